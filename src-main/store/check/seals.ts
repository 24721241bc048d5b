import type { Database } from '../open-database.ts';
import {
  quoted,
  sealedTables,
  sealOf,
  SealSum,
  type SealedCell,
  type SealedTable,
} from '../row-seal.ts';
import type { SealState } from '../seals.ts';
import type { Findings } from './findings.ts';
import type { ShownAt } from './shown-at.ts';

/** Holds every record against the seal it was given when it was last written. Answers how many there are. */
export function checkSeals(
  database: Database,
  state: SealState,
  shownAt: ShownAt,
  findings: Findings,
  onRow: () => void,
): number {
  const tables = sealedTables(database);
  const known = new Set(tables.map(({ name }) => name));
  let records = 0;
  for (const table of tables) records += checkTable(database, table, shownAt, findings, onRow);
  const sum = new SealSum();
  const seals = database
    .prepare<[], { name: string; key: string; hash: Buffer }>(
      'SELECT table_name AS name, row_key AS key, hash FROM seals',
    )
    .iterate();
  for (const { name, key, hash } of seals) {
    sum.add(hash);
    if (!known.has(name)) findings.add('record-missing', { table: name, key });
  }
  if (!sum.bytes().equals(state.digest)) findings.add('seals-changed', { table: 'seal_state' });
  return records;
}

function checkTable(
  database: Database,
  table: SealedTable,
  shownAt: ShownAt,
  findings: Findings,
  onRow: () => void,
): number {
  const { name, columns, key } = table;
  const sealFor = database.prepare<[string, string], { hash: Buffer }>(
    'SELECT hash FROM seals WHERE table_name = ? AND row_key = ?',
  );
  const rows = database
    .prepare<[], [string, ...SealedCell[]]>(
      `SELECT json_array(${key.map(quoted).join(', ')}), ${columns.map(quoted).join(', ')}
       FROM ${quoted(name)}`,
    )
    .raw()
    .iterate();
  let found = 0;
  let sealed = 0;
  for (const [rowKey, ...cells] of rows) {
    onRow();
    found += 1;
    const seal = sealFor.get(name, rowKey)?.hash;
    if (seal) sealed += 1;
    if (seal?.equals(sealOf(table, cells))) continue;
    findings.add(seal ? 'record-changed' : 'record-added', {
      table: name,
      key: rowKey,
      ...shownAt.ofRow(name, columns, cells),
    });
  }
  const seals = database
    .prepare<[string], { count: number }>(
      'SELECT count(*) AS count FROM seals WHERE table_name = ?',
    )
    .get(name);
  if (seals?.count !== sealed) findMissing(database, table, shownAt, findings);
  return found;
}

function findMissing(
  database: Database,
  { name, key }: SealedTable,
  shownAt: ShownAt,
  findings: Findings,
): void {
  const row = database.prepare(
    `SELECT 1 FROM ${quoted(name)} WHERE ${key.map((column) => `${quoted(column)} = ?`).join(' AND ')}`,
  );
  const seals = database
    .prepare<[string], { rowKey: string }>(
      'SELECT row_key AS rowKey FROM seals WHERE table_name = ?',
    )
    .iterate(name);
  for (const { rowKey } of seals) {
    const cells = JSON.parse(rowKey) as (string | number)[];
    if (row.get(...cells) !== undefined) continue;
    findings.add('record-missing', {
      table: name,
      key: rowKey,
      ...shownAt.ofRow(name, key, cells),
    });
  }
}
