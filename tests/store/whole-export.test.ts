import Ajv from 'ajv';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ZipFile } from 'yazl';
import { readZip } from '#main/bring-in/zip-contents.ts';
import { ExportHead, exportedShapes } from '#main/exports/whole-vault/contents.ts';
import { exportSchema } from '#main/exports/whole-vault/export-schema.ts';
import { indexDueNotes } from '#main/records/note-search.ts';
import { indexDueRecords } from '#main/records/record-search.ts';
import { verifyAudit } from '#main/store/audit.ts';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { Queries } from '#main/store/queries.ts';
import {
  from,
  openSnapshot,
  openStore,
  openWatched,
  statement,
  type Store,
} from '#main/store/store.ts';
import { readSchemaVersion, type Row } from '#main/store/table-shapes.ts';
import { OpenVault } from '#main/vault/open-vault.ts';
import { AppError } from '#shared/errors.ts';
import { isOnPath } from '../../scripts/runtime/on-path.mjs';
import { testKdf, testPassphrase } from '../support/practice.ts';
import {
  broughtIn,
  demoVault,
  everyRow,
  exported,
  exporting,
  exportsOf,
  inParts,
  plainJson,
  smallVault,
  type ExportHandlers,
  type TestVault,
} from '../support/whole-export.ts';

const passphrase = 'copper kettles argue over noon';

let demo: TestVault;
let plain: Buffer;

beforeAll(async () => {
  demo = await demoVault();
  // What the made-up practice has not: a certificate, and texts that a spreadsheet would run.
  const picture = Buffer.from('89504e470d0a1a0a00', 'hex');
  demo.store.run(
    statement(sql`INSERT INTO education
      SELECT 'cert-1', id, '2026-01-05', '=1+1', '', 4, '', 0, 1, '2026-01-05T10:00:00.000Z'
      FROM clinicians LIMIT 1`),
  );
  demo.store.run(
    statement(sql`INSERT INTO education_certificates
      VALUES ('cert-1', 'png', ${picture}, '2026-01-05T10:00:00.000Z')`),
  );
  plain = await exported(demo, plainJson);
}, 240_000);
afterAll(() => demo.close());

/** The rows of before are the same; what came to the trail since says so. */
async function expectSame(then: Store, now: Store): Promise<void> {
  const [before, after] = [await everyRow(then, 'records'), await everyRow(now, 'records')];
  const [trail = [], longer = []] = [before.get('audit'), after.get('audit')];
  const shared = Math.min(trail.length, longer.length - 1);
  expect(longer.slice(0, shared)).toEqual(trail.slice(0, shared));
  expect(longer.at(-1)).toMatchObject({ action: 'vault.bringIn' });
  before.delete('audit');
  after.delete('audit');
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [table, rows] of before) {
    expect(after.get(table)?.length, table).toBe(rows.length);
    for (const [index, row] of rows.entries()) expect(after.get(table)?.[index]).toEqual(row);
  }
}

const schemaOf = (store: Store): unknown[] =>
  store.all(
    statement(sql`SELECT type, name, tbl_name, sql FROM sqlite_schema
      WHERE name NOT LIKE 'search_index%' ORDER BY type, name`),
  );

test('the made-up practice comes back row for row, with its trail and its signatures', async () => {
  const back = await broughtIn(plain);
  onTestFinished(() => back.close());
  await expectSame(demo.store, back.store);
  expect(schemaOf(back.store)).toEqual(schemaOf(demo.store));
  expect(await verifyAudit(back.store)).toMatchObject({ brokenAt: null });
  const notes = back.store.all(
    from
      .selectFrom('notes')
      .select(['signed_json', 'signed_sha256'])
      .where('signed_json', '!=', ''),
  );
  expect(notes.length).toBeGreaterThan(500);
  for (const { signed_json, signed_sha256 } of notes)
    expect(
      createHash('sha256')
        .update(signed_json ?? '')
        .digest('hex'),
    ).toBe(signed_sha256);
  // Not asked for, not there; and said so.
  for (const rows of (await everyRow(back.store, 'psychotherapy')).values())
    expect(rows).toEqual([]);
  expect(back.checked.privateTexts).toBe(false);
  expect(JSON.stringify(back.checked.leftOut)).toMatch(/Psychotherapy notes/);
  // No index was brought along; it was made anew from the records, and is the same.
  expect(indexOf(back.store)).toEqual(indexOf(demo.store));
});

