import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { asAppError, openDatabase } from '#main/store/open-database.ts';
import type { Database } from '#main/store/open-database.ts';
import { schemaVersion } from '#main/store/migrate.ts';
import { hashInTrail, endOfTrail } from '#main/store/standing.ts';
import { AppError } from '#shared/errors.ts';
import { backupsToLetGo } from '#shared/rules/backup-thinning.ts';
import { CalendarDate, type Instant } from '#shared/time.ts';

import { headerText, readHeader } from '../header.ts';
import { belongsTo } from '../key-slots.ts';
import type { VaultKeys } from '../key-slots.ts';
import { syncFile, vaultFiles, writeAndSync } from '../vault-files.ts';
import {
  backupFiles,
  databaseNames,
  filesOfBackup,
  findBackups,
  freeName,
  measureFile,
  refuseOtherFolder,
  sealOf,
  syncNames,
} from './backup-files.ts';
import type { DatabaseName, UnsealedBackup } from './backup-files.ts';
import { discardCopy } from './discard-copy.ts';
import { countRows, countsBetween, sameCounts } from '#main/store/count-rows.ts';
import type { RowCounts } from '#main/store/count-rows.ts';
import type { Watch } from './watch.ts';

export interface BackupOrder {
  /** The run this is, as the vault's log knows it. */
  readonly id: string;
  readonly vaultFolder: string;
  readonly into: string;
  /** What the chosen folder must say of itself; null where nobody chose, beside the vault. */
  readonly mark: string | null;
  readonly at: Instant;
  readonly app: string;
}

export interface MadeBackup {
  readonly name: string;
  readonly bytes: number;
  /** Of its backup.json, which holds those of the other files. */
  readonly sha256: string;
  readonly auditSequence: number;
}

/** Often enough for somebody who saves while the files are copied; a vault is not written to all the time. */
const mostAttempts = 3;

/**
 * Makes one backup of a vault that may be written to meanwhile: both databases by `VACUUM INTO`, under a temporary
 * name, opened again with the key, checked, counted against the source, hashed, synced and only then given its name.
 * Earlier backups are thinned after that. Whatever goes wrong before leaves nothing and changes none of them.
 */
export function makeBackup(order: BackupOrder, keys: VaultKeys, watch: Watch): MadeBackup {
  if (order.mark !== null) refuseOtherFolder(order.into, order.mark);
  const { vaultId } = readHeader(order.vaultFolder);
  const building = buildingName(order.into, vaultId);
  discardCopy(building);
  let made: MadeBackup;
  try {
    made = build(order, building, vaultId, keys, watch);
  } catch (error) {
    discardQuietly(building);
    // A disk pulled out shows in many ways; that it is gone says more than any of them.
    if (!(error instanceof AppError && error.code === 'backup-stopped') && order.mark !== null)
      refuseOtherFolder(order.into, order.mark);
    throw asAppError(error);
  }
  thinQuietly(order.into, vaultId);
  return made;
}

function build(
  order: BackupOrder,
  building: string,
  vaultId: string,
  keys: VaultKeys,
  watch: Watch,
): MadeBackup {
  watch('copying', 0);
  mkdirSync(building, { mode: 0o700 });
  const files = backupFiles(building);
  // A backup opens with what a person carries, wherever it is, and not with a computer's account.
  const present = readHeader(order.vaultFolder);
  const slots = present.slots.filter(({ kind }) => kind !== 'keychain');
  writeAndSync(files.header, headerText({ ...present, slots }));
  const header = readHeader(building);
  if (header.vaultId !== vaultId || !belongsTo(header, keys))
    throw new AppError('backup-not-verified');
  const copied = copyDatabases(order.vaultFolder, building, keys, watch);
  const measured = measureCopies(building, watch);
  for (const name of databaseNames) syncFile(files[name]);
  const about: UnsealedBackup = {
    format: 'circlekeep-backup',
    version: 1,
    id: order.id,
    vaultId,
    number: (findBackups(order.into, vaultId)[0]?.about.number ?? 0) + 1,
    made: order.at,
    app: order.app,
    files: measured,
    schema: copied.schema,
    rows: copied.rows,
    audit: copied.audit,
  };
  writeAndSync(
    files.about,
    `${JSON.stringify({ ...about, seal: sealOf(about, keys.records) }, null, 2)}\n`,
  );
  // A companion left by SQLite would mean that a copy is not whole by itself.
  if (readdirSync(building).length !== filesOfBackup.length)
    throw new AppError('backup-not-verified');
  syncNames(building);
  const { sha256 } = measureFile(files.about, () => undefined);
  // The last moment at which stopping leaves nothing behind.
  watch('hashing', 1);
  const name = freeName(order.into, order.at);
  renameSync(building, join(order.into, name));
  syncNames(order.into);
  const bytes = Object.values(measured).reduce((sum, file) => sum + file.bytes, 0);
  return { name, bytes, sha256, auditSequence: copied.audit.sequence };
}

type Copied = Pick<UnsealedBackup, 'schema' | 'rows' | 'audit'>;

/**
 * Copies, checks and counts both databases. Private writings come first: the trail in the records is then never
 * behind them. A copy whose counts fit neither moment, or with a destruction in between, is made again.
 */
