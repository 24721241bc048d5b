import { existsSync, rmSync } from 'node:fs';
import { asAppError, openDatabase } from './open-database.ts';

/** Whether a database is whole, as SQLite sees it. Reads all of it, and needs seconds for a gigabyte. */
export function holdsTogether(file: string, key: Buffer): boolean {
  try {
    const database = openDatabase(file, key, { readonly: true });
    try {
      return database.pragma('quick_check', { simple: true }) === 'ok';
    } finally {
      database.close();
    }
  } catch (error) {
    if (asAppError(error).code === 'vault-damaged') return false;
    throw error;
  }
}

/** The same for a file that nobody has open, which stays as it is with all that is beside it. */
export function holdsTogetherApart(file: string, key: Buffer): boolean {
  return leavingNoTrace([file], () => holdsTogether(file, key));
}

/**
 * SQLite leaves a log and its index, both empty, beside a file that it opened only for reading. What was not there
 * before is taken away again. For a vault that nobody has open.
 */
export function leavingNoTrace<Result>(files: readonly string[], work: () => Result): Result {
  const made = files
    .flatMap((file) => [`${file}-wal`, `${file}-shm`])
    .filter((companion) => !existsSync(companion));
  try {
    return work();
  } finally {
    for (const companion of made) rmSync(companion, { force: true });
  }
}
