import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  arrowed,
  daysOf,
  firstWeekdayOf,
  periodOf,
  stepped,
  views,
} from '#renderer/areas/calendar/calendar-days.ts';
import { entriesOf, spokenEntry, type Entry } from '#renderer/areas/calendar/entries.ts';
import { blocksOf, hoursOf } from '#renderer/areas/calendar/time-lanes.ts';
import { GroupId, newId, SessionId } from '#shared/ids.ts';
import { weekdayOf } from '#shared/rules/weekdays.ts';
import { addDays, CalendarDate, LocalTime, TimeZone } from '#shared/time.ts';

const day = (text: string) => CalendarDate.parse(text);
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day('1990-01-01'), n));
const anyView = fc.constantFrom(...views);
const anyFirst = fc.constantFrom(1, 6, 7);

test.each([
  ['en-US', 7],
  ['de-DE', 1],
  ['en-GB', 1],
  ['ar-EG', 6],
])('the week in %s begins with weekday %i', (locale, first) => {
  expect(firstWeekdayOf(locale)).toBe(first);
});

describe('a view', () => {
  test.each([
    ['month', 7, '2026-11-01', '2026-12-05'],
    ['month', 1, '2026-10-26', '2026-12-06'],
    ['week', 7, '2026-11-22', '2026-11-28'],
    ['week', 1, '2026-11-23', '2026-11-29'],
    ['day', 1, '2026-11-25', '2026-11-25'],
    ['agenda', 1, '2026-11-25', '2027-01-19'],
  ] as const)('the %s with weeks from weekday %i is from %s to %s', (view, first, from, to) => {
    expect(periodOf(view, day('2026-11-25'), first)).toEqual({ from, to });
  });

  it('always holds its day; a month is whole weeks that hold the month and no more', () => {
    fc.assert(
      fc.property(anyView, anyDay, anyFirst, (view, some, first) => {
        const period = periodOf(view, some, first);
        expect(period.from <= some && some <= period.to).toBe(true);
        if (view !== 'month' && view !== 'week') return;
        const days = daysOf(period);
        expect(days.length % 7).toBe(0);
        expect(weekdayOf(period.from)).toBe(first);
        if (view !== 'month') return;
        const month = some.slice(0, 7);
        expect(days.slice(0, 7).some((one) => one.startsWith(month))).toBe(true);
        expect(days.slice(-7).some((one) => one.startsWith(month))).toBe(true);
      }),
    );
  });

  it('forward and back again is where it was, but for the ends of months', () => {
    fc.assert(
      fc.property(anyView, anyDay, (view, some) => {
        const back = stepped(view, stepped(view, some, 1), -1);
        if (view !== 'month' || Number(some.slice(8)) <= 28) expect(back).toBe(some);
        else expect(back.slice(0, 7)).toBe(some.slice(0, 7));
      }),
    );
  });

  it('follows the arrow keys by a day and by a week', () => {
    const at = day('2026-12-31');
    expect(arrowed('month', 'ArrowRight', at)).toBe('2027-01-01');
    expect(arrowed('month', 'ArrowDown', at)).toBe('2027-01-07');
    expect(arrowed('week', 'ArrowLeft', at)).toBe('2026-12-30');
    expect(arrowed('day', 'ArrowDown', at)).toBeNull();
    expect(arrowed('agenda', 'ArrowRight', at)).toBeNull();
    expect(arrowed('month', 'x', at)).toBeNull();
  });
});

const groupId = newId(GroupId);

function meeting(on: string, time: string | null, minutes = 90) {
  const where = { modality: 'in-person' as const, place: '' };
  return {
    groupId,
    groupName: 'Evenings',
    day: day(on),
    time,
    minutes,
    ...where,
    extra: false,
    skipped: null,
  };
}

test('sessions and meetings stand together in order of time, each with its status in words', () => {
  const entries = entriesOf({
    meetings: [
      meeting('2026-12-01', '18:00'),
      { ...meeting('2026-12-08', '18:00'), skipped: 'Holiday' },
      meeting('2026-12-01', null),
    ],
    sessions: [
      {
        id: newId(SessionId),
        number: 3,
        groupId,
        groupName: 'Mornings',
        start: LocalTime.parse('2026-12-01T09:00'),
        zone: TimeZone.parse('UTC'),
        minutes: 60,
        modality: 'video',
        place: '',
        status: 'cancelled',
        notes: 'none',
        version: 1,
        moved: null,
        cancelReason: 'Ill',
      },
    ],
  });
  expect(entries.map((entry) => [entry.look, spokenEntry(entry)])).toEqual([
    ['meeting', 'Evenings to plan'],
    ['off', expect.stringMatching(/Mornings 9:00.* cancelled/)],
    ['meeting', expect.stringMatching(/Evenings 6:00.* to plan/)],
    ['off', expect.stringMatching(/Evenings 6:00.* skipped/)],
  ]);
});

describe('blocks of a day', () => {
  const entries = (...times: [time: string, minutes: number][]): Entry[] =>
    entriesOf({
      sessions: [],
      meetings: times.map(([time, minutes]) => meeting('2026-12-01', time, minutes)),
    });

  test('stand side by side only where they overlap', () => {
    const blocks = blocksOf(entries(['09:00', 90], ['10:00', 60], ['10:30', 60], ['14:00', 60]));
    expect(blocks.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it('never lie on each other and never leave the day', () => {
    const anyTime = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(
        ([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      );
    const anyEntries = fc.array(fc.tuple(anyTime, fc.integer({ min: 5, max: 600 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyEntries, (times) => {
        const blocks = blocksOf(entries(...times));
        expect(blocks).toHaveLength(times.length);
        const { first, last } = hoursOf(blocks);
        for (const a of blocks) {
          expect(a.start).toBeGreaterThanOrEqual(first * 60);
          expect(a.end).toBeLessThanOrEqual(last * 60);
          expect(a.lane).toBeLessThan(a.lanes);
          for (const b of blocks)
            if (a !== b && a.start < b.end && b.start < a.end) {
              expect(a.lanes).toBe(b.lanes);
              expect(a.lane).not.toBe(b.lane);
            }
        }
      }),
    );
  });
});
