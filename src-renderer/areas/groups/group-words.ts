import { formatClock } from '#renderer/ui/dates.ts';
import { groupTypeWords, modalityWords, type GroupFields } from '#shared/contract/groups.ts';
import { weekdayNames } from '#shared/rules/schedule.ts';
import { daysBetween, type CalendarDate } from '#shared/time.ts';

/** `Tuesdays 18:00, 90 min, Room 2` */
export function scheduleWords(group: GroupFields): string {
  const day = group.weekday === null ? undefined : weekdayNames[group.weekday - 1];
  const time = group.startTime === null ? '' : ` ${formatClock(group.startTime)}`;
  const where =
    group.place || (group.modality === 'in-person' ? '' : modalityWords[group.modality]);
  return [
    day === undefined ? `No fixed day${time}` : `${day}s${time}`,
    `${group.minutes} min`,
    where,
  ]
    .filter(Boolean)
    .join(', ');
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
export function fromToday(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const distance = Math.abs(days);
  const words = distance < 14 ? `${distance} days` : `${Math.floor(distance / 7)} weeks`;
  return days > 0 ? `in ${words}` : `${words} ago`;
}
