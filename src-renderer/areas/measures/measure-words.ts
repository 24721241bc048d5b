import { counted, formatDate } from '#renderer/ui/dates.ts';
import type { Instrument } from '#shared/rules/measures/instrument.ts';
import { bandOf, cutOffSide } from '#shared/rules/measures/scoring.ts';
import type { Point } from '#shared/rules/measures/trend.ts';
import { markWords, scoreWords } from '#shared/rules/measures/words.ts';

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
