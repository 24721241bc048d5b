import { z } from 'zod';
import { Instant } from '../time.ts';
import { BackupStep } from './backups.ts';
import { readLocked, writeLocked } from './operation.ts';

/** What is counted when a backup is laid beside the vault. */
export const RestoreKind = z.enum([
  'clients',
  'groups',
  'sessions',
  'notes',
  'attachments',
  'supervisions',
  'private-texts',
]);
export type RestoreKind = z.infer<typeof RestoreKind>;

/** What restoring would do, before anything is done. */
export const RestorePreview = z.strictObject({
  made: Instant,
  /** The day's last entry of the trail in the backup, and in the vault as it is; null where there is none. */
  lastInBackup: Instant.nullable(),
  lastInVault: Instant.nullable(),
  /** 'unreadable' is a vault that cannot be compared: damaged, or another one. */
  present: z.enum(['compared', 'missing', 'unreadable']),
  kinds: z.array(
    z.strictObject({
      kind: RestoreKind,
      inBackup: z.number().int(),
      /** Newer in the vault, or only there; null where nothing can be compared. */
      lost: z.number().int().nullable(),
      /** Newer in the backup, or only there. */
      won: z.number().int().nullable(),
    }),
  ),
});
export type RestorePreview = z.infer<typeof RestorePreview>;

const Nothing = z.strictObject({});
const Secret = z.string().max(1_024);

/** The way back, also from the door. The present vault is kept beside the restored one. */
export const restore = {
  /** Asks for a backup's folder in the system's dialog; null when nobody chose. */
  choose: writeLocked(
    Nothing,
    z.strictObject({ name: z.string(), made: Instant, bytes: z.number().int() }).nullable(),
  ),
  /** Opens it by its own passphrase or recovery key, checks all of it and compares. Changes nothing. */
  check: writeLocked(
    z.strictObject({ kind: z.enum(['passphrase', 'recovery-key']), secret: Secret }),
    RestorePreview,
  ),
  /** Restores what was checked into a new vault, which takes the place of the present one, and opens it. */
  run: writeLocked(Nothing, Nothing),
  progress: readLocked(
    Nothing,
    z.strictObject({ step: BackupStep, share: z.number().min(0).max(1) }).nullable(),
  ),
  /** Ends the check or the copying under way and forgets what was chosen. */
  cancel: writeLocked(Nothing, Nothing),
};
