import type { Statement } from 'better-sqlite3';
import { countRows } from './count-rows.ts';
import { schemaVersion } from './migrate.ts';
import type { Database } from './open-database.ts';
import {
  quoted,
  sealedTables,
  sealOf,
  SealSum,
  type SealedCell,
  type SealedTable,
} from './row-seal.ts';

/** How far a database has come: how often a record was written, and the sum of all seals then. */
export interface SealState {
  readonly saves: number;
  readonly digest: Buffer;
}

const pageSize = 1_000;
const wholeSize = 2_000;

/**
 * Keeps a seal for each record, in the transaction that writes it. Triggers of this connection alone note which rows a
 * statement touched, however it reached them; nobody who writes can forget to.
 */
export class Seals {
  readonly #database: Database;
  readonly #tables: ReadonlyMap<string, TableSeals>;
  readonly #touched: Statement<[number], { at: number; name: string; rowKey: string }>;
  readonly #forget: Statement;
  readonly #read: Statement<[string, string], { hash: Buffer }>;
  readonly #write: Statement<[string, string, Buffer]>;
  readonly #remove: Statement<[string, string]>;
  readonly #readState: Statement<[], SealState & { schema: number }>;
  readonly #writeState: Statement<[number, number, Buffer]>;
  #pending: SealState;
  #state: SealState;

  /**
   * Seals every record where that was never done, or where an update changed the tables. `look` is told how far that
   * is, and may throw to stop: then nothing was sealed.
   */
  constructor(database: Database, look?: (share: number) => void) {
    this.#database = database;
    const tables = sealedTables(database);
    this.#tables = new Map(tables.map((table) => [table.name, new TableSeals(database, table)]));
    database.transaction(() => database.exec(noting(tables)))();
    this.#touched = database.prepare(
      `SELECT rowid AS at, name, row_key AS rowKey FROM temp.seal_touched WHERE rowid > ?
       ORDER BY rowid LIMIT ${pageSize}`,
    );
    this.#forget = database.prepare('DELETE FROM temp.seal_touched');
    this.#read = database.prepare('SELECT hash FROM seals WHERE table_name = ? AND row_key = ?');
    this.#write = database.prepare('INSERT OR REPLACE INTO seals VALUES (?, ?, ?)');
    this.#remove = database.prepare('DELETE FROM seals WHERE table_name = ? AND row_key = ?');
    this.#readState = database.prepare('SELECT schema, saves, digest FROM seal_state');
    this.#writeState = database.prepare('INSERT OR REPLACE INTO seal_state VALUES (1, ?, ?, ?)');
    const found = this.#readState.get();
    const sealed = found !== undefined && found.schema === schemaVersion(database);
    this.#state = sealed
      ? found
      : database.transaction(() => this.#sealAll(found, look)).immediate();
    this.#pending = this.#state;
  }

  /** As it was after the last commit. */
  get state(): SealState {
    return this.#state;
  }

