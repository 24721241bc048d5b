import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { markFile } from '#main/vault/backup/backup-files.ts';
import type { BackupOrder } from '#main/vault/backup/make-backup.ts';
import { BackupRunId, newId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';

export const mark = 'f2f0c6c2-4f0b-4f7e-9f55-6a2a4c1f7c11';

/** A folder as it is once somebody chose it for backups. */
export function chosenFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(markFile(folder), `${mark}\n`);
  return folder;
}

export function backupOrder(
  vaultFolder: string,
  into: string,
  at = '2026-12-01T18:30:00.000Z',
): BackupOrder {
  return { id: newId(BackupRunId), vaultFolder, into, mark, at: Instant.parse(at), app: '0.1.0' };
}

/** What lies in the chosen folder, but for its mark. */
export function inFolder(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('circlekeep-2') || !name.endsWith('.txt'))
    .sort();
}
