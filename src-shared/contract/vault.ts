import { z } from 'zod';
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
});
export type VaultState = z.infer<typeof VaultState>;

export const vault = {
  state: readLocked(Nothing, VaultState),
  /** Makes the vault and opens it. The recovery key is shown this once. */
  create: writeLocked(
    z.strictObject({ passphrase: Passphrase }),
    z.strictObject({ recoveryKey: z.string() }),
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
