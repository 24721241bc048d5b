import type { Arc, Exchange, Participant } from '../contract/session-record.ts';

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

export interface LeaderShare {
  /** All responses that were drawn. */
  total: number;
  /** A leader responded to a member. */
  fromLeaders: number;
  /** A member responded to a leader. */
  toLeaders: number;
  /** One leader responded to another. */
  betweenLeaders: number;
  /** No leader took part. */
  betweenMembers: number;
}

/** How much of what was exchanged went through those who lead. Counts only: no share is better than another. */
export function leaderShare(
  exchanges: readonly Exchange[],
  leaders: ReadonlySet<Participant>,
): LeaderShare {
  const share = { total: 0, fromLeaders: 0, toLeaders: 0, betweenLeaders: 0, betweenMembers: 0 };
  for (const { from, to, count } of exchanges) {
    share.total += count;
    if (leaders.has(from)) share[leaders.has(to) ? 'betweenLeaders' : 'fromLeaders'] += count;
    else share[leaders.has(to) ? 'toLeaders' : 'betweenMembers'] += count;
  }
  return share;
}
