/** Lower case without accents, so that `jose` finds `José`. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Letters and digits only, without case and accents: `Müller-Lang` and `muller lang` are the same. */
export function foldName(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
}
