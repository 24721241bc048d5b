import type { GuardCertainty, KnownKind } from './kinds.ts';
import { rank } from './kinds.ts';
import type { NameEntry } from './name-index.ts';
import type { Reading } from './reading.ts';

export interface Found {
  kind: KnownKind;
  certainty: GuardCertainty;
  /** Numbers in the index, members of the group first. */
  people: readonly number[];
  /** Written with an `s` at the end that is not part of the name. */
  endsInS: boolean;
  /** A common form of the name rather than the name: Bill for William. */
  isForm: boolean;
  /** The name is an ordinary word too. */
  isWord: boolean;
}

/** A stretch of text that is accounted for: somebody found or, without `found`, a name that may stand. */
export interface Claim {
  /** Indices of its first and last word. */
  from: number;
  to: number;
  start: number;
  end: number;
  found?: Found;
}

/** Words that lead to names: where they stand and whom they may name. */
export interface Candidate {
  from: number;
  to: number;
  /** Members of the group first. */
  entries: readonly NameEntry[];
  /** Found without its final `s`. */
  endsInS: boolean;
}

const KINDS: readonly KnownKind[] = [
  'phone',
  'email',
  'employer',
  'school',
  'full-name',
  'preferred-name',
  'first-name',
  'nickname',
  'last-name',
  'initials',
  'near-miss',
];

export function kindOrder(kind: KnownKind): number {
  return KINDS.indexOf(kind);
}

/** Of claims on the same words the longest wins, then the client's own name, then the most certain. */
export function resolveClaims(claims: readonly Claim[], reading: Reading): Claim[] {
  return [...claims].sort(byPrecedence).filter(({ from, to }) => reading.take(from, to));
}

function byPrecedence(a: Claim, b: Claim): number {
  const byLength = b.to - b.from - (a.to - a.from);
  if (byLength !== 0) return byLength;
  if (a.found === undefined || b.found === undefined)
    return Number(a.found !== undefined) - Number(b.found !== undefined);
  return (
    rank(b.found.certainty) - rank(a.found.certainty) ||
    kindOrder(a.found.kind) - kindOrder(b.found.kind) ||
    a.start - b.start
  );
}
