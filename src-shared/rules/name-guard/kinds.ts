/** Which of a known person's names a hit is. */
export type NameKind =
  | 'full-name'
  | 'first-name'
  | 'last-name'
  | 'preferred-name'
  | 'nickname'
  | 'initials'
  | 'near-miss';

/**
 * What else identifies somebody: the eighteen identifiers of 45 CFR 164.514(b)(2)(i), names of people nobody
 * recorded (`person`), and names on the net, schools and employers apart, as they are replaced apart.
 */
export type IdentifierKind =
  | 'person'
  | 'place'
  | 'school'
  | 'employer'
  | 'date'
  | 'age'
  | 'phone'
  | 'fax'
  | 'email'
  | 'ssn'
  | 'record-number'
  | 'plan-number'
  | 'account-number'
  | 'licence'
  | 'vehicle'
  | 'device'
  | 'url'
  | 'ip-address'
  | 'handle'
  | 'biometric'
  | 'photo'
  | 'other-code';

export type GuardKind = NameKind | IdentifierKind;

/** A known person's name, or what else the vault holds of a contact. */
export type KnownKind =
  NameKind | Extract<IdentifierKind, 'phone' | 'email' | 'employer' | 'school'>;

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
