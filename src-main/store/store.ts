import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
} from 'kysely';
import type { Statement } from 'better-sqlite3';
import { AppError } from '#shared/errors.ts';
import type { VaultKeys } from '../vault/vault.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase, type Database } from './open-database.ts';
import type { Tables } from './tables.ts';
import { writeVerifiedCopy } from './verified-copy.ts';

/** Builds and types queries; it has no connection. They run synchronously in `Store`, inside its transaction. */
export const from = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** The open records database. Everything is synchronous: no lock, quit or second request lands in between. */
export class Store {
  readonly #database: Database;
  readonly #psychotherapy: Database;
  readonly #statements = new Map<string, Statement>();
  readonly #filesAtOpening: string;

  constructor(database: Database, psychotherapy: Database) {
    this.#database = database;
    this.#psychotherapy = psychotherapy;
    this.#filesAtOpening = filesOf(database);
  }

  /** Every row of a query. */
  all<Row>(query: Compilable<Row>): Row[] {
    const { sql, parameters } = query.compile();
    // The row type is Kysely's, inferred from the tables the query names.
    return this.#prepare(sql).all(...parameters) as Row[];
  }

  /** The first row of a query, if there is one. */
  first<Row>(query: Compilable<Row>): Row | undefined {
    const { sql, parameters } = query.compile();
    return this.#prepare(sql).get(...parameters) as Row | undefined;
  }

  /** Runs a write; answers how many rows changed and the key of the last row inserted. */
  run(query: Compilable): { changes: number; lastKey: number } {
    const { sql, parameters } = query.compile();
    const result = this.#prepare(sql).run(...parameters);
    return { changes: result.changes, lastKey: Number(result.lastInsertRowid) };
  }

  /** All or nothing, and durable when it returns. Nested calls join the outer transaction. */
  transaction<Result>(work: () => Result): Result {
    if (this.#database.inTransaction) return work();
    const result = this.#database.transaction(work).immediate();
    // Whoever moved or replaced the files left SQLite writing where nobody will look: that is not saved.
    if (filesOf(this.#database) !== this.#filesAtOpening) throw new AppError('disk-failed');
    return result;
  }

  close(): void {
    this.#statements.clear();
    try {
      this.#database.close();
    } finally {
      this.#psychotherapy.close();
    }
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** Which files the database and its write-ahead log are; others, or none, once they were moved or replaced. */
function filesOf({ name }: Database): string {
  // Windows moves or replaces no file that is open.
  if (process.platform === 'win32') return '';
  return [name, `${name}-wal`]
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((found) => (found ? `${found.dev}:${found.ino}` : 'gone'))
    .join(' ');
}

/** Opens both databases of a vault and brings the records up to date, with a verified copy before that. */
export function openStore(folder: string, keys: VaultKeys): Store {
  const records = openDatabase(join(folder, 'records.db'), keys.records);
  try {
    migrate(records, migrations, (version) =>
      writeVerifiedCopy(records, keys.records, join(folder, `records.before-${version + 1}.db`)),
    );
    const psychotherapy = openDatabase(join(folder, 'psychotherapy.db'), keys.psychotherapy);
    return new Store(records, psychotherapy);
  } catch (error) {
    records.close();
    throw error;
  }
}
