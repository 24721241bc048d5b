import { accessSync, chmodSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';

import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';

export type Database = BetterSqlite3.Database;

export interface OpenDatabaseOptions {
  /** Refuses every write. For a file that has a WAL beside it the folder must still be writable. */
  readonly?: boolean;
  /** Makes a new file; one that is already there is never touched. */
  create?: boolean;
}

/** The cipher's own methods, which the published types of better-sqlite3 do not know. */
type KeyedDatabase = Database & { key(key: Buffer): number };

const keyBytes = 32;
const pageBytes = 4_096;
const plaintextMagic = Buffer.from('SQLite format 3\0', 'latin1');
const busyTimeoutMs = 2_000;

/**
 * Set and read back on every open: a pragma that SQLite does not take is ignored without a word, and each of
 * these keeps a promise (durable, nothing plain in temporary files, deleted text overwritten).
 */
const settings: readonly (readonly [name: string, value: string, readsBack: string | number])[] = [
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  // A function hidden in a hostile schema must not run because a row was read.
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  // Without it REPLACE removes rows and no delete trigger hears of it: the search index and the audit would.
  ['recursive_triggers', 'ON', 1],
  // On macOS a plain fsync only reaches the drive's cache; elsewhere these two change nothing.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
];

/**
 * Opens (or, with `create`, makes) one encrypted database file with its 32-byte key and proves that the key
 * works, the file is really encrypted and every setting holds. Throws an `AppError` and leaves the file as it is
 * when any of that fails.
 */
export function openDatabase(
  file: string,
  key: Buffer,
  options: OpenDatabaseOptions = {},
): Database {
  // A shorter or longer one would silently be taken for a passphrase and give a file no other tool can open.
  if (key.length !== keyBytes) throw new AppError('unexpected');
  if (options.create) makeEncryptedFile(file, key);
  refuseStump(file);
  return openKeyed(file, key, options.readonly ?? false);
}

function openKeyed(file: string, key: Buffer, readonly: boolean): Database {
  let database: Database | undefined;
  try {
    database = new BetterSqlite3(file, { fileMustExist: true, readonly, timeout: busyTimeoutMs });
    if (!readonly) makePrivate(file);
    giveKey(database, key);
    proveKey(database);
    if (!readonly) setAndReadBack(database, 'journal_mode', 'WAL', 'wal');
    for (const [name, value, readsBack] of settings) {
      setAndReadBack(database, name, value, readsBack);
    }
    return database;
  } catch (error) {
    database?.close();
    throw asAppError(error, file);
  }
}

/** What a person is told about an error of SQLite or of the file system. Never holds a path or SQL. */
export function asAppError(error: unknown, file?: string): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (code.startsWith('SQLITE_CANTOPEN') && file !== undefined) {
    const reason = whyNotOpenable(file);
    if (reason !== undefined) return new AppError(reason);
  }
  return new AppError(meaningOf(code));
}

const meanings: readonly (readonly [codePrefix: string, meaning: ErrorCode])[] = [
  ['SQLITE_CORRUPT', 'vault-damaged'],
  ['SQLITE_NOTADB', 'vault-damaged'],
  ['SQLITE_FORMAT', 'vault-damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'vault-damaged'],
  ['SQLITE_IOERR_DATA', 'vault-damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'vault-damaged'],
  ['SQLITE_FULL', 'disk-full'],
  // The WAL's index could not grow, and only a full disk keeps it from that.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  // The file was moved or removed underneath us: writable or not, nothing more is safe there.
  ['SQLITE_READONLY_DBMOVED', 'disk-failed'],
  ['SQLITE_READONLY', 'disk-read-only'],
  ['SQLITE_PERM', 'disk-read-only'],
  ['SQLITE_IOERR', 'disk-failed'],
  ['SQLITE_CANTOPEN', 'disk-failed'],
  ['SQLITE_BUSY', 'vault-in-use'],
  ['SQLITE_LOCKED', 'vault-in-use'],
  ['SQLITE_PROTOCOL', 'vault-in-use'],
  ['SQLITE_TOOBIG', 'too-large'],
  ['EISDIR', 'vault-damaged'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  // A disk (FAT) or a limit that lets no file grow so far; SQLite takes it for a full disk as well.
  ['EFBIG', 'disk-full'],
  ['EROFS', 'disk-read-only'],
  ['EACCES', 'disk-read-only'],
  ['EPERM', 'disk-read-only'],
  ['EIO', 'disk-failed'],
  ['ENOENT', 'disk-failed'],
  ['ENOTDIR', 'disk-failed'],
  ['ENODEV', 'disk-failed'],
  ['ENXIO', 'disk-failed'],
  ['ESTALE', 'disk-failed'],
];

function meaningOf(code: string): ErrorCode {
  const found = meanings.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`));
  return found?.[1] ?? 'unexpected';
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** SQLite says only "unable to open"; the file system knows why. */
function whyNotOpenable(file: string): ErrorCode | undefined {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    return undefined;
  } catch (error) {
    return meaningOf(codeOf(error));
  }
}

/**
 * Makes the file before SQLite does, for the permissions (SQLite gives them to the WAL and its index as well),
 * and has its first page written, so that it can be looked at: a key that did not take gives a plaintext file
 * without a word.
 */
function makeEncryptedFile(file: string, key: Buffer): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? new AppError('vault-exists') : asAppError(error);
  }
  openKeyed(file, key, false).close();
  if (startsAsPlaintext(file)) throw new AppError('unexpected');
}

function makePrivate(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // A disk without permissions (FAT, some network shares): the encryption still holds.
  }
}

/**
 * SQLite takes an empty file, and a stump shorter than its header, for a new database. Only the size is asked:
 * opening and closing a database file in this process, to look inside, would drop the locks that SQLite holds on
 * it here (POSIX). Any other foreign file, plaintext too, fails when the key is proven.
 */
function refuseStump(file: string): void {
  let found: Stats;
  try {
    found = statSync(file);
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? new AppError('vault-damaged') : asAppError(error);
  }
  if (!found.isFile() || found.size < pageBytes) throw new AppError('vault-damaged');
}

/** Only for a file that nobody has open yet; see `refuseStump`. */
function startsAsPlaintext(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(plaintextMagic.length);
    readSync(handle, start, 0, start.length, 0);
    return start.equals(plaintextMagic);
  } finally {
    closeSync(handle);
  }
}

/** A database as it is at this moment, for reading, whatever is written meanwhile; closed by whoever asked. */
export function openAsOfNow(file: string, key: Buffer): Database {
  const database = openDatabase(file, key, { readonly: true });
  try {
    // A transaction sees the file as it is at its first reading.
    database.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function giveKey(database: Database, key: Buffer): void {
  setAndReadBack(database, 'cipher', `'sqlcipher'`, 'sqlcipher');
  setAndReadBack(database, 'legacy', '4', '4');
  // As bytes, not as PRAGMA text: a JavaScript string cannot be wiped afterwards.
  const rawKey = Buffer.concat([Buffer.from('raw:', 'latin1'), key]);
  try {
    (database as KeyedDatabase).key(rawKey);
  } finally {
    rawKey.fill(0);
  }
}

/** The cipher notices a wrong key or a plaintext file, and SQLite a shortened one, only at the first read. */
function proveKey(database: Database): void {
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
}

function setAndReadBack(
  database: Database,
  name: string,
  value: string,
  readsBack: string | number,
): void {
  database.pragma(`${name} = ${value}`);
  const found: unknown = database.pragma(name, { simple: true });
  if (found !== readsBack) throw new AppError('unexpected', name);
}
