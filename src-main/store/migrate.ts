import { AppError } from '#shared/errors.ts';
import type { Migration } from './migrations/migration.ts';
import type { Database } from './open-database.ts';

/** The number of the last migration the file has had; 0 for a new file. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Throws `vault-newer` for a file that has had a migration which is not among these. */
export function refuseNewer(database: Database, migrations: readonly Migration[]): void {
  if (schemaVersion(database) > (migrations.at(-1)?.number ?? 0)) throw new AppError('vault-newer');
}

/**
 * Brings the file up to the last migration, each step in a transaction of its own, so that a power cut leaves
 * the file whole before or after a step. `backup` is called once, before the first step of a file that already
 * holds records; if it throws, nothing is migrated. `look` is told before each step how many of them are done, and may
 * throw to stop there. Throws `vault-newer` for a file from a newer Circlekeep.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
  backup: (from: number) => void,
  look: (share: number) => void = () => undefined,
): void {
  refuseNewer(database, migrations);
  const from = schemaVersion(database);
  const due = migrations.filter((migration) => migration.number > from);
  if (due.length > 0 && from > 0) backup(from);
  for (const [done, migration] of due.entries()) {
    look(done / due.length);
    database.transaction(() => {
      database.exec(migration.sql);
      database.pragma(`user_version = ${migration.number}`);
    })();
  }
}
