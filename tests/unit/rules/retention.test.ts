import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  holds,
  isDue,
  leastPaperYears,
  papersKeptUntil,
  retentionOf,
  usualSchedule,
  yearsAfter,
  type RetentionFacts,
} from '#shared/rules/retention.ts';
import { addDays, CalendarDate, daysBetween } from '#shared/time.ts';

const day = (text: string) => CalendarDate.parse(text);
const anyDay = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => addDays(day('2000-01-01'), days));
const anySchedule = fc.record({
  yearsAfterService: fc.integer({ min: 1, max: 100 }),
  yearsAfterMajority: fc.integer({ min: 0, max: 100 }),
  ageOfMajority: fc.integer({ min: 14, max: 25 }),
  paperYears: fc.integer({ min: leastPaperYears, max: 100 }),
});
const anyFacts: fc.Arbitrary<RetentionFacts> = fc.record({
  lastServiceOn: anyDay,
  dateOfBirth: fc.option(anyDay, { nil: null }),
  lastPaperOn: fc.option(anyDay, { nil: null }),
});
const adult: RetentionFacts = {
  lastServiceOn: day('2019-05-14'),
  dateOfBirth: day('1980-01-01'),
  lastPaperOn: null,
};

describe('how long a record is kept', () => {
  test('seven years after the last service for an adult', () => {
    expect(retentionOf(adult, usualSchedule)).toEqual({
      keepUntil: '2026-05-14',
      rule: 'after-service',
    });
  });

  test('three years after coming of age where that is later', () => {
    const minor = { ...adult, dateOfBirth: day('2010-08-02') };
    expect(retentionOf(minor, usualSchedule)).toEqual({
      keepUntil: '2031-08-02',
      rule: 'after-majority',
    });
    expect(retentionOf(minor, { ...usualSchedule, ageOfMajority: 21 }).keepUntil).toBe(
      '2034-08-02',
    );
  });

  test('papers hold a record that is otherwise due, and an unknown date of birth adds nothing', () => {
    expect(retentionOf({ ...adult, lastPaperOn: day('2024-02-29') }, usualSchedule)).toEqual({
      keepUntil: '2030-03-01',
      rule: 'papers',
    });
    expect(retentionOf({ ...adult, dateOfBirth: null }, usualSchedule).keepUntil).toBe(
      '2026-05-14',
    );
  });

  test('a leap day is never rounded to a shorter time', () => {
    expect(yearsAfter(day('2020-02-29'), 7)).toBe('2027-03-01');
    expect(yearsAfter(day('2020-02-29'), 8)).toBe('2028-02-29');
    expect(yearsAfter(day('2096-02-29'), 4)).toBe('2100-03-01');
    // Born on a leap day, of age on 1 March.
    expect(
      retentionOf(
        { ...adult, lastServiceOn: day('2020-01-01'), dateOfBirth: day('2008-02-29') },
        usualSchedule,
      ).keepUntil,
    ).toBe('2029-03-01');
  });

  test('the last day itself is still kept', () => {
    const kept = retentionOf(adult, usualSchedule);
    expect(isDue(kept, day('2026-05-14'))).toBe(false);
    expect(isDue(kept, day('2026-05-15'))).toBe(true);
  });

  test('whole years pass, at most a day more', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 100 }), (from, years) => {
        const to = yearsAfter(from, years);
        const exact = Temporal.PlainDate.from(from).add({ years }).toString();
        expect([0, 1]).toContain(daysBetween(day(exact), to));
        expect(Number(to.slice(0, 4)) - Number(from.slice(0, 4))).toBe(years);
      }),
    );
  });

  test('the day kept until is the latest any rule gives', () => {
    fc.assert(
      fc.property(anyFacts, anySchedule, (facts, schedule) => {
        const { keepUntil } = retentionOf(facts, schedule);
        const days = [yearsAfter(facts.lastServiceOn, schedule.yearsAfterService)];
        if (facts.dateOfBirth)
          days.push(
            yearsAfter(
              yearsAfter(facts.dateOfBirth, schedule.ageOfMajority),
              schedule.yearsAfterMajority,
            ),
          );
        if (facts.lastPaperOn) days.push(yearsAfter(facts.lastPaperOn, schedule.paperYears));
        expect(keepUntil).toBe(days.sort().at(-1));
      }),
    );
  });

  test('later service, a later birth, a later paper or more years never shorten it', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anySchedule,
        fc.nat({ max: 3_000 }),
        fc.nat({ max: 20 }),
        (facts, schedule, days, years) => {
          const { keepUntil } = retentionOf(facts, schedule);
          const later = {
            lastServiceOn: addDays(facts.lastServiceOn, days),
            dateOfBirth: facts.dateOfBirth && addDays(facts.dateOfBirth, days),
            lastPaperOn: facts.lastPaperOn && addDays(facts.lastPaperOn, days),
          };
          for (const field of ['lastServiceOn', 'dateOfBirth', 'lastPaperOn'] as const)
            expect(
              retentionOf({ ...facts, [field]: later[field] }, schedule).keepUntil >= keepUntil,
            ).toBe(true);
          for (const field of ['yearsAfterService', 'yearsAfterMajority', 'paperYears'] as const)
            expect(
              retentionOf(facts, { ...schedule, [field]: schedule[field] + years }).keepUntil >=
                keepUntil,
            ).toBe(true);
        },
      ),
    );
  });
});

test('papers are kept six years, never a day less, and longer where the practice says so', () => {
  const until = (last: string, paperYears: number) => papersKeptUntil(day(last), { paperYears });
  expect(until('2026-11-24', 6)).toBe('2032-11-24');
  expect(until('2028-02-29', 6)).toBe('2034-03-01');
  expect(until('2026-11-24', 10)).toBe('2036-11-24');
  expect(until('2026-11-24', 2)).toBe('2032-11-24');
});

describe('a legal hold', () => {
  const hold = { from: day('2026-03-01'), until: day('2026-06-30'), releasedOn: null };

  test('holds until its last day, or until it is released', () => {
    expect(holds(hold, day('2026-06-30'))).toBe(true);
    expect(holds(hold, day('2026-07-01'))).toBe(false);
    expect(holds({ ...hold, until: null }, day('2099-01-01'))).toBe(true);
    expect(holds({ ...hold, releasedOn: day('2026-04-01') }, day('2026-05-01'))).toBe(false);
  });

  test('holds from when it is entered, also before its first day', () => {
    expect(holds(hold, day('2026-02-01'))).toBe(true);
  });

  test('once over it stays over', () => {
    fc.assert(
      fc.property(anyDay, fc.option(anyDay, { nil: null }), anyDay, (from, until, today) => {
        const one = { from, until, releasedOn: null };
        if (!holds(one, today)) expect(holds(one, addDays(today, 1))).toBe(false);
        expect(holds({ ...one, releasedOn: from }, today)).toBe(false);
      }),
    );
  });
});
