import { join } from 'node:path';
import { sql, type Compilable, type RawBuilder } from 'kysely';
import { AppError } from '#shared/errors.ts';
import { commitsDropped, hasCommits } from '../vault/recovery/page-file.ts';
import type { Opening } from '../vault/open-vault.ts';
import { unwatched, type Watch } from '../vault/backup/watch.ts';
import type { VaultKeys } from '../vault/vault.ts';
import { HighWaterMark, refuseRolledBack, type MarkFound } from './high-water-mark.ts';
import { migrate, refuseNewer, schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { openAsOfNow, openDatabase, type Database } from './open-database.ts';
import { psychotherapyMigrations } from './psychotherapy-migrations/index.ts';
import { Queries, queryBuilder } from './queries.ts';
import { Seals } from './seals.ts';
import { lastOfTrail, sealedAfter, type Standing } from './standing.ts';
import type { Tables } from './tables.ts';
import { holdsTogetherApart } from './holds-together.ts';
import { writeVerifiedCopy } from './verified-copy.ts';

/** Builds and types queries over the records; a `Store` runs them. */
export const from = queryBuilder<Tables>();

/** In the order in which rows were written, whatever the clock said then. For tables with a rowid, from one of them. */
export const asWritten = sql`rowid`;

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

  /** Null where nobody watches: a copy, a snapshot, a vault that is being made. */
  readonly mark: HighWaterMark | null;

  readonly #sealing: ReturnType<typeof sealing> | undefined;

  constructor(records: Database, psychotherapy: Database, atCommit?: ReturnType<typeof sealing>) {
    super(records, atCommit?.records);
    this.psychotherapy = new Queries(psychotherapy, atCommit?.psychotherapy);
    this.mark = atCommit?.mark ?? null;
    this.#sealing = atCommit;
  }

  /** How far both files had come with the last commit; null where nothing is sealed because nothing is written. */
  get standing(): Standing | null {
    return this.#sealing?.standing() ?? null;
  }

  override close(): void {
    try {
      super.close();
    } finally {
      this.psychotherapy.close();
      this.mark?.close();
    }
  }
}

/**
 * Opens both databases of a vault and brings each up to date, with a verified copy before that. Neither is written to
 * before both are known to be of no newer Circlekeep. From then on every record is sealed as it is written. `watch` may
 * throw to stop between two migrations, or while every record is sealed.
 */
export function openStore(folder: string, keys: VaultKeys, watch: Watch = unwatched): Store {
  refuseUnfitLogs(folder, keys);
  return openBoth(folder, keys, () => null, watch);
}

/** The same for the vault itself, watched by its mark, which moves on with every commit; as `lookFirst`. */
export function openWatched(folder: string, keys: VaultKeys, opening: Opening): Store {
  return openLookedAt(folder, keys, lookFirst(folder, keys, opening));
}

/** The rest of it, by what `lookFirst` found before anything was done with the files. */
export function openLookedAt(folder: string, keys: VaultKeys, found: MarkFound): Store {
  return openBoth(folder, keys, () => new HighWaterMark(folder, keys, found));
}

/** Looks at the files before anything of them is changed: 'vault-damaged', or as `refuseRolledBack`. */
export function lookFirst(folder: string, keys: VaultKeys, opening: Opening): MarkFound {
  refuseUnfitLogs(folder, keys);
  return refuseRolledBack(folder, keys, opening);
}

const steps: Record<'records' | 'psychotherapy', readonly Migration[]> = {
  records: migrations,
  psychotherapy: psychotherapyMigrations,
};

/**
 * What opening a vault would do to its files before anything else, and take long for: changing their tables, or only
 * sealing every record. Null for neither. Writes nothing, and throws 'vault-newer' as opening does.
 */
