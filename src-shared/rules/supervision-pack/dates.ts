import { Temporal } from 'temporal-polyfill';
import { paperDay } from '../../paper-dates.ts';
import { addDays, CalendarDate, daysBetween } from '../../time.ts';
import { capitalised } from '../member-phrase.ts';

/*
 * A date other than its year identifies (45 CFR 164.514(b)(2)(i)(C)): what is said of it instead is where it lies to a
 * session. Dates moved by some weeks are still dates, and need an expert's determination (164.514(b)(1)).
 */

/** A session a date can be told by: `session 7`. */
export interface Anchor {
  day: CalendarDate;
  label: string;
}

/** How the dates of a pack are told. */
export type DateManner =
  { kind: 'relative'; dayFirst: boolean } | { kind: 'shifted'; weeks: number; dayFirst: boolean };

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const shortMonths: Readonly<Record<string, number>> = {
  jan: 1,
  januar: 1,
  jänner: 1,
  feb: 2,
  febr: 2,
  februar: 2,
  mar: 3,
  mrz: 3,
  märz: 3,
  maerz: 3,
  apr: 4,
  mai: 5,
  jun: 6,
  juni: 6,
  jul: 7,
  juli: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  okt: 10,
  oktober: 10,
  nov: 11,
  dec: 12,
  dez: 12,
  dezember: 12,
};

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const ordinal = new RegExp(
  `(?<![\\p{L}-])(?:${ordinals.toReversed().join('|').replaceAll('-', '[- ]')})(?!\\p{L})`,
  'gu',
);

/** `the second of January` as `the 2nd of january`. */
function withFigures(words: string): string {
  return words.replace(
    ordinal,
    (word) => `${String(ordinals.indexOf(word.replace(' ', '-')) + 1)}th`,
  );
}

function monthOf(word: string): number | undefined {
  const whole = months.indexOf(word) + 1;
  return whole > 0 ? whole : shortMonths[word];
}