/** What the search knows, once everything due was read. */
function indexOf(store: Store): unknown[] {
  indexDueNotes(store);
  indexDueRecords(store);
  return store.all(
    statement(sql`SELECT kind, record_id, client_id, group_id, session_id, on_day, title, body
      FROM search_entries JOIN search_index ON search_index.rowid = search_entries.key
      ORDER BY kind, record_id`),
  );
}

test('with psychotherapy notes and reflections, encrypted, everything comes back', async () => {
  const bytes = await exported(demo, {
    formats: ['json', 'csv', 'fhir'],
    privateTexts: true,
    protection: { kind: 'passphrase', passphrase },
  });
  await expect(broughtIn(bytes, 'another passphrase than that')).rejects.toMatchObject({
    code: 'export-passphrase',
  });
  const back = await broughtIn(bytes, passphrase);
  onTestFinished(() => back.close());
  await expectSame(demo.store, back.store);
  const texts = await everyRow(demo.store, 'psychotherapy');
  expect(texts.get('private_texts')?.length).toBeGreaterThan(5);
  expect(await everyRow(back.store, 'psychotherapy')).toEqual(texts);

  // One byte anywhere, or the end cut off, and it is not taken.
  const changed = Buffer.from(bytes);
  const middle = Math.floor(bytes.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  for (const broken of [changed, bytes.subarray(0, bytes.length - 70_000)])
    await expect(broughtIn(broken, passphrase)).rejects.toThrow(AppError);
}, 120_000);

test('what is written while the export is made is not in it, and nothing of it is torn', async () => {
  const vault = await smallVault();
  onTestFinished(() => vault.close());
  const before = await everyRow(vault.store, 'records');
  const rename = () => {
    vault.store.transaction(() =>
      vault.store.run(from.updateTable('clients').set({ given_name: 'Changed' })),
    );
    // As after a destruction; while the export reads, the log has to stay.
    vault.store.emptyLog();
  };
  const { handlers, saved } = exporting(vault, rename);
  expect(await handlers.wholeVault(plainJson)).toEqual({ outcome: 'done' });
  expect(statSync(join(vault.folder, 'records.db-wal')).size).toBe(0);
  const back = await broughtIn(saved[0] ?? Buffer.alloc(0));
  onTestFinished(() => back.close());
  expect((await everyRow(back.store, 'records')).get('clients')).toEqual(before.get('clients'));
  expect(vault.store.all(from.selectFrom('clients').select('given_name'))).toContainEqual({
    given_name: 'Changed',
  });
});

test('a lock ends the export, a stop does, and a second one waits', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'circlekeep-test-')), 'vault');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  const vault = new OpenVault({ folder, openStore: openWatched, kdf: testKdf });
  await vault.create(testPassphrase, (made, keys) => openStore(made, keys).close());
  onTestFinished(() => vault.lock());
  const during = async (meanwhile: (handlers: ExportHandlers) => void) => {
    const handlers = exportsOf(vault.store(), () => vault.openBeside(openSnapshot), {
      saveStream: async (_name, _kind, make) => {
        let begun = false;
        for await (const _ of make()) {
          if (begun || (handlers.progress()?.done ?? 0) === 0) continue;
          begun = true;
          meanwhile(handlers);
        }
        if (!begun) throw new Error('over before anything could happen');
        return { saved: true };
      },
    });
    return await handlers.wholeVault(plainJson);
  };
  let second: unknown;
  await during((handlers) => {
    expect(handlers.progress()?.of).toBeGreaterThan(1);
    void handlers.wholeVault(plainJson).catch((error: unknown) => (second = error));
  });
  expect(second).toMatchObject({ code: 'export-under-way' });
  expect(await during((handlers) => void handlers.stop())).toEqual({ outcome: 'stopped' });
  await expect(during(() => vault.lock())).rejects.toMatchObject({ code: 'vault-locked' });
  // The files are let go of: whoever unlocks next has them for themselves.
  await vault.unlock(testPassphrase);
  expect(await during(() => undefined)).toEqual({ outcome: 'done' });
});

