import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { openDatabase } from '#main/store/open-database.ts';

test('a pack lets go of which private texts it held, and of what was decided about them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeep-migrate-'));
  const database = openDatabase(join(folder, 'records.db'), Buffer.alloc(32, 7), { create: true });
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const upTo = (last: number) =>
    migrate(
      database,
      migrations.filter(({ number }) => number <= last),
      () => undefined,
    );
  upTo(26);
  database.pragma('foreign_keys = OFF');
  const choices = { from: null, parts: ['notes'], dates: 'relative' };
  const before = { ...choices, reflections: ['r1'], psychotherapyNotes: ['n1'] };
  database.exec(`
    INSERT INTO supervision_packs VALUES ('pack', 'clinician', 'group', NULL,
      '${JSON.stringify(before)}', 9, 3, '2026-11-30T10:00:00.000Z', '2026-11-30T10:00:00.000Z');
  `);
  for (const key of ['psychotherapy-notes/n1', 'reflections/r1/again', 'sessions/s1/note'])
    database.exec(`INSERT INTO pack_decisions
      VALUES ('pack', '${key}', 'ab', 0, 2, '{}', '2026-11-30T10:00:00.000Z')`);
  upTo(27);
  expect(database.prepare('SELECT choices_json, version FROM supervision_packs').all()).toEqual([
    { choices_json: JSON.stringify(choices), version: 3 },
  ]);
  expect(database.prepare('SELECT text_key FROM pack_decisions').all()).toEqual([
    { text_key: 'sessions/s1/note' },
  ]);
});
