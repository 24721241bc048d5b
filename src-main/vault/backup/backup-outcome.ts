import { asAppError } from '#main/store/open-database.ts';
import type { BackupOutcome } from '#shared/contract/backups.ts';
import type { ErrorCode } from '#shared/errors.ts';

const outcomes: Partial<Record<ErrorCode, BackupOutcome>> = {
  'backup-stopped': 'stopped',
  'backup-folder-missing': 'folder-missing',
  'disk-full': 'disk-full',
  'disk-read-only': 'read-only',
  'backup-not-verified': 'not-verified',
  'backup-damaged': 'not-verified',
  'vault-damaged': 'vault-damaged',
};

/** How work that threw has ended, in the closed list of the log. */
export function outcomeOf(error: unknown): BackupOutcome {
  return outcomes[asAppError(error).code] ?? 'failed';
}