/* Tampering. Whoever has no key changes files; whoever signs anew with a key of their own can write anything. */

async function filesOf(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const [path, file] of await readZip(inParts(zip)))
    files.set(path, await buffer(file.read()));
  return files;
}

async function zipped(files: Iterable<readonly [string, Buffer]>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, bytes] of files) zip.addBuffer(bytes, path);
  zip.end();
  return await buffer(zip.outputStream.pipe(new PassThrough()));
}

async function signedAnew(files: Map<string, Buffer>): Promise<Buffer> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  files.set('signing-key.pem', Buffer.from(publicKey.export({ format: 'pem', type: 'spki' })));
  files.delete('SHA256SUMS');
  files.delete('SHA256SUMS.sig');
  const sums = [...files]
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');
  files.set('SHA256SUMS', Buffer.from(sums));
  files.set('SHA256SUMS.sig', sign(null, Buffer.from(sums), privateKey));
  return await zipped(files);
}

type Files = Map<string, Buffer>;

function edit(files: Files, path: string, from: string | RegExp, to: string): void {
  const before = files.get(path)?.toString('utf8') ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  files.set(path, Buffer.from(after));
}

test('what was changed without the key is refused, whatever it is, and nothing is made', async () => {
  const vault = await smallVault();
  onTestFinished(() => vault.close());
  const whole = await exported(vault, plainJson);
  const changes: Record<string, (files: Files) => unknown> = {
    'a table': (files) => edit(files, 'json/records/clients.json', 'Ada', 'Ida'),
    'the manifest': (files) => edit(files, 'manifest.json', 'search index', 'search Index'),
    'the list': (files) => edit(files, 'SHA256SUMS', /^[0-9a-f]/, 'x'),
    'the signature': (files) => files.set('SHA256SUMS.sig', Buffer.alloc(64)),
    'the key': (files) =>
      files.set(
        'signing-key.pem',
        Buffer.from(
          generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }),
        ),
      ),
    'a missing file': (files) => files.delete('json/records/phrases.json'),
    'a missing list': (files) => files.delete('SHA256SUMS'),
    'a file more': (files) => files.set('json/records/more.json', Buffer.from('[\n]\n')),
  };
  for (const [what, change] of Object.entries(changes)) {
    const files = await filesOf(whole);
    change(files);
    await expect(broughtIn(await zipped(files)), what).rejects.toMatchObject({
      code: 'export-changed',
    });
  }
});

