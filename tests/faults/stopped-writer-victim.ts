/*
 * Writes while the system lets it write only so many bytes into a file, for each of the numbers in a list, and says how
 * each ended. Run as `node stopped-writer-victim.ts <header|export|backup> <list> <folder> <what to write or back up>`.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#main/desktop/write-whole.ts';
import { asAppError } from '#main/store/open-database.ts';
import { findBackups } from '#main/vault/backup/backup-files.ts';
import { makeBackup } from '#main/vault/backup/make-backup.ts';
import { verifyBackup } from '#main/vault/backup/verify-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { readHeader, writeHeader } from '#main/vault/header.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { backupOrder } from '../support/backups.ts';
import { say } from './dying.ts';

const [job, list = '', folder = '', what = ''] = process.argv.slice(2);
const limits = z.array(z.number()).parse(JSON.parse(readFileSync(list, 'utf8')));

/** The system then refuses the byte after it in any file (EFBIG), whoever writes. */
function limitTo(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${String(bytes)}:unlimited`]);
}

async function limited(bytes: number, work: () => unknown): Promise<string> {
  limitTo(bytes);
  try {
    await work();
    return 'written';
  } catch (error) {
    return asAppError(error).code;
  } finally {
    limitTo('unlimited');
  }
}

const tell = (bytes: number, outcome: string): void => say(`${String(bytes)} ${outcome}`);

switch (job) {
  case 'header': {
    const before = readHeader(folder);
    const changed = { ...before, slots: [...before.slots].reverse() };
    for (const bytes of limits) {
      const outcome = await limited(bytes, () => writeHeader(folder, changed));
      assert.deepEqual(readHeader(folder), outcome === 'written' ? changed : before);
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith('.new')),
        [],
      );
      writeHeader(folder, before);
      tell(bytes, outcome);
    }
    break;
  }
  case 'export': {
    const bytes = readFileSync(what);
    const file = join(folder, 'everything.zip');
    await writeWhole(file, Buffer.from('an earlier one'));
    for (const limit of limits) {
      const outcome = await limited(limit, () => writeWhole(file, inPieces(bytes)));
      const expected = outcome === 'written' ? bytes : Buffer.from('an earlier one');
      assert.ok(readFileSync(file).equals(expected));
      assert.deepEqual(readdirSync(folder), ['everything.zip']);
      if (outcome === 'written') await writeWhole(file, Buffer.from('an earlier one'));
      tell(limit, outcome);
    }
    break;
  }
  case 'backup': {
    const keys = await unlockWithPassphrase(what, 'seven quiet chairs');
    const { vaultId } = readHeader(what);
    const [earlier] = findBackups(folder, vaultId);
    assert.ok(earlier);
    for (const bytes of limits) {
      const outcome = await limited(bytes, () =>
        makeBackup(backupOrder(what, folder, '2026-12-01T18:30:00.000Z'), keys, unwatched),
      );
      const found = findBackups(folder, vaultId);
      for (const backup of found) verifyBackup(backup.folder, keys, unwatched);
      assert.equal(found.length, outcome === 'written' ? 2 : 1);
      assert.equal(found.at(-1)?.name, earlier.name);
      for (const { name } of found)
        if (name !== earlier.name) rmSync(join(folder, name), { recursive: true });
      tell(bytes, outcome);
    }
    break;
  }
  default:
    throw new Error('no such job');
}

/** As an export comes: some bytes at a time. */
async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 16_384)
    yield await Promise.resolve(bytes.subarray(at, at + 16_384));
}
