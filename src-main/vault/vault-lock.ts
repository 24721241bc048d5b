import { closeSync, existsSync, openSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';

import { asAppError } from '#main/store/open-database.ts';

import { makeFolder } from './vault-files.ts';

export interface VaultLock {
  release(): void;
}

// Long enough that two starting at the same moment do not both give up, short enough not to be felt.
const waitMs = 250;

/**
 * Takes the vault for this process alone, or throws 'vault-in-use'. It is a lock of the operating system, held by
 * SQLite on an empty file beside the vault: it goes when its owner goes, however that dies, so the file itself
 * says nothing and may always stay. Beside and not inside, because the folder appears only when it is complete.
 */
export function acquireVaultLock(folder: string): VaultLock {
  let holder: BetterSqlite3.Database | undefined;
  try {
    const file = lockFile(folder);
    makeOnce(file);
    holder = new BetterSqlite3(file, { timeout: waitMs });
    // A change that is never committed, kept in memory: on a disk that cannot be written to SQLite would begin
    // without taking the lock, and say nothing.
    holder.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; PRAGMA user_version = 1');
    const held = holder;
    return { release: () => held.close() };
  } catch (error) {
    holder?.close();
    throw asAppError(error);
  }
}

/** Never opened when it is there: closing it again would drop a lock this very process holds on it (POSIX). */
function makeOnce(file: string): void {
  if (existsSync(file)) return;
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}

/** Two spellings of one folder (a link, another case) must meet at one lock. */
function lockFile(folder: string): string {
  makeFolder(dirname(folder));
  let real: string;
  try {
    real = realpathSync.native(folder);
  } catch {
    real = join(realpathSync.native(dirname(folder)), basename(folder));
  }
  return `${real}.lock`;
}
