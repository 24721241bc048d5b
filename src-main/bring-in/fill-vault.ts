import { join } from 'node:path';
import { sql } from 'kysely';
import {
  exportedShapes,
  jsonFile,
  type DatabaseName,
  type FileReference,
} from '../exports/whole-vault/contents.ts';
import { rebuildSearch } from '../records/search-rebuild.ts';
import { verifyAudit } from '../store/audit.ts';
import { takeOutRefusals } from '../store/refusals.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from '../store/migrations/index.ts';
import type { Migration } from '../store/migrations/migration.ts';
import { openDatabase, type Database } from '../store/open-database.ts';
import { psychotherapyMigrations } from '../store/psychotherapy-migrations/index.ts';
import { Queries } from '../store/queries.ts';
import { openStore, statement, type Store } from '../store/store.ts';
import { countRows, type TableShape } from '../store/table-shapes.ts';
import type { VaultKeys } from '../vault/vault.ts';
import { AppError } from '#shared/errors.ts';
import { jsonRows, type ReadCell } from './json-rows.ts';
import type { WholeExport } from './whole-export.ts';
import { sha256Of } from '#main/store/sha256.ts';

/** Attachments have at most 20 MB. */
const largestFile = 64 * 1024 * 1024;

/**
 * Puts everything of an export into the two new databases of a vault that is being made, each in one transaction that
 * ends only when every row of it fits. `told` hears of rows as they come, and of none while they are gone through; what
 * it throws ends the work. `finish` writes what else belongs to it, the trail's row above all.
 */
export async function fillVault(
  whole: WholeExport,
  folder: string,
  keys: VaultKeys,
  told: (rows: number) => void,
  finish: (store: Store) => void,
): Promise<void> {
  await fillDatabase(whole, 'records', migrations, openAt(folder, 'records', keys), told);
  const psychotherapy = openAt(folder, 'psychotherapy', keys);
  await fillDatabase(whole, 'psychotherapy', psychotherapyMigrations, psychotherapy, told);
  const store = openStore(folder, keys);
  try {
    for (const _ of rebuildSearch(store)) told(0);
    store.transaction(() => finish(store));
  } finally {
    store.close();
  }
}

function openAt(folder: string, name: DatabaseName, keys: VaultKeys): Database {
  return openDatabase(join(folder, `${name}.db`), keys[name]);
}

/** As it was when the export was made, and from there as any older vault is brought up to date. */
async function fillDatabase(
  whole: WholeExport,
  name: DatabaseName,
  steps: readonly Migration[],
  database: Database,
  told: (rows: number) => void,
): Promise<void> {
  // There is nothing yet that a copy would have to be made of.
  const noCopy = (): void => undefined;
  try {
    const contents = whole.head[name];
    if (contents !== null) {
      const then = steps.filter(({ number }) => number <= contents.schema);
      migrate(database, then, noCopy);
      await allOrNothing(database, () => fillTables(whole, name, contents.rows, database, told));
    }
    migrate(database, steps, noCopy);
  } finally {
    database.close();
  }
}

/** Nobody else has the file yet, so what is awaited in between cannot come in between. */
async function allOrNothing(database: Database, work: () => Promise<void>): Promise<void> {
  database.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON');
  try {
    await work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

async function fillTables(
  whole: WholeExport,
  name: DatabaseName,
  counts: Readonly<Record<string, number>>,
  database: Database,
  told: (rows: number) => void,
): Promise<void> {
  const queries = new Queries(database);
  const shapes = exportedShapes(queries, name);
  const known = shapes.map((shape) => jsonFile(name, shape.name));
  const found = whole.paths.filter((path) => path.startsWith(`json/${name}/`));
  if (found.length === 0) throw new AppError('export-without-tables');
  if (
    found.length !== known.length ||
    known.some((path) => !found.includes(path)) ||
    Object.keys(counts).length !== shapes.length
  )
    throw new AppError('export-changed');
  const refusing = takeOutRefusals(database);
  for (const shape of shapes) {
    // A new database begins with a row or two of its own.
    queries.run(statement(sql`DELETE FROM ${sql.table(shape.name)}`));
    await fillTable(whole, name, shape, database, told);
    if (countRows(queries, shape) !== counts[shape.name]) throw new AppError('export-changed');
  }
  for (const text of refusing) database.exec(text);
  if (name === 'records') {
    const { brokenAt } = await verifyAudit(queries);
    if (brokenAt !== null) throw new AppError('export-trail-broken');
  }
  const unmet: unknown = database.pragma('foreign_key_check');
  const integrity: unknown = database.pragma('integrity_check', { simple: true });
  if (!Array.isArray(unmet) || unmet.length > 0 || integrity !== 'ok')
    throw new AppError('export-changed');
}

async function fillTable(
  whole: WholeExport,
  name: DatabaseName,
  shape: TableShape,
  database: Database,
  told: (rows: number) => void,
): Promise<void> {
  const columns = shape.columns.map((column) => `"${column.name}"`).join(', ');
  const places = shape.columns.map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO "${shape.name}" (${columns}) VALUES (${places})`);
  for await (const row of jsonRows(whole.read(jsonFile(name, shape.name)), shape)) {
    const cells = [];
    for (const cell of row) cells.push(await valueOf(whole, cell));
    try {
      insert.run(...cells);
    } catch (error) {
      throw refusedByTable(error) ? new AppError('export-changed') : error;
    }
    told(1);
  }
}

/** What SQLite says of a row that breaks a rule of its table, and not of a full disk. */
function refusedByTable(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^SQLITE_(?:CONSTRAINT|MISMATCH|ERROR)/.test(error.code)
  );
}

async function valueOf(
  whole: WholeExport,
  cell: ReadCell,
): Promise<Exclude<ReadCell, FileReference> | Buffer> {
  if (typeof cell !== 'object' || cell === null) return cell;
  if (cell.bytes > largestFile || !cell.file.startsWith('files/'))
    throw new AppError('export-changed');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of whole.read(cell.file)) {
    bytes += chunk.length;
    if (bytes > cell.bytes) throw new AppError('export-changed');
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  if (content.length !== cell.bytes || sha256Of(content) !== cell.sha256)
    throw new AppError('export-changed');
  return content;
}
