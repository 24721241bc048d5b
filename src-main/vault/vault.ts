import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { asAppError, openDatabase } from '#main/store/open-database.ts';
import { AppError } from '#shared/errors.ts';
import { instantNow } from '#shared/time.ts';

import { maxSlots, newHeader, readHeader, writeHeader } from './header.ts';
import type { Header, KeySlot } from './header.ts';
import {
  calibrateKdf,
  newPassphraseKdf,
  newRecoveryKdf,
  passphraseBytes,
} from './key-derivation.ts';
import type { KdfParameters } from './key-derivation.ts';
import { belongsTo, keyCheck, makeSlot, newKeys, openSlot, wiped, zero } from './key-slots.ts';
import type { VaultKeys } from './key-slots.ts';
import { newRecoverySecret, printRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import { makeFolder, syncFile, syncFolder, unfinished, vaultFiles } from './vault-files.ts';
import { acquireVaultLock } from './vault-lock.ts';

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

// The judgement of strength is made where the passphrase is typed; this only stops a caller that forgot it.
const shortestPassphrase = 8;
const longestPassphrase = 1_024;

/** Four letters in each database's header, so that a file found alone can be told. */
const applicationIds = { records: 0x434b5243, psychotherapy: 0x434b504e };

/** Whether a vault is there, also one that lost some of its files: nothing new may be made in its place. */
export function vaultExists(folder: string): boolean {
  return Object.values(vaultFiles(folder)).some((file) => existsSync(file));
}

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
    const byRecovery = await makeSlot(vaultId, 'recovery', recoverySecret, newRecoveryKdf(), keys);
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
  const header = readHeaderOf(folder);
  const secret = readRecoveryKey(recoveryKey);
  try {
    const opened = await openAny(header, 'recovery', secret);
    if (!opened) throw new AppError('wrong-recovery-key');
    return opened.keys;
  } finally {
    secret.fill(0);
  }
}

/** Replaces the passphrase. The old one works until the new one is proven, and never afterwards. */
export async function changePassphrase(
  folder: string,
  keys: VaultKeys,
  newPassphrase: string,
  options: VaultOptions = {},
): Promise<void> {
  refuseUnfitPassphrase(newPassphrase);
  const secret = passphraseBytes(newPassphrase);
  try {
    const kdf = newPassphraseKdf(options.kdf ?? (await calibrateKdf()));
    await replaceSlot(folder, 'passphrase', secret, kdf, keys);
  } finally {
    secret.fill(0);
  }
}

/** Makes a new recovery key and returns it for paper; the old sheet is dead from then on. */
export async function renewRecoveryKey(folder: string, keys: VaultKeys): Promise<string> {
  const secret = newRecoverySecret();
  try {
    await replaceSlot(folder, 'recovery', secret, newRecoveryKdf(), keys);
    return printRecoveryKey(secret);
  } finally {
    secret.fill(0);
  }
}

/**
 * Adds a slot, proves from the file that it opens, then removes the others of its kind. Each reading and writing
 * of the header is one step without an await between, so that two changes at once cannot undo each other. And
 * each looks at the keys first: a lock in the meantime has wiped them, and ends the change where it is.
 */
async function replaceSlot(
  folder: string,
  kind: KeySlot['kind'],
  secret: Buffer,
  kdf: KeySlot['kdf'],
  keys: VaultKeys,
): Promise<void> {
  const { vaultId } = headerOpenedBy(keys, folder);
  const slot = await makeSlot(vaultId, kind, secret, kdf, keys);
  const header = headerOpenedBy(keys, folder);
  writeHeader(folder, { ...header, slots: [...withRoom(header.slots, kind), slot] });
  await prove(folder, slot, secret);
  headerOpenedBy(keys, folder);
  removeOtherSlots(folder, slot);
}

/**
 * Changes cut off again and again fill the header. Then those in the middle go: the first is the one a person
 * has used, the last the one the last change may have told of.
 */
function withRoom(slots: readonly KeySlot[], kind: KeySlot['kind']): readonly KeySlot[] {
  if (slots.length < maxSlots) return slots;
  const ofKind = slots.filter((slot) => slot.kind === kind);
  return slots.filter((slot) => slot.kind !== kind || slot === ofKind[0] || slot === ofKind.at(-1));
}

function removeOtherSlots(folder: string, proven: KeySlot): void {
  const header = readHeaderOf(folder);
  const kept = header.slots.filter((slot) => slot.kind !== proven.kind || slot.id === proven.id);
  if (!kept.some((slot) => slot.id === proven.id)) throw new AppError('changed-meanwhile');
  if (kept.length < header.slots.length) writeHeader(folder, { ...header, slots: kept });
}

/**
 * A change cut off by a crash leaves the old passphrase beside the new. The new one having just worked, the old
 * one goes: it may have been changed because somebody else knows it.
 */
function finishInterruptedChange(folder: string, opened: KeySlot): void {
  try {
    const passphraseSlots = readHeader(folder).slots.filter((slot) => slot.kind === 'passphrase');
    const newest = passphraseSlots.at(-1);
    if (passphraseSlots.length > 1 && newest?.id === opened.id) removeOtherSlots(folder, opened);
  } catch {
    // A disk that cannot be written to is no reason to refuse reading; the next unlock tries again.
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

/** Goes the whole way a later unlock will go, from the bytes on disk; throws unless it ends at the vault's keys. */
async function prove(folder: string, made: KeySlot, secret: Buffer): Promise<void> {
  const header = readHeader(folder);
  const slot = header.slots.find((candidate) => candidate.id === made.id);
  const found = slot && (await openSlot(header.vaultId, slot, secret));
  const proven = found !== undefined && belongsTo(header, found);
  if (found) zero(found);
  if (!proven) throw new AppError('disk-failed');
}

function readHeaderOf(folder: string): Header {
  if (!vaultExists(folder)) throw new AppError('vault-missing');
  return readHeader(folder);
}

function refuseUnfitPassphrase(passphrase: string): void {
  if (passphrase.length > longestPassphrase) throw new AppError('invalid-input', 'passphrase');
  if (passphrase.normalize('NFKC').length < shortestPassphrase) {
    throw new AppError('weak-passphrase');
  }
}

/** The header, for a caller that may change it because it holds the vault's open keys. */
function headerOpenedBy(keys: VaultKeys, folder: string): Header {
  const header = readHeaderOf(folder);
  if (wiped(keys)) throw new AppError('vault-locked');
  if (!belongsTo(header, keys)) throw new AppError('vault-damaged');
  return header;
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
