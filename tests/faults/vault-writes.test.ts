/*
 * Every call by which the vault changes the disk goes through the watched functions below, so that a test can
 * let each of them fail, let the process die at each of them, or write down their order.
 */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import type * as NodeFs from 'node:fs';
import { dirname, join } from 'node:path';

import type * as Argon2 from '@node-rs/argon2';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { openDatabase } from '#main/store/open-database.ts';
import { readHeader, writeHeader } from '#main/vault/header.ts';
import type { Header } from '#main/vault/header.ts';
import { newRecoverySecret, printRecoveryKey } from '#main/vault/recovery-key.ts';
import {
  createVault,
  unlockWithKeychain,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  vaultExists,
} from '#main/vault/vault.ts';
import type { CreatedVault, VaultKeys } from '#main/vault/vault.ts';
import {
  addKeychain,
  addRecoveryKey,
  changePassphrase,
  confirmRecoveryKey,
  proveUnconfirmed,
  revoke,
} from '#main/vault/ways-in.ts';
import { AppError } from '#shared/errors.ts';

import { AccountKeychain } from '../support/account-keychain.ts';
import {
  codeOf,
  errorOf,
  fast,
  inTemporaryFolder,
  otherPassphrase,
  passphrase,
  renewRecoveryKey,
} from '../store/vault-support.ts';

vi.setConfig({ testTimeout: 60_000 });

type Step =
  | 'openSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
  | 'mkdirSync'
  | 'rmSync'
  | 'rmdirSync';

const disk = vi.hoisted(() => ({
  /** Called before each watched step; may throw in its place. */
  before: undefined as ((step: string, args: unknown[]) => void) | undefined,
  /** The most that one write takes, as when the disk is nearly full or the power goes. */
  bytesPerWrite: Infinity,
  /** How many of the next derivations come out wrong, as from failing memory. */
  wrongDerivations: 0,
}));

vi.mock('@node-rs/argon2', async (importOriginal) => {
  const real = await importOriginal<typeof Argon2>();
  const hashRaw: typeof Argon2.hashRaw = async (...args) => {
    const key = await real.hashRaw(...args);
    if (disk.wrongDerivations > 0) {
      disk.wrongDerivations -= 1;
      key[7] = (key[7] ?? 0) ^ 1;
    }
    return key;
  };
  return { ...real, hashRaw };
});

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof NodeFs>();
  const steps: Step[] = [
    'openSync',
    'writeSync',
    'fsyncSync',
    'closeSync',
    'renameSync',
    'mkdirSync',
    'rmSync',
    'rmdirSync',
  ];
  const watched = Object.fromEntries(
    steps.map((step) => [
      step,
      (...args: unknown[]) => {
        disk.before?.(step, args);
        if (step === 'writeSync') args[3] = Math.min(args[3] as number, disk.bytesPerWrite);
        return (real[step] as (...passed: unknown[]) => unknown)(...args);
      },
    ]),
  );
  return { ...real, ...watched, default: { ...real, ...watched } };
});

class Died extends Error {}

function errno(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}

async function watching<T>(
  before: (step: string, args: unknown[]) => void,
  work: () => Promise<T>,
): Promise<T> {
  disk.before = before;
  try {
    return await work();
  } finally {
    disk.before = undefined;
    disk.bytesPerWrite = Infinity;
  }
}

async function countSteps(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  await watching(() => count++, work);
  return count;
}

interface Change {
  what: string;
  /** Returns what opens the vault afterwards. */
  run: (folder: string, keys: VaultKeys) => Promise<Secret>;
}

type Secret = { passphrase: string } | { recoveryKey: string } | { keychain: AccountKeychain };

const changes: Change[] = [
  {
    what: 'a change of passphrase',
    run: async (folder, keys) => {
      await changePassphrase(folder, keys, otherPassphrase, fast);
      return { passphrase: otherPassphrase };
    },
  },
  {
    what: 'a renewal of the recovery key',
    run: async (folder, keys) => ({ recoveryKey: await renewRecoveryKey(folder, keys) }),
  },
];

