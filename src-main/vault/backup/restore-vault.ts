import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { markFile } from '#main/store/high-water-mark.ts';
import { openDatabase } from '#main/store/open-database.ts';
import { writeVerifiedCopy } from '#main/store/verified-copy.ts';
import { AppError } from '#shared/errors.ts';
import type { Instant } from '#shared/time.ts';

import { readHeader } from '../header.ts';
import { belongsTo } from '../key-slots.ts';
import type { VaultKeys } from '../key-slots.ts';
import { makeFolder, syncFile, vaultFiles, writeAndSync } from '../vault-files.ts';
import { acquireVaultLock } from '../vault-lock.ts';
import type { VaultLock } from '../vault-lock.ts';
import { backupFiles, syncNames } from './backup-files.ts';
import { copyBackup } from './copy-backup.ts';
import { discardCopy } from './discard-copy.ts';
import { verifyBackup } from './verify-backup.ts';
import type { Watch } from './watch.ts';

export interface RestoreOrder {
  readonly backup: string;
  readonly vaultFolder: string;
  /** Keeps the vault's own key slots, for a passphrase changed since; only where they are whole. */
  readonly keepHeader?: boolean;
  /** False where the present vault must not be opened, not even for reading. */
  readonly compare?: boolean;
}

export interface OlderOrder {
  readonly vaultFolder: string;
  /** A copy of records.db from before its tables were changed. */
  readonly copy: string;
}

/** A vault made of a backup and proven, which waits to take the vault's place. */
export function restoredFolder(vaultFolder: string): string {
  return `${vaultFolder}.restored`;
}

/**
 * Makes a new vault beside the present one, which is not touched. `fill` gets an empty place for it and leaves it whole and
 * checked; it then gets the name it waits under. Whatever goes wrong leaves nothing of it.
 */
export function buildBeside<Made>(vaultFolder: string, fill: (building: string) => Made): Made {
  const building = `${vaultFolder}.restoring`;
  const restored = restoredFolder(vaultFolder);
  discardCopy(building);
  discardCopy(restored);
  makeFolder(dirname(vaultFolder));
  try {
    const made = fill(building);
    syncNames(building);
    renameSync(building, restored);
    syncNames(dirname(vaultFolder));
    return made;
  } catch (error) {
    discardCopy(building);
    throw error;
  }
}

/** The new vault is that of a backup, checked as it then lies on this disk. */
export function buildRestored(
  { backup, vaultFolder, keepHeader = false }: RestoreOrder,
  keys: VaultKeys,
  watch: Watch,
): void {
  buildBeside(vaultFolder, (building) => {
    copyBackup(backup, building, watch);
    verifyBackup(building, keys, watch);
    if (keepHeader) takeHeader(vaultFolder, building, keys);
    rmSync(backupFiles(building).about);
  });
}

/** It has an older copy of records.db, and everything else as it is now. */
export function buildFromOlder(
  { vaultFolder, copy }: OlderOrder,
  keys: VaultKeys,
  watch: Watch,
): void {
  buildBeside(vaultFolder, (building) => {
    mkdirSync(building, { mode: 0o700 });
    const to = backupFiles(building);
    watch('copying', 0);
    for (const [from, target, key] of [
      [copy, to.records, keys.records],
      [vaultFiles(vaultFolder).psychotherapy, to.psychotherapy, keys.psychotherapy],
    ] as const) {
      const source = openDatabase(from, key, { readonly: true });
      try {
        writeVerifiedCopy(source, key, target);
      } finally {
        source.close();
      }
      syncFile(target);
      watch('copying', 0.9);
    }
    takeHeader(vaultFolder, building, keys);
  });
}

function takeHeader(from: string, to: string, keys: VaultKeys): void {
  if (!belongsTo(readHeader(from), keys)) throw new AppError('vault-damaged');
  writeAndSync(vaultFiles(to).header, readFileSync(vaultFiles(from).header, 'utf8'));
}

/**
 * Puts the restored vault in the place of the present one, which is kept whole under a dated name. The caller holds the
 * vault's lock. Killed between the two renamings, `finishRestore` does the second at the next start.
 */
export function putInPlace(
  vaultFolder: string,
  at: Instant,
  kept: 'before-restore' | 'damaged' = 'before-restore',
): void {
  const aside = freeFolder(
    `${vaultFolder}.${kept}-${at.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`,
  );
  if (existsSync(vaultFolder)) renameSync(vaultFolder, aside);
  // It says how far the kept one had come; the new one begins its own.
  if (existsSync(markFile(vaultFolder))) renameSync(markFile(vaultFolder), markFile(aside));
  renameSync(restoredFolder(vaultFolder), vaultFolder);
  syncNames(dirname(vaultFolder));
}

/** Ends what a crash left of a restore, before anybody looks whether there is a vault. */
export function finishRestore(vaultFolder: string): void {
  const restored = restoredFolder(vaultFolder);
  const building = `${vaultFolder}.restoring`;
  if (!existsSync(restored) && !existsSync(building)) return;
  let lock: VaultLock | undefined;
  try {
    lock = acquireVaultLock(vaultFolder);
    if (existsSync(restored) && !existsSync(vaultFolder)) {
      renameSync(restored, vaultFolder);
      syncNames(dirname(vaultFolder));
    } else discardCopy(restored);
    discardCopy(building);
  } catch {
    // Somebody else has the vault, or the disk refuses: what opens now opens all the same.
  } finally {
    lock?.release();
  }
}

function freeFolder(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    if (!existsSync(folder)) return folder;
  }
}
