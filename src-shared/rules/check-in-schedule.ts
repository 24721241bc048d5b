import { addDays, daysBetween, type CalendarDate } from '../time.ts';

/*
 * When the next check-in with a member is due. Counted in whole weeks on the calendar: from the day of joining for the
 * first, from the last one held after that. The interval is ours, not a standard's, and can be changed.
 */

export const defaultCheckInWeeks = 6;

/** Every so many weeks; `null` is no check-ins. */
export type CheckInWeeks = number | null;

/** A member's own interval where one was set, else the group's, else the default. */
export function checkInWeeks(
  own: CheckInWeeks | undefined,
  ofGroup: CheckInWeeks | undefined,
): CheckInWeeks {
  if (own !== undefined) return own;
  return ofGroup === undefined ? defaultCheckInWeeks : ofGroup;
}

/** The day the next one is due; null where there are none to come. */
export function nextCheckIn(member: {
  joinedOn: CalendarDate;
  leftOn: CalendarDate | null;
  lastOn: CalendarDate | null;
  weeks: CheckInWeeks;
}): CalendarDate | null {
  const { joinedOn, leftOn, lastOn, weeks } = member;
  if (leftOn !== null || weeks === null) return null;
  return addDays(lastOn ?? joinedOn, weeks * 7);
}

export interface CheckInDue {
  state: 'later' | 'this-week' | 'due';
  /** `overdue 9 d`, `due today`, `this week`, `in 4 weeks`. */
  words: string;
}

export function checkInDue(dueOn: CalendarDate, today: CalendarDate): CheckInDue {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { state: 'due', words: `overdue ${-days} d` };
  if (days === 0) return { state: 'due', words: 'due today' };
  if (days < 7) return { state: 'this-week', words: 'within a week' };
  const weeks = Math.floor(days / 7);
  return { state: 'later', words: `in ${weeks} week${weeks === 1 ? '' : 's'}` };
}
