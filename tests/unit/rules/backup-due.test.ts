import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupWarnings, isBackupDue, type BackupStanding } from '#shared/rules/backup-due.ts';
import { BackupOutcome, EveryHours } from '#shared/contract/backups.ts';
import { Instant } from '#shared/time.ts';

const start = Date.parse('2026-11-24T20:00:00.000Z');
const at = (hours: number) => Instant.parse(new Date(start + hours * 3_600_000).toISOString());
const chosen: BackupStanding = {
  everyHours: 24,
  chosenAt: at(0),
  firstUse: at(0),
  runs: [],
  changed: true,
};

test('without a folder it is said after a week, and never that one is due', () => {
  const none = { ...chosen, chosenAt: null };
  expect(backupWarnings(none, at(24 * 6))).toEqual([]);
  expect(backupWarnings(none, at(24 * 7))).toEqual([{ kind: 'no-folder' }]);
  expect(isBackupDue(none, at(24 * 700))).toBe(false);
});

test('too old is twice the schedule, and only while something is new', () => {
  const made = {
    ...chosen,
    runs: [{ kind: 'scheduled', startedAt: at(0), outcome: 'made' }],
  } as const;
  expect(backupWarnings(made, at(48))).toEqual([]);
  expect(backupWarnings(made, at(49))).toEqual([{ kind: 'old', lastMade: at(0) }]);
  expect(backupWarnings({ ...made, changed: false }, at(49))).toEqual([]);
});

test('a clock that was ahead when the last was made does not keep the next away', () => {
  const ahead = {
    ...chosen,
    runs: [{ kind: 'scheduled', startedAt: at(24 * 3_650), outcome: 'made' }],
  } as const;
  expect(isBackupDue(ahead, at(1))).toBe(true);
});

test('whatever happened, the last try having failed is always a line', () => {
  const run = fc.record({
    kind: fc.constantFrom('asked', 'scheduled', 'at-lock', 'before-restore', 'drill'),
    startedAt: fc.integer({ min: 0, max: 9_000 }).map(at),
    outcome: fc.constantFrom(...BackupOutcome.options),
  });
  const standing = fc.record({
    everyHours: fc.constantFrom(...EveryHours.options.map(({ value }) => value)),
    chosenAt: fc.constant(at(0)),
    firstUse: fc.constant(at(0)),
    runs: fc.array(run, { maxLength: 12 }),
    changed: fc.boolean(),
  });
  fc.assert(
    fc.property(standing, fc.integer({ min: 0, max: 9_000 }).map(at), (one, now) => {
      const warnings = backupWarnings(one, now);
      const last = one.runs.find(({ kind, outcome }) => kind !== 'drill' && outcome !== 'stopped');
      const failing = last !== undefined && last.outcome !== 'made';
      expect(warnings.some(({ kind }) => kind === 'failed')).toBe(failing);
    }),
  );
});