  /** Seals what this transaction wrote; called as the last thing in it. */
  beforeCommit(): void {
    this.#pending = this.#state;
    let page = this.#touched.all(0);
    if (page.length === 0) return;
    const before = this.#readState.get() ?? this.#state;
    const sum = new SealSum(before.digest);
    let changed = false;
    for (; page.length > 0; page = this.#touched.all(page.at(-1)?.at ?? Infinity))
      for (const { name, rowKey } of page) if (this.#sealRow(name, rowKey, sum)) changed = true;
    this.#forget.run();
    if (changed) this.#pending = this.#keep(before.saves + 1, sum);
  }

  afterCommit(): void {
    this.#state = this.#pending;
  }

  /** Whether its seal is another now. A row touched twice is found unchanged the second time. */
  #sealRow(name: string, rowKey: string, sum: SealSum): boolean {
    const old = this.#read.get(name, rowKey)?.hash;
    const now = this.#tables.get(name)?.sealAt(rowKey);
    if (old && now?.equals(old)) return false;
    if (old) sum.remove(old);
    if (now) {
      sum.add(now);
      this.#write.run(name, rowKey, now);
    } else if (old) this.#remove.run(name, rowKey);
    return old !== undefined || now !== undefined;
  }

  #sealAll(before: SealState | undefined, look?: (share: number) => void): SealState {
    const rows = look === undefined ? 0 : this.#countRows();
    let done = 0;
    this.#database.exec('DELETE FROM seals');
    const sum = new SealSum();
    for (const [name, table] of this.#tables)
      for (const { rowKey, seal } of table.all()) {
        this.#write.run(name, rowKey, seal);
        sum.add(seal);
        done += 1;
        if (done % pageSize === 0) look?.(Math.min(1, done / rows));
      }
    return this.#keep((before?.saves ?? 0) + 1, sum);
  }

  #countRows(): number {
    const counts = countRows(this.#database);
    return [...this.#tables.keys()].reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  }

  #keep(saves: number, sum: SealSum): SealState {
    const digest = sum.bytes();
    this.#writeState.run(schemaVersion(this.#database), saves, digest);
    return { saves, digest };
  }
}

/** One table's rows and their seals. */
class TableSeals {
  readonly #table: SealedTable;
  readonly #database: Database;
  readonly #where: string;
  #one: Statement<unknown[], SealedCell[]> | undefined;

  constructor(database: Database, table: SealedTable) {
    this.#database = database;
    this.#table = table;
    this.#where = table.key.map((column) => `${quoted(column)} = ?`).join(' AND ');
  }

  /** The seal of the row with that key as it is now; undefined when there is none. */
  sealAt(rowKey: string): Buffer | undefined {
    // Most tables are never written to between an unlock and a lock.
    this.#one ??= this.#database
      .prepare<unknown[], SealedCell[]>(`${selectRow(this.#table)} WHERE ${this.#where}`)
      .raw();
    const cells = this.#one.get(...(JSON.parse(rowKey) as (string | number)[]));
    return cells && sealOf(this.#table, cells);
  }

  *all(): Generator<{ rowKey: string; seal: Buffer }> {
    const { columns, key, name } = this.#table;
    const keys = key.map(quoted).join(', ');
    const places = key.map(() => '?').join(', ');
    const page = (after: string) =>
      this.#database
        .prepare<unknown[], [string, ...SealedCell[]]>(
          `SELECT json_array(${keys}), ${columns.map(quoted).join(', ')} FROM ${quoted(name)}
           ${after} ORDER BY ${keys} LIMIT ${wholeSize}`,
        )
        .raw();
    const next = page(`WHERE (${keys}) > (${places})`);
    let rows = page('').all();
    while (rows.length > 0) {
      for (const [rowKey, ...cells] of rows) yield { rowKey, seal: sealOf(this.#table, cells) };
      const last = rows.length < wholeSize ? undefined : rows.at(-1);
      rows = last ? next.all(...(JSON.parse(last[0]) as (string | number)[])) : [];
    }
  }
}

function selectRow({ name, columns }: SealedTable): string {
  return `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}`;
}

/** Triggers in `temp`: they are gone with the connection and are no part of the file. */
function noting(tables: readonly SealedTable[]): string {
  const note = (name: string, which: 'OLD' | 'NEW', key: readonly string[]): string =>
    `INSERT INTO seal_touched (name, row_key) VALUES ('${name.replaceAll("'", "''")}',
       json_array(${key.map((column) => `${which}.${quoted(column)}`).join(', ')}));`;
  return [
    'CREATE TEMP TABLE seal_touched (name TEXT NOT NULL, row_key TEXT NOT NULL)',
    ...tables.flatMap(({ name, key }) => {
      const on = (event: string, body: string): string =>
        `CREATE TEMP TRIGGER ${quoted(`seal_${name}_${event.toLowerCase()}`)}
         AFTER ${event} ON main.${quoted(name)} BEGIN ${body} END`;
      return [
        on('INSERT', note(name, 'NEW', key)),
        on('UPDATE', note(name, 'OLD', key) + note(name, 'NEW', key)),
        on('DELETE', note(name, 'OLD', key)),
      ];
    }),
  ].join(';\n');
}
