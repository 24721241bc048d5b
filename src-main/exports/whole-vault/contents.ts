import { z } from 'zod';
import type { ExportFormat } from '#shared/contract/exports.ts';
import { Instant } from '#shared/time.ts';
import { readShapes, type TableShape } from '#main/store/table-shapes.ts';
import type { Queries } from '#main/store/queries.ts';
import type { LeftOut } from '../archive.ts';

/*
 * What a whole export holds, for the one who writes it and for the one who reads it back. Whatever table a database
 * has is in it, but for the few named here.
 */

/** Grows when a reader of before could no longer make sense of an export. */
export const exportFormat = 1;

export const headFile = 'export.json';
export const schemaFile = 'export-schema.json';

export const databases = ['records', 'psychotherapy'] as const;
export type DatabaseName = (typeof databases)[number];

const Contents = z.strictObject({
  /** The last step of the database's schema; the tables are as they were after it. */
  schema: z.number().int().positive(),
  /** How many rows each table has. */
  rows: z.record(z.string(), z.number().int().nonnegative()),
});

/** `export.json`: what the rest of the archive is. */
export const ExportHead = z.strictObject({
  format: z.literal(exportFormat),
  program: z.literal('Circlekeep'),
  madeAt: Instant,
  records: Contents,
  /** Null where psychotherapy notes and reflections were not asked for. */
  psychotherapy: Contents.nullable(),
});
export type ExportHead = z.infer<typeof ExportHead>;

/** Where a table stands in the archive. */
export function jsonFile(database: DatabaseName, table: string): string {
  return `json/${database}/${table}.json`;
}

/** A file of its own in the archive, in the place of a cell's bytes. */
export const FileReference = z.strictObject({
  file: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FileReference = z.infer<typeof FileReference>;

/** Made anew from the rest, or a vault's own and of no use to another. */
const ofTheVaultItself: Record<DatabaseName, readonly string[]> = {
  records: [
    'search_entries',
    'search_due',
    'search_due_records',
    'seals',
    'seal_state',
    'signing_key',
    'never',
    'underway',
  ],
  psychotherapy: ['meta', 'seals', 'seal_state', 'never', 'underway'],
};

/** The tables that are exported, in the order of their names. */
export function exportedShapes(database: Queries, name: DatabaseName): TableShape[] {
  return readShapes(database).filter((shape) => !ofTheVaultItself[name].includes(shape.name));
}

const alwaysLeftOut: readonly LeftOut[] = [
  {
    what: 'The search index',
    why: 'It repeats words of the records and is made anew from them.',
  },
  {
    what: 'The passphrase, the recovery key and the keys of this vault',
    why: 'Whoever had the export could open this vault and every copy of it. A new vault gets its own.',
  },
  {
    what: 'What a printed or saved copy holds that left before',
    why: 'Circlekeep keeps no copy of it; that it left stands in the records.',
  },
];

const privateTextsLeftOut: LeftOut = {
  what: 'Psychotherapy notes and private reflections, if there are any',
  why: 'They are kept apart from the record and are exported only where they are asked for by name.',
};

const fhirLeftOut: LeftOut = {
  what: 'From the FHIR file: what concerns several people at once, the practice itself and private notes',
  why: 'FHIR has no place that keeps them apart from one client’s record.',
};

/** What an export of these formats, with or without the private texts, does not hold. */
export function leftOutOf(formats: readonly ExportFormat[], privateTexts: boolean): LeftOut[] {
  return [
    ...(privateTexts ? [] : [privateTextsLeftOut]),
    ...(formats.includes('fhir') ? [fhirLeftOut] : []),
    ...alwaysLeftOut,
  ];
}
