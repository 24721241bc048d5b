import { pagesOf } from '#main/store/table-shapes.ts';
import { byteOrderMark, csvLine } from './csv.ts';
import { pathOf } from './files.ts';
import type { ExportedTable } from './exported-table.ts';

const utf8 = new TextEncoder();

/** A table for a spreadsheet; in the place of bytes stands where in the archive they are. */
export async function* tableCsv(
  { database, shape, files }: ExportedTable,
  wrote: (rows: number) => void,
): AsyncGenerator<Uint8Array> {
  const names = shape.columns.map(({ name }) => name);
  yield utf8.encode(byteOrderMark + csvLine(names));
  for await (const page of pagesOf(database, shape)) {
    const lines = page.map((row) =>
      csvLine(
        names.map((name) => {
          const cell = row[name] ?? null;
          return cell instanceof Uint8Array ? pathOf(files, shape, row) : cell;
        }),
      ),
    );
    yield utf8.encode(lines.join(''));
    wrote(page.length);
  }
}
