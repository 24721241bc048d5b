import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { writeWhole } from '#main/desktop/write-whole.ts';
import { openSnapshot } from '#main/store/store.ts';
import { AppError } from '#shared/errors.ts';

import { inTemporaryFolder } from '../store/vault-support.ts';
import { openFolder } from '../support/practice.ts';
import { exportsOf, plainJson, smallVault } from '../support/whole-export.ts';
import { actsOfOneSession, judge, practiceAtWork, workAfter } from './acts.ts';
import { mayTrace } from './disk-record.ts';
import { mayMount, onSmallDisk } from './small-disk.ts';
import { countCycle, countFound, nothing, sized } from './tally.ts';
import { forEachOf, runVictim } from './victims.ts';

/* A disk that is full, turns read-only or fails from some write on, while records are saved and exports written. */

vi.setConfig({ testTimeout: sized(240_000, 900_000) });

const answers = [
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'disk-failed'],
  ['EIO', 'disk-failed'],
] as const;

describe.runIf(mayTrace())('a disk that from some write on', () => {
  test.each(answers)(
    'answers %s is told in words, what was acknowledged before stays, and later everything can be saved',
    async (errno, told) => {
      await inTemporaryFolder(async (root) => {
        const { folder, at } = await practiceAtWork();
        const acts = Array.from({ length: 3 }, () => actsOfOneSession(at)).flat();
        const file = join(root, 'acts.json');
        writeFileSync(file, JSON.stringify(acts));
        const script = join(import.meta.dirname, 'acts-victim.ts');
        const found = nothing();
        let refused = 0;
        await forEachOf(sized(2, 60), async (index) => {
          const copy = join(root, String(index));
          cpSync(folder, copy, { recursive: true });
          const inject = `inject=pwrite64:error=${errno}:when=${String(20 + Math.floor(Math.random() * 400))}+`;
          const { lines } = await runVictim(script, [copy, file], undefined, [
            ...['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', inject],
          ]);
          countCycle();
          const codes = lines.flatMap((line) => /^refused (\S+)/.exec(line)?.[1] ?? []);
          refused += codes.length;
          // What builds on a record that was refused is refused as well: it is not found, or there is nothing to sign.
          const first = codes[0];
          if (first !== undefined) expect(first).toBe(told);
          const practice = await openFolder(copy);
          const work = workAfter({ acknowledged: [], pending: undefined }, lines);
          const judged = await judge(practice, work);
          practice.store.close();
          for (const kind of ['losses', 'corruptions', 'halfRecords'] as const)
            found[kind].push(...judged[kind].map((what) => `${errno}: ${what}`));
          // The disk is well again: the same day once more, sent again from its start.
          const begun = lines.flatMap((line) =>
            line.startsWith('begin ') ? [JSON.parse(line.slice(6)) as unknown] : [],
          );
          writeFileSync(`${copy}.json`, JSON.stringify(begun));
          const again = await runVictim(script, [copy, `${copy}.json`]);
          const left = again.lines.filter((line) => line.startsWith('refused disk'));
          expect(left).toEqual([]);
          rmSync(copy, { recursive: true });
        });
        countFound(found);
        expect(found).toEqual(nothing());
        expect(refused).toBeGreaterThan(0);
      });
    },
  );
});

test('an export that the vault cannot write down, because its disk is full, is told as that', async () => {
  await inTemporaryFolder(async (root) => {
    const full = Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    const failing = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(full) }),
    };
    await expect(writeWhole(join(root, 'everything.zip'), failing)).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(readdirSync(root)).toEqual([]);
  });
});

describe.runIf(mayMount())('an export onto a disk', () => {
  /** Everything of a small vault, to that file, as the app writes it once somebody chose the place. */
  async function exportTo(vault: Awaited<ReturnType<typeof smallVault>>, file: string) {
    const { folder, keys, store } = vault;
    const { wholeVault } = exportsOf(store, () => openSnapshot(folder, keys), {
      saveStream: async (_name, _kind, make) => {
        await writeWhole(file, make());
        return { saved: true };
      },
    });
    return await wholeVault(plainJson).then(
      () => 'saved',
      (error: unknown) => (error instanceof AppError ? error.code : error),
    );
  }

  test('too small for it, at any size, is told as full and leaves nothing of it', async () => {
    const vault = await smallVault();
    const told: unknown[] = [];
    for (let kilobytes = 8; told.at(-1) !== 'saved' && kilobytes < 1_024; kilobytes += 8) {
      await onSmallDisk(`${String(kilobytes)}k`, async ({ path }) => {
        writeFileSync(join(path, 'everything.zip'), 'an earlier one');
        told.push(await exportTo(vault, join(path, 'everything.zip')));
        countCycle();
        expect(readdirSync(path)).toEqual(['everything.zip']);
        const left = readFileSync(join(path, 'everything.zip'), 'latin1');
        expect(left === 'an earlier one').toBe(told.at(-1) !== 'saved');
      });
    }
    vault.close();
    expect(new Set(told)).toEqual(new Set(['disk-full', 'saved']));
    expect(told.length).toBeGreaterThan(2);
  });

  test('that is read-only is told in words, and leaves what was there', async () => {
    const vault = await smallVault();
    await onSmallDisk('2m', async ({ path, remount }) => {
      mkdirSync(join(path, 'folder'));
      remount('ro');
      const file = join(path, 'folder', 'everything.zip');
      expect(await exportTo(vault, file)).toBe('file-not-written');
      expect(readdirSync(join(path, 'folder'))).toEqual([]);
      remount('rw');
      expect(await exportTo(vault, file)).toBe('saved');
    });
    vault.close();
  });
});
