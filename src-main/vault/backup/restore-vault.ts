import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { markFile } from '#main/store/high-water-mark.ts';
import type { Instant } from '#shared/time.ts';

import type { VaultKeys } from '../key-slots.ts';
import { makeFolder } from '../vault-files.ts';
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
}

/** A vault made of a backup and proven, which waits to take the vault's place. */
export function restoredFolder(vaultFolder: string): string {
  return `${vaultFolder}.restored`;
}

/**
 * Makes a new vault of a backup beside the present one, checks it as it then lies on this disk, and gives it the name it
 * waits under. The present vault is not touched.
 */
export function buildRestored(
  { backup, vaultFolder }: RestoreOrder,
  keys: VaultKeys,
  watch: Watch,
): void {
  const building = `${vaultFolder}.restoring`;
  const restored = restoredFolder(vaultFolder);
  discardCopy(building);
  discardCopy(restored);
  makeFolder(dirname(vaultFolder));
  try {
    copyBackup(backup, building, watch);
    verifyBackup(building, keys, watch);
    rmSync(backupFiles(building).about);
    syncNames(building);
    renameSync(building, restored);
    syncNames(dirname(vaultFolder));
  } catch (error) {
    discardCopy(building);
    throw error;
  }
}

/**
 * Puts the restored vault in the place of the present one, which is kept whole under a dated name. The caller holds the
 * vault's lock. Killed between the two renamings, `finishRestore` does the second at the next start.
 */
export function putInPlace(vaultFolder: string, at: Instant): void {
  const kept = freeFolder(
    `${vaultFolder}.before-restore-${at.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`,
  );
  if (existsSync(vaultFolder)) renameSync(vaultFolder, kept);
  // It says how far the kept one had come; the restored one begins its own.
  if (existsSync(markFile(vaultFolder))) renameSync(markFile(vaultFolder), markFile(kept));
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