async function opens(folder: string, secret: Secret): Promise<boolean> {
  const keys =
    'passphrase' in secret
      ? unlockWithPassphrase(folder, secret.passphrase)
      : 'recoveryKey' in secret
        ? unlockWithRecoveryKey(folder, secret.recoveryKey)
        : unlockWithKeychain(folder, secret.keychain);
  return await keys.then(
    () => true,
    () => false,
  );
}

async function withTemplate(
  run: (copy: (name: string) => string, made: CreatedVault) => void | Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const template = join(root, 'template');
    const made = await createVault(template, passphrase, fast);
    const copy = (name: string): string => {
      cpSync(template, join(root, name), { recursive: true });
      return join(root, name);
    };
    await run(copy, made);
  });
}

describe.each(changes)('$what', ({ run, what }) => {
  const replaced = (made: CreatedVault): Secret =>
    what.includes('passphrase') ? { passphrase } : { recoveryKey: made.recoveryKey };
  const untouched = (made: CreatedVault): Secret =>
    what.includes('passphrase') ? { recoveryKey: made.recoveryKey } : { passphrase };

  test('that fails at any step on disk says so, and the old way in still works', async () => {
    await withTemplate(async (copy, made) => {
      const steps = await countSteps(() => run(copy('probe'), made.keys));
      expect(steps).toBeGreaterThan(16);
      const told = new Map<string, number>();
      for (let failing = 1; failing <= steps; failing++) {
        const folder = copy(`failing-${String(failing)}`);
        let step = 0;
        const failOnce = (): void => {
          if (++step === failing) throw errno('EIO');
        };
        const outcome = await watching(failOnce, () => run(folder, made.keys)).catch(
          (error: unknown) => {
            if (error instanceof AppError) return error;
            throw error;
          },
        );
        expect(await opens(folder, untouched(made))).toBe(true);
        if (outcome instanceof AppError) {
          told.set(outcome.code, (told.get(outcome.code) ?? 0) + 1);
          const later = await run(folder, made.keys);
          expect(await opens(folder, later), 'and a second try works').toBe(true);
        } else {
          expect(await opens(folder, outcome)).toBe(true);
          expect(await opens(folder, replaced(made))).toBe(false);
        }
      }
      expect([...told.keys()]).toEqual(['disk-failed']);
    });
  });

  test('in which the process dies at any step on disk loses the old way in only to a proven new one', async () => {
    await withTemplate(async (copy, made) => {
      const steps = await countSteps(() => run(copy('probe'), made.keys));
      const found = { old: 0, new: 0 };
      for (let fatal = 1; fatal <= steps; fatal++) {
        const folder = copy(`fatal-${String(fatal)}`);
        let step = 0;
        const dieFrom = (): void => {
          if (++step >= fatal) throw new Died();
        };
        await expect(watching(dieFrom, () => run(folder, made.keys))).rejects.toThrow();
        expect(await opens(folder, untouched(made))).toBe(true);
        if (await opens(folder, replaced(made))) {
          found.old += 1;
        } else {
          found.new += 1;
          const { slots } = readHeader(folder);
          expect(slots, 'the old one went in the very last write, after the proof').toHaveLength(2);
        }
        const later = await run(folder, made.keys);
        expect(await opens(folder, later)).toBe(true);
        expect(readHeader(folder).slots).toHaveLength(2);
      }
      // Dying after the last renaming: the folder is opened, synced and closed, no more.
      expect(found.new).toBeLessThanOrEqual(3);
      expect(found.old).toBe(steps - found.new);
    });
  });

  test('that the disk did not confirm is never told as done', async () => {
    await withTemplate(async (copy, made) => {
      let syncs = 0;
      await watching(
        (step) => (syncs += step === 'fsyncSync' ? 1 : 0),
        () => run(copy('probe'), made.keys),
      );
      expect(syncs).toBe(process.platform === 'win32' ? 2 : 4);
      for (let failing = 1; failing <= syncs; failing++) {
        const folder = copy(`sync-${String(failing)}`);
        let sync = 0;
        const failSync = (step: string): void => {
          if (step === 'fsyncSync' && ++sync === failing) throw errno('EIO');
        };
        expect(await codeOf(() => watching(failSync, () => run(folder, made.keys)))).toBe(
          'disk-failed',
        );
      }
    });
  });

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'disk-read-only'],
    ['EACCES', 'disk-read-only'],
  ])(
    'on a disk that answers %s tells %s, changes nothing and leaves nothing behind',
    async (code, told) => {
      await withTemplate(async (copy, made) => {
        const folder = copy('full');
        const before = readFileSync(join(folder, 'header.json'));
        const refuse = (step: string, args: unknown[]): void => {
          const writes = step === 'writeSync' || (step === 'openSync' && args[1] === 'w');
          if (writes) throw errno(code);
        };
        const error = await errorOf(() => watching(refuse, () => run(folder, made.keys)));
        expect(error.code).toBe(told);
        expect(readFileSync(join(folder, 'header.json')).equals(before)).toBe(true);
        expect(readdirSync(folder).sort()).toEqual([
          'header.json',
          'psychotherapy.db',
          'records.db',
        ]);
        expect(await opens(folder, replaced(made))).toBe(true);
      });
    },
  );

  test.skipIf(process.platform === 'win32')(
    'reaches the disk in an order that survives a power cut',
    async () => {
      await withTemplate(async (copy, made) => {
        const folder = copy('ordered');
        await expectDurableOrder(() => run(folder, made.keys));
      });
    },
  );
});

