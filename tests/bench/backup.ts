import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markFile } from '#main/vault/backup/backup-files.ts';
import { runInWorker } from '#main/vault/backup/run-in-worker.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { BackupRunId, newId } from '#shared/ids.ts';
import { instantNow } from '#shared/time.ts';
import { benchPassphrase } from './career-vault.ts';
import { report } from './figures.ts';

const rounds = 5;
const script = new URL('../../src-main/vault/backup/worker.ts', import.meta.url);

/** A backup made, opened again, checked, counted and hashed, and `cp` with `sha256sum` of the same file, in turns. */
export async function measureBackup(base: string, vaultFolder: string): Promise<void> {
  const keys = await unlockWithPassphrase(vaultFolder, benchPassphrase);
  const file = join(vaultFolder, 'records.db');
  const copy = join(base, 'copy of records.db');
  const backup: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const into = join(base, `backups ${String(round)}`);
    mkdirSync(into);
    const mark = newId(BackupRunId);
    writeFileSync(markFile(into), mark);
    const order = { id: newId(BackupRunId), vaultFolder, into, mark, at: instantNow(), app: '' };
    let from = performance.now();
    await runInWorker(script, { name: 'make', order }, keys, () => undefined).ended;
    backup.push(performance.now() - from);
    rmSync(into, { recursive: true });
    from = performance.now();
    execFileSync('cp', [file, copy]);
    execFileSync('sha256sum', [copy]);
    bare.push(performance.now() - from);
    rmSync(copy);
  }
  console.log(`  a vault of ${(statSync(file).size / 1_000_000).toFixed(0)} MB`);
  report('backup_ratio', backup, bare);
}
