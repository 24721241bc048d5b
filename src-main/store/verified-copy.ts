import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { syncFolder } from '../vault/vault-files.ts';
import { countRows, sameCounts } from './count-rows.ts';
import { openDatabase, type Database } from './open-database.ts';

/**
 * Writes a copy of the open database to `target`, encrypted with the same key, and counts it as made only
 * after it was opened again, checked and compared table by table with its source. An older copy of that name
 * is replaced in one step, after the new one has proven itself.
 */
export function writeVerifiedCopy(source: Database, key: Buffer, target: string): void {
  const unproven = `${target}.unproven`;
  rmSync(unproven, { force: true });
  source.prepare('VACUUM INTO ?').run(unproven);
  const copy = openDatabase(unproven, key, { readonly: true });
  try {
    if (copy.pragma('quick_check', { simple: true }) !== 'ok') throw new AppError('vault-damaged');
    if (!sameCounts(countRows(source), countRows(copy))) throw new AppError('vault-damaged');
  } finally {
    copy.close();
  }
  renameSync(unproven, target);
  syncFolder(dirname(target));
}
