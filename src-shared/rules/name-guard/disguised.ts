import type { Claim } from './claims.ts';
import { looksOrdinary } from './common-words.ts';
import { isGivenName } from './diminutives.ts';
import type { NameEntry } from './name-index.ts';
import { isProperWord } from './known-capitals.ts';
import type { Reading } from './reading.ts';
import { fold } from './tokens.ts';

/*
 * Names whose letters are set apart or changed for digits, by somebody who means to hide them or by a scanner:
 * `B e a`, `T0mas`, and names glued to another word, `ClientBea`, `Siobhanwept`.
 */

const APART = /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_*·/]\p{L}){2,}(?![\p{L}\p{N}])/gu;
const DIGITS =
  /(?<![\p{L}\p{N}@.])(?=[\p{L}@$!|]*[013457@$!|])[\p{L}013457@$|!]*\p{L}[\p{L}013457@$|!]*/gu;
const GLUED = /\p{L}*\p{Ll}\p{Lu}[\p{L}]*/gu;

const LETTER_OF: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '|': 'l',
  '!': 'i',
};

export function findDisguised(reading: Reading): Claim[] {
  const claims: Claim[] = [];
  const look = (word: string, start: number, end: number): void => {
    const entries = reading.others(reading.index.root.next.get(word)?.entries ?? []);
    const claim = claimOf(reading, entries, word, start, end);
    if (claim !== undefined) claims.push(claim);
  };
  const { text } = reading;
  for (const { 0: match, index } of text.matchAll(APART))
    look(fold(match.replace(/[^\p{L}]/gu, '')), index, index + match.length);
  if (/[\d@$|!]/.test(text))
    for (const { 0: match, index } of text.matchAll(DIGITS)) {
      const written = match.replace(/[!|]+$/u, '');
      if (!/[013457@$|!]/.test(written) || written.length < 3) continue;
      const letters = fold(written.replace(/[013457@$|!]/gu, (sign) => LETTER_OF[sign] ?? sign));
      look(letters, index, index + written.length);
      if (written.includes('1')) {
        const other = fold(
          written.replace(/[013457@$|!]/gu, (sign) =>
            sign === '1' ? 'l' : (LETTER_OF[sign] ?? sign),
          ),
        );
        if (other !== letters) look(other, index, index + written.length);
      }
    }
  if (/\p{Ll}\p{Lu}/u.test(text))
    for (const { 0: match, index } of text.matchAll(GLUED)) {
      let at = 0;
      for (const part of match.split(/(?<=\p{Ll})(?=\p{Lu})/u)) {
        if (part.length > 2) look(fold(part), index + at, index + at + part.length);
        at += part.length;
      }
    }
  for (const token of reading.tokens) {
    if (token.case !== 'capital' || token.fold.length < 6 || reading.isWord(token.fold)) continue;
    if (looksOrdinary(token.fold) || isProperWord(token.fold) || isGivenName(token.fold)) continue;
    for (let length = token.fold.length - 2; length > 3; length -= 1) {
      const entries = reading.index.root.next.get(token.fold.slice(0, length))?.entries ?? [];
      if (!entries.some(({ person, as }) => as === 'name' && reading.inGroup(person))) continue;
      look(token.fold.slice(0, length), token.start, token.end);
      break;
    }
  }
  return claims;
}

/** Claims the words a disguised name is made of. */
function claimOf(
  reading: Reading,
  entries: readonly NameEntry[],
  word: string,
  start: number,
  end: number,
): Claim | undefined {
  const [best] = [...entries].sort((a, b) => Number(b.as === 'name') - Number(a.as === 'name'));
  if (best === undefined) return undefined;
  const inGroup = reading.inGroup(best.person);
  if (word.length < (inGroup ? 3 : 5)) return undefined;
  const from = reading.tokens.findIndex((token) => token.end > start && token.start < end);
  const last = reading.tokens.findLastIndex((token) => token.start < end && token.end > start);
  if (from === -1) return undefined;
  if (entries.some(({ person }) => person === reading.self)) return { from, to: last, start, end };
  return {
    from,
    to: last,
    start,
    end,
    found: {
      kind: best.kind,
      certainty: inGroup ? 'likely' : 'possible',
      people: [...new Set(entries.map(({ person }) => person))],
      endsInS: false,
      isForm: best.as === 'form',
      isWord: false,
    },
  };
}
