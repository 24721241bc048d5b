import { randomBytes } from 'node:crypto';

import { AppError } from '#shared/errors.ts';

import { keyBytes, maxSlots, readHeader, writeHeader } from './header.ts';
import type { Header, KeySlot } from './header.ts';
import {
  calibrateKdf,
  newPassphraseKdf,
  newRandomSecretKdf,
  passphraseBytes,
} from './key-derivation.ts';
import type { KdfParameters } from './key-derivation.ts';
import { belongsTo, makeSlot, openSlot, wiped, zero } from './key-slots.ts';
import type { VaultKeys } from './key-slots.ts';
import type { Keychain, Recalled } from './keychain.ts';
import { vaultExists } from './vault-files.ts';

/*
 * The ways into a vault that is there, and how each is added, replaced and taken away. Each reading and writing of the
 * header is one step without an await between, so that two changes at once cannot undo each other. And each looks at the
 * keys first: a lock in the meantime has wiped them, and ends the change where it is. A way in goes only when another
 * was proven from the bytes on disk, and a passphrase always remains.
 */

// The judgement of strength is made where the passphrase is typed; this only stops a caller that forgot it.
const shortestPassphrase = 8;
export const longestPassphrase = 1_024;

export function refuseUnfitPassphrase(passphrase: string): void {
  if (passphrase.length > longestPassphrase) throw new AppError('invalid-input', 'passphrase');
  if (passphrase.normalize('NFKC').length < shortestPassphrase) {
    throw new AppError('weak-passphrase');
  }
}

/** The header of a vault that is there. */
export function readHeaderOf(folder: string): Header {
  if (!vaultExists(folder)) throw new AppError('vault-missing');
  return readHeader(folder);
}

/** Replaces the passphrase. The old one works until the new one is proven, and never afterwards. */
export async function changePassphrase(
  folder: string,
  keys: VaultKeys,
  newPassphrase: string,
  options: { kdf?: KdfParameters } = {},
): Promise<void> {
  refuseUnfitPassphrase(newPassphrase);
  const secret = passphraseBytes(newPassphrase);
  try {
    const kdf = newPassphraseKdf(options.kdf ?? (await calibrateKdf()));
    const { vaultId } = headerOpenedBy(keys, folder);
    const slot = await makeSlot(vaultId, 'passphrase', secret, kdf, keys);
    add(folder, keys, slot);
    await prove(folder, slot, secret);
    headerOpenedBy(keys, folder);
    removeOthersOfKind(folder, slot.id);
  } finally {
    secret.fill(0);
  }
}

/**
 * Adds a recovery key beside the present one and proves it from the file. Both open the vault until the new one is
 * confirmed; an earlier one that never was is gone.
 */
export async function addRecoveryKey(
  folder: string,
  keys: VaultKeys,
  secret: Buffer,
): Promise<void> {
  const { vaultId } = headerOpenedBy(keys, folder);
  const kdf = newRandomSecretKdf();
  const slot = await makeSlot(vaultId, 'recovery', secret, kdf, keys, { unconfirmed: true });
  add(folder, keys, slot, ({ unconfirmed }) => unconfirmed === true);
  await prove(folder, slot, secret);
}

/**
 * The id of the unconfirmed recovery key that `secret` opens, once it has been proven from the file. Throws
 * 'renewal-over' where none waits, 'wrong-recovery-key' where it is another.
 */
export async function proveUnconfirmed(
  folder: string,
  keys: VaultKeys,
  secret: Buffer,
): Promise<string> {
  const slot = headerOpenedBy(keys, folder).slots.find(({ unconfirmed }) => unconfirmed);
  if (!slot) throw new AppError('renewal-over');
  if (!(await opens(folder, slot.id, secret))) throw new AppError('wrong-recovery-key');
  return slot.id;
}

/** The recovery key `id` was read from its paper: from now on it is the only one. */
export function confirmRecoveryKey(folder: string, keys: VaultKeys, id: string): void {
  headerOpenedBy(keys, folder);
  removeOthersOfKind(folder, id);
}

/**
 * Lets a computer's account open the vault: a random secret that only its keychain gives back. Proven through the
 * keychain itself; where that fails, nothing of it stays.
 */
export async function addKeychain(
  folder: string,
  keys: VaultKeys,
  keychain: Keychain,
): Promise<void> {
  const { vaultId } = headerOpenedBy(keys, folder);
  const secret = randomBytes(keyBytes);
  let slot: KeySlot;
  try {
    const kept = (await keychain.keep(secret)).toString('base64');
    const kdf = newRandomSecretKdf();
    slot = await makeSlot(vaultId, 'keychain', secret, kdf, keys, { kept });
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('keychain-failed');
  } finally {
    secret.fill(0);
  }
  add(folder, keys, slot);
  try {
    zero((await openByKeychain(folder, slot, keychain)).keys);
  } catch (error) {
    remove(folder, keys, ({ id }) => id === slot.id);
    throw error;
  }
  headerOpenedBy(keys, folder);
  removeOthersOfKind(folder, slot.id);
}

