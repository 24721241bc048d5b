import { Temporal } from 'temporal-polyfill';
import type { GroupFields } from '../contract/groups.ts';
import { addDays, type CalendarDate, dateOf, type LocalTime } from '../time.ts';

/*
 * When a group meets. All of it is wall-clock time: a Tuesday group at 18:00 meets at 18:00 in summer and in
 * winter, so days are counted on the calendar and never in hours.
 */

export type Schedule = Pick<GroupFields, 'weekday' | 'startTime' | 'minutes'>;

/** 1 is Monday, 7 is Sunday. */
export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The day's ISO weekday, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: CalendarDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The first day on or after `day` that falls on `weekday`. */
export function weekdayFrom(weekday: number, day: CalendarDate): CalendarDate {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

export interface Meeting {
  day: CalendarDate;
  /** `18:00`; null when neither the schedule nor an earlier session says. */
  time: string | null;
}

/**
 * What a new session is most likely for: the first meeting day after the last session. A stretch without
 * sessions is skipped, up to the latest meeting day that has come, because a session is often written up on
 * the day after. Without a session so far it is the next meeting day, today included; an irregular group
 * meets today.
 */
export function nextMeeting(
  schedule: Schedule,
  lastStart: LocalTime | null,
  today: CalendarDate,
): Meeting {
  const time = schedule.startTime ?? (lastStart === null ? null : timeOf(lastStart));
  const afterLast = lastStart === null ? today : addDays(dateOf(lastStart), 1);
  if (schedule.weekday === null) return { day: afterLast > today ? afterLast : today, time };
  const latestDue = addDays(weekdayFrom(schedule.weekday, addDays(today, 1)), -7);
  const next = weekdayFrom(schedule.weekday, afterLast);
  return { day: lastStart !== null && latestDue > next ? latestDue : next, time };
}

/** `18:00` of `2026-11-24T18:00`. */
export function timeOf(local: LocalTime): string {
  return local.slice(11, 16);
}
