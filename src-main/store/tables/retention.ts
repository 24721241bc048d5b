import type { Attendance } from '#shared/contract/attendance.ts';
import type { DeletedKind } from '#shared/contract/retention.ts';
import type {
  ClientId,
  DeletionId,
  DestructionId,
  GroupId,
  LegalHoldId,
  MembershipId,
  MergeId,
  SeatRemovalId,
  SessionId,
} from '#shared/ids.ts';
import type { RetentionRule } from '#shared/rules/retention.ts';
import type { CalendarDate, Instant } from '#shared/time.ts';

/** See migrations/0008-retention.ts. */
export interface RetentionTables {
  client_merges: ClientMergeTable;
  client_merge_rows: ClientMergeRowTable;
  deletions: DeletionTable;
  seat_removals: SeatRemovalTable;
  retention_schedule: RetentionScheduleTable;
  legal_holds: LegalHoldTable;
  destructions: DestructionTable;
  note_redactions: NoteRedactionTable;
  underway: UnderwayTable;
}

export interface ClientMergeTable {
  id: MergeId;
  kept_id: ClientId;
  absorbed_id: ClientId;
  merged_by: string;
  merged_at: Instant;
  undone_at: Instant | null;
  undone_by: string | null;
}

export interface ClientMergeRowTable {
  merge_id: MergeId;
  table_name: string;
  column_name: string;
  row_key: string;
}

export interface DeletionTable {
  id: DeletionId;
  kind: DeletedKind;
  record_id: ClientId | GroupId | SessionId | MembershipId;
  reason: string;
  deleted_by: string;
  deleted_at: Instant;
  restored_by: string | null;
  restored_at: Instant | null;
}

export interface SeatRemovalTable {
  id: SeatRemovalId;
  session_id: SessionId;
  membership_id: MembershipId;
  attendance: Attendance | null;
  minutes: number | null;
  reason: string;
  removed_by: string;
  removed_at: Instant;
  restored_at: Instant | null;
}

export interface RetentionScheduleTable {
  one: 1;
  years_after_service: number;
  years_after_majority: number;
  age_of_majority: number;
  paper_years: number;
}

export interface LegalHoldTable {
  id: LegalHoldId;
  client_id: ClientId;
  reason: string;
  from_day: CalendarDate;
  until_day: CalendarDate | null;
  placed_by: string;
  placed_at: Instant;
  released_on: CalendarDate | null;
  release_reason: string;
  released_by: string;
}

export interface DestructionTable {
  id: DestructionId;
  chart_code: string;
  destroyed_by: string;
  destroyed_at: Instant;
  first_day: CalendarDate | null;
  last_day: CalendarDate | null;
  rule: RetentionRule;
  kinds_json: string;
}

export interface NoteRedactionTable {
  note_key: number;
  destruction_id: DestructionId;
  sha256_before: string;
  sha256_after: string;
}

/** Its last column makes a commit impossible while a row is there. */
export interface UnderwayTable {
  one: 1;
  kind: 'merge' | 'destruction';
  record_id: MergeId | DestructionId;
  gone_before_commit: 1;
}
