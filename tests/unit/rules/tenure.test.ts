import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { ageOn, newcomerWeeks, seniorMonths, tenure } from '../../../src-shared/rules/tenure.ts';
import { addDays, CalendarDate, daysBetween } from '../../../src-shared/time.ts';

const day = (text: string) => CalendarDate.parse(text);
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(day('1930-01-01'), days));

describe('tenure', () => {
  test.each([
    ['2026-11-24', '2026-11-24', 'since today'],
    ['2026-11-23', '2026-11-24', '1 day'],
    ['2026-11-11', '2026-11-24', '13 days'],
    ['2026-11-10', '2026-11-24', '2 weeks'],
    ['2026-08-25', '2026-11-24', '13 weeks'],
    ['2026-08-24', '2026-11-24', '3 months'],
    ['2026-03-24', '2026-11-24', '8 months'],
    ['2025-11-25', '2026-11-24', '11 months'],
    ['2025-11-24', '2026-11-24', '1 year'],
    ['2025-10-24', '2026-11-24', '1 year 1 month'],
    ['2024-08-24', '2026-11-24', '2 years 3 months'],
    ['2019-02-01', '2026-11-24', '7 years'],
    ['2026-11-25', '2026-11-24', 'starts tomorrow'],
    ['2026-11-29', '2026-11-24', 'starts in 5 days'],
  ])('joined %s, on %s: %s', (joined, on, words) => {
    expect(tenure(day(joined), day(on)).words).toBe(words);
  });

  it('counts a year from 29 February as full on 1 March of a common year', () => {
    expect(tenure(day('2024-02-29'), day('2025-02-28'))).toEqual({
      words: '11 months',
      mark: 'member',
    });
    expect(tenure(day('2024-02-29'), day('2025-03-01'))).toEqual({
      words: '1 year',
      mark: 'senior',
    });
    expect(tenure(day('2024-02-29'), day('2028-02-29')).words).toBe('4 years');
  });

  it('marks a newcomer for exactly the first weeks, clock changes or not', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (joined, days) => {
        const { mark } = tenure(joined, addDays(joined, days));
        expect(mark === 'newcomer').toBe(days < newcomerWeeks * 7);
      }),
    );
  });

  it('never goes back from senior, and says senior from the same day a year later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (joined, days) => {
        const due = Temporal.PlainDate.from(joined).add({ months: seniorMonths });
        const on = addDays(joined, days);
        const { mark } = tenure(joined, on);
        // 29 February plus a year is clamped to the 28th by `add`; the whole year is over a day later.
        if (due.day === Temporal.PlainDate.from(joined).day)
          expect(mark === 'senior').toBe(on >= due.toString());
        if (mark === 'senior') expect(tenure(joined, addDays(on, 1)).mark).toBe('senior');
      }),
    );
  });

  it('always has words, and never a zero or a negative in them', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (joined, on) => {
        const { words, mark } = tenure(joined, on);
        expect(words).toMatch(/^(since today|starts tomorrow|starts in [1-9]\d* days|[1-9].*)$/);
        expect(words).not.toMatch(/\b(0|1 (days|weeks|months|years))\b/);
        expect(mark === 'upcoming').toBe(daysBetween(joined, on) < 0);
      }),
    );
  });
});

describe('ageOn', () => {
  test.each([
    ['1980-06-15', '2026-06-14', 45],
    ['1980-06-15', '2026-06-15', 46],
    ['2000-02-29', '2023-02-28', 22],
    ['2000-02-29', '2023-03-01', 23],
    ['2000-02-29', '2024-02-29', 24],
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-25', '2026-11-24', null],
  ])('born %s, on %s: %s', (born, on, age) => {
    expect(ageOn(day(born), day(on))).toBe(age);
  });

  it('grows by one a year and only on or just after the birthday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36_000 }), (born, days) => {
        const on = addDays(born, days);
        const before = ageOn(born, addDays(on, -1));
        const age = ageOn(born, on);
        const birthday = on.slice(5) === born.slice(5);
        const leapling = born.endsWith('02-29') && on.endsWith('03-01');
        expect(age === before).toBe(
          !(birthday || (leapling && ageOn(born, addDays(on, -1)) !== age)),
        );
      }),
    );
  });
});
