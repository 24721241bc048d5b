import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readPointers, recordPlan } from '#main/records/record-plan.ts';
import { statement } from '#main/store/store.ts';
import { openTestPractice } from '../support/practice.ts';

/*
 * An area that keeps something about a client or a session must say what becomes of it when the record is destroyed
 * or merged. These tests read the file itself, so that no area can be forgotten.
 */

/** Kept whole while their session or client is, and removed by destruction.ts itself. */
const roots = ['clients', 'sessions'];

test('every table that points to a client or a session has its place in the plan', async () => {
  const { store } = await openTestPractice();
  const pointers = readPointers(store);
  const reached = new Set(roots);
  for (let grown = true; grown;) {
    const next = pointers.filter(({ table, target }) => reached.has(target) && !reached.has(table));
    for (const { table } of next) reached.add(table);
    grown = next.length > 0;
  }
  const unplanned = [...reached].filter(
    (table) => !roots.includes(table) && !(table in recordPlan),
  );
  expect(unplanned, 'not in records/record-plan.ts').toEqual([]);
  for (const [table, { goesWith }] of Object.entries(recordPlan))
    for (const column of goesWith) {
      const pointer = pointers.find((one) => one.table === table && one.column === column);
      expect(
        pointer,
        `${table}.${column} in records/record-plan.ts points to nothing`,
      ).toBeDefined();
      expect([...roots, ...Object.keys(recordPlan)]).toContain(pointer?.target);
    }
});

test('what guards those tables lets a recorded destruction and a recorded merge through', async () => {
  const { store } = await openTestPractice();
  const triggers = store.all(
    statement(sql<{ name: string; table: string; sql: string }>`
      SELECT name, tbl_name AS "table", sql FROM sqlite_schema WHERE type = 'trigger'`),
  );
  const planned = [...roots, ...Object.keys(recordPlan), 'outside_contacts'];
  const deaf = triggers.filter(
    ({ table, sql: text }) =>
      planned.includes(table) &&
      / DELETE ON /.test(text) &&
      /RAISE/.test(text) &&
      !/FROM destroying/.test(text),
  );
  expect(
    deaf.map(({ name }) => name),
    'add WHEN NOT EXISTS (SELECT 1 FROM destroying)',
  ).toEqual([]);
  const toClients = readPointers(store).filter(({ target }) => target === 'clients');
  const rigid = triggers.filter(
    ({ table, sql: text }) =>
      / UPDATE (OF|ON) /.test(text) &&
      /RAISE/.test(text) &&
      !/FROM merging/.test(text) &&
      toClients.some(
        (pointer) =>
          pointer.table === table &&
          table !== 'client_merges' &&
          (!/ UPDATE OF /.test(text) || new RegExp(`OF .*\\b${pointer.column}\\b.* ON`).test(text)),
      ),
  );
  expect(
    rigid.map(({ name }) => name),
    'add WHEN NOT EXISTS (SELECT 1 FROM merging)',
  ).toEqual([]);
});

test('the file refuses to commit while a merge or a destruction stands as under way', async () => {
  const { store } = await openTestPractice();
  expect(() =>
    store.run(statement(sql`INSERT INTO underway VALUES (1, 'destruction', 'x', 1)`)),
  ).toThrow(/FOREIGN KEY/);
  expect(store.all(statement(sql`SELECT * FROM underway`))).toEqual([]);
});
