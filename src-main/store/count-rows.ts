import type { Database } from './open-database.ts';

/** How many rows each table has, by name. */
export type RowCounts = Record<string, number>;

/** Counts every table of the file. `look` is called before each and may throw to stop. */
export function countRows(database: Database, look: () => void = () => undefined): RowCounts {
  const counts: RowCounts = {};
  for (const name of tableNames(database)) {
    look();
    counts[name] = count(database, name);
  }
  return counts;
}

function tableNames(database: Database): string[] {
  return database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    )
    .all()
    .map((row) => row.name);
}

function count(database: Database, table: string): number {
  const row = database
    .prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${table.replaceAll('"', '""')}"`)
    .get();
  return row?.rows ?? -1;
}

/** Whether a copy has exactly the rows that its source has. */
export function sameCounts(one: RowCounts, other: RowCounts): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

/** What a search index holds comes and goes with every save, and is made anew from the records. */
const comesAndGoes = /^(search_|sqlite_)/;

/**
 * Whether a copy taken somewhere between two countings of its source can be one of it: each table has a number of
 * rows between the two.
 */
export function countsBetween(before: RowCounts, copy: RowCounts, after: RowCounts): boolean {
  const names = Object.keys(copy);
  return (
    names.length === Object.keys(before).length &&
    names.every((name) => {
      if (comesAndGoes.test(name)) return name in before;
      const counts = [before[name] ?? -1, after[name] ?? -1];
      const rows = copy[name] ?? -1;
      return Math.min(...counts) <= rows && rows <= Math.max(...counts);
    })
  );
}
