import { asAppError } from '#main/store/open-database.ts';
import { AppError } from '#shared/errors.ts';

import { AttemptDelay } from './attempt-delay.ts';
import { IdleClock, systemClocks } from './idle-clock.ts';
import type { Clocks } from './idle-clock.ts';
import { zero } from './key-slots.ts';
import type { VaultKeys } from './key-slots.ts';
import {
  changePassphrase,
  createLockedVault,
  openBackupWithPassphrase,
  renewRecoveryKey,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  vaultExists,
} from './vault.ts';
import type { VaultOptions } from './vault.ts';
import { acquireVaultLock } from './vault-lock.ts';
import type { VaultLock } from './vault-lock.ts';

export type VaultState = 'missing' | 'locked' | 'open';
export type WayIn = 'create' | 'unlock' | 'recover' | 'restore' | 'salvage' | 'older';

export interface OpenVaultOptions<Store> extends VaultOptions {
  folder: string;
  /** Opens the databases; it must not keep the keys, which are wiped at lock, nor copy them. */
  openStore: (folder: string, keys: VaultKeys) => Store;
  /**
   * Called with the store and the way in before anybody can use either. If it throws, the vault stays locked: an
   * opening that cannot be written down does not happen.
   */
  onOpen?: (store: Store, how: WayIn) => void;
  /** Called when an opening fails, with the keys if it had come as far; they are wiped after that. */
  onUnopened?: (error: AppError, keys: VaultKeys | undefined) => void;
  /** Called before a secret is replaced; if it throws, the old one stays. */
  onReplace?: (store: Store, what: 'changePassphrase' | 'renewRecoveryKey') => void;
  /** Called before every lock, while the store and the keys are still there. It must not throw, nor take long. */
  onLocking?: () => void;
  /**
   * Called after every lock, whatever its cause, when the keys are wiped. `problem` when the databases did not
   * close as they should.
   */
  onLock?: (problem?: AppError) => void;
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
}

const tenMinutesMs = 10 * 60_000;
const idleCheckMs = 5_000;

/**
 * One vault over the life of the app: missing, locked or open. It alone holds the keys, the store and the lock on
 * the vault; they appear together at unlock and are gone together at lock.
 */
export class OpenVault<Store extends { close(): void }> {
  readonly #options: OpenVaultOptions<Store>;
  readonly #attempts: AttemptDelay;
  readonly #idle: IdleClock;
  #idleMs: number;
  #session: Session<Store> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  /** Grows at every lock, so that an unlock already under way knows that it came too late. */
  #locks = 0;

  constructor(options: OpenVaultOptions<Store>) {
    const clocks = options.clocks ?? systemClocks;
    this.#options = options;
    this.#attempts = new AttemptDelay(() => clocks.monotonic());
    this.#idle = new IdleClock(clocks);
    this.#idleMs = options.idleMs ?? tenMinutesMs;
  }

  state(): VaultState {
    this.checkIdle();
    if (this.#session) return 'open';
    return vaultExists(this.#options.folder) ? 'locked' : 'missing';
  }

  /** The open store, or 'vault-locked'. A vault left idle for too long locks here at the latest. */
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
    return this.#oneAtATime((locksBefore) =>
      this.#opening('create', locksBefore, async () => {
        const options = { ...this.#options, ...(prepare && { prepare }) };
        const made = await createLockedVault(this.#options.folder, passphrase, options);
        return { keys: made.keys, answer: made.recoveryKey };
      }),
    );
  }

