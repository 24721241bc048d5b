import type { GuardHit } from '#shared/rules/name-guard.ts';
import type { Decision } from '#shared/rules/replacements.ts';

/** How a marked place stands, for a word and a mark beside its colour. */
export type Standing = 'open' | 'replaced' | 'kept';

export function standingOf(decision: Decision | undefined): Standing {
  if (decision === undefined) return 'open';
  return decision.kind === 'replace' ? 'replaced' : 'kept';
}

export const standingWords: Record<Standing, string> = {
  open: 'not decided',
  replaced: 'replaced',
  kept: 'left as it is',
};

export const standingMarks: Record<Standing, string> = { open: '?', replaced: '→', kept: '=' };

/** A text in pieces: what stands unmarked, and each marked place, in order. */
export type Piece = { kind: 'plain'; text: string } | { kind: 'hit'; hit: GuardHit; index: number };

/** Cuts a text at its marked places; a place within one before it has no piece of its own. */
export function piecesOf(text: string, hits: readonly GuardHit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  hits.forEach((hit, index) => {
    if (hit.start < at) return;
    if (hit.start > at) pieces.push({ kind: 'plain', text: text.slice(at, hit.start) });
    pieces.push({ kind: 'hit', hit, index });
    at = hit.end;
  });
  if (at < text.length) pieces.push({ kind: 'plain', text: text.slice(at) });
  return pieces;
}
