import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openDatabase, type Database } from '#main/store/open-database.ts';
import type { Clocks } from '#main/vault/idle-clock.ts';
import { OpenVault } from '#main/vault/open-vault.ts';
import { createVault, type VaultKeys } from '#main/vault/vault.ts';
import { Instant } from '#shared/time.ts';

import { fast, inTemporaryFolder, passphrase } from './vault-support.ts';

/*
 * Whatever happens, in whatever order: somebody types, nobody is there, the computer sleeps, its clock is set, its screen
 * is locked, the disk refuses. Held against a model that knows three states and two clocks.
 */

const limitMs = 60_000;
const endingMs = 2_000;

/** The two clocks, moved by hand. */
class MovedClocks implements Clocks {
  monotonicMs = 0;
  wallMs = Date.parse(Instant.parse('2026-10-25T00:59:00.000Z'));
  monotonic = (): number => this.monotonicMs;
  wall = (): number => this.wallMs;
}

class Words {
  readonly #records: Database;
  readonly #psychotherapy: Database;

  constructor(folder: string, keys: VaultKeys) {
    this.#records = openDatabase(join(folder, 'records.db'), keys.records);
    this.#psychotherapy = openDatabase(join(folder, 'psychotherapy.db'), keys.psychotherapy);
    this.#records.exec('CREATE TABLE IF NOT EXISTS words (word INTEGER)');
  }

  save(word: number): void {
    this.#records.prepare('INSERT INTO words VALUES (?)').run(word);
  }

  all(): unknown[] {
    return this.#records.prepare('SELECT word FROM words ORDER BY word').pluck().all();
  }

  close(): void {
    this.#records.close();
    this.#psychotherapy.close();
  }
}

/** What must be so. */
interface Model {
  state: 'locked' | 'open' | 'ending';
  /** When somebody was there last, and when ending began, by both clocks. */
  since: { monotonic: number; wall: number };
  endingSince: { monotonic: number; wall: number };
  typed: number;
}

/** The app around the vault: a window that holds words for a while, and a timer. */
class Real {
  readonly clocks = new MovedClocks();
  readonly given: VaultKeys[] = [];
  readonly unsaved: number[] = [];
  readonly vault: OpenVault<Words>;
  tick = (): void => undefined;
  answers = true;

  constructor(folder: string) {
    this.vault = new OpenVault<Words>({
      ...fast,
      folder,
      clocks: this.clocks,
      idleMs: limitMs,
      repeat: (callback) => {
        this.tick = callback;
        return () => (this.tick = () => undefined);
      },
      openStore: (at, keys) => {
        this.given.push(keys);
        return new Words(at, keys);
      },
      onIdle: () => this.requestLock(),
    });
  }

  /** As the window saves: what the vault took is off its hands. */
  save(): void {
    for (const word of [...this.unsaved]) {
      this.vault.store().save(word);
      this.unsaved.shift();
    }
  }

  /** As the desktop asks the window to save and lock; one that hangs does neither. */
  requestLock(): void {
    if (!this.answers) return;
    this.save();
    this.vault.lock();
  }
}

const quietBy = (at: Model['since'], { monotonicMs, wallMs }: MovedClocks): number =>
  Math.max(monotonicMs - at.monotonic, wallMs - at.wall);
const nowBy = ({ monotonicMs, wallMs }: MovedClocks): Model['since'] => ({
  monotonic: monotonicMs,
  wall: wallMs,
});

/** Whoever looks at the vault, in whatever way, moves it on. */
function look(model: Model, { clocks, answers }: Real): void {
  if (model.state === 'open' && quietBy(model.since, clocks) >= limitMs) {
    model.state = answers ? 'locked' : 'ending';
    model.endingSince = nowBy(clocks);
  } else if (model.state === 'ending' && quietBy(model.endingSince, clocks) >= endingMs)
    model.state = 'locked';
}

class Step implements fc.AsyncCommand<Model, Real> {
  readonly #name: string;
  readonly #run: (model: Model, real: Real) => void | Promise<void>;

