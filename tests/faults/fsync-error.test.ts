import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { findBackups } from '#main/vault/backup/backup-files.ts';
import { makeBackup } from '#main/vault/backup/make-backup.ts';
import { verifyBackup } from '#main/vault/backup/verify-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { readHeader } from '#main/vault/header.ts';
import { createVault } from '#main/vault/vault.ts';

import { fast, inTemporaryFolder, passphrase } from '../store/vault-support.ts';
import { backupOrder, chosenFolder } from '../support/backups.ts';
import { openFolder } from '../support/practice.ts';
import { actsOfOneSession, judge, practiceAtWork, workAfter } from './acts.ts';
import { mayTrace } from './disk-record.ts';
import { countCycle, countFound, nothing, sized } from './tally.ts';
import { forEachOf, runVictim } from './victims.ts';

/* The disk says of a sync that it failed: whatever was written may be gone, and nobody is told that it is saved. */

vi.setConfig({ testTimeout: sized(240_000, 900_000) });

/** Runs a victim whose sync number `failing` answers an error; answers what was traced and what was said. */
async function withFailingSync(trace: string, failing: number, script: string, args: string[]) {
  const inject = `inject=fsync,fdatasync:error=EIO:when=${String(failing)}`;
  const under = ['strace', '-f', '-y', '-qq', '-o', trace, '-e', 'signal=none'];
  const ended = await runVictim(script, args, undefined, [
    ...under,
    ...['-e', 'trace=fsync,fdatasync,write', '-e', inject],
  ]).catch((error: unknown) => String(error));
  countCycle();
  return { ended, calls: readFileSync(trace, 'utf8').split('\n') };
}

/** What was said right after the sync that failed; undefined when it was said nothing more. */
function saidNext(calls: readonly string[]): string | undefined {
  const from = calls.findIndex((call) => call.includes('INJECTED'));
  const said = calls.slice(from).find((call) => /write\(1</.test(call));
  return /write\(1<[^>]*>, "([^"\\]*)/.exec(said ?? '')?.[1];
}

/** Later than any process here comes. */
const none = 60_000;

const syncsIn = (calls: readonly string[]): string[] =>
  calls.filter((call) => /f(data)?sync\(/.test(call));

describe.runIf(mayTrace())('a sync that fails', () => {
  test('is never told as saved, and the same request sent again is, once', async () => {
    await inTemporaryFolder(async (root) => {
      const { folder, at } = await practiceAtWork();
      const file = join(root, 'acts.json');
      writeFileSync(file, JSON.stringify(actsOfOneSession(at)));
      const run = async (name: string, failing: number) => {
        const copy = join(root, name);
        cpSync(folder, copy, { recursive: true });
        const script = join(import.meta.dirname, 'acts-victim.ts');
        return {
          copy,
          ...(await withFailingSync(`${copy}.trace`, failing, script, [copy, file])),
        };
      };
      const probe = await run('probe', none);
      const count = syncsIn(probe.calls).length;
      expect(count).toBeGreaterThan(20);
      const found = nothing();
      let refused = 0;
      const step = sized(3, 1);
      await forEachOf(Math.floor(count / step), async (nth) => {
        const index = nth * step;
        const { copy, ended, calls } = await run(String(index), index + 1);
        const injected = calls.find((call) => call.includes('INJECTED')) ?? '';
        const lines = typeof ended === 'string' ? [] : ended.lines;
        if (injected.includes('-wal>') && lines.includes('ready')) {
          // A commit is one sync of the log; the next word is that it was refused, or nothing is said at all.
          const next = saidNext(calls);
          if (next?.startsWith('refused disk-failed')) refused += 1;
          else if (next === 'done') found.losses.push(`told as saved after ${injected}`);
        }
        const practice = await openFolder(copy);
        const judged = await judge(
          practice,
          workAfter({ acknowledged: [], pending: undefined }, lines),
        );
        practice.store.close();
        for (const kind of ['losses', 'corruptions', 'halfRecords'] as const)
          found[kind].push(...judged[kind].map((what) => `sync ${String(index + 1)}: ${what}`));
        rmSync(copy, { recursive: true });
      });
      countFound(found);
      expect(found).toEqual(nothing());
      expect(refused).toBeGreaterThan(sized(3, 15));
    });
  });

  test('makes no backup, and the earlier one stays', async () => {
    await inTemporaryFolder(async (root) => {
      const vault = join(root, 'vault');
      const { keys } = await createVault(vault, passphrase, fast);
      const { vaultId } = readHeader(vault);
      const into = chosenFolder(join(root, 'stick'));
      const earlier = makeBackup(
        backupOrder(vault, into, '2026-11-30T08:00:00.000Z'),
        keys,
        unwatched,
      );
      const script = join(import.meta.dirname, 'backup-victim.ts');
      const run = async (name: string, failing: number) => {
        const copy = join(root, name);
        cpSync(into, copy, { recursive: true });
        const args = ['make', vault, copy, '0'];
        return { copy, ...(await withFailingSync(`${copy}.trace`, failing, script, args)) };
      };
      const probe = await run('probe', none);
      const syncs = syncsIn(probe.calls);
      expect(syncs.length).toBeGreaterThan(6);
      await forEachOf(syncs.length, async (index) => {
        const { copy, ended, calls } = await run(String(index), index + 1);
        const names = findBackups(copy, vaultId).map(({ name, folder }) => {
          verifyBackup(folder, keys, unwatched);
          return name;
        });
        expect(names).toContain(earlier.name);
        const injected = calls.find((call) => call.includes('INJECTED')) ?? '';
        // SQLite syncs the names in a folder as well, and what it makes of an error there is its own: ours comes after.
        const [folder] = /<[^>]*\.unfinished>/.exec(injected) ?? [];
        const later = calls.slice(calls.indexOf(injected) + 1);
        const again = folder !== undefined && syncsIn(later).some((call) => call.includes(folder));
        if (injected.includes(copy) && !again) expect(typeof ended, injected).toBe('string');
        if (typeof ended !== 'string') expect(names).toHaveLength(2);
      });
    });
  });
});
