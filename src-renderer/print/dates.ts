import { Temporal } from 'temporal-polyfill';
import {
  addMinutes,
  dateOf,
  instantOf,
  localZone,
  type CalendarDate,
  type Instant,
  type LocalTime,
  type TimeZone,
} from '#shared/time.ts';

/*
 * Days and times on paper: the month in words, because a chart is read for years and 11/12 is two different
 * days. Order and clock are those of this machine, as everywhere in the app.
 */

const locale = navigator.language;

/** Wall-clock values carry no zone, so they are read and written as UTC and nothing can shift them. */
function wallClock(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}

const date = wallClock({ day: 'numeric', month: 'long', year: 'numeric' });
const fullDate = wallClock({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const time = wallClock({ hour: 'numeric', minute: '2-digit' });

function asDate(value: CalendarDate | LocalTime): Date {
  return new Date(value.length === 10 ? `${value}T00:00Z` : `${value}Z`);
}

/** `24 November 2026` */
export function paperDate(value: CalendarDate | LocalTime): string {
  return date.format(asDate(value));
}

/** `Tuesday, 24 November 2026` */
export function paperFullDate(value: CalendarDate | LocalTime): string {
  return fullDate.format(asDate(value));
}

/** `18:02 to 19:31`; the second day is named where a session ends after midnight. */
export function paperTimeRange(start: LocalTime, end: LocalTime): string {
  const stop = time.format(asDate(end));
  const sameDay = dateOf(start) === dateOf(end);
  return `${time.format(asDate(start))} to ${sameDay ? stop : `${stop}, ${paperDate(end)}`}`;
}

export function paperTime(value: LocalTime): string {
  return time.format(asDate(value));
}

/** `24 November 2026 at 19:52 CET` */
export function paperMoment(value: Instant, zone: TimeZone = localZone()): string {
  const moment = new Date(value);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  });
  return `${day.format(moment)} at ${clock.format(moment)}`;
}

/** Elapsed minutes, also across a change of the clocks. */
export function minutesBetween(start: LocalTime, end: LocalTime, zone: TimeZone): number {
  const elapsed = Temporal.Instant.from(instantOf(start, zone)).until(
    Temporal.Instant.from(instantOf(end, zone)),
  );
  return Math.round(elapsed.total('minutes'));
}

export function plannedEnd(start: LocalTime, minutes: number, zone: TimeZone): LocalTime {
  return addMinutes(start, minutes, zone);
}
