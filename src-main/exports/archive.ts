import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Instant } from '#shared/time.ts';
import type { RecordContext } from '../records/record-context.ts';
import { howToCheck } from './how-to-check.ts';
import { signingKey } from './signing-key.ts';

/** One file of an export. Its content is asked for when its turn has come, so that never all of it is in memory. */
export interface ExportFile {
  /** Within the archive, parted by `/`; names nobody. */
  readonly path: string;
  readonly content: () =>
    Uint8Array | Promise<Uint8Array> | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Something of the vault that an export does not hold, and why; in words that name nobody. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

export interface Export {
  readonly kind: 'whole-vault' | 'supervision-pack' | 'client-release';
  readonly files: Iterable<ExportFile>;
  readonly leftOut: readonly LeftOut[];
}

interface ListedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** The files that every archive has besides its own. */
export const archiveParts = {
  manifest: 'manifest.json',
  sums: 'SHA256SUMS',
  signature: 'SHA256SUMS.sig',
  publicKey: 'signing-key.pem',
  howToCheck: 'HOW-TO-CHECK.txt',
} as const;

export const archiveFormat = 'circlekeep-export';
export const archiveVersion = 1;

/**
 * An export as a ZIP file, made while it is read: its own files, then what they are (`manifest.json`), their SHA-256
 * (`SHA256SUMS`) and this vault's signature over those. docs/export-manifest.md says how anybody checks it.
 */
export async function* archive(context: RecordContext, made: Export): AsyncGenerator<Uint8Array> {
  const key = signingKey(context);
  const madeAt = context.now();
  const zip = new ZipFile();
  const out = new PassThrough();
  const listed: ListedFile[] = [];
  let underway: Readable | undefined;

  const add = ({ path, content }: ExportFile): void =>
    zip.addReadStreamLazy(
      path,
      // One time for all of them: when which was written is nobody's business.
      { mtime: new Date(madeAt), mode: 0o100600, compress: !isPacked.test(path) },
      (ready) => {
        underway = Readable.from(listing(path, content, listed), { objectMode: false });
        underway.once('error', (error) => out.destroy(error));
        ready(null, underway);
      },
    );
  const addText = (path: string, text: () => string): void =>
    add({ path, content: () => Buffer.from(text()) });

  for (const file of made.files) add(file);
  addText(archiveParts.publicKey, () => key.publicKey);
  addText(archiveParts.howToCheck, () => howToCheck(key.fingerprint));
  addText(archiveParts.manifest, () => manifestOf(made, madeAt, key.fingerprint, listed));
  let sums = '';
  addText(archiveParts.sums, () => {
    sums = listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
    return sums;
  });
  add({ path: archiveParts.signature, content: () => key.sign(Buffer.from(sums)) });
  zip.end();

  try {
    zip.outputStream.pipe(out);
    // A PassThrough without an encoding gives bytes.
    yield* out as AsyncIterable<Uint8Array>;
  } finally {
    out.destroy();
    underway?.destroy();
  }
}

function manifestOf(
  { kind, leftOut }: Export,
  madeAt: Instant,
  signedBy: string,
  files: readonly ListedFile[],
): string {
  const head = { format: archiveFormat, version: archiveVersion, kind, madeAt, signedBy };
  return `${JSON.stringify({ ...head, leftOut, files }, null, 2)}\n`;
}

/** What cannot be made smaller. */
const isPacked = /\.(?:pdf|png|jpe?g|age|zip)$/i;

/** The content as it is, entered into the list once it has all gone through. */
async function* listing(
  path: string,
  content: ExportFile['content'],
  listed: ListedFile[],
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  const whole = await content();
  for await (const chunk of whole instanceof Uint8Array ? [whole] : whole) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  listed.push({ path, bytes, sha256: hash.digest('hex') });
}
