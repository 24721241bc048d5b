import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { openDatabase } from '#main/store/open-database.ts';
import { makeBackup } from '#main/vault/backup/make-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { createVault } from '#main/vault/vault.ts';
import type { ErrorCode } from '#shared/errors.ts';

import { isOnPath } from '../../scripts/runtime/on-path.mjs';
import { fast, inTemporaryFolder, passphrase } from '../store/vault-support.ts';
import { backupOrder, chosenFolder } from '../support/backups.ts';
import { exported, plainJson, smallVault } from '../support/whole-export.ts';
import { countCycle, sized } from './tally.ts';
import { runVictim } from './victims.ts';

/*
 * The system lets a file grow to so many bytes and no further, for every such number: the real code, the real writes, and
 * a disk that stops in the middle of any of them.
 */

vi.setConfig({ testTimeout: sized(240_000, 3_600_000) });

const victim = join(import.meta.dirname, 'stopped-writer-victim.ts');

/** About so many numbers up to the size, with every one at both ends. */
function sweep(size: number, about: number): number[] {
  const step = Math.max(1, Math.floor(size / about));
  const ends = sized(2, 300);
  const all = Array.from({ length: size + 1 }, (_, bytes) => bytes);
  return all.filter((bytes) => bytes % step === 0 || bytes < ends || bytes > size - ends);
}

/** How each limit ended. */
async function writeUpTo(
  root: string,
  limits: number[],
  [job, ...args]: [job: string, ...args: string[]],
): Promise<Map<number, string>> {
  const list = join(root, 'limits.json');
  writeFileSync(list, JSON.stringify(limits));
  const { lines } = await runVictim(victim, [job, list, ...args]);
  for (const _ of lines) countCycle();
  return new Map(
    lines.map((line) => {
      const [limit = '', outcome = ''] = line.split(' ');
      return [Number(limit), outcome];
    }),
  );
}

/** Below the size it is refused in words, at the size it is written. */
function expectRefusedBelow(outcomes: Map<number, string>, size: number, codes: ErrorCode[]): void {
  const below = [...outcomes].filter(([limit]) => limit < size);
  expect(below.length).toBeGreaterThan(20);
  for (const [limit, outcome] of below) expect(codes, String(limit)).toContain(outcome);
  expect(outcomes.get(size)).toBe('written');
}

describe.runIf(process.platform === 'linux' && isOnPath('prlimit'))('a writer that stops', () => {
  test('after any byte of the header leaves the header before it', async () => {
    await inTemporaryFolder(async (root) => {
      const vault = join(root, 'vault');
      await createVault(vault, passphrase, fast);
      const { size } = statSync(join(vault, 'header.json'));
      const outcomes = await writeUpTo(root, sweep(size, sized(40, size)), ['header', vault]);
      expectRefusedBelow(outcomes, size, ['disk-full']);
    });
  });

  test('after any byte of an export leaves what was there before, and nothing half written', async () => {
    await inTemporaryFolder(async (root) => {
      const vault = await smallVault();
      const bytes = await exported(vault, plainJson);
      vault.close();
      const file = join(root, 'made.zip');
      writeFileSync(file, bytes);
      const into = join(root, 'into');
      mkdirSync(into);
      const limits = sweep(bytes.length, sized(40, 2_000));
      const outcomes = await writeUpTo(root, limits, ['export', into, file]);
      expectRefusedBelow(outcomes, bytes.length, ['file-not-written']);
    });
  });

  test('after any byte of a backup leaves the earlier one, and no other', async () => {
    await inTemporaryFolder(async (root) => {
      const vault = join(root, 'vault');
      const { keys } = await createVault(vault, passphrase, fast);
      const into = chosenFolder(join(root, 'stick'));
      const order = backupOrder(vault, into, '2026-11-30T08:00:00.000Z');
      const { name } = makeBackup(order, keys, unwatched);
      const sizes = readdirSync(join(into, name)).map(
        (one) => statSync(join(into, name, one)).size,
      );
      const largest = Math.max(...sizes);
      // Open as the app has them, so that the logs' indexes, which are larger than all this, are there already.
      const open = (['records', 'psychotherapy'] as const).map((one) =>
        openDatabase(join(vault, `${one}.db`), keys[one]),
      );
      const outcomes = await writeUpTo(root, sweep(largest, sized(30, 600)), [
        'backup',
        into,
        vault,
      ]);
      for (const database of open) database.close();
      expectRefusedBelow(outcomes, largest, ['disk-full', 'disk-failed']);
    });
  });
});
