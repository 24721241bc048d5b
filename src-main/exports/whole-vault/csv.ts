/*
 * CSV as RFC 4180 has it, with the byte order mark that makes spreadsheets read it as UTF-8, and with no cell that a
 * spreadsheet would run as a formula.
 */

/** Tells a spreadsheet that the text is UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * Where a cell begins: at its start, and behind what a spreadsheet set to another separator would take for one. What
 * stands there makes a formula of the rest, also behind blanks and in its full-width form.
 */
const formula =
  /(?<=^|[;|\t\r\n])(?='|[^\S\t\r\n]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|(?<!.)[\t\r])/gsu;
const guard = /(?<=^|[;|\t\r\n])'/gu;

/**
 * The text with an apostrophe before whatever would begin a formula, and before an apostrophe already in such a place,
 * so that `unguarded` gives every text back.
 */
export function guarded(text: string): string {
  return text.replace(formula, "'");
}

/** What `guarded` was given. */
export function unguarded(text: string): string {
  return text.replace(guard, '');
}

/** One line. Numbers stay numbers; what is not there is an empty cell, and a text of no letters is `""`. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell);
  const plain = text !== '' && text.trim() === text && !/[",;|\r\n\t]/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
