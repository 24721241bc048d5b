import { AppError } from '#shared/errors.ts';

const freeAttempts = 2;
const longestWaitMs = 60_000;

/**
 * The growing pause after wrong passphrases and recovery keys: none after the first two, then 1, 2, 4 … 60
 * seconds. It counts on a clock that nobody can set. It is kept in memory only: somebody who can restart the app
 * or copy the files is held back by the cost of the key derivation, not by this.
 */
export class AttemptDelay {
  readonly #now: () => number;
  #wrong = 0;
  #waitUntil = 0;

  /** `now` is a monotonic clock in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Throws 'wait-before-retry', with the whole seconds left as detail, until the pause is over. */
  check(): void {
    const left = this.#waitUntil - this.#now();
    if (this.#wrong > 0 && left > 0) {
      throw new AppError('wait-before-retry', String(Math.ceil(left / 1_000)));
    }
  }

  wrong(): void {
    this.#wrong += 1;
    const beyondFree = this.#wrong - freeAttempts - 1;
    const wait = beyondFree < 0 ? 0 : Math.min(longestWaitMs, 1_000 * 2 ** beyondFree);
    this.#waitUntil = this.#now() + wait;
  }

  right(): void {
    this.#wrong = 0;
    this.#waitUntil = 0;
  }
}
