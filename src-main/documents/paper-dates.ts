import type { CalendarDate, LocalTime } from '#shared/time.ts';

const date = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day in the running text of a paper, the month in words so that it can be read in one way only. */
export function dayWords(day: CalendarDate | LocalTime): string {
  return date.format(new Date(day.length === 10 ? `${day}T00:00Z` : `${day}Z`));
}
