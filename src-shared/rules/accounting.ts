import { Temporal } from 'temporal-polyfill';
import type { DisclosureGround } from '../contract/disclosures.ts';
import { addDays, CalendarDate } from '../time.ts';
import { disclosureGrounds } from './disclosure-grounds.ts';

/** Years an accounting reaches back: 45 CFR 164.528(a)(1). */
export const accountingYears = 6;
/** Calendar days an agency's oral statement may suspend an entry at most: 45 CFR 164.528(a)(2)(ii)(C). */
export const oralSuspensionDays = 30;

/**
 * The days an accounting covers, both included: from the same day six years before the request. 29 February goes
 * back to 28 February, so that no day is left out. Source: 45 CFR 164.528(a)(1).
 */
export function accountingWindow(requestedOn: CalendarDate): {
  first: CalendarDate;
  last: CalendarDate;
} {
  const first = Temporal.PlainDate.from(requestedOn).subtract({ years: accountingYears });
  return { first: CalendarDate.parse(first.toString()), last: requestedOn };
}

/** An agency's statement that listing an entry would impede its work. */
export interface SuspensionTerms {
  readonly statement: 'written' | 'oral';
  readonly statedOn: CalendarDate;
  readonly until: CalendarDate;
}

/**
 * The last day a suspension holds: a written statement for the time it names, an oral one for at most 30 days from
 * the day it was made. Source: 45 CFR 164.528(a)(2).
 */
export function suspensionEnds({ statement, statedOn, until }: SuspensionTerms): CalendarDate {
  if (statement === 'written') return until;
  const longest = addDays(statedOn, oralSuspensionDays);
  return until < longest ? until : longest;
}

export function isSuspended(suspension: SuspensionTerms, on: CalendarDate): boolean {
  return suspension.statedOn <= on && on <= suspensionEnds(suspension);
}

interface Entry {
  readonly on: CalendarDate;
  readonly ground: DisclosureGround;
  /** It never took place, or was entered by mistake. */
  readonly withdrawn: boolean;
  readonly suspensions: readonly SuspensionTerms[];
}

export interface Accounting<Row extends Entry> {
  /** Listed, oldest first. */
  listed: Row[];
  /** Not listed by the regulation's own words, with how many; of some kinds not even that is told. */
  excluded: { ground: DisclosureGround; why: string; count: number }[];
  /** Left out for now at an agency's word; nobody but the practice may be told. */
  suspended: Row[];
}

/**
 * What an accounting asked for on `requestedOn` and made on `madeOn` lists, and what it leaves out and why.
 * Source: 45 CFR 164.528(a).
 */
export function accountingOf<Row extends Entry>(
  entries: readonly Row[],
  requestedOn: CalendarDate,
  madeOn: CalendarDate,
): Accounting<Row> {
  const { first, last } = accountingWindow(requestedOn);
  const within = entries
    .filter(({ on, withdrawn }) => !withdrawn && first <= on && on <= last)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const answer: Accounting<Row> = { listed: [], excluded: [], suspended: [] };
  for (const entry of within) {
    const { accounted, agency } = disclosureGrounds[entry.ground];
    if (accounted !== true) {
      if (accounted.untold) continue;
      const known = answer.excluded.find(({ ground }) => ground === entry.ground);
      if (known) known.count += 1;
      else answer.excluded.push({ ground: entry.ground, why: accounted.why, count: 1 });
    } else if (agency && entry.suspensions.some((suspension) => isSuspended(suspension, madeOn)))
      answer.suspended.push(entry);
    else answer.listed.push(entry);
  }
  return answer;
}

/**
 * Is an accounting asked for on `day` free of charge? The first one in any twelve months is; a fee for another has
 * to be announced beforehand. Source: 45 CFR 164.528(c)(2).
 */
export function accountingIsFree(day: CalendarDate, earlier: readonly CalendarDate[]): boolean {
  const yearBefore = CalendarDate.parse(
    Temporal.PlainDate.from(day).subtract({ months: 12 }).toString(),
  );
  return !earlier.some((other) => yearBefore < other && other <= day);
}
