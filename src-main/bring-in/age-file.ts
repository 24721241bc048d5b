import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdfSync } from 'node:crypto';
import { AppError } from '#shared/errors.ts';
import type { FileInParts } from '../records/files.ts';

/*
 * A file in the `age` format (age-encryption.org/v1), read here and there as if it were not encrypted: a career of
 * records fits in no memory, and nothing may be put on a disk unencrypted on the way. Each 64 KiB of it are
 * authenticated by themselves, and the last says that it is the last.
 */

const chunkBytes = 64 * 1024;
const tagBytes = 16;
const nonceBytes = 16;
const sealedBytes = chunkBytes + tagBytes;
/** A header with one passphrase has about two hundred bytes. */
const longestHeader = 16 * 1024;

/** Whether it begins as such a file does. */
export async function isAgeFile(file: FileInParts): Promise<boolean> {
  const magic = 'age-encryption.org/v1\n';
  if (file.size < magic.length) return false;
  return Buffer.from(await file.read(0, magic.length)).toString('latin1') === magic;
}

/** The file without its encryption. 'export-passphrase' when the passphrase is another. */
export async function openAgeFile(file: FileInParts, passphrase: string): Promise<FileInParts> {
  const header = await readHeader(file);
  const fileKey = await openHeader(header, passphrase);
  const nonce = await readExactly(file, header.length, nonceBytes);
  const key = new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
  const begins = header.length + nonceBytes;
  const sealed = file.size - begins;
  const chunks = Math.max(1, Math.ceil(sealed / sealedBytes));
  const size = sealed - chunks * tagBytes;
  if (size < 0 || (chunks > 1 && sealed % sealedBytes !== 0 && sealed % sealedBytes <= tagBytes))
    throw new AppError('export-changed');

  let kept: { index: number; bytes: Uint8Array } | undefined;
  const chunk = async (index: number): Promise<Uint8Array> => {
    if (kept?.index === index) return kept.bytes;
    const at = begins + index * sealedBytes;
    const box = await readExactly(file, at, Math.min(sealedBytes, file.size - at));
    const bytes = open(key, index, index === chunks - 1, box);
    kept = { index, bytes };
    return bytes;
  };
  // Proves that nothing was cut off its end.
  await chunk(chunks - 1);
  return {
    size,
    read: async (start, length) => {
      if (start < 0 || start + length > size) throw new AppError('export-changed');
      const parts: Uint8Array[] = [];
      for (let at = start; at < start + length;) {
        const index = Math.floor(at / chunkBytes);
        const from = at - index * chunkBytes;
        const part = (await chunk(index)).subarray(from, from + start + length - at);
        parts.push(part);
        at += part.length;
      }
      return Buffer.concat(parts);
    },
    close: () => file.close(),
  };
}

/** Up to and with the line of its authentication code. */
async function readHeader(file: FileInParts): Promise<Uint8Array> {
  const start = Buffer.from(await file.read(0, Math.min(longestHeader, file.size)));
  const mac = start.indexOf('\n--- ');
  const end = mac < 0 ? -1 : start.indexOf('\n', mac + 1);
  if (end < 0) throw new AppError('export-not-one');
  return start.subarray(0, end + 1);
}

async function openHeader(header: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decryptHeader(header);
  } catch {
    throw new AppError('export-passphrase');
  }
}

function open(key: Uint8Array, index: number, last: boolean, box: Uint8Array): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = last ? 1 : 0;
  try {
    return chacha20poly1305(key, nonce).decrypt(box);
  } catch {
    throw new AppError('export-changed');
  }
}

async function readExactly(file: FileInParts, start: number, length: number): Promise<Uint8Array> {
  if (start + length > file.size) throw new AppError('export-changed');
  return await file.read(start, length);
}
