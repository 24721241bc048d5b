import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { openDatabase } from '#main/store/open-database.ts';
import { FacilitatorTermId } from '#shared/ids.ts';

test('a status and a list of leaders become the beginning of their histories', () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeep-migrate-'));
  const database = openDatabase(join(folder, 'records.db'), Buffer.alloc(32, 7), { create: true });
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const [first = { number: 0, sql: '' }] = migrations;
  migrate(database, [first], () => undefined);
  database.exec(`
    INSERT INTO clinicians VALUES ('01994d51-0000-7000-8000-000000000001', 'Dr. Maria Example', '', '');
    INSERT INTO clinicians VALUES ('01994d51-0000-7000-8000-000000000002', 'Dr. Jo Example', '', '');
    INSERT INTO clients VALUES ('01994d51-0000-7000-8000-000000000003', '0001', 'Ada', 'Muster', '', '[]', '',
      NULL, 'ended', '2026-02-03T10:00:00.000Z', '2026-02-03T10:00:00.000Z', 1);
    INSERT INTO groups VALUES ('01994d51-0000-7000-8000-000000000004', 'Tuesday', '', 'process', 'open', 8,
      'in-person', '', 2, '18:00', 90, 'dap', 0, '2026-01-02T10:00:00.000Z', '2026-01-02T10:00:00.000Z', 1);
    INSERT INTO group_facilitators VALUES
      ('01994d51-0000-7000-8000-000000000004', '01994d51-0000-7000-8000-000000000001', 0),
      ('01994d51-0000-7000-8000-000000000004', '01994d51-0000-7000-8000-000000000002', 1);
  `);
  migrate(database, migrations, () => undefined);
  expect(database.prepare('SELECT status, on_day, withdrawn FROM client_statuses').all()).toEqual([
    { status: 'ended', on_day: '2026-02-03', withdrawn: 0 },
  ]);
  const terms = database
    .prepare<[], { id: string }>('SELECT * FROM facilitator_terms ORDER BY position')
    .all();
  expect(terms).toMatchObject([
    { role: 'facilitator', from_day: '2026-01-02', to_day: null, position: 0 },
    { role: 'co-facilitator', from_day: '2026-01-02', to_day: null, position: 1 },
  ]);
  for (const { id } of terms) expect(FacilitatorTermId.safeParse(id).success).toBe(true);
  expect(database.pragma('foreign_key_check')).toEqual([]);
});
