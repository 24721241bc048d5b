import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { backUpBeforeRestore } from '#main/records/backups.ts';
import { createRecordContext } from '#main/records/record-context.ts';
import { from, openStore, openWatched, type Store } from '#main/store/store.ts';
import { restoreHandlers } from '#main/vault/backup/restore-service.ts';
import { OpenVault } from '#main/vault/open-vault.ts';
import { createVault } from '#main/vault/vault.ts';
import { instantNow } from '#shared/time.ts';

import { client, openTestPractice, testPassphrase, workerScript } from '../support/practice.ts';
import { codeOf, fast, fingerprint, otherPassphrase } from './vault-support.ts';

/** A practice with Tomas in its backup, and Ada and a changed Tomas only in the vault as it is. */
async function withBackup() {
  const into = mkdtempSync(join(tmpdir(), 'circlekeep-stick-'));
  onTestFinished(() => rmSync(into, { recursive: true, force: true }));
  const practice = await openTestPractice();
  const { records, files, folder } = practice;
  const tomas = client('Tomas', 'Muster');
  records.clients.save(tomas);
  files.folder = into;
  await records.backups.chooseFolder();
  await records.backups.run();
  records.clients.save(client('Ada', 'Muster'));
  const { fields, id } = tomas;
  records.clients.save({ id, version: 1, fields: { ...fields, pronouns: 'he/him' } });
  const [name = ''] = readdirSync(into).filter((entry) => entry.startsWith('circlekeep-2'));
  const opened: string[] = [];
  const vault = new OpenVault<Store>({
    ...fast,
    folder,
    openStore: openWatched,
    onOpen: (_store, { how }) => opened.push(how),
  });
  onTestFinished(() => vault.lock());
  let chosen: string | undefined = join(into, name);
  let first: () => Promise<void> = () => Promise.resolve();
  const restore = restoreHandlers({
    script: workerScript,
    vaultFolder: folder,
    chooseFolder: () => Promise.resolve(chosen),
    openBackup: (...which) => vault.openBackup(...which),
    backUpFirst: () => first(),
    openRestored: (...what) => vault.openRestored(...what),
  });
  return {
    ...practice,
    into,
    name,
    vault,
    opened,
    restore,
    choose: (next: string | undefined) => (chosen = next),
    before: (next: () => Promise<void>) => (first = next),
  };
}

const names = (store: Store) =>
  store
    .all(from.selectFrom('clients').select('given_name').orderBy('given_name'))
    .map(({ given_name }) => given_name);

test('what would be lost and won is shown, then the earlier state is back and the old vault beside it', async () => {
  const { folder, restore, vault, opened, store, into, name, before, backups } = await withBackup();
  store.close();
  await vault.unlock(testPassphrase);
  const untouched = fingerprint(join(into, name));
  expect(await restore.choose()).toMatchObject({ made: expect.any(String) as string });
  const preview = await restore.check({ kind: 'passphrase', secret: testPassphrase });
  expect(preview.present).toBe('compared');
  expect(preview.kinds.find(({ kind }) => kind === 'clients')).toEqual({
    kind: 'clients',
    inBackup: 1,
    lost: 2,
    won: 0,
  });
  before(() => backUpBeforeRestore(createRecordContext(vault.store(), instantNow), backups));
  await restore.run();
  expect(opened).toEqual(['unlock', 'restore']);
  expect(names(vault.store())).toEqual(['Tomas']);
  expect(fingerprint(join(into, name)), 'the backup stays as it was').toEqual(untouched);
  expect(readdirSync(into).filter((entry) => entry.startsWith('circlekeep-2'))).toHaveLength(2);
  vault.lock();
  const kept = readdirSync(dirname(folder)).find((entry) =>
    entry.startsWith(`${basename(folder)}.before-restore-`),
  );
  const old = new OpenVault<Store>({
    ...fast,
    folder: join(dirname(folder), kept ?? ''),
    openStore: openWatched,
  });
  await old.unlock(testPassphrase);
  expect(names(old.store())).toEqual(['Ada', 'Tomas']);
  old.lock();
  await vault.unlock(testPassphrase);
});

test('from the door, where no vault is any more, it comes back with what opened it', async () => {
  const { folder, restore, vault, store } = await withBackup();
  store.close();
  rmSync(folder, { recursive: true });
  expect(vault.state()).toBe('missing');
  await restore.choose();
  expect(await codeOf(() => restore.check({ kind: 'passphrase', secret: otherPassphrase }))).toBe(
    'wrong-passphrase',
  );
  const preview = await restore.check({ kind: 'passphrase', secret: testPassphrase });
  expect(preview).toMatchObject({ present: 'missing', lastInVault: null });
  await restore.run();
  expect(names(vault.store())).toEqual(['Tomas']);
});

test('nothing is restored that was not checked, is no backup, or was changed after the check', async () => {
  const { folder, restore, store, into, name, choose } = await withBackup();
  const present = () => codeOf(() => restore.run());
  expect(await present()).toBe('restore-not-checked');
  choose(folder);
  expect(await codeOf(() => restore.choose())).toBe('backup-damaged');
  choose(undefined);
  expect(await restore.choose()).toBeNull();
  choose(join(into, name));
  await restore.choose();
  await restore.check({ kind: 'passphrase', secret: testPassphrase });
  restore.cancel();
  expect(await present(), 'forgotten').toBe('restore-not-checked');
  await restore.choose();
  await restore.check({ kind: 'passphrase', secret: testPassphrase });
  const file = join(into, name, 'psychotherapy.db');
  writeFileSync(file, Buffer.alloc(4_096 * 12, 3));
  expect(await present()).toBe('backup-damaged');
  expect(readdirSync(dirname(folder)).sort()).toEqual(['vault', 'vault.backups', 'vault.lock']);
  expect(names(store)).toEqual(['Ada', 'Tomas']);
});

test('a stranger’s vault in its place is not compared, and is kept', async () => {
  const { folder, restore, vault, store } = await withBackup();
  store.close();
  rmSync(folder, { recursive: true });
  await createVault(folder, otherPassphrase, {
    ...fast,
    prepare: (at, keys) => openStore(at, keys).close(),
  });
  await restore.choose();
  const preview = await restore.check({ kind: 'passphrase', secret: testPassphrase });
  expect(preview.present).toBe('unreadable');
  await restore.run();
  expect(names(vault.store())).toEqual(['Tomas']);
  expect(
    readdirSync(dirname(folder)).filter((entry) => entry.includes('before-restore')),
  ).toHaveLength(1);
});
