import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  emptySchedule,
  MeetingRule,
  type ExtraMeeting,
  type SkippedDay,
} from '#shared/contract/groups.ts';
import {
  notYetPlanned,
  occurrences,
  plainRule,
  startOf,
  type Meets,
} from '#shared/rules/recurrence.ts';
import { weekdayFrom, weekdayOf } from '#shared/rules/weekdays.ts';
import {
  addDays,
  CalendarDate,
  daysBetween,
  instantOf,
  localAt,
  LocalTime,
  TimeZone,
} from '#shared/time.ts';

const day = (text: string) => CalendarDate.parse(text);
const local = (text: string) => LocalTime.parse(text);

const terms = { startTime: null, minutes: null, modality: null, place: null };
const rule = (repeats: MeetingRule['repeats'], from: string, more: Partial<MeetingRule> = {}) => ({
  ...terms,
  repeats,
  from: day(from),
  until: null,
  ...more,
});
const weekly = (every: number, weekdays: number[], from: string) =>
  rule({ kind: 'weekly', every, weekdays }, from);

function meets(
  rules: MeetingRule[],
  { skipped = [], extra = [] }: { skipped?: SkippedDay[]; extra?: ExtraMeeting[] } = {},
): Meets {
  return {
    startTime: '18:00',
    minutes: 90,
    modality: 'in-person',
    place: 'Room 2',
    schedule: { ...emptySchedule, rules, skipped, extra },
  };
}

const days = (group: Meets, from: string, to: string) =>
  occurrences(group, day(from), day(to)).map((meeting) => meeting.day as string);

