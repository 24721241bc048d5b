import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { AppError } from '#shared/errors.ts';

/**
 * Puts a document at `file`, whole or not at all: written beside it for this user only, synced, and renamed. Whatever
 * was there before stays until then; nothing half written is left behind, also where the making of it fails.
 */
export async function writeWhole(
  file: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const folder = dirname(file);
  const beside = join(folder, `.circlekeep-${randomBytes(8).toString('hex')}.part`);
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    if (error instanceof AppError) throw error;
    throw new AppError(isDiskFull(error) ? 'disk-full' : 'file-not-written');
  }
  await syncFolder(folder);
}

/** As typed, with the ending where it is missing, unless that would write over another file unasked. */
export function withEnding(file: string, ending: string): string {
  const named = `${file}${ending}`;
  return extname(file) === '' && !existsSync(named) ? named : file;
}

function isDiskFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    // The last one comes from the vault, which writes down what is about to leave.
    ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(String(error.code))
  );
}

/** Makes the new name survive a power cut. The file itself is there and whole, so a refusal is no failure. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows and some network folders know no such call.
  }
}
