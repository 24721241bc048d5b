import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

import { z } from 'zod';

import { asAppError } from '#main/store/open-database.ts';
import { AppError } from '#shared/errors.ts';
import { Instant } from '#shared/time.ts';

import { kdfCeiling, saltBytes } from './key-derivation.ts';
import type { SlotKind } from './key-derivation.ts';
import { vaultFiles, writeDurably } from './vault-files.ts';

export const keyBytes = 32;
export const nonceBytes = 12;
export const tagBytes = 16;

const format = 'circlekeep-vault';
/** A header is of the second version only while it holds what the first had no place for. */
const newestVersion = 2;
const maxHeaderBytes = 64 * 1024;
export const maxSlots = 8;

/** Base64 of exactly `length` bytes, in the one spelling that encodes back to itself. */
const bytes = (length: number) =>
  z.string().refine((text) => {
    const decoded = Buffer.from(text, 'base64');
    return decoded.length === length && decoded.toString('base64') === text;
  });

const WrappedKey = z.strictObject({
  nonce: bytes(nonceBytes),
  ciphertext: bytes(keyBytes),
  tag: bytes(tagBytes),
});
export type WrappedKey = z.infer<typeof WrappedKey>;

const Argon2id = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(128).max(kdfCeiling.memoryKiB),
  iterations: z.int().min(1).max(kdfCeiling.iterations),
  parallelism: z.int().min(1).max(kdfCeiling.parallelism),
  salt: bytes(saltBytes),
});

const HkdfSha256 = z.strictObject({ name: z.literal('hkdf-sha256'), salt: bytes(saltBytes) });

const slotParts = {
  id: z.uuid(),
  created: Instant,
  wrapped: z.strictObject({ records: WrappedKey, psychotherapy: WrappedKey }),
};

const PassphraseSlot = z.strictObject({
  ...slotParts,
  kind: z.literal('passphrase'),
  kdf: Argon2id,
});
const RecoverySlot = z.strictObject({ ...slotParts, kind: z.literal('recovery'), kdf: HkdfSha256 });

/** `unconfirmed`: made to take the place of another, which stays until this one was typed from its paper. */
const RenewedSlot = RecoverySlot.extend({ unconfirmed: z.literal(true).optional() });

/** `kept`: the slot's secret as this computer's keychain encrypted it, base64. */
const KeychainSlot = z.strictObject({
  ...slotParts,
  kind: z.literal('keychain'),
  kdf: HkdfSha256,
  kept: z.base64().min(1).max(4_096),
});

/** One way into the vault: both data keys, wrapped by a key that the slot's secret gives. */
export interface KeySlot {
  id: string;
  kind: SlotKind;
  created: Instant;
  kdf: z.infer<typeof Argon2id> | z.infer<typeof HkdfSha256>;
  wrapped: { records: WrappedKey; psychotherapy: WrappedKey };
  unconfirmed?: true | undefined;
  kept?: string | undefined;
}

const headerParts = {
  format: z.literal(format),
  vaultId: z.uuid(),
  created: Instant,
  cipher: z.strictObject({ name: z.literal('sqlcipher'), legacy: z.literal(4) }),
  keyCheck: z.strictObject({ records: bytes(32), psychotherapy: bytes(32) }),
};
const slotsOf = <Slot extends z.ZodType>(slot: Slot) => z.array(slot).min(1).max(maxSlots);

const Header = z.discriminatedUnion('version', [
  z.strictObject({
    ...headerParts,
    version: z.literal(1),
    slots: slotsOf(z.discriminatedUnion('kind', [PassphraseSlot, RecoverySlot])),
  }),
  z.strictObject({
    ...headerParts,
    version: z.literal(newestVersion),
    slots: slotsOf(z.discriminatedUnion('kind', [PassphraseSlot, RenewedSlot, KeychainSlot])),
  }),
]);
export interface Header {
  format: typeof format;
  version: 1 | typeof newestVersion;
  vaultId: string;
  created: Instant;
  cipher: { name: 'sqlcipher'; legacy: 4 };
  keyCheck: { records: string; psychotherapy: string };
  slots: KeySlot[];
}

/** The header of a new vault. */
export function newHeader(
  parts: Pick<Header, 'vaultId' | 'created' | 'keyCheck' | 'slots'>,
): Header {
  const { vaultId, created, keyCheck, slots } = parts;
  return {
    format,
    version: 1,
    vaultId,
    created,
    cipher: { name: 'sqlcipher', legacy: 4 },
    keyCheck,
    slots,
  };
}

/** Reads and checks the header. 'vault-damaged' for anything this app did not write, 'vault-newer' for a later one. */
export function readHeader(folder: string): Header {
  const whole = parseJson(readBounded(vaultFiles(folder).header));
  // The checksum comes first: it tells damage from a wrong passphrase, and from a version we do not know yet.
  const { checksum, ...body } = whole;
  if (body['format'] !== format || checksum !== checksumOf(body)) {
    throw new AppError('vault-damaged');
  }
  if (typeof body['version'] === 'number' && body['version'] > newestVersion) {
    throw new AppError('vault-newer');
  }
  const header = Header.safeParse(body);
  if (!header.success) throw new AppError('vault-damaged');
  return header.data;
}

/** Writes the header in one durable step. */
export function writeHeader(folder: string, header: Header): void {
  writeDurably(vaultFiles(folder).header, headerText(header));
}

/**
 * The header as it stands in its file; never one that could not be read again, nor one that no passphrase opens. It is of
 * the lowest version that has a place for its slots, so that an older Circlekeep reads whatever it can.
 */
export function headerText(header: Header): string {
  const whole = Header.safeParse({ ...header, version: versionFor(header.slots) });
  if (!whole.success || !header.slots.some(({ kind }) => kind === 'passphrase'))
    throw new AppError('unexpected');
  return `${JSON.stringify({ ...whole.data, checksum: checksumOf(whole.data) }, null, 2)}\n`;
}

function versionFor(slots: readonly KeySlot[]): Header['version'] {
  return slots.some(({ kind, unconfirmed }) => kind === 'keychain' || unconfirmed) ? 2 : 1;
}

function checksumOf(body: object): string {
  return createHash('sha256').update(JSON.stringify(body), 'utf8').digest('base64');
}

function parseJson(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Falls through: not JSON is damage like any other.
  }
  throw new AppError('vault-damaged');
}

function readBounded(file: string): string {
  try {
    return readWhole(file);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw missing ? new AppError('vault-damaged') : asAppError(error);
  }
}

function readWhole(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size > maxHeaderBytes) throw new AppError('vault-damaged');
    const buffer = Buffer.alloc(size);
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, size, 0));
  } finally {
    closeSync(handle);
  }
}
