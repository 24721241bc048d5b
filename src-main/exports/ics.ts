import type { CalendarDate, Instant } from '#shared/time.ts';
import { addDays } from '#shared/time.ts';

/*
 * An iCalendar file (RFC 5545). Every event is written out for itself and in UTC, worked out from the wall clock of
 * its own day: so it stands at the right hour on both sides of a change of clocks in any program, and no table of
 * time zones has to be carried along and believed.
 */

export interface IcsEvent {
  /** The same in every export of the same event: what tells a program to replace rather than to add. */
  uid: string;
  /** Grows with every change of the event. */
  sequence: number;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  when: { start: Instant; minutes: number } | { day: CalendarDate };
  title: string;
  /** Left out when null. */
  place: string | null;
}

export function icsFile(events: readonly IcsEvent[], stamp: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Circlekeep//Group schedule//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: IcsEvent, stamp: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utc(Date.parse(stamp))}`,
    `SEQUENCE:${event.sequence}`,
    ...whenLines(event.when),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place === null ? [] : [`LOCATION:${escaped(event.place)}`]),
    `STATUS:${event.status}`,
    `TRANSP:${event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

function whenLines(when: IcsEvent['when']): string[] {
  if ('day' in when)
    return [
      `DTSTART;VALUE=DATE:${digits(when.day)}`,
      `DTEND;VALUE=DATE:${digits(addDays(when.day, 1))}`,
    ];
  const start = Date.parse(when.start);
  return [`DTSTART:${utc(start)}`, `DTEND:${utc(start + when.minutes * 60_000)}`];
}

/** `20261124T170000Z` */
function utc(ms: number): string {
  return `${digits(new Date(ms).toISOString().slice(0, 19))}Z`;
}

/** `20261124T1800` of `2026-11-24T18:00` */
export function digits(time: string): string {
  return time.replace(/[-:]/g, '');
}

/** TEXT of section 3.3.11: no control characters, and what has a meaning in the format marked. */
function escaped(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[\\;,]/g, (mark) => `\\${mark}`);
}

/** Section 3.1: no line is longer than 75 octets; what is goes on in the next after one space. */
function folded(line: string): string {
  const longest = 75;
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longest) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