/** The day that words such as `March 3`, `3/4/26` or `the 14th` mean, near the day they were written; null in doubt. */
export function dayMeant(
  written: string,
  near: CalendarDate,
  dayFirst: boolean,
): CalendarDate | null {
  const words = withFigures(written.toLowerCase().replace(/\s+/gu, ' '))
    .replace(
      /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? |^(?:wed|thu|sat|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag),? /u,
      '',
    )
    .replace(/^(?:the|den) /u, '')
    .trim();
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:t.*)?$/u.exec(words);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4}|\d{2})?$/u.exec(words);
  if (dotted) return dated(dotted[3], dotted[2], dotted[1], near);
  const numbers = /^(\d{1,2})([/–-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/u.exec(words);
  if (numbers) {
    // Without a year a hyphen joins other things than a day and a month.
    if (numbers[2] !== '/' && numbers[4] === undefined) return null;
    const [first = '', second = ''] = [numbers[1], numbers[3]];
    const firstIsDay = Number(first) > 12 || (dayFirst && Number(second) <= 12);
    return firstIsDay
      ? dated(numbers[4], second, first, near)
      : dated(numbers[4], first, second, near);
  }
  const named =
    /^(\p{L}+)\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:,? (?:of )?(\d{4}|['’]\d\d))?$/u.exec(words);
  if (named) return datedByName(named[3], named[1], named[2], near);
  const dayBefore =
    /^(\d{1,2})(?:st|nd|rd|th|\.)?(?: day)?(?: of)?[ -](\p{L}+)\.?(?:,?[ -](?:of )?(\d{4}|['’]\d\d))?$/u.exec(
      words,
    );
  if (dayBefore) return datedByName(dayBefore[3], dayBefore[2], dayBefore[1], near);
  const ofMonth = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(words);
  return ofMonth ? nearestOfMonth(Number(ofMonth[1]), near) : null;
}

function datedByName(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  near: CalendarDate,
): CalendarDate | null {
  const number = monthOf(month ?? '');
  return number === undefined ? null : dated(year?.replace(/['’]/u, ''), String(number), day, near);
}

/** With no year the one that lies nearest. */
function dated(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  near: CalendarDate,
): CalendarDate | null {
  const thisYear = Number(near.slice(0, 4));
  if (year !== undefined) {
    if (year.length === 4) return dayFrom(year, month, day);
    const full = 2000 + Number(year);
    return dayFrom(String(full > thisYear + 1 ? full - 100 : full), month, day);
  }
  return nearest(
    [thisYear - 1, thisYear, thisYear + 1].map((one) => dayFrom(String(one), month, day)),
    near,
  );
}

function nearestOfMonth(day: number, near: CalendarDate): CalendarDate | null {
  const month = Temporal.PlainDate.from(near).with({ day: 1 });
  return nearest(
    [-1, 0, 1].map((by) => {
      const { year, month: number } = month.add({ months: by });
      return dayFrom(String(year), String(number), String(day));
    }),
    near,
  );
}

function nearest(days: readonly (CalendarDate | null)[], near: CalendarDate): CalendarDate | null {
  const known = days.filter((day) => day !== null);
  const far = (day: CalendarDate): number => Math.abs(daysBetween(near, day));
  return known.sort((a, b) => far(a) - far(b))[0] ?? null;
}

function dayFrom(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CalendarDate | null {
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  return CalendarDate.safeParse(`${year ?? ''}-${two(month)}-${two(day)}`).data ?? null;
}

const small = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function count(number: number, unit: string): string {
  if (number === 1) return `a ${unit}`;
  return `${small[number] ?? String(number)} ${unit}s`;
}

/** `three weeks`, `a day`, `about four months`; so far off that it would show a great age, no number. */
export function spanWords(days: number): string {
  const far = Math.abs(days);
  if (far % 7 === 0 && far <= 84) return count(far / 7, 'week');
  if (far < 14) return count(far, 'day');
  if (far < 60) return `about ${count(Math.round(far / 7), 'week')}`;
  if (far < 700) return `about ${count(Math.max(2, Math.round(far / 30.44)), 'month')}`;
  const years = Math.round(far / 365.25);
  return years > 89 ? '90 or more years' : `about ${count(years, 'year')}`;
}

/** Where a day lies: `the day of session 7`, `two days before session 7`; `a date` where no session is known. */
export function relativeDay(
  day: CalendarDate,
  here: Anchor | null,
  sessions: readonly Anchor[],
): string {
  const same = sessions.find((session) => session.day === day);
  if (same) return `the day of ${same.label}`;
  const to = here ?? nearestAnchor(day, sessions);
  if (to === null) return 'a date';
  const days = daysBetween(to.day, day);
  if (days === 0) return `the day of ${to.label}`;
  if (Math.abs(days) === 1) return `the day ${days < 0 ? 'before' : 'after'} ${to.label}`;
  return `${spanWords(days)} ${days < 0 ? 'before' : 'after'} ${to.label}`;
}

function nearestAnchor(day: CalendarDate, sessions: readonly Anchor[]): Anchor | null {
  const far = (one: Anchor): number => Math.abs(daysBetween(one.day, day));
  return sessions.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

/** How one day of the record stands in the pack. */
export function dayWords(
  day: CalendarDate,
  manner: DateManner,
  here: Anchor | null,
  sessions: readonly Anchor[],
): string {
  return manner.kind === 'shifted'
    ? paperDay(addDays(day, manner.weeks * 7))
    : relativeDay(day, here, sessions);
}

/** What a date found in a text is replaced with, and how much of what stands before it gives way. */
export function dateInText(
  text: string,
  place: { start: number; end: number },
  manner: DateManner,
  here: Anchor | null,
  sessions: readonly Anchor[],
): { start: number; suggestion: string } {
  const written = text.slice(place.start, place.end);
  const near = here ?? sessions.at(-1) ?? null;
  const day = near === null ? null : dayMeant(written, near.day, manner.dayFirst);
  // A month and its year: the year may stay.
  const year = /^(?:\p{L}+\.?,?[ \n](?:of )?|\d{1,2}\/)((?:19|20)\d\d)$/u.exec(written)?.[1];
  if (day === null && year !== undefined) return { start: place.start, suggestion: year };
  const phrase = day === null ? 'a date' : dayWords(day, manner, here, sessions);
  if (manner.kind === 'shifted' && day !== null) return { start: place.start, suggestion: phrase };
  // "on 3/4" becomes "three weeks before session 7", but "on the day of session 7".
  const before = /(?<![\p{L}\d])on (?:the )?$/iu.exec(text.slice(0, place.start))?.[0] ?? '';
  if (before === '' || !/^(?:a |about |\p{L}+ \p{L}+ (?:before|after)|\d)/u.test(phrase))
    return { start: place.start, suggestion: phrase };
  if (phrase === 'a date') return { start: place.start, suggestion: phrase };
  return {
    start: place.start - before.length,
    suggestion: /^O/.test(before) ? capitalised(phrase) : phrase,
  };
}
