import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { openDatabase } from '#main/store/open-database.ts';
import type { Database } from '#main/store/open-database.ts';
import type { Clocks } from '#main/vault/idle-clock.ts';
import { OpenVault } from '#main/vault/open-vault.ts';
import type { OpenVaultOptions } from '#main/vault/open-vault.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import type { VaultKeys } from '#main/vault/vault.ts';
import { acquireVaultLock } from '#main/vault/vault-lock.ts';
import { AppError } from '#shared/errors.ts';

import {
  codeOf,
  fast,
  fingerprint,
  inTemporaryFolder,
  otherPassphrase,
  passphrase,
} from './vault-support.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Stands for the app's store: both databases, really open. */
class TwoDatabases {
  readonly records: Database;
  readonly psychotherapy: Database;

  constructor(folder: string, keys: VaultKeys) {
    this.records = openDatabase(join(folder, 'records.db'), keys.records);
    this.psychotherapy = openDatabase(join(folder, 'psychotherapy.db'), keys.psychotherapy);
  }

  close(): void {
    this.records.close();
    this.psychotherapy.close();
  }
}

/** The two clocks of a computer, moved by hand, and the timers that hang on them. */
class MovedClocks implements Clocks {
  monotonicMs = 1_000_000;
  wallMs = 1_800_000_000_000;
  readonly timers = new Set<() => void>();

  monotonic(): number {
    return this.monotonicMs;
  }

  wall(): number {
    return this.wallMs;
  }

  repeat(callback: () => void): () => void {
    this.timers.add(callback);
    return () => this.timers.delete(callback);
  }

  /** Time passes while the computer is awake. */
  pass(ms: number): void {
    this.monotonicMs += ms;
    this.wallMs += ms;
  }

  tick(): void {
    for (const timer of [...this.timers]) timer();
  }
}

interface Given {
  vault: OpenVault<TwoDatabases>;
  clocks: MovedClocks;
  folder: string;
  /** The keys each opened store was given: the very buffers, to look into after a lock. */
  given: VaultKeys[];
  locked: (AppError | undefined)[];
}

const minutes = 60_000;

async function withOpenVault(
  run: (given: Given) => Promise<void>,
  options: Partial<OpenVaultOptions<TwoDatabases>> = {},
): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    const clocks = new MovedClocks();
    const given: VaultKeys[] = [];
    const locked: (AppError | undefined)[] = [];
    const vault = new OpenVault<TwoDatabases>({
      ...fast,
      folder,
      clocks,
      repeat: (callback) => clocks.repeat(callback),
      openStore: (path, keys) => {
        given.push(keys);
        return new TwoDatabases(path, keys);
      },
      onLock: (problem) => locked.push(problem),
      ...options,
    });
    try {
      await run({ vault, clocks, folder, given, locked });
    } finally {
      vault.lock();
    }
  });
}

