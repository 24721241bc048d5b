import { Temporal } from 'temporal-polyfill';
import { addDays, type CalendarDate } from '../time.ts';

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
