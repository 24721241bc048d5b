import { Temporal } from 'temporal-polyfill';
import type { IncidentFacts } from '../contract/incident-entries.ts';
import type { IncidentSettings, OwnRule } from '../contract/incidents.ts';
import { addDays, CalendarDate, dateAt, Instant, type TimeZone } from '../time.ts';

/*
 * How long a breach may stay untold. Days are calendar days: the day of discovery is day 0, and a deadline that falls
 * on a weekend or a holiday stays there. A day that is due ends at midnight where the practice is. Nothing here says
 * whether something is a breach; that is the clinician's decision.
 */

/**
 * The day the practice is taken to have discovered the breach. What a vendor knows counts as the practice's own
 * knowledge from the same day where the vendor acts as its agent; otherwise the practice discovers it when it is told.
 * Source: 45 CFR 164.404(a)(2), 164.410(a)(2).
 */
export function discoveryOf({
  discoveredOn,
  vendor,
}: Pick<IncidentFacts, 'discoveredOn' | 'vendor'>): CalendarDate {
  if (!vendor?.agent || vendor.discoveredOn === null) return discoveredOn;
  return vendor.discoveredOn < discoveredOn ? vendor.discoveredOn : discoveredOn;
}

/**
 * People affected: without unreasonable delay, and at most 60 calendar days after discovery.
 * Source: 45 CFR 164.404(b). The same 60 days hold for HHS when 500 people or more are affected, 164.408(b), for the
 * media, 164.406(b), and for a vendor from its own discovery, 164.410(b).
 */
export function sixtyDays(discovery: CalendarDate): CalendarDate {
  return addDays(discovery, 60);
}

/**
 * HHS, fewer than 500 people: within 60 days after the end of the calendar year of discovery, which is 1 March, or
 * 29 February when that following year is a leap year. Source: 45 CFR 164.408(c).
 */
export function yearEndReport(discovery: CalendarDate): CalendarDate {
  return addDays(CalendarDate.parse(`${discovery.slice(0, 4)}-12-31`), 60);
}

/** From 500 people on HHS is told within the 60 days themselves. Source: 45 CFR 164.408(b). */
export const manyPeople = 500;

/** The media are told where MORE than 500 residents of one state are affected. Source: 45 CFR 164.406(a). */
export function statesForMedia({ byState }: Pick<IncidentFacts, 'byState'>): string[] {
  return byState.filter(({ count }) => count > manyPeople).map(({ state }) => state);
}

export interface LawEnforcementDelay {
  form: 'written' | 'oral';
  statedOn: CalendarDate;
  until: CalendarDate | null;
}

/**
 * The last day of a law-enforcement delay: what is named in writing, or 30 days from an oral statement, which has to
 * be documented. Source: 45 CFR 164.412.
 */
export function delayEnds({ form, statedOn, until }: LawEnforcementDelay): CalendarDate {
  return form === 'written' && until !== null ? until : addDays(statedOn, 30);
}

/**
 * A deadline under a delay: the later of the two days, so that a delay never shortens it; one that was stated only
 * once the deadline had passed makes nothing timely again. How much time is left once
 * a long delay has ended is not said in 164.412; without unreasonable delay then means at once. To be confirmed.
 */
export function delayed(
  deadline: CalendarDate,
  delays: readonly LawEnforcementDelay[],
): CalendarDate {
  let latest = deadline;
  for (const delay of delays.toSorted((a, b) => a.statedOn.localeCompare(b.statedOn))) {
    const ends = delayEnds(delay);
    if (delay.statedOn <= latest && ends > latest) latest = ends;
  }
  return latest;
}

/**
 * The supervisory authority: 72 hours after becoming aware, counted as elapsed hours, so that a change of the clocks
 * neither gives nor takes one. Source: GDPR article 33(1). `next-full-hour` leaves the hour of becoming aware out of
 * the count and begins with the next one on the wall clock; source: Regulation (EEC, Euratom) 1182/71, article 3(1).
 */
export function authorityDeadline(
  aware: { at: Instant; zone: TimeZone },
  { gdprHours, gdprReading }: Pick<IncidentSettings, 'gdprHours' | 'gdprReading'>,
): Instant {
  const begun = Temporal.Instant.from(aware.at);
  const from =
    gdprReading === 'elapsed'
      ? begun
      : begun
          .toZonedDateTimeISO(aware.zone)
          .round({ smallestUnit: 'hour', roundingMode: 'floor' })
          .add({ hours: 1 })
          .toInstant();
  return Instant.parse(from.add({ hours: gdprHours }).toString({ fractionalSecondDigits: 3 }));
}

/** Under a rule of the practice's own, the user's words: so many calendar days; null where its date is set by hand. */
export function ownDeadline(
  { from, days }: Pick<OwnRule, 'from' | 'days'>,
  facts: IncidentFacts,
): CalendarDate | null {
  if (days === null) return null;
  if (from === 'discovery') return addDays(discoveryOf(facts), days);
  return facts.aware === null ? null : addDays(dateAt(facts.aware.at, facts.aware.zone), days);
}

/** A deadline: a day that ends at midnight, or a moment. */
export type Due = { kind: 'day'; day: CalendarDate } | { kind: 'moment'; at: Instant };

/** Minutes from `now` until the deadline has passed; negative afterwards. Days end at midnight in `zone`. */
export function minutesLeft(due: Due, now: Instant, zone: TimeZone): number {
  const end =
    due.kind === 'moment'
      ? Temporal.Instant.from(due.at)
      : Temporal.PlainDate.from(addDays(due.day, 1)).toZonedDateTime(zone).toInstant();
  return Math.floor(Temporal.Instant.from(now).until(end).total('minutes'));
}

/**
 * Was it done once the deadline had passed? A day that is due holds to its end. Where hours count and the hour is not
 * known, only a day before the last one can be shown to have been in time. Source: GDPR articles 33(1), 5(2).
 */
export function doneLate(
  due: Due,
  { on, at }: { on: CalendarDate; at: Instant | null },
  zone: TimeZone,
): boolean {
  if (due.kind === 'day') return on > due.day;
  return at === null ? on >= dateAt(due.at, zone) : at > due.at;
}

/** `41 days left`, `due today`, `overdue 3 days`; `19 h 12 min left`, `overdue 2 h`. */
export function leftWords(due: Due, now: Instant, zone: TimeZone): string {
  const minutes = minutesLeft(due, now, zone);
  if (due.kind === 'day') {
    const days = Temporal.PlainDate.from(dateAt(now, zone)).until(due.day, {
      largestUnit: 'days',
    }).days;
    if (days === 0) return 'due today';
    return days > 0 ? `${counted(days)} left` : `overdue ${counted(-days)}`;
  }
  return minutes >= 0 ? `${hours(minutes)} left` : `overdue ${hours(-minutes)}`;
}

function counted(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

function hours(minutes: number): string {
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
