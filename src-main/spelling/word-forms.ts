/** One apostrophe and one way of writing accents, whichever were typed. */
export function straight(word: string): string {
  return word.normalize('NFC').replace(/[’ʼ]/g, "'");
}

/** `Bea` of `Bea's`, and `clients` of `clients'`; of a word written straight. */
export function owner(word: string): string {
  return word.replace(/(?:'s|')$/, '');
}
