import { sql, type RawBuilder } from 'kysely';
import type { Queries } from '#main/store/queries.ts';
import { statement } from '#main/store/store.ts';
import type { Row, TableShape } from '#main/store/table-shapes.ts';
import { AppError } from '#shared/errors.ts';

/*
 * Papers and pictures stand in the archive as what they are, under the id of their record, so that anybody can open
 * them; the tables say where.
 */

/** Where a table with bytes in it says of what type they are. */
const typeOf: Readonly<Record<string, RawBuilder<string>>> = {
  attachment_files: sql`(SELECT type FROM attachments WHERE id = attachment_id)`,
  education_certificates: sql`type`,
};

const endings: Readonly<Record<string, string>> = { pdf: 'pdf', png: 'png', jpeg: 'jpg' };

export interface ExportedFile {
  readonly path: string;
  /** Asked for when its turn has come: only one is in memory at a time. */
  readonly read: () => Uint8Array;
}

/** The files of one table by the id of their record; none for a table without bytes. */
export type TableFiles = ReadonlyMap<string, ExportedFile>;

export function readFiles(database: Queries, shape: TableShape): TableFiles {
  const bytes = shape.columns.find(({ type }) => type === 'BLOB');
  if (bytes === undefined) return new Map();
  const type = typeOf[shape.name];
  if (type === undefined) throw new AppError('unexpected');
  const id = sql.ref(idColumn(shape));
  const table = sql.table(shape.name);
  const found = database.all(
    statement(sql<{ id: string; type: string }>`SELECT ${id} AS id, ${type} AS type FROM ${table}`),
  );
  return new Map(
    found.map((row) => {
      if (!/^[\w-]+$/.test(row.id)) throw new AppError('unexpected');
      const path = `files/${shape.name}/${row.id}.${endings[row.type] ?? 'bin'}`;
      const content = statement(sql<{ bytes: Uint8Array }>`
        SELECT ${sql.ref(bytes.name)} AS bytes FROM ${table} WHERE ${id} = ${row.id}`);
      const read = () => {
        const file = database.first(content);
        if (file === undefined) throw new AppError('unexpected');
        return file.bytes;
      };
      return [row.id, { path, read }];
    }),
  );
}

/** Where in the archive the bytes of a row are. */
export function pathOf(files: TableFiles, shape: TableShape, row: Row): string {
  const file = files.get(String(row[idColumn(shape)]));
  if (file === undefined) throw new AppError('unexpected');
  return file.path;
}

/** The record's id stands first in every table with bytes. */
function idColumn({ columns }: TableShape): string {
  const [first] = columns;
  if (first === undefined) throw new AppError('unexpected');
  return first.name;
}
