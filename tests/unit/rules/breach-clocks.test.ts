import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authorityDeadline,
  delayed,
  delayEnds,
  discoveryOf,
  doneLate,
  leftWords,
  minutesLeft,
  sixtyDays,
  statesForMedia,
  yearEndReport,
} from '#shared/rules/breach-clocks.ts';
import {
  addDays,
  CalendarDate,
  dateAt,
  daysBetween,
  Instant,
  instantOf,
  LocalTime,
  TimeZone,
} from '#shared/time.ts';

const day = (text: string) => CalendarDate.parse(text);
const zone = (text: string) => TimeZone.parse(text);
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(day('1995-01-01'), days));
const anyZone = fc
  .constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC')
  .map(zone);
const anyInstant = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) })
  .map((ms) => Instant.parse(new Date(ms).toISOString()));
const delays = fc.array(
  fc.oneof(
    fc.record({ form: fc.constant('oral' as const), statedOn: anyDay, until: fc.constant(null) }),
    fc.record({ form: fc.constant('written' as const), statedOn: anyDay, until: anyDay }),
  ),
  { maxLength: 4 },
);

describe('sixty days', () => {
  test('count from the day after discovery, over leap days and weekends alike', () => {
    expect(sixtyDays(day('2026-03-03'))).toBe('2026-05-02'); // a Saturday, and it stays one
    expect(sixtyDays(day('2027-12-31'))).toBe('2028-02-29');
    expect(sixtyDays(day('2026-12-31'))).toBe('2027-03-01');
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(daysBetween(on, sixtyDays(on))).toBe(60);
        expect(sixtyDays(addDays(on, 1)) > sixtyDays(on)).toBe(true);
      }),
    );
  });

  test('after the end of the year are 1 March, or 29 February in a leap year', () => {
    expect(yearEndReport(day('2026-01-01'))).toBe('2027-03-01');
    expect(yearEndReport(day('2026-12-31'))).toBe('2027-03-01');
    expect(yearEndReport(day('2027-06-15'))).toBe('2028-02-29');
    expect(yearEndReport(day('2099-06-15'))).toBe('2100-03-01');
    fc.assert(
      fc.property(anyDay, (on) => {
        const year = Number(on.slice(0, 4)) + 1;
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        expect(yearEndReport(on)).toBe(`${year}-${leap ? '02-29' : '03-01'}`);
        expect(yearEndReport(on) >= sixtyDays(on)).toBe(true);
      }),
    );
  });
});

test('a law-enforcement delay never shortens a deadline; an oral one lasts at most thirty days', () => {
  expect(delayEnds({ form: 'oral', statedOn: day('2026-01-31'), until: null })).toBe('2026-03-02');
  fc.assert(
    fc.property(anyDay, delays, (deadline, given) => {
      const late = delayed(deadline, given);
      expect(late >= deadline).toBe(true);
      for (const each of given)
        if (each.statedOn <= deadline) expect(late >= delayEnds(each)).toBe(true);
      expect(delayed(deadline, [...given].reverse())).toBe(late);
      expect([deadline, ...given.map(delayEnds)]).toContain(late);
    }),
  );
});

test('a delay stated once the deadline had passed makes nothing timely again', () => {
  const oral = (on: string) => ({ form: 'oral' as const, statedOn: day(on), until: null });
  expect(delayed(day('2026-03-01'), [oral('2026-03-02')])).toBe('2026-03-01');
  expect(delayed(day('2026-03-01'), [oral('2026-03-01')])).toBe('2026-03-31');
  // Stated within the time that an earlier one gave.
  expect(delayed(day('2026-03-01'), [oral('2026-03-20'), oral('2026-02-28')])).toBe('2026-04-19');
});

