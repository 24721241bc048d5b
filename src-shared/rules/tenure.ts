import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../time.ts';
import { addDays, daysBetween } from '../time.ts';

/*
 * How long somebody has been in a group, and how old somebody is. A newcomer still finds a place in the
 * room; a senior member carries its culture. Both marks are for seating and composition, nothing more.
 */

export const newcomerWeeks = 8;
export const seniorMonths = 12;

export interface Tenure {
  /** `8 months`, `1 year 3 months`, `starts in 5 days`. */
  words: string;
  mark: 'upcoming' | 'newcomer' | 'member' | 'senior';
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** From `joinedOn` up to `on` (the leave date for past members). */
export function tenure(joinedOn: CalendarDate, on: CalendarDate): Tenure {
  const days = daysBetween(joinedOn, on);
  if (days < 0) {
    return { words: days === -1 ? 'starts tomorrow' : `starts in ${-days} days`, mark: 'upcoming' };
  }
  const { years, months } = elapsed(joinedOn, on);
  const mark =
    on < addDays(joinedOn, newcomerWeeks * 7)
      ? 'newcomer'
      : years * 12 + months >= seniorMonths
        ? 'senior'
        : 'member';
  return { words: words(years, months, days), mark };
}

function words(years: number, months: number, days: number): string {
  if (years >= 3) return count(years, 'year');
  if (years >= 1) {
    return months === 0
      ? count(years, 'year')
      : `${count(years, 'year')} ${count(months, 'month')}`;
  }
  if (months >= 3) return count(months, 'month');
  if (days >= 14) return count(Math.floor(days / 7), 'week');
  return days === 0 ? 'since today' : count(days, 'day');
}

/**
 * Whole years of age on a day. Somebody born on 29 February turns a year older on 1 March of a common year.
 * Null before birth.
 */
export function ageOn(dateOfBirth: CalendarDate, on: CalendarDate): number | null {
  return on < dateOfBirth ? null : elapsed(dateOfBirth, on).years;
}

function elapsed(from: CalendarDate, to: CalendarDate): { years: number; months: number } {
  const { years, months } = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), {
    largestUnit: 'years',
  });
  return { years, months };
}
