/** The choices of a list, in the order of its words. */
export function choicesOf(words: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
