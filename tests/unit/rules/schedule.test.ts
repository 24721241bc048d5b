import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { emptySchedule } from '../../../src-shared/contract/groups.ts';
import { weekly, type Meets } from '../../../src-shared/rules/recurrence.ts';
import { nextMeeting, timeOf } from '../../../src-shared/rules/schedule.ts';
import { weekdayFrom, weekdayOf } from '../../../src-shared/rules/weekdays.ts';
import {
  addDays,
  CalendarDate,
  dateOf,
  daysBetween,
  instantOf,
  LocalTime,
  TimeZone,
} from '../../../src-shared/time.ts';

const day = (text: string) => CalendarDate.parse(text);
const local = (text: string) => LocalTime.parse(text);
const usual = { startTime: '18:00', minutes: 90, modality: 'in-person', place: 'Room 2' } as const;
const meetingOn = (weekday: number): Meets => ({
  ...usual,
  schedule: weekly(weekday, day('1990-01-01')),
});
const tuesdays = meetingOn(2);
const irregular: Meets = { ...usual, startTime: null, schedule: emptySchedule };

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1990-01-01'), days));
const anyWeekday = fc.integer({ min: 1, max: 7 });

describe('weekdays', () => {
  test.each([
    ['2026-11-23', 1],
    ['2026-11-24', 2],
    ['2026-11-29', 7],
    ['2024-02-29', 4],
  ])('%s is ISO weekday %i', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });

  it('finds the weekday within the seven days that begin with the given one', () => {
    fc.assert(
      fc.property(anyWeekday, anyDay, (weekday, from) => {
        const found = weekdayFrom(weekday, from);
        expect(weekdayOf(found)).toBe(weekday);
        expect(daysBetween(from, found)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(from, found)).toBeLessThan(7);
      }),
    );
  });
});

describe('nextMeeting', () => {
  test.each<[string, string | null, string, string]>([
    ['a week after the last session', '2026-11-17T18:00', '2026-11-19', '2026-11-24'],
    ['today, when today is the day', '2026-11-17T18:00', '2026-11-24', '2026-11-24'],
    [
      'yesterday, when that session is not there yet',
      '2026-11-17T18:00',
      '2026-11-25',
      '2026-11-24',
    ],
    ['next week, when yesterday is there', '2026-11-24T18:00', '2026-11-25', '2026-12-01'],
    ['the week after one planned ahead', '2026-12-01T18:00', '2026-11-25', '2026-12-08'],
    ['the latest meeting day after a break', '2026-07-07T18:00', '2026-11-25', '2026-11-24'],
    ['the regular day after one held out of turn', '2026-11-20T10:00', '2026-11-21', '2026-11-24'],
    ['the first meeting day of a new group', null, '2026-11-25', '2026-12-01'],
    ['today for a new group that meets today', null, '2026-11-24', '2026-11-24'],
    ['across 29 February', '2028-02-22T18:00', '2028-02-23', '2028-02-29'],
  ])('is %s', (_, last, today, expected) => {
    expect(nextMeeting(tuesdays, last === null ? null : local(last), day(today))).toEqual({
      day: expected,
      time: '18:00',
      minutes: 90,
      modality: 'in-person',
      place: 'Room 2',
    });
  });

  it('leaves the time open where nothing says it', () => {
    expect(nextMeeting(irregular, null, day('2026-11-25'))).toMatchObject({
      day: '2026-11-25',
      time: null,
    });
    expect(nextMeeting(irregular, local('2026-11-25T09:30'), day('2026-11-25'))).toMatchObject({
      day: '2026-11-26',
      time: '09:30',
    });
  });

  it('is always the right weekday, after the last session and never older than a week', () => {
    fc.assert(
      fc.property(anyWeekday, anyDay, anyDay, (weekday, lastDay, today) => {
        const last = local(`${lastDay}T18:00`);
        const next = nextMeeting(meetingOn(weekday), last, today);
        expect(weekdayOf(next.day)).toBe(weekday);
        expect(next.day > lastDay).toBe(true);
        expect(daysBetween(next.day, today)).toBeLessThan(7);
        if (lastDay < today) expect(daysBetween(today, next.day)).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('keeps the wall clock through every change of clocks', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
    fc.assert(
      fc.property(anyWeekday, anyDay, fc.constantFrom(...zones), (weekday, today, name) => {
        const zone = TimeZone.parse(name);
        const schedule = meetingOn(weekday);
        const first = nextMeeting(schedule, null, today);
        const start = local(`${first.day}T${first.time ?? ''}`);
        const second = nextMeeting(schedule, start, first.day);
        const next = local(`${second.day}T${second.time ?? ''}`);
        expect(timeOf(next)).toBe('18:00');
        expect(daysBetween(dateOf(start), dateOf(next))).toBe(7);
        // A week is 168 hours, less or more by whatever the clocks were changed by.
        const hours =
          (Date.parse(instantOf(next, zone)) - Date.parse(instantOf(start, zone))) / 3_600_000;
        expect(Math.abs(hours - 168)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
