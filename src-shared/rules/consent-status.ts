import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { addDays, CalendarDate } from '../time.ts';

/*
 * How a client stands with one form on a day, read off everything that happened and stored nowhere else.
 */

/** A form is said to be expiring this many days before its last day. Ours; time enough for the next meeting. */
export const expiringDays = 30;

export const ConsentStatus = z.enum([
  'missing',
  'signed',
  'expiring',
  'expired',
  'revoked',
  'declined',
  'superseded',
]);
export type ConsentStatus = z.infer<typeof ConsentStatus>;

/** A signature, or the client's no, in the order they were entered. */
export type ConsentAct =
  | {
      readonly kind: 'signed';
      readonly on: CalendarDate;
      readonly version: number;
      /** The last day it holds, when it was signed for a time. */
      readonly until: CalendarDate | null;
      /** The day the event came that it was signed until. */
      readonly endedOn: CalendarDate | null;
      readonly revokedOn: CalendarDate | null;
    }
  | { readonly kind: 'declined'; readonly on: CalendarDate };

export interface Standing {
  readonly status: ConsentStatus;
  /** The last day it holds; null when it has no end. */
  readonly until: CalendarDate | null;
}

interface FormRule {
  /** The oldest version that need not be signed again. */
  readonly oldestAccepted: number;
  /** An authorization: one for each recipient, so a later one takes nothing from an earlier one. */
  readonly release: boolean;
}

/**
 * The one status of a history on `day`: that of its latest act by day, and of two on one day of the one entered
 * later. What was revoked stays revoked until somebody signs again; an older signature never comes back to life.
 * Of authorizations, each of which stands by itself (45 CFR 164.508(b)(5) revokes one of them), the latest one in
 * force decides, and only where there is none the latest act.
 */
export function consentStanding(
  acts: readonly ConsentAct[],
  { oldestAccepted, release }: FormRule,
  day: CalendarDate,
): Standing {
  const past = acts
    .filter(({ on }) => on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const standings = past.map((act) => actStanding(act, oldestAccepted, day));
  const inForce = release ? standings.findLast(({ status }) => holds(status)) : undefined;
  return inForce ?? standings.at(-1) ?? { status: 'missing', until: null };
}

/** May be relied on. */
export function holds(status: ConsentStatus): boolean {
  return status === 'signed' || status === 'expiring';
}

/** How one act stands by itself on a day. What weighs most comes first: no, over, old, soon over. */
export function actStanding(act: ConsentAct, oldestAccepted: number, day: CalendarDate): Standing {
  if (act.kind === 'declined') return { status: 'declined', until: null };
  const { until, endedOn, revokedOn } = act;
  const standing = (status: ConsentStatus): Standing => ({ status, until: endedOn ?? until });
  if (revokedOn !== null && revokedOn <= day) return standing('revoked');
  if (endedOn !== null && endedOn <= day) return standing('expired');
  if (until !== null && until < day) return standing('expired');
  if (act.version < oldestAccepted) return standing('superseded');
  if (until !== null && until <= addDays(day, expiringDays)) return standing('expiring');
  return standing('signed');
}

/**
 * The last day a form signed on `on` for so many months holds: the same day of the month, or the month's last where
 * it has no such day (31 January and one month is 28 or 29 February).
 */
export function lastDay(on: CalendarDate, months: number): CalendarDate {
  return CalendarDate.parse(
    Temporal.PlainDate.from(on).add({ months }, { overflow: 'constrain' }).toString(),
  );
}
