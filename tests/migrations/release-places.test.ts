import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { openDatabase } from '#main/store/open-database.ts';

test('what was decided about a name keeps its place, and lets go of the name', () => {
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
  upTo(22);
  const decision = { kind: 'replace', with: 'another member' };
  const decided = [{ key: 'intake', textId: 'ab', start: 4, match: 'Bo Sample', decision }];
  const content = JSON.stringify({ items: [], decided, replaced: 1 });
  database.pragma('foreign_keys = OFF');
  database.exec(`
    INSERT INTO release_decisions VALUES ('release', 'intake', 'ab', 4, 'Bo Sample',
      '${JSON.stringify(decision)}', 'Dr. Maria Example', '2026-11-30T10:00:00.000Z');
    INSERT INTO release_copies VALUES ('one', 'release', '${content}', '2026-11-30T10:00:00.000Z');
    INSERT INTO release_copies VALUES ('two', 'release', '{"decided":[]}', '2026-11-30T10:00:00.000Z');
  `);
  upTo(23);
  expect(database.prepare('SELECT starts_at, ends_at FROM release_decisions').all()).toEqual([
    { starts_at: 4, ends_at: 13 },
  ]);
  const copies = z
    .array(z.strictObject({ content_json: z.string() }))
    .parse(database.prepare('SELECT content_json FROM release_copies ORDER BY 1 DESC').all());
  expect(copies.map((row): unknown => JSON.parse(row.content_json))).toEqual([
    {
      items: [],
      decided: [{ key: 'intake', textId: 'ab', start: 4, decision, end: 13 }],
      replaced: 1,
    },
    { decided: [] },
  ]);
  expect(() => database.exec(`UPDATE release_copies SET content_json = ''`)).toThrow(
    'never change',
  );
});
