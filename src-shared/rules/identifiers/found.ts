import type { GuardCertainty, IdentifierKind } from '../name-guard/kinds.ts';

/** A place in a text that identifies somebody, whoever it is. */
export interface Identifier {
  start: number;
  end: number;
  kind: IdentifierKind;
  certainty: GuardCertainty;
}

/**
 * What is looked for with one expression. The group `v` is the place itself if what is matched holds more; what is
 * around it is why it counts.
 */
export interface Pattern {
  kind: IdentifierKind;
  certainty: GuardCertainty;
  /** With the flags `g`, `u` and `d`. */
  look: RegExp;
  /** Says no to a match that only looks like one. */
  unless?: (value: string, before: string, after: string) => boolean;
}

export function findPatterns(text: string, patterns: readonly Pattern[]): Identifier[] {
  return patterns.flatMap(({ kind, certainty, look, unless }) => {
    const found: Identifier[] = [];
    for (const match of text.matchAll(look)) {
      const [start, end] = match.indices?.groups?.['v'] ?? match.indices?.[0] ?? [0, 0];
      if (start === end) continue;
      const value = text.slice(start, end);
      const before = text.slice(Math.max(0, start - 40), start);
      if (unless?.(value, before, text.slice(end, end + 40)) !== true)
        found.push({ start, end, kind, certainty });
    }
    return found;
  });
}
