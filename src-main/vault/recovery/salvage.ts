import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';

import BetterSqlite3 from 'better-sqlite3';

import { rebuildSearch } from '#main/records/search-rebuild.ts';
import { auditHash } from '#main/store/audit-hash.ts';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import type { Migration } from '#main/store/migrations/migration.ts';
import { openDatabase } from '#main/store/open-database.ts';
import { takeOutRefusals } from '#main/store/refusals.ts';
import type { Database } from '#main/store/open-database.ts';
import { psychotherapyMigrations } from '#main/store/psychotherapy-migrations/index.ts';
import { digestBytes, sealedTables, sealOf } from '#main/store/row-seal.ts';
import type { SealedCell, SealedTable } from '#main/store/row-seal.ts';
import { openStore } from '#main/store/store.ts';
import type { SalvageReport, SalvagedFile, SalvagedTable } from '#shared/contract/recovery.ts';
import { AppError } from '#shared/errors.ts';

import { databaseNames } from '../backup/backup-files.ts';
import type { DatabaseName } from '../backup/backup-files.ts';
import { buildBeside } from '../backup/restore-vault.ts';
import { trailBreak } from '../backup/verify-backup.ts';
import type { Watch } from '../backup/watch.ts';
import { readHeader } from '../header.ts';
import { belongsTo } from '../key-slots.ts';
import type { VaultKeys } from '../key-slots.ts';
import { createDatabases } from '../vault.ts';
import { syncFile, vaultFiles, writeAndSync } from '../vault-files.ts';
import type { Entry } from './b-tree.ts';
import { PageFile } from './page-file.ts';
import { readDatabase } from './read-database.ts';
import type { ReadableTable, ReadDatabase, StoredIndex, StoredTable } from './read-database.ts';

export interface SalvageOrder {
  readonly vaultFolder: string;
  /** Whose key slots the new vault gets: the vault's own folder or, where its header is gone, a backup's. */
  readonly headerFrom: string;
}

const steps: Record<DatabaseName, readonly Migration[]> = {
  records: migrations,
  psychotherapy: psychotherapyMigrations,
};

/** Made anew from the records. */
const leftOut = /^search_/;

/**
 * Makes a new vault beside the damaged one, of every row that can be read, under the same keys and slots. It waits
 * under the name of a restored one, checked, to take the vault's place; not a byte of the damaged files is changed.
 */
export function salvage(order: SalvageOrder, keys: VaultKeys, watch: Watch): SalvageReport {
  const { vaultFolder, headerFrom } = order;
  const header = readHeader(headerFrom);
  if (!belongsTo(header, keys)) throw new AppError('vault-damaged');
  return buildBeside(vaultFolder, (building) => {
    mkdirSync(building, { mode: 0o700 });
    createDatabases(building, keys, header.vaultId);
    const files = databaseNames.map((name) =>
      salvageFile(vaultFolder, building, name, keys[name], watch),
    );
    const { trailBrokenAt, searchable } = finish(building, keys, watch);
    writeAndSync(vaultFiles(building).header, readFileSync(vaultFiles(headerFrom).header, 'utf8'));
    for (const name of databaseNames) syncFile(vaultFiles(building)[name]);
    watch('checking', 1);
    return { files, trailBrokenAt, searchable };
  });
}

function salvageFile(
  vaultFolder: string,
  building: string,
  name: DatabaseName,
  key: Buffer,
  watch: Watch,
): SalvagedFile {
  const into = openDatabase(vaultFiles(building)[name], key);
  let opened: PageFile | undefined;
  try {
    const look = (share: number): void =>
      watch('reading', name === 'records' ? share * 0.9 : 0.9 + share * 0.1);
    // Looking at every page is about half the work.
    const found = openPages(vaultFiles(vaultFolder)[name], key, (share) => look(share / 2));
    const { source, read } = found ?? {};
    opened = source;
    const version = read === undefined ? null : versionOf(source, read, steps[name]);
    migrate(
      into,
      steps[name].filter(({ number }) => version === null || number <= version),
      () => undefined,
    );
    const tables =
      read && version !== null ? fill(into, read, (share) => look((1 + share) / 2)) : [];
    migrate(into, steps[name], () => undefined);
    into.pragma('wal_checkpoint(TRUNCATE)');
    return {
      file: name,
      pages: source?.pages ?? 0,
      damagedPages: read?.damagedPages ?? 0,
      damagedFrames: (source?.damagedFrames ?? 0) + (found?.framesLeftOut ?? 0),
      homelessPages: read?.homeless() ?? 0,
      tables: tables.sort((one, other) => one.name.localeCompare(other.name)),
    };
  } finally {
    into.close();
    opened?.close();
  }
}

