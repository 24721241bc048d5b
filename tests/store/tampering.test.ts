import fc from 'fast-check';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fillPractice } from '#main/demo/open-demo.ts';
import { demoPractice } from '#main/demo/practice.ts';
import { checkRecords } from '#main/store/check/check-records.ts';
import { markFile } from '#main/store/high-water-mark.ts';
import { openDatabase, type Database } from '#main/store/open-database.ts';
import { sealedTables, type SealedTable } from '#main/store/row-seal.ts';
import { openStore, openWatched } from '#main/store/store.ts';
import { createVault, unlockWithPassphrase, type VaultKeys } from '#main/vault/vault.ts';
import { createRecordContext } from '#main/records/record-context.ts';
import { writeLock, writeOpening } from '#main/records/openings.ts';
import type { CheckedRecords, Finding } from '#shared/contract/audit.ts';
import { Instant, LocalTime, TimeZone } from '#shared/time.ts';
import { testKdf, testPassphrase } from '../support/practice.ts';

/*
 * Somebody with the passphrase and a database tool edits a real vault of the made-up practice, triggers out of the way:
 * whatever they do is found, and the finding says where.
 */

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let base = '';
let keys: VaultKeys;
const names = ['records', 'psychotherapy'] as const;
type Name = (typeof names)[number];

beforeAll(async () => {
  base = join(mkdtempSync(join(tmpdir(), 'circlekeep-tamper-')), 'vault');
  await createVault(base, testPassphrase, {
    kdf: testKdf,
    prepare: (at, made) => openStore(at, made).close(),
  });
  keys = await unlockWithPassphrase(base, testPassphrase);
  const store = openWatched(base, keys, { how: 'create', knowingly: false });
  const now = Instant.parse('2026-11-24T20:00:00.000Z');
  const context = createRecordContext(store, () => now);
  writeOpening(context, 'create');
  const zone = TimeZone.parse('Europe/Berlin');
  const steps = fillPractice(store, demoPractice(LocalTime.parse('2026-11-24T21:00'), zone), now);
  while (!store.transaction(() => steps.next()).done);
  writeLock(context);
  store.close();
});

afterAll(() => rmSync(join(base, '..'), { recursive: true, force: true }));

