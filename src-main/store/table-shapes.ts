import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/errors.ts';
import type { Queries } from './queries.ts';
import { statement } from './store.ts';

/*
 * Tables as the file itself describes them, for what must reach every one of them without knowing any: whoever adds a
 * table cannot forget to say so here.
 */

export type ColumnType = 'TEXT' | 'INTEGER' | 'BLOB';

export interface ColumnShape {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  /** What its rows are in the order of, and found again by. */
  readonly key: readonly string[];
}

export type Cell = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Cell>>;

/** Every table of one database by name; what SQLite and its full-text index keep for themselves is not among them. */
export function readShapes(database: Queries): TableShape[] {
  const tables = database.all(
    statement(sql<{ name: string; wr: number }>`
      SELECT name, wr FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`),
  );
  return tables.map(({ name, wr }) => {
    const columns = database.all(
      statement(sql<{ name: string; type: string; required: number; pk: number }>`
        SELECT name, type, "notnull" AS required, pk FROM pragma_table_info(${name})`),
    );
    const keys = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
    return {
      name,
      columns: columns.map((column) => ({
        name: column.name,
        type: columnType(column.type),
        nullable: column.required === 0 && column.pk === 0,
      })),
      key: wr === 1 ? keys.map((column) => column.name) : ['rowid'],
    };
  });
}

/** Which migration the file had last. */
export function readSchemaVersion(database: Queries): number {
  const found = database.first(
    statement(sql<{ version: number }>`SELECT user_version AS version FROM pragma_user_version`),
  );
  return found?.version ?? 0;
}

export function countRows(database: Queries, { name }: TableShape): number {
  const found = database.first(
    statement(sql<{ rows: number }>`SELECT count(*) AS rows FROM ${sql.table(name)}`),
  );
  return found?.rows ?? 0;
}

/** Some rows at a time, in the order of the table's key, so that a career of them is never in memory at once. */
export async function* pagesOf(database: Queries, shape: TableShape): AsyncGenerator<Row[]> {
  const hasFiles = shape.columns.some(({ type }) => type === 'BLOB');
  const size = hasFiles ? 1 : 200;
  const key = sql.join(shape.key.map((column) => sql.ref(column)));
  const columns = sql.join([
    ...shape.columns.map(({ name }) => sql.ref(name)),
    ...(shape.key[0] === 'rowid' ? [sql`rowid AS rowid`] : []),
  ]);
  for (let last: Row | undefined; ;) {
    const after =
      last === undefined
        ? sql`true`
        : sql`(${key}) > (${sql.join(shape.key.map((column) => last?.[column]))})`;
    const page = database.all(
      statement(sql<Row>`
        SELECT ${columns} FROM ${sql.table(shape.name)} WHERE ${after} ORDER BY ${key} LIMIT ${size}`),
    );
    if (page.length > 0) yield page;
    if (page.length < size) return;
    last = page.at(-1);
    // Whoever is at the keyboard goes first.
    await setImmediate();
  }
}

function columnType(type: string): ColumnType {
  if (type === 'TEXT' || type === 'INTEGER' || type === 'BLOB') return type;
  throw new AppError('unexpected');
}
