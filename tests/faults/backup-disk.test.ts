import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { openDatabase } from '#main/store/open-database.ts';
import { openStore } from '#main/store/store.ts';
import { outcomeOf } from '#main/vault/backup/backup-outcome.ts';
import { makeBackup } from '#main/vault/backup/make-backup.ts';
import { runInWorker } from '#main/vault/backup/run-in-worker.ts';
import { verifyBackup } from '#main/vault/backup/verify-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { createVault } from '#main/vault/vault.ts';

import { fast, fingerprint, inTemporaryFolder, passphrase } from '../store/vault-support.ts';
import { backupOrder, chosenFolder, inFolder } from '../support/backups.ts';
import { workerScript } from '../support/practice.ts';
import { mayMount, onSmallDisk } from './small-disk.ts';

/* The folder for backups on a disk that is full, read-only, gone or pulled out in the middle. */

vi.setConfig({ testTimeout: 120_000 });

async function makeVault(root: string) {
  const vault = join(root, 'vault');
  const { keys } = await createVault(vault, passphrase, {
    ...fast,
    prepare: (folder, made) => openStore(folder, made).close(),
  });
  return { vault, keys };
}

/** How it ended, in the words of the log. */
function outcome(work: () => unknown): string {
  try {
    work();
    return 'made';
  } catch (error) {
    return outcomeOf(error);
  }
}

describe.runIf(mayMount())('on a real disk', () => {
  test('too small, it tells that it is full at any size, and the earlier backup stays as it was', async () => {
    await inTemporaryFolder(async (root) => {
      const { vault, keys } = await makeVault(root);
      const template = chosenFolder(join(root, 'template'));
      const first = makeBackup(
        backupOrder(vault, template, '2026-11-30T08:00:00.000Z'),
        keys,
        unwatched,
      );
      const kilobytes = Math.ceil(first.bytes / 1024);
      const told: string[] = [];
      for (let more = 8; told.at(-1) !== 'made' && more < 3 * kilobytes; more += 24) {
        await onSmallDisk(`${String(kilobytes + 16 + more)}k`, ({ path }) => {
          const into = join(path, 'backups');
          cpSync(template, into, { recursive: true });
          const before = fingerprint(join(into, first.name));
          told.push(outcome(() => makeBackup(backupOrder(vault, into), keys, unwatched)));
          expect(fingerprint(join(into, first.name))).toEqual(before);
          expect(inFolder(into)).toHaveLength(told.at(-1) === 'made' ? 2 : 1);
          return Promise.resolve();
        });
      }
      expect(new Set(told)).toEqual(new Set(['disk-full', 'made']));
      expect(told.length).toBeGreaterThan(10);
    });
  });

  test('that is read-only, it is told as just that', async () => {
    await inTemporaryFolder(async (root) => {
      const { vault, keys } = await makeVault(root);
      await onSmallDisk('4m', ({ path, remount }) => {
        const into = chosenFolder(join(path, 'backups'));
        remount('ro');
        expect(outcome(() => makeBackup(backupOrder(vault, into), keys, unwatched))).toBe(
          'read-only',
        );
        remount('rw');
        expect(outcome(() => makeBackup(backupOrder(vault, into), keys, unwatched))).toBe('made');
        return Promise.resolve();
      });
    });
  });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that may not be written to is told as read-only',
  async () => {
    await inTemporaryFolder(async (root) => {
      const { vault, keys } = await makeVault(root);
      const into = chosenFolder(join(root, 'stick'));
      chmodSync(into, 0o500);
      expect(outcome(() => makeBackup(backupOrder(vault, into), keys, unwatched))).toBe(
        'read-only',
      );
      chmodSync(into, 0o700);
    });
  },
);

test.skipIf(process.platform === 'win32')(
  'a folder that goes at any step on the way is told as missing, and never made anew',
  async () => {
    await inTemporaryFolder(async (root) => {
      const vault = join(root, 'vault');
      const { keys } = await createVault(vault, passphrase, fast);
      let steps = 0;
      makeBackup(backupOrder(vault, chosenFolder(join(root, 'probe'))), keys, () => (steps += 1));
      expect(steps).toBeGreaterThan(10);
      for (let gone = 1; gone <= steps; gone += 1) {
        const into = chosenFolder(join(root, `stick ${String(gone)}`));
        const earlier = makeBackup(
          backupOrder(vault, into, '2026-11-30T08:00:00.000Z'),
          keys,
          unwatched,
        );
        let step = 0;
        const pulled = outcome(() =>
          makeBackup(backupOrder(vault, into), keys, () => {
            if (++step === gone) renameSync(into, `${into} in a pocket`);
          }),
        );
        // An open file can still be read once it is moved; what has no place any more is not told as made.
        expect(pulled, `gone at ${String(gone)}`).toBe('folder-missing');
        expect(existsSync(into)).toBe(false);
        verifyBackup(join(`${into} in a pocket`, earlier.name), keys, unwatched);
        renameSync(`${into} in a pocket`, into);
        expect(outcome(() => makeBackup(backupOrder(vault, into), keys, unwatched))).toBe('made');
        expect(readdirSync(into).filter((name) => /unfinished|going/.test(name))).toEqual([]);
        rmSync(into, { recursive: true });
      }
    });
  },
);

test('a damaged vault makes no backup, and earlier ones stay', async () => {
  await inTemporaryFolder(async (root) => {
    const { vault, keys } = await makeVault(root);
    const into = chosenFolder(join(root, 'stick'));
    makeBackup(backupOrder(vault, into, '2026-11-30T08:00:00.000Z'), keys, unwatched);
    const before = fingerprint(into);
    const file = join(vault, 'records.db');
    const { size } = statSync(file);
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(8_192, 1), 0, 8_192, Math.floor(size / 2 / 4_096) * 4_096);
    closeSync(handle);
    expect(outcome(() => makeBackup(backupOrder(vault, into), keys, unwatched))).toBe(
      'vault-damaged',
    );
    const { 'circlekeep-backups.txt': _, ...left } = fingerprint(into);
    const { 'circlekeep-backups.txt': __, ...kept } = before;
    expect(left).toEqual(kept);
  });
});

test('a vault that is written to all the time is backed up whole, and no save waits for it', async () => {
  await inTemporaryFolder(async (root) => {
    const { vault, keys } = await makeVault(root);
    const into = chosenFolder(join(root, 'stick'));
    const records = openDatabase(join(vault, 'records.db'), keys.records);
    const insert = records.prepare(
      "INSERT INTO clinicians (id, name, credentials, licence) VALUES (?, 'Dr. Example', '', '')",
    );
    let written = 0;
    // One that had to wait for longer than SQLite's patience would throw.
    const write = () => insert.run(`clinician ${String(written++)}`);
    for (let count = 0; count < 200; count += 1) write();
    const timer = setInterval(write, 1);
    for (let round = 0; round < 5; round += 1) {
      const at = `2026-12-01T18:3${String(round)}:00.000Z`;
      const before = written;
      const { name } = await runInWorker(
        workerScript,
        { name: 'make', order: backupOrder(vault, into, at) },
        keys,
        () => undefined,
      ).ended;
      const about = verifyBackup(join(into, name), keys, unwatched);
      expect(about.rows.records['clinicians']).toBeGreaterThanOrEqual(before);
      expect(about.rows.records['clinicians']).toBeLessThanOrEqual(written);
    }
    clearInterval(timer);
    records.close();
    expect(written).toBeGreaterThan(300);
  });
});
