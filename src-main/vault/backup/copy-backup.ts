import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';

import { AppError } from '#shared/errors.ts';

import type { VaultKeys } from '../key-slots.ts';
import { syncFile, vaultFiles, writeAll } from '../vault-files.ts';
import { backupFiles, databaseNames, findBackups, refuseOtherFolder } from './backup-files.ts';
import { readHeader } from '../header.ts';
import { discardCopy } from './discard-copy.ts';
import { verifyBackup } from './verify-backup.ts';
import type { Watch } from './watch.ts';

/** Copies a backup's files into a new folder, synced, whose name is free; `discardCopy` takes it away. */
export function copyBackup(from: string, to: string, watch: Watch): void {
  const source = backupFiles(from);
  const target = backupFiles(to);
  const total = databaseNames.reduce((sum, name) => sum + statSync(source[name]).size, 0);
  let copied = 0;
  mkdirSync(to, { mode: 0o700 });
  for (const name of ['header', ...databaseNames, 'about'] as const) {
    copyFile(source[name], target[name], (bytes) => {
      copied += bytes;
      watch('copying', Math.min(1, copied / total));
    });
    syncFile(target[name]);
  }
}

function copyFile(from: string, to: string, look: (bytes: number) => void): void {
  const chunk = Buffer.alloc(1024 * 1024);
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      for (let place = 0; ;) {
        const read = readSync(source, chunk, 0, chunk.length, place);
        if (read === 0) return;
        writeAll(target, chunk.subarray(0, read));
        place += read;
        look(read);
      }
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

export interface DrillOrder {
  readonly vaultFolder: string;
  readonly into: string;
  readonly mark: string;
}

/**
 * Does with the latest backup what a restore does, beside the vault: copies it, checks every hash, opens both databases
 * and counts their rows. Then takes the copy away again, and so it does when something is wrong.
 */
export function drill(order: DrillOrder, keys: VaultKeys, watch: Watch) {
  refuseOtherFolder(order.into, order.mark);
  const { vaultId } = readHeader(order.vaultFolder);
  const [latest] = findBackups(order.into, vaultId);
  if (latest === undefined) throw new AppError('backup-damaged');
  const temporary = `${order.vaultFolder}.drill`;
  discardCopy(temporary);
  try {
    copyBackup(latest.folder, temporary, watch);
    verifyBackup(temporary, keys, watch);
  } finally {
    discardCopy(temporary);
  }
  const { records, psychotherapy } = vaultFiles(latest.folder);
  return { name: latest.name, bytes: statSync(records).size + statSync(psychotherapy).size };
}
