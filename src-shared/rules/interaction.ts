import type { Arc, Exchange } from '../contract/session-record.ts';

/** Arcs counted by who responded to whom, in the order the pairs first occurred. */
export function exchangesOf(arcs: readonly Pick<Arc, 'from' | 'to' | 'tone'>[]): Exchange[] {
  return sumExchanges(
    arcs.map(({ from, to, tone }) => ({
      from,
      to,
      count: 1,
      conflicts: tone === 'conflict' ? 1 : 0,
    })),
  );
}

/** The exchanges of several sessions as one; what each pair had is added up. */
export function sumExchanges(exchanges: readonly Exchange[]): Exchange[] {
  const sums = new Map<string, Exchange>();
  for (const { from, to, count, conflicts } of exchanges) {
    const key = `${from} ${to}`;
    const sum = sums.get(key) ?? { from, to, count: 0, conflicts: 0 };
    sum.count += count;
    sum.conflicts += conflicts;
    sums.set(key, sum);
  }
  return [...sums.values()];
}
