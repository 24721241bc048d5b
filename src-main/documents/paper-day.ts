import type { CalendarDate } from '#shared/time.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `24 November 2026`, in a paper's own words: the month written out, because 11/12 is two different days. */
export function paperDay(value: CalendarDate): string {
  return day.format(new Date(`${value}T00:00Z`));
}
