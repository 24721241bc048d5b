import { cpSync } from 'node:fs';
import { join } from 'node:path';

import { sql } from 'kysely';
import { expect, test } from 'vitest';

import { statement } from '#main/store/store.ts';
import { DestructionId, newId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';

import { end, fillChart, fullSession, placesOf, signAll } from '../store/retention-support.ts';
import { inTemporaryFolder } from '../store/vault-support.ts';
import { openFolder, openTestPractice, type TestPractice } from '../support/practice.ts';
import { forEachOf, runVictim } from './victims.ts';

const words = ['Quittengelee', 'Tomas', 'Musterfrau'];

/** A vault with an ended client in it, closed. */
async function withEndedClient() {
  const practice = await openTestPractice();
  const { tomas, bea, sessionId, noteId } = fullSession(practice);
  fillChart(practice, tomas.id, sessionId);
  signAll(practice, sessionId, [tomas.id, bea.id], noteId);
  end(practice, [tomas.id, bea.id]);
  const before = placesOf(practice.store, ...words);
  practice.store.close();
  return { folder: practice.folder, clientId: tomas.id, before };
}

async function expectSound({ store, records }: TestPractice): Promise<void> {
  const nothingUnderway = statement(sql`SELECT * FROM underway`);
  for (const file of [store, store.psychotherapy]) {
    expect(file.all(statement(sql`PRAGMA integrity_check`))).toEqual([{ integrity_check: 'ok' }]);
    expect(file.all(nothingUnderway)).toEqual([]);
  }
  expect(store.psychotherapy.all(statement(sql`SELECT * FROM destructions_begun`))).toEqual([]);
  expect(store.all(statement(sql`PRAGMA foreign_key_check`))).toEqual([]);
  expect(await records.audit.check()).toMatchObject({ findings: [] });
}

test(
  'a destruction killed at any of its steps leaves the whole client or nothing of it, in both files',
  { timeout: 240_000 },
  async () => {
    await inTemporaryFolder(async (root) => {
      const { folder, clientId, before } = await withEndedClient();
      const request = { id: newId(DestructionId), clientId, chartCode: '0001' };
      const copyTo = (name: string): string => {
        cpSync(folder, join(root, name), { recursive: true });
        return join(root, name);
      };
      const kill = (copy: string, step: number) =>
        runVictim(join(import.meta.dirname, 'destroy-victim.ts'), [
          copy,
          ...[request.id, clientId, request.chartCode, String(step)],
        ]);
      const probe = copyTo('probe');
      const { lines } = await kill(probe, 0);
      const steps = Number(/survived (\d+)/.exec(lines.join())?.[1]);
      const destroyed = await openFolder(probe);
      await expectSound(destroyed);
      const after = placesOf(destroyed.store, ...words);
      expect(before).toContain('private');
      expect(after).not.toContain('private');

      // Every step from the last writes to the records on, where one file is ahead of the other; some of those before.
      const fatal = Array.from({ length: steps }, (_, index) => index + 1).filter(
        (step) => step > steps - 20 || step % 12 === 1,
      );
      const found = { whole: 0, gone: 0 };
      await forEachOf(fatal.length, async (index) => {
        const copy = copyTo(String(index));
        const { signal } = await kill(copy, fatal[index] ?? 0);
        expect(signal).toBe('SIGKILL');
        const practice = await openFolder(copy);
        practice.clock.now = Instant.parse('2034-01-10T10:00:00.000Z');
        const { records, store } = practice;
        const isGone = records.retention.destructions().length === 1;
        found[isGone ? 'gone' : 'whole'] += 1;
        expect(placesOf(store, ...words), `killed before step ${fatal[index]}`).toEqual(
          isGone ? after : before,
        );
        await expectSound(practice);
        // And the next try works.
        records.retention.destroy(request);
        expect(placesOf(store, ...words)).toEqual(after);
        store.close();
      });
      expect(found.whole).toBeGreaterThan(5);
      expect(found.gone).toBeGreaterThan(5);
    });
  },
);
