import type { Instant } from '#shared/time.ts';

export interface TaughtWordTable {
  folded: string;
  word: string;
  taught_at: Instant;
}

/** See migrations/0026-spelling.ts. */
export interface SpellingTables {
  taught_words: TaughtWordTable;
}
