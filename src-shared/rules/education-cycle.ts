import { Temporal } from 'temporal-polyfill';
import type { EducationCycle } from '../contract/education.ts';
import { addDays, CalendarDate, daysBetween } from '../time.ts';

/*
 * Hours of continuing education are counted in cycles that follow one another without a gap: the board sets when
 * the first began, how long each is and how many hours each asks for.
 */

export interface CycleWindow {
  /** The first day that counts, and the last. */
  first: CalendarDate;
  last: CalendarDate;
}

/** The cycle that `day` falls in; also before the start, as cycles reach back as well. */
export function cycleOf({ start, months }: EducationCycle, day: CalendarDate): CycleWindow {
  const elapsed = Temporal.PlainDate.from(start).until(day, { largestUnit: 'months' }).months;
  let at = Math.floor(elapsed / months);
  // A start on the 31st makes shorter months count one too many or too few.
  while (day < beginning(start, at * months)) at -= 1;
  while (day >= beginning(start, (at + 1) * months)) at += 1;
  return {
    first: beginning(start, at * months),
    last: addDays(beginning(start, (at + 1) * months), -1),
  };
}

/** Counted from the first day each time, so that a 31st comes back after a short month. */
function beginning(start: CalendarDate, months: number): CalendarDate {
  return CalendarDate.parse(Temporal.PlainDate.from(start).add({ months }).toString());
}

/** Hours of the entries that fall in the cycle, all together and by category, the most first. */
export function hoursIn(
  { first, last }: CycleWindow,
  entries: readonly { onDay: CalendarDate; hours: number; category: string }[],
): { total: number; byCategory: { category: string; hours: number }[] } {
  const categories = new Map<string, number>();
  let total = 0;
  for (const { onDay, hours, category } of entries) {
    if (onDay < first || onDay > last) continue;
    total += hours;
    categories.set(category, (categories.get(category) ?? 0) + hours);
  }
  return {
    total,
    byCategory: [...categories]
      .map(([category, hours]) => ({ category, hours }))
      .sort((a, b) => b.hours - a.hours || a.category.localeCompare(b.category)),
  };
}

/** `14 months left`, in whole months; `9 days left` in the last one, `ends today` on the last day. */
export function timeLeft({ last }: CycleWindow, today: CalendarDate): string {
  const months = Temporal.PlainDate.from(today).until(addDays(last, 1), {
    largestUnit: 'months',
  }).months;
  if (months >= 1) return `${months} ${months === 1 ? 'month' : 'months'} left`;
  const days = daysBetween(today, last);
  return days === 0 ? 'ends today' : `${days} ${days === 1 ? 'day' : 'days'} left`;
}

/** `12.5 of 36 hours, 14 months left` */
export function cycleWords(hours: number, wanted: number, left: string): string {
  return `${hours} of ${wanted} hours, ${left}`;
}
