import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { asAppError } from '#main/store/open-database.ts';

/** Where everything lies inside a vault's folder. */
export function vaultFiles(folder: string): {
  header: string;
  records: string;
  psychotherapy: string;
} {
  return {
    header: join(folder, 'header.json'),
    records: join(folder, 'records.db'),
    psychotherapy: join(folder, 'psychotherapy.db'),
  };
}

/** Whether a vault is there, also one that lost some of its files: nothing new may be made in its place. */
export function vaultExists(folder: string): boolean {
  return Object.values(vaultFiles(folder)).some((file) => existsSync(file));
}

/** The name a file has while it is being written; one left over by a crash is simply written over. */
export function unfinished(file: string): string {
  return `${file}.new`;
}

/**
 * Replaces `file` so that a reader finds the old text or the new, whole, whenever the power goes: written beside
 * it, synced, renamed over it, folder synced. Returns only when the disk has confirmed all of that.
 */
export function writeDurably(file: string, text: string): void {
  const beside = unfinished(file);
  try {
    writeAndSync(beside, text);
    renameSync(beside, file);
    syncFolder(dirname(file));
  } catch (error) {
    discard(beside);
    throw asAppError(error);
  }
}

/** Makes a folder, and the folders above it, that only this user can enter; one that exists stays as it is. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Makes the entries of a folder (new names, renames) survive a power cut. */
export function syncFolder(folder: string): void {
  // Windows has no such call; NTFS keeps its own journal of names.
  if (process.platform !== 'win32') syncPath(folder, 'r');
}

/** Makes the content of a finished file survive a power cut. */
export function syncFile(file: string): void {
  syncPath(file, 'r+');
}

function syncPath(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a new file and waits until the disk has it. */
export function writeAndSync(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeAll(handle, Buffer.from(text, 'utf8'));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A disk may take fewer bytes than it was given. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(handle, bytes, written, bytes.length - written);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It holds nothing secret, and the next write replaces it.
  }
}
