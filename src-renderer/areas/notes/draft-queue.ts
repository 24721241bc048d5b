import { AppError, type ErrorCode } from '#shared/errors.ts';
import { instantNow, type Instant } from '#shared/time.ts';

/*
 * Saves one draft as it is typed. The rules it keeps, whatever the disk does:
 *   the last text given is never dropped, only a newer text replaces it;
 *   one save is under way at a time, and what was typed meanwhile is saved after it;
 *   a failed save is tried again until it works, unless only a person can decide how to go on.
 */

export interface Saved {
  version: number;
  savedAt: Instant;
}

export type DraftStatus =
  | { kind: 'saved'; at: Instant | null }
  /** Changed and not saved yet, or being saved right now. */
  | { kind: 'saving' }
  /** The last save failed; the text is kept and, when `retrying`, tried again by itself. */
  | { kind: 'failed'; error: unknown; retrying: boolean }
  /** Saving cannot go on until a person decides: the record was changed or signed elsewhere. */
  | { kind: 'stopped'; error: AppError };

export interface DraftOptions<Value> {
  value: Value;
  version: number;
  savedAt: Instant | null;
  save: (value: Value, version: number) => Promise<Saved>;
  /** A pause in typing this long saves. */
  debounceMs?: number;
  /** While typing goes on without a pause, a save at least this often. */
  maxWaitMs?: number;
  retryMs?: readonly number[];
}

const needsAPerson: ReadonlySet<ErrorCode> = new Set([
  'changed-meanwhile',
  'already-signed',
  'not-found',
]);
/** The same text would be refused again; other text may not be. */
const sameAgain: ReadonlySet<ErrorCode> = new Set(['invalid-input', 'too-large', 'in-use']);

/** What there is to know of any draft without knowing what it holds. */
export interface SavingDraft {
  readonly status: DraftStatus;
  readonly subscribe: (listener: () => void) => () => void;
  flush(): Promise<boolean>;
}

export class DraftQueue<Value> implements SavingDraft {
  readonly #save: DraftOptions<Value>['save'];
  readonly #debounceMs: number;
  readonly #maxWaitMs: number;
  readonly #retryMs: readonly number[];
  readonly #listeners = new Set<() => void>();

  #value: Value;
  #version: number;
  #status: DraftStatus;
  #savedAt: Instant | null;
  /** Counts changes; the text is saved when the last saved change is the last change. */
  #change = 0;
  #savedChange = 0;
  #waitingSince: number | null = null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #inFlight: Promise<void> | null = null;

  constructor(options: DraftOptions<Value>) {
    this.#save = options.save;
    this.#debounceMs = options.debounceMs ?? 400;
    this.#maxWaitMs = options.maxWaitMs ?? 2000;
    this.#retryMs = options.retryMs ?? [2000, 4000, 8000, 15_000, 30_000];
    this.#value = options.value;
    this.#version = options.version;
    this.#savedAt = options.savedAt;
    this.#status = { kind: 'saved', at: options.savedAt };
  }

  get value(): Value {
    return this.#value;
  }

  /** The version the next save is made from. */
  get version(): number {
    return this.#version;
  }

  get status(): DraftStatus {
    return this.#status;
  }

  get isSaved(): boolean {
    return this.#change === this.#savedChange;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  change(value: Value): void {
    this.#value = value;
    this.#change += 1;
    this.#waitingSince ??= Date.now();
    if (this.#status.kind === 'stopped') {
      this.#tell();
      return;
    }
    if (this.#status.kind !== 'failed') this.#status = { kind: 'saving' };
    if (this.#inFlight === null) {
      const waited = Date.now() - this.#waitingSince;
      this.#saveIn(Math.max(0, Math.min(this.#debounceMs, this.#maxWaitMs - waited)));
    }
    this.#tell();
  }

  /** Saves what is pending now. Answers whether everything is saved; never rejects. */
  async flush(): Promise<boolean> {
    // What was typed before an earlier save began is under way; what came after it is not.
    if (this.#inFlight !== null) await this.#inFlight;
    if (!this.isSaved && this.#status.kind !== 'stopped') {
      this.#clearTimer();
      this.#inFlight ??= this.#attempt();
      await this.#inFlight;
      if (this.#typedMeanwhile()) return this.flush();
    }
    return this.isSaved;
  }

  /** Goes on from what the vault now holds, throwing away what was typed here. */
  takeOver(value: Value, saved: { version: number; savedAt: Instant | null }): void {
    this.#value = value;
    this.#change += 1;
    this.#settle(saved.version, saved.savedAt, this.#change);
  }

  /** Goes on with what was typed here, on top of the version the vault now holds. */
  async saveOver(version: number): Promise<boolean> {
    this.#version = version;
    this.#status = { kind: 'saving' };
    this.#change += 1;
    this.#tell();
    return this.flush();
  }

  #saveIn(ms: number): void {
    this.#clearTimer();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#inFlight ??= this.#attempt();
    }, ms);
  }

  async #attempt(): Promise<void> {
    const change = this.#change;
    this.#waitingSince = null;
    if (this.#status.kind !== 'failed') this.#status = { kind: 'saving' };
    this.#tell();
    try {
      const saved = await (async () => this.#save(this.#value, this.#version))();
      this.#inFlight = null;
      this.#settle(saved.version, saved.savedAt, change);
    } catch (error) {
      this.#inFlight = null;
      this.#fail(error, change);
    }
  }

  #settle(version: number, savedAt: Instant | null, change: number): void {
    this.#clearTimer();
    this.#version = version;
    this.#savedAt = savedAt;
    this.#savedChange = change;
    this.#failures = 0;
    if (this.isSaved) {
      this.#waitingSince = null;
      this.#status = { kind: 'saved', at: this.#savedAt };
    } else {
      this.#status = { kind: 'saving' };
      this.#saveIn(this.#debounceMs);
    }
    this.#tell();
  }

  #fail(error: unknown, change: number): void {
    const code = error instanceof AppError ? error.code : null;
    if (error instanceof AppError && needsAPerson.has(error.code)) {
      this.#clearTimer();
      this.#status = { kind: 'stopped', error };
    } else {
      const retrying = code === null || !sameAgain.has(code) || change !== this.#change;
      this.#status = { kind: 'failed', error, retrying };
      this.#failures += 1;
      if (retrying) {
        const last = this.#retryMs.at(-1) ?? 0;
        this.#saveIn(this.#retryMs[this.#failures - 1] ?? last);
      }
    }
    this.#tell();
  }

  /** The save went well, and there is more to save by now. */
  #typedMeanwhile(): boolean {
    return !this.isSaved && this.#status.kind === 'saving';
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A save for records that carry no version of their own. */
export function unversioned<Value>(
  save: (value: Value) => Promise<unknown>,
): DraftOptions<Value>['save'] {
  return async (value, version) => {
    await save(value);
    return { version: version + 1, savedAt: instantNow() };
  };
}