test('what no Circlekeep writes is refused also where it is signed', async () => {
  const vault = await smallVault();
  onTestFinished(() => vault.close());
  const whole = await exported(vault, plainJson);
  const table = (name: string) => `json/records/${name}.json`;
  const changes: Record<string, [code: string, (files: Files) => unknown]> = {
    'a newer format': ['export-newer', (f) => edit(f, 'export.json', '"format": 1', '"format": 2')],
    'a newer archive': [
      'export-newer',
      (f) => edit(f, 'manifest.json', '"version": 1', '"version": 2'),
    ],
    'newer tables': [
      'export-newer',
      (f) => edit(f, 'export.json', /"schema": \d+/, '"schema": 9999'),
    ],
    'another kind': [
      'export-other-kind',
      (f) => edit(f, 'manifest.json', 'whole-vault', 'client-release'),
    ],
    'no manifest': ['export-not-one', (f) => f.delete('manifest.json')],
    'no tables': [
      'export-without-tables',
      (f) =>
        [...f.keys()].filter((path) => path.startsWith('json/')).forEach((path) => f.delete(path)),
    ],
    'one table less': ['export-changed', (f) => f.delete(table('phrases'))],
    'a table of its own': ['export-changed', (f) => f.set(table('more'), Buffer.from('[\n]\n'))],
    'a key table': ['export-changed', (f) => f.set(table('signing_key'), Buffer.from('[\n]\n'))],
    'a column more': [
      'export-changed',
      (f) => edit(f, table('clients'), '{"id"', '{"more":1,"id"'),
    ],
    'another type': [
      'export-changed',
      (f) => edit(f, table('clients'), '"version":1', '"version":"1"'),
    ],
    'a row that breaks a rule': [
      'export-changed',
      (f) => edit(f, table('groups'), '"open"', '"ajar"'),
    ],
    'a row twice': [
      'export-changed',
      (f) => edit(f, table('groups'), /^\[\n(.*)\n\]/, '[\n$1,\n$1\n]'),
    ],
    'a row of nobody': [
      'export-changed',
      (f) => edit(f, table('sessions'), /"group_id":"[^"]+"/, '"group_id":"x"'),
    ],
    'a row less': ['export-changed', (f) => edit(f, table('clients'), /^\[\n.*\n/, '[\n')],
    'half a file': ['export-changed', (f) => edit(f, table('clients'), /\n\]\n$/, '')],
    'no JSON': ['export-changed', (f) => edit(f, table('clients'), '{"id"', '{id')],
    'a trail told otherwise': [
      'export-trail-broken',
      (f) => edit(f, table('audit'), 'clients.create', 'clients.change'),
    ],
  };
  for (const [what, [code, change]] of Object.entries(changes)) {
    const files = await filesOf(whole);
    change(files);
    await expect(broughtIn(await signedAnew(files)), what).rejects.toMatchObject({ code });
  }
  // And signed anew with nothing changed it is taken: the refusals above are of what was changed.
  const back = await broughtIn(await signedAnew(await filesOf(whole)));
  onTestFinished(() => back.close());
  await expectSame(vault.store, back.store);
});

test('an export of an older Circlekeep is brought up to date', async () => {
  const vault = await smallVault();
  onTestFinished(() => vault.close());
  const files = await filesOf(await exported(vault, plainJson));
  const database = new BetterSqlite3(':memory:');
  const schema = 16;
  migrate(database, migrations.slice(0, schema), () => undefined);
  const head = ExportHead.parse(JSON.parse(files.get('export.json')?.toString('utf8') ?? ''));
  for (const path of [...files.keys()]) if (path.startsWith('json/records/')) files.delete(path);
  const rows: Record<string, number> = {};
  const now = await everyRow(vault.store, 'records');
  for (const { name, columns } of exportedShapes(new Queries(database), 'records')) {
    const then = (now.get(name) ?? []).map((row) =>
      JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, row[column.name]]))),
    );
    const text = then.length === 0 ? '[\n]\n' : `[\n${then.join(',\n')}\n]\n`;
    files.set(`json/records/${name}.json`, Buffer.from(text));
    rows[name] = then.length;
  }
  const older = { ...head, records: { schema, rows } };
  files.set('export.json', Buffer.from(JSON.stringify(older)));
  const back = await broughtIn(await signedAnew(files));
  onTestFinished(() => back.close());
  expect(readSchemaVersion(back.store)).toBe(migrations.length);
  await expectSame(vault.store, back.store);
});

