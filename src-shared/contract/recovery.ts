import { z } from 'zod';
import { Instant } from '../time.ts';
import { BackupStep } from './backups.ts';
import { read, readLocked, write, writeLocked } from './operation.ts';
import { RestorePreview } from './restore.ts';

const Count = z.number().int().min(0);
const Nothing = z.strictObject({});
const Secret = z.string().max(1_024);

export const VaultFile = z.enum(['header', 'records', 'psychotherapy']);
export type VaultFile = z.infer<typeof VaultFile>;

/**
 * How one file of the vault is.
 *   foreign       nothing of it opens with this vault's key: another vault's, or something else
 *   malformed     every page is as it was written, and they do not fit each other
 *   log-damaged   the file is whole, but its write-ahead log is damaged or was left by another copy
 *   unknown       it cannot be looked into without the vault's key
 */
export const FileCondition = z.enum([
  'good',
  'missing',
  'empty',
  'cut',
  'plaintext',
  'foreign',
  'newer',
  'damaged',
  'malformed',
  'log-damaged',
  'unknown',
]);
export type FileCondition = z.infer<typeof FileCondition>;

export const FileFinding = z.strictObject({
  file: VaultFile,
  condition: FileCondition,
  /** How many pages it should have and how many of them cannot be read; null for the header and an unknown file. */
  pages: z.strictObject({ all: Count, damaged: Count }).nullable(),
});
export type FileFinding = z.infer<typeof FileFinding>;

/** A copy that Circlekeep put beside a database before it changed its tables. */
export const OlderCopy = z.strictObject({ made: Instant, schema: Count });
export type OlderCopy = z.infer<typeof OlderCopy>;

/** What is wrong, and what can be done about it. */
export const Findings = z.strictObject({
  files: z.array(FileFinding),
  /** Whether the vault's keys are in hand: nothing below is known before. */
  opened: z.boolean(),
  /** The newest backup in the folder for backups that is whole, and what it would lose. */
  backup: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('whole'), rows: Count, preview: RestorePreview }),
    /** There, but not looked into yet. */
    z.strictObject({ state: z.literal('unchecked'), made: Instant }),
    z.strictObject({
      state: z.enum(['no-folder', 'folder-missing', 'none', 'damaged']),
    }),
  ]),
  salvageable: z.boolean(),
  older: OlderCopy.nullable(),
});
export type Findings = z.infer<typeof Findings>;

export const SalvagedTable = z.strictObject({
  name: z.string(),
  read: Count,
  /** Null where rows are missing and nothing says how many. */
  lost: Count.nullable(),
  /** Kept, though they point to a row that is lost. */
  orphaned: Count,
});
export type SalvagedTable = z.infer<typeof SalvagedTable>;

export const SalvagedFile = z.strictObject({
  file: z.enum(['records', 'psychotherapy']),
  pages: Count,
  damagedPages: Count,
  /** Pages of the write-ahead log that could not be read: what they changed last is as it was before. */
  damagedFrames: Count,
  /** Pages with rows of which nothing says to which table they belong. */
  homelessPages: Count,
  tables: z.array(SalvagedTable),
});
export type SalvagedFile = z.infer<typeof SalvagedFile>;

/** What a salvage could read and what not. Names tables and numbers, and nobody. */
export const SalvageReport = z.strictObject({
  files: z.array(SalvagedFile),
  /** The first row of the audit trail that does not fit the one before it. */
  trailBrokenAt: Count.nullable(),
  /** False where the search could not be made anew for all of it. */
  searchable: z.boolean(),
});
export type SalvageReport = z.infer<typeof SalvageReport>;

/** Why the door shows the recovery screen. */
export const Trouble = z.enum(['vault-damaged', 'vault-newer', 'vault-rolled-back']);
export type Trouble = z.infer<typeof Trouble>;

/** What can be done when a vault does not open as it should. Nothing here deletes or changes a damaged file. */
export const recovery = {
  /** Looks at every file, as far as it can without the keys or with those a failed opening left. */
  look: readLocked(Nothing, Findings),
  /** Gets the keys, from the vault's own slots or, where those are gone, from the newest backup's. */
  open: writeLocked(
    z.strictObject({ kind: z.enum(['passphrase', 'recovery-key']), secret: Secret }),
    Nothing,
  ),
  progress: readLocked(
    Nothing,
    z.strictObject({ step: BackupStep, share: z.number().min(0).max(1) }).nullable(),
  ),
  /** Puts the backup that was found whole in the vault's place, and opens it. */
  restore: writeLocked(Nothing, Nothing),
  /** Reads what can be read into a new vault beside; it waits for `accept`. */
  salvage: writeLocked(Nothing, SalvageReport),
  /** Writes the report of the last salvage where somebody chooses. */
  saveReport: writeLocked(Nothing, z.strictObject({ saved: z.boolean() })),
  /** Puts what was salvaged in the vault's place, and opens it. */
  accept: writeLocked(Nothing, Nothing),
  /** Puts the older copy in the vault's place, and opens it. */
  older: writeLocked(Nothing, Nothing),
  /** Ends what is under way; the keys stay. */
  stop: writeLocked(Nothing, Nothing),
  /** Back to the lock screen: forgets the keys and what was found. */
  leave: writeLocked(Nothing, Nothing),
  /** What the check after opening found; null before it ended. */
  standing: read(Nothing, z.strictObject({ damaged: z.boolean() }).nullable()),
  /** Locks the open vault and shows the recovery screen. */
  begin: write(Nothing, Nothing),
};
