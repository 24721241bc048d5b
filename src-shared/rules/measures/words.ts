import type { ChangeFlag } from './change.ts';
import type { ChangeRule, Instrument, Scale } from './instrument.ts';
import type { Entry } from './trend.ts';

/* How scores, limits and changes read, on the screen and on paper. */

/** `12`, `23.4`, `4.17` */
export function scoreWords(score: number): string {
  return score.toLocaleString(undefined, { maximumFractionDigits: 2 });
}

/** `10`, or `31 to 33` where the source gives a range. */
export function markWords({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from} to ${to}`;
}

/** `12`, `14 / 8 / 22`, `no total` */
export function entryScore({ scores }: Entry): string {
  if (scores.every((score) => score === null)) return 'no total';
  return scores.map((score) => (score === null ? '–' : scoreWords(score))).join(' / ');
}

/** `9 points lower`, `unchanged` */
export function differenceWords(earlier: number, later: number): string {
  const difference = Math.abs(later - earlier);
  if (difference === 0) return 'unchanged';
  const points = `${scoreWords(difference)} point${difference === 1 ? '' : 's'}`;
  return `${points} ${later < earlier ? 'lower' : 'higher'}`;
}

export const flagWords: Record<ChangeFlag, string> = {
  improved: 'reliable improvement',
  worsened: 'reliable worsening',
  changed: 'reliable change',
  none: 'no reliable change',
};

/** `6 points or more; r and SD not given; NHS ...`: all a flag rests on. */
export function ruleWords({ points, r, sd, source }: ChangeRule): string {
  const figures =
    r === null || sd === null
      ? 'r and SD not stated with it'
      : `r ${scoreWords(r)}, SD ${scoreWords(sd)}`;
  return `${scoreWords(points)} points or more; ${figures}. Source: ${source}.`;
}

/** `Cut-off 31 to 33: National Center for PTSD. 28 or less, clinically significant: Marx et al. 2022.` */
export function limitWords({ cutOff, goal }: Instrument): string {
  return [
    cutOff === null ? '' : `Cut-off ${markWords(cutOff)}: ${cutOff.source}.`,
    goal === null ? '' : `${goal.to} or less, ${goal.words}: ${goal.source}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** `0 to 27, lower is better` */
export function scaleWords({ min, max, better }: Scale): string {
  return [`${min} to ${max}`, better === null ? '' : `${better} is better`]
    .filter(Boolean)
    .join(', ');
}