/** The keys behind a keychain slot. 'keychain-failed' whatever is wrong with the keychain or what it kept. */
export async function openByKeychain(
  folder: string,
  { id }: Pick<KeySlot, 'id'>,
  keychain: Keychain,
): Promise<{ keys: VaultKeys; keepAnew: boolean }> {
  const header = readHeaderOf(folder);
  const slot = header.slots.find((candidate) => candidate.id === id);
  if (slot?.kept === undefined) throw new AppError('keychain-failed');
  let recalled: Recalled;
  try {
    recalled = await keychain.recall(Buffer.from(slot.kept, 'base64'));
  } catch {
    throw new AppError('keychain-failed');
  }
  const { secret, keepAnew } = recalled;
  try {
    const keys = await openSlot(header.vaultId, slot, secret);
    if (!keys) throw new AppError('keychain-failed');
    return { keys, keepAnew };
  } finally {
    secret.fill(0);
  }
}

/** What can be taken away by itself; a passphrase can only be replaced. */
export type Revocable = 'recovery' | 'unconfirmed-recovery' | 'keychain';

/** Takes ways in away in one write; they never open anything again. */
export function revoke(folder: string, keys: VaultKeys, which: Revocable): void {
  remove(folder, keys, ({ kind, unconfirmed }) =>
    which === 'unconfirmed-recovery' ? unconfirmed === true : kind === which,
  );
}

/**
 * A change cut off by a crash leaves the old passphrase beside the new. The new one having just worked, the old
 * one goes: it may have been changed because somebody else knows it.
 */
export function finishInterruptedChange(folder: string, opened: KeySlot): void {
  try {
    const passphraseSlots = readHeader(folder).slots.filter((slot) => slot.kind === 'passphrase');
    const newest = passphraseSlots.at(-1);
    if (passphraseSlots.length > 1 && newest?.id === opened.id)
      removeOthersOfKind(folder, opened.id);
  } catch {
    // A disk that cannot be written to is no reason to refuse reading; the next unlock tries again.
  }
}

/** Goes the whole way a later unlock will go, from the bytes on disk; throws unless it ends at the vault's keys. */
export async function prove(folder: string, { id }: KeySlot, secret: Buffer): Promise<void> {
  if (!(await opens(folder, id, secret))) throw new AppError('disk-failed');
}

async function opens(folder: string, id: string, secret: Buffer): Promise<boolean> {
  const header = readHeader(folder);
  const slot = header.slots.find((candidate) => candidate.id === id);
  const found = slot && (await openSlot(header.vaultId, slot, secret));
  const whole = found !== undefined && belongsTo(header, found);
  if (found) zero(found);
  return whole;
}

/** The header, for a caller that may change it because it holds the vault's open keys. */
function headerOpenedBy(keys: VaultKeys, folder: string): Header {
  const header = readHeaderOf(folder);
  if (wiped(keys)) throw new AppError('vault-locked');
  if (!belongsTo(header, keys)) throw new AppError('vault-damaged');
  return header;
}

/** Adds a slot behind the others, in the place of those that `instead` names. */
function add(
  folder: string,
  keys: VaultKeys,
  slot: KeySlot,
  instead: (other: KeySlot) => boolean = () => false,
): void {
  const header = headerOpenedBy(keys, folder);
  const others = header.slots.filter((other) => !instead(other));
  writeHeader(folder, { ...header, slots: [...withRoom(others), slot] });
}

function remove(folder: string, keys: VaultKeys, which: (slot: KeySlot) => boolean): void {
  const header = headerOpenedBy(keys, folder);
  const kept = header.slots.filter((slot) => !which(slot));
  if (kept.length < header.slots.length) writeHeader(folder, { ...header, slots: kept });
}

/** What stays of its kind is confirmed by that, whatever it was before. */
function removeOthersOfKind(folder: string, proven: string): void {
  const header = readHeaderOf(folder);
  const staying = header.slots.find(({ id }) => id === proven);
  if (!staying) throw new AppError('changed-meanwhile');
  const kept = header.slots.filter(({ kind, id }) => kind !== staying.kind || id === proven);
  if (kept.length === header.slots.length && !staying.unconfirmed) return;
  const { unconfirmed: _, ...confirmed } = staying;
  const slots = kept.map((slot) => (slot === staying ? confirmed : slot));
  writeHeader(folder, { ...header, slots });
}

/**
 * Changes cut off again and again fill the header. Then those in the middle of each kind go: the first is the one a
 * person has used, the last the one the last change may have told of.
 */
function withRoom(slots: readonly KeySlot[]): readonly KeySlot[] {
  if (slots.length < maxSlots) return slots;
  return slots.filter((slot) => {
    const ofKind = slots.filter(({ kind }) => kind === slot.kind);
    return slot === ofKind[0] || slot === ofKind.at(-1);
  });
}