/** What a person has in hand after a while of changes, and what they were told is dead. */
class Held {
  /** The last is the newest; of two, a change may have been cut off. */
  passphrases = [passphrase];
  /** The sheet in the drawer. */
  sheet: string | undefined;
  /** A new sheet that was printed, of which the app did or did not say that it counts. */
  printed: { secret: Buffer; key: string } | undefined;
  keychain: AccountKeychain | undefined;
  /** Whether the last change that concerned it was cut off: then it may open or not. */
  readonly unsure = new Set<'sheet' | 'printed' | 'keychain'>();
  readonly dead: Secret[] = [];

  constructor(sheet: string) {
    this.sheet = sheet;
  }
}

const doings = [
  'change',
  'renew',
  'confirm',
  'discard',
  'end-recovery',
  'keychain-on',
  'keychain-off',
] as const;
type Doing = (typeof doings)[number];

/** One change by somebody who then knows what it did, or that it was cut off. */
async function doOne(
  folder: string,
  held: Held,
  doing: Doing,
  cutOffAt: number | null,
): Promise<void> {
  const openers: string[] = [];
  for (const text of held.passphrases)
    if (await opens(folder, { passphrase: text })) openers.push(text);
  expect(openers, 'a passphrase always opens').not.toEqual([]);
  // The newest one: used, it ends the others.
  const current = openers.at(-1) ?? '';
  const keys = await unlockWithPassphrase(folder, current);
  let step = 0;
  const dieFrom = (): void => {
    if (cutOffAt !== null && ++step >= cutOffAt) throw new Died();
  };
  const wholly = (work: () => Promise<void> | void): Promise<boolean> =>
    watching(dieFrom, async () => await work()).then(
      () => true,
      () => false,
    );
  const sheets = (): Secret[] =>
    [held.sheet, held.printed?.key].flatMap((recoveryKey) =>
      recoveryKey === undefined ? [] : [{ recoveryKey }],
    );
  switch (doing) {
    case 'change': {
      const next = `passphrase ${String(Math.random())}`;
      const done = await wholly(() => changePassphrase(folder, keys, next, fast));
      if (done) held.dead.push(...held.passphrases.map((text) => ({ passphrase: text })));
      held.passphrases = done ? [next] : [...openers, next];
      return;
    }
    case 'renew': {
      const secret = newRecoverySecret();
      const before = held.printed;
      const done = await wholly(() => addRecoveryKey(folder, keys, secret));
      // Not told of a new one, nobody prints it; told, the one printed before is dead.
      if (done) {
        if (before && !held.unsure.has('printed')) held.dead.push({ recoveryKey: before.key });
        held.printed = { secret, key: printRecoveryKey(secret) };
        held.unsure.delete('printed');
      } else if (before) held.unsure.add('printed');
      return;
    }
    case 'confirm': {
      const { printed } = held;
      if (!printed) return;
      const done = await wholly(async () => {
        confirmRecoveryKey(folder, keys, await proveUnconfirmed(folder, keys, printed.secret));
      });
      if (done) {
        if (held.sheet !== undefined) held.dead.push({ recoveryKey: held.sheet });
        held.sheet = printed.key;
        held.printed = undefined;
        held.unsure.delete('sheet');
        held.unsure.delete('printed');
      } else if (cutOffAt !== null) held.unsure.add('sheet');
      return;
    }
    case 'discard': {
      const done = await wholly(() => revoke(folder, keys, 'unconfirmed-recovery'));
      if (!held.printed) return;
      // One whose confirmation was cut off may count by now, and stays then.
      if (done && !held.unsure.has('sheet')) {
        held.dead.push({ recoveryKey: held.printed.key });
        held.printed = undefined;
        held.unsure.delete('printed');
      } else held.unsure.add('printed');
      return;
    }
    case 'end-recovery': {
      const done = await wholly(() => revoke(folder, keys, 'recovery'));
      if (done) {
        held.dead.push(...sheets());
        held.sheet = held.printed = undefined;
      } else for (const one of ['sheet', 'printed'] as const) held.unsure.add(one);
      return;
    }
    case 'keychain-on': {
      const keychain = new AccountKeychain();
      const before = held.keychain;
      const done = await wholly(() => addKeychain(folder, keys, keychain));
      if (done) {
        if (before) held.dead.push({ keychain: before });
        held.keychain = keychain;
        held.unsure.delete('keychain');
      } else held.unsure.add('keychain');
      return;
    }
    case 'keychain-off': {
      const done = await wholly(() => revoke(folder, keys, 'keychain'));
      if (done) {
        if (held.keychain) held.dead.push({ keychain: held.keychain });
        held.keychain = undefined;
        held.unsure.delete('keychain');
      } else held.unsure.add('keychain');
    }
  }
}

