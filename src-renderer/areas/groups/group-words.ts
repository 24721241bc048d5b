import { formatClock } from '#renderer/ui/dates.ts';
import { capital } from '#renderer/ui/words.ts';
import {
  groupTypeWords,
  modalityWords,
  type GroupFields,
  type MeetingRule,
} from '#shared/contract/groups.ts';
import { weekdayNames } from '#shared/rules/weekdays.ts';
import { daysBetween, today, type CalendarDate } from '#shared/time.ts';

/** `Tuesdays 18:00, 90 min, Room 2` */
export function scheduleWords(group: GroupFields): string {
  const days = group.schedule.rules
    .filter(({ until }) => until === null || until >= today())
    .map((rule) => timed(repeatWords(rule), rule.startTime ?? group.startTime));
  const where =
    group.place || (group.modality === 'in-person' ? '' : modalityWords[group.modality]);
  return [
    days.length === 0 ? timed('No fixed day', group.startTime) : days.join(' and '),
    `${group.minutes} min`,
    where,
  ]
    .filter(Boolean)
    .join(', ');
}

function timed(words: string, time: string | null): string {
  return time === null ? words : `${words} ${formatClock(time)}`;
}

/** `Tuesdays and Thursdays`, `Every 2 weeks on Tuesday`, `First Saturday of the month` */
export function repeatWords({ repeats }: MeetingRule): string {
  if (repeats.kind === 'monthly')
    return `${capital(whichWords[repeats.which])} ${weekdayName(repeats.weekday)} of the month`;
  const names = repeats.weekdays.toSorted((a, b) => a - b).map(weekdayName);
  return repeats.every === 1
    ? listed(names.map((name) => `${name}s`))
    : `Every ${repeats.every} weeks on ${listed(names)}`;
}

export const whichWords = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' };

function weekdayName(weekday: number): string {
  return weekdayNames[weekday - 1] ?? '';
}

/** `Monday`, `Monday and Tuesday`, `Monday, Tuesday and Friday` */
function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ');
}

/** `process group` */
export function kindWords(group: GroupFields): string {
  return `${groupTypeWords[group.type]} group`;
}

/** `7 of 8 members`, or `7 members` where the group has no limit. */
export function placesWords(members: number, capacity: number | null): string {
  if (capacity !== null) return `${members} of ${capacity} members`;
  return members === 1 ? '1 member' : `${members} members`;
}

/** `today`, `yesterday`, `in 6 days`, `3 weeks ago`. */
export function fromToday(day: CalendarDate, now: CalendarDate): string {
  const days = daysBetween(now, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const distance = Math.abs(days);
  const words = distance < 14 ? `${distance} days` : `${Math.floor(distance / 7)} weeks`;
  return days > 0 ? `in ${words}` : `${words} ago`;
}
