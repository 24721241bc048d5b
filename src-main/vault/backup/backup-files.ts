import { createHash, createHmac } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { Instant } from '#shared/time.ts';

import { vaultFiles } from '../vault-files.ts';

/** What a folder is called that holds one backup; the moment is in UTC. */
const namePattern = /^circlekeep-\d{8}-\d{6}(-\d+)?$/;

export const databaseNames = ['records', 'psychotherapy'] as const;
export type DatabaseName = (typeof databaseNames)[number];

const fileNames = ['header.json', 'records.db', 'psychotherapy.db'] as const;
const aboutName = 'backup.json';
const largestAbout = 256 * 1024;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const WrittenFile = z.strictObject({ bytes: z.int().min(0), sha256: Sha256 });
const Rows = z.record(z.string().max(200), z.int().min(0));

const parts = {
  format: z.literal('circlekeep-backup'),
  version: z.literal(1),
  /** The run that made it, as it stands in the vault's own log. */
  id: z.uuid(),
  vaultId: z.uuid(),
  /** One more than the highest in its folder: the order of making, whatever the clock said. */
  number: z.int().min(1),
  made: Instant,
  app: z.string().max(40),
  files: z.strictObject({
    'header.json': WrittenFile,
    'records.db': WrittenFile,
    'psychotherapy.db': WrittenFile,
  }),
  schema: z.strictObject({ records: z.int().min(0), psychotherapy: z.int().min(0) }),
  rows: z.strictObject({ records: Rows, psychotherapy: Rows }),
  audit: z.strictObject({ sequence: z.int().min(0), hash: z.string().max(64) }),
};

/** What backup.json says: sizes, hashes and counts; nothing clinical, and nobody's name. */
const AboutBackup = z.strictObject({ ...parts, seal: z.base64() });
export type AboutBackup = z.infer<typeof AboutBackup>;
export type UnsealedBackup = Omit<AboutBackup, 'seal'>;

/** Where everything lies inside a backup's folder. */
export function backupFiles(folder: string) {
  return { ...vaultFiles(folder), about: join(folder, aboutName) };
}

/** Every file a whole backup has, by name. */
export const filesOfBackup: readonly string[] = [...fileNames, aboutName];

/** `circlekeep-20261201-183000`, or with a number behind it where that is taken. */
export function freeName(into: string, at: Instant): string {
  const moment = at.slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const taken = new Set(readdirSync(into));
  for (let number = 1; ; number += 1) {
    const name = `circlekeep-${moment}${number === 1 ? '' : `-${number}`}`;
    if (!taken.has(name)) return name;
  }
}

/** In the order of the file, which is that of its schema. By the records' key, so that nobody without it can make hashes and counts fit other files. */
export function sealOf(about: UnsealedBackup, recordsKey: Buffer): string {
  return createHmac('sha256', recordsKey)
    .update(`circlekeep-backup/1\n${JSON.stringify(about)}`)
    .digest('base64');
}

/** What a folder says of itself; undefined when it is no backup, or its files are not there in full. */
export function readBackup(folder: string): AboutBackup | undefined {
  try {
    const { about: file } = backupFiles(folder);
    if (statSync(file).size > largestAbout) return undefined;
    const about = AboutBackup.parse(JSON.parse(readFileSync(file, 'utf8')));
    const whole = fileNames.every(
      (name) => statSync(join(folder, name)).size === about.files[name].bytes,
    );
    return whole ? about : undefined;
  } catch {
    return undefined;
  }
}

export interface FoundBackup {
  readonly folder: string;
  readonly name: string;
  readonly about: AboutBackup;
}

/**
 * The whole backups of one vault in a folder, or of any vault where it is not given, the last made first. Whatever else
 * lies there is not looked at.
 */
export function findBackups(into: string, vaultId?: string): FoundBackup[] {
  return readdirSync(into)
    .filter((name) => namePattern.test(name))
    .flatMap((name) => {
      const folder = join(into, name);
      const about = readBackup(folder);
      if (about === undefined || (vaultId !== undefined && about.vaultId !== vaultId)) return [];
      return [{ folder, name: basename(folder), about }];
    })
    .sort((one, other) => other.about.number - one.about.number);
}

/** Size and SHA-256 of a file that no database of this process has open. `look` may throw to stop. */
export function measureFile(
  file: string,
  look: (bytesRead: number) => void,
): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(1024 * 1024);
  const handle = openSync(file, 'r');
  try {
    let bytes = 0;
    for (;;) {
      const read = readSync(handle, chunk, 0, chunk.length, bytes);
      if (read === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(chunk.subarray(0, read));
      bytes += read;
      look(read);
    }
  } finally {
    closeSync(handle);
  }
}

const noSuchCall = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES']);

/** Makes names survive a power cut where the system has a call for it: some sticks and network folders have none. */
export function syncNames(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!noSuchCall.has(code)) throw error;
  } finally {
    closeSync(handle);
  }
}

/** The mark left in the chosen folder: an empty mount point where the stick was has none. */
export function markFile(into: string): string {
  return join(into, 'circlekeep-backups.txt');
}

/** Throws unless this is still the folder that was chosen. */
export function refuseOtherFolder(into: string, mark: string): void {
  let found = '';
  try {
    found = readFileSync(markFile(into), 'utf8');
  } catch {
    // Not there: the disk is not plugged in, or the folder was moved.
  }
  if (!found.includes(mark)) throw new AppError('backup-folder-missing');
}
