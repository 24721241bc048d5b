import { existsSync, rmdirSync, rmSync } from 'node:fs';

import { backupFiles } from './backup-files.ts';

/** Takes away only what making or copying a backup, and opening it, makes. */
export function discardCopy(folder: string): void {
  const { about, header, records, psychotherapy } = backupFiles(folder);
  for (const file of [about, header, records, psychotherapy]) {
    rmSync(file, { force: true });
    for (const companion of ['-wal', '-shm', '-journal'])
      rmSync(`${file}${companion}`, { force: true });
  }
  if (existsSync(folder)) rmdirSync(folder);
}