test('whatever is changed, in whatever order and wherever it is cut off: a passphrase opens, what was told as a way in does, and what was told as dead never does', async () => {
  let cut = 0;
  await withTemplate(async (copy, { recoveryKey }) => {
    let vaults = 0;
    const change = fc.tuple(
      fc.constantFrom(...doings),
      fc.option(fc.integer({ min: 1, max: 20 }), { freq: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 10 }), async (changes) => {
        const folder = copy(`vault-${String(vaults++)}`);
        const held = new Held(recoveryKey);
        for (const [doing, cutOffAt] of changes) {
          if (cutOffAt !== null) cut += 1;
          await doOne(folder, held, doing, cutOffAt);
          for (const secret of held.dead) expect(await opens(folder, secret), doing).toBe(false);
          if (held.sheet !== undefined && !held.unsure.has('sheet'))
            expect(await opens(folder, { recoveryKey: held.sheet }), doing).toBe(true);
          if (held.printed && !held.unsure.has('printed'))
            expect(await opens(folder, { recoveryKey: held.printed.key }), doing).toBe(true);
          if (held.keychain && !held.unsure.has('keychain'))
            expect(await opens(folder, { keychain: held.keychain }), doing).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
  expect(cut).toBeGreaterThan(30);
});

describe('a new passphrase that would not open what it should', () => {
  test('does not replace the old one: it is tried on the written file first', async () => {
    await withTemplate(async (copy, { keys }) => {
      const folder = copy('miscalculated');
      disk.wrongDerivations = 1;
      expect(await codeOf(() => changePassphrase(folder, keys, otherPassphrase, fast))).toBe(
        'disk-failed',
      );
      expect(await opens(folder, { passphrase: otherPassphrase })).toBe(false);
      expect(await opens(folder, { passphrase })).toBe(true);
      await changePassphrase(folder, keys, otherPassphrase, fast);
      expect(await opens(folder, { passphrase: otherPassphrase })).toBe(true);
    });
  });

  test('makes no vault either', async () => {
    await inTemporaryFolder(async (root) => {
      const folder = join(root, 'vault');
      disk.wrongDerivations = 1;
      expect(await codeOf(() => createVault(folder, passphrase, fast))).toBe('disk-failed');
      expect(readdirSync(root)).toEqual(['vault.lock']);
    });
  });
});

/** As a promise, like all the other work that is watched. */
function writing(folder: string, header: Header): Promise<void> {
  return new Promise((resolve) => {
    writeHeader(folder, header);
    resolve();
  });
}

describe('the header', () => {
  test('survives a writer that stops after any number of bytes', async () => {
    await withTemplate(async (copy) => {
      const folder = copy('stopped');
      const header = readHeader(folder);
      const { length } = readFileSync(join(folder, 'header.json'));
      const changed = { ...header, slots: [...header.slots].reverse() };
      for (let bytes = 0; bytes <= length; bytes++) {
        // One byte at a time would also do; one short write and then death is quicker and the same on disk.
        disk.bytesPerWrite = bytes;
        let writes = 0;
        const stop = (step: string): void => {
          const dead = writes > 0;
          if (step === 'writeSync') writes += 1;
          if (dead) throw new Died();
        };
        await expect(watching(stop, () => writing(folder, changed))).rejects.toThrow();
        expect(readHeader(folder)).toEqual(header);
      }
      writeHeader(folder, changed);
      expect(readHeader(folder)).toEqual(changed);
    });
  });

  test('is written whole by a disk that takes a few bytes at a time', async () => {
    await withTemplate((copy) => {
      const folder = copy('slow');
      const header = readHeader(folder);
      disk.bytesPerWrite = 7;
      writeHeader(folder, { ...header, slots: [...header.slots].reverse() });
      disk.bytesPerWrite = Infinity;
      expect(readHeader(folder).slots).toEqual([...header.slots].reverse());
    });
  });

  test('is never written in a form that could not be read again', async () => {
    await withTemplate(async (copy) => {
      const folder = copy('refused');
      const header = readHeader(folder);
      const before = readFileSync(join(folder, 'header.json'));
      for (const slots of [
        [],
        Array.from({ length: 9 }, () => header.slots[0] ?? expect.unreachable()),
      ]) {
        expect(await codeOf(() => writeHeader(folder, { ...header, slots }))).toBe('unexpected');
      }
      expect(readFileSync(join(folder, 'header.json')).equals(before)).toBe(true);
    });
  });
});

describe('a creation', () => {
  test('that fails at any step on disk leaves no vault, tells why, and works the next time', async () => {
    await inTemporaryFolder(async (root) => {
      const steps = await countSteps(() => createVault(join(root, 'probe'), passphrase, fast));
      expect(steps).toBeGreaterThan(20);
      for (let failing = 1; failing <= steps; failing++) {
        const folder = join(root, `failing-${String(failing)}`, 'vault');
        let step = 0;
        const failOnce = (): void => {
          if (++step === failing) throw errno('ENOSPC');
        };
        const outcome = await watching(failOnce, () => createVault(folder, passphrase, fast)).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof AppError) {
          expect(outcome.code).toBe('disk-full');
          expect(vaultExists(folder)).toBe(false);
          await createVault(folder, passphrase, fast);
        }
        expect(await opens(folder, { passphrase })).toBe(true);
        expect(readdirSync(dirname(folder)).sort()).toEqual(['vault', 'vault.lock']);
      }
    });
  });

  test('in which the process dies at any step on disk leaves no vault or a whole one', async () => {
    await inTemporaryFolder(async (root) => {
      const steps = await countSteps(() => createVault(join(root, 'probe'), passphrase, fast));
      let whole = 0;
      for (let fatal = 1; fatal <= steps; fatal++) {
        const folder = join(root, `fatal-${String(fatal)}`, 'vault');
        let step = 0;
        const dieFrom = (): void => {
          if (++step >= fatal) throw new Died();
        };
        await expect(
          watching(dieFrom, () => createVault(folder, passphrase, fast)),
        ).rejects.toThrow();
        if (vaultExists(folder)) {
          whole += 1;
          const keys = await unlockWithPassphrase(folder, passphrase);
          openDatabase(join(folder, 'records.db'), keys.records).close();
          openDatabase(join(folder, 'psychotherapy.db'), keys.psychotherapy).close();
        } else {
          expect(existsSync(folder)).toBe(false);
          await createVault(folder, passphrase, fast);
        }
        expect(existsSync(`${folder}.new`)).toBe(false);
      }
      // The last steps, after the renaming: the folder above is opened, synced and closed.
      expect(whole).toBeLessThanOrEqual(3);
    });
  });

  test('that the disk did not confirm is never told as done, and is taken back', async () => {
    await inTemporaryFolder(async (root) => {
      let syncs = 0;
      await watching(
        (step) => (syncs += step === 'fsyncSync' ? 1 : 0),
        () => createVault(join(root, 'probe'), passphrase, fast),
      );
      expect(syncs).toBeGreaterThanOrEqual(process.platform === 'win32' ? 3 : 6);
      for (let failing = 1; failing <= syncs; failing++) {
        const folder = join(root, `sync-${String(failing)}`, 'vault');
        let sync = 0;
        const failSync = (step: string): void => {
          if (step === 'fsyncSync' && ++sync === failing) throw errno('EIO');
        };
        const create = () => watching(failSync, () => createVault(folder, passphrase, fast));
        expect(await codeOf(create)).toBe('disk-failed');
        expect(vaultExists(folder)).toBe(false);
      }
    });
  });

  test.skipIf(process.platform === 'win32')(
    'reaches the disk in an order that survives a power cut',
    async () => {
      await inTemporaryFolder(async (root) => {
        await expectDurableOrder(() => createVault(join(root, 'vault'), passphrase, fast));
      });
    },
  );
});

/**
 * A disk may drop whatever was not synced, and may do renames early. So: when something is renamed, all of its
 * content is synced as it then is; and before the work is told as done, the folder above the renamed is synced.
 */
async function expectDurableOrder(work: () => Promise<unknown>): Promise<void> {
  const synced = new Map<string, string>();
  const unsyncedFolders = new Set<string>();
  const unsyncedAtRename: string[] = [];
  let renames = 0;
  // What is synced is always what was opened last.
  let opened = '';
  await watching((step, args) => {
    if (step === 'openSync') opened = String(args[0]);
    if (step === 'fsyncSync') {
      synced.set(opened, contentOf(opened));
      unsyncedFolders.delete(opened);
    }
    if (step === 'renameSync') {
      renames += 1;
      const [from, to] = args as [string, string];
      unsyncedAtRename.push(
        ...withContents(from).filter((path) => synced.get(path) !== contentOf(path)),
      );
      synced.set(to, synced.get(from) ?? '');
      unsyncedFolders.add(dirname(to));
    }
  }, work);
  expect(renames).toBeGreaterThan(0);
  expect(unsyncedAtRename).toEqual([]);
  expect([...unsyncedFolders]).toEqual([]);
}

/** For a file its bytes, for a folder the names in it: what a sync makes last. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return readdirSync(path).sort().join('\n');
  }
}

function withContents(path: string): string[] {
  try {
    return [path, ...readdirSync(path).map((name) => join(path, name))];
  } catch {
    return [path];
  }
}
