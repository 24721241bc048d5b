import { randomInt } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';

import { asAppError } from '#main/store/open-database.ts';
import { AppError } from '#shared/errors.ts';

import { AttemptDelay } from './attempt-delay.ts';
import { IdleClock, systemClocks } from './idle-clock.ts';
import type { Clocks } from './idle-clock.ts';
import { readHeader } from './header.ts';
import type { KeySlot } from './header.ts';
import { zero } from './key-slots.ts';
import type { VaultKeys } from './key-slots.ts';
import type { Keychain, KeychainRefusal } from './keychain.ts';
import {
  isGroupOf,
  isOneGroup,
  newRecoverySecret,
  printRecoveryKey,
  readRecoveryKey,
  recoveryKeyGroups,
} from './recovery-key.ts';
import {
  createLockedVault,
  openBackupWithPassphrase,
  openByRecoveryKey,
  unlockWithKeychain,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from './vault.ts';
import type { VaultOptions } from './vault.ts';
import { vaultExists, writeAndSync } from './vault-files.ts';
import { acquireVaultLock } from './vault-lock.ts';
import type { VaultLock } from './vault-lock.ts';
import {
  addKeychain,
  addRecoveryKey,
  changePassphrase,
  confirmRecoveryKey,
  proveUnconfirmed,
  revoke,
} from './ways-in.ts';

export type VaultState = 'missing' | 'locked' | 'open';
export type WayIn = 'create' | 'unlock' | 'keychain' | 'recover' | 'restore' | 'salvage' | 'older';

/** Ways in on which the files may well be older than what was last saved: they were just put in place. */
export const justPutInPlace: ReadonlySet<WayIn> = new Set([
  'create',
  'restore',
  'salvage',
  'older',
]);

/** What happens to a way in, as the audit trail calls it. */
export type KeyAct =
  | 'changePassphrase'
  | 'renewRecoveryKey'
  | 'confirmRecoveryKey'
  | 'discardRecoveryKey'
  | 'revokeRecoveryKey'
  | 'keychainOn'
  | 'keychainOff';

/** Why a vault locks: it decides whether this computer's account alone may open it again. */
export type LockCause = 'by-hand' | 'idle' | 'computer' | 'closing';

/** How this computer's keychain stands at the door. */
export type KeychainAtDoor = 'none' | 'ready' | 'passphrase-first' | 'unavailable';

export interface Opening {
  readonly how: WayIn;
  /** Somebody was told that the files are not as they should be, and opens them all the same. */
  readonly knowingly: boolean;
}

export interface OpenVaultOptions<Store> extends VaultOptions {
  folder: string;
  /**
   * Opens the databases; it must not keep the keys, which are wiped at lock, nor copy them. May take long, and then ends
   * when `signal` says that nobody waits for it any more.
   */
  openStore: (
    folder: string,
    keys: VaultKeys,
    opening: Opening,
    signal: AbortSignal,
  ) => Store | Promise<Store>;
  /** Looks at the files before anything of the vault is changed; if it throws, nothing is. */
  lookFirst?: (folder: string, keys: VaultKeys, opening: Opening) => void;
  /**
   * Called with the store and the opening before anybody can use either. If it throws, the vault stays locked: an
   * opening that cannot be written down does not happen.
   */
  onOpen?: (store: Store, opening: Opening) => void;
  /** Called when an opening fails, with the keys if it had come as far; they are wiped after that. */
  onUnopened?: (error: AppError, keys: VaultKeys | undefined) => void;
  /** Called before a way in is added, replaced or taken away; if it throws, all stays as it is. */
  onKeyAct?: (store: Store, what: KeyAct) => void;
  /** This computer's keychain; without one no vault can be left to it. */
  keychain?: Keychain;
  /** Called before every lock, while the store and the keys are still there. It must not throw, nor take long. */
  onLocking?: () => void;
  /**
   * Called after every lock, whatever its cause, when the keys are wiped. `problem` when the databases did not
   * close as they should.
   */
  onLock?: (problem?: AppError) => void;
  /**
   * Called once when nobody has been there for too long, so that whatever is still being typed can be saved and the
   * vault be locked. It locks by itself two seconds later, whatever happens meanwhile; without this, at once.
   */
  onIdle?: () => void;
  idleMs?: number;
  clocks?: Clocks;
  /** Calls back again and again until the returned function is called. */
  repeat?: (callback: () => void, everyMs: number) => () => void;
}

interface Session<Store> {
  readonly store: Store;
  readonly keys: VaultKeys;
  readonly lock: VaultLock;
  /** What else was opened on the vault's files. */
  readonly beside: Set<{ close(): void }>;
  readonly stopWatching: () => void;
  /** A new recovery key that is being put on paper, and the group of it that is asked for; wiped at lock. */
  renewal?: { readonly secret: Buffer; readonly group: number } | undefined;
  /** Since it was found idle: from here there is only one way, into the lock. */
  ending: IdleClock | undefined;
}

/** How things stood when something was asked for. */
interface Before {
  readonly locks: number;
  readonly stops: number;
}

const tenMinutesMs = 10 * 60_000;
const idleCheckMs = 5_000;
const endingMs = 2_000;

/**
 * One vault over the life of the app: missing, locked or open. It alone holds the keys, the store and the lock on
 * the vault; they appear together at unlock and are gone together at lock.
 */
export class OpenVault<Store extends { close(): void }> {
  readonly #options: OpenVaultOptions<Store>;
  readonly #attempts: AttemptDelay;
  readonly #clocks: Clocks;
  readonly #idle: IdleClock;
  #idleMs: number;
  #session: Session<Store> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  /** Grows at every lock, so that an unlock already under way knows that it came too late. */
  #locks = 0;
  /** Grows when nobody waits for an opening any more. */
  #stops = 0;
  /** Ends an opening whose databases take long. */
  #opener: AbortController | undefined;
  /** Why the lock that was asked for comes. */
  #expected: LockCause | undefined;
  /** As the file beside the vault says it, on a disk that took no file. */
  #passphraseFirst = false;

  constructor(options: OpenVaultOptions<Store>) {
    const clocks = options.clocks ?? systemClocks;
    this.#options = options;
    this.#clocks = clocks;
    this.#attempts = new AttemptDelay(() => clocks.monotonic());
    this.#idle = new IdleClock(clocks);
    this.#idleMs = options.idleMs ?? tenMinutesMs;
  }

  state(): VaultState {
    this.checkIdle();
    if (this.#session) return 'open';
    return vaultExists(this.#options.folder) ? 'locked' : 'missing';
  }

  /** The open store, or 'vault-locked'. A vault left idle for too long begins to lock here at the latest. */
  store(): Store {
    this.checkIdle();
    return this.#open().store;
  }

  /**
   * Opens the open vault's files once more, beside the store; closed at lock at the latest. `open` must not keep the
   * keys, nor copy them.
   */
  openBeside<Beside extends { close(): void }>(
    open: (folder: string, keys: VaultKeys) => Beside,
  ): Beside {
    this.checkIdle();
    const { keys, beside } = this.#open();
    const opened = open(this.#options.folder, keys);
    beside.add(opened);
    return opened;
  }

  /** Makes the vault, filled by `prepare`, opens it and returns the recovery key for paper. */
  create(
    passphrase: string,
    prepare: VaultOptions['prepare'] = this.#options.prepare,
  ): Promise<string> {
    return this.#oneAtATime((before) =>
      this.#opening({ how: 'create', knowingly: false }, before, async () => {
        const options = { ...this.#options, ...(prepare && { prepare }) };
        const made = await createLockedVault(this.#options.folder, passphrase, options);
        return { keys: made.keys, answer: made.recoveryKey };
      }),
    );
  }

  /** Opens with the passphrase. A second press of the button, when it is already open, changes nothing. */
  unlock(passphrase: string, knowingly = false): Promise<void> {
    return this.#oneAtATime(async (before) => {
      if (this.state() === 'open') return;
      await this.#opening({ how: 'unlock', knowingly }, before, async () => {
        const { folder } = this.#options;
        const keys = await this.#attempt(() => unlockWithPassphrase(folder, passphrase));
        return { keys, answer: undefined };
      });
    });
  }

  /** Opens with what this computer's keychain gives back, unless the passphrase has to come first. */
  unlockWithKeychain(knowingly = false): Promise<void> {
    return this.#oneAtATime(async (before) => {
      if (this.state() === 'open') return;
      const keychain = this.#keychain();
      await this.#opening({ how: 'keychain', knowingly }, before, async () => {
        const { folder } = this.#options;
        if (this.#passphraseComesFirst()) throw new AppError('passphrase-first');
        if ((await keychain.refusal()) !== null) throw new AppError('keychain-failed');
        return { keys: await unlockWithKeychain(folder, keychain), answer: undefined };
      });
    });
  }

  /** Whether this computer's keychain could open the locked vault now. */
  async keychainAtDoor(): Promise<KeychainAtDoor> {
    const { folder, keychain } = this.#options;
    if (this.state() !== 'locked' || !keychain || !hasKeychainSlot(folder)) return 'none';
    if (this.#passphraseComesFirst()) return 'passphrase-first';
    return (await keychain.refusal()) === null ? 'ready' : 'unavailable';
  }

  /**
   * Opens with the recovery key and sets a new passphrase; the old one is dead, the recovery key stays. One that was
   * still to be confirmed has been now, by its own paper.
   */
  recover(recoveryKey: string, newPassphrase: string, knowingly = false): Promise<void> {
    const opening: Opening = { how: 'recover', knowingly };
    return this.#oneAtATime(async (before) => {
      const { folder } = this.#options;
      const used = await this.#opening(opening, before, async () => {
        const { keys, slot } = await this.#attempt(() => openByRecoveryKey(folder, recoveryKey));
        try {
          this.#options.lookFirst?.(folder, keys, opening);
          await changePassphrase(folder, keys, newPassphrase, this.#options);
        } catch (error) {
          zero(keys);
          throw error;
        }
        return { keys, answer: slot };
      });
      if (used.unconfirmed) this.#confirmQuietly(used);
    });
  }

  /** The keys of a backup, by its own passphrase or recovery key; wrong ones make their author wait as well. */
  openBackup(
    folder: string,
    kind: 'passphrase' | 'recovery-key',
    secret: string,
  ): Promise<VaultKeys> {
    return this.#oneAtATime(() =>
      this.#attempt(() =>
        kind === 'passphrase'
          ? openBackupWithPassphrase(folder, secret)
          : unlockWithRecoveryKey(folder, secret),
      ),
    );
  }

  /** Locks, has `swap` put a restored vault in place, and opens it with its keys, which are wiped if that fails. */
  openRestored(keys: VaultKeys, swap: () => void, how: WayIn = 'restore'): Promise<void> {
    this.lock('closing');
    const opened = this.#oneAtATime((before) =>
      this.#opening({ how, knowingly: false }, before, () => {
        swap();
        return Promise.resolve({ keys, answer: undefined });
      }),
    );
    return opened.catch((error: unknown) => {
      zero(keys);
      throw error;
    });
  }

  /** The ways into the open vault, as its header lists them. */
  waysIn(): readonly KeySlot[] {
    this.store();
    return readHeader(this.#options.folder).slots;
  }

  /** Why this computer's keychain cannot be used; null when it can. */
  async keychainRefusal(): Promise<KeychainRefusal | null> {
    const { keychain } = this.#options;
    return keychain ? await keychain.refusal() : 'unavailable';
  }

  /** Replaces the passphrase of the open vault; `current` is asked again, for an unattended screen. */
  changePassphrase(current: string, next: string): Promise<void> {
    return this.#act('changePassphrase', current, (folder, { keys }) =>
      changePassphrase(folder, keys, next, this.#options),
    );
  }

  /**
   * Makes a new recovery key for the open vault, to be put on paper. The old one stays until group `group` (from 1) of
   * the new one was typed from there; until then both open.
   */
  renewRecoveryKey(current: string): Promise<{ recoveryKey: string; group: number }> {
    return this.#act('renewRecoveryKey', current, async (folder, session) => {
      const secret = newRecoverySecret();
      try {
        await addRecoveryKey(folder, session.keys, secret);
        // A lock in between has nobody left to show it to; it waits to be made anew.
        if (this.#session !== session) throw new AppError('vault-locked');
      } catch (error) {
        secret.fill(0);
        throw error;
      }
      forgetRenewal(session);
      session.renewal = { secret, group: 1 + randomInt(recoveryKeyGroups) };
      return { recoveryKey: printRecoveryKey(secret), group: session.renewal.group };
    });
  }

  /**
   * What was typed from the paper proves that it can be read: the group asked for, or, after a lock, the whole key. The
   * old key is dead from then on. 'wrong-recovery-key' with the numbers of the groups that hold a slip.
   */
  confirmRecoveryKey(typed: string): Promise<void> {
    return this.#oneAtATime(async () => {
      const session = this.#open();
      const { folder } = this.#options;
      const secret = secretTyped(session, typed);
      try {
        const prove = () => proveUnconfirmed(folder, session.keys, secret);
        const id = await this.#attempt(prove);
        this.#options.onKeyAct?.(this.store(), 'confirmRecoveryKey');
        confirmRecoveryKey(folder, session.keys, id);
        forgetRenewal(session);
      } finally {
        secret.fill(0);
      }
    });
  }

  /** Takes back a new recovery key that was never confirmed; the old one stays. */
  discardRecoveryKey(current: string): Promise<void> {
    return this.#act('discardRecoveryKey', current, (folder, session) => {
      revoke(folder, session.keys, 'unconfirmed-recovery');
      forgetRenewal(session);
    });
  }

  /** From now on no recovery key opens the vault. */
  revokeRecoveryKey(current: string): Promise<void> {
    return this.#act('revokeRecoveryKey', current, (folder, session) => {
      revoke(folder, session.keys, 'recovery');
      forgetRenewal(session);
    });
  }

  /** Lets this computer's account open the vault without the passphrase. */
  async turnKeychainOn(current: string): Promise<void> {
    const keychain = this.#keychain();
    const refusal = await keychain.refusal();
    if (refusal !== null) throw new AppError(`keychain-${refusal}`);
    await this.#act('keychainOn', current, (folder, { keys }) =>
      addKeychain(folder, keys, keychain),
    );
  }

  /** From now on this computer's account alone does not open the vault. */
  turnKeychainOff(current: string): Promise<void> {
    return this.#act('keychainOff', current, (folder, { keys }) =>
      revoke(folder, keys, 'keychain'),
    );
  }

  /** Nobody waits any more for a vault that is being opened: the work before that ends as soon as it can. */
  stopOpening(): void {
    this.#stops += 1;
    this.#opener?.abort();
  }

  /** Says why the lock comes that the window is being asked for. */
  expectLock(cause: LockCause): void {
    this.#expected = cause;
  }

  /**
   * Closes the databases and wipes the keys. Safe to call at any time, also twice or during an unlock. After a lock by
   * hand or by itself only a passphrase opens again: whoever then sits at the computer is logged in to it already.
   */
  lock(cause: LockCause = this.#expected ?? 'by-hand'): void {
    this.#locks += 1;
    this.#expected = undefined;
    this.stopOpening();
    const session = this.#session;
    if (!session) return;
    if (cause === 'idle' || cause === 'by-hand') {
      this.#passphraseFirst = true;
      askPassphraseFirst(this.#options.folder);
    }
    this.#options.onLocking?.();
    forgetRenewal(session);
    this.#session = undefined;
    session.stopWatching();
    let problem: AppError | undefined;
    try {
      for (const one of session.beside) one.close();
      session.store.close();
    } catch (error) {
      problem = asAppError(error);
    }
    zero(session.keys);
    session.lock.release();
    this.#options.onLock?.(problem);
  }

  /** Hands the keys to work that makes its own copy at once; 'vault-locked'. */
  lend<Result>(use: (folder: string, keys: VaultKeys) => Result): Result {
    return use(this.#options.folder, this.#open().keys);
  }

  /** Somebody is there. Too late after too long: the movement that wakes a computer must not keep it open. */
  touch(): void {
    this.checkIdle();
    this.#idle.restart();
  }

  /**
   * Ends what nobody has used for too long: open, then ending, then locked, and never back. Called on a timer by itself
   * and by every request; call it at resume as well.
   */
  checkIdle(): void {
    const session = this.#session;
    if (!session) return;
    if (session.ending) {
      if (session.ending.elapsedMs() >= endingMs) this.lock('idle');
    } else if (this.#idle.elapsedMs() >= this.#idleMs) {
      const { onIdle = () => this.lock('idle') } = this.#options;
      session.ending = new IdleClock(this.#clocks);
      onIdle();
    }
  }

  /** How long nobody may be there before the vault locks. */
  setIdleLimit(idleMs: number): void {
    this.#idleMs = idleMs;
    this.checkIdle();
  }

  #open(): Session<Store> {
    if (!this.#session) throw new AppError('vault-locked');
    return this.#session;
  }

  #passphraseComesFirst(): boolean {
    return this.#passphraseFirst || existsSync(passphraseFirstFile(this.#options.folder));
  }

  #keychain(): Keychain {
    const { keychain } = this.#options;
    if (!keychain) throw new AppError('keychain-unavailable');
    return keychain;
  }

  /** Something done to a way in: the passphrase is asked again, it is written down, and only then it happens. */
  #act<Answer>(
    what: KeyAct,
    passphrase: string,
    act: (folder: string, session: Session<Store>) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    return this.#oneAtATime(async () => {
      const session = this.#open();
      const { folder } = this.#options;
      zero(await this.#attempt(() => unlockWithPassphrase(folder, passphrase)));
      this.#options.onKeyAct?.(this.store(), what);
      return await act(folder, session);
    });
  }

  #confirmQuietly({ id }: KeySlot): void {
    try {
      const { keys, store } = this.#open();
      this.#options.onKeyAct?.(store, 'confirmRecoveryKey');
      confirmRecoveryKey(this.#options.folder, keys, id);
    } catch {
      // The vault is open all the same, and says that a renewal was not finished.
    }
  }

  /** The common end of every way in: take the vault's lock, get the keys, open the store; or leave nothing. */
  async #opening<Answer>(
    opening: Opening,
    before: Before,
    getKeys: () => Promise<{ keys: VaultKeys; answer: Answer }>,
  ): Promise<Answer> {
    if (this.#session) throw new AppError('vault-exists');
    const lock = acquireVaultLock(this.#options.folder);
    let keys: VaultKeys | undefined;
    try {
      const got = await getKeys();
      keys = got.keys;
      // A vault that was just made has its recovery key to show, this once.
      const stopped = opening.how !== 'create' && this.#stops !== before.stops;
      if (stopped || this.#locks !== before.locks) throw new AppError('vault-locked');
      const opener = (this.#opener = new AbortController());
      const store = await this.#options.openStore(
        this.#options.folder,
        keys,
        opening,
        opener.signal,
      );
      try {
        if (opener.signal.aborted) throw new AppError('vault-locked');
        this.#options.onOpen?.(store, opening);
      } catch (error) {
        store.close();
        throw error;
      }
      this.#idle.restart();
      if (opening.how !== 'keychain') {
        this.#passphraseFirst = false;
        passphraseWasGiven(this.#options.folder);
      }
      this.#session = {
        ...{ store, keys, lock, beside: new Set() },
        stopWatching: this.#watch(),
        ending: undefined,
      };
      return got.answer;
    } catch (error) {
      this.#options.onUnopened?.(asAppError(error), keys);
      if (keys) zero(keys);
      lock.release();
      throw error;
    } finally {
      this.#opener = undefined;
    }
  }

  /** Counts wrong passphrases and keys, and makes their author wait. A misprinted key is no attempt. */
  async #attempt<Found>(tryIt: () => Promise<Found>): Promise<Found> {
    this.#attempts.check();
    try {
      const found = await tryIt();
      this.#attempts.right();
      return found;
    } catch (error) {
      const wrong =
        error instanceof AppError &&
        (error.code === 'wrong-passphrase' || error.code === 'wrong-recovery-key');
      if (wrong && error.detail === undefined) this.#attempts.wrong();
      throw error;
    }
  }

  /** Tries made at the same moment would otherwise all pass before the first one is counted. */
  #oneAtATime<Answer>(work: (before: Before) => Promise<Answer>): Promise<Answer> {
    const before = { locks: this.#locks, stops: this.#stops };
    const result = this.#queue.then(() => work(before));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #watch(): () => void {
    const repeat = this.#options.repeat ?? repeatByTimer;
    return repeat(() => this.checkIdle(), idleCheckMs);
  }
}

function forgetRenewal(session: Session<{ close(): void }>): void {
  session.renewal?.secret.fill(0);
  session.renewal = undefined;
}

/** The secret of the new recovery key, from one group of its paper or from all of it. The caller wipes it. */
function secretTyped({ renewal }: Session<{ close(): void }>, typed: string): Buffer {
  if (!renewal || !isOneGroup(typed)) return readRecoveryKey(typed);
  if (!isGroupOf(renewal.secret, renewal.group, typed))
    throw new AppError('wrong-recovery-key', String(renewal.group));
  return Buffer.from(renewal.secret);
}

function hasKeychainSlot(folder: string): boolean {
  try {
    return readHeader(folder).slots.some(({ kind }) => kind === 'keychain');
  } catch {
    // What is wrong with the header is told when somebody tries to open it.
    return false;
  }
}

/**
 * An empty file beside the vault: it stands from a lock by hand or by itself until a passphrase or recovery key opened
 * it, also when Circlekeep is started anew in between. It keeps out who sits at the computer, not who changes files there:
 * this computer's account can open the vault as long as the keychain does.
 */
function passphraseFirstFile(folder: string): string {
  return `${folder}.passphrase-first`;
}

function askPassphraseFirst(folder: string): void {
  if (!hasKeychainSlot(folder)) return;
  try {
    writeAndSync(passphraseFirstFile(folder), '');
  } catch {
    // A lock never waits for the disk.
  }
}

function passphraseWasGiven(folder: string): void {
  try {
    rmSync(passphraseFirstFile(folder), { force: true });
  } catch {
    // It asks once more than it had to.
  }
}

function repeatByTimer(callback: () => void, everyMs: number): () => void {
  const timer = setInterval(callback, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
