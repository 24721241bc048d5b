import { readFileSync, statSync } from 'node:fs';

import { z } from 'zod';

import type { Database } from '#main/store/open-database.ts';
import { hasTable } from '#main/store/standing.ts';

import { writeDurably } from '../vault-files.ts';

/** A folder for backups, and what it must say of itself. */
export interface BackupPlace {
  readonly into: string;
  readonly mark: string;
}

const Remembered = z.strictObject({
  format: z.literal('circlekeep-backup-place'),
  into: z.string().max(8_192),
  mark: z.string().max(100),
});

const largest = 64 * 1024;

/**
 * Where backups go, told beside the vault and in plain: it is needed when nothing of the vault can be opened. For this
 * user alone to read.
 */
function placeFile(vaultFolder: string): string {
  return `${vaultFolder}.backups`;
}

/** Written where it is another than before. A disk that refuses is no reason to refuse anything else. */
export function rememberPlace(vaultFolder: string, { into, mark }: BackupPlace): void {
  const known = rememberedPlace(vaultFolder);
  if (known?.into === into && known.mark === mark) return;
  const text = JSON.stringify({ format: 'circlekeep-backup-place', into, mark });
  try {
    writeDurably(placeFile(vaultFolder), `${text}\n`);
  } catch {
    // The next opening tries again.
  }
}

/**
 * Where backups go, as the records say it before this Circlekeep has changed their tables: those of any earlier one that
 * knows of backups hold it so.
 */
export function placeBeforeUpdate(records: Database): BackupPlace | undefined {
  if (!hasTable(records, 'backup_settings')) return undefined;
  const { folder, mark } =
    records
      .prepare<[], { folder: string | null; mark: string | null }>(
        'SELECT folder, mark FROM backup_settings',
      )
      .get() ?? {};
  return folder && mark ? { into: folder, mark } : undefined;
}

export function rememberedPlace(vaultFolder: string): BackupPlace | undefined {
  try {
    const file = placeFile(vaultFolder);
    if (statSync(file).size > largest) return undefined;
    const { into, mark } = Remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { into, mark };
  } catch {
    return undefined;
  }
}
