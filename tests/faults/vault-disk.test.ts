/* A real disk that is full, read-only or gone. */
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { asAppError, openDatabase } from '#main/store/open-database.ts';
import { OpenVault } from '#main/vault/open-vault.ts';
import { createVault, unlockWithPassphrase, vaultExists } from '#main/vault/vault.ts';
import { changePassphrase } from '#main/vault/ways-in.ts';

import { codeOf, fast, otherPassphrase, passphrase } from '../store/vault-support.ts';
import { mayMount, onSmallDisk } from './small-disk.ts';

vi.setConfig({ testTimeout: 60_000 });

describe.runIf(mayMount())('on a real disk', () => {
  test('too small, a creation at any size tells that it is full and leaves nothing of a vault', async () => {
    const told: string[] = [];
    for (let kilobytes = 4; kilobytes <= 256 && told.at(-1) !== 'made'; kilobytes += 4) {
      await onSmallDisk(`${String(kilobytes)}k`, async ({ path }) => {
        const folder = join(path, 'vault');
        const outcome = await createVault(folder, passphrase, fast).then(
          () => 'made',
          (error: unknown) => asAppError(error).code,
        );
        told.push(outcome);
        expect(vaultExists(folder)).toBe(outcome === 'made');
        expect(readdirSync(path).filter((name) => name.startsWith('vault.new'))).toEqual([]);
        if (outcome === 'made') await unlockWithPassphrase(folder, passphrase);
      });
    }
    expect(new Set(told)).toEqual(new Set(['disk-full', 'made']));
  });

  test('that is full, the passphrase stays as it was and the vault still opens', async () => {
    await onSmallDisk('2m', async ({ path, fill }) => {
      const folder = join(path, 'vault');
      const { keys } = await createVault(folder, passphrase, fast);
      const header = readFileSync(join(folder, 'header.json'));
      fill();
      expect(await codeOf(() => changePassphrase(folder, keys, otherPassphrase, fast))).toBe(
        'disk-full',
      );
      expect(readFileSync(join(folder, 'header.json')).equals(header)).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['header.json', 'psychotherapy.db', 'records.db']);
      expect(await unlockWithPassphrase(folder, passphrase)).toEqual(keys);
    });
  });

  test('that fills up while records are written, nothing acknowledged is lost', async () => {
    await onSmallDisk('2m', async ({ path, fill }) => {
      const folder = join(path, 'vault');
      const { keys } = await createVault(folder, passphrase, fast);
      const file = join(folder, 'records.db');
      const database = openDatabase(file, keys.records);
      database.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)');
      const insert = database.prepare('INSERT INTO notes (text) VALUES (?)');
      let acknowledged = 0;
      const write = (): void => {
        insert.run('what was said '.repeat(500));
        acknowledged += 1;
      };
      write();
      fill();
      expect(
        await codeOf(() => {
          try {
            for (;;) write();
          } catch (error) {
            throw asAppError(error);
          }
        }),
      ).toBe('disk-full');
      database.close();
      rmSync(join(path, 'ballast-0'));
      const again = openDatabase(file, keys.records);
      expect(again.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(acknowledged);
      expect(again.pragma('integrity_check', { simple: true })).toBe('ok');
      again.close();
    });
  });

  test('that is read-only, each attempt is told as just that', async () => {
    await onSmallDisk('2m', async ({ path, remount }) => {
      const folder = join(path, 'vault');
      const { keys } = await createVault(folder, passphrase, fast);
      remount('ro');
      expect(await codeOf(() => createVault(join(path, 'other'), passphrase, fast))).toBe(
        'disk-read-only',
      );
      expect(await codeOf(() => changePassphrase(folder, keys, otherPassphrase, fast))).toBe(
        'disk-read-only',
      );
      expect(await codeOf(() => openDatabase(join(folder, 'records.db'), keys.records))).toBe(
        'disk-read-only',
      );
      const vault = new OpenVault({
        ...fast,
        folder,
        openStore: () => ({ close: () => undefined }),
      });
      expect(await codeOf(() => vault.unlock(passphrase))).toBe('disk-read-only');
      remount('rw');
      await vault.unlock(passphrase);
      vault.lock();
    });
  });

  test('that is pulled out, the vault is missing rather than made anew', async () => {
    await onSmallDisk('2m', async ({ path }) => {
      const folder = join(path, 'stick', 'vault');
      mkdirSync(join(path, 'stick'));
      await createVault(folder, passphrase, fast);
      rmSync(join(path, 'stick'), { recursive: true });
      expect(vaultExists(folder)).toBe(false);
      expect(await codeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('vault-missing');
    });
  });
});
