import { z } from 'zod';
import { ChartDraft } from '#main/records/note-rows.ts';
import type { ColumnShape, TableShape } from '#main/store/table-shapes.ts';
import { SignedNote } from '#shared/contract/signed-note.ts';
import { NoteDocument } from '#shared/note-document.ts';
import {
  databases,
  ExportHead,
  FileReference,
  headFile,
  jsonFile,
  type DatabaseName,
} from './contents.ts';

/*
 * The published schema of an export (JSON Schema, draft 2020-12), made from the tables themselves: it says what each
 * JSON file of the archive holds, by its path.
 */

type Json = Readonly<Record<string, unknown>>;

export function exportSchema(shapes: Readonly<Record<DatabaseName, readonly TableShape[]>>): Json {
  const tables = databases.flatMap((database) =>
    shapes[database].map((shape) => ({ database, shape, name: `${database}.${shape.name}` })),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A whole export of Circlekeep',
    description:
      'An object with the path of each JSON file in the archive and what the file holds. A column named *_json holds JSON as a text; contentSchema says of which shape, where that is published. The files of psychotherapy/ are there only where they were asked for.',
    type: 'object',
    properties: {
      [headFile]: { $ref: '#/$defs/head' },
      ...Object.fromEntries(
        tables.map(({ database, shape, name }) => [
          jsonFile(database, shape.name),
          { type: 'array', items: { $ref: `#/$defs/${name}` } },
        ]),
      ),
    },
    required: [headFile, ...shapes.records.map(({ name }) => jsonFile('records', name))],
    additionalProperties: false,
    $defs: {
      head: plain(ExportHead),
      file: {
        description: 'A file in the archive that stands in the place of this cell.',
        ...plain(FileReference),
      },
      'group-note': plain(NoteDocument),
      'chart-note': plain(ChartDraft),
      'signed-note': plain(SignedNote.omit({ sha256: true })),
      ...Object.fromEntries(tables.map(({ shape, name }) => [name, rowSchema(shape)])),
    },
  };
}

function rowSchema({ name, columns }: TableShape): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(
      columns.map((column) => [column.name, cellSchema(name, column)]),
    ),
    required: columns.map((column) => column.name),
    additionalProperties: false,
  };
}

function cellSchema(table: string, { name, type, nullable }: ColumnShape): Json {
  if (type === 'BLOB') {
    const file = { $ref: '#/$defs/file' };
    return nullable ? { anyOf: [file, { type: 'null' }] } : file;
  }
  const cell = type === 'TEXT' ? 'string' : 'integer';
  return {
    type: nullable ? [cell, 'null'] : cell,
    ...(name.endsWith('_json') && {
      contentMediaType: 'application/json',
      ...contentSchema(table, name),
    }),
  };
}

/** What is in the texts of the notes, which are most of what anybody wrote. */
function contentSchema(table: string, column: string): Json {
  if (table === 'notes' && column === 'signed_json')
    return { contentSchema: { $ref: '#/$defs/signed-note' } };
  if (column === 'draft_json' && (table === 'notes' || table === 'note_revisions'))
    return {
      contentSchema: { anyOf: [{ $ref: '#/$defs/group-note' }, { $ref: '#/$defs/chart-note' }] },
    };
  return {};
}

function plain(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return rest;
}
