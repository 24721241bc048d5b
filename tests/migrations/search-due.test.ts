import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { openDatabase } from '#main/store/open-database.ts';

/** Writes a row at the version before a migration, runs the rest, and answers what is due for the index. */
function dueAfter(migration: number, row: string): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeep-migrate-'));
  const database = openDatabase(join(folder, 'records.db'), Buffer.alloc(32, 7), { create: true });
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  migrate(
    database,
    migrations.filter(({ number }) => number < migration),
    () => undefined,
  );
  database.exec(row);
  migrate(database, migrations, () => undefined);
  return database.prepare('SELECT * FROM search_due_records').all();
}

test('records written before the index knew of them are due for it', () => {
  const contact = `INSERT INTO outside_contacts VALUES ('01994d51-0000-7000-8000-000000000005', '2026-02-03',
    'members', NULL, 'phone', 'An hour together.', 'not-yet', 0, 1, '2026-02-03T10:00:00.000Z')`;
  expect(dueAfter(10, contact)).toEqual([
    { kind: 'outside-contact', record_id: '01994d51-0000-7000-8000-000000000005' },
  ]);

  const form = `INSERT INTO form_templates VALUES ('01994d51-0000-7000-8000-000000000006', 'own', 0, 0, NULL, 1,
    '2026-02-03T10:00:00.000Z')`;
  expect(dueAfter(19, form)).toEqual([
    { kind: 'form', record_id: '01994d51-0000-7000-8000-000000000006' },
  ]);
});
