import type { Generated } from 'kysely';
import type {
  ClientId,
  ClinicianId,
  DestructionId,
  GroupId,
  MergeId,
  PsychotherapyNoteId,
  ReflectionId,
  SessionId,
  SupervisionPackId,
} from '#shared/ids.ts';
import type { CalendarDate, Instant } from '#shared/time.ts';
import { queryBuilder } from './queries.ts';

/* The tables of psychotherapy.db as Kysely sees them; their SQL is in psychotherapy-migrations/. */

export interface PrivateTextTable {
  /** Joins revisions; never leaves the store. */
  key: Generated<number>;
  id: PsychotherapyNoteId | ReflectionId;
  kind: 'note' | 'reflection';
  /** Who wrote it; null where nobody had been named yet. */
  clinician_id: ClinicianId | null;
  client_id: ClientId | null;
  group_id: GroupId | null;
  session_id: SessionId | null;
  on_day: CalendarDate;
  text_json: string;
  version: number;
  created_at: Instant;
  saved_at: Instant;
  revision_started_at: Instant;
}

export interface PrivateTextRevisionTable {
  text_key: number;
  number: number;
  started_at: Instant;
  saved_at: Instant;
  text_json: string;
}

/** Which texts a merge of two clients moved. */
interface MergedTextTable {
  merge_id: MergeId;
  text_key: number;
}

/** Its last column makes a commit impossible while a row is there. */
interface PrivateUnderwayTable {
  one: 1;
  destruction_id: DestructionId;
  gone_before_commit: 1;
}

/** Whose texts go, and with which destruction; a row until they are gone. */
interface DestructionBegunTable {
  destruction_id: DestructionId;
  client_id: ClientId;
}

/** A private text in a pack for supervision. */
interface PackedTextTable {
  pack_id: SupervisionPackId;
  text_key: number;
  chosen: 0 | 1;
  decisions_json: string;
}

interface PsychotherapyTables {
  private_texts: PrivateTextTable;
  private_text_revisions: PrivateTextRevisionTable;
  merged_texts: MergedTextTable;
  underway: PrivateUnderwayTable;
  destructions_begun: DestructionBegunTable;
  packed_texts: PackedTextTable;
}

/** Builds queries over psychotherapy.db; `store.psychotherapy` runs them. Only the private areas may import it. */
export const fromPsychotherapy = queryBuilder<PsychotherapyTables>();
