import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { migrations } from '#main/store/migrations/index.ts';
import { schemaVersion } from '#main/store/migrate.ts';
import { openDatabase } from '#main/store/open-database.ts';
import { from, openStore, whatIsDue, type Store } from '#main/store/store.ts';
import { findBackups } from '#main/vault/backup/backup-files.ts';
import { restoreHandlers } from '#main/vault/backup/restore-service.ts';
import { verifyBackup } from '#main/vault/backup/verify-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import type { VaultKeys } from '#main/vault/vault.ts';

import { mayMount, onSmallDisk } from '../faults/small-disk.ts';
import { chosenFolder } from '../support/backups.ts';
import { oldSchema, oldVault } from '../support/old-vault.ts';
import { workerScript } from '../support/practice.ts';
import { updatingVault } from '../support/updating-vault.ts';
import { codeOf, inTemporaryFolder, passphrase } from '../store/vault-support.ts';

const groups = (store: Store) => store.all(from.selectFrom('groups').select('name'));

const versionOf = (folder: string, keys: VaultKeys): number => {
  const records = openDatabase(join(folder, 'records.db'), keys.records);
  try {
    return schemaVersion(records);
  } finally {
    records.close();
  }
};

const copiesBeside = (folder: string) =>
  readdirSync(folder).filter((name) => name.includes('.before-'));

test('before a vault is brought up to date a verified backup of how it was goes to the chosen folder, and comes back', async () => {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    const into = chosenFolder(join(root, 'stick'));
    const keys = await oldVault(folder, into);
    const { vault, backups, updates } = updatingVault(folder);
    const seen = new Set<string>();
    const watching = setInterval(() => {
      const at = updates.progress();
      if (at) seen.add(at.work);
    }, 1);
    await vault.unlock(passphrase);
    clearInterval(watching);
    expect(seen).toEqual(new Set(['backup', 'update']));
    expect(updates.progress()).toBeNull();
    expect(groups(vault.store())).toEqual([{ name: 'Kept' }]);

    const [made, ...others] = findBackups(into);
    expect(others).toEqual([]);
    expect(verifyBackup(made?.folder ?? '', keys, unwatched).schema).toEqual(oldSchema);
    expect(backups().runs()).toEqual([
      expect.objectContaining({ outcome: 'made', kind: 'scheduled', name: made?.name }),
    ]);
    expect(backups().warnings()).toEqual([]);

    // Not one more, neither at the next opening nor by thinning.
    for (let again = 0; again < 5; again += 1) await backups().run();
    expect(findBackups(into).map(({ name }) => name)).toContain(made?.name);
    expect(findBackups(into)).toHaveLength(4);
    vault.lock();
    await vault.unlock(passphrase);
    expect(findBackups(into)).toHaveLength(4);
    vault.store().run(from.updateTable('groups').set({ name: 'Changed' }));

    const restore = restoreHandlers({
      script: workerScript,
      vaultFolder: folder,
      chooseFolder: () => Promise.resolve(made?.folder),
      openBackup: (...which) => vault.openBackup(...which),
      backUpFirst: () => Promise.resolve(),
      openRestored: (...what) => vault.openRestored(...what),
    });
    await restore.choose();
    await restore.check({ kind: 'passphrase', secret: passphrase });
    await restore.run();
    expect(groups(vault.store())).toEqual([{ name: 'Kept' }]);
    vault.lock();
    expect(versionOf(folder, keys)).toBe(migrations.length);
  });
});

test('a stick that is not plugged in keeps no vault shut, and is a line on Today', async () => {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    const into = chosenFolder(join(root, 'stick'));
    const keys = await oldVault(folder, into);
    renameSync(into, `${into}-pulled-out`);
    const { vault, backups } = updatingVault(folder);
    await vault.unlock(passphrase);
    expect(groups(vault.store())).toEqual([{ name: 'Kept' }]);
    expect(backups().warnings()).toEqual([
      { kind: 'failed', outcome: 'folder-missing', lastMade: null },
    ]);
    expect(backups().runs()).toEqual([expect.objectContaining({ outcome: 'folder-missing' })]);
    expect(existsSync(into)).toBe(false);
    vault.lock();
    expect(versionOf(folder, keys)).toBe(migrations.length);
    expect(copiesBeside(folder)).toHaveLength(2);
  });
});

test.skipIf(!mayMount())('nor does a full one, where nothing of it is left', async () => {
  await inTemporaryFolder((root) =>
    onSmallDisk('64k', async ({ path }) => {
      const folder = join(root, 'vault');
      await oldVault(folder, chosenFolder(join(path, 'stick')));
      const { vault, backups } = updatingVault(folder);
      await vault.unlock(passphrase);
      expect(groups(vault.store())).toEqual([{ name: 'Kept' }]);
      expect(backups().warnings()).toEqual([
        { kind: 'failed', outcome: 'disk-full', lastMade: null },
      ]);
      expect(readdirSync(join(path, 'stick'))).toEqual(['circlekeep-backups.txt']);
    }),
  );
});

test('without a folder, and from before there were any, the copies beside the vault are all there is', async () => {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    await oldVault(folder);
    const { vault, backups } = updatingVault(folder);
    await vault.unlock(passphrase);
    expect(groups(vault.store())).toEqual([{ name: 'Kept' }]);
    expect(backups().runs()).toEqual([]);
    expect(copiesBeside(folder)).toHaveLength(2);
  });
});

test.each(['backup', 'update'] as const)(
  'a lock during the %s ends it, with the tables as they were or as they are now, and the next opening goes on',
  async (during) => {
    await inTemporaryFolder(async (root) => {
      const folder = join(root, 'vault');
      const keys = await oldVault(folder, chosenFolder(join(root, 'stick')));
      const { vault, updates } = updatingVault(folder);
      const opening = codeOf(() => vault.unlock(passphrase));
      await new Promise<void>((resolve) => {
        const timer = setInterval(() => {
          if (updates.progress()?.work !== during) return;
          clearInterval(timer);
          vault.lock('closing');
          resolve();
        }, 1);
      });
      expect(await opening).toBe('vault-locked');
      expect(vault.state()).toBe('locked');
      expect(updates.isRunning()).toBe(false);
      if (during === 'backup') expect(versionOf(folder, keys)).toBe(oldSchema.records);
      await vault.unlock(passphrase);
      expect(groups(vault.store())).toEqual([{ name: 'Kept' }]);
    });
  },
);

test('what was never sealed is sealed without a backup, and once', async () => {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    const into = chosenFolder(join(root, 'stick'));
    const keys = await oldVault(folder, into);
    openStore(folder, keys).close();
    expect(whatIsDue(folder, keys)).toBeNull();
    const records = openDatabase(join(folder, 'records.db'), keys.records);
    records.exec('DELETE FROM seal_state; DELETE FROM seals');
    records.close();
    expect(whatIsDue(folder, keys)).toBe('seals');
    const { vault } = updatingVault(folder);
    await vault.unlock(passphrase);
    expect(findBackups(into)).toEqual([]);
    vault.lock();
    expect(whatIsDue(folder, keys)).toBeNull();
  });
});
