/** The words of a text as the search index splits it: runs of letters, digits and their marks. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(wordPattern) ?? [];
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** How many words are shown, and how many of them stand before the first found one. */
const shownWords = 24;
const wordsBefore = 8;

/** As the index compares: without case and without diacritics. */
function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The found words in their surroundings, cut so that they can be set apart. All words of `wanted` count as they
 * are, the last also as the beginning of a longer one. Without a match in `text` its first words are shown.
 */
export function snippet(
  text: string,
  wanted: readonly string[],
): { text: string; found: boolean }[] {
  const whole = new Set(wanted.map(folded));
  const begun = folded(wanted.at(-1) ?? '');
  const words = [...text.matchAll(wordPattern)].map((match) => {
    const word = folded(match[0]);
    return {
      start: match.index,
      end: match.index + match[0].length,
      found: whole.has(word) || (begun !== '' && word.startsWith(begun)),
    };
  });
  const firstFound = words.findIndex(({ found }) => found);
  const from = Math.max(0, firstFound - wordsBefore);
  const shown = words.slice(from, from + shownWords);
  const start = from === 0 ? 0 : (shown[0]?.start ?? 0);
  const end = from + shownWords < words.length ? (shown.at(-1)?.end ?? 0) : text.length;

  const parts: { text: string; found: boolean }[] = [];
  let at = start;
  for (const word of shown) {
    if (!word.found) continue;
    parts.push({ text: text.slice(at, word.start), found: false });
    parts.push({ text: text.slice(word.start, word.end), found: true });
    at = word.end;
  }
  parts.push({ text: text.slice(at, end), found: false });
  if (start > 0) parts.unshift({ text: '…', found: false });
  if (end < text.length) parts.push({ text: '…', found: false });
  return parts.filter((part) => part.text !== '');
}
