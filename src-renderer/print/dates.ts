import { paperDay, paperTime } from '#shared/paper-dates.ts';
import { Temporal } from 'temporal-polyfill';
import { addMinutes, dateOf, instantOf, type LocalTime, type TimeZone } from '#shared/time.ts';

/** `18:02 to 19:31`; the second day is named where a session ends after midnight. */
export function paperTimeRange(start: LocalTime, end: LocalTime): string {
  const stop = paperTime(end);
  const sameDay = dateOf(start) === dateOf(end);
  return `${paperTime(start)} to ${sameDay ? stop : `${stop}, ${paperDay(end)}`}`;
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
