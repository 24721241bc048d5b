import type { ExportFormat } from '#shared/contract/exports.ts';
import type { Instant } from '#shared/time.ts';
import type { Store } from '#main/store/store.ts';
import { readSchemaVersion } from '#main/store/table-shapes.ts';
import type { ExportFile } from '../archive.ts';
import {
  exportedShapes,
  exportFormat,
  headFile,
  jsonFile,
  schemaFile,
  type ExportHead,
} from './contents.ts';
import { exportSchema } from './export-schema.ts';
import { readTables, type ExportedTable } from './exported-table.ts';
import { fhirFile } from './fhir-file.ts';
import { readableNotes } from './readable-notes.ts';
import { tableCsv } from './table-csv.ts';
import { tableJson } from './table-json.ts';

/** One way of writing down everything there is. `wrote` hears of every row that went out. */
interface Format {
  readonly files: (
    snapshot: Store,
    tables: readonly ExportedTable[],
    wrote: (rows: number) => void,
    madeAt: Instant,
  ) => ExportFile[];
  /** How many rows `wrote` will have heard of in the end. */
  readonly rows: (tables: readonly ExportedTable[]) => number;
}

const formats: Readonly<Record<ExportFormat, Format>> = {
  json: {
    files: (_snapshot, tables, wrote) =>
      tables.map((table) => ({
        path: jsonFile(table.of, table.shape.name),
        content: () => tableJson(table, wrote),
      })),
    rows: rowsOf,
  },
  csv: {
    files: (snapshot, tables, wrote) => [
      { path: 'csv/notes-to-read.csv', content: () => readableNotes(snapshot, wrote) },
      ...tables.map((table) => ({
        path: `csv/${table.of}/${table.shape.name}.csv`,
        content: () => tableCsv(table, wrote),
      })),
    ],
    rows: (tables) => rowsOf(tables) + rowsOf(tables.filter(({ shape }) => shape.name === 'notes')),
  },
  fhir: {
    files: (snapshot, tables, wrote, madeAt) => {
      const expected = fhirResources(tables);
      let told = 0;
      const tell = (resources: number): void => {
        const more = Math.min(resources, expected - told);
        told += more;
        wrote(more);
      };
      return [{ path: 'fhir/bundle.json', content: () => fhirFile(snapshot, madeAt, tell) }];
    },
    rows: fhirResources,
  },
};

interface Asked {
  readonly formats: readonly ExportFormat[];
  /** Psychotherapy notes and reflections too. */
  readonly privateTexts: boolean;
  readonly madeAt: Instant;
  /** Hears how far the writing is; what it throws ends it. */
  readonly told: (progress: { done: number; of: number }) => void;
}

/** Everything of the vault as it is in `snapshot`, as the files of an archive. */
export function wholeVault(snapshot: Store, asked: Asked): ExportFile[] {
  const records = readTables(snapshot, 'records');
  const psychotherapy = asked.privateTexts ? readTables(snapshot, 'psychotherapy') : null;
  const tables = [...records, ...(psychotherapy ?? [])];
  const attached = tables.flatMap(({ files }) => [...files.values()]);
  const chosen = [...new Set(asked.formats)].map((format) => formats[format]);
  const head: ExportHead = {
    format: exportFormat,
    program: 'Circlekeep',
    madeAt: asked.madeAt,
    records: contentsOf(snapshot, records),
    psychotherapy: psychotherapy && contentsOf(snapshot.psychotherapy, psychotherapy),
  };
  const schema = exportSchema({
    records: records.map(({ shape }) => shape),
    psychotherapy: exportedShapes(snapshot.psychotherapy, 'psychotherapy'),
  });
  const of = chosen.reduce((sum, { rows }) => sum + rows(tables), attached.length);
  let done = 0;
  const wrote = (rows: number): void => {
    done += rows;
    asked.told({ done, of });
  };
  return [
    { path: headFile, content: () => jsonBytes(head) },
    { path: schemaFile, content: () => jsonBytes(schema) },
    ...chosen.flatMap(({ files }) => files(snapshot, tables, wrote, asked.madeAt)),
    ...attached.map(({ path, read }) => ({
      path,
      content: () => {
        wrote(1);
        return read();
      },
    })),
  ];
}

function contentsOf(database: ExportedTable['database'], tables: readonly ExportedTable[]) {
  return {
    schema: readSchemaVersion(database),
    rows: Object.fromEntries(tables.map(({ shape, rows }) => [shape.name, rows])),
  };
}

/** About as many as the bundle has: most are seats at sessions and notes. */
function fhirResources(tables: readonly ExportedTable[]): number {
  return rowsOf(tables.filter(({ shape }) => ['attendance', 'notes'].includes(shape.name)));
}

function rowsOf(tables: readonly ExportedTable[]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
