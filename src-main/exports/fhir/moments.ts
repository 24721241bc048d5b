import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, LocalTime, TimeZone } from '#shared/time.ts';

/** Where the wall clock shows a time twice or not at all, which of the two is meant. */
type Reading = 'compatible' | 'later';

export interface Planned {
  readonly planned_start: LocalTime;
  readonly planned_minutes: number;
  readonly actual_start: LocalTime | null;
  readonly actual_end: LocalTime | null;
  readonly zone: TimeZone;
}

/** When a session was, or is to be, with the distance from UTC the clock there has on that day. */
export function sessionPeriod(session: Planned): { start: string; end: string | undefined } {
  const { planned_start, planned_minutes, actual_start, actual_end, zone } = session;
  const start = zoned(actual_start ?? planned_start, zone);
  const end =
    actual_start === null
      ? start.add({ minutes: planned_minutes })
      : actual_end && endAfter(start, actual_end, zone);
  return { start: withOffset(start), end: end ? withOffset(end) : undefined };
}

/** Days from the first to the last; what was over before it began held for its first day at most. */
export function dayPeriod(start: CalendarDate | undefined, end: CalendarDate | undefined) {
  return { start, end: start !== undefined && end !== undefined && end < start ? start : end };
}

/** Nothing where the clock was put in wrong: an end before the start is none. */
function endAfter(start: Temporal.ZonedDateTime, end: LocalTime, zone: TimeZone) {
  // Within the hour that comes twice, an end that seems to lie before the start is of the second time round.
  return (['compatible', 'later'] as const)
    .map((reading) => zoned(end, zone, reading))
    .find((moment) => Temporal.ZonedDateTime.compare(moment, start) >= 0);
}

function zoned(local: LocalTime, zone: TimeZone, disambiguation: Reading = 'compatible') {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation });
}

/** `2026-11-24T18:00:00+01:00` */
function withOffset(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}
