import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cycleOf, cycleWords, hoursIn, timeLeft } from '#shared/rules/education-cycle.ts';
import { addDays, CalendarDate, daysBetween } from '#shared/time.ts';

const day = (text: string) => CalendarDate.parse(text);
const cycle = (start: string, months: number) => ({ start: day(start), months, hours: 36 });
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1990-01-01'), days));

describe('a cycle', () => {
  test('is the one the day falls in, from its first to its last day', () => {
    expect(cycleOf(cycle('2025-07-01', 24), day('2026-11-24'))).toEqual({
      first: '2025-07-01',
      last: '2027-06-30',
    });
    expect(cycleOf(cycle('2020-01-31', 1), day('2026-02-28'))).toEqual({
      first: '2026-02-28',
      last: '2026-03-30',
    });
    expect(cycleOf(cycle('2025-07-01', 24), day('2025-06-30')).last).toBe('2025-06-30');
  });

  test('always holds its day, and the day after its end begins the next', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), anyDay, (start, months, on) => {
        const made = { start, months, hours: 36 };
        const { first, last } = cycleOf(made, on);
        expect(first <= on && on <= last).toBe(true);
        expect(cycleOf(made, last)).toEqual({ first, last });
        expect(cycleOf(made, addDays(last, 1)).first).toBe(addDays(last, 1));
        expect(cycleOf(made, addDays(first, -1)).last).toBe(addDays(first, -1));
      }),
    );
  });
});

describe('hours', () => {
  test('add up in quarters, each entry in exactly one cycle', () => {
    const entry = fc.record({
      onDay: anyDay,
      hours: fc.integer({ min: 1, max: 160 }).map((quarters) => quarters / 4),
      category: fc.constantFrom('Ethics', 'Group work', ''),
    });
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 12, max: 60 }),
        fc.array(entry, { maxLength: 20 }),
        (start, months, entries) => {
          const made = { start, months, hours: 36 };
          const windows = new Map(
            entries.map(({ onDay }) => {
              const window = cycleOf(made, onDay);
              return [window.first, window];
            }),
          );
          const totals = [...windows.values()].map((window) => hoursIn(window, entries));
          const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
          expect(sum(totals.map(({ total }) => total))).toBe(
            sum(entries.map(({ hours }) => hours)),
          );
          for (const { total, byCategory } of totals)
            expect(sum(byCategory.map(({ hours }) => hours))).toBe(total);
        },
      ),
    );
  });
});

describe('the time left', () => {
  const window = cycleOf(cycle('2026-02-01', 24), day('2026-11-24'));

  test('is said in whole months, then in days', () => {
    expect(cycleWords(12.5, 36, timeLeft(window, day('2026-11-24')))).toBe(
      '12.5 of 36 hours, 14 months left',
    );
    expect(timeLeft(window, day('2028-01-01'))).toBe('1 month left');
    expect(timeLeft(window, day('2028-01-02'))).toBe('29 days left');
    expect(timeLeft(window, day('2028-01-30'))).toBe('1 day left');
    expect(timeLeft(window, day('2028-01-31'))).toBe('ends today');
  });

  test('never grows as days go by', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 728 }), (after) => {
        const days = (text: string) => (text === 'ends today' ? 0 : Number.parseInt(text, 10));
        const inDays = (on: CalendarDate) => {
          const words = timeLeft(window, on);
          return words.includes('month') ? days(words) * 28 : days(words);
        };
        const on = addDays(window.first, after);
        expect(daysBetween(on, window.last)).toBeGreaterThanOrEqual(0);
        if (
          timeLeft(window, on).includes('month') ===
          timeLeft(window, addDays(on, 1)).includes('month')
        )
          expect(inDays(addDays(on, 1))).toBeLessThanOrEqual(inDays(on));
      }),
    );
  });
});
