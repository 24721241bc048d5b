import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';

import { instantNow } from '#shared/time.ts';

import { keyBytes, nonceBytes, tagBytes } from './header.ts';
import type { Header, KeySlot, WrappedKey } from './header.ts';
import { deriveSlotKey } from './key-derivation.ts';
import type { Kdf } from './key-derivation.ts';

/** The two data keys of an open vault. Wiped with `zero` when it is locked. */
export interface VaultKeys {
  records: Buffer;
  psychotherapy: Buffer;
}

export type KeyName = keyof VaultKeys;

const keyNames: readonly KeyName[] = ['records', 'psychotherapy'];

/** Two new random data keys. */
export function newKeys(): VaultKeys {
  return { records: randomBytes(keyBytes), psychotherapy: randomBytes(keyBytes) };
}

/** Overwrites both keys in place, so that every holder of these buffers holds zeros. */
export function zero(keys: VaultKeys): void {
  for (const name of keyNames) keys[name].fill(0);
}

/** Whether `zero` has been over these keys. */
export function wiped(keys: VaultKeys): boolean {
  return keyNames.some((name) => keys[name].every((byte) => byte === 0));
}

/** A new slot through which `secret` opens the vault `vaultId`; `more` is what only some kinds hold. */
export async function makeSlot(
  vaultId: string,
  kind: KeySlot['kind'],
  secret: Buffer,
  kdf: Kdf,
  keys: VaultKeys,
  more: Pick<KeySlot, 'unconfirmed' | 'kept'> = {},
): Promise<KeySlot> {
  const slotKey = await deriveSlotKey(secret, kdf, kind);
  const slot = { id: randomUUID(), kind, created: instantNow(), kdf, ...more };
  try {
    return {
      ...slot,
      wrapped: {
        records: wrap(keys.records, slotKey, boundTo(vaultId, slot, 'records')),
        psychotherapy: wrap(keys.psychotherapy, slotKey, boundTo(vaultId, slot, 'psychotherapy')),
      },
    };
  } finally {
    slotKey.fill(0);
  }
}

/** The data keys behind a slot, or undefined when `secret` does not open it. */
export async function openSlot(
  vaultId: string,
  slot: KeySlot,
  secret: Buffer,
): Promise<VaultKeys | undefined> {
  const slotKey = await deriveSlotKey(secret, slot.kdf, slot.kind);
  try {
    const records = unwrap(slot.wrapped.records, slotKey, boundTo(vaultId, slot, 'records'));
    if (!records) return undefined;
    const psychotherapy = unwrap(
      slot.wrapped.psychotherapy,
      slotKey,
      boundTo(vaultId, slot, 'psychotherapy'),
    );
    if (!psychotherapy) {
      records.fill(0);
      return undefined;
    }
    return { records, psychotherapy };
  } finally {
    slotKey.fill(0);
  }
}

/** A public value by which keys in hand can be told to be this vault's. */
export function keyCheck(vaultId: string, keys: VaultKeys): Record<KeyName, string> {
  const check = (name: KeyName): string =>
    createHmac('sha256', keys[name])
      .update(`circlekeep-vault/1 key check\n${vaultId}\n${name}`)
      .digest('base64');
  return { records: check('records'), psychotherapy: check('psychotherapy') };
}

/**
 * Whether these are the keys of this vault. Asked before a slot is added or another removed: a slot that wraps
 * the wrong keys would open without complaint, and replace the one that opens the records.
 */
export function belongsTo(header: Pick<Header, 'vaultId' | 'keyCheck'>, keys: VaultKeys): boolean {
  const check = keyCheck(header.vaultId, keys);
  return keyNames.every((name) => check[name] === header.keyCheck[name]);
}

/** What a wrapped key is bound to: moved to another vault, slot, kind, key or cost, it no longer opens. */
function boundTo(vaultId: string, slot: Omit<KeySlot, 'wrapped'>, name: KeyName): Buffer {
  const { kdf } = slot;
  const derivation =
    kdf.name === 'argon2id'
      ? `argon2id m=${kdf.memoryKiB} t=${kdf.iterations} p=${kdf.parallelism} salt=${kdf.salt}`
      : `hkdf-sha256 salt=${kdf.salt}`;
  return Buffer.from(
    ['circlekeep-vault/1', vaultId, slot.id, slot.kind, derivation, name].join('\n'),
    'utf8',
  );
}

function wrap(key: Buffer, slotKey: Buffer, associated: Buffer): WrappedKey {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', slotKey, nonce, { authTagLength: tagBytes });
  cipher.setAAD(associated);
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

function unwrap(wrapped: WrappedKey, slotKey: Buffer, associated: Buffer): Buffer | undefined {
  const nonce = Buffer.from(wrapped.nonce, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', slotKey, nonce, { authTagLength: tagBytes });
  decipher.setAAD(associated);
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'base64'));
  const key = decipher.update(Buffer.from(wrapped.ciphertext, 'base64'));
  try {
    decipher.final();
    return key;
  } catch {
    key.fill(0);
    return undefined;
  }
}
