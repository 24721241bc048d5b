import { z } from 'zod';
import { Trouble } from './recovery.ts';
import { read, readLocked, write, writeLocked } from './operation.ts';

const Nothing = z.strictObject({});
/** Long enough for any sentence a person would type, short enough that nobody can stall the key derivation. */
const Passphrase = z.string().max(1024);

export const VaultState = z.strictObject({
  /** 'preparing' is the demo filling its vault; `progress` says how far it is, from 0 to 1. */
  state: z.enum(['preparing', 'missing', 'locked', 'open']),
  progress: z.number().min(0).max(1).nullable(),
  /** A made-up practice in a throwaway folder. */
  demo: z.boolean(),
  /** Running on the registry-carried Electron, which is for tests and trial only. */
  trialRuntime: z.boolean(),
  /** Why a locked vault shows the recovery screen instead of the lock screen. */
  trouble: Trouble.nullable(),
});
export type VaultState = z.infer<typeof VaultState>;

/** What an export says of itself, once every file of it is known to be as it was made. */
export const CheckedExport = z.strictObject({
  madeAt: z.string(),
  /** By which the vault it comes from is told, as its settings show it. */
  fingerprint: z.string(),
  clients: z.number().int(),
  notes: z.number().int(),
  files: z.number().int(),
  privateTexts: z.boolean(),
  leftOut: z.array(z.strictObject({ what: z.string(), why: z.string() })),
});
export type CheckedExport = z.infer<typeof CheckedExport>;

export const vault = {
  state: readLocked(Nothing, VaultState),
  /** Makes the vault and opens it. The recovery key is shown this once. */
  create: writeLocked(
    z.strictObject({ passphrase: Passphrase }),
    z.strictObject({ recoveryKey: z.string() }),
  ),
  /**
   * Asks for a whole export to make the vault from; what was chosen is kept until another is. Null where nothing was.
   */
  chooseExport: writeLocked(Nothing, z.strictObject({ encrypted: z.boolean() }).nullable()),
  /** Reads all of the chosen export and says what it is; nothing is made. `passphrase` is the file's, null where it has none. */
  checkExport: writeLocked(z.strictObject({ passphrase: Passphrase.nullable() }), CheckedExport),
  /** Makes the vault from the export that was checked, and opens it. The recovery key is shown this once. */
  bringIn: writeLocked(
    z.strictObject({ passphrase: Passphrase }),
    z.strictObject({ recoveryKey: z.string() }),
  ),
  /** How far the checking or bringing in is; null when neither is under way. */
  bringInProgress: readLocked(
    Nothing,
    z.strictObject({ done: z.number().int(), of: z.number().int() }).nullable(),
  ),
  unlock: writeLocked(z.strictObject({ passphrase: Passphrase }), Nothing),
  /** Opens the vault with the printed recovery key and sets the passphrase anew. */
  recover: writeLocked(
    z.strictObject({ recoveryKey: z.string().max(200), newPassphrase: Passphrase }),
    Nothing,
  ),
  lock: writeLocked(Nothing, Nothing),
  changePassphrase: write(
    z.strictObject({ currentPassphrase: Passphrase, newPassphrase: Passphrase }),
    Nothing,
  ),
  /** Replaces the recovery key; the old sheet stops working. */
  renewRecoveryKey: write(
    z.strictObject({ currentPassphrase: Passphrase }),
    z.strictObject({ recoveryKey: z.string() }),
  ),
  /** Says that a person is at the keyboard, so that the idle lock waits. */
  touch: read(Nothing, Nothing),
  /** Says that something was copied, so that it is taken off the clipboard after a time and when the vault locks. */
  copied: read(Nothing, Nothing),
};
