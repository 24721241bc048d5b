import type { z } from 'zod';
import type { ImportColumn } from './columns.ts';

/** One row below the column names, with the number a spreadsheet shows beside it. */
export interface TableRow {
  number: number;
  cells: readonly string[];
}

/** A row's cells by what their columns are taken for, without the blanks around them; `''` where there is none. */
export type NamedCells = (column: ImportColumn) => string;

export function namedCells(row: TableRow, columns: readonly (ImportColumn | null)[]): NamedCells {
  return (column) => row.cells[columns.indexOf(column)]?.trim() ?? '';
}

/** Words beyond the last column mean that some cell was cut in two, and nobody can say where. */
export function overhang(row: TableRow, columns: readonly unknown[]): string[] {
  const beyond = row.cells.slice(columns.length).filter((cell) => cell.trim() !== '').length;
  if (beyond === 0) return [];
  return [`This row has more cells than there are columns; a separator may stand in one of them.`];
}

/** What a schema says about a row, in words that name the column. */
export function schemaProblems(error: z.ZodError, titles: Record<string, string>): string[] {
  const problems = error.issues.map((issue) => {
    const title = titles[String(issue.path[0])] ?? '';
    if (issue.code === 'too_small' && issue.origin === 'string') return `${title} is missing.`;
    if (issue.code === 'too_small') return `${title} must be ${String(issue.minimum)} or more.`;
    if (issue.code !== 'too_big') return `${title} does not fit.`;
    if (issue.origin === 'string')
      return `${title} is too long; ${String(issue.maximum)} characters fit.`;
    if (issue.origin === 'array') return `${title}: at most ${String(issue.maximum)} fit.`;
    return `${title} must be ${String(issue.maximum)} or less.`;
  });
  return [...new Set(problems)];
}

/** A cell as it is named in a sentence: short, and in one line. */
export function quoted(cell: string): string {
  const line = cell.replace(/\s+/g, ' ');
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}
