import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/*
 * Three kinds of time, never mixed and never bare strings:
 *   CalendarDate  a day on the wall calendar, no zone (a birth date, the day somebody joined)
 *   Instant       a moment, in UTC (a signature, an audit row)
 *   LocalTime     a wall-clock time on a day; it means something only together with a TimeZone
 * They travel as ISO 8601 text and are computed on with Temporal.
 */

function parses(parse: (text: string) => unknown): (text: string) => boolean {
  return (text) => {
    try {
      parse(text);
      return true;
    } catch {
      return false;
    }
  };
}

/** `2026-11-24` */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(parses((text) => Temporal.PlainDate.from(text, { overflow: 'reject' })))
  .brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** `2026-11-24T18:00:00.000Z`, always UTC with milliseconds so that text order is time order. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine(parses((text) => Temporal.Instant.from(text)))
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** `2026-11-24T18:00`, to the minute. */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .refine(parses((text) => Temporal.PlainDateTime.from(text, { overflow: 'reject' })))
  .brand<'LocalTime'>();
export type LocalTime = z.infer<typeof LocalTime>;

/** Asking whether there is a zone of a name is slow, and a practice knows one or two. */
const zonesThatAre = new Set<string>();

/** An IANA zone such as `Europe/Berlin`. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(
    parses((zone) => {
      if (zonesThatAre.has(zone)) return;
      new Intl.DateTimeFormat('en', { timeZone: zone });
      zonesThatAre.add(zone);
    }),
  )
  .brand<'TimeZone'>();
export type TimeZone = z.infer<typeof TimeZone>;

export function instantNow(): Instant {
  return Instant.parse(new Date().toISOString());
}

/**
 * The machine's zone. Where that is none with a name, as on a server set to `UTC+8`, the distance from UTC that its
 * clock has at the moment: `-08:00`.
 */
export function localZone(): TimeZone {
  const named = TimeZone.safeParse(Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (named.success) return named.data;
  const minutes = -new Date().getTimezoneOffset();
  const two = (number: number) => String(number).padStart(2, '0');
  const distance = `${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return TimeZone.parse(`${minutes < 0 ? '-' : '+'}${distance}`);
}

/** The calendar day it is in `zone` at `instant`. */
export function dateAt(instant: Instant, zone: TimeZone): CalendarDate {
  return CalendarDate.parse(
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
  );
}

export function today(zone: TimeZone = localZone()): CalendarDate {
  return dateAt(instantNow(), zone);
}

/** The day of a wall-clock time. */
export function dateOf(local: LocalTime): CalendarDate {
  return CalendarDate.parse(local.slice(0, 10));
}

/** `day` moved by whole calendar days; `days` may be negative. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return CalendarDate.parse(Temporal.PlainDate.from(day).add({ days }).toString());
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' })
    .days;
}

/** The wall-clock time in `zone` at `instant`, to the minute. */
export function localAt(instant: Instant, zone: TimeZone): LocalTime {
  return LocalTime.parse(
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' }),
  );
}

/** The moment a wall clock in `zone` shows `local`; in a DST gap the later reading, in an overlap the earlier. */
export function instantOf(local: LocalTime, zone: TimeZone): Instant {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  });
  return Instant.parse(zoned.toInstant().toString({ fractionalSecondDigits: 3 }));
}

/** `local` moved by minutes of elapsed time in `zone`. */
export function addMinutes(local: LocalTime, minutes: number, zone: TimeZone): LocalTime {
  const moved = Temporal.Instant.from(instantOf(local, zone)).add({ minutes });
  return localAt(Instant.parse(moved.toString({ fractionalSecondDigits: 3 })), zone);
}
