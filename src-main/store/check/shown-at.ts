import type { Finding } from '#shared/contract/audit.ts';
import type { Database } from '../open-database.ts';
import { quoted, type SealedCell } from '../row-seal.ts';

/** Where the app shows records, and what its trail calls them. */
const shown: Readonly<Record<string, string>> = {
  clients: 'clients',
  groups: 'groups',
  sessions: 'sessions',
  incidents: 'incidents',
  warnings: 'duty-to-warn',
};
const deepest = 4;

/** Finds where in the app a row of some table belongs, by the pointers the file itself knows. */
export class ShownAt {
  readonly #database: Database;
  readonly #pointers = new Map<string, { column: string; target: string; to: string }[]>();

  constructor(database: Database) {
    this.#database = database;
  }

  ofRow(
    table: string,
    columns: readonly string[],
    cells: readonly SealedCell[],
  ): Pick<Finding, 'record'> {
    const row = new Map(columns.map((column, index) => [column, cells[index] ?? null]));
    return { record: this.#find(table, row, 0) };
  }

  #find(table: string, row: ReadonlyMap<string, SealedCell>, depth: number): string {
    const id = row.get('id');
    const noun = shown[table];
    if (noun !== undefined && typeof id === 'string') return `${noun}/${id}`;
    // A private text names its client in its own file only, and is shown under its own id.
    if (table === 'private_texts' && typeof id === 'string')
      return `${row.get('kind') === 'note' ? 'psychotherapy-notes' : 'reflections'}/${id}`;
    const pointers = this.#pointersOf(table).filter(({ column }) => row.get(column) != null);
    for (const wanted of Object.keys(shown))
      for (const { column, target } of pointers)
        if (target === wanted) return `${shown[target] ?? ''}/${String(row.get(column))}`;
    if (depth >= deepest) return '';
    for (const { column, target, to } of pointers) {
      const next = this.#read(target, to, row.get(column) ?? null);
      const record = next ? this.#find(target, next, depth + 1) : '';
      if (record !== '') return record;
    }
    return '';
  }

  #read(table: string, column: string, value: SealedCell): Map<string, SealedCell> | undefined {
    const found = this.#database
      .prepare<[SealedCell], Record<string, SealedCell>>(
        `SELECT * FROM ${quoted(table)} WHERE ${quoted(column)} = ?`,
      )
      .get(value);
    return found && new Map(Object.entries(found));
  }

  #pointersOf(table: string): { column: string; target: string; to: string }[] {
    let known = this.#pointers.get(table);
    if (!known) {
      known = this.#database
        .prepare<[string], { column: string; target: string; to: string }>(
          `SELECT pointer."from" AS "column", pointer."table" AS target,
             ifnull(pointer."to", (SELECT name FROM pragma_table_info(pointer."table") WHERE pk = 1)) AS "to"
           FROM pragma_foreign_key_list(?) AS pointer`,
        )
        .all(table);
      this.#pointers.set(table, known);
    }
    return known;
  }
}
