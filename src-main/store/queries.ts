import { statSync } from 'node:fs';
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
import type { Database } from './open-database.ts';

/** Builds and types queries over the given tables; it has no connection. `Queries` runs them, synchronously. */
export function queryBuilder<Tables>(): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (database) => new SqliteIntrospector(database),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/** What belongs to every commit. */
export interface AtCommit {
  /** As the last thing within the transaction. */
  beforeCommit(): void;
  /** Once the disk has confirmed it. Must not throw. */
  afterCommit(): void;
}

/** One open database. Everything is synchronous: no lock, quit or second request lands in between. */
export class Queries {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();
  readonly #filesAtOpening: string;
  readonly #atCommit: AtCommit | undefined;

  constructor(database: Database, atCommit?: AtCommit) {
    this.#database = database;
    this.#atCommit = atCommit;
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
    if (this.#atCommit && !this.#database.inTransaction)
      return this.transaction(() => this.run(query));
    const { sql, parameters } = query.compile();
    const result = this.#prepare(sql).run(...parameters);
    return { changes: result.changes, lastKey: Number(result.lastInsertRowid) };
  }

  /** All or nothing, and durable when it returns. Nested calls join the outer transaction. */
  transaction<Result>(work: () => Result): Result {
    if (this.#database.inTransaction) return work();
    const whole = (): Result => {
      const answer = work();
      this.#atCommit?.beforeCommit();
      return answer;
    };
    const result = this.#database.transaction(whole).immediate();
    // Whoever moved or replaced the files left SQLite writing where nobody will look: that is not saved.
    if (filesOf(this.#database) !== this.#filesAtOpening) throw new AppError('disk-failed');
    this.#atCommit?.afterCommit();
    return result;
  }

  /**
   * Empties the write-ahead log into the file, so that what was deleted and overwritten there (`secure_delete`)
   * does not live on in the log.
   */
  emptyLog(): void {
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** False once it was closed, as by a lock while somebody waited for a longer work. */
  get open(): boolean {
    return this.#database.open;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
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
