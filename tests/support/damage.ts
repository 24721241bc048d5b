import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillPractice } from '#main/demo/open-demo.ts';
import { demoPractice } from '#main/demo/practice.ts';
import { openDatabase, type Database } from '#main/store/open-database.ts';
import { openStore } from '#main/store/store.ts';
import { databaseNames, type DatabaseName } from '#main/vault/backup/backup-files.ts';
import { createVault, type VaultKeys } from '#main/vault/vault.ts';
import { vaultFiles } from '#main/vault/vault-files.ts';
import { instantNow, localAt, localZone } from '#shared/time.ts';
import { testKdf, testPassphrase } from './practice.ts';

/* Vaults whose content is known, to be damaged on purpose. */

export const pageBytes = 4_096;
const saltBytes = 16;

export interface KnownVault {
  /** Holds the vault as `vault`, and is gone with `discard`. */
  readonly root: string;
  readonly folder: string;
  readonly keys: VaultKeys;
  discard(): void;
}

/** The demo's practice with its first sessions, in a vault that is closed. */
export async function knownVault(): Promise<KnownVault> {
  const root = mkdtempSync(join(tmpdir(), 'circlekeep-known-'));
  const folder = join(root, 'vault');
  const { keys } = await createVault(folder, testPassphrase, { kdf: testKdf });
  const store = openStore(folder, keys);
  const now = instantNow();
  const demo = demoPractice(localAt(now, localZone()), localZone());
  const sessions = demo.sessions.map((session, at) =>
    at < 80 ? session : { ...session, note: null, charts: [] },
  );
  const steps = fillPractice(store, { ...demo, sessions }, now);
  while (!store.transaction(() => steps.next()).done);
  store.close();
  return { root, folder, keys, discard: () => rmSync(root, { recursive: true, force: true }) };
}

/** The same vault once more, to be damaged. */
export function copyOf({ folder, keys }: KnownVault): KnownVault {
  const root = mkdtempSync(join(tmpdir(), 'circlekeep-damaged-'));
  cpSync(folder, join(root, 'vault'), { recursive: true });
  const discard = () => rmSync(root, { recursive: true, force: true });
  return { root, folder: join(root, 'vault'), keys, discard };
}

/** Every row of every table but the search index, as text. */
export type Content = Record<DatabaseName, Map<string, string[]>>;

export function contentOf({ folder, keys }: Pick<KnownVault, 'folder' | 'keys'>): Content {
  const files = vaultFiles(folder);
  const one = (name: DatabaseName) => {
    const database = openDatabase(files[name], keys[name], { readonly: true });
    try {
      return rowsOf(database);
    } finally {
      database.close();
    }
  };
  return { records: one('records'), psychotherapy: one('psychotherapy') };
}

function rowsOf(database: Database): Map<string, string[]> {
  const tables = database
    .prepare<[], { name: string; wr: number }>(
      `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_%' ESCAPE '\\'`,
    )
    .all();
  return new Map(
    tables.map(({ name, wr }) => [
      name,
      database
        .prepare(`SELECT ${wr === 1 ? '' : 'rowid AS "the rowid", '}* FROM "${name}"`)
        .all()
        .map((row) => JSON.stringify(row, (_, value: unknown) => value))
        .sort(),
    ]),
  );
}

/** What a page of a database holds, as SQLite itself says. */
export interface PageUse {
  readonly page: number;
  readonly name: string;
  readonly kind: 'leaf' | 'internal' | 'overflow';
  /** Rows or entries that begin on it. */
  readonly cells: number;
}

export function pageUses({ folder, keys }: KnownVault, name: DatabaseName): PageUse[] {
  const database = openDatabase(vaultFiles(folder)[name], keys[name], { readonly: true });
  try {
    return database
      .prepare<[], PageUse>(
        'SELECT pageno AS page, name, pagetype AS kind, ncell AS cells FROM dbstat',
      )
      .all();
  } finally {
    database.close();
  }
}

/** Flips one random bit of a page. */
export function flipBit(file: string, page: number): void {
  const bytes = readFileSync(file);
  // The first page begins with the salt of the whole file: with another one it is, to anybody, another vault's.
  const from = page === 1 ? saltBytes : 0;
  const at = (page - 1) * pageBytes + from + randomInt(pageBytes - from);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at);
  writeFileSync(file, bytes);
}

/** How many rows of `before` are not in `after`; throws when `after` has one that was never there. */
export function missing(before: Content, after: Content): { [table: string]: number } {
  const lost: { [table: string]: number } = {};
  for (const name of databaseNames)
    for (const [table, rows] of before[name]) {
      const known = new Set(rows);
      const found = after[name].get(table) ?? [];
      const strange = found.filter((row) => !known.has(row));
      if (strange.length > 0) throw new Error(`${table} has a row that was never written`);
      if (found.length < known.size) lost[table] = known.size - found.length;
    }
  return lost;
}
