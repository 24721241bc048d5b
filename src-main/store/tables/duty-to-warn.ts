import type { Generated } from 'kysely';
import type { WarningRule } from '#shared/contract/duty-to-warn.ts';
import type { ClientId, SessionId, WarningEntryId, WarningId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';

/** See migrations/0015-duty-to-warn.ts. */
export interface DutyToWarnTables {
  warnings: WarningTable;
  warning_entries: WarningEntryTable;
  warning_drafts: WarningDraftTable;
  warning_rules: WarningRuleTable;
}

export interface WarningTable {
  id: WarningId;
  client_id: ClientId;
  session_id: SessionId | null;
  started_at: Instant;
  started_by: string;
}

export interface WarningEntryTable {
  /** The order entries were added in. */
  key: Generated<number>;
  id: WarningEntryId;
  warning_id: WarningId;
  thread_id: WarningEntryId;
  supersedes: WarningEntryId | null;
  content_json: string;
  author: string;
  written_at: Instant;
}

export interface WarningDraftTable {
  id: WarningEntryId;
  warning_id: WarningId;
  supersedes: WarningEntryId | null;
  content_json: string;
  saved_at: Instant;
}

export interface WarningRuleTable {
  one: 1;
  jurisdiction: string;
  rule: WarningRule;
  source: string;
  version: number;
  confirmed_at: Instant;
  confirmed_by: string;
}