const anyDay = fc.integer({ min: 0, max: 50_000 }).map((n) => addDays(day('1975-01-01'), n));
const anyWeekly = fc.record({
  every: fc.integer({ min: 1, max: 12 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
});
// Zones whose clocks change by an hour, by half an hour, in the other half of the year, and never.
const anyZone = fc
  .constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Asia/Kolkata',
    'UTC',
  )
  .map((name) => TimeZone.parse(name));

describe('a weekly rule', () => {
  test('every two weeks holds in the week of its first day and each second one after', () => {
    const group = meets([weekly(2, [2, 4], '2026-11-26')]);
    expect(days(group, '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-26',
      '2026-12-08',
      '2026-12-10',
      '2026-12-22',
      '2026-12-24',
    ]);
  });

  test('goes over the end of a year and over 29 February without a break', () => {
    expect(days(meets([weekly(2, [4], '2026-12-24')]), '2026-12-24', '2027-01-31')).toEqual([
      '2026-12-24',
      '2027-01-07',
      '2027-01-21',
    ]);
    expect(days(meets([weekly(1, [2], '2028-02-22')]), '2028-02-22', '2028-03-08')).toEqual([
      '2028-02-22',
      '2028-02-29',
      '2028-03-07',
    ]);
  });

  it('gives only its weekdays, in weeks of its turn, within its days, each once and in order', () => {
    fc.assert(
      fc.property(anyWeekly, anyDay, anyDay, (repeats, from, start) => {
        const group = meets([rule({ kind: 'weekly', ...repeats }, from)]);
        const found = occurrences(group, start, addDays(start, 200)).map((one) => one.day);
        expect(found).toEqual([...new Set(found)].sort());
        const monday = (of: CalendarDate) => addDays(of, 1 - weekdayOf(of));
        const expected = Array.from({ length: 201 }, (_, n) => addDays(start, n)).filter(
          (one) =>
            one >= from &&
            repeats.weekdays.includes(weekdayOf(one)) &&
            daysBetween(monday(from), monday(one)) % (7 * repeats.every) === 0,
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it('gives the same days however the time asked about is cut', () => {
    fc.assert(
      fc.property(anyWeekly, anyDay, fc.integer({ min: 0, max: 150 }), (repeats, from, cut) => {
        const group = meets([rule({ kind: 'weekly', ...repeats }, from)]);
        const [end, middle] = [addDays(from, 200), addDays(from, cut)];
        expect([
          ...occurrences(group, from, middle),
          ...occurrences(group, addDays(middle, 1), end),
        ]).toEqual(occurrences(group, from, end));
      }),
    );
  });
});

describe('a monthly rule', () => {
  test.each<[1 | 2 | 3 | 4 | 'last', number, string[]]>([
    [1, 6, ['2028-01-01', '2028-02-05', '2028-03-04', '2028-04-01']],
    [4, 2, ['2028-01-25', '2028-02-22', '2028-03-28', '2028-04-25']],
    ['last', 2, ['2028-01-25', '2028-02-29', '2028-03-28', '2028-04-25']],
    ['last', 1, ['2028-01-31', '2028-02-28', '2028-03-27', '2028-04-24']],
  ])('the %s weekday %i of a leap year’s months', (which, weekday, expected) => {
    const group = meets([rule({ kind: 'monthly', which, weekday }, '2028-01-01')]);
    expect(days(group, '2028-01-01', '2028-04-30')).toEqual(expected);
  });

  it('gives exactly one day in every month', () => {
    const which = fc.constantFrom(...([1, 2, 3, 4, 'last'] as const));
    fc.assert(
      fc.property(which, fc.integer({ min: 1, max: 7 }), anyDay, (nth, weekday, some) => {
        const first = day(`${some.slice(0, 7)}-01`);
        const next = day(`${addDays(first, 31).slice(0, 7)}-01`);
        const group = meets([rule({ kind: 'monthly', which: nth, weekday }, first)]);
        const found = occurrences(group, first, addDays(next, -1));
        expect(found).toHaveLength(1);
        expect(weekdayOf(found[0]!.day)).toBe(weekday);
        if (nth === 'last') expect(addDays(found[0]!.day, 7) >= next).toBe(true);
        else expect(daysBetween(weekdayFrom(weekday, first), found[0]!.day)).toBe(7 * (nth - 1));
      }),
    );
  });
});

describe('exceptions', () => {
  const tuesdays = [plainRule(2, day('2026-11-03'))];

  test('a skipped day stays among the days with its reason', () => {
    const group = meets(tuesdays, { skipped: [{ day: day('2026-11-24'), reason: 'Holiday' }] });
    expect(
      occurrences(group, day('2026-11-17'), day('2026-12-01')).map((one) => [one.day, one.skipped]),
    ).toEqual([
      ['2026-11-17', null],
      ['2026-11-24', 'Holiday'],
      ['2026-12-01', null],
    ]);
  });

  test('an extra session has its own time and length, also on a skipped day', () => {
    const group = meets(tuesdays, {
      skipped: [{ day: day('2026-11-24'), reason: 'Holiday' }],
      extra: [{ ...terms, day: day('2026-11-24'), startTime: '10:00', minutes: 240 }],
    });
    expect(occurrences(group, day('2026-11-24'), day('2026-11-24'))).toMatchObject([
      { time: '10:00', minutes: 240, extra: true, skipped: null, place: 'Room 2' },
      { time: '18:00', minutes: 90, extra: false, skipped: 'Holiday' },
    ]);
  });

  test('an extra session at the time of a regular one takes its place: that one is extended', () => {
    const extra = [{ ...terms, day: day('2026-11-24'), minutes: 180 }];
    expect(
      occurrences(meets(tuesdays, { extra }), day('2026-11-18'), day('2026-11-30')),
    ).toMatchObject([{ time: '18:00', minutes: 180, extra: true }]);
  });

  test('a rule says only what differs, and ends on its last day', () => {
    const group = meets([
      rule({ kind: 'monthly', which: 1, weekday: 6 }, '2026-11-01', {
        startTime: '10:00',
        modality: 'hybrid',
        until: day('2026-12-05'),
      }),
    ]);
    expect(occurrences(group, day('2026-11-01'), day('2027-03-01'))).toMatchObject([
      { day: '2026-11-07', time: '10:00', minutes: 90, modality: 'hybrid', place: 'Room 2' },
      { day: '2026-12-05' },
    ]);
  });

  test('a rule that ends before it begins is no rule', () => {
    const wrong = { ...plainRule(2, day('2026-11-03')), until: day('2026-11-02') };
    expect(MeetingRule.safeParse(wrong).success).toBe(false);
  });
});

describe('through every change of clocks', () => {
  it('a group at 18:00 is at 18:00 on the wall, in every zone and season', () => {
    fc.assert(
      fc.property(anyWeekly, anyDay, anyZone, (repeats, from, zone) => {
        const group = meets([rule({ kind: 'weekly', ...repeats }, from)]);
        for (const meeting of occurrences(group, from, addDays(from, 370))) {
          const start = startOf(meeting)!;
          expect(start.slice(11)).toBe('18:00');
          expect(localAt(instantOf(start, zone), zone)).toBe(start);
        }
      }),
    );
  });

  it('so the hours from week to week differ by what the clocks were changed by, and by no more', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (from, zone) => {
        const group = meets([plainRule(weekdayOf(from), from)]);
        const starts = occurrences(group, from, addDays(from, 370)).map((meeting) =>
          Date.parse(instantOf(startOf(meeting)!, zone)),
        );
        const hours = starts.slice(1).map((at, n) => (at - starts[n]!) / 3_600_000);
        // One hour, but for Newfoundland in 1988, which moved its clocks by two.
        expect(hours.every((each) => Math.abs(each - 168) <= 2)).toBe(true);
        // A year on, the clocks stand as they stood, but for countries that changed their law.
        if (zone === 'UTC') expect(new Set(hours)).toEqual(new Set([168]));
      }),
    );
  });

  test('in the hour that the clocks skip the session is an hour later, and only then', () => {
    const zone = TimeZone.parse('Europe/Berlin');
    const group = { ...meets([plainRule(7, day('2027-03-21'))]), startTime: '02:30' };
    expect(
      occurrences(group, day('2027-03-21'), day('2027-04-04')).map((meeting) =>
        localAt(instantOf(startOf(meeting)!, zone), zone),
      ),
    ).toEqual(['2027-03-21T02:30', '2027-03-28T03:30', '2027-04-04T02:30']);
  });
});

describe('notYetPlanned', () => {
  const all = occurrences(
    meets([plainRule(2, day('2026-11-17'))]),
    day('2026-11-17'),
    day('2026-12-08'),
  );
  const open = (...sessions: [start: string, ...movedFrom: string[]][]) =>
    notYetPlanned(
      all,
      sessions.map(([start, ...movedFrom]) => ({
        start: local(start),
        movedFrom: movedFrom.map(local),
      })),
    ).map((one) => one.day as string);

  test('a session stands for the meeting at its time, or for the nearest of its day', () => {
    expect(open(['2026-11-24T18:00'])).toEqual(['2026-11-17', '2026-12-01', '2026-12-08']);
    expect(open(['2026-11-24T18:15'])).toEqual(['2026-11-17', '2026-12-01', '2026-12-08']);
  });

  test('one moved to another day leaves no gap, and takes no other meeting’s place', () => {
    expect(open(['2026-11-25T10:00', '2026-11-24T18:00'])).not.toContain('2026-11-24');
    expect(open(['2026-12-01T10:00', '2026-11-24T18:00'])).toEqual([
      '2026-11-17',
      '2026-12-01',
      '2026-12-08',
    ]);
    expect(open(['2026-12-01T18:00', '2026-11-24T18:00'])).toEqual(['2026-11-17', '2026-12-08']);
  });

  test('one entered on a wrong day and put right stands for the right one', () => {
    expect(open(['2026-11-24T18:10', '2026-11-25T18:10'])).not.toContain('2026-11-24');
  });

  test('of two meetings on one day, one session stands for one', () => {
    const twice = occurrences(
      meets([
        plainRule(2, day('2026-11-17')),
        { ...plainRule(2, day('2026-11-17')), startTime: '10:00' },
      ]),
      day('2026-11-17'),
      day('2026-11-17'),
    );
    const left = notYetPlanned(twice, [{ start: local('2026-11-17T10:30'), movedFrom: [] }]);
    expect(left.map(({ time }) => time)).toEqual(['18:00']);
  });

  it('never gives more than there is, nor fewer than are left when each session takes one', () => {
    const anySession = fc.record({
      start: fc
        .integer({ min: 0, max: 30 })
        .map((n) => local(`${addDays(day('2026-11-12'), n)}T18:00`)),
      movedFrom: fc.constant([]),
    });
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 8 }), (sessions) => {
        const left = notYetPlanned(all, sessions);
        expect(left.length).toBeLessThanOrEqual(all.length);
        expect(left.length).toBeGreaterThanOrEqual(all.length - sessions.length);
        for (const one of left) expect(all).toContain(one);
      }),
    );
  });
});
