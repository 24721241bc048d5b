import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { archiveFormat, archiveParts, archiveVersion } from '../exports/archive.ts';
import { fingerprintOf } from '../exports/signing-key.ts';
import { ExportHead, exportFormat, headFile } from '../exports/whole-vault/contents.ts';
import { migrations } from '../store/migrations/index.ts';
import { psychotherapyMigrations } from '../store/psychotherapy-migrations/index.ts';
import type { FileInParts } from '../records/files.ts';
import { readZip, type ZippedFile } from './zip-contents.ts';

/** Lists and heads: the longest names every file of a career. */
const largestText = 128 * 1024 * 1024;

const Manifest = z.object({
  format: z.literal(archiveFormat),
  version: z.number().int(),
  kind: z.string(),
  leftOut: z.array(z.object({ what: z.string(), why: z.string() })),
});

/** An export that was checked: every file is the one that was signed for. */
export interface WholeExport {
  readonly head: ExportHead;
  /** By which it is told whose vault signed it. */
  readonly fingerprint: string;
  /** SHA-256 of the signed list, which holds that of every file. */
  readonly sums: string;
  readonly leftOut: readonly { what: string; why: string }[];
  /** A file once more, whose bytes are held against the list again as they are read. */
  readonly read: (path: string) => AsyncGenerator<Uint8Array>;
  readonly paths: readonly string[];
  /** Of all files together. */
  readonly bytes: number;
}

/**
 * Reads all of an export once and answers it as one that may be trusted to be what its vault wrote; throws otherwise.
 * `told` hears how many of its bytes were looked at.
 */
export async function readWholeExport(
  file: FileInParts,
  told: (progress: { done: number; of: number }) => void,
): Promise<WholeExport> {
  const whole = await openWholeExport(file);
  let done = 0;
  for (const path of whole.paths)
    for await (const chunk of whole.read(path)) {
      done += chunk.length;
      told({ done, of: whole.bytes });
    }
  return whole;
}

/** The export by its signed list; a file of it is held against the list when it is read. */
export async function openWholeExport(file: FileInParts): Promise<WholeExport> {
  const files = await readZip(file);
  const text = async (path: string, missing: ErrorCode): Promise<Buffer> => {
    const found = files.get(path);
    if (found === undefined) throw new AppError(missing);
    return await gather(found, largestText);
  };
  const manifest = parsed(Manifest, await text(archiveParts.manifest, 'export-not-one'));
  if (manifest.version > archiveVersion) throw new AppError('export-newer');
  if (manifest.kind !== 'whole-vault') throw new AppError('export-other-kind');
  const sums = await text(archiveParts.sums, 'export-changed');
  const key = publicKeyOf(await text(archiveParts.publicKey, 'export-changed'));
  const signature = await text(archiveParts.signature, 'export-changed');
  if (!verify(null, sums, key, signature)) throw new AppError('export-changed');
  const listed = listedSums(sums.toString('utf8'));
  const unlisted: readonly string[] = [archiveParts.sums, archiveParts.signature];
  if (
    listed.size + unlisted.length !== files.size ||
    [...files.keys()].some((path) => !listed.has(path) && !unlisted.includes(path))
  )
    throw new AppError('export-changed');

  const read = async function* (path: string): AsyncGenerator<Uint8Array> {
    const found = files.get(path);
    if (found === undefined) throw new AppError('export-changed');
    const hash = createHash('sha256');
    for await (const chunk of found.read()) {
      hash.update(chunk);
      yield chunk;
    }
    if (hash.digest('hex') !== listed.get(path)) throw new AppError('export-changed');
  };
  const head = files.get(headFile);
  if (head === undefined) throw new AppError('export-changed');
  return {
    head: headOf(await gather({ bytes: head.bytes, read: () => read(headFile) }, largestText)),
    fingerprint: fingerprintOf(key),
    sums: createHash('sha256').update(sums).digest('hex'),
    leftOut: manifest.leftOut,
    read,
    paths: [...listed.keys()],
    bytes: [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function headOf(bytes: Buffer): ExportHead {
  // What a newer Circlekeep wrote may look quite different; only this is sure.
  const { format } = parsed(z.object({ format: z.number() }), bytes);
  if (format > exportFormat) throw new AppError('export-newer');
  const head = parsed(ExportHead, bytes);
  const newest = (steps: readonly { number: number }[]) => steps.at(-1)?.number ?? 0;
  if (
    head.records.schema > newest(migrations) ||
    (head.psychotherapy?.schema ?? 0) > newest(psychotherapyMigrations)
  )
    throw new AppError('export-newer');
  return head;
}

/** `sha256sum` writes it so: the sum, two blanks, the path. */
function listedSums(text: string): Map<string, string> {
  const listed = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || listed.has(path))
      throw new AppError('export-changed');
    listed.set(path, sha256);
  }
  return listed;
}

function publicKeyOf(pem: Buffer): KeyObject {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below.
  }
  throw new AppError('export-changed');
}

function parsed<Schema extends z.ZodType>(schema: Schema, bytes: Buffer): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new AppError('export-changed');
  }
}

async function gather(file: ZippedFile, largest: number): Promise<Buffer> {
  if (file.bytes > largest) throw new AppError('export-not-one');
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.read()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
