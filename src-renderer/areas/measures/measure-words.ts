import { counted, formatDate } from '#renderer/ui/dates.ts';
import type { ChangeRule, Instrument, Scale } from '#shared/rules/measures/instrument.ts';
import type { ChangeFlag } from '#shared/rules/measures/change.ts';
import { bandOf, cutOffSide } from '#shared/rules/measures/scoring.ts';
import type { Entry, Point } from './measure-view.ts';

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

/** `12, moderate`: a score of the first scale with its band. */
function withBand(instrument: Instrument, scale: number, score: number): string {
  const band = scale === 0 ? bandOf(instrument, score) : null;
  return band === null ? scoreWords(score) : `${scoreWords(score)} (${band.words})`;
}

/** Reads a trend out: `5 totals from 12 Jan to 24 Nov 2026, first 18 (moderately severe), last 9 (mild), ...` */
export function trendSentence(
  instrument: Instrument,
  at: number,
  points: readonly Point[],
): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined)
    return 'Too much was left blank for a total, so there is no trend.';
  const side = at === 0 ? cutOffSide(instrument, last.score) : null;
  const mark = instrument.cutOff === null ? '' : markWords(instrument.cutOff);
  const cutOff =
    side === null
      ? ''
      : side === 'between'
        ? ` The last lies in the cut-off of ${mark}.`
        : ` The last is ${side === 'below' ? 'below' : 'at or above'} the cut-off of ${mark}.`;
  if (points.length === 1)
    return `One score, ${withBand(instrument, at, last.score)}, on ${formatDate(last.onDay)}.${cutOff}`;
  const scores = points.map(({ score }) => score);
  return (
    `${counted(points.length, 'score')} from ${formatDate(first.onDay)} to ${formatDate(last.onDay)}: ` +
    `first ${withBand(instrument, at, first.score)}, last ${withBand(instrument, at, last.score)}, ` +
    `lowest ${scoreWords(Math.min(...scores))}, highest ${scoreWords(Math.max(...scores))}.${cutOff}`
  );
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
