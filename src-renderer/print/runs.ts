/** A stretch of text in one style. `'\n'` inside it breaks the line. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export function plainRun(text: string): Run {
  return { text, bold: false, italic: false };
}

export function runsLength(runs: readonly Run[]): number {
  return runs.reduce((length, { text }) => length + text.length, 0);
}

/** Characters `from` up to, not including, `to`, each in its style. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const slice: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') slice.push({ ...run, text });
    start += run.text.length;
  }
  return slice;
}

/** Without blank space at either end; nothing at all where only blank space was written. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const text = runs.map((run) => run.text).join('');
  const end = text.trimEnd().length;
  return sliceRuns(runs, Math.min(end, text.length - text.trimStart().length), end);
}

/** Typed text as paragraphs: an empty line parts two of them, a single line break stays one. */
export function typedParagraphs(text: string): Run[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => trimRuns([plainRun(paragraph)]))
    .filter((runs) => runs.length > 0);
}
