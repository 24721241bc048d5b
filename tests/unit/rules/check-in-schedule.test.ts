import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  checkInDue,
  checkInWeeks,
  defaultCheckInWeeks,
  nextCheckIn,
} from '#shared/rules/check-in-schedule.ts';
import { weekdayOf } from '#shared/rules/weekdays.ts';
import { addDays, CalendarDate, daysBetween } from '#shared/time.ts';

const day = (text: string) => CalendarDate.parse(text);
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1990-01-01'), days));
const anyWeeks = fc.integer({ min: 1, max: 52 });

describe('the interval', () => {
  test('is the member’s own, else the group’s, else six weeks', () => {
    expect(checkInWeeks(undefined, undefined)).toBe(defaultCheckInWeeks);
    expect(checkInWeeks(undefined, 4)).toBe(4);
    expect(checkInWeeks(8, 4)).toBe(8);
    expect(checkInWeeks(undefined, null)).toBeNull();
    expect(checkInWeeks(null, 4)).toBeNull();
    expect(checkInWeeks(2, null)).toBe(2);
  });
});

describe('the next check-in', () => {
  test('is first counted from joining, then from the last one', () => {
    const member = { joinedOn: day('2026-01-06'), leftOn: null, weeks: 6 };
    expect(nextCheckIn({ ...member, lastOn: null })).toBe('2026-02-17');
    expect(nextCheckIn({ ...member, lastOn: day('2026-03-01') })).toBe('2026-04-12');
    expect(nextCheckIn({ ...member, lastOn: null, leftOn: day('2026-03-03') })).toBeNull();
    expect(nextCheckIn({ ...member, lastOn: null, weeks: null })).toBeNull();
  });

  it('falls on the same weekday, whole weeks later, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyDay, fc.option(anyDay), anyWeeks, (joinedOn, lastOn, weeks) => {
        const from = lastOn ?? joinedOn;
        const due = nextCheckIn({ joinedOn, leftOn: null, lastOn, weeks });
        expect(due).not.toBeNull();
        if (due === null) return;
        expect(daysBetween(from, due)).toBe(weeks * 7);
        expect(weekdayOf(due)).toBe(weekdayOf(from));
      }),
    );
  });

  it('never comes earlier for a later check-in or a longer interval', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyWeeks, anyWeeks, (one, other, short, long) => {
        fc.pre(one <= other && short <= long);
        const of = (lastOn: CalendarDate, weeks: number) =>
          nextCheckIn({ joinedOn: one, leftOn: null, lastOn, weeks }) ?? '';
        expect(of(one, short) <= of(other, short)).toBe(true);
        expect(of(one, short) <= of(one, long)).toBe(true);
      }),
    );
  });
});

describe('how due it is', () => {
  test.each([
    ['2026-11-15', 'due', 'overdue 9 d'],
    ['2026-11-24', 'due', 'due today'],
    ['2026-11-25', 'this-week', 'within a week'],
    ['2026-11-30', 'this-week', 'within a week'],
    ['2026-12-01', 'later', 'in 1 week'],
    ['2027-01-05', 'later', 'in 6 weeks'],
  ])('%s is %s', (dueOn, state, words) => {
    expect(checkInDue(day(dueOn), day('2026-11-24'))).toEqual({ state, words });
  });

  it('only ever grows as the days go by', () => {
    const order = ['later', 'this-week', 'due'];
    fc.assert(
      fc.property(anyDay, anyDay, (dueOn, today) => {
        const now = order.indexOf(checkInDue(dueOn, today).state);
        expect(order.indexOf(checkInDue(dueOn, addDays(today, 1)).state)).toBeGreaterThanOrEqual(
          now,
        );
      }),
    );
  });
});
