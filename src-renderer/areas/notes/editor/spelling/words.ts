import { longestWord } from '#shared/contract/spelling.ts';

/** A word and where it stands in its text. */
export interface WordPlace {
  word: string;
  from: number;
  to: number;
}

/** Stands in a text for what is no letter but one place long: a person named. */
export const leaf = '\ufffc';

/**
 * The words of a text that a dictionary may be asked about. Addresses, what holds a digit, and what is written onto a
 * mention are nobody's slip; of `affect-laden` each half is a word.
 */
export function wordsOf(text: string): WordPlace[] {
  const found: WordPlace[] = [];
  for (const piece of text.matchAll(/\S+/gu)) {
    if (/@|:\/\//u.test(piece[0])) continue;
    for (const match of piece[0].matchAll(/[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu)) {
      const word = match[0];
      const from = piece.index + match.index;
      const to = from + word.length;
      const before = text.slice(Math.max(0, from - 2), from);
      const ofMention = /\ufffc['’ʼ]?$/u.test(before) || text[to] === leaf;
      if (!ofMention && word.length <= longestWord && !/\p{N}/u.test(word))
        found.push({ word, from, to });
    }
  }
  return found;
}