describe('the authority', () => {
  const elapsed = { gdprHours: 72, gdprReading: 'elapsed' } as const;
  const nextHour = { gdprHours: 72, gdprReading: 'next-full-hour' } as const;

  test('has 72 elapsed hours, whatever the clocks on the wall do', () => {
    // The clocks go forward on 29 March 2026 at 2:00 in Berlin.
    const aware = { at: Instant.parse('2026-03-27T17:20:00.000Z'), zone: zone('Europe/Berlin') };
    expect(authorityDeadline(aware, elapsed)).toBe('2026-03-30T17:20:00.000Z');
    expect(authorityDeadline(aware, nextHour)).toBe('2026-03-30T18:00:00.000Z');
    // Half past is the full hour of another zone.
    const india = { at: Instant.parse('2026-06-01T10:29:59.000Z'), zone: zone('Asia/Kolkata') };
    expect(authorityDeadline(india, nextHour)).toBe('2026-06-04T10:30:00.000Z');
    fc.assert(
      fc.property(anyInstant, anyZone, (at, where) => {
        const strict = Date.parse(authorityDeadline({ at, zone: where }, elapsed));
        expect(strict - Date.parse(at)).toBe(72 * 3_600_000);
        const other = Date.parse(authorityDeadline({ at, zone: where }, nextHour));
        expect(other - strict).toBeGreaterThan(0);
        expect(other - strict).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  test('time left falls by the minute and is negative once it has passed', () => {
    const due = { kind: 'moment', at: Instant.parse('2026-11-24T20:00:00.000Z') } as const;
    const utc = zone('UTC');
    expect(leftWords(due, Instant.parse('2026-11-24T00:48:00.000Z'), utc)).toBe('19 h 12 min left');
    expect(leftWords(due, Instant.parse('2026-11-24T22:05:00.000Z'), utc)).toBe(
      'overdue 2 h 5 min',
    );
    fc.assert(
      fc.property(anyInstant, anyInstant, anyZone, (one, other, where) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(minutesLeft(due, first, where)).toBeGreaterThanOrEqual(
          minutesLeft(due, second, where),
        );
      }),
    );
  });
});

test('a day that is due ends at midnight where the practice is', () => {
  const due = { kind: 'day', day: day('2026-05-02') } as const;
  const berlin = zone('Europe/Berlin');
  const at = (text: string) => leftWords(due, Instant.parse(text), berlin);
  expect(at('2026-05-01T12:00:00.000Z')).toBe('1 day left');
  expect(at('2026-05-02T21:59:00.000Z')).toBe('due today');
  expect(minutesLeft(due, Instant.parse('2026-05-02T21:59:00.000Z'), berlin)).toBe(1);
  expect(at('2026-05-02T22:00:00.000Z')).toBe('overdue 1 day');
});

test('what an agent knows counts from the day it knew; another vendor’s knowledge does not', () => {
  const discoveredOn = day('2026-05-10');
  const vendor = { discoveredOn: day('2026-05-01'), agent: true };
  expect(discoveryOf({ discoveredOn, vendor })).toBe('2026-05-01');
  expect(discoveryOf({ discoveredOn, vendor: { ...vendor, agent: false } })).toBe(discoveredOn);
  expect(discoveryOf({ discoveredOn, vendor: null })).toBe(discoveredOn);
});

test('the media hear of more than 500 residents of one state, not of 500', () => {
  const byState = [
    { state: 'Ohio', count: 500 },
    { state: 'Iowa', count: 501 },
  ];
  expect(statesForMedia({ byState })).toEqual(['Iowa']);
});

describe('a notice where hours count', () => {
  const due = (at: Instant) => ({ kind: 'moment', at }) as const;
  const plus = (at: Instant, ms: number) =>
    Instant.parse(new Date(Date.parse(at) + ms).toISOString());
  const readings = fc.record({
    gdprHours: fc.constantFrom(72 as const, 96 as const),
    gdprReading: fc.constantFrom('elapsed' as const, 'next-full-hour' as const),
  });

  test('is in time to the last millisecond and late from the next one, in any zone and over any change of clocks', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyZone, readings, (at, where, elsewhere, reading) => {
        const deadline = authorityDeadline({ at, zone: where }, reading);
        for (const [ms, late] of [
          [-1, false],
          [0, false],
          [1, true],
          [3_600_000, true],
        ] as const) {
          const done = plus(deadline, ms);
          // On which day that is depends on where somebody looks at it; whether it was late does not.
          for (const zoned of [where, elsewhere])
            expect(doneLate(due(deadline), { on: dateAt(done, zoned), at: done }, zoned)).toBe(
              late,
            );
        }
      }),
    );
  });

  test('counts as in time without its hour only where its whole day was', () => {
    // Aware on Friday at 18:20 in Berlin; the clocks go forward, so Monday 19:20 is the end.
    const berlin = zone('Europe/Berlin');
    const end = due(Instant.parse('2026-03-30T17:20:00.000Z'));
    const on = (text: string) => doneLate(end, { on: day(text), at: null }, berlin);
    expect([on('2026-03-29'), on('2026-03-30'), on('2026-03-31')]).toEqual([false, true, true]);
    fc.assert(
      fc.property(anyInstant, anyZone, fc.integer({ min: -3, max: 3 }), (at, where, days) => {
        const done = addDays(dateAt(at, where), days);
        const lastOfDay = plus(instantOf(LocalTime.parse(`${addDays(done, 1)}T00:00`), where), -1);
        expect(doneLate(due(at), { on: done, at: null }, where)).toBe(
          doneLate(due(at), { on: done, at: lastOfDay }, where),
        );
      }),
    );
  });
});
