import type { Say } from './rules/incident-clocks.ts';
import {
  localZone,
  type CalendarDate,
  type Instant,
  type LocalTime,
  type TimeZone,
} from './time.ts';

/*
 * Days and moments as every paper writes them. The day comes first and the month in words, on whatever machine it is
 * printed: a chart is read for years and in other countries, where 11/12 is another day. The clock is this machine's.
 */

/** Wall-clock values carry no zone, so they are read and written as UTC and nothing can shift them. */
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const fullDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const clock = new Intl.DateTimeFormat(undefined, {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'UTC',
});

function asDate(value: CalendarDate | LocalTime): Date {
  return new Date(value.length === 10 ? `${value}T00:00Z` : `${value}Z`);
}

/** `24 November 2026` */
export function paperDay(value: CalendarDate | LocalTime): string {
  return day.format(asDate(value));
}

/** `Tuesday 24 November 2026` */
export function paperFullDay(value: CalendarDate | LocalTime): string {
  return fullDay.format(asDate(value));
}

/** `18:02`, or `6:02 PM` where this machine writes it so. */
export function paperTime(value: LocalTime): string {
  return clock.format(asDate(value));
}

/** The same from a bare `HH:mm`. */
export function paperClock(value: string): string {
  return clock.format(new Date(`2000-01-01T${value}Z`));
}

/** `24 November 2026 at 19:52 CET` */
export function paperMoment(value: Instant, zone: TimeZone = localZone()): string {
  const moment = new Date(value);
  const on = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone });
  const at = new Intl.DateTimeFormat(undefined, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  });
  return `${on.format(moment)} at ${at.format(moment)}`;
}

/** How papers about incidents write them. */
export const say: Say = { day: paperDay, moment: (at) => paperMoment(at) };
