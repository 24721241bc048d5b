/** Which of a person's names a hit is. */
export type GuardKind =
  | 'full-name'
  | 'first-name'
  | 'last-name'
  | 'preferred-name'
  | 'nickname'
  | 'initials'
  | 'near-miss';

/** How sure the guard is that this names somebody. */
export type GuardCertainty = 'certain' | 'likely' | 'possible';

const RANK: Record<GuardCertainty, number> = { certain: 3, likely: 2, possible: 1 };

export function rank(certainty: GuardCertainty): number {
  return RANK[certainty];
}

/** The less certain of the two. */
export function atMost(certainty: GuardCertainty, limit: GuardCertainty): GuardCertainty {
  return RANK[certainty] <= RANK[limit] ? certainty : limit;
}
