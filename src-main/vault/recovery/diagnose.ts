import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { schemaVersion } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { holdsTogether, holdsTogetherApart, leavingNoTrace } from '#main/store/holds-together.ts';
import { asAppError, openDatabase } from '#main/store/open-database.ts';
import { psychotherapyMigrations } from '#main/store/psychotherapy-migrations/index.ts';
import type { FileFinding, OlderCopy } from '#shared/contract/recovery.ts';
import { Instant } from '#shared/time.ts';

import { databaseNames } from '../backup/backup-files.ts';
import type { DatabaseName } from '../backup/backup-files.ts';
import type { Watch } from '../backup/watch.ts';
import { readHeader } from '../header.ts';
import { belongsTo } from '../key-slots.ts';
import type { VaultKeys } from '../key-slots.ts';
import { vaultFiles } from '../vault-files.ts';
import { commitsDropped, PageFile, pageBytes } from './page-file.ts';

export interface Diagnosed {
  readonly files: readonly FileFinding[];
  /** Whether any row may be read of a damaged database. */
  readonly salvageable: boolean;
  readonly older: OlderCopy | null;
}

/** What can be said of the files without a key. Opens no database. */
export function lookOutside(vaultFolder: string): FileFinding[] {
  return [
    { file: 'header', condition: headerCondition(vaultFolder), pages: null },
    ...databaseNames.map((file): FileFinding => ({
      file,
      condition: outside(vaultFiles(vaultFolder)[file]) ?? 'unknown',
      pages: null,
    })),
  ];
}

/** Looks at every page of both databases. Changes nothing; nobody may have them open. */
export function diagnose(vaultFolder: string, keys: VaultKeys, watch: Watch): Diagnosed {
  const header = headerCondition(vaultFolder, keys);
  const databases = databaseNames.map((name) =>
    lookInto(vaultFolder, name, keys[name], (share) =>
      watch('reading', name === 'records' ? share * 0.9 : 0.9 + share * 0.1),
    ),
  );
  return {
    files: [{ file: 'header', condition: header, pages: null }, ...databases],
    salvageable:
      databases.every(({ condition }) => condition !== 'newer') &&
      databases.some(({ pages }) => pages !== null && pages.damaged < pages.all),
    older: findOlder(vaultFolder, keys),
  };
}

function headerCondition(vaultFolder: string, keys?: VaultKeys): FileFinding['condition'] {
  const found = statSync(vaultFiles(vaultFolder).header, { throwIfNoEntry: false });
  if (found === undefined) return 'missing';
  if (found.size === 0) return 'empty';
  try {
    const header = readHeader(vaultFolder);
    return keys === undefined || belongsTo(header, keys) ? 'good' : 'foreign';
  } catch (error) {
    return asAppError(error).code === 'vault-newer' ? 'newer' : 'damaged';
  }
}

function outside(file: string): FileFinding['condition'] | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return 'missing';
  if (!found.isFile()) return 'foreign';
  if (found.size === 0) return 'empty';
  const start = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, 16, 0);
  } finally {
    closeSync(handle);
  }
  if (start.toString('latin1') === 'SQLite format 3\0') return 'plaintext';
  return found.size < pageBytes ? 'cut' : undefined;
}

const latest: Record<DatabaseName, number> = {
  records: migrations.at(-1)?.number ?? 0,
  psychotherapy: psychotherapyMigrations.at(-1)?.number ?? 0,
};

function lookInto(
  vaultFolder: string,
  name: DatabaseName,
  key: Buffer,
  look: (share: number) => void,
): FileFinding {
  const path = vaultFiles(vaultFolder)[name];
  const obvious = outside(path);
  if (obvious === 'missing' || obvious === 'plaintext' || obvious === 'empty')
    return { file: name, condition: obvious, pages: null };
  if (!statSync(path).isFile()) return { file: name, condition: 'foreign', pages: null };
  const source = new PageFile(path, key);
  try {
    const all = source.pages;
    let damaged = 0;
    for (let number = 1; number <= all; number += 1) {
      if (source.page(number) === undefined) damaged += 1;
      if (number % 256 === 0) look(number / all);
    }
    const pages = { all, damaged };
    const version = source.page(1)?.readUInt32BE(60) ?? 0;
    const is = (condition: FileFinding['condition']): FileFinding => ({
      file: name,
      condition,
      pages,
    });
    if (damaged === all) return is(obvious ?? 'foreign');
    if (version > latest[name]) return is('newer');
    if (damaged > 0) return is(source.bytes < all * pageBytes ? 'cut' : 'damaged');
    if (source.damagedFrames > 0 || commitsDropped(path) > 0) return is('log-damaged');
    if (holdsTogetherApart(path, key)) return is('good');
    return is(source.frames > 0 ? 'log-damaged' : 'malformed');
  } finally {
    source.close();
  }
}

/** The check after an opening, on connections of its own beside those people work with. */
export function examine(vaultFolder: string, keys: VaultKeys, watch: Watch): boolean {
  return databaseNames.every((name) => {
    watch('checking', name === 'records' ? 0 : 0.9);
    return holdsTogether(vaultFiles(vaultFolder)[name], keys[name]);
  });
}

/** The newest copy of records.db from before its tables were changed that holds together. */
function findOlder(vaultFolder: string, keys: VaultKeys): OlderCopy | null {
  for (const { file, schema, made } of olderCopies(vaultFolder)) {
    const isOne = leavingNoTrace([file], () => {
      if (!holdsTogether(file, keys.records)) return false;
      const database = openDatabase(file, keys.records, { readonly: true });
      try {
        return schemaVersion(database) < schema;
      } finally {
        database.close();
      }
    });
    if (isOne) return { made, schema };
  }
  return null;
}

/** The verified copies beside records.db, the newest schema first. */
export function olderCopies(
  vaultFolder: string,
): { file: string; schema: number; made: Instant }[] {
  const folder = dirname(vaultFiles(vaultFolder).records);
  const statOf = (file: string) => statSync(file, { throwIfNoEntry: false });
  if (statOf(folder) === undefined) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const [, schema] = /^records\.before-(\d+)\.db$/.exec(name) ?? [];
      const found = schema === undefined ? undefined : statOf(join(folder, name));
      if (schema === undefined || found === undefined) return [];
      return [
        {
          file: join(folder, name),
          schema: Number(schema),
          made: Instant.parse(found.mtime.toISOString()),
        },
      ];
    })
    .sort((one, other) => other.schema - one.schema);
}
