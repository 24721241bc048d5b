import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DatabaseName } from '#main/vault/backup/backup-files.ts';
import { PageFile } from '#main/vault/recovery/page-file.ts';
import { salvage } from '#main/vault/recovery/salvage.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { vaultFiles } from '#main/vault/vault-files.ts';
import { fingerprint } from '../store/vault-support.ts';
import {
  contentOf,
  copyOf,
  flipBit,
  knownVault,
  missing,
  pageUses,
  type Content,
  type KnownVault,
  type PageUse,
} from '../support/damage.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 });

/** A few in every run; `CIRCLEKEEP_FAULTS=full` asks for many. */
const rounds = process.env['CIRCLEKEEP_FAULTS'] === 'full' ? 40 : 2;

let known: KnownVault;
let content: Content;
beforeAll(async () => {
  known = await knownVault();
  content = contentOf(known);
});
afterAll(() => known.discard());

/** Salvages it, and says what is missing from what came of it. */
function salvaged(vault: KnownVault) {
  const before = fingerprint(vault.folder);
  const report = salvage(
    { vaultFolder: vault.folder, headerFrom: vault.folder },
    vault.keys,
    unwatched,
  );
  expect(fingerprint(vault.folder), 'the damaged files are as they were').toEqual(before);
  const folder = join(vault.root, 'vault.restored');
  return { report, lost: missing(content, contentOf({ folder, keys: vault.keys })) };
}

/** Of one row that a new vault begins with, so that its loss does not show as one. */
const begunWith = new Set(['practice', 'backup_settings', 'retention_schedule', 'seal_state']);

const isOrdinary = ({ kind, name }: PageUse): boolean => kind === 'leaf' && !begunWith.has(name);
const isOfSchema = ({ name }: PageUse): boolean => name === 'sqlite_schema';
const isOfSeals = ({ name }: PageUse): boolean => name === 'seals';

const isSearch = (name: string): boolean => name.startsWith('search_');

/** Rows that stood on these pages and on no other, by table, as SQLite itself says. */
function rowsOn(
  pages: readonly PageUse[],
  tables: ReadonlySet<string>,
): { [table: string]: number } {
  const rows: { [table: string]: number } = {};
  for (const { name, cells } of pages)
    if (tables.has(name) && !isSearch(name) && cells > 0) rows[name] = (rows[name] ?? 0) + cells;
  return rows;
}

function damage(vault: KnownVault, name: DatabaseName, pages: readonly PageUse[]): void {
  for (const { page } of pages) flipBit(vaultFiles(vault.folder)[name], page);
}

/** Tables whose rows stand in leaves alone, and those whose rows stand on every page. */
function tablesOf(uses: readonly PageUse[]) {
  const tables = new Set(content.records.keys());
  const leaves = uses.filter(({ name, kind }) => tables.has(name) && kind === 'leaf');
  const inner = uses.filter(({ name, kind }) => tables.has(name) && kind === 'internal');
  return { tables, leaves, inner };
}

test('of a vault that is whole, every row', () => {
  const vault = copyOf(known);
  const { lost, report } = salvaged(vault);
  expect(lost).toEqual({});
  expect(report).toMatchObject({ trailBrokenAt: null, searchable: true });
  expect(report.files.flatMap(({ tables }) => tables.filter((table) => table.lost !== 0))).toEqual(
    [],
  );
  vault.discard();
});

test.each(Array.from({ length: rounds }, (_, round) => round))(
  'one bit in each of many random pages costs the rows on those pages, round %i',
  (round) => {
    const vault = copyOf(known);
    const uses = pageUses(vault, 'records');
    const { tables } = tablesOf(uses);
    const ordinary = shuffled(uses.filter(isOrdinary));
    // Where both the schema and the seals of a small table are gone, nothing says any more whose rows those are.
    const left = round % 2 === 0 ? isOfSchema : isOfSeals;
    const pages = [
      ...ordinary.filter((page) => !isOfSchema(page) && !left(page)).slice(0, 12),
      ...ordinary.filter((page) => isOfSchema(page) && !left(page)).slice(0, 3),
    ];
    damage(vault, 'records', pages);
    const { lost, report } = salvaged(vault);
    expect(lost).toEqual(rowsOn(pages, tables));
    const [records] = report.files;
    expect(records?.damagedPages).toBe(pages.length);
    for (const table of records?.tables ?? [])
      if (table.lost !== null)
        expect([table.name, table.lost]).toEqual([table.name, lost[table.name] ?? 0]);
    vault.discard();
  },
);