interface FoundPages {
  readonly source: PageFile;
  readonly read: ReadDatabase;
  readonly framesLeftOut: number;
}

/** With its log, unless that does not fit the file: then it was left by another copy, and the file is read alone. */
function openPages(
  file: string,
  key: Buffer,
  look: (share: number) => void,
): FoundPages | undefined {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const source = new PageFile(file, key);
  const read = readDatabase(source, look);
  const { frames } = source;
  if (read.misfits === 0 || frames === 0) return { source, read, framesLeftOut: 0 };
  const alone = new PageFile(file, key, { log: false });
  const readAlone = readDatabase(alone, look);
  const better = readAlone.misfits === 0;
  (better ? source : alone).close();
  return better
    ? { source: alone, read: readAlone, framesLeftOut: frames }
    : { source, read, framesLeftOut: 0 };
}

/**
 * Up to which step the file had come: as it says itself or, where its first page is gone, the one whose tables its
 * schema has most of or, where that is gone with it, the one its seals were made after. Null for a file in which nothing is.
 */
function versionOf(
  source: PageFile | undefined,
  read: ReadDatabase,
  known: readonly Migration[],
): number | null {
  const said = source?.page(1)?.readUInt32BE(60);
  if (said !== undefined && said > 0) {
    if (said > (known.at(-1)?.number ?? 0)) throw new AppError('vault-newer');
    return said;
  }
  if (read.schema.length === 0) {
    const sealedAfter = read.sealedAfter();
    return known.some(({ number }) => number === sealedAfter) ? (sealedAfter ?? null) : null;
  }
  const present = new Set(read.schema.map(({ type, name, sql }) => `${type} ${name} ${sql ?? ''}`));
  let best: { number: number; differs: number } | null = null;
  const scratch = openScratch();
  try {
    for (const { number, sql } of known) {
      scratch.exec(sql);
      const then = schemaOf(scratch);
      const shared = then.filter((one) => present.has(one)).length;
      const differs = then.length - shared + (present.size - shared);
      if (shared > 0 && (best === null || differs <= best.differs)) best = { number, differs };
    }
  } finally {
    scratch.close();
  }
  return best?.number ?? null;
}

function schemaOf(database: Database): string[] {
  return database
    .prepare<[], { text: string }>(
      `SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS text FROM sqlite_schema`,
    )
    .all()
    .map(({ text }) => text);
}

interface Columns {
  readonly name: string;
  readonly withoutRowid: boolean;
  /** The column that is the rowid. */
  readonly alias: string | undefined;
  /** In stored order. */
  readonly names: readonly string[];
}

type Target = StoredTable & Columns;

function fill(into: Database, read: ReadDatabase, look: (share: number) => void): SalvagedTable[] {
  const refusing = takeOutRefusals(into);
  into.pragma('foreign_keys = OFF');
  const targets = targetsOf(into);
  const readable = read.tables(targets, indexesOf(into));
  const salvaged = targets.flatMap((target, at) => {
    look(at / targets.length);
    const source = readable.get(target.name);
    return source === undefined || leftOut.test(target.name)
      ? []
      : [fillTable(into, target, source, () => look((at + 1) / targets.length))];
  });
  for (const text of refusing) into.exec(text);
  const orphaned = orphansOf(into);
  if (into.pragma('integrity_check', { simple: true }) !== 'ok') throw new AppError('disk-failed');
  return salvaged.map((table) => ({ ...table, orphaned: orphaned.get(table.name) ?? 0 }));
}

