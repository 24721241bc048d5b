import { randomBytes, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '#main/store/open-database.ts';
import { openStore, type Store } from '#main/store/store.ts';
import { rememberPlace } from '#main/vault/backup/backup-place.ts';
import { makeBackup } from '#main/vault/backup/make-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { OpenVault } from '#main/vault/open-vault.ts';
import { RecoveryService } from '#main/vault/recovery/recovery-service.ts';
import { createVault } from '#main/vault/vault.ts';
import { vaultFiles } from '#main/vault/vault-files.ts';
import type { FileCondition, Trouble } from '#shared/contract/recovery.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { codeOf, fingerprint, otherPassphrase, tamper } from '../store/vault-support.ts';
import { backupOrder, chosenFolder, mark } from '../support/backups.ts';
import {
  contentOf,
  copyOf,
  flipBit,
  knownVault,
  missing,
  pageBytes,
  pageUses,
  type Content,
  type KnownVault,
} from '../support/damage.ts';
import { testKdf, testPassphrase, workerScript } from '../support/practice.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 });

let known: KnownVault;
let content: Content;
let stick: string;
beforeAll(async () => {
  known = await knownVault();
  content = contentOf(known);
  stick = chosenFolder(join(known.root, 'stick'));
  makeBackup(backupOrder(known.folder, stick), known.keys, unwatched);
});
afterAll(() => known.discard());

/** A copy of the known vault, its folder for backups remembered, as the app stands before its door. */
function atTheDoor() {
  const copy = copyOf(known);
  onTestFinished(() => copy.discard());
  const { folder, keys } = copy;
  rememberPlace(folder, { into: stick, mark });
  const opened: string[] = [];
  const written: string[] = [];
  const vault: OpenVault<Store> = new OpenVault<Store>({
    kdf: testKdf,
    folder,
    openStore: (at, keys) => openStore(at, keys),
    onOpen: (_, { how }) => {
      opened.push(how);
      service.opened();
    },
    onUnopened: (error, found) => service.unopened(error, found),
  });
  onTestFinished(() => vault.lock());
  const service: RecoveryService = new RecoveryService({
    script: workerScript,
    vaultFolder: folder,
    openKeys: (...which) => vault.openBackup(...which),
    lend: (use) => vault.lend(use),
    idle: () => Promise.resolve(),
    lock: () => vault.lock(),
    openInPlace: (...what) => vault.openRestored(...what),
    saveText: (_, text) => {
      written.push(text);
      return Promise.resolve({ saved: true });
    },
  });
  const besides = () => readdirSync(copy.root).filter((name) => name.startsWith('vault.damaged-'));
  return { ...copy, keys, vault, service, opened, written, besides, files: vaultFiles(folder) };
}
type Door = ReturnType<typeof atTheDoor>;

const random = (file: string): void => writeFileSync(file, randomBytes(statSync(file).size));

interface Case {
  what: string;
  damage: (door: Door) => void | Promise<void>;
  trouble: Trouble;
  /** Header, records, psychotherapy. */
  found: [FileCondition, FileCondition, FileCondition];
  salvageable: boolean;
}

const cases: Case[] = [
  {
    what: 'records.db empty',
    damage: ({ files }) => truncateSync(files.records, 0),
    trouble: 'vault-damaged',
    found: ['good', 'empty', 'good'],
    salvageable: true,
  },
  {
    what: 'records.db missing',
    damage: ({ files }) => rmSync(files.records),
    trouble: 'vault-damaged',
    found: ['good', 'missing', 'good'],
    salvageable: true,
  },
  {
    what: 'psychotherapy.db missing',
    damage: ({ files }) => rmSync(files.psychotherapy),
    trouble: 'vault-damaged',
    found: ['good', 'good', 'missing'],
    salvageable: true,
  },
  {
    what: 'records.db cut off in the middle',
    damage: ({ files }) =>
      truncateSync(files.records, Math.floor(statSync(files.records).size / 2) + 100),
    trouble: 'vault-damaged',
    found: ['good', 'cut', 'good'],
    salvageable: true,
  },
  {
    what: 'records.db a few bytes long',
    damage: ({ files }) => truncateSync(files.records, 100),
    trouble: 'vault-damaged',
    found: ['good', 'cut', 'good'],
    salvageable: true,
  },
  {
    what: 'a plaintext database in place of psychotherapy.db',
    damage: ({ files }) => {
      rmSync(files.psychotherapy);
      new BetterSqlite3(files.psychotherapy).exec('CREATE TABLE t (x)').close();
      chmodSync(files.psychotherapy, 0o600);
    },
    trouble: 'vault-damaged',
    found: ['good', 'good', 'plaintext'],
    salvageable: true,
  },
  {
    what: 'some other file in place of records.db',
    damage: ({ files }) => random(files.records),
    trouble: 'vault-damaged',
    found: ['good', 'foreign', 'good'],
    salvageable: true,
  },
  {
    what: 'both databases of somebody else',
    damage: async ({ root, files }) => {
      const other = join(root, 'other');
      await createVault(other, otherPassphrase, {
        kdf: testKdf,
        prepare: (at, keys) => openStore(at, keys).close(),
      });
      copyFileSync(vaultFiles(other).records, files.records);
      copyFileSync(vaultFiles(other).psychotherapy, files.psychotherapy);
    },
    trouble: 'vault-damaged',
    found: ['good', 'foreign', 'foreign'],
    salvageable: false,
  },
  {
    what: 'psychotherapy.db of a newer Circlekeep',
    damage: ({ files, keys }) => {
      const database = openDatabase(files.psychotherapy, keys.psychotherapy);
      database.pragma('user_version = 9000');
      database.close();
    },
    trouble: 'vault-newer',
    found: ['good', 'good', 'newer'],
    salvageable: false,
  },
  {
    what: 'the first page of records.db with one bit flipped',
    damage: ({ files }) => flipBit(files.records, 1),
    trouble: 'vault-damaged',
    found: ['good', 'damaged', 'good'],
    salvageable: true,
  },
];

describe('each is named, nothing is changed, and the newest backup is found whole', () => {
  test.each(cases)('$what', async ({ damage, trouble, found, salvageable }) => {
    const door = atTheDoor();
    await damage(door);
    const before = fingerprint(door.folder);
    expect(await codeOf(() => door.vault.unlock(testPassphrase))).toBe(trouble);
    expect(fingerprint(door.folder), 'as it was after the opening').toEqual(before);
    expect(door.service.trouble()).toBe(trouble);
    const findings = await door.service.handlers.look();
    expect(findings.files.map(({ condition }) => condition)).toEqual(found);
    expect(findings).toMatchObject({ opened: true, salvageable, backup: { state: 'whole' } });
    expect(fingerprint(door.folder), 'and after looking').toEqual(before);
    await door.service.handlers.restore();
    expect(door.opened).toEqual(['restore']);
    door.vault.lock();
    expect(missing(content, contentOf(door))).toEqual({});
    const [kept = ''] = readdirSync(door.root).filter((name) =>
      /^vault\.(damaged|before-restore)-/.test(name),
    );
    expect(fingerprint(join(door.root, kept)), 'the damaged files are kept').toEqual(before);
  });
});

describe('key slots that cannot be read', () => {
  const headers: [string, (door: Door) => void, FileCondition][] = [
    ['missing', ({ files }) => rmSync(files.header), 'missing'],
    ['damaged', ({ files }) => appendFileSync(files.header, 'x'), 'damaged'],
    ['of a newer version', ({ folder }) => tamper(folder, (one) => (one.version = 99)), 'newer'],
  ];
  test.each(headers)(
    '%s: the newest backup’s open the files, and nothing is lost',
    async (_, damage, condition) => {
      const door = atTheDoor();
      damage(door);
      const before = fingerprint(door.folder);
      const told: ErrorCode = condition === 'newer' ? 'vault-newer' : 'vault-damaged';
      expect(await codeOf(() => door.vault.unlock(testPassphrase))).toBe(told);
      expect(await door.service.handlers.look()).toMatchObject({
        opened: false,
        backup: { state: 'unchecked' },
        files: [{ condition }, { condition: 'unknown' }, { condition: 'unknown' }],
      });
      const wrong = () =>
        door.service.handlers.open({ kind: 'passphrase', secret: otherPassphrase });
      expect(await codeOf(wrong)).toBe('wrong-passphrase');
      await door.service.handlers.open({ kind: 'passphrase', secret: testPassphrase });
      const findings = await door.service.handlers.look();
      expect(findings).toMatchObject({
        opened: true,
        salvageable: true,
        backup: { state: 'whole' },
      });
      await door.service.handlers.salvage();
      expect(fingerprint(door.folder)).toEqual(before);
      await door.service.handlers.accept();
      expect(door.opened).toEqual(['salvage']);
      door.vault.lock();
      expect(missing(content, contentOf(door))).toEqual({});
      await door.vault.unlock(testPassphrase);
    },
  );
});

test('damage further in is met at work: the vault locks, is salvaged, and opens with the rest', async () => {
  const door = atTheDoor();
  const [page] = pageUses(door, 'records').filter(
    ({ name, kind }) => name === 'clients' && kind === 'leaf',
  );
  if (page === undefined) throw new Error('no clients');
  flipBit(door.files.records, page.page);
  await door.vault.unlock(testPassphrase);
  await door.service.examine();
  expect(door.service.handlers.standing()).toEqual({ damaged: true });
  door.service.handlers.begin();
  expect(door.vault.state()).toBe('locked');
  const before = fingerprint(door.folder);
  const { files } = await door.service.handlers.look();
  expect(files[1]).toMatchObject({ condition: 'damaged', pages: { damaged: 1 } });
  const report = await door.service.handlers.salvage();
  const clients = report.files[0]?.tables.find(({ name }) => name === 'clients');
  expect(clients?.lost).toBe(page.cells);
  const memberships = report.files[0]?.tables.find(({ name }) => name === 'memberships');
  expect(memberships?.orphaned).toBeGreaterThan(0);
  await door.service.handlers.saveReport();
  expect(door.written[0]).toMatch(/clients +\d+ +\d+/);
  await door.service.handlers.accept();
  expect(missing(content, contentOf({ ...door, folder: door.folder }))).toEqual({
    clients: page.cells,
  });
  expect(door.besides()).toHaveLength(1);
  expect(fingerprint(join(door.root, door.besides()[0] ?? ''))).toEqual(before);
  door.vault.lock();
  await door.vault.unlock(testPassphrase);
});

/** Fifty committed rows that stand in the log alone, as a crash leaves them. */
function withLog(door: Door): void {
  const live = `${door.root}/live`;
  cpSync(door.folder, live, { recursive: true });
  const database = openDatabase(vaultFiles(live).records, door.keys.records);
  database.pragma('wal_autocheckpoint = 0');
  const insert = database.prepare(
    "INSERT INTO phrases (id, title, text, created_at) VALUES (?, ?, ?, '2026-12-01T10:00:00.000Z')",
  );
  for (let row = 0; row < 50; row += 1)
    insert.run(randomUUID(), `saved ${String(row)}`, 'words '.repeat(200));
  for (const name of ['records.db', 'records.db-wal'])
    copyFileSync(join(live, name), join(door.folder, name));
  database.close();
}

const framesOf = (log: string): number => Math.floor((statSync(log).size - 32) / (24 + pageBytes));

function flipInLog(log: string, frame: number): void {
  const bytes = readFileSync(log);
  const at = 32 + frame * (24 + pageBytes) + 24 + 700;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
  writeFileSync(log, bytes);
}

describe('a write-ahead log', () => {
  test('left by a crash opens as ever, cut off in its last frame too', async () => {
    const door = atTheDoor();
    withLog(door);
    const log = `${door.files.records}-wal`;
    truncateSync(log, statSync(log).size - 100);
    await door.vault.unlock(testPassphrase);
    expect(door.opened).toEqual(['unlock']);
  });

  test('with one bit flipped is told before SQLite drops what follows, and what follows is salvaged', async () => {
    const door = atTheDoor();
    withLog(door);
    const log = `${door.files.records}-wal`;
    flipInLog(log, Math.floor(framesOf(log) / 3));
    const before = fingerprint(door.folder);
    expect(await codeOf(() => door.vault.unlock(testPassphrase))).toBe('vault-damaged');
    expect(fingerprint(door.folder)).toEqual(before);
    const findings = await door.service.handlers.look();
    expect(findings.files[1]?.condition).toBe('log-damaged');
    expect(fingerprint(door.folder)).toEqual(before);
    const report = await door.service.handlers.salvage();
    expect(fingerprint(door.folder)).toEqual(before);
    const phrases = report.files[0]?.tables.find(({ name }) => name === 'phrases');
    expect(phrases?.read).toBeGreaterThanOrEqual(49);
  });

  test('of another moment beside a database that was put back is told, and the database is read without it', async () => {
    const door = atTheDoor();
    withLog(door);
    // As somebody does who copies records.db out of a backup and leaves the rest where it is.
    const [backup = ''] = readdirSync(stick).filter((name) => name.startsWith('circlekeep-2'));
    copyFileSync(join(stick, backup, 'records.db'), door.files.records);
    const before = fingerprint(door.folder);
    expect(await codeOf(() => door.vault.unlock(testPassphrase))).toBe('vault-damaged');
    expect(fingerprint(door.folder)).toEqual(before);
    await door.service.handlers.look();
    await door.service.handlers.salvage();
    await door.service.handlers.accept();
    door.vault.lock();
    expect(missing(content, contentOf(door))).toEqual({});
  });
});

test('a backup that is damaged is passed over for the one before it; none whole is said', async () => {
  const door = atTheDoor();
  const own = chosenFolder(join(door.root, 'stick'));
  makeBackup(backupOrder(door.folder, own, '2026-12-01T10:00:00.000Z'), door.keys, unwatched);
  makeBackup(backupOrder(door.folder, own, '2026-12-01T11:00:00.000Z'), door.keys, unwatched);
  rememberPlace(door.folder, { into: own, mark });
  const [first = '', second = ''] = readdirSync(own).filter((name) =>
    name.startsWith('circlekeep-2'),
  );
  flipBit(join(own, second, 'records.db'), 3);
  truncateSync(door.files.records, 0);
  expect(await codeOf(() => door.vault.unlock(testPassphrase))).toBe('vault-damaged');
  const { backup } = await door.service.handlers.look();
  expect(backup).toMatchObject({ state: 'whole', preview: { made: '2026-12-01T10:00:00.000Z' } });
  flipBit(join(own, first, 'records.db'), 3);
  door.service.handlers.leave();
  expect(await codeOf(() => door.vault.unlock(testPassphrase))).toBe('vault-damaged');
  expect((await door.service.handlers.look()).backup).toEqual({ state: 'damaged' });
  rmSync(own, { recursive: true });
  door.service.handlers.leave();
  expect(await codeOf(() => door.vault.unlock(testPassphrase))).toBe('vault-damaged');
  expect((await door.service.handlers.look()).backup).toEqual({ state: 'folder-missing' });
});
