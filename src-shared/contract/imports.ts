import { z } from 'zod';
import { ClientId, GroupId, ImportId, MembershipId } from '../ids.ts';
import { separators } from '../rules/import/separator.ts';
import { CalendarDate } from '../time.ts';
import { ClientFields, ClientStatus } from './clients.ts';
import { GroupFields } from './groups.ts';
import { read, write } from './operation.ts';

/** More than any practice's list of clients; a larger file is another kind of file. */
export const largestImport = { bytes: 5_000_000, rows: 5_000, columns: 200 };

const Cell = z.string().max(largestImport.bytes);

/** A CSV file as it was read: every cell as text, whatever it looks like. */
export const CsvTable = z.strictObject({
  /** Without its folder. */
  fileName: z.string().max(300),
  encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']),
  separator: z.enum(separators),
  header: z.array(Cell).min(1).max(largestImport.columns),
  /** The rows below the header that are not empty, with their numbers in the file, where the header is row 1. */
  rows: z
    .array(z.strictObject({ number: z.number().int().min(2), cells: z.array(Cell) }))
    .max(largestImport.rows),
});
export type CsvTable = z.infer<typeof CsvTable>;

const many = largestImport.rows;

/** Everything one import makes. All of it is made, or nothing. */
export const ImportRecords = z.strictObject({
  groups: z.array(z.strictObject({ id: GroupId, fields: GroupFields })).max(many),
  clients: z
    .array(z.strictObject({ id: ClientId, fields: ClientFields, status: ClientStatus }))
    .max(many),
  memberships: z
    .array(
      z.strictObject({
        id: MembershipId,
        groupId: GroupId,
        clientId: ClientId,
        joinedOn: CalendarDate,
      }),
    )
    .max(many),
});
export type ImportRecords = z.infer<typeof ImportRecords>;

export const imports = {
  /** Opens the system's dialog and reads the file chosen there; null when it was cancelled. */
  choose: read(z.strictObject({}), CsvTable.nullable()),
  run: write(z.strictObject({ id: ImportId, records: ImportRecords }), z.strictObject({})),
};
