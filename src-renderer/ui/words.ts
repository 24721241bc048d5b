import { foldText } from '#shared/fold-text.ts';

/** A test for folded text: whether every word of `wanted` occurs in it. */
export function wordsMatcher(wanted: string): (folded: string) => boolean {
  const words = foldText(wanted).split(/\s+/).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}

/** Whether every word of `wanted` occurs in `folded`; for many texts, make one `wordsMatcher`. */
export function matchesWords(folded: string, wanted: string): boolean {
  return wordsMatcher(wanted)(folded);
}

/** `Process` for `process`: how a word stands at the head of a choice. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
