/**
 * A blank of a phrase: a word or a few in square brackets, on one line. A number, as in "[1]", and an editor's mark,
 * as in "[sic]" or "[…]", is none.
 */
const blank = /\[(?!sic\]|…\]|\.\.\.\])[^[\]\n\d]{1,60}\]/gu;

/** The blanks of a text from `from` on, in order. */
export function blanksIn(text: string, from = 0): { start: number; end: number }[] {
  return [...text.matchAll(blank)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => start >= from);
}
