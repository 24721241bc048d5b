import type { Generated } from 'kysely';
import type { AgendaKind, MomentKind } from '#shared/contract/session-plan.ts';
import type { AgendaItemId, ClientId, ExerciseId, MomentId, SessionId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';

/** See migrations/0009-session-plan.ts. */
export interface SessionPlanTables {
  exercises: ExerciseTable;
  agendas: AgendaTable;
  agenda_items: AgendaItemTable;
  session_moments: SessionMomentTable;
  session_moment_clients: SessionMomentClientTable;
  session_moment_withdrawals: SessionMomentWithdrawalTable;
}

export interface ExerciseTable {
  id: ExerciseId;
  title: string;
  purpose: string;
  steps: string;
  minutes: number | null;
  materials: string;
  group_types_json: string;
  archived: 0 | 1;
  created_at: Instant;
  version: number;
}

export interface AgendaTable {
  session_id: SessionId;
  saved_at: Instant;
  version: number;
}

export interface AgendaItemTable {
  id: AgendaItemId;
  session_id: SessionId;
  position: number;
  kind: AgendaKind;
  title: string;
  minutes: number | null;
  note: string;
  exercise_id: ExerciseId | null;
  moved_from: AgendaItemId | null;
  done_at: Instant | null;
}

export interface SessionMomentTable {
  sequence: Generated<number>;
  id: MomentId;
  session_id: SessionId;
  at: Instant;
  typed: 0 | 1;
  kind: MomentKind;
  text: string;
  entered_at: Instant;
}

export interface SessionMomentClientTable {
  moment_id: MomentId;
  client_id: ClientId;
}

export interface SessionMomentWithdrawalTable {
  moment_id: MomentId;
  replaced_by: MomentId | null;
  withdrawn_at: Instant;
}
