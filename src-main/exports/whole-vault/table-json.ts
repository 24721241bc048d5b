import { pagesOf, type Cell, type Row, type TableShape } from '#main/store/table-shapes.ts';
import type { FileReference } from './contents.ts';
import { pathOf, type TableFiles } from './files.ts';
import type { ExportedTable } from './exported-table.ts';
import { sha256Of } from '#main/store/sha256.ts';

/*
 * A table as JSON: one array, one row of it on each line. Any JSON reader takes the file as a whole; one that must not
 * hold it in memory takes it line by line.
 */

const utf8 = new TextEncoder();

/** `wrote` hears how many rows went out. */
export async function* tableJson(
  { database, shape, files }: ExportedTable,
  wrote: (rows: number) => void,
): AsyncGenerator<Uint8Array> {
  let before = '[\n';
  for await (const page of pagesOf(database, shape)) {
    const lines = page.map((row) => JSON.stringify(exportedRow(shape, files, row)));
    yield utf8.encode(before + lines.join(',\n'));
    before = ',\n';
    wrote(page.length);
  }
  yield utf8.encode(before === ',\n' ? '\n]\n' : '[\n]\n');
}

/** The row with a reference in the place of bytes. */
function exportedRow(
  shape: TableShape,
  files: TableFiles,
  row: Row,
): Record<string, Cell | FileReference> {
  const exported = (name: string): Cell | FileReference => {
    const cell = row[name] ?? null;
    if (!(cell instanceof Uint8Array)) return cell;
    const sha256 = sha256Of(cell);
    return { file: pathOf(files, shape, row), bytes: cell.length, sha256 };
  };
  return Object.fromEntries(shape.columns.map(({ name }) => [name, exported(name)]));
}
