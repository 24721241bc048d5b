/** The size every strip is drawn at; the page scales it. */
export const strip = { width: 320, height: 46, dots: 14 } as const;

/** The middle of one of `count` equal places along a strip. */
export function placeAt(index: number, count: number): number {
  return ((index + 0.5) * strip.width) / Math.max(1, count);
}

/** How high a value stands, with room for the line at both ends. */
export function heightOf(value: number, low: number, high: number): number {
  const room = strip.height - 8;
  return 4 + room * (1 - (value - low) / (high - low));
}

/**
 * The line through the values that were noted, as a path. It breaks where a session has none, rather than claim
 * what nobody saw.
 */
export function linePath(values: readonly (number | null)[], low: number, high: number): string {
  let pen = 'M';
  const parts: string[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) {
      pen = 'M';
      continue;
    }
    const x = placeAt(index, values.length).toFixed(1);
    parts.push(`${pen}${x},${heightOf(value, low, high).toFixed(1)}`);
    pen = 'L';
  }
  return parts.join(' ');
}

/** A dot large enough to tell one from several, and small enough for its place. */
export function dotRadius(count: number, places: number): number {
  const most = Math.min(strip.dots / 2 - 1, strip.width / Math.max(1, places) / 2);
  return Math.min(most, 2.5 + 1.5 * Math.sqrt(count));
}
