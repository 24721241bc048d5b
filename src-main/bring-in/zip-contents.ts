import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '#shared/errors.ts';
import type { FileInParts } from '../records/files.ts';

/*
 * A ZIP archive from anywhere, read as the guest it is: what our own exports never have is refused before anything is
 * unpacked, and nothing is ever unpacked to a disk.
 */

/** A table for each, a file for each attachment of a career, and room. */
const mostEntries = 500_000;
/** Nothing we write is packed tighter; what is was made to burst. */
const tightest = 500;
/** A small file may well be nothing but the same. */
const smallFile = 1024 * 1024;
const plainName = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

export interface ZippedFile {
  readonly bytes: number;
  read(): AsyncIterable<Uint8Array>;
}

/** The files by their paths. Throws 'export-not-one' for what is no such archive. */
export async function readZip(file: FileInParts): Promise<ReadonlyMap<string, ZippedFile>> {
  const files = new Map<string, ZippedFile>();
  const zip = await openZip(file);
  let packed = 0;
  try {
    if (zip.entryCount > mostEntries) throw new AppError('export-not-one');
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      // Entries that lie over one another are the other way to make much of little.
      if (!isPlain(entry) || files.has(entry.fileName) || packed > file.size)
        throw new AppError('export-not-one');
      files.set(entry.fileName, {
        bytes: entry.uncompressedSize,
        read: () => contentOf(zip, entry),
      });
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('export-not-one');
  }
  return files;
}

function isPlain(entry: Entry): boolean {
  const { compressedSize, uncompressedSize, fileName } = entry;
  return (
    plainName.test(fileName) &&
    fileName.length <= 200 &&
    !entry.isEncrypted() &&
    (entry.compressionMethod === 0 || entry.compressionMethod === 8) &&
    (uncompressedSize <= smallFile || uncompressedSize <= compressedSize * tightest)
  );
}

/** Never more than the entry said: the reader counts. */
async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    // A stream of a file without an encoding gives bytes.
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('export-changed');
  }
}

async function openZip(file: FileInParts): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new PartsReader(file), file.size, {
      autoClose: false,
      strictFileNames: true,
    });
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('export-not-one');
  }
}

const partBytes = 64 * 1024;

class PartsReader extends RandomAccessReader {
  readonly #file: FileInParts;

  constructor(file: FileInParts) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const file = this.#file;
    async function* parts(): AsyncGenerator<Uint8Array> {
      for (let at = start; at < end; at += partBytes)
        yield await file.read(at, Math.min(partBytes, end - at));
    }
    return Readable.from(parts(), { objectMode: false });
  }
}
