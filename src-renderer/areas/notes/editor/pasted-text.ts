/** More than this at once is refused: it is a file, not a paragraph of a note. */
export const mostPasted = 200_000;

export type Pasted =
  | { kind: 'paragraphs'; paragraphs: string[] }
  | { kind: 'nothing' }
  | { kind: 'refused'; words: string };

/**
 * Pasted text as paragraphs of lines: structure only, no formatting. Invisible characters that could hide a
 * name from the name guard or turn the reading direction around are taken out.
 */
export function readPasted(text: string): Pasted {
  if (text.length > mostPasted) return { kind: 'refused', words: refusalOf(text.length) };
  // Word processors put no blank lines between paragraphs: every line is one of its own.
  const paragraphs = withoutInvisible(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  return paragraphs.length === 0 ? { kind: 'nothing' } : { kind: 'paragraphs', paragraphs };
}

function withoutInvisible(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- old line ends are control characters
      .replace(/\r\n?|[\u2028\u2029\u0085\u000b\u000c]/gu, '\n')
      .replace(/[\t\u00a0]/gu, ' ')
      // eslint-disable-next-line no-control-regex -- taking control characters out is the point
      .replace(/[\u0000-\u0009\u000e-\u001f\u007f-\u009f]/gu, '')
      .replace(/[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu, '')
  );
}

export function refusalOf(length: number): string {
  return (
    `That is ${length.toLocaleString()} characters; at most ${mostPasted.toLocaleString()} can be pasted ` +
    'at once. Nothing was pasted, and the note is as it was. Paste it in parts.'
  );
}
