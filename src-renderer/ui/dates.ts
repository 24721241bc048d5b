import type { CalendarDate, Instant, LocalTime } from '#shared/time.ts';

/*
 * Days and times as this machine writes them. Wall-clock values are formatted as they stand: they carry no
 * zone, so they are read and written as UTC and nothing can shift them.
 */

const locale = navigator.language;

function wallClock(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}

const date = wallClock({ day: 'numeric', month: 'short', year: 'numeric' });
const fullDate = wallClock({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const dayTitle = wallClock({ weekday: 'long', day: 'numeric', month: 'long' });
const shortWeekday = wallClock({ weekday: 'short' });
const dayOfMonth = wallClock({ day: 'numeric' });
const dayMonth = wallClock({ day: 'numeric', month: 'short' });
const monthTitle = wallClock({ month: 'long', year: 'numeric' });
const weekday = wallClock({ weekday: 'long' });
const time = wallClock({ hour: 'numeric', minute: '2-digit' });
const instantDate = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const instantTime = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const instantFull = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });

function asDate(value: CalendarDate | LocalTime): Date {
  return new Date(value.length === 10 ? `${value}T00:00Z` : `${value}Z`);
}

/** `24 Nov 2026` */
export function formatDate(value: CalendarDate | LocalTime): string {
  return date.format(asDate(value));
}

/** `Tue 24 Nov 2026` */
export function formatFullDate(value: CalendarDate | LocalTime): string {
  return fullDate.format(asDate(value));
}

/** `Tuesday, 24 November` */
export function formatDayTitle(value: CalendarDate | LocalTime): string {
  return dayTitle.format(asDate(value));
}

/** `Mon 16` */
export function formatShortDay(value: CalendarDate | LocalTime): string {
  return `${shortWeekday.format(asDate(value))} ${dayOfMonth.format(asDate(value))}`;
}

/** `Mon` */
export function formatShortWeekday(value: CalendarDate): string {
  return shortWeekday.format(asDate(value));
}

/** `16` */
export function formatDayOfMonth(value: CalendarDate): string {
  return dayOfMonth.format(asDate(value));
}

/** `16 Nov` */
export function formatDayMonth(value: CalendarDate | LocalTime): string {
  return dayMonth.format(asDate(value));
}

/** `November 2026` */
export function formatMonth(value: CalendarDate | LocalTime): string {
  return monthTitle.format(asDate(value));
}

/** `18:00` */
export function formatTime(value: LocalTime): string {
  return time.format(asDate(value));
}

/** `18:00`, from a bare `HH:mm`. */
export function formatClock(value: string): string {
  return time.format(new Date(`2000-01-01T${value}Z`));
}

/** `18:00 to 19:30` */
export function formatTimeRange(start: LocalTime, end: LocalTime): string {
  return `${formatTime(start)} to ${formatTime(end)}`;
}

/** `24 Nov 2026, 18:00` */
export function formatDateTime(value: LocalTime): string {
  return `${formatDate(value)}, ${formatTime(value)}`;
}

/** The day it was here: `24 Nov 2026`. */
export function formatInstantDate(value: Instant): string {
  return instantDate.format(new Date(value));
}

/** The time it was here: `18:52`. */
export function formatInstantTime(value: Instant): string {
  return instantTime.format(new Date(value));
}

/** Day and time to the second, as the audit trail needs it. */
export function formatInstant(value: Instant): string {
  return instantFull.format(new Date(value));
}

/** `Tuesday` for 2; 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayName(isoWeekday: number): string {
  // 1 January 2024 was a Monday.
  return weekday.format(new Date(Date.UTC(2024, 0, isoWeekday)));
}

/** `50 min`, `1 h 30 min`, `2 h` */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `1 note`, `3 notes`; `plural` where an s does not do. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? noun : plural}`;
}
