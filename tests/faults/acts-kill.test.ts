import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { inTemporaryFolder } from '../store/vault-support.ts';
import { openFolder } from '../support/practice.ts';
import { actsOfOneSession, judge, practiceAtWork, workAfter, type Work } from './acts.ts';
import { mayTrace } from './disk-record.ts';
import { countFound, nothing, sized } from './tally.ts';
import { forEachOf, runVictim, type Death } from './victims.ts';

const victim = join(import.meta.dirname, 'acts-victim.ts');
const killsInARow = 4;
const vaults = sized(3, 50);

const random = (below: number): number => 1 + Math.floor(Math.random() * below);

test(
  'killed in the middle of saving, again and again, a vault keeps what it acknowledged and nothing by half',
  { timeout: sized(240_000, 1_800_000) },
  async () => {
    await inTemporaryFolder(async (root) => {
      const { folder, at } = await practiceAtWork();
      const probe = join(root, 'probe');
      cpSync(folder, probe, { recursive: true });
      const day = () => Array.from({ length: 20 }, () => actsOfOneSession(at)).flat();
      writeFileSync(join(root, 'probe.json'), JSON.stringify(day()));
      const { lines } = await runVictim(victim, [probe, join(root, 'probe.json')]);
      expect(lines.filter((line) => line.startsWith('refused'))).toEqual([]);
      const statements = Number(/survived (\d+)/.exec(lines.at(-1) ?? '')?.[1]);
      expect(statements).toBeGreaterThan(1_000);

      const ways: ((args: string[]) => Promise<Death>)[] = [
        (args) => runVictim(victim, args, Math.random() * 250),
        (args) => runVictim(victim, [...args, String(random(statements - 50))]),
      ];
      if (mayTrace())
        ways.push((args) => {
          const kill = `inject=pwrite64:signal=SIGKILL:when=${String(random(1_500))}`;
          return runVictim(victim, args, undefined, [
            ...['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', kill],
          ]);
        });

      const seen = { acknowledged: 0, pending: 0, kills: 0 };
      const found = nothing();
      await forEachOf(vaults, async (index) => {
        const copy = join(root, String(index));
        cpSync(folder, copy, { recursive: true });
        let work: Work = { acknowledged: [], pending: undefined };
        for (let kill = 0; kill < killsInARow; kill += 1) {
          // What was not acknowledged is sent again, as the window does.
          const next = [...(work.pending ? [work.pending] : []), ...day()];
          const file = `${copy}.json`;
          writeFileSync(file, JSON.stringify(next));
          const way = ways[(index * killsInARow + kill) % ways.length] ?? expect.unreachable();
          const { signal, lines } = await way([copy, file]);
          expect(lines.filter((line) => line.startsWith('refused'))).toEqual([]);
          expect(signal, lines.at(-1)).toBe('SIGKILL');
          work = workAfter(work, lines);
          const practice = await openFolder(copy);
          const judged = await judge(practice, work);
          practice.store.close();
          for (const kind of ['losses', 'corruptions', 'halfRecords'] as const)
            found[kind].push(...judged[kind]);
          seen.kills += 1;
          seen.pending += work.pending ? 1 : 0;
        }
        seen.acknowledged += work.acknowledged.length;
        rmSync(copy, { recursive: true });
      });
      countFound(found);
      expect(found).toEqual(nothing());
      expect(seen.kills).toBe(vaults * killsInARow);
      expect(seen.acknowledged).toBeGreaterThan(vaults * 10);
      // Most kills come in the middle of a request, not between two.
      expect(seen.pending).toBeGreaterThan(seen.kills / 2);
    });
  },
);