  constructor(name: string, run: (model: Model, real: Real) => void | Promise<void>) {
    this.#name = name;
    this.#run = run;
  }

  check = (): boolean => true;

  async run(model: Model, real: Real): Promise<void> {
    await this.#run(model, real);
    look(model, real);
    expect(real.vault.state()).toBe(model.state === 'locked' ? 'locked' : 'open');
    // Whoever is past the limit has two seconds and nothing can give more.
    if (model.state === 'open') expect(quietBy(model.since, real.clocks)).toBeLessThan(limitMs);
    for (const keys of model.state === 'locked' ? real.given : real.given.slice(0, -1))
      for (const key of [keys.records, keys.psychotherapy])
        expect(key.equals(Buffer.alloc(32))).toBe(true);
  }

  toString = (): string => this.#name;
}

const ms = fc.integer({ min: 0, max: 3 * limitMs });

const commands = [
  fc.constant(
    new Step('somebody types', (model, real) => {
      look(model, real);
      if (model.state === 'locked') return;
      real.unsaved.push(++model.typed);
      real.vault.touch();
      if (model.state === 'open') model.since = nowBy(real.clocks);
    }),
  ),
  fc.constant(
    new Step('what was typed is saved', (model, real) => {
      look(model, real);
      if (model.state !== 'locked') real.save();
    }),
  ),
  ms.map(
    (passed) =>
      new Step(`time passes: ${String(passed)} ms`, (_, { clocks }) => {
        clocks.monotonicMs += passed;
        clocks.wallMs += passed;
      }),
  ),
  ms.map(
    (slept) =>
      new Step(`it sleeps and wakes: ${String(slept)} ms`, (model, { clocks, vault }) => {
        clocks.wallMs += slept;
        vault.checkIdle();
      }),
  ),
  fc
    .constantFrom(3_600_000, -3_600_000, 86_400_000, -86_400_000, 315_360_000_000, -315_360_000_000)
    .map(
      (moved) =>
        new Step(`the clock is set by ${String(moved)} ms`, (_, { clocks }) => {
          clocks.wallMs += moved;
        }),
    ),
  fc.constant(new Step('the timer', (_, real) => real.tick())),
  fc.constant(
    new Step('suspend, screen lock or quit', (model, real) => {
      look(model, real);
      if (model.state === 'locked') return;
      real.requestLock();
      // A window that hangs is given no longer than this.
      real.vault.lock();
      model.state = 'locked';
    }),
  ),
  fc.boolean().map(
    (answers) =>
      new Step(answers ? 'the window answers' : 'the window hangs', (_, real) => {
        real.answers = answers;
      }),
  ),
  fc.constant(
    new Step('unlock', async (model, real) => {
      look(model, real);
      await real.vault.unlock(passphrase);
      if (model.state !== 'locked') return;
      model.state = 'open';
      model.since = nowBy(real.clocks);
    }),
  ),
  fc.constant(
    new Step('the limit is set again', (model, real) => {
      look(model, real);
      real.vault.setIdleLimit(limitMs);
    }),
  ),
];

test('open, ending, locked: by both clocks, the stricter, with no way back and no word lost by a window that answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: 'max' }), (sequence) =>
      inTemporaryFolder(async (root) => {
        const folder = join(root, 'vault');
        await createVault(folder, passphrase, fast);
        const real = new Real(folder);
        await real.vault.unlock(passphrase);
        const model: Model = {
          state: 'open',
          since: nowBy(real.clocks),
          endingSince: nowBy(real.clocks),
          typed: 0,
        };
        await fc.asyncModelRun(() => ({ model, real }), sequence);
        // Whoever comes back finds every word that was typed: in the vault, or still in a window that hangs.
        await real.vault.unlock(passphrase);
        const saved = real.vault.store().all();
        real.vault.lock();
        const all = Array.from({ length: model.typed }, (_, index) => index + 1);
        expect(
          [...saved, ...real.unsaved].sort((one, other) => Number(one) - Number(other)),
        ).toEqual(all);
      }),
    ),
    { numRuns: 60 },
  );
});
