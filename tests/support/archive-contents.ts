import { createHash, createPublicKey, verify } from 'node:crypto';
import { openAgeFile } from '#main/bring-in/age-file.ts';
import { readZip } from '#main/bring-in/zip-contents.ts';

/** The files of an encrypted archive by their paths; throws where its signed list does not say exactly these. */
export async function archiveContents(
  bytes: Uint8Array,
  passphrase: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const locked = {
    size: bytes.length,
    read: (start: number, length: number) => Promise.resolve(bytes.subarray(start, start + length)),
    close: () => Promise.resolve(),
  };
  const files = new Map<string, Buffer>();
  for (const [path, file] of await readZip(await openAgeFile(locked, passphrase))) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.read()) chunks.push(chunk);
    files.set(path, Buffer.concat(chunks));
  }
  const of = (path: string): Buffer => {
    const found = files.get(path);
    if (found === undefined) throw new Error(`no ${path} in the archive`);
    return found;
  };
  const sums = of('SHA256SUMS');
  if (!verify(null, sums, createPublicKey(of('signing-key.pem')), of('SHA256SUMS.sig')))
    throw new Error('the signature does not fit');
  const listed = [...files]
    .filter(([path]) => !path.startsWith('SHA256SUMS'))
    .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}`);
  if (sums.toString().trimEnd() !== listed.join('\n'))
    throw new Error('the list is of other files');
  return files;
}
