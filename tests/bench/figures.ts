const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The value that `share` (0 to 1) of the values do not exceed. */
function quantile(values: readonly number[], share: number): number {
  const ordered = sorted(values);
  return ordered[Math.min(ordered.length - 1, Math.ceil(ordered.length * share) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

const shown = (value: number): string => value.toFixed(value < 1 ? 3 : 1);
const figure = (values: readonly number[]): string =>
  `median ${shown(median(values))}, p95 ${shown(p95(values))}`;

/** Prints `name: ratio of medians`, and beside it both sides' median and p95 in their own unit. */
export function report(
  name: string,
  measured: readonly number[],
  baseline: readonly number[],
): void {
  console.log(`${name}: ${(median(measured) / median(baseline)).toFixed(2)}`);
  console.log(`${name}_p95: ${(p95(measured) / p95(baseline)).toFixed(2)}`);
  console.log(`  measured ${figure(measured)}; baseline ${figure(baseline)}`);
}

/** The same for what is a share of the whole already: `name: median`. */
export function reportShare(
  name: string,
  measured: readonly number[],
  baseline: readonly number[],
): void {
  console.log(`${name}: ${median(measured).toFixed(2)}`);
  console.log(`${name}_p95: ${p95(measured).toFixed(2)}`);
  console.log(`  measured ${figure(measured)}; baseline ${figure(baseline)}`);
}
