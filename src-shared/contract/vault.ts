import { z } from 'zod';
import { Instant } from '../time.ts';
import { Trouble } from './recovery.ts';
import { read, readLocked, write, writeLocked } from './operation.ts';

const Nothing = z.strictObject({});
/** Long enough for any sentence a person would type, short enough that nobody can stall the key derivation. */
const Passphrase = z.string().max(1024);

/** Opens also files that end before what was last saved ('vault-rolled-back'); the trail says so. */
const Knowingly = z.literal(true).optional();

export const VaultState = z.strictObject({
  /** 'preparing' is the demo filling its vault; `progress` says how far it is, from 0 to 1. */
  state: z.enum(['preparing', 'missing', 'locked', 'open']),
  progress: z.number().min(0).max(1).nullable(),
  /** Whether this computer's keychain may open the locked vault: only once the passphrase was given, or not just now. */
  keychain: z.enum(['none', 'ready', 'passphrase-first', 'unavailable']),
  /** A made-up practice in a throwaway folder. */
  demo: z.boolean(),
  /** Running on the registry-carried Electron, which is for tests and trial only. */
  trialRuntime: z.boolean(),
  /** Why a locked vault shows the recovery screen instead of the lock screen. */
  trouble: Trouble.nullable(),
});
export type VaultState = z.infer<typeof VaultState>;

/** Every way into the vault. When one was used is told as far as the audit trail of this vault knows. */
export const WaysIn = z.strictObject({
  passphrase: z.strictObject({
    made: Instant,
    used: Instant.nullable(),
    /** A change was cut off: the one before still opens the vault too, until the new one is used. */
    changing: z.boolean(),
  }),
  /** `used`: when its paper last proved to be readable, at the door or when it was confirmed. */
  recoveryKey: z.strictObject({ made: Instant, used: Instant.nullable() }).nullable(),
  /** A new recovery key that was made and never confirmed from its paper. */
  unconfirmed: z.strictObject({ made: Instant }).nullable(),
  keychain: z.strictObject({ made: Instant, used: Instant.nullable() }).nullable(),
  /** Why this computer's keychain cannot be used; null when it can. */
  refusal: z.enum(['unprotected', 'unavailable']).nullable(),
});
export type WaysIn = z.infer<typeof WaysIn>;

const AskedAgain = z.strictObject({ currentPassphrase: Passphrase });

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
  /** Ends the checking or bringing in: nothing is made. */
  stopBringIn: writeLocked(Nothing, Nothing),
  unlock: writeLocked(z.strictObject({ passphrase: Passphrase, knowingly: Knowingly }), Nothing),
  /** Opens the vault with what this computer's keychain gives back. */
  unlockWithKeychain: writeLocked(z.strictObject({ knowingly: Knowingly }), Nothing),
  /** Opens the vault with the printed recovery key and sets the passphrase anew. */
  recover: writeLocked(
    z.strictObject({
      recoveryKey: z.string().max(200),
      newPassphrase: Passphrase,
      knowingly: Knowingly,
    }),
    Nothing,
  ),
  lock: writeLocked(Nothing, Nothing),
  changePassphrase: write(
    z.strictObject({ currentPassphrase: Passphrase, newPassphrase: Passphrase }),
    Nothing,
  ),
  waysIn: read(Nothing, WaysIn),
  /**
   * Makes a new recovery key, shown this once. The old sheet works until group `group` of the new key, counted from 1,
   * was typed from paper.
   */
  renewRecoveryKey: write(
    AskedAgain,
    z.strictObject({ recoveryKey: z.string(), group: z.number().int() }),
  ),
  /** What was typed from the new sheet: the group asked for, or all of the key. The old sheet stops working. */
  confirmRecoveryKey: write(z.strictObject({ typed: z.string().max(200) }), Nothing),
  /** Takes the new recovery key back that was not confirmed; the old sheet goes on working. */
  discardRecoveryKey: write(AskedAgain, Nothing),
  /** No recovery key opens the vault any more. */
  revokeRecoveryKey: write(AskedAgain, Nothing),
  /** Lets this computer's account open the vault. Refused where nothing protects what it keeps. */
  turnKeychainOn: write(AskedAgain, Nothing),
  turnKeychainOff: write(AskedAgain, Nothing),
  /** Says that a person is at the keyboard, so that the idle lock waits. */
  touch: read(Nothing, Nothing),
  /** Says that something was copied, so that it is taken off the clipboard after a time and when the vault locks. */
  copied: read(Nothing, Nothing),
};
