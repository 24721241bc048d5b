import { join } from 'node:path';
import type { Compilable, RawBuilder } from 'kysely';
import { AppError } from '#shared/errors.ts';
import { commitsDropped, hasCommits } from '../vault/recovery/page-file.ts';
import type { VaultKeys } from '../vault/vault.ts';
import { migrate, refuseNewer } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { openDatabase, type Database } from './open-database.ts';
import { psychotherapyMigrations } from './psychotherapy-migrations/index.ts';
import { Queries, queryBuilder } from './queries.ts';
import type { Tables } from './tables.ts';
import { holdsTogetherApart } from './holds-together.ts';
import { writeVerifiedCopy } from './verified-copy.ts';

/** Builds and types queries over the records; a `Store` runs them. */
export const from = queryBuilder<Tables>();

/** A statement written out in SQL, to be run by a `Store`: for what is found by the schema and not by its tables. */
export function statement<Row>(text: RawBuilder<Row>): Compilable<Row> {
  return { compile: () => text.compile(from) };
}

/** The open vault: the records, and apart from them, in a file and under a key of their own, private writings. */
export class Store extends Queries {
  /**
   * Queries made with `fromPsychotherapy` run here and nowhere else. What must stand in both files is written
   * with `privately` (records/private-texts.ts).
   */
  readonly psychotherapy: Queries;

  constructor(records: Database, psychotherapy: Database) {
    super(records);
    this.psychotherapy = new Queries(psychotherapy);
  }

  override close(): void {
    try {
      super.close();
    } finally {
      this.psychotherapy.close();
    }
  }
}

/**
 * Opens both databases of a vault and brings each up to date, with a verified copy before that. Neither is written to
 * before both have opened and are of no newer Circlekeep.
 */
export function openStore(folder: string, keys: VaultKeys): Store {
  const names = ['records', 'psychotherapy'] as const;
  for (const name of names) refuseUnfitLog(join(folder, `${name}.db`), keys[name]);
  const steps = { records: migrations, psychotherapy: psychotherapyMigrations };
  const open: Database[] = [];
  try {
    for (const name of names) {
      const database = openDatabase(join(folder, `${name}.db`), keys[name]);
      open.push(database);
      refuseNewer(database, steps[name]);
    }
    const [records, psychotherapy] = open;
    if (!records || !psychotherapy) throw new AppError('unexpected');
    bringUpToDate(records, folder, 'records', keys.records, steps.records);
    bringUpToDate(psychotherapy, folder, 'psychotherapy', keys.psychotherapy, steps.psychotherapy);
    return new Store(records, psychotherapy);
  } catch (error) {
    for (const database of open) database.close();
    throw error;
  }
}

/**
 * Both databases as they are at this moment, for reading, whatever is written meanwhile. Not a word of either is
 * written anywhere; but the write-ahead logs cannot be emptied until it is closed.
 */
export function openSnapshot(folder: string, keys: VaultKeys): Store {
  const open: Database[] = [];
  try {
    for (const name of ['records', 'psychotherapy'] as const) {
      const database = openDatabase(join(folder, `${name}.db`), keys[name], { readonly: true });
      open.push(database);
      // A transaction sees the file as it is at its first reading.
      database.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
    }
    const [records, psychotherapy] = open;
    if (!records || !psychotherapy) throw new AppError('unexpected');
    return new Store(records, psychotherapy);
  } catch (error) {
    for (const database of open) database.close();
    throw error;
  }
}

/**
 * SQLite drops what follows a damaged place in a log without a word, takes one that another copy of the file left for
 * its own, and writes over both. So a log that a crash left is looked at before anything is written.
 */
function refuseUnfitLog(file: string, key: Buffer): void {
  if (commitsDropped(file) > 0) throw new AppError('vault-damaged');
  if (hasCommits(file) && !holdsTogetherApart(file, key)) throw new AppError('vault-damaged');
}

function bringUpToDate(
  database: Database,
  folder: string,
  name: 'records' | 'psychotherapy',
  key: Buffer,
  steps: readonly Migration[],
): void {
  migrate(database, steps, (version) =>
    writeVerifiedCopy(database, key, join(folder, `${name}.before-${version + 1}.db`)),
  );
}
