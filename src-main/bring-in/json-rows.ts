import { StringDecoder } from 'node:string_decoder';
import { FileReference } from '../exports/whole-vault/contents.ts';
import type { TableShape } from '../store/table-shapes.ts';
import { AppError } from '#shared/errors.ts';

/** The longest text of a vault is a fraction of it. */
const longestLine = 64 * 1024 * 1024;

export type ReadCell = string | number | null | FileReference;

/**
 * The rows of a table's file, each line one, in the layout that exports have. Whatever does not fit the table's columns
 * exactly is refused.
 */
export async function* jsonRows(
  bytes: AsyncIterable<Uint8Array>,
  shape: TableShape,
): AsyncGenerator<ReadCell[]> {
  let at: 'before' | 'within' | 'after' = 'before';
  for await (const line of lines(bytes)) {
    if (at === 'before' && line === '[') at = 'within';
    else if (at === 'within' && line === ']') at = 'after';
    else if (at === 'within') yield rowOf(line.endsWith(',') ? line.slice(0, -1) : line, shape);
    else throw new AppError('export-changed');
  }
  if (at !== 'after') throw new AppError('export-changed');
}

function rowOf(line: string, { columns }: TableShape): ReadCell[] {
  const row: unknown = parse(line);
  if (typeof row !== 'object' || row === null || Object.keys(row).length !== columns.length)
    throw new AppError('export-changed');
  const cells = new Map<string, unknown>(Object.entries(row));
  return columns.map(({ name, type }) => {
    const cell = cells.get(name);
    if (cell === null) return null;
    if (type === 'TEXT' && typeof cell === 'string') return cell;
    if (type === 'INTEGER' && typeof cell === 'number' && Number.isSafeInteger(cell)) return cell;
    const file = type === 'BLOB' ? FileReference.safeParse(cell) : undefined;
    if (file?.success) return file.data;
    throw new AppError('export-changed');
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new AppError('export-changed');
  }
}

async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let begun = '';
  for await (const chunk of bytes) {
    const [first = '', ...rest] = decoder.write(Buffer.from(chunk)).split('\n');
    begun += first;
    for (const next of rest) {
      yield begun;
      begun = next;
    }
    if (begun.length > longestLine) throw new AppError('export-not-one');
  }
  if (begun + decoder.end() !== '') throw new AppError('export-changed');
}
