import type { Exchange } from '#shared/contract/session-record.ts';
import type { ClientId } from '#shared/ids.ts';
import type { LeaderShare } from '#shared/rules/interaction.ts';
import { counted } from '#renderer/ui/dates.ts';

/*
 * Sentences that read a picture out. They say what was noted and how often, never what it means.
 */

const nothing = 'Nothing of this was noted in these sessions.';

/** `Cohesion is 7, up from 5; between 4 and 8. Noted in 9 of 12 sessions.` */
export function scaleSentence(label: string, values: readonly (number | null)[]): string {
  const noted = values.filter((value) => value !== null);
  const [first, last] = [noted[0], noted.at(-1)];
  if (first === undefined || last === undefined) return `${label} was not noted in these sessions.`;
  const from = first === last ? 'as at first' : `${last > first ? 'up' : 'down'} from ${first}`;
  const [least, most] = [Math.min(...noted), Math.max(...noted)];
  const range = least === most ? '' : `; between ${least} and ${most}`;
  if (noted.length === 1) return `${label} was noted once: ${last}.`;
  const missing =
    noted.length === values.length
      ? ''
      : ` Noted in ${noted.length} of ${counted(values.length, 'session')}.`;
  return `${label} is ${last}, ${from}${range}.${missing}`;
}

/** `On average 5.2 of 6 came; fewest on 3 Nov, 3 of 6.` */
export function attendanceSentence(
  sessions: readonly { part: number; whole: number; when: string }[],
): string {
  const recorded = sessions.filter(({ whole }) => whole > 0);
  if (recorded.length === 0) return 'No attendance was recorded in these sessions.';
  const average = (of: 'part' | 'whole'): string => {
    const mean = recorded.reduce((sum, session) => sum + session[of], 0) / recorded.length;
    return String(Math.round(mean * 10) / 10);
  };
  const fewest = recorded.reduce((low, session) =>
    session.part / session.whole < low.part / low.whole ? session : low,
  );
  const least =
    fewest.part === fewest.whole
      ? 'everyone came every time'
      : `fewest on ${fewest.when}, ${fewest.part} of ${fewest.whole}`;
  return `On average ${average('part')} of ${average('whole')} came; ${least}.`;
}

/** `Conflict in 5 of 12 sessions, avoidance in 2.`, the most frequent first. */
export function marksSentence(
  rows: readonly { label: string; counts: readonly number[] }[],
  sessions: number,
): string {
  const often = rows
    .map(({ label, counts }) => ({ label, times: counts.filter((count) => count > 0).length }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  const [first, ...others] = often;
  if (first === undefined) return nothing;
  const rest = others.slice(0, 3).map(({ label, times }) => `${label} in ${times}`);
  const more = others.length - rest.length;
  return `${[`${capital(first.label)} in ${first.times} of ${counted(sessions, 'session')}`, ...rest].join(', ')}${more > 0 ? `, and ${more} more` : ''}.`;
}

/** `Will responded to Ana most often, 12 times of 40; 3 in conflict. No member responded to Grete.` */
export function exchangeSentence(
  exchanges: readonly (Exchange & { from: ClientId; to: ClientId })[],
  members: readonly ClientId[],
  nameOf: (client: ClientId) => string,
): string {
  const most = exchanges.toSorted((a, b) => b.count - a.count)[0];
  if (most === undefined)
    return 'No response from one member to another was drawn in these sessions.';
  const total = exchanges.reduce((sum, { count }) => sum + count, 0);
  const conflicts = exchanges.reduce((sum, each) => sum + each.conflicts, 0);
  const unanswered = members.filter((id) => !exchanges.some(({ to }) => to === id)).map(nameOf);
  const often = `${nameOf(most.from)} responded to ${nameOf(most.to)} most often, ${counted(most.count, 'time')} of ${total}`;
  return [
    `${often}; ${conflicts === 0 ? 'none' : conflicts} in conflict.`,
    unanswered.length === 0 ? '' : ` No member responded to ${listed(unanswered)}.`,
  ].join('');
}

/** `Of 40 responses in all, 9 came from a leader and 12 went to one.` */
export function leaderSentence(share: LeaderShare): string {
  const { total, fromLeaders, toLeaders, betweenLeaders } = share;
  if (fromLeaders + toLeaders + betweenLeaders === 0) return '';
  const among = betweenLeaders === 0 ? '' : `; ${betweenLeaders} passed between leaders`;
  return `Of ${counted(total, 'response')} in all, ${fromLeaders} went from a leader to a member and ${toLeaders} from a member to a leader${among}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
