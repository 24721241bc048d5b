import type { Queries } from '#main/store/queries.ts';
import type { Store } from '#main/store/store.ts';
import { countRows, type TableShape } from '#main/store/table-shapes.ts';
import { exportedShapes, type DatabaseName } from './contents.ts';
import { readFiles, type TableFiles } from './files.ts';

/** One table of a snapshot, with everything a format needs of it. */
export interface ExportedTable {
  readonly of: DatabaseName;
  readonly database: Queries;
  readonly shape: TableShape;
  readonly rows: number;
  readonly files: TableFiles;
}

export function readTables(snapshot: Store, of: DatabaseName): ExportedTable[] {
  const database = of === 'records' ? snapshot : snapshot.psychotherapy;
  return exportedShapes(database, of).map((shape) => ({
    of,
    database,
    shape,
    rows: countRows(database, shape),
    files: readFiles(database, shape),
  }));
}
