import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { emptySchedule, Schedule } from '#shared/contract/groups.ts';
import { weekly } from '#shared/rules/recurrence.ts';
import { CalendarDate } from '#shared/time.ts';
import { migrate, schemaVersion } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { psychotherapyMigrations } from '#main/store/psychotherapy-migrations/index.ts';
import { openDatabase, type Database } from '#main/store/open-database.ts';
import { writeVerifiedCopy } from '#main/store/verified-copy.ts';

const key = Buffer.alloc(32, 7);
const one = { number: 1, sql: 'CREATE TABLE things (name TEXT) STRICT' };
const two = { number: 2, sql: 'ALTER TABLE things ADD COLUMN size INTEGER' };
const broken = {
  number: 2,
  sql: 'ALTER TABLE things ADD COLUMN size INTEGER; INSERT INTO nowhere VALUES (1)',
};

let folder = '';
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circlekeep-migrate-'));
  database = openDatabase(join(folder, 'records.db'), key, { create: true });
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

const noBackup = (): void => expect.unreachable('an empty file needs no backup');

test.each([
  ['records.db', migrations],
  ['psychotherapy.db', psychotherapyMigrations],
])('the released migrations of %s are numbered from 1 without gaps', (_file, steps) => {
  expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
});

describe('migrating', () => {
  test('a new file runs every step once and makes no backup of nothing', () => {
    migrate(database, migrations, noBackup);
    expect(schemaVersion(database)).toBe(migrations.length);
    migrate(database, migrations, noBackup);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });

  test('a file with records is backed up first', () => {
    migrate(database, [one], noBackup);
    const backups: number[] = [];
    migrate(database, [one, two], (from) => backups.push(from));
    expect(backups).toEqual([1]);
    expect(schemaVersion(database)).toBe(2);
  });

  test('stops before the first step when the backup fails', () => {
    migrate(database, [one], noBackup);
    const fail = (): void => {
      throw new Error('the disk is full');
    };
    expect(() => migrate(database, [one, two], fail)).toThrow();
    expect(schemaVersion(database)).toBe(1);
  });

  test('leaves no half step behind when one fails', () => {
    migrate(database, [one], noBackup);
    database.exec("INSERT INTO things VALUES ('kept')");
    expect(() => migrate(database, [one, broken], () => undefined)).toThrow();
    expect(schemaVersion(database)).toBe(1);
    expect(database.prepare('SELECT * FROM things').all()).toEqual([{ name: 'kept' }]);
  });

  test('refuses a file from a newer Circlekeep and leaves it as it is', () => {
    database.pragma('user_version = 999');
    expect(() => migrate(database, migrations, noBackup)).toThrow(
      expect.objectContaining({ code: 'vault-newer' }),
    );
    expect(schemaVersion(database)).toBe(999);
  });
});

test('a group’s weekday becomes the plainest schedule, from its first session on', () => {
  migrate(database, migrations.slice(0, 1), noBackup);
  const insert = (id: string, weekday: number | null) =>
    database
      .prepare(
        `INSERT INTO groups (id, name, focus, type, openness, modality, place, weekday, start_time, minutes,
           note_format, archived, created_at, updated_at, version)
         VALUES (?, 'A group', '', 'process', 'open', 'in-person', '', ?, '18:00', 90, 'dap', 0,
           '2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z', 1)`,
      )
      .run(id, weekday);
  insert('old', 2);
  insert('new', 5);
  insert('irregular', null);
  database.exec(`INSERT INTO sessions VALUES ('s', 'old', 1, '2024-11-19T18:00', 'Europe/Berlin', 90, NULL, NULL,
    'in-person', '', '', '', '2024-11-19T10:00:00.000Z', '2024-11-19T10:00:00.000Z', 1)`);
  migrate(database, migrations, () => undefined);
  const scheduleOf = (id: string) =>
    Schedule.parse(
      JSON.parse(
        z
          .object({ schedule_json: z.string() })
          .parse(database.prepare('SELECT schedule_json FROM groups WHERE id = ?').get(id))
          .schedule_json,
      ),
    );
  expect(scheduleOf('old')).toEqual(weekly(2, CalendarDate.parse('2024-11-19')));
  expect(scheduleOf('new')).toEqual(weekly(5, CalendarDate.parse('2026-03-01')));
  expect(scheduleOf('irregular')).toEqual(emptySchedule);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('a verified copy opens with the same key and holds the same rows; nothing unproven stays behind', () => {
  migrate(database, [one], noBackup);
  const insert = database.prepare('INSERT INTO things VALUES (?)');
  for (let row = 0; row < 500; row += 1) insert.run(`row ${row}`);
  const target = join(folder, 'copy.db');
  writeVerifiedCopy(database, key, target);
  const copy = openDatabase(target, key, { readonly: true });
  expect(copy.prepare('SELECT count(*) AS rows FROM things').get()).toEqual({ rows: 500 });
  copy.close();
  expect(readdirSync(folder).filter((name) => name.includes('unproven'))).toEqual([]);
});