  /** Opens with the passphrase. A second press of the button, when it is already open, changes nothing. */
  unlock(passphrase: string): Promise<void> {
    return this.#oneAtATime(async (locksBefore) => {
      if (this.state() === 'open') return;
      await this.#opening('unlock', locksBefore, async () => {
        const { folder } = this.#options;
        const keys = await this.#attempt(() => unlockWithPassphrase(folder, passphrase));
        return { keys, answer: undefined };
      });
    });
  }

  /** Opens with the recovery key and sets a new passphrase; the old one is dead, the recovery key stays. */
  recover(recoveryKey: string, newPassphrase: string): Promise<void> {
    return this.#oneAtATime((locksBefore) =>
      this.#opening('recover', locksBefore, async () => {
        const { folder } = this.#options;
        const keys = await this.#attempt(() => unlockWithRecoveryKey(folder, recoveryKey));
        try {
          await changePassphrase(folder, keys, newPassphrase, this.#options);
        } catch (error) {
          zero(keys);
          throw error;
        }
        return { keys, answer: undefined };
      }),
    );
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
    this.lock();
    return this.#oneAtATime((locksBefore) =>
      this.#opening(how, locksBefore, () => {
        try {
          swap();
        } catch (error) {
          zero(keys);
          throw error;
        }
        return Promise.resolve({ keys, answer: undefined });
      }),
    );
  }

  /** Replaces the passphrase of the open vault; `current` is asked again, for an unattended screen. */
  changePassphrase(current: string, next: string): Promise<void> {
    return this.#oneAtATime(async () => {
      const { keys } = await this.#askedAgain(current);
      this.#options.onReplace?.(this.store(), 'changePassphrase');
      await changePassphrase(this.#options.folder, keys, next, this.#options);
    });
  }

  /** Makes a new recovery key for the open vault; `current` passphrase as above. The old sheet is dead. */
  renewRecoveryKey(current: string): Promise<string> {
    return this.#oneAtATime(async () => {
      const { keys } = await this.#askedAgain(current);
      this.#options.onReplace?.(this.store(), 'renewRecoveryKey');
      return await renewRecoveryKey(this.#options.folder, keys);
    });
  }

  /** Closes the databases and wipes the keys. Safe to call at any time, also twice or during an unlock. */
  lock(): void {
    this.#locks += 1;
    const session = this.#session;
    if (!session) return;
    this.#options.onLocking?.();
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

  /** Locks when nobody has been there for too long. Called on a timer by itself; call it at resume as well. */
  checkIdle(): void {
    if (this.#session && this.#idle.elapsedMs() >= this.#idleMs) this.lock();
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

  /** The open session, once the passphrase was given again. */
  async #askedAgain(passphrase: string): Promise<Session<Store>> {
    const session = this.#open();
    const { folder } = this.#options;
    zero(await this.#attempt(() => unlockWithPassphrase(folder, passphrase)));
    return session;
  }

  /** The common end of every way in: take the vault's lock, get the keys, open the store; or leave nothing. */
  async #opening<Answer>(
    how: WayIn,
    locksBefore: number,
    getKeys: () => Promise<{ keys: VaultKeys; answer: Answer }>,
  ): Promise<Answer> {
    if (this.#session) throw new AppError('vault-exists');
    const lock = acquireVaultLock(this.#options.folder);
    let keys: VaultKeys | undefined;
    try {
      const got = await getKeys();
      keys = got.keys;
      if (this.#locks !== locksBefore) throw new AppError('vault-locked');
      const store = this.#options.openStore(this.#options.folder, keys);
      try {
        this.#options.onOpen?.(store, how);
      } catch (error) {
        store.close();
        throw error;
      }
      this.#idle.restart();
      this.#session = { store, keys, lock, beside: new Set(), stopWatching: this.#watch() };
      return got.answer;
    } catch (error) {
      this.#options.onUnopened?.(asAppError(error), keys);
      if (keys) zero(keys);
      lock.release();
      throw error;
    }
  }

  /** Counts wrong passphrases and keys, and makes their author wait. A misprinted key is no attempt. */
  async #attempt(tryKeys: () => Promise<VaultKeys>): Promise<VaultKeys> {
    this.#attempts.check();
    try {
      const keys = await tryKeys();
      this.#attempts.right();
      return keys;
    } catch (error) {
      const wrong =
        error instanceof AppError &&
        (error.code === 'wrong-passphrase' || error.code === 'wrong-recovery-key');
      if (wrong && error.detail === undefined) this.#attempts.wrong();
      throw error;
    }
  }

  /** Tries made at the same moment would otherwise all pass before the first one is counted. */
  #oneAtATime<Answer>(work: (locksBefore: number) => Promise<Answer>): Promise<Answer> {
    const locksBefore = this.#locks;
    const result = this.#queue.then(() => work(locksBefore));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #watch(): () => void {
    const repeat = this.#options.repeat ?? repeatByTimer;
    return repeat(() => this.checkIdle(), idleCheckMs);
  }
}

function repeatByTimer(callback: () => void, everyMs: number): () => void {
  const timer = setInterval(callback, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