/** A copy of the vault, after `edit` was done to one of its files with every refusal taken out. */
function tampered(edit: (database: Database) => void, name: Name = 'records'): CheckedRecords {
  const folder = join(mkdtempSync(join(tmpdir(), 'circlekeep-tampered-')), 'vault');
  try {
    cpSync(base, folder, { recursive: true });
    cpSync(markFile(base), markFile(folder));
    const database = openDatabase(join(folder, `${name}.db`), keys[name]);
    try {
      database.pragma('foreign_keys = OFF');
      const triggers = database
        .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .all();
      for (const trigger of triggers) database.exec(`DROP TRIGGER "${trigger.name}"`);
      edit(database);
    } finally {
      database.close();
    }
    return checkRecords(folder, keys, () => undefined);
  } finally {
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
}

interface Place {
  readonly name: Name;
  readonly table: SealedTable;
  readonly rows: number;
}

function places(): Place[] {
  return names.flatMap((name) => {
    const database = openDatabase(join(base, `${name}.db`), keys[name], { readonly: true });
    onTestFinished(() => {
      database.close();
    });
    return sealedTables(database).flatMap((table) => {
      const rows = database
        .prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${table.name}"`)
        .get()?.rows;
      return rows ? [{ name, table, rows }] : [];
    });
  });
}

const keyOf = (database: Database, { table }: Place, at: number): string =>
  database
    .prepare<[number], { key: string }>(
      `SELECT json_array(${table.key.map((column) => `"${column}"`).join(', ')}) AS key
       FROM "${table.name}" LIMIT 1 OFFSET ?`,
    )
    .get(at)?.key ?? '';

const where = (table: SealedTable): string =>
  table.key.map((column) => `"${column}" = ?`).join(' AND ');
const cells = (key: string): (string | number)[] => JSON.parse(key) as (string | number)[];
const found = (result: CheckedRecords, table: string, key: string): Finding[] =>
  result.findings.filter((finding) => finding.table === table && finding.key === key);

interface Deed {
  readonly place: Place;
  readonly at: number;
  readonly column: number;
  readonly how: 'edit' | 'remove' | 'put in';
}

/** Does it to some row and answers the row's key. */
function doOne(database: Database, { place, at, column, how }: Deed): string {
  const { table, rows } = place;
  const key = keyOf(database, place, at % Math.max(1, rows - 20));
  const others = table.columns.filter((one) => !table.key.includes(one));
  const edited = others[column % Math.max(1, others.length)];
  database.pragma('ignore_check_constraints = ON');
  if (how === 'edit' && edited !== undefined) {
    // Another value of the same type, and another each time, whatever the column holds.
    const type = database
      .prepare<[string, string], { type: string }>(
        'SELECT type FROM pragma_table_info(?) WHERE name = ?',
      )
      .get(table.name, edited)?.type;
    const other =
      type === 'INTEGER'
        ? 987_654_321 + at
        : type === 'BLOB'
          ? Buffer.from('other')
          : `Other ${at}.`;
    database
      .prepare(`UPDATE "${table.name}" SET "${edited}" = ? WHERE ${where(table)}`)
      .run(other, ...cells(key));
  } else if (how === 'put in') {
    // As if it had never been sealed: a row that nobody wrote through the app.
    database.prepare('DELETE FROM seals WHERE table_name = ? AND row_key = ?').run(table.name, key);
  } else {
    database.prepare(`DELETE FROM "${table.name}" WHERE ${where(table)}`).run(...cells(key));
  }
  return key;
}

test('an honest vault has no finding, and everything in it was looked at', () => {
  const result = tampered(() => undefined);
  expect(result).toMatchObject({ findings: [], found: 0, mark: 'agrees' });
  expect(result.entries).toBeGreaterThan(1_000);
  expect(result.records).toBeGreaterThan(5_000);
  expect(result.signed).toBeGreaterThan(100);
});

test('every table is sealed under a key that is unique, but for those that hold no records', () => {
  for (const name of names) {
    const database = openDatabase(join(base, `${name}.db`), keys[name], { readonly: true });
    onTestFinished(() => {
      database.close();
    });
    const sealed = sealedTables(database);
    const all = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all();
    const without = all
      .map((table) => table.name)
      .filter((one) => !sealed.some((table) => table.name === one));
    expect(without.filter((one) => !/^(search|sqlite)_/.test(one)).sort()).toEqual(
      name === 'records'
        ? ['audit', 'never', 'seal_state', 'seals', 'table_arrangements', 'underway']
        : ['never', 'seal_state', 'seals', 'underway'],
    );
    for (const { name: table, key } of sealed) {
      const unique = database
        .prepare<[string], { columns: string }>(
          `SELECT (SELECT group_concat(name) FROM pragma_index_info(list.name)) AS columns
           FROM pragma_index_list(?) AS list WHERE "unique" = 1 AND partial = 0`,
        )
        .all(table)
        .map(({ columns }) => columns);
      const isRowid = key.length === 1 && key[0] !== 'id';
      expect(isRowid || unique.includes(key.join(',')), `${table} ${key.join()}`).toBe(true);
    }
  }
});

describe('whatever is done to records', () => {
  test('an edit, a removal or a row put in is found, and the finding names the row', () => {
    const everywhere = places();
    expect(everywhere.length).toBeGreaterThan(60);
    const deed = fc.record({
      place: fc.constantFrom(...everywhere),
      at: fc.nat(),
      column: fc.nat(),
      how: fc.constantFrom('edit', 'remove', 'put in'),
    });
    // One in each table: a row and its seal taken away together are found by their sum alone.
    const deedsAt = {
      minLength: 15,
      maxLength: 30,
      selector: ({ place }: Deed) => place.table.name,
    };
    fc.assert(
      fc.property(fc.uniqueArray(deed, deedsAt), (deeds) => {
        for (const name of names) {
          const done: { table: string; key: string }[] = [];
          const result = tampered((database) => {
            for (const one of deeds)
              if (one.place.name === name)
                done.push({ table: one.place.table.name, key: doOne(database, one) });
          }, name);
          for (const { table, key } of done)
            expect(found(result, table, key), `${table} ${key}`).not.toEqual([]);
          if (done.length === 0) expect(result.findings).toEqual([]);
        }
      }),
      { numRuns: 3 },
    );
  });

  test('two records with their contents exchanged are both found', () => {
    const result = tampered((database) =>
      database.exec(`CREATE TEMP TABLE two AS SELECT id, signed_json, signed_sha256 FROM notes
          WHERE signed_json IS NOT NULL ORDER BY key LIMIT 2;
        UPDATE notes SET (signed_json, signed_sha256) =
          (SELECT signed_json, signed_sha256 FROM two WHERE two.id <> notes.id)
        WHERE id IN (SELECT id FROM two)`),
    );
    expect(result.findings.map(({ kind }) => kind).sort()).toEqual([
      'record-changed',
      'record-changed',
      'signature-untold',
      'signature-untold',
    ]);
  });

  test('a finding says where the app shows it, and what the trail last told of it', () => {
    let id = '';
    const result = tampered((database) => {
      id =
        database.prepare<[], { id: string }>('SELECT id FROM clients ORDER BY id LIMIT 1').get()
          ?.id ?? '';
      database
        .prepare("UPDATE clients SET nicknames_json = '[]', pronouns = 'x' WHERE id = ?")
        .run(id);
      database.prepare('DELETE FROM memberships WHERE client_id = ?').run(id);
    });
    const [changed] = found(result, 'clients', JSON.stringify([id]));
    expect(changed).toMatchObject({ kind: 'record-changed', record: `clients/${id}` });
    expect(changed?.sequence).toBeGreaterThan(0);
    const gone = result.findings.filter(({ table }) => table === 'memberships');
    expect(gone.length).toBeGreaterThan(0);
    for (const finding of gone) expect(finding).toMatchObject({ kind: 'record-missing' });
    expect(gone.some(({ sequence }) => sequence !== null)).toBe(true);
  });

  test('seals made to fit an edit are found by their sum, and a sum made to fit by the lock and the mark', () => {
    const fitted = (withSum: boolean) =>
      tampered((database) => {
        database.exec("UPDATE clients SET pronouns = 'x'");
        database.exec('DELETE FROM seals');
        if (withSum) database.exec('DELETE FROM seal_state');
        database.pragma('foreign_keys = ON');
      });
    expect(fitted(false).findings.map(({ kind }) => kind)).toContain('seals-changed');
    expect(fitted(true).mark).toBe('behind');
  });

  test('a signed text edited with its hash and its seal is found by what the trail said when it was signed', () => {
    const result = tampered((database) =>
      database.exec(`UPDATE notes SET signed_json = replace(signed_json, '"kind"', '"kind" '),
          signed_sha256 = lower(hex(randomblob(32)))
        WHERE key = (SELECT min(key) FROM notes WHERE signed_json IS NOT NULL)`),
    );
    expect(new Set(result.findings.map(({ kind }) => kind))).toEqual(
      new Set(['record-changed', 'text-changed', 'signature-untold', 'signed-missing']),
    );
  });
});

describe('whatever is done to the trail', () => {
  test('an edit, a removal, two rows exchanged or its end cut off is found at that row', () => {
    const length = tampered(() => undefined).entries;
    const anywhere = fc.record({
      at: fc.integer({ min: 1, max: length }),
      column: fc.constantFrom('at', 'actor', 'action', 'record', 'detail', 'hash'),
      deed: fc.constantFrom('edit', 'remove', 'exchange', 'cut'),
    });
    fc.assert(
      fc.property(anywhere, ({ at, column, deed }) => {
        const result = tampered((database) => {
          if (deed === 'edit')
            database.exec(
              `UPDATE audit SET "${column}" = "${column}" || 'x' WHERE sequence = ${at}`,
            );
          else if (deed === 'remove') database.exec(`DELETE FROM audit WHERE sequence = ${at}`);
          else if (deed === 'cut') database.exec(`DELETE FROM audit WHERE sequence >= ${at}`);
          else
            database.exec(`UPDATE audit SET sequence = -1 WHERE sequence = ${at};
              UPDATE audit SET sequence = ${at} WHERE sequence = ${(at % length) + 1};
              UPDATE audit SET sequence = ${(at % length) + 1} WHERE sequence = -1`);
        });
        const end = deed === 'cut' || (deed === 'remove' && at === length);
        expect(
          result.findings.filter(({ kind, sequence }) =>
            end
              ? kind === 'trail-ends-early' && sequence === at - 1
              : (kind === 'entry-changed' || kind === 'entries-missing') &&
                (sequence === at || sequence === at + 1 || sequence === 1),
          ),
          `${deed} ${at} ${column}`,
        ).not.toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
