import { hkdfSync, randomBytes } from 'node:crypto';

import { hashRaw } from '@node-rs/argon2';
import type { Algorithm } from '@node-rs/argon2';

/** What opens a slot: something a person knows, something on paper, or something this computer's account keeps. */
export type SlotKind = 'passphrase' | 'recovery' | 'keychain';

/** How costly it is to try one passphrase. */
export interface KdfParameters {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** What a key slot says about how its own key is made from what a person holds. */
export type Kdf =
  | ({ readonly name: 'argon2id'; readonly salt: string } & KdfParameters)
  | { readonly name: 'hkdf-sha256'; readonly salt: string };

/**
 * No vault is made cheaper than this. Four lanes, because the person waiting has as many cores while an attacker
 * pays for memory times passes either way: the same second of waiting buys more of both.
 */
export const kdfFloor: KdfParameters = { memoryKiB: 256 * 1024, iterations: 3, parallelism: 4 };

/**
 * The most a header may ask for, so that a hostile or damaged one can neither exhaust the memory nor hang the
 * app for hours. Calibration stays below it on any machine.
 */
export const kdfCeiling: KdfParameters = {
  memoryKiB: 4 * 1024 * 1024,
  iterations: 20,
  parallelism: 16,
};

export const saltBytes = 32;

const slotKeyBytes = 32;
const aimedUnlockMs = 1_000;
// By its number: the library declares the name as a const enum, which isolated modules cannot read.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const argon2id: Algorithm = 2;

/** Parameters that make one unlock take about a second on this machine, never less than the floor. */
export async function calibrateKdf(): Promise<KdfParameters> {
  // The first run also pays for fetching the memory from the system; only the second measures the work.
  await timeFloor();
  const perIterationMs = (await timeFloor()) / kdfFloor.iterations;
  const iterations = Math.round(aimedUnlockMs / perIterationMs);
  return {
    ...kdfFloor,
    iterations: Math.min(kdfCeiling.iterations, Math.max(kdfFloor.iterations, iterations)),
  };
}

/** The description of a new slot's key, with a fresh salt. */
export function newPassphraseKdf(parameters: KdfParameters): Kdf {
  return { name: 'argon2id', ...parameters, salt: randomBytes(saltBytes).toString('base64') };
}

/** For a secret that is random, not chosen: stretching it would only slow its owner down. */
export function newRandomSecretKdf(): Kdf {
  return { name: 'hkdf-sha256', salt: randomBytes(saltBytes).toString('base64') };
}

/** The key that opens one slot, from the bytes its secret stands for. The caller wipes both. */
export async function deriveSlotKey(secret: Buffer, kdf: Kdf, kind: SlotKind): Promise<Buffer> {
  const salt = Buffer.from(kdf.salt, 'base64');
  if (kdf.name === 'hkdf-sha256') {
    return Buffer.from(
      hkdfSync('sha256', secret, salt, `circlekeep-vault/1 ${kind}`, slotKeyBytes),
    );
  }
  return await hashRaw(secret, {
    algorithm: argon2id,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.iterations,
    parallelism: kdf.parallelism,
    outputLen: slotKeyBytes,
    salt,
  });
}

/** NFKC, so that the same keys pressed on another system or keyboard give the same bytes; nothing is trimmed. */
export function passphraseBytes(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFKC'), 'utf8');
}

async function timeFloor(): Promise<number> {
  const start = performance.now();
  await deriveSlotKey(Buffer.from('calibration'), newPassphraseKdf(kdfFloor), 'passphrase');
  return performance.now() - start;
}
