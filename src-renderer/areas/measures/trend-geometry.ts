import { daysBetween } from '#shared/time.ts';
import type { Point } from '#shared/rules/measures/trend.ts';

/* Where a trend's points stand in its picture, in the picture's own units. */

export const frame = {
  width: 660,
  height: 190,
  left: 88,
  right: 112,
  top: 12,
  bottom: 26,
} as const;

export const inner = {
  width: frame.width - frame.left - frame.right,
  height: frame.height - frame.top - frame.bottom,
};

/** The height of a score: the whole range of the scale is shown, so that a small change looks small. */
export function yOf(score: number, { min, max }: { min: number; max: number }): number {
  return frame.top + inner.height * (1 - (score - min) / (max - min));
}

/** Days lie as far apart as they were; a single one stands in the middle. */
export function xOf(points: readonly Point[]): number[] {
  const first = points[0]?.onDay;
  const last = points.at(-1)?.onDay;
  if (first === undefined || last === undefined) return [];
  const span = daysBetween(first, last);
  return points.map(({ onDay }, at) => {
    const share =
      span === 0
        ? points.length === 1
          ? 0.5
          : at / (points.length - 1)
        : daysBetween(first, onDay) / span;
    return frame.left + 12 + (inner.width - 24) * share;
  });
}

/** Which points have room for their score: the first and last always, others where they are not too close. */
export function labelled(xs: readonly number[], apart = 24): boolean[] {
  const end = xs.at(-1) ?? 0;
  let before = -Infinity;
  return xs.map((x, at) => {
    const isEnd = at === 0 || at === xs.length - 1;
    const fits = isEnd || (x - before >= apart && end - x >= apart);
    if (fits) before = x;
    return fits;
  });
}