describe('a vault over the life of the app', () => {
  test('is missing, then open, then locked, then open again', async () => {
    await withOpenVault(async ({ vault }) => {
      expect(vault.state()).toBe('missing');
      expect(await codeOf(() => vault.store())).toBe('vault-locked');
      expect(await codeOf(() => vault.unlock(passphrase))).toBe('vault-missing');
      const recoveryKey = await vault.create(passphrase);
      expect(recoveryKey).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){7}$/);
      expect(vault.state()).toBe('open');
      vault.store().records.exec('CREATE TABLE t (x)');
      vault.lock();
      expect(vault.state()).toBe('locked');
      await vault.unlock(passphrase);
      expect(vault.state()).toBe('open');
      vault.store().records.exec('INSERT INTO t VALUES (1)');
    });
  });

  test('stays locked when the computer sleeps or the window closes while its key is still being worked out', async () => {
    await withOpenVault(async ({ vault, given }) => {
      const recoveryKey = await vault.create(passphrase);
      vault.lock();
      for (const open of [
        () => vault.unlock(passphrase),
        () => vault.recover(recoveryKey, otherPassphrase),
      ]) {
        const opening = codeOf(open);
        vault.stopOpening();
        expect(await opening).toBe('vault-locked');
        expect(vault.state()).toBe('locked');
      }
      expect(given).toHaveLength(1);
      await vault.unlock(otherPassphrase);
      expect(vault.state()).toBe('open');
    });
  });

  test('is not made twice', async () => {
    await withOpenVault(async ({ vault }) => {
      await vault.create(passphrase);
      expect(await codeOf(() => vault.create(otherPassphrase))).toBe('vault-exists');
      vault.lock();
      expect(await codeOf(() => vault.create(otherPassphrase))).toBe('vault-exists');
      await vault.unlock(passphrase);
    });
  });

  test('opens once for two presses of the button', async () => {
    await withOpenVault(async ({ vault, given }) => {
      await vault.create(passphrase);
      vault.lock();
      await Promise.all([vault.unlock(passphrase), vault.unlock(passphrase)]);
      expect(given).toHaveLength(2);
    });
  });

  test('is recovered with the printed key and a new passphrase', async () => {
    await withOpenVault(async ({ vault }) => {
      const recoveryKey = await vault.create(passphrase);
      vault.lock();
      await vault.recover(recoveryKey, otherPassphrase);
      expect(vault.state()).toBe('open');
      vault.lock();
      expect(await codeOf(() => vault.unlock(passphrase))).toBe('wrong-passphrase');
      await vault.unlock(otherPassphrase);
    });
  });

  test('stays locked, on the old passphrase, when the new one at recovery is weak', async () => {
    await withOpenVault(async ({ vault, folder }) => {
      const recoveryKey = await vault.create(passphrase);
      vault.lock();
      const before = fingerprint(folder);
      expect(await codeOf(() => vault.recover(recoveryKey, 'short'))).toBe('weak-passphrase');
      expect(vault.state()).toBe('locked');
      expect(fingerprint(folder)).toEqual(before);
      await vault.unlock(passphrase);
    });
  });

  test('asks for the passphrase again before it or the recovery key is replaced', async () => {
    await withOpenVault(async ({ vault }) => {
      const first = await vault.create(passphrase);
      expect(await codeOf(() => vault.changePassphrase('not the current', otherPassphrase))).toBe(
        'wrong-passphrase',
      );
      expect(await codeOf(() => vault.renewRecoveryKey('not the current'))).toBe(
        'wrong-passphrase',
      );
      const { recoveryKey: second, group } = await vault.renewRecoveryKey(passphrase);
      await vault.confirmRecoveryKey(second.split('-')[group - 1] ?? '');
      await vault.changePassphrase(passphrase, otherPassphrase);
      expect(vault.state()).toBe('open');
      vault.lock();
      expect(await codeOf(() => vault.recover(first, passphrase))).toBe('wrong-recovery-key');
      await vault.recover(second, passphrase);
    });
  });

  test('locked refuses to have its keys changed', async () => {
    await withOpenVault(async ({ vault }) => {
      await vault.create(passphrase);
      vault.lock();
      expect(await codeOf(() => vault.changePassphrase(passphrase, otherPassphrase))).toBe(
        'vault-locked',
      );
      expect(await codeOf(() => vault.renewRecoveryKey(passphrase))).toBe('vault-locked');
    });
  });

  test('whose databases cannot be opened stays locked, with nothing left in hand', async () => {
    const keysSeen: VaultKeys[] = [];
    await withOpenVault(
      async ({ vault, folder }) => {
        expect(await codeOf(() => vault.create(passphrase))).toBe('vault-damaged');
        expect(vault.state()).toBe('locked');
        expect(keysSeen[0]?.records.equals(Buffer.alloc(32))).toBe(true);
        acquireVaultLock(folder).release();
      },
      {
        openStore: (_, keys) => {
          keysSeen.push(keys);
          throw new AppError('vault-damaged');
        },
      },
    );
  });
});

test('a vault whose tables find no room is not made, so its recovery key is not lost', async () => {
  let room = false;
  await withOpenVault(
    async ({ vault }) => {
      expect(await codeOf(() => vault.create(passphrase))).toBe('disk-full');
      expect(vault.state()).toBe('missing');
      room = true;
      await vault.create(passphrase);
      expect(vault.store().records.prepare('SELECT * FROM things').all()).toEqual([]);
    },
    {
      prepare: (folder, keys) => {
        const store = new TwoDatabases(folder, keys);
        store.records.exec('CREATE TABLE things (x)');
        store.close();
        if (!room) throw new AppError('disk-full');
      },
    },
  );
});

