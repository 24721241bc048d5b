import { CsvError, parse } from 'csv-parse/sync';
import { largestImport, type CsvTable } from '#shared/contract/imports.ts';
import { AppError } from '#shared/errors.ts';
import { decodeText } from '#shared/rules/import/decode.ts';
import { findSeparator } from '#shared/rules/import/separator.ts';

/** A file's bytes as a table of text. Cells that look like formulas are text like any other. */
export function readCsvTable(bytes: Uint8Array): Omit<CsvTable, 'fileName'> {
  if (bytes.length > largestImport.bytes) throw new AppError('import-too-large');
  const { text, encoding } = decodeText(bytes);
  // What no text file holds, and every spreadsheet's own format does.
  if (text.includes('\0')) throw new AppError('import-not-csv');
  const { separator, body } = findSeparator(text);
  const [header, ...rows] = records(body, separator)
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (header === undefined || rows.length === 0) throw new AppError('import-empty');
  const columns = withoutEmptyEnd(header.cells);
  if (rows.length > largestImport.rows || columns.length > largestImport.columns)
    throw new AppError('import-too-large');
  return { encoding, separator, header: columns, rows };
}

function records(text: string, separator: string): string[][] {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new AppError('import-broken-quotes');
    throw new AppError('import-not-csv');
  }
}

/** Spreadsheets write separators for columns that were used once and are empty now. */
function withoutEmptyEnd(header: string[]): string[] {
  const last = header.findLastIndex((title) => title.trim() !== '');
  return header.slice(0, last + 1);
}