test('an archive made to harm is refused before it is unpacked', async () => {
  const twice = await zipped([
    ['a.txt', Buffer.from('one')],
    ['a.txt', Buffer.from('two')],
  ]);
  const bomb = await zipped([['a.json', Buffer.alloc(64 * 1024 * 1024)]]);
  const honest = await zipped([['aa/b.txt', Buffer.from('one')]]);
  const renamed = (name: string) =>
    Buffer.from(honest.toString('latin1').replaceAll('aa/b.txt', name), 'latin1');
  const hostile = [
    twice,
    bomb,
    ...['../b.txt', '/aa/b.tx', 'aa/../bb', 'c:\\b.txt', 'aa//b.tx'].map(renamed),
  ];
  for (const zip of [...hostile, Buffer.from('no archive at all'), Buffer.alloc(0)])
    await expect(readZip(inParts(zip))).rejects.toMatchObject({ code: 'export-not-one' });
  // A size that is not the content's own is found while it is read.
  const lying = Buffer.from(honest);
  const central = lying.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  lying.writeUInt32LE(2, central + 24);
  const files = await readZip(inParts(lying));
  await expect(buffer(files.get('aa/b.txt')!.read())).rejects.toMatchObject({
    code: 'export-changed',
  });
});

test('the published schema is the tables’ own, and what is exported fits it', async () => {
  const schema = exportSchema({
    records: exportedShapes(demo.store, 'records'),
    psychotherapy: exportedShapes(demo.store.psychotherapy, 'psychotherapy'),
  });
  // Run vitest with --update when a migration changed the tables.
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/export-schema.json',
  );
  const files = await filesOf(plain);
  expect(JSON.parse(files.get('export-schema.json')?.toString('utf8') ?? '')).toEqual(schema);
  const content = Object.fromEntries(
    [...files]
      .filter(([path]) => path.startsWith('json/') || path === 'export.json')
      .map(([path, bytes]): [string, unknown] => [path, JSON.parse(bytes.toString('utf8'))]),
  );
  const { $schema: _, ...rest } = schema;
  const validate = new Ajv({ unknownFormats: 'ignore' }).compile(rest);
  expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
  const clients = content['json/records/clients.json'];
  if (!Array.isArray(clients)) throw new Error('no clients');
  clients.push({ ...(clients[0] as Row), version: 'one' });
  expect(validate(content)).toBe(false);
});

test.skipIf(!isOnPath('python3'))(
  'a spreadsheet finds no formula, and every text as it was',
  async () => {
    const files = await filesOf(await exported(demo, { ...plainJson, formats: ['csv'] }));
    const attached = [...files.keys()].filter((path) => path.startsWith('files/'));
    expect(attached).toContain('files/education_certificates/cert-1.png');
    expect(attached.some((path) => path.endsWith('.pdf'))).toBe(true);
    const read = `
import csv, io, json, sys
read = lambda text: list(csv.DictReader(io.StringIO(text.encode('utf-8').decode('utf-8-sig'), newline='')))
print(json.dumps({path: read(text) for path, text in json.load(sys.stdin).items()}))`;
    const csv = [...files].filter(([path]) => path.endsWith('.csv'));
    const input = JSON.stringify(
      Object.fromEntries(csv.map(([path, bytes]) => [path, bytes.toString('utf8')])),
    );
    const { stdout } = spawnSync('python3', ['-c', read], { input, maxBuffer: 1 << 30 });
    const sheets = new Map<string, unknown>(
      Object.entries(JSON.parse(stdout.toString()) as object),
    );
    expect(sheets.get('csv/records/education.csv')).toContainEqual(
      expect.objectContaining({ id: 'cert-1', title: "'=1+1", quarter_hours: '4' }),
    );
    expect(sheets.get('csv/notes-to-read.csv')).toContainEqual(
      expect.objectContaining({
        Note: 'Progress note',
        State: 'Signed',
        Client: expect.stringMatching(/, /) as unknown,
      }),
    );
    for (const [path, rows] of sheets) expect(JSON.stringify(rows), path).not.toMatch(/":"[=+@-]/);
  },
  120_000,
);
