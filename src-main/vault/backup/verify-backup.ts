import { asAppError, openDatabase } from '#main/store/open-database.ts';
import type { Database } from '#main/store/open-database.ts';
import { follows, type TrailRow } from '#main/store/audit-hash.ts';
import { schemaVersion } from '#main/store/migrate.ts';
import { hasTable, endOfTrail } from '#main/store/standing.ts';
import { AppError } from '#shared/errors.ts';

import { readHeader } from '../header.ts';
import { belongsTo } from '../key-slots.ts';
import type { VaultKeys } from '../key-slots.ts';
import { backupFiles, databaseNames, measureFile, readBackup, sealOf } from './backup-files.ts';
import type { AboutBackup } from './backup-files.ts';
import { countRows, sameCounts } from '#main/store/count-rows.ts';
import type { Watch } from './watch.ts';

/**
 * Throws 'backup-damaged' unless everything in the folder is as it was when the backup was made: seal, sizes, hashes,
 * keys, both databases, counts and the audit chain from its start. Answers what the backup says of itself.
 */
export function verifyBackup(folder: string, keys: VaultKeys, watch: Watch): AboutBackup {
  try {
    return verify(folder, keys, watch);
  } catch (error) {
    const told = asAppError(error);
    throw told.code === 'vault-damaged' ? new AppError('backup-damaged') : told;
  }
}

function verify(folder: string, keys: VaultKeys, watch: Watch): AboutBackup {
  const about = readBackup(folder);
  if (about === undefined) throw new AppError('backup-damaged');
  const { seal, ...unsealed } = about;
  const header = readHeader(folder);
  if (seal !== sealOf(unsealed, keys.records)) throw new AppError('backup-damaged');
  if (header.vaultId !== about.vaultId || !belongsTo(header, keys))
    throw new AppError('backup-damaged');
  measureAll(folder, about, watch);
  const files = backupFiles(folder);
  for (const name of databaseNames) {
    const database = openDatabase(files[name], keys[name], { readonly: true });
    try {
      watch('checking', name === 'records' ? 0 : 0.8);
      const whole =
        database.pragma('quick_check', { simple: true }) === 'ok' &&
        schemaVersion(database) === about.schema[name] &&
        sameCounts(
          countRows(database, () => watch('checking', 0.9)),
          about.rows[name],
        );
      if (!whole) throw new AppError('backup-damaged');
      if (name === 'records') refuseBrokenTrail(database, about, watch);
    } finally {
      database.close();
    }
  }
  return about;
}

function measureAll(folder: string, about: AboutBackup, watch: Watch): void {
  const { header, records, psychotherapy } = backupFiles(folder);
  const files = [
    [header, about.files['header.json']],
    [records, about.files['records.db']],
    [psychotherapy, about.files['psychotherapy.db']],
  ] as const;
  const total = files.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  let read = 0;
  for (const [file, written] of files) {
    const { bytes, sha256 } = measureFile(file, (more) => {
      read += more;
      watch('hashing', Math.min(1, read / total));
    });
    if (bytes !== written.bytes || sha256 !== written.sha256) throw new AppError('backup-damaged');
  }
}

function refuseBrokenTrail(records: Database, about: AboutBackup, watch: Watch): void {
  const { sequence, hash } = endOfTrail(records);
  if (sequence !== about.audit.sequence || hash !== about.audit.hash)
    throw new AppError('backup-damaged');
  const look = (): void => watch('checking', 0.95);
  if (trailBreak(records, look, salvagedUpTo(records)) !== null)
    throw new AppError('backup-damaged');
}

/** Up to where a salvage has told that rows are missing; 0 where there was none. */
function salvagedUpTo(records: Database): number {
  if (!hasTable(records, 'audit')) return 0;
  const row = records
    .prepare<[], { sequence: number }>(
      "SELECT sequence FROM audit WHERE action = 'vault.salvage' ORDER BY sequence DESC LIMIT 1",
    )
    .get();
  return row?.sequence ?? 0;
}

/** The first row of the trail that does not fit the one before it, after `knownTo`; null for none. */
export function trailBreak(records: Database, look: () => void, knownTo = 0): number | null {
  if (!hasTable(records, 'audit')) return null;
  let before: TrailRow | undefined;
  for (const row of records
    .prepare<[], TrailRow>('SELECT * FROM audit ORDER BY sequence')
    .iterate()) {
    if (row.sequence % 1_000 === 0) look();
    if (!follows(row, before) && row.sequence > knownTo) return row.sequence;
    before = row;
  }
  return null;
}
