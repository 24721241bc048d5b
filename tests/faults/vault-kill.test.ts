import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openDatabase } from '#main/store/open-database.ts';
import { readHeader } from '#main/vault/header.ts';
import { newRecoverySecret, printRecoveryKey } from '#main/vault/recovery-key.ts';
import {
  createVault,
  unlockWithKeychain,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  vaultExists,
} from '#main/vault/vault.ts';
import type { CreatedVault, VaultKeys } from '#main/vault/vault.ts';
import { acquireVaultLock } from '#main/vault/vault-lock.ts';
import { addKeychain, addRecoveryKey } from '#main/vault/ways-in.ts';

import { AccountKeychain } from '../support/account-keychain.ts';

import { codeOf, fast, inTemporaryFolder } from '../store/vault-support.ts';
import { forEachOf, runVictim as runScript } from './victims.ts';

const cyclesOfEach = 15;

const passphraseAfter = (changes: number): string => `passphrase number ${String(changes)}`;

const victim = join(import.meta.dirname, 'vault-victim.ts');
const runVictim = (args: string[], killAfterMs?: number) => runScript(victim, args, killAfterMs);

/** How many steps on disk the job has when nobody kills it. */
async function stepsOf(job: string, folder: string): Promise<number> {
  const { lines } = await runVictim([job, folder, '0']);
  return Number(/survived (\d+)/.exec(lines.join())?.[1]);
}

function lastDone(lines: string[], ifNone: number): number {
  return Number(/done (\d+)/.exec(lines.at(-1) ?? '')?.[1] ?? ifNone);
}

/** A vault is whole or not there at all. */
async function expectWholeOrMissing(folder: string): Promise<'whole' | 'missing'> {
  if (!vaultExists(folder)) {
    expect(existsSync(folder)).toBe(false);
    await createVault(folder, passphraseAfter(0), fast);
    expect(readdirSync(join(folder, '..')).filter((name) => name.endsWith('.new'))).toEqual([]);
    return 'missing';
  }
  const keys = await unlockWithPassphrase(folder, passphraseAfter(0));
  expectDatabasesToOpen(folder, keys);
  return 'whole';
}

