import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { asAppError, openDatabase } from '#main/store/open-database.ts';
import { AppError } from '#shared/errors.ts';
import { instantNow } from '#shared/time.ts';

import { newHeader, writeHeader } from './header.ts';
import type { Header, KeySlot } from './header.ts';
import {
  calibrateKdf,
  newPassphraseKdf,
  newRandomSecretKdf,
  passphraseBytes,
} from './key-derivation.ts';
import type { KdfParameters } from './key-derivation.ts';
import { keyCheck, makeSlot, newKeys, openSlot, zero } from './key-slots.ts';
import type { VaultKeys } from './key-slots.ts';
import type { Keychain } from './keychain.ts';
import { newRecoverySecret, printRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import {
  makeFolder,
  syncFile,
  syncFolder,
  unfinished,
  vaultExists,
  vaultFiles,
} from './vault-files.ts';
import { acquireVaultLock } from './vault-lock.ts';
import {
  finishInterruptedChange,
  longestPassphrase,
  addKeychain,
  openByKeychain,
  prove,
  readHeaderOf,
  refuseUnfitPassphrase,
} from './ways-in.ts';

export { vaultExists } from './vault-files.ts';
export { zero } from './key-slots.ts';
export type { VaultKeys } from './key-slots.ts';
export type { KdfParameters } from './key-derivation.ts';

export interface VaultOptions {
  /** A fixed cost instead of a measured one: for tests, whose vaults hold nothing. */
  kdf?: KdfParameters;
  /** Fills the new databases before the vault counts as made: its recovery key is shown only once it is whole. */
  prepare?: (folder: string, keys: VaultKeys) => void | Promise<void>;
}

export interface CreatedVault {
  keys: VaultKeys;
  /** Shown once, for paper; it is stored nowhere. */
  recoveryKey: string;
  vaultId: string;
}

/** Four letters in each database's header, so that a file found alone can be told. */
const applicationIds = { records: 0x434b5243, psychotherapy: 0x434b504e };

/**
 * Makes a vault and returns its open keys. It is built beside its place and moved there when the disk has
 * confirmed every byte, so a crash leaves no vault rather than half of one.
 */
export async function createVault(
  folder: string,
  passphrase: string,
  options: VaultOptions = {},
): Promise<CreatedVault> {
  const lock = acquireVaultLock(folder);
  try {
    return await createLockedVault(folder, passphrase, options);
  } finally {
    lock.release();
  }
}

/** `createVault` for a caller that holds the vault's lock and keeps it. */
export async function createLockedVault(
  folder: string,
  passphrase: string,
  options: VaultOptions = {},
): Promise<CreatedVault> {
  refuseUnfitPassphrase(passphrase);
  if (vaultExists(folder)) throw new AppError('vault-exists');
  const keys = newKeys();
  const passphraseSecret = passphraseBytes(passphrase);
  const recoverySecret = newRecoverySecret();
  const building = unfinished(folder);
  try {
    const vaultId = randomUUID();
    const kdf = newPassphraseKdf(options.kdf ?? (await calibrateKdf()));
    const byPassphrase = await makeSlot(vaultId, 'passphrase', passphraseSecret, kdf, keys);
    const byRecovery = await makeSlot(
      vaultId,
      'recovery',
      recoverySecret,
      newRandomSecretKdf(),
      keys,
    );
    discardBuilding(building);
    makeFolder(dirname(folder));
    mkdirSync(building, { mode: 0o700 });
    createDatabases(building, keys, vaultId);
    await options.prepare?.(building, keys);
    syncFile(vaultFiles(building).records);
    syncFile(vaultFiles(building).psychotherapy);
    writeHeader(
      building,
      newHeader({
        vaultId,
        created: instantNow(),
        keyCheck: keyCheck(vaultId, keys),
        slots: [byPassphrase, byRecovery],
      }),
    );
    await prove(building, byPassphrase, passphraseSecret);
    await prove(building, byRecovery, recoverySecret);
    moveIntoPlace(building, folder);
    return { keys, recoveryKey: printRecoveryKey(recoverySecret), vaultId };
  } catch (error) {
    zero(keys);
    discardQuietly(building);
    throw asAppError(error);
  } finally {
    passphraseSecret.fill(0);
    recoverySecret.fill(0);
  }
}

/** Opens the vault's keys. Whatever is wrong with the passphrase, it is one error, and nothing is written. */
export async function unlockWithPassphrase(folder: string, passphrase: string): Promise<VaultKeys> {
  const { keys, slot } = await openByPassphrase(folder, passphrase);
  finishInterruptedChange(folder, slot);
  return keys;
}

/** The same for a backup, whose header stays as it is whatever was interrupted in its time. */
export async function openBackupWithPassphrase(
  folder: string,
  passphrase: string,
): Promise<VaultKeys> {
  return (await openByPassphrase(folder, passphrase)).keys;
}

async function openByPassphrase(
  folder: string,
  passphrase: string,
): Promise<{ keys: VaultKeys; slot: KeySlot }> {
  const header = readHeaderOf(folder);
  if (passphrase.length > longestPassphrase) throw new AppError('wrong-passphrase');
  const secret = passphraseBytes(passphrase);
  try {
    const opened = await openAny(header, 'passphrase', secret);
    if (!opened) throw new AppError('wrong-passphrase');
    return opened;
  } finally {
    secret.fill(0);
  }
}

/**
 * Opens the vault's keys with the printed recovery key. 'wrong-recovery-key'; when the check symbols show a slip,
 * its detail holds the numbers of the wrong groups.
 */
export async function unlockWithRecoveryKey(
  folder: string,
  recoveryKey: string,
): Promise<VaultKeys> {
  return (await openByRecoveryKey(folder, recoveryKey)).keys;
}

/** The same, with the slot that opened. */
export async function openByRecoveryKey(
  folder: string,
  recoveryKey: string,
): Promise<{ keys: VaultKeys; slot: KeySlot }> {
  const header = readHeaderOf(folder);
  const secret = readRecoveryKey(recoveryKey);
  try {
    const opened = await openAny(header, 'recovery', secret);
    if (!opened) throw new AppError('wrong-recovery-key');
    return opened;
  } finally {
    secret.fill(0);
  }
}

/** Opens the vault's keys with what this computer's keychain gives back. 'keychain-failed'. */
export async function unlockWithKeychain(folder: string, keychain: Keychain): Promise<VaultKeys> {
  const slot = readHeaderOf(folder).slots.findLast(({ kind }) => kind === 'keychain');
  if (!slot) throw new AppError('keychain-failed');
  const { keys, keepAnew } = await openByKeychain(folder, slot, keychain);
  if (keepAnew) await keepAnewQuietly(folder, keys, keychain);
  return keys;
}

/** Another secret in place of the one that the system would sooner or later no longer give back. */
async function keepAnewQuietly(folder: string, keys: VaultKeys, keychain: Keychain): Promise<void> {
  try {
    await addKeychain(folder, keys, keychain);
  } catch {
    // What was kept still opens; the next unlock tries again.
  }
}

async function openAny(
  header: Header,
  kind: KeySlot['kind'],
  secret: Buffer,
): Promise<{ keys: VaultKeys; slot: KeySlot } | undefined> {
  for (const slot of header.slots.filter((candidate) => candidate.kind === kind)) {
    const keys = await openSlot(header.vaultId, slot, secret);
    if (keys) return { keys, slot };
  }
  return undefined;
}

/** Makes both databases of a vault, empty, in a folder that has neither. */
export function createDatabases(folder: string, keys: VaultKeys, vaultId: string): void {
  const files = vaultFiles(folder);
  const records = openDatabase(files.records, keys.records, { create: true });
  try {
    records.pragma(`application_id = ${applicationIds.records}`);
  } finally {
    records.close();
  }
  const psychotherapy = openDatabase(files.psychotherapy, keys.psychotherapy, { create: true });
  try {
    psychotherapy.pragma(`application_id = ${applicationIds.psychotherapy}`);
    psychotherapy.exec('CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
    psychotherapy.prepare(`INSERT INTO meta VALUES ('vault_id', ?)`).run(vaultId);
  } finally {
    psychotherapy.close();
  }
}

function moveIntoPlace(building: string, folder: string): void {
  syncFolder(building);
  removeIfEmpty(folder);
  if (existsSync(folder)) throw new AppError('vault-exists');
  renameSync(building, folder);
  try {
    syncFolder(dirname(folder));
  } catch (error) {
    // Not confirmed is not made: nobody has seen its recovery key.
    renameSync(folder, building);
    throw error;
  }
}

/** Takes away only what a creation makes: a folder of somebody's own that happens to have the name stays. */
function discardBuilding(building: string): void {
  const { header, records, psychotherapy } = vaultFiles(building);
  for (const file of [header, unfinished(header), records, psychotherapy]) {
    rmSync(file, { force: true });
  }
  for (const database of [records, psychotherapy]) {
    for (const companion of ['-wal', '-shm', '-journal']) {
      rmSync(`${database}${companion}`, { force: true });
    }
  }
  removeIfEmpty(building);
  if (existsSync(building)) throw new AppError('vault-exists');
}

function discardQuietly(building: string): void {
  try {
    discardBuilding(building);
  } catch {
    // The next creation discards it.
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not there, or not empty: the caller looks.
  }
}
