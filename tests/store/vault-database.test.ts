import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';

import { asAppError, openDatabase } from '#main/store/open-database.ts';
import { AppError } from '#shared/errors.ts';

import { codeOf, errorOf, inTemporaryFolder } from './vault-support.ts';

vi.setConfig({ testTimeout: 60_000 });

const pageBytes = 4_096;
const key = randomBytes(32);

/** A database of about forty pages whose whole content is known. */
async function withDatabase(
  run: (file: string, root: string) => void | Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const file = join(root, 'records.db');
    const database = openDatabase(file, key, { create: true });
    database.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
    const insert = database.prepare('INSERT INTO notes (text) VALUES (?)');
    for (let id = 0; id < 40; id++) insert.run(`marker-${String(id)}-`.repeat(250));
    database.close();
    await run(file, root);
  });
}

describe('an open database', () => {
  test('has every setting its promises rest on, on each open', async () => {
    await withDatabase((file) => {
      for (const options of [{}, { readonly: true }]) {
        const database = openDatabase(file, key, options);
        const settings = Object.fromEntries(
          [
            'cipher',
            'legacy',
            'journal_mode',
            'synchronous',
            'temp_store',
            'foreign_keys',
            'secure_delete',
            'trusted_schema',
            'cell_size_check',
            'recursive_triggers',
            'fullfsync',
            'checkpoint_fullfsync',
          ].map((name) => [name, database.pragma(name, { simple: true })]),
        );
        database.close();
        expect(settings).toEqual({
          cipher: 'sqlcipher',
          legacy: '4',
          journal_mode: 'wal',
          synchronous: 2,
          temp_store: 2,
          foreign_keys: 1,
          secure_delete: 1,
          trusted_schema: 0,
          cell_size_check: 1,
          recursive_triggers: 1,
          fullfsync: 1,
          checkpoint_fullfsync: 1,
        });
      }
    });
  });

  test('writes nothing readable to the file, its WAL or anything beside it', async () => {
    await inTemporaryFolder((root) => {
      const database = openDatabase(join(root, 'records.db'), key, { create: true });
      database.exec(`CREATE TABLE secret_table (x); CREATE VIRTUAL TABLE words USING fts5(text)`);
      for (let row = 0; row < 200; row++) {
        database.prepare('INSERT INTO secret_table VALUES (?)').run('marker-word '.repeat(50));
        database.prepare('INSERT INTO words VALUES (?)').run('marker-word '.repeat(50));
      }
      const names = readdirSync(root);
      expect(names).toContain('records.db-wal');
      for (const name of names) {
        const content = readFileSync(join(root, name), 'latin1');
        expect(content).not.toMatch(/marker-word|secret_table|SQLite format 3/);
      }
      database.close();
      expect(readFileSync(join(root, 'records.db'), 'latin1')).not.toMatch(
        /marker-word|secret_table/,
      );
    });
  });

  test('gives its WAL and index the same privacy, and takes it back where it was lost', async () => {
    await withDatabase((file, root) => {
      chmodSync(file, 0o644);
      const database = openDatabase(file, key);
      database.exec('DELETE FROM notes WHERE id = 1');
      for (const name of readdirSync(root)) {
        expect([name, (statSync(join(root, name)).mode & 0o777).toString(8)]).toEqual([
          name,
          '600',
        ]);
      }
      database.close();
    });
  });

  test('tells a delete trigger of the row that REPLACE removes', async () => {
    await withDatabase((file) => {
      const database = openDatabase(file, key);
      database.exec(`CREATE TABLE deleted (id INTEGER);
        CREATE TRIGGER on_delete AFTER DELETE ON notes BEGIN INSERT INTO deleted VALUES (old.id); END;
        REPLACE INTO notes (id, text) VALUES (1, 'again')`);
      expect(database.prepare('SELECT id FROM deleted').pluck().all()).toEqual([1]);
      database.close();
    });
  });

  test('leaves the key it was given as it was', async () => {
    await withDatabase((file) => {
      const mine = Buffer.from(key);
      openDatabase(file, mine).close();
      expect(mine.equals(key)).toBe(true);
    });
  });

  test.runIf(existsSync('/proc/locks'))(
    'keeps its locks when the same process opens the file once more',
    async () => {
      await withDatabase((file) => {
        // POSIX drops all locks a process holds on a file when it closes any handle to it.
        const writer = openDatabase(file, key);
        writer.exec('DELETE FROM notes WHERE id = 1');
        const locksHeld = () =>
          readFileSync('/proc/locks', 'utf8')
            .split('\n')
            .filter((line) => line.includes(` ${String(process.pid)} `))
            .filter((line) => line.includes(`:${String(statSync(file).ino)} `)).length;
        const before = locksHeld();
        expect(before).toBeGreaterThan(0);
        const reader = openDatabase(file, key, { readonly: true });
        expect(locksHeld()).toBeGreaterThanOrEqual(before);
        reader.close();
        writer.close();
      });
    },
  );
});

