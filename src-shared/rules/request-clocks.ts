import { Temporal } from 'temporal-polyfill';
import type { RequestKind, RequestLaw } from '../contract/client-requests.ts';
import { addDays, CalendarDate, daysBetween } from '../time.ts';

export interface RequestClock {
  /** The last day to act, without an extension. It is also the last day to give notice of one. */
  readonly dueOn: CalendarDate;
  /** The last day to act once an extension was notified in time. */
  readonly extendedDueOn: CalendarDate;
}

/**
 * Calendar days from receipt, which is day 0, then what one extension adds at most.
 *   access      30 + 30   45 CFR 164.524(b)(2)
 *   amendment   60 + 30   45 CFR 164.526(b)(2)
 *   accounting  60 + 30   45 CFR 164.528(c)(1)
 */
const hipaaDays: Readonly<Record<RequestKind, readonly [first: number, more: number]>> = {
  access: [30, 30],
  amendment: [60, 30],
  accounting: [60, 30],
};

/**
 * When a client's request has to be acted on. Under the GDPR (article 12(3)) it is one month from receipt and two
 * more with notice within the first; a month that has no such day ends on its last day. No deadline moves off a
 * weekend or a holiday: the earlier day is the safe one.
 */
export function requestClock(
  kind: RequestKind,
  law: RequestLaw,
  receivedOn: CalendarDate,
): RequestClock {
  if (law === 'gdpr')
    return { dueOn: addMonths(receivedOn, 1), extendedDueOn: addMonths(receivedOn, 3) };
  const [first, more] = hipaaDays[kind];
  return { dueOn: addDays(receivedOn, first), extendedDueOn: addDays(receivedOn, first + more) };
}

function addMonths(day: CalendarDate, months: number): CalendarDate {
  return CalendarDate.parse(
    Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString(),
  );
}

export type ExtensionProblem = 'too-late' | 'too-long' | 'too-short' | 'extended-before';

/**
 * Why an extension does not hold, if it does not: it is given once, in the first period, with the day on which
 * the request will be acted on. Sources: those of `requestClock`.
 */
export function extensionProblem(
  { dueOn, extendedDueOn }: RequestClock,
  notifiedOn: CalendarDate,
  until: CalendarDate,
  extendedBefore: boolean,
): ExtensionProblem | null {
  if (extendedBefore) return 'extended-before';
  if (notifiedOn > dueOn) return 'too-late';
  if (until > extendedDueOn) return 'too-long';
  return until <= dueOn ? 'too-short' : null;
}

/** How a running clock reads: `due in 12 days`, `due today`, `3 days over`. */
export function clockWords(
  dueOn: CalendarDate,
  today: CalendarDate,
): { over: boolean; soon: boolean; words: string } {
  const days = daysBetween(today, dueOn);
  const counted = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
  return {
    over: days < 0,
    soon: days <= 7,
    words:
      days < 0 ? `${counted(-days)} over` : days === 0 ? 'due today' : `due in ${counted(days)}`,
  };
}
