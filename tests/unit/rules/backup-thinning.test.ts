import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupsToLetGo, type KeptBackup } from '#shared/rules/backup-thinning.ts';
import { addDays, CalendarDate } from '#shared/time.ts';

const start = CalendarDate.parse('2026-01-01');

/** Backups in the order they were made, by a clock that may jump to and fro. */
const made = fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 80 }).map((days) =>
  days.map((day, index): KeptBackup => ({
    name: `backup ${String(index + 1)}`,
    number: index + 1,
    day: addDays(start, day),
    schema: '25 3',
  })),
);

const kept = (backups: readonly KeptBackup[]): KeptBackup[] => {
  const going = new Set(backupsToLetGo(backups));
  return backups.filter(({ name }) => !going.has(name));
};

test('the last three stay, whatever the clock said', () => {
  fc.assert(
    fc.property(made, (backups) => {
      expect(kept(backups)).toEqual(expect.arrayContaining(backups.slice(-3)));
    }),
  );
});

test('every one of the latest seven days and twelve months that has a backup keeps its last', () => {
  fc.assert(
    fc.property(made, (backups) => {
      const left = kept(backups);
      for (const [length, most] of [
        [10, 7],
        [7, 12],
      ] as const) {
        const lastOf = new Map<string, KeptBackup>();
        for (const backup of [...backups].reverse()) {
          const period = backup.day.slice(0, length);
          if (!lastOf.has(period) && lastOf.size < most) lastOf.set(period, backup);
        }
        expect(left).toEqual(expect.arrayContaining([...lastOf.values()]));
      }
    }),
  );
});

test('never more than twenty-two stay, and thinning what is thinned changes nothing', () => {
  fc.assert(
    fc.property(made, (backups) => {
      const left = kept(backups);
      expect(left.length).toBeLessThanOrEqual(3 + 7 + 12);
      expect(kept(left)).toEqual(left);
    }),
  );
});

test('one that is made by a clock years ahead lets at most one of each kind go', () => {
  fc.assert(
    fc.property(made, fc.integer({ min: 0, max: 40_000 }), (backups, jump) => {
      const left = kept(backups);
      const number = backups.length + 1;
      const next = { name: 'next', number, day: addDays(start, jump), schema: '25 3' };
      const after = kept([...left, next]);
      expect(after).toContainEqual(next);
      expect(left.length + 1 - after.length).toBeLessThanOrEqual(3);
    }),
  );
});

test('the last from before each of the two latest updates stays, whatever was made since', () => {
  const day = start;
  const backups = Array.from({ length: 40 }, (_, index): KeptBackup => ({
    name: String(index),
    number: index + 1,
    day,
    schema: `${String(22 + Math.floor(index / 10))} 3`,
  }));
  expect(kept(backups).map(({ name }) => name)).toEqual(['19', '29', '37', '38', '39']);
});

test('a year of two backups a day ends as three, a week of days and a year of months', () => {
  let backups: KeptBackup[] = [];
  for (let number = 1; number <= 800; number += 1)
    backups = kept([
      ...backups,
      { name: String(number), number, day: addDays(start, Math.floor(number / 2)), schema: '25 3' },
    ]);
  expect(backups.map(({ day }) => day)).toEqual([
    '2026-03-31',
    '2026-04-30',
    '2026-05-31',
    '2026-06-30',
    '2026-07-31',
    '2026-08-31',
    '2026-09-30',
    '2026-10-31',
    '2026-11-30',
    '2026-12-31',
    '2027-01-30',
    '2027-01-31',
    '2027-02-01',
    '2027-02-02',
    '2027-02-03',
    '2027-02-04',
    '2027-02-04',
    '2027-02-05',
  ]);
});