test('a page that only leads to others costs no row at all, nor does the first of the file', () => {
  const vault = copyOf(known);
  const uses = pageUses(vault, 'records');
  const { inner } = tablesOf(uses);
  const ofNotes = inner.filter(({ name }) => name === 'notes' || name === 'audit');
  expect(ofNotes.length).toBeGreaterThan(0);
  const first = { page: 1, name: 'sqlite_schema', kind: 'internal', cells: 0 } as const;
  damage(vault, 'records', [first, ...ofNotes]);
  const { lost, report } = salvaged(vault);
  expect(lost).toEqual({});
  expect(report.files[0]).toMatchObject({ damagedPages: 1 + ofNotes.length, homelessPages: 0 });
  vault.discard();
});

test.each(['where the first page of the file is left', 'where that is gone as well'])(
  'all that says which table stands where, of both files, costs no row, %s',
  (how) => {
    const vault = copyOf(known);
    const schemaOf = (name: DatabaseName) =>
      pageUses(vault, name).filter(
        (page) => isOfSchema(page) && (page.kind === 'leaf' || page.page === 1),
      );
    const schema = schemaOf('records');
    const ofRecords = how.includes('left') ? schema.filter(({ page }) => page !== 1) : schema;
    expect(ofRecords.length).toBeGreaterThan(20);
    damage(vault, 'records', ofRecords);
    const ofPrivate = schemaOf('psychotherapy');
    damage(vault, 'psychotherapy', ofPrivate);
    const { lost, report } = salvaged(vault);
    expect(lost).toEqual({});
    expect(report.files.map(({ damagedPages }) => damagedPages)).toEqual([
      ofRecords.length,
      ofPrivate.length,
    ]);
    expect(report).toMatchObject({ trailBrokenAt: null, searchable: true });
    vault.discard();
  },
);

test('where the search index and a table of its shape have both lost their place, its words are no rows of that', () => {
  const vault = copyOf(known);
  const uses = pageUses(vault, 'records');
  const leaves = ['search_index_content', 'table_arrangements'].map((table) =>
    schemaLeafOf(vault, uses, table),
  );
  damage(vault, 'records', leaves);
  const { lost } = salvaged(vault);
  expect(lost).toEqual({});
  vault.discard();
});

test('a page of a long text costs that one text', () => {
  const vault = copyOf(known);
  const uses = pageUses(vault, 'records');
  const [page] = shuffled(uses.filter(({ kind, name }) => kind === 'overflow' && name === 'notes'));
  if (page === undefined) throw new Error('no note runs over its page');
  damage(vault, 'records', [page]);
  const { lost, report } = salvaged(vault);
  expect(lost).toEqual({ notes: 1 });
  expect(report.files[0]?.tables.find(({ name }) => name === 'notes')?.lost).toBe(1);
  vault.discard();
});

/** The leaf of the schema on which the table is entered. */
function schemaLeafOf(vault: KnownVault, uses: readonly PageUse[], table: string): PageUse {
  const file = new PageFile(vaultFiles(vault.folder).records, vault.keys.records);
  try {
    const leaf = uses.find(
      (one) => isOfSchema(one) && file.page(one.page)?.includes(`table${table}${table}`),
    );
    if (leaf === undefined) throw new Error(`${table} is not in the schema`);
    return leaf;
  } finally {
    file.close();
  }
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) order.push(...left.splice(randomInt(left.length), 1));
  return order;
}
