import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { client, openTestPractice } from '../support/practice.ts';

/*
 * A sync folder or a person moves, removes or replaces the files of an open vault. SQLite goes on writing into
 * the file it has open, which nobody will ever find again: such a write must not be told as saved.
 */

const told: unknown = expect.objectContaining({ code: 'disk-failed' });

describe.skipIf(process.platform === 'win32')('a write into', () => {
  test('a vault that was moved is told, and works once it is back', async () => {
    const { folder, records } = await openTestPractice();
    const ada = client('Ada', 'Muster');
    renameSync(folder, `${folder}-elsewhere`);
    expect(() => records.clients.save(ada)).toThrow(told);
    expect(() => records.clients.save(ada), 'also when sent again').toThrow(told);
    renameSync(`${folder}-elsewhere`, folder);
    expect(records.clients.save(ada).version).toBe(1);
  });

  test('a database that was replaced by another copy is told', async () => {
    const { folder, records } = await openTestPractice();
    const file = join(folder, 'records.db');
    copyFileSync(file, `${file}.synced`);
    renameSync(`${file}.synced`, file);
    expect(() => records.clients.save(client('Ada', 'Muster'))).toThrow(told);
  });

  test('a write-ahead log that was removed is told', async () => {
    const { folder, records } = await openTestPractice();
    rmSync(join(folder, 'records.db-wal'));
    expect(() => records.clients.save(client('Ada', 'Muster'))).toThrow(told);
  });
});