describe('what cannot be written to the audit trail', () => {
  const noRoom = (): never => {
    throw new AppError('disk-full');
  };

  test('does not happen: the vault stays locked, with nothing left in hand', async () => {
    let full = false;
    await withOpenVault(
      async ({ vault, folder, given, locked }) => {
        await vault.create(passphrase);
        vault.lock();
        full = true;
        expect(await codeOf(() => vault.unlock(passphrase))).toBe('disk-full');
        expect(vault.state()).toBe('locked');
        expect(given.at(-1)?.records.equals(Buffer.alloc(32))).toBe(true);
        expect(locked, 'the window keeps its screen and says why').toHaveLength(1);
        acquireVaultLock(folder).release();
        full = false;
        await vault.unlock(passphrase);
      },
      { onOpen: () => (full ? noRoom() : undefined) },
    );
  });

  test('is no change of a secret: the old ones stay', async () => {
    await withOpenVault(
      async ({ vault }) => {
        const recoveryKey = await vault.create(passphrase);
        expect(await codeOf(() => vault.changePassphrase(passphrase, otherPassphrase))).toBe(
          'disk-full',
        );
        expect(await codeOf(() => vault.renewRecoveryKey(passphrase))).toBe('disk-full');
        vault.lock();
        await vault.unlock(passphrase);
        vault.lock();
        await vault.recover(recoveryKey, otherPassphrase);
      },
      { onKeyAct: noRoom },
    );
  });

  test('is written once for two presses of the button, with the way in', async () => {
    const opened: string[] = [];
    await withOpenVault(
      async ({ vault }) => {
        const recoveryKey = await vault.create(passphrase);
        vault.lock();
        await Promise.all([vault.unlock(passphrase), vault.unlock(passphrase)]);
        vault.lock();
        await vault.recover(recoveryKey, otherPassphrase);
        expect(opened).toEqual(['create', 'unlock', 'recover']);
      },
      { onOpen: (_, { how }) => opened.push(how) },
    );
  });
});

describe('locking', () => {
  test('closes both databases, wipes both keys, frees the vault and says so', async () => {
    await withOpenVault(async ({ vault, folder, given, locked, clocks }) => {
      await vault.create(passphrase);
      const store = vault.store();
      expect(given[0]?.records.every((byte) => byte === 0)).toBe(false);
      vault.lock();
      expect(store.records.open).toBe(false);
      expect(store.psychotherapy.open).toBe(false);
      expect(given[0]?.records.equals(Buffer.alloc(32))).toBe(true);
      expect(given[0]?.psychotherapy.equals(Buffer.alloc(32))).toBe(true);
      expect(await codeOf(() => vault.store())).toBe('vault-locked');
      expect(clocks.timers.size).toBe(0);
      expect(locked).toEqual([undefined]);
      acquireVaultLock(folder).release();
    });
  });

  test('twice is locking once', async () => {
    await withOpenVault(async ({ vault, locked }) => {
      vault.lock();
      await vault.create(passphrase);
      vault.lock();
      vault.lock();
      expect(locked).toHaveLength(1);
    });
  });

  test('wipes the keys also when a database does not close', async () => {
    const seen: VaultKeys[] = [];
    const problems: (AppError | undefined)[] = [];
    await withOpenVault(
      async ({ vault, folder }) => {
        await vault.create(passphrase);
        vault.lock();
        expect(vault.state()).toBe('locked');
        expect(seen[0]?.records.equals(Buffer.alloc(32))).toBe(true);
        expect(problems.map((problem) => problem?.code)).toEqual(['unexpected']);
        acquireVaultLock(folder).release();
      },
      {
        openStore: (folder, keys) => {
          seen.push(keys);
          const store = new TwoDatabases(folder, keys);
          return Object.assign(store, {
            close: () => {
              store.records.close();
              throw new Error('would not close');
            },
          });
        },
        onLock: (problem) => problems.push(problem),
      },
    );
  });

  test.each([
    ['asked for', 0],
    ['begun', 5],
  ])('while an unlock is only just %s wins over it', async (_, turns) => {
    await withOpenVault(async ({ vault, folder, given }) => {
      await vault.create(passphrase);
      vault.lock();
      const unlocking = vault.unlock(passphrase);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      vault.lock();
      expect(await codeOf(() => unlocking)).toBe('vault-locked');
      expect(vault.state()).toBe('locked');
      expect(given, 'no store was opened').toHaveLength(1);
      acquireVaultLock(folder).release();
      await vault.unlock(passphrase);
    });
  });

  test('while the passphrase is being changed leaves one that works', async () => {
    await withOpenVault(async ({ vault, folder }) => {
      await vault.create(passphrase);
      // Anywhere between at once and after the change is through.
      for (const pause of [0, 1, 2, 3, 4, 5, 6, 8, 10, 15]) {
        if (vault.state() !== 'open') {
          await vault.unlock(passphrase).catch(() => vault.unlock(otherPassphrase));
        }
        const [current, next] = await unlockWithPassphrase(folder, passphrase).then(
          () => [passphrase, otherPassphrase] as const,
          () => [otherPassphrase, passphrase] as const,
        );
        const change = vault.changePassphrase(current, next).then(
          () => 'changed',
          (error: unknown) => (error instanceof AppError ? error.code : 'crash'),
        );
        await new Promise((resolve) => setTimeout(resolve, pause));
        vault.lock();
        const outcome = await change;
        expect(['changed', 'vault-locked']).toContain(outcome);
        if (outcome === 'changed') {
          expect(await codeOf(() => unlockWithPassphrase(folder, current))).toBe(
            'wrong-passphrase',
          );
          await unlockWithPassphrase(folder, next);
        } else {
          await unlockWithPassphrase(folder, current);
        }
      }
    });
  });
});

