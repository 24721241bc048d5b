import { addDays, type CalendarDate, dateOf, type LocalTime } from '../time.ts';
import { occurrences, type Meets, type Occurrence } from './recurrence.ts';

/** A meeting is looked for this far ahead and back. */
const farthestDays = 400;

/**
 * What a new session is most likely for: the first meeting after the last session. A stretch without sessions is
 * skipped, up to the latest meeting day that has come, because a session is often written up on the day after.
 * Without a session so far it is the next meeting, today included. A group without a set day meets today, at the
 * time of its last session when nothing else says the time.
 */
export function nextMeeting(
  group: Meets,
  lastStart: LocalTime | null,
  today: CalendarDate,
): Omit<Occurrence, 'extra' | 'skipped'> {
  const afterLast = lastStart === null ? today : addDays(dateOf(lastStart), 1);
  const farthest = addDays(afterLast > today ? afterLast : today, farthestDays);
  const earliest = addDays(today, -farthestDays);
  const meets = occurrences(group, afterLast > earliest ? afterLast : earliest, farthest).filter(
    ({ skipped }) => skipped === null,
  );
  const { day, time, minutes, modality, place } = meets.findLast(
    (meeting) => meeting.day <= today,
  ) ??
    meets[0] ?? { ...group, day: afterLast > today ? afterLast : today, time: group.startTime };
  return {
    day,
    time: time ?? (lastStart === null ? null : timeOf(lastStart)),
    minutes,
    modality,
    place,
  };
}

/** `18:00` of `2026-11-24T18:00`. */
export function timeOf(local: LocalTime): string {
  return local.slice(11, 16);
}
