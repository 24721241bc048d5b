import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { CalendarDate } from '../time.ts';

/** HIPAA papers are kept no less, in years. Source: 45 CFR 164.530(j)(2). */
export const leastPaperYears = 6;

/** How long the practice keeps what, in whole years. The jurisdiction's own rule comes first; these are its settings. */
export const RetentionSchedule = z.strictObject({
  yearsAfterService: z.number().int().min(1).max(100),
  yearsAfterMajority: z.number().int().min(0).max(100),
  ageOfMajority: z.number().int().min(14).max(25),
  /** For consents, authorizations, disclosures and incidents, from creation or last effect. */
  paperYears: z.number().int().min(leastPaperYears).max(100),
});
export type RetentionSchedule = z.infer<typeof RetentionSchedule>;

/**
 * APA, Record Keeping Guidelines (2007), guideline 7: where no law says otherwise, a psychologist may consider
 * keeping the full record for 7 years after the last service or 3 years after a minor comes of age, whichever is
 * later. Age of majority 18: to be confirmed for the jurisdiction. HIPAA papers, 45 CFR 164.530(j)(2): six years
 * from creation or from when they were last in effect, whichever is later; HIPAA sets nothing for charts.
 */
export const usualSchedule: RetentionSchedule = {
  yearsAfterService: 7,
  yearsAfterMajority: 3,
  ageOfMajority: 18,
  paperYears: leastPaperYears,
};

export const RetentionRule = z.enum(['after-service', 'after-majority', 'papers']);
export type RetentionRule = z.infer<typeof RetentionRule>;

export interface RetentionFacts {
  /** The last day a service was given: a session attended, a check-in. */
  lastServiceOn: CalendarDate;
  /** Null where it is not entered: then nobody can say when the client comes of age. */
  dateOfBirth: CalendarDate | null;
  /** The day a paper of this client (a consent, an authorization, a disclosure) was last made or in effect. */
  lastPaperOn: CalendarDate | null;
}

export interface Retention {
  /** The last day the record is kept; from the day after it is due. */
  keepUntil: CalendarDate;
  /** The rule that gives the latest day. */
  rule: RetentionRule;
}

/** Until when a record is kept: the latest day any rule gives. */
export function retentionOf(facts: RetentionFacts, schedule: RetentionSchedule): Retention {
  const { lastServiceOn, dateOfBirth, lastPaperOn } = facts;
  let latest: Retention = {
    keepUntil: yearsAfter(lastServiceOn, schedule.yearsAfterService),
    rule: 'after-service',
  };
  const consider = (keepUntil: CalendarDate, rule: RetentionRule): void => {
    if (keepUntil > latest.keepUntil) latest = { keepUntil, rule };
  };
  if (dateOfBirth !== null)
    consider(
      yearsAfter(yearsAfter(dateOfBirth, schedule.ageOfMajority), schedule.yearsAfterMajority),
      'after-majority',
    );
  if (lastPaperOn !== null) consider(papersKeptUntil(lastPaperOn, schedule), 'papers');
  return latest;
}

/** The last day a paper is kept that was last made or in effect on `day`; the practice may keep it longer than it must. */
export function papersKeptUntil(
  day: CalendarDate,
  { paperYears }: Pick<RetentionSchedule, 'paperYears'>,
): CalendarDate {
  return yearsAfter(day, Math.max(paperYears, leastPaperYears));
}

/**
 * The same day so many calendar years later. From 29 February to a year without one it is 1 March, so that no
 * record is ever kept a day too short.
 */
export function yearsAfter(day: CalendarDate, years: number): CalendarDate {
  const date = Temporal.PlainDate.from(day);
  const later = date.add({ years });
  return CalendarDate.parse((later.day === date.day ? later : later.add({ days: 1 })).toString());
}

/** A record may be destroyed once its last day is over. */
export function isDue({ keepUntil }: Retention, today: CalendarDate): boolean {
  return keepUntil < today;
}

export interface HoldDays {
  from: CalendarDate;
  /** The last day it was asked for; null where no end is known. */
  until: CalendarDate | null;
  releasedOn: CalendarDate | null;
}

/**
 * Does a hold stop destruction on that day? From when it is entered until it is released or its own end is over;
 * one that is to begin later stops it already, as nothing that was destroyed could be held then.
 */
export function holds(hold: HoldDays, today: CalendarDate): boolean {
  return hold.releasedOn === null && (hold.until === null || hold.until >= today);
}
