import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { openDatabase } from '#main/store/open-database.ts';
import { findBackups, readBackup, sealOf } from '#main/vault/backup/backup-files.ts';
import { makeBackup } from '#main/vault/backup/make-backup.ts';
import { runInWorker } from '#main/vault/backup/run-in-worker.ts';
import { verifyBackup } from '#main/vault/backup/verify-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import {
  createVault,
  unlockWithKeychain,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '#main/vault/vault.ts';
import { addKeychain } from '#main/vault/ways-in.ts';

import { AccountKeychain } from '../support/account-keychain.ts';
import { backupOrder, chosenFolder, inFolder } from '../support/backups.ts';
import { client, openTestPractice, testPassphrase, workerScript } from '../support/practice.ts';
import { codeOf, fast, inTemporaryFolder, passphrase } from './vault-support.ts';

/** A practice with a client, and a chosen folder beside it. */
async function withPractice() {
  const practice = await openTestPractice();
  practice.records.clients.save(client('Tomas', 'Muster'));
  const keys = await unlockWithPassphrase(practice.folder, testPassphrase);
  return { ...practice, keys, into: chosenFolder(join(practice.folder, '..', 'stick')) };
}

test('a backup is a vault with its hashes beside it, which opens with the passphrase alone', async () => {
  const { folder, keys, into } = await withPractice();
  const { name } = makeBackup(backupOrder(folder, into), keys, unwatched);
  expect(name).toBe('circlekeep-20261201-183000');
  const made = join(into, name);
  expect(readdirSync(made).sort()).toEqual([
    'backup.json',
    'header.json',
    'psychotherapy.db',
    'records.db',
  ]);
  // A sum of another's making.
  const about = readBackup(made) ?? expect.unreachable();
  for (const file of ['header.json', 'records.db', 'psychotherapy.db'] as const) {
    const content = readFileSync(join(made, file));
    expect(createHash('sha256').update(content).digest('hex')).toBe(about.files[file].sha256);
    expect(content.includes('SQLite format 3')).toBe(false);
    expect(content.includes('Muster')).toBe(false);
    if (process.platform !== 'win32') expect(statSync(join(made, file)).mode & 0o077).toBe(0);
  }
  expect(readFileSync(join(made, 'backup.json'), 'utf8')).not.toMatch(/Muster|Tomas|Example/);
  expect(about.rows.records['clients']).toBe(1);
  const fromItself = await unlockWithPassphrase(made, testPassphrase);
  const records = openDatabase(join(made, 'records.db'), fromItself.records, { readonly: true });
  expect(records.prepare('SELECT given_name FROM clients').pluck().all()).toEqual(['Tomas']);
  records.close();
  expect(verifyBackup(made, fromItself, unwatched)).toEqual(about);
});

test('the old passphrase and recovery key of that moment go with it', async () => {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    const { keys, recoveryKey } = await createVault(folder, passphrase, fast);
    const into = chosenFolder(join(root, 'stick'));
    const { name } = makeBackup(backupOrder(folder, into), keys, unwatched);
    expect(await unlockWithRecoveryKey(join(into, name), recoveryKey)).toEqual(keys);
  });
});

test('what this computer’s keychain opens does not go with it, and the vault keeps it', async () => {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    const { keys, recoveryKey } = await createVault(folder, passphrase, fast);
    const keychain = new AccountKeychain();
    await addKeychain(folder, keys, keychain);
    const into = chosenFolder(join(root, 'stick'));
    const { name } = makeBackup(backupOrder(folder, into), keys, unwatched);
    const made = join(into, name);
    expect(await codeOf(() => unlockWithKeychain(made, keychain))).toBe('keychain-failed');
    expect(await unlockWithRecoveryKey(made, recoveryKey)).toEqual(keys);
    expect(await unlockWithPassphrase(made, passphrase)).toEqual(keys);
    expect(readFileSync(join(made, 'header.json'), 'utf8')).not.toMatch(/keychain|kept/);
    verifyBackup(made, keys, unwatched);
    expect(await unlockWithKeychain(folder, keychain)).toEqual(keys);
  });
});

test('another thread makes it while the vault is written to, and what was saved before is in it', async () => {
  const { folder, keys, into, records } = await withPractice();
  let saved = 1;
  const running = runInWorker(
    workerScript,
    { name: 'make', order: backupOrder(folder, into) },
    keys,
    () => {
      records.clients.save(client(`Ada ${String(saved)}`, 'Muster'));
      saved += 1;
    },
  );
  const { name, auditSequence } = await running.ended;
  expect(saved).toBeGreaterThan(3);
  const about = verifyBackup(join(into, name), keys, unwatched);
  expect(about.audit.sequence).toBe(auditSequence);
  expect(about.rows.records['clients']).toBeGreaterThanOrEqual(1);
  expect(about.rows.records['clients']).toBeLessThanOrEqual(saved);
  // Nothing of the work of the other thread stands in the way of this one.
  records.clients.save(client('Last', 'Muster'));
});

test('the thread wipes the keys it was given, and those of the caller stay', async () => {
  const { folder, keys, into } = await withPractice();
  const before = Buffer.from(keys.records);
  const { ended } = runInWorker(
    workerScript,
    { name: 'make', order: backupOrder(folder, into) },
    keys,
    () => {
      // Nobody watches.
    },
  );
  await ended;
  expect(keys.records.equals(before)).toBe(true);
});

