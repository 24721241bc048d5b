/** The beginning of a text on one line, for a table's cell; null where there is none. */
export function firstWords(...texts: string[]): string | null {
  const text = texts.find((candidate) => candidate.trim() !== '');
  return text === undefined ? null : text.trim().replace(/\s+/g, ' ').slice(0, 200);
}
