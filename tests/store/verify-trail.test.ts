import { sql } from 'kysely';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDatabase, type Database } from '#main/store/open-database.ts';
import { markFile } from '#main/store/high-water-mark.ts';
import { statement } from '#main/store/store.ts';
import { sha256Of } from '#main/store/sha256.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { testPassphrase } from '../support/practice.ts';
import { watchedVault } from '../support/watched-vault.ts';

/* The program a forensic expert is given, as it stands, on a real vault: it knows nothing of Circlekeep's code. */

vi.setConfig({ testTimeout: 120_000 });

function verify(folder: string): { found: string[]; status: number | null; said: string } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['scripts/verify-trail.mjs', folder],
    { input: `${testPassphrase}\n`, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const found = stdout.split('\n').filter((line) => line.startsWith('FOUND'));
  return { found, status, said: stdout };
}

function bytesIn(folder: string): string[] {
  return [...readdirSync(folder).map((name) => join(folder, name)), markFile(folder)].map(
    (file) => `${file} ${sha256Of(readFileSync(file))}`,
  );
}

test('finds nothing in a whole vault, and in an edited one what was edited; it writes to neither', async () => {
  const { folder, vault } = watchedVault();
  await vault.create(testPassphrase);
  const store = vault.store();
  for (const id of ['a', 'b', 'c'])
    store.run(
      statement(sql`INSERT INTO phrases VALUES (${`00000000-0000-4000-8000-00000000000${id}`},
        ${`Phrase ${id}`}, 'Some words.', '2026-11-24T20:00:00.000Z')`),
    );
  vault.lock();
  const whole = bytesIn(folder);
  expect(verify(folder)).toMatchObject({ found: [], status: 0 });
  expect(bytesIn(folder)).toEqual(whole);

  const keys = await unlockWithPassphrase(folder, testPassphrase);
  const edit = (work: (database: Database) => void): void => {
    const database = openDatabase(join(folder, 'records.db'), keys.records);
    work(database);
    database.close();
  };
  edit((database) =>
    database.exec(`UPDATE phrases SET title = 'Other' WHERE id LIKE '%a';
      DELETE FROM phrases WHERE id LIKE '%b'; DELETE FROM seals WHERE row_key LIKE '%c"]';
      DROP TRIGGER audit_is_never_deleted; DROP TRIGGER audit_never_changes;
      UPDATE audit SET actor = 'x' WHERE sequence = 1;
      DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)`),
  );
  const edited = bytesIn(folder);
  const { found, status } = verify(folder);
  expect(status).toBe(1);
  for (const words of [
    /trail: entry 1 was changed/,
    /phrases \["0{8}-.*a"\] was changed/,
    /phrases \["0{8}-.*b"\] was taken away/,
    /phrases \["0{8}-.*c"\] was put in/,
    /records\.db: seals were changed/,
    /mark: the trail came to entry 2 and ends at 1/,
  ])
    expect(found.join('\n')).toMatch(words);
  expect(bytesIn(folder)).toEqual(edited);
});
