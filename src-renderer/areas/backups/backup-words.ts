import type { BackupKind, BackupOutcome, BackupStep } from '#shared/contract/backups.ts';

/** What came of a run, for a row of the log. */
export const outcomeWords: Record<BackupOutcome, string> = {
  made: 'made and checked',
  stopped: 'stopped',
  interrupted: 'cut off',
  'folder-missing': 'folder not there',
  'disk-full': 'disk full',
  'read-only': 'cannot be written to',
  'not-verified': 'did not match',
  'vault-damaged': 'vault damaged',
  failed: 'failed',
};

/** Why a backup failed, and what to do about it. */
export const reasonWords: Record<Exclude<BackupOutcome, 'made'>, string> = {
  stopped: 'It was stopped.',
  interrupted: 'It was cut off: the computer or Circlekeep ended before it was done.',
  'folder-missing':
    'The folder is not there. Plug in the stick or disk it is on, or choose another folder.',
  'disk-full': 'The disk with the folder is full. Free some space there.',
  'read-only': 'The folder cannot be written to. Check the disk or its permissions.',
  'not-verified':
    'The copy did not match when it was checked, so it was not kept. Try another disk.',
  'vault-damaged':
    'The vault itself cannot be read as it should. Earlier backups are untouched; do not delete any.',
  failed: 'The disk did not take it. Try again, or choose another folder.',
};

export const kindWords: Record<BackupKind, string> = {
  asked: 'asked for',
  scheduled: 'by itself',
  'at-lock': 'at closing',
  'before-restore': 'before a restore',
  drill: 'restore drill',
};

export const stepWords: Record<BackupStep, string> = {
  copying: 'Copying',
  changing: 'Changing the tables',
  sealing: 'Sealing every record',
  reading: 'Reading every page',
  indexing: 'Making the search anew',
  checking: 'Checking',
  hashing: 'Comparing every byte',
};

/** `12.4 MB` */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 0.1) return `${Math.ceil(bytes / 1_000)} kB`;
  return megabytes < 1_000 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / 1_000).toFixed(1)} GB`;
}
