import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { icsFile, type IcsEvent } from '#main/exports/ics.ts';
import { addDays, CalendarDate, Instant, instantOf, LocalTime, TimeZone } from '#shared/time.ts';
import { readIcs } from '../../support/ics.ts';

const stamp = Instant.parse('2026-11-25T08:00:00.000Z');

function event(more: Partial<IcsEvent> = {}): IcsEvent {
  return {
    uid: '20261124T1800-group@circlekeep.invalid',
    sequence: 3,
    status: 'CONFIRMED',
    when: { start: Instant.parse('2026-11-24T17:00:00.000Z'), minutes: 90 },
    title: 'Group',
    place: null,
    ...more,
  };
}

test('an event reads as it was written, and no line of it says more', () => {
  expect(icsFile([event()], stamp)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Circlekeep//Group schedule//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:20261124T1800-group@circlekeep.invalid',
      'DTSTAMP:20261125T080000Z',
      'SEQUENCE:3',
      'DTSTART:20261124T170000Z',
      'DTEND:20261124T183000Z',
      'SUMMARY:Group',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('no event at all is still a calendar', () => {
  expect(readIcs(icsFile([], stamp))).toEqual([]);
});

test('a cancelled event says so and leaves the time free', () => {
  const [read] = readIcs(icsFile([event({ status: 'CANCELLED' })], stamp));
  expect(read?.get('STATUS')).toBe('CANCELLED');
  expect(read?.get('TRANSP')).toBe('TRANSPARENT');
});

test('a meeting with no set time is a whole day, which ends before the next', () => {
  const when = { day: CalendarDate.parse('2028-02-29') };
  const [read] = readIcs(icsFile([event({ when })], stamp));
  expect(read?.get('DTSTART;VALUE=DATE')).toBe('20280229');
  expect(read?.get('DTEND;VALUE=DATE')).toBe('20280301');
});

describe('texts', () => {
  test.each([
    ['Room 2, second floor; ring \\ twice', 'Room 2, second floor; ring \\ twice'],
    ['two\r\nlines\tand a bell\u0007', 'two lines and a bell '],
    ['BEGIN:VEVENT', 'BEGIN:VEVENT'],
    ['Ä'.repeat(120), 'Ä'.repeat(120)],
    ['👩‍👩‍👧 '.repeat(30).trim(), '👩‍👩‍👧 '.repeat(30).trim()],
  ])('%j comes back whole', (text, expected) => {
    const [read] = readIcs(icsFile([event({ title: text, place: text })], stamp));
    expect(read?.get('SUMMARY')).toBe(expected);
    expect(read?.get('LOCATION')).toBe(expected);
  });

  it('of any kind are one property in well-formed lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const events = readIcs(icsFile([event({ title: text, place: text })], stamp));
        expect(events).toHaveLength(1);
        expect(events[0]?.get('SUMMARY')).toBe(text.replace(/\p{Cc}+/gu, ' '));
      }),
    );
  });
});

it('stands at the same hour of the wall on both sides of a change of clocks', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 5, max: 600 }),
      (name, days, minutes) => {
        const zone = TimeZone.parse(name);
        const day = addDays(CalendarDate.parse('2024-01-01'), days);
        const start = instantOf(LocalTime.parse(`${day}T18:00`), zone);
        const [read] = readIcs(icsFile([event({ when: { start, minutes } })], stamp));
        const written = (property: string) =>
          Date.parse(
            (read?.get(property) ?? '').replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'),
          );
        expect(
          new Intl.DateTimeFormat('sv', {
            timeZone: name,
            dateStyle: 'short',
            timeStyle: 'short',
          }).format(written('DTSTART')),
        ).toBe(`${day} 18:00`);
        expect(written('DTEND') - written('DTSTART')).toBe(minutes * 60_000);
      },
    ),
  );
});
