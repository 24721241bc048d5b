import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { findBackups } from '#main/vault/backup/backup-files.ts';
import { makeBackup } from '#main/vault/backup/make-backup.ts';
import { verifyBackup } from '#main/vault/backup/verify-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { readHeader } from '#main/vault/header.ts';
import {
  createVault,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  vaultExists,
} from '#main/vault/vault.ts';

import { fast, inTemporaryFolder, passphrase } from '../store/vault-support.ts';
import { backupOrder, chosenFolder } from '../support/backups.ts';
import { openFolder } from '../support/practice.ts';
import { actsOfOneSession, judge, practiceAtWork, workAfter } from './acts.ts';
import { afterPowerCut, mayTrace, recordDisk, whims, type Recorded } from './disk-record.ts';
import { countCycle, countFound, nothing, sized } from './tally.ts';

/*
 * The power goes, and the disk keeps of what it was not made to keep whatever it likes. Everything that a process asked
 * of the disk is recorded; then it is replayed up to some step, and what such a disk may hold is judged.
 */

vi.setConfig({ testTimeout: sized(240_000, 1_800_000) });

/** Steps to cut at: right behind every word that something is done, and a share of all others. */
function cutsOf({ steps }: Recorded, share: number): number[] {
  return steps.flatMap((step, index) =>
    (step.kind === 'say' && !step.line.startsWith('begin')) ||
    index === steps.length - 1 ||
    Math.random() < share
      ? [index + 1]
      : [],
  );
}

const saidBefore = ({ steps }: Recorded, cut: number): string[] =>
  steps.slice(0, cut).flatMap((step) => (step.kind === 'say' ? [step.line] : []));

/** Judges every such state of the disk; answers how many there were. */
async function forEachState(
  recorded: Recorded,
  share: number,
  judgeState: (root: string, said: string[], which: string) => Promise<void>,
): Promise<number> {
  let states = 0;
  const root = `${recorded.root}-cut`;
  for (const cut of cutsOf(recorded, share)) {
    for (const [name, whim] of Object.entries(whims)) {
      mkdirSync(root);
      afterPowerCut(recorded, cut, whim, root);
      countCycle();
      await judgeState(root, saidBefore(recorded, cut), `${name}, after step ${String(cut)}`);
      rmSync(root, { recursive: true });
      states += 1;
    }
  }
  return states;
}

const victim = (name: string): string => join(import.meta.dirname, `${name}-victim.ts`);

describe.runIf(mayTrace())('on a disk that loses what was not synced', () => {
  test('every request that was acknowledged is there, in both files', async () => {
    await inTemporaryFolder(async (base) => {
      const { folder, at } = await practiceAtWork();
      const root = join(base, 'disk');
      cpSync(folder, join(root, 'vault'), { recursive: true });
      const sessions = sized(1, 4);
      const acts = Array.from({ length: sessions }, () => actsOfOneSession(at)).flat();
      writeFileSync(join(base, 'acts.json'), JSON.stringify(acts));
      const args = [join(root, 'vault'), join(base, 'acts.json')];
      const recorded = await recordDisk(root, victim('acts'), args);
      // A commit is synced before it is told: there are at least as many syncs as requests.
      const syncs = recorded.steps.filter(({ kind }) => kind === 'sync').length;
      expect(syncs).toBeGreaterThan(acts.length);
      const found = nothing();
      const states = await forEachState(recorded, sized(0.01, 0.1), async (copy, said, which) => {
        const practice = await openFolder(join(copy, 'vault'));
        const work = workAfter({ acknowledged: [], pending: undefined }, said);
        const judged = await judge(practice, work);
        practice.store.close();
        for (const kind of ['losses', 'corruptions', 'halfRecords'] as const)
          found[kind].push(...judged[kind].map((what) => `${which}: ${what}`));
      });
      countFound(found);
      expect(found).toEqual(nothing());
      expect(states).toBeGreaterThan(acts.length * Object.keys(whims).length);
    });
  });

  test('a vault is made whole or not at all, and is there once it was told', async () => {
    await inTemporaryFolder(async (base) => {
      const root = join(base, 'disk');
      mkdirSync(root);
      const recorded = await recordDisk(root, victim('vault'), [
        'create',
        join(root, 'vault'),
        '0',
      ]);
      await forEachState(recorded, sized(0.3, 1), async (copy, said, which) => {
        const vault = join(copy, 'vault');
        if (said.length > 0) expect(vaultExists(vault), which).toBe(true);
        if (vaultExists(vault)) await unlockWithPassphrase(vault, 'passphrase number 0');
        else await createVault(vault, passphrase, fast);
      });
    });
  });

  test('a changed passphrase leaves one that works, and the new one once it was told', async () => {
    await inTemporaryFolder(async (base) => {
      const root = join(base, 'disk');
      const { recoveryKey } = await createVault(join(root, 'vault'), 'passphrase number 0', fast);
      const recorded = await recordDisk(root, victim('vault'), [
        'change',
        join(root, 'vault'),
        '0',
      ]);
      await forEachState(recorded, 1, async (copy, said, which) => {
        const vault = join(copy, 'vault');
        const opens = (number: number) =>
          unlockWithPassphrase(vault, `passphrase number ${String(number)}`).then(
            () => true,
            () => false,
          );
        const [old, changed] = [await opens(0), await opens(1)];
        expect(old || changed, which).toBe(true);
        if (said.length > 0) expect([old, changed], which).toEqual([false, true]);
        await unlockWithRecoveryKey(vault, recoveryKey);
      });
    });
  });

  test('a backup is whole or has no name, is there once it was told, and the earlier one stays', async () => {
    await inTemporaryFolder(async (base) => {
      const vault = join(base, 'vault');
      const { keys } = await createVault(vault, passphrase, fast);
      const { vaultId } = readHeader(vault);
      const root = chosenFolder(join(base, 'disk'));
      const earlier = makeBackup(
        backupOrder(vault, root, '2026-11-30T08:00:00.000Z'),
        keys,
        unwatched,
      );
      const recorded = await recordDisk(root, victim('backup'), ['make', vault, root, '0']);
      await forEachState(recorded, sized(0.1, 1), (copy, said, which) => {
        const found = findBackups(copy, vaultId);
        for (const { folder } of found) verifyBackup(folder, keys, unwatched);
        const names = found.map(({ name }) => name);
        expect(names, which).toContain(earlier.name);
        if (said.length > 0) expect(names, which).toHaveLength(2);
        return Promise.resolve();
      });
    });
  });
});
