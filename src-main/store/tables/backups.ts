import type { Generated } from 'kysely';
import type { BackupKind, BackupOutcome, EveryHours } from '#shared/contract/backups.ts';
import type { BackupRunId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';

export interface BackupSettingsTable {
  one: 1;
  /** Null, as the next two, until somebody chose one. */
  folder: string | null;
  mark: string | null;
  chosen_at: Instant | null;
  every_hours: EveryHours;
}

export interface BackupRunTable {
  key: Generated<number>;
  id: BackupRunId;
  kind: BackupKind;
  started_at: Instant;
  outcome: BackupOutcome | null;
  name: string | null;
  bytes: number | null;
  sha256: string | null;
  milliseconds: number | null;
  audit_sequence: number | null;
}

/** See migrations/0022-backups.ts. */
export interface BackupsTables {
  backup_settings: BackupSettingsTable;
  backup_runs: BackupRunTable;
}
