import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { findBackups } from '#main/vault/backup/backup-files.ts';
import { makeBackup } from '#main/vault/backup/make-backup.ts';
import { verifyBackup } from '#main/vault/backup/verify-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { readHeader } from '#main/vault/header.ts';
import { createVault, type VaultKeys } from '#main/vault/vault.ts';

import { fast, fingerprint, inTemporaryFolder, passphrase } from '../store/vault-support.ts';
import { backupOrder, chosenFolder, inFolder } from '../support/backups.ts';
import { forEachOf, runVictim } from './victims.ts';

const victim = join(import.meta.dirname, 'backup-victim.ts');

/** A vault, and a folder with a week of backups: the next lets the oldest go. */
async function withBackups(root: string) {
  const vault = join(root, 'vault');
  const { keys } = await createVault(vault, passphrase, fast);
  const into = chosenFolder(join(root, 'stick'));
  const days = ['21', '22', '23', '24', '25', '26', '27'];
  const earlier = days.map(
    (day) =>
      makeBackup(backupOrder(vault, into, `2026-11-${day}T08:00:00.000Z`), keys, unwatched).name,
  );
  return { vault, keys, into, earlier };
}

/** Every backup that has its name is whole; answers their names. */
function expectWhole(into: string, vaultId: string, keys: VaultKeys): string[] {
  const named = inFolder(into).filter((name) => /^circlekeep-\d{8}-\d{6}/.test(name));
  const found = findBackups(into, vaultId);
  expect(found.map(({ name }) => name).sort()).toEqual(named);
  for (const { folder } of found) verifyBackup(folder, keys, unwatched);
  return named;
}

test(
  'a backup killed before any of its steps on disk leaves the earlier ones, and itself whole or not at all',
  { timeout: 240_000 },
  async () => {
    await inTemporaryFolder(async (root) => {
      const { vault, keys, into, earlier } = await withBackups(root);
      const { vaultId } = readHeader(vault);
      const [oldest = ''] = earlier;
      const copyTo = (name: string): string => {
        cpSync(into, join(root, name), { recursive: true });
        return join(root, name);
      };
      const vaultBefore = fingerprint(vault)['header.json'];
      const kill = (folder: string, step: number) =>
        runVictim(victim, ['make', vault, folder, String(step)]);
      const { lines } = await kill(copyTo('probe'), 0);
      const steps = Number(/survived (\d+)/.exec(lines.join())?.[1]);
      expect(steps).toBeGreaterThan(20);
      const found = { new: 0, none: 0, thinned: 0 };
      await forEachOf(steps, async (index) => {
        const folder = copyTo(String(index));
        const { signal } = await kill(folder, index + 1);
        expect(signal).toBe('SIGKILL');
        const left = expectWhole(folder, vaultId, keys);
        const isNew = left.includes('circlekeep-20261201-183000');
        found[isNew ? 'new' : 'none'] += 1;
        // The oldest goes only once the new one has its name.
        if (!left.includes(oldest)) {
          expect(isNew).toBe(true);
          found.thinned += 1;
        }
        expect(left).toEqual(expect.arrayContaining(earlier.slice(1)));
        // And the next one works, and leaves nothing of those that did not.
        const order = backupOrder(vault, folder, '2026-12-02T18:30:00.000Z');
        const { name } = makeBackup(order, keys, unwatched);
        expect(expectWhole(folder, vaultId, keys)).toContain(name);
        expect(inFolder(folder).filter((entry) => /\.(unfinished|going)$/.test(entry))).toEqual([]);
        rmSync(folder, { recursive: true });
      });
      expect(found.none).toBeGreaterThan(10);
      expect(found.new).toBeGreaterThan(2);
      expect(found.thinned).toBeGreaterThan(1);
      expect(fingerprint(vault)['header.json']).toBe(vaultBefore);
    });
  },
);

test('backups killed at any moment never leave half of one', { timeout: 120_000 }, async () => {
  await inTemporaryFolder(async (root) => {
    const { vault, keys, into } = await withBackups(root);
    const { vaultId } = readHeader(vault);
    await forEachOf(12, async (cycle) => {
      const folder = join(root, String(cycle));
      cpSync(into, folder, { recursive: true });
      const { signal, lines } = await runVictim(
        victim,
        ['make-many', vault, folder],
        Math.random() * 400,
      );
      expect(signal).toBe('SIGKILL');
      const last = /done (.+)/.exec(lines.at(-1) ?? '')?.[1];
      const left = expectWhole(folder, vaultId, keys);
      if (last !== undefined) expect(left).toContain(last);
    });
  });
});