/** With the tables a search index keeps its words in, whose pages must not pass for another's. */
function targetsOf(database: Database): Target[] {
  const tables = database
    .prepare<[], { name: string; wr: number; shadow: number }>(
      `SELECT name, wr, type = 'shadow' AS shadow FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all();
  const columnsOf = database.prepare<
    [string],
    { name: string; type: string; required: number; preset: string | null; pk: number }
  >('SELECT name, type, "notnull" AS required, dflt_value AS preset, pk FROM pragma_table_info(?)');
  const sealed = new Map(sealedTables(database).map((table) => [table.name, table]));
  return tables.map(({ name, wr, shadow }) => {
    const columns = columnsOf.all(name);
    const keys = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
    const [key] = keys;
    const stored = wr === 1 ? [...keys, ...columns.filter(({ pk }) => pk === 0)] : columns;
    const target = {
      name,
      withoutRowid: wr === 1,
      alias: wr === 0 && keys.length === 1 && key?.type === 'INTEGER' ? key.name : undefined,
      names: stored.map((column) => column.name),
      columns: stored.map(({ type, required, preset }) => ({
        type,
        nullable: required === 0,
        optional: required === 0 || preset !== null,
      })),
    };
    const presets = stored.map(({ preset }) =>
      preset === null ? null : database.prepare<[], SealedCell>(`SELECT ${preset}`).pluck().get(),
    );
    const table = sealed.get(name);
    const proves: StoredTable['proves'] = (entry, before, seals) => {
      if (name === 'audit') return before !== undefined && follows(target, entry, before);
      if (name === 'seals') return isSeal(entry, sealed);
      if (seals.size === 0) return false;
      const seal = table && sealOfEntry(table, target, presets, entry);
      return seal !== undefined && seals.has(seal);
    };
    return {
      ...target,
      accepts: (entry) => shadow === 1 || passes(database, target, entry),
      proves,
    };
  });
}

function isSeal({ values }: Entry, sealed: ReadonlyMap<string, SealedTable>): boolean {
  const [name, , hash] = values;
  return (
    typeof name === 'string' &&
    sealed.has(name) &&
    Buffer.isBuffer(hash) &&
    hash.length === digestBytes
  );
}

/** Whether it comes after the other in the trail, whose entries name no table but hold on to each other. */
function follows({ names }: Columns, entry: Entry, before: Entry): boolean {
  const text = ({ values }: Entry, column: string): string => {
    const value = values[names.indexOf(column)];
    return typeof value === 'string' ? value : '';
  };
  const hash = auditHash({
    sequence: Number(entry.rowid),
    at: text(entry, 'at'),
    actor: text(entry, 'actor'),
    action: text(entry, 'action'),
    record: text(entry, 'record'),
    detail: text(entry, 'detail'),
    previous: text(before, 'hash'),
  });
  return hash === text(entry, 'hash');
}

/** Of a row as it is stored: without its number where a column is that, and without columns added after it. */
function sealOfEntry(
  table: SealedTable,
  { names, alias }: Columns,
  presets: readonly (SealedCell | undefined)[],
  { rowid, values }: Entry,
): string | undefined {
  const cells: SealedCell[] = [];
  for (const column of table.columns) {
    const at = names.indexOf(column);
    const stored = column === alias ? rowid : at < values.length ? values[at] : presets[at];
    if (stored === undefined || typeof stored === 'bigint') return undefined;
    cells.push(stored);
  }
  return sealOf(table, cells).toString('hex');
}

function indexesOf(database: Database): StoredIndex[] {
  return database
    .prepare<[], { name: string; found: number; rowid: number }>(
      `SELECT schema.name, count(*) AS found, sum(info.cid = -1) AS rowid
       FROM sqlite_schema AS schema, pragma_index_xinfo(schema.name) AS info
       WHERE schema.type = 'index' GROUP BY schema.name`,
    )
    .all()
    .map(({ name, found, rowid }) => ({ name, values: found, endsWithRowid: rowid > 0 }));
}

function fillTable(
  into: Database,
  target: Target,
  source: ReadableTable,
  look: () => void,
): Omit<SalvagedTable, 'orphaned'> {
  let read = 0;
  let partly = 0;
  const insert = inserter(into, target);
  into.transaction(() => {
    for (const entry of source.rows(() => (partly += 1))) {
      // A new database begins with a row or two of its own.
      if (read === 0) into.prepare(`DELETE FROM "${target.name}"`).run();
      if (insert(entry)) read += 1;
      if (read % 500 === 0) look();
    }
  })();
  const { holes } = source;
  const expected = holes === 0 ? undefined : source.expected();
  const lost = holes === 0 ? partly : expected === undefined ? null : Math.max(0, expected - read);
  return { name: target.name, read, lost };
}

/** Takes the row in for a moment only, in place of the one that a new database begins with. */
function passes(into: Database, target: Columns, entry: Entry): boolean {
  into.exec('SAVEPOINT trial');
  try {
    into.prepare(`DELETE FROM "${target.name}"`).run();
    return inserter(into, target)(entry);
  } finally {
    into.exec('ROLLBACK TO trial; RELEASE trial');
  }
}

/** Answers whether the row was taken; one that is there already, from an older state of its page, is not. */
function inserter(into: Database, target: Columns): (entry: Entry) => boolean {
  const byLength = new Map<number, ReturnType<Database['prepare']>>();
  const statementFor = (length: number) => {
    const names = target.names
      .slice(0, length)
      .filter((name) => name !== target.alias)
      .map((name) => `"${name}"`);
    const columns = target.withoutRowid ? names : ['rowid', ...names];
    return into.prepare(
      `INSERT INTO "${target.name}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  };
  return ({ rowid, values }) => {
    const statement = byLength.get(values.length) ?? statementFor(values.length);
    byLength.set(values.length, statement);
    const given = values.filter((_, at) => target.names[at] !== target.alias);
    try {
      statement.run(...(target.withoutRowid ? given : [rowid, ...given]));
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).includes('CONSTRAINT'))
        return false;
      throw error;
    }
  };
}

