import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { openDatabase } from '#main/store/open-database.ts';
import { makeBackup } from '#main/vault/backup/make-backup.ts';
import { finishRestore } from '#main/vault/backup/restore-vault.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { createVault, unlockWithPassphrase, vaultExists } from '#main/vault/vault.ts';

import { fast, fingerprint, inTemporaryFolder, passphrase } from '../store/vault-support.ts';
import { backupOrder, chosenFolder } from '../support/backups.ts';
import { forEachOf, runVictim } from './victims.ts';

const victim = join(import.meta.dirname, 'restore-victim.ts');

/** What is written in a vault, so that the earlier and the later one can be told. */
async function wordIn(folder: string): Promise<string> {
  const keys = await unlockWithPassphrase(folder, passphrase);
  const records = openDatabase(join(folder, 'records.db'), keys.records);
  const word = String(records.prepare('SELECT word FROM words').pluck().get());
  expect(records.pragma('integrity_check', { simple: true })).toBe('ok');
  records.close();
  openDatabase(join(folder, 'psychotherapy.db'), keys.psychotherapy).close();
  return word;
}

/** A vault that says 'later', and a backup of it that says 'earlier'. */
async function withBoth(root: string) {
  const template = join(root, 'template');
  const vault = join(template, 'vault');
  mkdirSync(template);
  const { keys } = await createVault(vault, passphrase, fast);
  const records = openDatabase(join(vault, 'records.db'), keys.records);
  records.exec("CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('earlier')");
  const into = chosenFolder(join(root, 'stick'));
  const { name } = makeBackup(backupOrder(vault, into), keys, unwatched);
  records.exec("UPDATE words SET word = 'later'");
  records.close();
  return { template, backup: join(into, name) };
}

async function killAtEach(missing: boolean) {
  await inTemporaryFolder(async (root) => {
    const { template, backup } = await withBoth(root);
    const copyTo = (name: string): string => {
      cpSync(template, join(root, name), { recursive: true });
      if (missing) rmSync(join(root, name, 'vault'), { recursive: true });
      return join(root, name, 'vault');
    };
    const before = fingerprint(backup);
    const { lines } = await runVictim(victim, [backup, copyTo('probe'), '0']);
    const steps = Number(/survived (\d+)/.exec(lines.join())?.[1]);
    expect(steps).toBeGreaterThan(20);
    expect(await wordIn(join(root, 'probe', 'vault'))).toBe('earlier');
    const found = { earlier: 0, later: 0, none: 0 };
    await forEachOf(steps, async (index) => {
      const vault = copyTo(String(index));
      const { signal } = await runVictim(victim, [backup, vault, String(index + 1)]);
      expect(signal).toBe('SIGKILL');
      // As the app does at its start.
      finishRestore(vault);
      const word = vaultExists(vault) ? await wordIn(vault) : 'none';
      expect(['earlier', missing ? 'none' : 'later']).toContain(word);
      found[word as keyof typeof found] += 1;
      const kept = readdirSync(join(vault, '..')).filter((name) => name.includes('before-restore'));
      // What was there is there still: in its place, or whole under the day's date.
      expect(kept).toHaveLength(word === 'earlier' && !missing ? 1 : 0);
      for (const name of kept) expect(await wordIn(join(vault, '..', name))).toBe('later');
      expect(
        readdirSync(join(vault, '..')).filter((name) => /\.restor(ed|ing)$/.test(name)),
      ).toEqual([]);
    });
    expect(found.earlier).toBeGreaterThan(1);
    expect(found[missing ? 'none' : 'later']).toBeGreaterThan(10);
    expect(fingerprint(backup)).toEqual(before);
  });
}

test(
  'a restore killed before any of its steps on disk leaves one vault that opens, and the old one whole',
  { timeout: 120_000 },
  () => killAtEach(false),
);

test('and where there was no vault, none or the restored one', { timeout: 120_000 }, () =>
  killAtEach(true),
);