describe('a file that is not this vault’s is refused and left as it is', () => {
  const others: [what: string, make: (file: string) => void][] = [
    ['empty', (file) => writeFileSync(file, '')],
    ['one byte', (file) => writeFileSync(file, 'x')],
    ['text', (file) => writeFileSync(file, 'Dear diary, '.repeat(1_000))],
    ['zeros', (file) => writeFileSync(file, Buffer.alloc(3 * pageBytes))],
    ['random', (file) => writeFileSync(file, randomBytes(3 * pageBytes))],
    [
      'a plaintext database',
      (file) => {
        rmSync(file);
        new BetterSqlite3(file).exec('CREATE TABLE t (x)').close();
      },
    ],
    [
      'a plaintext database in WAL mode',
      (file) => {
        rmSync(file);
        const database = new BetterSqlite3(file);
        database.pragma('journal_mode = WAL');
        database.exec('CREATE TABLE t (x)').close();
      },
    ],
    [
      'someone else’s',
      (file) => {
        rmSync(file);
        openDatabase(file, randomBytes(32), { create: true }).close();
      },
    ],
    [
      'encrypted with another cipher',
      (file) => {
        rmSync(file);
        const database = new BetterSqlite3(file);
        database.pragma(`cipher='chacha20'`);
        database.pragma(`key="x'${key.toString('hex')}'"`);
        database.exec('CREATE TABLE t (x)').close();
      },
    ],
  ];
  test.each(others)('%s', async (_, make) => {
    await withDatabase(async (file, root) => {
      make(file);
      const before = readFileSync(file);
      expect(await codeOf(() => openDatabase(file, key))).toBe('vault-damaged');
      expect(await codeOf(() => openDatabase(file, key, { readonly: true }))).toBe('vault-damaged');
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(root)).toEqual(['records.db']);
    });
  });

  test('missing, and none is made in its place', async () => {
    await inTemporaryFolder(async (root) => {
      expect(await codeOf(() => openDatabase(join(root, 'records.db'), key))).toBe('vault-damaged');
      expect(readdirSync(root)).toEqual([]);
      mkdirSync(join(root, 'records.db'));
      expect(await codeOf(() => openDatabase(join(root, 'records.db'), key))).toBe('vault-damaged');
    });
  });

  test('already there when a new one is asked for', async () => {
    await withDatabase(async (file) => {
      const before = readFileSync(file);
      expect(await codeOf(() => openDatabase(file, key, { create: true }))).toBe('vault-exists');
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  });

  test('with a key of the wrong length, which the cipher would take for a passphrase', async () => {
    await withDatabase(async (file, root) => {
      for (const length of [0, 16, 31, 33, 48]) {
        expect(await codeOf(() => openDatabase(file, Buffer.alloc(length, 1)))).toBe('unexpected');
        const fresh = join(root, 'fresh.db');
        expect(
          await codeOf(() => openDatabase(fresh, Buffer.alloc(length, 1), { create: true })),
        ).toBe('unexpected');
        expect(existsSync(fresh)).toBe(false);
      }
    });
  });
});

describe('a damaged database', () => {
  test('is refused at once when cut short by a page or more', async () => {
    await withDatabase(async (file, root) => {
      const { size } = statSync(file);
      const cut = join(root, 'cut.db');
      const lengths = [0, 1, 15, 16, 17, 100, 511, 512, 513, 1_024, pageBytes - 1];
      for (let length = pageBytes; length <= size - pageBytes; length += pageBytes) {
        lengths.push(length - 1, length);
      }
      for (const length of lengths) {
        copyFileSync(file, cut);
        truncateSync(cut, length);
        expect([length, await codeOf(() => openDatabase(cut, key))]).toEqual([
          length,
          'vault-damaged',
        ]);
        expect(statSync(cut).size).toBe(length);
      }
    });
  });

  test('is told when its last page is read, if only that is cut', async () => {
    // Not at once: so long as the WAL holds the page, this is what an ordinary crash leaves, and no damage.
    await withDatabase((file) => {
      const { size } = statSync(file);
      for (const missing of [1, 100, pageBytes / 2, pageBytes - 1]) {
        truncateSync(file, size - missing);
        expect(codeOfReadingAll(file, [])).toBe('vault-damaged');
      }
    });
  });

  test('is refused at once for a flipped bit in its first page, salt included', async () => {
    await withDatabase(async (file) => {
      const whole = readFileSync(file);
      for (let bit = 0; bit < pageBytes * 8; bit += 61) {
        writeFileSync(file, flipped(whole, bit));
        expect(await codeOf(() => openDatabase(file, key))).toBe('vault-damaged');
      }
    });
  });

  test('tells of a flipped bit in any other page, and never reads a wrong row', async () => {
    await withDatabase((file) => {
      const whole = readFileSync(file);
      const expected = Array.from({ length: 40 }, (_, id) => `marker-${String(id)}-`.repeat(250));
      for (let page = 1; page < whole.length / pageBytes; page++) {
        const bit = (page * pageBytes + ((page * 997) % pageBytes)) * 8 + (page % 8);
        writeFileSync(file, flipped(whole, bit));
        expect(codeOfReadingAll(file, expected)).toBe('vault-damaged');
      }
    });
  });
});

describe('what a person is told of an error', () => {
  const told: [code: string, meaning: string][] = [
    ['SQLITE_CORRUPT', 'vault-damaged'],
    ['SQLITE_CORRUPT_INDEX', 'vault-damaged'],
    ['SQLITE_NOTADB', 'vault-damaged'],
    ['SQLITE_IOERR_SHORT_READ', 'vault-damaged'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
    ['SQLITE_READONLY', 'disk-read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'disk-read-only'],
    ['SQLITE_READONLY_DBMOVED', 'disk-failed'],
    ['SQLITE_IOERR', 'disk-failed'],
    ['SQLITE_IOERR_FSYNC', 'disk-failed'],
    ['SQLITE_IOERR_WRITE', 'disk-failed'],
    ['SQLITE_CANTOPEN', 'disk-failed'],
    ['SQLITE_BUSY', 'vault-in-use'],
    ['SQLITE_BUSY_SNAPSHOT', 'vault-in-use'],
    ['SQLITE_LOCKED', 'vault-in-use'],
    ['SQLITE_TOOBIG', 'too-large'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'unexpected'],
    ['SQLITE_ERROR', 'unexpected'],
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'disk-read-only'],
    ['EACCES', 'disk-read-only'],
    ['EIO', 'disk-failed'],
  ];
  test.each(told)('%s is %s', (code, meaning) => {
    expect(asAppError(new BetterSqlite3.SqliteError('no such table: clients', code)).code).toBe(
      meaning,
    );
  });

  test('holds nothing of the error itself', () => {
    const error = asAppError(
      Object.assign(new Error(`ENOSPC: no space, write '/home/anna/vault'`), { code: 'ENOSPC' }),
    );
    expect(JSON.stringify([error.code, error.message, error.detail])).not.toMatch(/anna|ENOSPC/);
    expect(error.cause).toBeUndefined();
  });

  test('is “unexpected” for whatever else may be thrown', () => {
    for (const thrown of [undefined, null, 'text', 7, {}, { code: 'ENOSPC' }, new Error('x')]) {
      expect(asAppError(thrown).code).toBe('unexpected');
    }
  });

  test('is kept when it already is one', async () => {
    const error = new AppError('already-signed');
    expect(asAppError(error)).toBe(error);
    expect((await errorOf(() => Promise.reject(error))).code).toBe('already-signed');
  });
});

function codeOfReadingAll(file: string, expected: string[]): string {
  let database: ReturnType<typeof openDatabase> | undefined;
  try {
    database = openDatabase(file, key);
    const rows = database.prepare('SELECT text FROM notes ORDER BY id').pluck().all();
    expect(rows).toEqual(expected);
    return 'read';
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error;
    return asAppError(error).code;
  } finally {
    database?.close();
  }
}

function flipped(whole: Buffer, bit: number): Buffer {
  const copy = Buffer.from(whole);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}
