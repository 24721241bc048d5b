import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { writeBegun } from '#main/records/backup-rows.ts';
import { backUpAtLock, backUpWhenDue } from '#main/records/backups.ts';
import { BackupRunId, newId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';

import { client, openTestPractice, type TestPractice } from '../support/practice.ts';
import { codeOf } from './vault-support.ts';

/** A practice with a client in it, whose user has chosen a folder on another disk. */
async function withFolder() {
  const into = mkdtempSync(join(tmpdir(), 'circlekeep-stick-'));
  onTestFinished(() => rmSync(into, { recursive: true, force: true }));
  const practice = await openTestPractice();
  practice.records.clients.save(client('Tomas', 'Muster'));
  practice.files.folder = into;
  expect(await practice.records.backups.chooseFolder()).toEqual({ chosen: true });
  return { ...practice, into };
}

const inside = (into: string) =>
  readdirSync(into).filter((name) => /^circlekeep-\d{8}-\d{6}/.test(name));
const lines = ({ records }: Pick<TestPractice, 'records'>) =>
  records.backups
    .warnings()
    .map((warning) => ('outcome' in warning ? warning.outcome : warning.kind));
const later = (hours: number, from = '2026-11-24T20:00:00.000Z') =>
  Instant.parse(new Date(Date.parse(from) + hours * 3_600_000).toISOString());

test('made when asked, it stands in the log and in the folder, and the trail names no folder', async () => {
  const practice = await withFolder();
  const { records, into } = practice;
  expect(await records.backups.run()).toEqual({ outcome: 'made' });
  const [run] = records.backups.runs();
  expect(run).toMatchObject({ kind: 'asked', outcome: 'made', name: inside(into)[0] });
  expect(run?.bytes).toBeGreaterThan(100_000);
  expect(records.backups.found()).toMatchObject([{ name: run?.name, bytes: run?.bytes }]);
  expect(records.backups.progress()).toBeNull();
  expect(lines(practice)).toEqual([]);
  const trail = JSON.stringify(records.audit.list({ before: null, limit: 50 }));
  expect(trail).toContain('backups.run');
  expect(trail).not.toContain(into);
});

test('of two at once the second is refused, and the first is made', async () => {
  const { records, into } = await withFolder();
  const first = records.backups.run();
  expect(await codeOf(() => records.backups.run())).toBe('backup-running');
  expect(await first).toEqual({ outcome: 'made' });
  expect(inside(into)).toHaveLength(1);
  expect(records.backups.runs()).toHaveLength(1);
});

test('stopped, it says so, and Today says nothing of it', async () => {
  const practice = await withFolder();
  const running = practice.records.backups.run();
  practice.records.backups.stop();
  expect(await running).toEqual({ outcome: 'stopped' });
  expect(inside(practice.into)).toEqual([]);
  expect(lines(practice)).toEqual([]);
});

test('by itself: when it is due and something is new, and not before', async () => {
  const { records, context, backups, clock, into } = await withFolder();
  const look = () => backUpWhenDue(context, backups);
  await look();
  expect(inside(into)).toHaveLength(1);
  records.clients.save(client('Ada', 'Muster'));
  await look();
  expect(inside(into), 'only once a day').toHaveLength(1);
  clock.now = later(25);
  await look();
  expect(inside(into)).toHaveLength(2);
  clock.now = later(60);
  await look();
  expect(inside(into), 'nothing new').toHaveLength(2);
  records.backups.saveSchedule({ everyHours: 1 });
  records.clients.save(client('Bea', 'Muster'));
  await look();
  expect(inside(into)).toHaveLength(3);
  expect(records.backups.runs().map(({ kind }) => kind)).toEqual(Array(3).fill('scheduled'));
});

test('a stick that is not plugged in is a line on Today until it is, and is looked for again', async () => {
  const practice = await withFolder();
  const { records, context, backups, clock, into } = practice;
  renameSync(into, `${into}-pocket`);
  await backUpWhenDue(context, backups);
  expect(lines(practice)).toEqual(['folder-missing']);
  expect(records.backups.found()).toBeNull();
  await backUpWhenDue(context, backups);
  expect(records.backups.runs(), 'not at every look').toHaveLength(1);
  // An empty folder where the stick was is not the stick.
  mkdirSync(into);
  clock.now = later(1);
  await backUpWhenDue(context, backups);
  expect(lines(practice)).toEqual(['folder-missing']);
  expect(readdirSync(into)).toEqual([]);
  rmSync(into, { recursive: true });
  renameSync(`${into}-pocket`, into);
  clock.now = later(2);
  await backUpWhenDue(context, backups);
  expect(lines(practice)).toEqual([]);
  expect(inside(into)).toHaveLength(1);
});

test('at closing it goes on after the lock, and the next opening writes down how it ended', async () => {
  const practice = await withFolder();
  await practice.records.backups.run();
  practice.records.clients.save(client('Ada', 'Muster'));
  backUpAtLock(practice.context, practice.backups, false);
  expect(practice.backups.isRunning(), 'a pause is no end of the day').toBe(false);
  backUpAtLock(practice.context, practice.backups, true);
  expect(practice.backups.isRunning()).toBe(true);
  practice.store.close();
  await practice.backups.idle();
  expect(inside(practice.into)).toHaveLength(2);
  // Another process, which knows nothing of how it ended but what lies in the folder.
  const next = await practice.reopen();
  expect(next.records.backups.runs()[0]).toMatchObject({ kind: 'at-lock', outcome: 'made' });
  backUpAtLock(next.context, next.backups, true);
  expect(next.backups.isRunning(), 'nothing is new').toBe(false);
});

test('one that was cut off is told at the next opening', async () => {
  const practice = await withFolder();
  practice.store.transaction(() => {
    practice.context.audit('clients.change', '');
  });
  writeBegun(practice.context, newId(BackupRunId), 'scheduled');
  const next = await practice.reopen();
  expect(lines(next)).toEqual(['interrupted']);
});

test('a folder inside the app’s own is refused, and one chosen again keeps its mark', async () => {
  const { records, files, folder, into } = await withFolder();
  const before = readdirSync(into);
  files.folder = join(folder, '..', 'backups');
  mkdirSync(files.folder);
  expect(await codeOf(() => records.backups.chooseFolder())).toBe('backup-folder-unfit');
  expect(records.backups.settings().folder).toBe(into);
  files.folder = into;
  await records.backups.chooseFolder();
  expect(readdirSync(into)).toEqual(before);
  expect(await records.backups.run()).toEqual({ outcome: 'made' });
  files.folder = undefined;
  expect(await records.backups.chooseFolder()).toEqual({ chosen: false });
  files.folder = join(into, 'not there');
  expect(await codeOf(() => records.backups.chooseFolder())).toBe('file-not-written');
});

test('the drill restores the latest, and leaves nothing of it; a damaged one is told', async () => {
  const practice = await withFolder();
  const { records, clock, into, folder } = practice;
  await records.backups.run();
  clock.now = later(24 * 31);
  expect(lines(practice)).toEqual(['drill-due']);
  expect(await records.backups.drill()).toEqual({ outcome: 'made' });
  expect(readdirSync(join(folder, '..')).sort()).toEqual(['vault', 'vault.backups', 'vault.lock']);
  expect(records.backups.settings().lastDrill).toBe(clock.now);
  expect(lines(practice)).toEqual([]);
  clock.now = later(24 * 400);
  expect(lines(practice)).toEqual(['drill-due']);
  const [name = ''] = inside(into);
  const file = join(into, name, 'records.db');
  const bytes = readFileSync(file);
  bytes[9_000] = (bytes[9_000] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(await records.backups.drill()).toEqual({ outcome: 'not-verified' });
  expect(lines(practice)).toEqual(['not-verified']);
  expect(readdirSync(join(folder, '..')).sort()).toEqual(['vault', 'vault.backups', 'vault.lock']);
});
