import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'vitest';

import { newRecoverySecret, printRecoveryKey } from '#main/vault/recovery-key.ts';
import type { VaultKeys } from '#main/vault/vault.ts';
import { addRecoveryKey, confirmRecoveryKey, proveUnconfirmed } from '#main/vault/ways-in.ts';
import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';

/** Cheap enough to be tried thousands of times; given in code, because no environment variable may weaken a vault. */
export const fastKdf = { memoryKiB: 1_024, iterations: 1, parallelism: 1 };
export const fast = { kdf: fastKdf };

export const passphrase = 'seven quiet chairs';
export const otherPassphrase = 'eleven louder tables';

// Memory where there is some: these tests kill and flip by the thousand, and a real fsync each time would only
// take long. What a disk must be told, and in which order, is tested by itself.
const temporary = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Runs `test` with a folder of its own, which is removed afterwards. */
export async function inTemporaryFolder<T>(test: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(temporary, 'circlekeep-vault-'));
  try {
    return await test(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The closed error code that a piece of work ends with; fails when it succeeds or fails in another way. */
export async function codeOf(work: () => unknown): Promise<ErrorCode> {
  const error = await errorOf(work);
  return error.code;
}

export async function errorOf(work: () => unknown): Promise<AppError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return expect.unreachable('this should have been refused');
}

/** Every file below a folder with its content, time and permissions: equal only when nothing at all was touched. */
export function fingerprint(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(folder, name);
    const { mtimeMs, mode, size } = statSync(file);
    const hash = statSync(file).isFile()
      ? createHash('sha256').update(readFileSync(file)).digest('hex')
      : '';
    found[name] = `${hash} ${String(size)} ${String(mtimeMs)} ${mode.toString(8)}`;
  }
  return found;
}

export interface WrittenKey {
  nonce: string;
  ciphertext: string;
  tag: string;
}

/** The header as it stands on disk, for tests that tamper with it as somebody with an editor would. */
export interface WrittenHeader {
  [key: string]: unknown;
  version: number;
  vaultId: string;
  slots: {
    [key: string]: unknown;
    id: string;
    kind: string;
    kdf: { [key: string]: unknown; memoryKiB?: number; iterations?: number; salt: string };
    wrapped: { records: WrittenKey; psychotherapy: WrittenKey };
  }[];
}

export function readWritten(folder: string): WrittenHeader {
  return JSON.parse(readFileSync(join(folder, 'header.json'), 'utf8')) as WrittenHeader;
}

/** Changes the header and, as a knowing tamperer would, corrects its checksum. */
export function tamper(folder: string, change: (header: WrittenHeader) => void): void {
  const header = readWritten(folder);
  delete header['checksum'];
  change(header);
  const checksum = createHash('sha256').update(JSON.stringify(header)).digest('base64');
  writeFileSync(join(folder, 'header.json'), JSON.stringify({ ...header, checksum }));
}

/** A renewal of the recovery key to its end: made, and confirmed from its paper. */
export async function renewRecoveryKey(folder: string, keys: VaultKeys): Promise<string> {
  const secret = newRecoverySecret();
  await addRecoveryKey(folder, keys, secret);
  confirmRecoveryKey(folder, keys, await proveUnconfirmed(folder, keys, secret));
  return printRecoveryKey(secret);
}
