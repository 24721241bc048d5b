export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/**
 * What stands between the cells: the one that the column names have most of outside quotes. Some spreadsheets say
 * it in a line of its own before them (`sep=;`), which is then no row of the table.
 */
export function findSeparator(text: string): { separator: Separator; body: string } {
  const said = /^sep=([,;\t])(\r\n|\n|\r|$)/i.exec(text);
  const named = separators.find((separator) => separator === said?.[1]);
  if (said && named) return { separator: named, body: text.slice(said[0].length) };
  const counts = new Map<string, number>();
  let quoted = false;
  for (const letter of text.replace(/^[\r\n]+/, '')) {
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === '\n' || letter === '\r') break;
    else counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const [best] = [...separators].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return { separator: best ?? ',', body: text };
}