/** Rows by table that point to a row which is not there. */
function orphansOf(database: Database): Map<string, number> {
  const found = database
    .prepare<[], { name: string; rows: number; unnumbered: number }>(
      `SELECT name, count(DISTINCT rowid) AS rows, max(unnumbered) AS unnumbered
       FROM (SELECT "table" AS name, rowid,
               count(*) FILTER (WHERE rowid IS NULL) OVER (PARTITION BY "table", fkid) AS unnumbered
             FROM pragma_foreign_key_check) GROUP BY name`,
    )
    .all();
  return new Map(found.map(({ name, rows, unnumbered }) => [name, Math.max(rows, unnumbered)]));
}

/** Opens it as the app does, makes the search anew and checks all of it. */
function finish(
  building: string,
  keys: VaultKeys,
  watch: Watch,
): Pick<SalvageReport, 'trailBrokenAt' | 'searchable'> {
  const store = openStore(building, keys);
  let searchable = true;
  try {
    let part = 0;
    for (const _ of rebuildSearch(store)) watch('indexing', 1 - 1 / (1 + (part += 1) / 50));
  } catch (error) {
    // Rows whose others are missing may have no words to find them by; the records are there all the same.
    if (!(error instanceof AppError) || error.code === 'backup-stopped') throw error;
    searchable = false;
  } finally {
    store.close();
  }
  let trailBrokenAt: number | null = null;
  for (const name of databaseNames) {
    watch('checking', name === 'records' ? 0 : 0.8);
    const database = openDatabase(vaultFiles(building)[name], keys[name]);
    try {
      if (database.pragma('integrity_check', { simple: true }) !== 'ok')
        throw new AppError('disk-failed');
      if (name === 'records') trailBrokenAt = trailBreak(database, () => watch('checking', 0.5));
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  }
  return { trailBrokenAt, searchable };
}

function openScratch(): Database {
  return new BetterSqlite3(':memory:');
}