describe('the wait after wrong attempts', () => {
  test('holds for passphrase and recovery key together, and also for the right ones', async () => {
    await withOpenVault(async ({ vault, folder, clocks }) => {
      const recoveryKey = await vault.create(passphrase);
      vault.lock();
      const before = fingerprint(folder);
      const strangersKey = '00001-00002-00003-00004-00005-00006-00007-00008';
      expect(await codeOf(() => vault.unlock('wrong one'))).toBe('wrong-passphrase');
      expect(await codeOf(() => vault.recover(strangersKey, otherPassphrase))).toBe(
        'wrong-recovery-key',
      );
      expect(await codeOf(() => vault.unlock('wrong two'))).toBe('wrong-passphrase');
      expect(await codeOf(() => vault.unlock(passphrase))).toBe('wait-before-retry');
      expect(await codeOf(() => vault.recover(recoveryKey, otherPassphrase))).toBe(
        'wait-before-retry',
      );
      expect(fingerprint(folder)).toEqual(before);
      clocks.wallMs += 3_600_000;
      expect(await codeOf(() => vault.unlock(passphrase)), 'setting the clock does not help').toBe(
        'wait-before-retry',
      );
      clocks.pass(1_000);
      await vault.unlock(passphrase);
    });
  });

  test('cannot be passed by by trying many at the same moment', async () => {
    await withOpenVault(async ({ vault }) => {
      await vault.create(passphrase);
      vault.lock();
      const tries = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          codeOf(() => vault.unlock(`guess number ${String(n)}`)),
        ),
      );
      expect(tries.filter((code) => code === 'wrong-passphrase')).toHaveLength(3);
      expect(tries.filter((code) => code === 'wait-before-retry')).toHaveLength(17);
    });
  });

  test('does not punish a slip that the check symbols find', async () => {
    await withOpenVault(async ({ vault }) => {
      const recoveryKey = await vault.create(passphrase);
      vault.lock();
      for (let slip = 0; slip < 10; slip++) {
        expect(await codeOf(() => vault.recover(recoveryKey.slice(1), otherPassphrase))).toBe(
          'wrong-recovery-key',
        );
      }
      await vault.recover(recoveryKey, otherPassphrase);
    });
  });

  test('also holds for the passphrase asked again in an open vault', async () => {
    await withOpenVault(async ({ vault }) => {
      await vault.create(passphrase);
      for (let attempt = 0; attempt < 3; attempt++) {
        await codeOf(() => vault.renewRecoveryKey(`guess number ${String(attempt)}`));
      }
      expect(await codeOf(() => vault.renewRecoveryKey(passphrase))).toBe('wait-before-retry');
    });
  });
});