function expectDatabasesToOpen(folder: string, keys: VaultKeys): void {
  for (const which of ['records', 'psychotherapy'] as const) {
    const database = openDatabase(join(folder, `${which}.db`), keys[which]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  }
}

describe('a creation killed', { timeout: 60_000 }, () => {
  test('before each of its steps on disk leaves no vault, or a whole one, and the next try works', async () => {
    await inTemporaryFolder(async (root) => {
      const steps = await stepsOf('create', join(root, 'probe'));
      expect(steps).toBeGreaterThan(8);
      const found = { whole: 0, missing: 0 };
      await forEachOf(steps, async (index) => {
        const folder = join(root, String(index), 'vault');
        const { signal } = await runVictim(['create', folder, String(index + 1)]);
        expect(signal).toBe('SIGKILL');
        found[await expectWholeOrMissing(folder)] += 1;
      });
      // Only after the renaming there is a vault, and only the last sync comes after that.
      expect(found).toEqual({ whole: 1, missing: steps - 1 });
    });
  });

  test('at any moment leaves no vault, or a whole one', async () => {
    await inTemporaryFolder(async (root) => {
      await forEachOf(cyclesOfEach, async (cycle) => {
        const many = join(root, String(cycle), 'vault');
        const { signal, lines } = await runVictim(['create-many', many], Math.random() * 60);
        expect(signal).toBe('SIGKILL');
        const done = lastDone(lines, -1);
        for (let count = 0; count <= done; count++) {
          expect(await expectWholeOrMissing(`${many}${String(count)}`)).toBe('whole');
        }
        await expectWholeOrMissing(`${many}${String(done + 1)}`);
      });
    });
  });
});

describe('a change of passphrase killed', { timeout: 60_000 }, () => {
  test('before each of its steps on disk leaves at least one that works, and the recovery key', async () => {
    await inTemporaryFolder(async (root) => {
      const whole = join(root, 'whole');
      const { keys, recoveryKey } = await createVault(whole, passphraseAfter(0), fast);
      const copyTo = (name: string): string => {
        cpSync(whole, join(root, name), { recursive: true });
        return join(root, name);
      };
      const steps = await stepsOf('change', copyTo('probe'));
      expect(steps).toBe(8);
      await forEachOf(steps, async (index) => {
        const folder = copyTo(String(index));
        const { signal } = await runVictim(['change', folder, String(index + 1)]);
        expect(signal).toBe('SIGKILL');
        await expectOneOf(folder, [0, 1], keys, recoveryKey);
      });
    });
  });

  test('at any moment keeps every change that was acknowledged', async () => {
    await inTemporaryFolder(async (root) => {
      const whole = join(root, 'whole');
      const { keys, recoveryKey } = await createVault(whole, passphraseAfter(0), fast);
      await forEachOf(cyclesOfEach, async (cycle) => {
        const folder = join(root, String(cycle));
        cpSync(whole, folder, { recursive: true });
        const { signal, lines } = await runVictim(['change-many', folder], Math.random() * 60);
        expect(signal).toBe('SIGKILL');
        const done = lastDone(lines, 0);
        await expectOneOf(folder, [done, done + 1], keys, recoveryKey);
        if (done > 0) {
          const before = passphraseAfter(done - 1);
          expect(await codeOf(() => unlockWithPassphrase(folder, before))).toBe('wrong-passphrase');
        }
      });
    });
  });
});

async function expectOneOf(
  folder: string,
  changes: number[],
  keys: VaultKeys,
  recoveryKey: string,
): Promise<void> {
  expect(await unlockWithRecoveryKey(folder, recoveryKey)).toEqual(keys);
  const opened = await Promise.all(
    changes.map((count) =>
      unlockWithPassphrase(folder, passphraseAfter(count)).then(
        (found) => found.records.equals(keys.records),
        () => false,
      ),
    ),
  );
  expect(opened).toContain(true);
  expectDatabasesToOpen(folder, keys);
}

describe('a way in', { timeout: 60_000 }, () => {
  const account = 'ab'.repeat(32);
  const keychain = new AccountKeychain(Buffer.from(account, 'hex'));

  interface Ways {
    old: boolean;
    renewed: boolean;
    unconfirmed: boolean;
    keychain: boolean;
  }

  const opens = (open: Promise<VaultKeys>, { keys }: CreatedVault): Promise<boolean> =>
    open.then(
      (found) => found.records.equals(keys.records),
      () => false,
    );

  /** Kills `job` before each of its steps, and says what opens then; the passphrase always has to. */
  async function killed(
    job: string,
    prepare: (folder: string, made: CreatedVault, renewed: Buffer) => Promise<void>,
    ofRenewal: boolean,
  ): Promise<{ before: Ways; after: Ways; found: Ways[]; steps: number }> {
    return await inTemporaryFolder(async (root) => {
      const whole = join(root, 'whole');
      const made = await createVault(whole, passphraseAfter(0), fast);
      const secret = newRecoverySecret();
      const renewed = printRecoveryKey(secret);
      await prepare(whole, made, secret);
      const more = ofRenewal ? renewed : account;
      const copyTo = (name: string): string => {
        cpSync(whole, join(root, name), { recursive: true });
        return join(root, name);
      };
      const waysInto = async (folder: string): Promise<Ways> => {
        expect(await opens(unlockWithPassphrase(folder, passphraseAfter(0)), made)).toBe(true);
        return {
          old: await opens(unlockWithRecoveryKey(folder, made.recoveryKey), made),
          renewed: await opens(unlockWithRecoveryKey(folder, renewed), made),
          unconfirmed: readHeader(folder).slots.some(({ unconfirmed }) => unconfirmed),
          keychain: await opens(unlockWithKeychain(folder, keychain), made),
        };
      };
      const probe = copyTo('probe');
      const before = await waysInto(probe);
      const { lines } = await runVictim([job, probe, '0', more]);
      const steps = Number(/survived (\d+)/.exec(lines.join())?.[1]);
      const after = await waysInto(probe);
      const found: Ways[] = [];
      await forEachOf(steps, async (index) => {
        const folder = copyTo(String(index));
        const { signal } = await runVictim([job, folder, String(index + 1), more]);
        expect(signal).toBe('SIGKILL');
        found.push(await waysInto(folder));
      });
      return { before, after, found, steps };
    });
  }

  const none = (): Promise<void> => Promise.resolve();
  const withRenewal = (folder: string, { keys }: CreatedVault, secret: Buffer): Promise<void> =>
    addRecoveryKey(folder, keys, secret);
  const withKeychain = (folder: string, { keys }: CreatedVault): Promise<void> =>
    addKeychain(folder, keys, keychain);
  const at = (old: boolean, renewed: boolean, unconfirmed: boolean, byKeychain: boolean): Ways => ({
    old,
    renewed,
    unconfirmed,
    keychain: byKeychain,
  });

  test.each([
    ['renew', none, true, at(true, false, false, false), at(true, true, true, false)],
    ['confirm', withRenewal, true, at(true, true, true, false), at(false, true, false, false)],
    ['discard', withRenewal, true, at(true, true, true, false), at(true, false, false, false)],
    ['end-recovery', none, true, at(true, false, false, false), at(false, false, false, false)],
    ['keychain-on', none, false, at(true, false, false, false), at(true, false, false, true)],
    [
      'keychain-off',
      withKeychain,
      false,
      at(true, false, false, true),
      at(true, false, false, false),
    ],
  ] as const)(
    'killed before each step of “%s” stands as before or as after, and nothing in between',
    async (job, prepare, ofRenewal, before, after) => {
      const killing = await killed(job, prepare, ofRenewal);
      expect(killing.before).toEqual(before);
      expect(killing.after).toEqual(after);
      expect(killing.steps).toBe(4);
      for (const ways of killing.found) expect([before, after]).toContainEqual(ways);
      expect(killing.found).toContainEqual(before);
    },
  );
});

describe('the lock on a vault', { timeout: 30_000 }, () => {
  test('is free again the moment its owner is killed, however often', async () => {
    await inTemporaryFolder(async (root) => {
      const folder = join(root, 'vault');
      await createVault(folder, passphraseAfter(0), fast);
      for (let cycle = 0; cycle < 4; cycle++) {
        const { signal, lines } = await runVictim(['hold', folder], 0);
        expect([signal, lines]).toEqual(['SIGKILL', ['ready']]);
        acquireVaultLock(folder).release();
      }
    });
  });

  test('keeps a second process out, and a third does not get in because the second tried', async () => {
    await inTemporaryFolder(async (root) => {
      const folder = join(root, 'vault');
      const mine = acquireVaultLock(folder);
      for (let other = 0; other < 2; other++) {
        await expect(runVictim(['hold', folder], 0)).rejects.toThrow(
          'Another Circlekeep has this vault open',
        );
        expect(await codeOf(() => acquireVaultLock(folder))).toBe('vault-in-use');
      }
      mine.release();
      const theirs = await runVictim(['hold', folder], 0);
      expect(theirs.lines).toEqual(['ready']);
    });
  });

  test('keeps a second creation out while the first is under way', async () => {
    await inTemporaryFolder(async (root) => {
      const folder = join(root, 'vault');
      const results = await Promise.allSettled(
        [0, 1, 2].map((count) => createVault(folder, passphraseAfter(count), fast)),
      );
      const made = results.findIndex(({ status }) => status === 'fulfilled');
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await unlockWithPassphrase(folder, passphraseAfter(made));
    });
  });
});