function copyDatabases(
  vaultFolder: string,
  building: string,
  keys: VaultKeys,
  watch: Watch,
): Copied {
  const from = vaultFiles(vaultFolder);
  const sources = {
    records: openDatabase(from.records, keys.records),
    psychotherapy: openDatabase(from.psychotherapy, keys.psychotherapy),
  };
  try {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const copied = copyOnce(sources, building, keys, watch);
      if (copied !== undefined) return copied;
    }
    throw new AppError('backup-not-verified');
  } finally {
    sources.records.close();
    sources.psychotherapy.close();
  }
}

type Sources = Record<DatabaseName, Database>;

/** Undefined when the vault was written to in such a way that nothing can be said of the copy. */
function copyOnce(
  sources: Sources,
  building: string,
  keys: VaultKeys,
  watch: Watch,
): Copied | undefined {
  const to = backupFiles(building);
  const before = look(sources, watch);
  for (const name of ['psychotherapy', 'records'] as const) {
    rmSync(to[name], { force: true });
    // For its permissions: SQLite takes an empty file as it is.
    closeSync(openSync(to[name], 'wx', 0o600));
    watch('copying', name === 'records' ? 0.1 : 0);
    sources[name].prepare('VACUUM INTO ?').run(to[name]);
  }
  const after = look(sources, watch, before);
  const copies = {
    records: openDatabase(to.records, keys.records, { readonly: true }),
    psychotherapy: openDatabase(to.psychotherapy, keys.psychotherapy, { readonly: true }),
  };
  try {
    const rows: Record<DatabaseName, RowCounts> = { records: {}, psychotherapy: {} };
    for (const name of databaseNames) {
      watch('checking', name === 'records' ? 0 : 0.8);
      if (copies[name].pragma('quick_check', { simple: true }) !== 'ok')
        throw new AppError('backup-not-verified');
      rows[name] = countRows(copies[name], () => watch('checking', 0.9));
      const [one, other] = [before.rows[name], after.rows[name]];
      const written = before.versions[name] !== after.versions[name];
      if (!written && !sameCounts(rows[name], one)) throw new AppError('backup-not-verified');
      if (written && !countsBetween(one, rows[name], other)) return undefined;
    }
    const destroyed = (at: Looked): string =>
      JSON.stringify([
        at.rows.records['destructions'],
        at.rows.psychotherapy['destructions_begun'],
      ]);
    if (destroyed(before) !== destroyed(after)) return undefined;
    const audit = endOfTrail(copies.records);
    // The trail only grows, so what is newest in the copy must stand in the source.
    if (hashInTrail(sources.records, audit.sequence) !== audit.hash)
      throw new AppError('backup-not-verified');
    return {
      rows,
      audit,
      schema: {
        records: schemaVersion(copies.records),
        psychotherapy: schemaVersion(copies.psychotherapy),
      },
    };
  } finally {
    copies.records.close();
    copies.psychotherapy.close();
  }
}

interface Looked {
  /** Another number when another connection has written meanwhile. */
  readonly versions: Record<DatabaseName, unknown>;
  readonly rows: Record<DatabaseName, RowCounts>;
}

/** Counts each source within one moment of it; what did not change since `earlier` is not counted again. */
function look(sources: Sources, watch: Watch, earlier?: Looked): Looked {
  const one = (name: DatabaseName) => {
    const source = sources[name];
    return source.transaction(() => {
      const version = source.pragma('data_version', { simple: true });
      const rows =
        earlier !== undefined && earlier.versions[name] === version
          ? earlier.rows[name]
          : countRows(source, () => watch('copying', 0));
      return { version, rows };
    })();
  };
  const records = one('records');
  const psychotherapy = one('psychotherapy');
  return {
    versions: { records: records.version, psychotherapy: psychotherapy.version },
    rows: { records: records.rows, psychotherapy: psychotherapy.rows },
  };
}

function measureCopies(building: string, watch: Watch): UnsealedBackup['files'] {
  const files = backupFiles(building);
  const total = statSync(files.records).size + statSync(files.psychotherapy).size;
  let read = 0;
  const one = (file: string) =>
    measureFile(file, (bytes) => {
      read += bytes;
      watch('hashing', Math.min(1, read / total));
    });
  return {
    'header.json': one(files.header),
    'records.db': one(files.records),
    'psychotherapy.db': one(files.psychotherapy),
  };
}

/** One for each vault, so that what a crash left is found and goes with the next backup. */
export function buildingName(into: string, vaultId: string): string {
  return join(into, `circlekeep-${vaultId.slice(0, 8)}.unfinished`);
}

function discardQuietly(building: string): void {
  try {
    discardCopy(building);
  } catch {
    // The next backup discards it.
  }
}

/**
 * Lets older backups go, of this vault only and only whole ones. Each loses its name first, so that one half deleted is
 * never taken for a backup. A disk that refuses is no reason to say that the new one failed.
 */
function thinQuietly(into: string, vaultId: string): void {
  const going = join(into, `circlekeep-${vaultId.slice(0, 8)}.going`);
  try {
    discardCopy(going);
    const found = findBackups(into, vaultId);
    const names = new Set(
      backupsToLetGo(
        found.map(({ name, about }) => ({
          name,
          number: about.number,
          day: CalendarDate.parse(about.made.slice(0, 10)),
          schema: `${about.schema.records} ${about.schema.psychotherapy}`,
        })),
      ),
    );
    for (const { name, folder } of found) {
      if (!names.has(name)) continue;
      renameSync(folder, going);
      discardCopy(going);
    }
  } catch {
    // The next backup tries again.
  }
}