test('stopped on the way it leaves nothing, and earlier ones as they were', async () => {
  const { folder, keys, into } = await withPractice();
  makeBackup(backupOrder(folder, into, '2026-11-30T08:00:00.000Z'), keys, unwatched);
  const before = inFolder(into);
  const running = runInWorker(
    workerScript,
    { name: 'make', order: backupOrder(folder, into) },
    keys,
    () => running.stop(),
  );
  expect(await codeOf(() => running.ended)).toBe('backup-stopped');
  expect(inFolder(into)).toEqual(before);
});

test('a folder without its mark is not the one chosen: an empty mount point gets nothing', async () => {
  const { folder, keys, into } = await withPractice();
  const other = join(into, '..', 'mount point');
  expect(await codeOf(() => makeBackup(backupOrder(folder, other), keys, unwatched))).toBe(
    'backup-folder-missing',
  );
  chosenFolder(other);
  writeFileSync(join(other, 'circlekeep-backups.txt'), 'of somebody else');
  expect(await codeOf(() => makeBackup(backupOrder(folder, other), keys, unwatched))).toBe(
    'backup-folder-missing',
  );
  expect(inFolder(other)).toEqual([]);
});

test('what was tampered with is refused: a file, a count, a hash, another vault’s header', async () => {
  const { folder, keys, into } = await withPractice();
  const { name } = makeBackup(backupOrder(folder, into), keys, unwatched);
  const made = join(into, name);
  const files = ['header.json', 'records.db', 'psychotherapy.db', 'backup.json'];
  const whole = new Map(files.map((file) => [file, readFileSync(join(made, file))]));
  const restore = () => whole.forEach((bytes, file) => writeFileSync(join(made, file), bytes));
  const refused = () => codeOf(() => verifyBackup(made, keys, unwatched));
  for (const file of files) {
    for (const share of [0.1, 0.5, 0.9]) {
      const bytes = Buffer.from(whole.get(file) ?? '');
      const place = Math.floor(bytes.length * share);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      writeFileSync(join(made, file), bytes);
      expect(await refused(), `${file} at ${String(share)}`).toBe('backup-damaged');
      restore();
    }
  }
  const { seal: _, ...about } = readBackup(made) ?? expect.unreachable();
  const fewer = {
    ...about,
    rows: { ...about.rows, records: { ...about.rows.records, clients: 0 } },
  };
  const sealed = (key: Buffer) => JSON.stringify({ ...fewer, seal: sealOf(fewer, key) });
  writeFileSync(join(made, 'backup.json'), sealed(Buffer.alloc(32, 7)));
  expect(await refused()).toBe('backup-damaged');
  writeFileSync(join(made, 'backup.json'), sealed(keys.records));
  expect(await refused(), 'the counts themselves are compared').toBe('backup-damaged');
  restore();
  await inTemporaryFolder(async (root) => {
    const stranger = await createVault(join(root, 'vault'), passphrase, fast);
    expect(await codeOf(() => verifyBackup(made, stranger.keys, unwatched))).toBe('backup-damaged');
    copyFileSync(join(root, 'vault', 'header.json'), join(made, 'header.json'));
    expect(await refused()).toBe('backup-damaged');
  });
  restore();
  expect(verifyBackup(made, keys, unwatched)).toBeDefined();
});

test('older ones are thinned, but nothing that this vault did not make or that is not whole', async () => {
  const { folder, keys, into } = await withPractice();
  const make = (at: string) => makeBackup(backupOrder(folder, into, at), keys, unwatched).name;
  const first = make('2026-12-01T08:00:00.000Z');
  const broken = make('2026-12-01T08:30:00.000Z');
  writeFileSync(join(into, broken, 'records.db'), 'cut short');
  for (let minute = 10; minute < 16; minute += 1) make(`2026-12-01T09:${String(minute)}:00.000Z`);
  await inTemporaryFolder(async (root) => {
    const strange = await createVault(join(root, 'vault'), passphrase, fast);
    for (let minute = 20; minute < 26; minute += 1)
      makeBackup(
        backupOrder(join(root, 'vault'), into, `2026-12-01T09:${String(minute)}:00.000Z`),
        strange.keys,
        unwatched,
      );
  });
  const left = inFolder(into);
  expect(left).not.toContain(first);
  expect(left).toContain(broken);
  const { vaultId } = readBackup(join(into, left.at(0) ?? '')) ?? { vaultId: '' };
  expect(vaultId).toBe('');
  expect(left.filter((name) => name.includes('-091'))).toHaveLength(3);
  expect(left.filter((name) => name.includes('-092'))).toHaveLength(3);
});

test('the order of making is kept in the folder, not by the clock', async () => {
  const { folder, keys, into } = await withPractice();
  const make = (at: string) => makeBackup(backupOrder(folder, into, at), keys, unwatched).name;
  // Ten years ahead by mistake, then put right.
  const ahead = make('2036-12-01T08:00:00.000Z');
  const names = ['01', '02', '03', '04', '05'].map((day) => make(`2026-12-${day}T08:00:00.000Z`));
  expect(inFolder(into)).toEqual([...names, ahead].sort());
  const { vaultId } = readBackup(join(into, ahead)) ?? expect.unreachable();
  expect(findBackups(into, vaultId).map(({ name }) => name)).toEqual([...names.reverse(), ahead]);
});
