import type { Joiner, Lack, Uncovered } from '#shared/contract/coverage.ts';
import { isGap, type CoverageState } from '#shared/rules/coverage.ts';
import { daysBetween, type CalendarDate } from '#shared/time.ts';
import type { Tone } from '#renderer/ui/Badge.tsx';
import { counted, formatDate } from '#renderer/ui/dates.ts';

const words: Record<CoverageState, string> = {
  covered: 'covered',
  expiring: 'expiring',
  missing: 'missing',
  expired: 'expired',
  revoked: 'revoked',
  declined: 'declined',
  'older-version': 'older version',
  'question-open': 'question open',
};

/** `missing`, `expired on 3 Nov 2026`, `expires in 5 days`. */
export function stateWords(
  state: CoverageState,
  until: CalendarDate | null,
  day: CalendarDate,
): string {
  if (until === null) return words[state];
  if (state === 'expired') return `expired on ${formatDate(until)}`;
  if (state !== 'expiring') return words[state];
  const days = daysBetween(day, until);
  return days === 0 ? 'expires today' : `expires in ${counted(days, 'day')}`;
}

export function stateTone(state: CoverageState): Tone {
  if (state === 'covered') return 'accent';
  if (state === 'revoked' || state === 'declined' || state === 'expired') return 'breach';
  return isGap(state) || state === 'expiring' ? 'due' : 'plain';
}

function lackWords({ paper, state, until }: Lack, day: CalendarDate): string {
  return `${paper} (${stateWords(state, until, day)})`;
}

/** `Group agreement (missing), Consent (expired on 3 Nov 2026)`. */
export function lacksWords({ lacks }: Pick<Uncovered, 'lacks'>, day: CalendarDate): string {
  return lacks.map((lack) => lackWords(lack, day)).join(', ');
}

/** Who joined after others had agreed, and since when: what calls for going over the agreement with the group. */
export function joinedWords(joiners: readonly Joiner[]): string {
  const who = joiners.map(({ name, joinedOn }) => `${name} (since ${formatDate(joinedOn)})`);
  return `${who.join(', ')} joined after others had agreed: go over the agreement with everybody.`;
}