describe('an idle vault', () => {
  test('locks after ten minutes in which nobody did anything, and not before', async () => {
    await withOpenVault(async ({ vault, clocks, locked }) => {
      await vault.create(passphrase);
      clocks.pass(10 * minutes - 1);
      clocks.tick();
      expect(vault.state()).toBe('open');
      clocks.pass(1);
      clocks.tick();
      expect(locked).toHaveLength(1);
      expect(vault.state()).toBe('locked');
    });
  });

  test('stays open as long as somebody does something', async () => {
    await withOpenVault(async ({ vault, clocks }) => {
      await vault.create(passphrase);
      for (let hour = 0; hour < 12; hour++) {
        clocks.pass(9 * minutes);
        clocks.tick();
        vault.touch();
      }
      expect(vault.state()).toBe('open');
    });
  });

  test.each([
    ['a day', 24 * 60 * minutes],
    ['ten years', 10 * 365 * 24 * 60 * minutes],
  ])('locks in time with the wall clock set back by %s', async (_, back) => {
    await withOpenVault(async ({ vault, clocks, locked }) => {
      await vault.create(passphrase);
      clocks.wallMs -= back;
      clocks.pass(10 * minutes - 1);
      clocks.tick();
      expect(vault.state()).toBe('open');
      clocks.pass(1);
      clocks.tick();
      expect(locked).toHaveLength(1);
    });
  });

  test('locks sooner, never later, with the wall clock set forward', async () => {
    await withOpenVault(async ({ vault, clocks, locked }) => {
      await vault.create(passphrase);
      clocks.wallMs += 24 * 60 * minutes;
      clocks.tick();
      expect(locked).toHaveLength(1);
      await vault.unlock(passphrase);
      clocks.pass(10 * minutes);
      clocks.tick();
      expect(locked).toHaveLength(2);
    });
  });

  test('is locked after a sleep in which the monotonic clock stood still', async () => {
    await withOpenVault(async ({ vault, clocks }) => {
      await vault.create(passphrase);
      clocks.wallMs += 11 * minutes;
      vault.checkIdle();
      expect(vault.state()).toBe('locked');
    });
  });

  test('is not kept open by the very movement that wakes the computer', async () => {
    await withOpenVault(async ({ vault, clocks, locked }) => {
      await vault.create(passphrase);
      clocks.wallMs += 8 * 60 * minutes;
      vault.touch();
      expect(locked).toHaveLength(1);
      expect(vault.state()).toBe('locked');
    });
  });

  test('gives no store to a request that comes before the timer', async () => {
    await withOpenVault(async ({ vault, clocks, given }) => {
      await vault.create(passphrase);
      clocks.pass(10 * minutes);
      expect(await codeOf(() => vault.store())).toBe('vault-locked');
      expect(given[0]?.records.equals(Buffer.alloc(32))).toBe(true);
    });
  });

  test('counts from the unlock, not from before it', async () => {
    await withOpenVault(async ({ vault, clocks }) => {
      await vault.create(passphrase);
      vault.lock();
      clocks.pass(60 * minutes);
      await vault.unlock(passphrase);
      clocks.pass(9 * minutes);
      clocks.tick();
      expect(vault.state()).toBe('open');
    });
  });

  test('takes a shorter limit at once', async () => {
    await withOpenVault(async ({ vault, clocks }) => {
      await vault.create(passphrase);
      clocks.pass(3 * minutes);
      vault.setIdleLimit(2 * minutes);
      expect(vault.state()).toBe('locked');
    });
  });

  test('locks by the real timer too', async () => {
    await inTemporaryFolder(async (root) => {
      let locks = 0;
      const vault = new OpenVault<TwoDatabases>({
        ...fast,
        folder: join(root, 'vault'),
        openStore: (folder, keys) => new TwoDatabases(folder, keys),
        onLock: () => (locks += 1),
        idleMs: 30,
        repeat: (callback) => {
          const timer = setInterval(callback, 10);
          return () => clearInterval(timer);
        },
      });
      await vault.create(passphrase);
      await expect.poll(() => locks).toBe(1);
    });
  });
});

describe('one vault and two owners', () => {
  test('the second is told that it is in use, before it can try anything', async () => {
    await withOpenVault(async ({ vault, folder }) => {
      await vault.create(passphrase);
      const second = new OpenVault<TwoDatabases>({
        ...fast,
        folder,
        openStore: (path, keys) => new TwoDatabases(path, keys),
      });
      expect(await codeOf(() => second.unlock(passphrase))).toBe('vault-in-use');
      vault.lock();
      await second.unlock(passphrase);
      expect(await codeOf(() => vault.unlock(passphrase))).toBe('vault-in-use');
      second.lock();
      await vault.unlock(passphrase);
    });
  });
});