export function whatIsDue(folder: string, keys: VaultKeys): 'tables' | 'seals' | null {
  const due = (['records', 'psychotherapy'] as const).map((name) => {
    const database = openDatabase(join(folder, `${name}.db`), keys[name], { readonly: true });
    try {
      refuseNewer(database, steps[name]);
      const version = schemaVersion(database);
      if (version !== steps[name].at(-1)?.number) return 'tables';
      return sealedAfter(database) === version ? null : 'seals';
    } finally {
      database.close();
    }
  });
  if (due.includes('tables')) return 'tables';
  return due.includes('seals') ? 'seals' : null;
}

function openBoth(
  folder: string,
  keys: VaultKeys,
  openMark: () => HighWaterMark | null,
  watch: Watch = unwatched,
): Store {
  const open: { close(): void }[] = [];
  const opened = (name: 'records' | 'psychotherapy'): Database => {
    const database = openDatabase(join(folder, `${name}.db`), keys[name]);
    open.push(database);
    refuseNewer(database, steps[name]);
    return database;
  };
  try {
    const records = opened('records');
    const psychotherapy = opened('psychotherapy');
    bringUpToDate(records, folder, 'records', keys.records, watch);
    bringUpToDate(psychotherapy, folder, 'psychotherapy', keys.psychotherapy, watch);
    const mark = openMark();
    if (mark) open.push(mark);
    return new Store(records, psychotherapy, sealing(records, psychotherapy, mark, watch));
  } catch (error) {
    for (const one of open) one.close();
    throw error;
  }
}

/** What is done with each commit: what it wrote is sealed, and the mark outside is moved on. */
function sealing(
  records: Database,
  psychotherapy: Database,
  mark: HighWaterMark | null,
  watch: Watch,
) {
  const seals = {
    records: new Seals(records, (share) => watch('sealing', share * 0.9)),
    psychotherapy: new Seals(psychotherapy, (share) => watch('sealing', 0.9 + share * 0.1)),
  };
  // As last committed: while one file commits, the other may be in the middle of a transaction.
  let standing: Standing = {
    records: { ...seals.records.state, ...lastOfTrail(records) },
    psychotherapy: seals.psychotherapy.state,
  };
  const moveOn = (further: Partial<Standing>): void => {
    standing = { ...standing, ...further };
    mark?.moveTo(standing);
  };
  return {
    mark,
    standing: () => standing,
    records: {
      beforeCommit: () => seals.records.beforeCommit(),
      afterCommit: () => {
        seals.records.afterCommit();
        moveOn({ records: { ...seals.records.state, ...lastOfTrail(records) } });
      },
    },
    psychotherapy: {
      beforeCommit: () => seals.psychotherapy.beforeCommit(),
      afterCommit: () => {
        seals.psychotherapy.afterCommit();
        moveOn({ psychotherapy: seals.psychotherapy.state });
      },
    },
  };
}

/**
 * Both databases as they are at this moment, for reading, whatever is written meanwhile. Not a word of either is
 * written anywhere; but the write-ahead logs cannot be emptied until it is closed.
 */
export function openSnapshot(folder: string, keys: VaultKeys): Store {
  const open: Database[] = [];
  try {
    for (const name of ['records', 'psychotherapy'] as const) {
      open.push(openAsOfNow(join(folder, `${name}.db`), keys[name]));
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
function refuseUnfitLogs(folder: string, keys: VaultKeys): void {
  for (const name of ['records', 'psychotherapy'] as const) {
    const file = join(folder, `${name}.db`);
    const fit =
      commitsDropped(file) === 0 && (!hasCommits(file) || holdsTogetherApart(file, keys[name]));
    if (!fit) throw new AppError('vault-damaged');
  }
}

function bringUpToDate(
  database: Database,
  folder: string,
  name: 'records' | 'psychotherapy',
  key: Buffer,
  watch: Watch,
): void {
  const copy = (version: number): void => {
    watch('copying', name === 'records' ? 0 : 0.9);
    writeVerifiedCopy(database, key, join(folder, `${name}.before-${version + 1}.db`));
  };
  migrate(database, steps[name], copy, (share) =>
    watch('changing', name === 'records' ? share * 0.9 : 0.9 + share * 0.1),
  );
}
