import { z } from 'zod';
import { TableViewId } from '../ids.ts';
import { read, write } from './operation.ts';

/**
 * The tables whose arrangement is kept. The list of reflections is not among them: a word to filter it by would
 * be a private word outside the file that keeps those.
 */
export const TableKey = z.enum([
  'clients',
  'group-sessions',
  'supervision',
  'outside-contacts',
  'education',
]);
export type TableKey = z.infer<typeof TableKey>;

const ColumnId = z.string().regex(/^[a-z][a-z-]{0,39}$/);

/** How a table is arranged. A filter may hold a name, so it is kept in the vault and nowhere else. */
export const TableArrangement = z.strictObject({
  sort: z.strictObject({ id: ColumnId, desc: z.boolean() }).nullable(),
  filter: z.string().max(200),
  /** The choice beside the filter, such as a status; empty for every row. */
  only: z.string().max(40),
  /** Which of the columns that can be left out are shown. */
  columns: z
    .record(ColumnId, z.boolean())
    .refine((columns) => Object.keys(columns).length <= 40, 'too many columns'),
});
export type TableArrangement = z.infer<typeof TableArrangement>;

const fields = {
  id: TableViewId,
  table: TableKey,
  name: z.string().trim().min(1).max(60),
  arrangement: TableArrangement,
  /** The table opens with it; one at most for a table. */
  isDefault: z.boolean(),
};

/** An arrangement with a name. */
export const TableView = z.strictObject({ ...fields, version: z.number().int().min(1) });
export type TableView = z.infer<typeof TableView>;

/** Each clinician has views of their own. */
export const views = {
  /** How the table was left, and its views by name. */
  ofTable: read(
    z.strictObject({ table: TableKey }),
    z.strictObject({ asLeft: TableArrangement.nullable(), views: z.array(TableView) }),
  ),
  /** Remembers how the table is arranged now. */
  leave: write(
    z.strictObject({ table: TableKey, arrangement: TableArrangement }),
    z.strictObject({}),
  ),
  /** Makes the view (`version: 0`) or changes it (`version`: the one the change was made from). */
  save: write(z.strictObject({ ...fields, version: z.number().int().min(0) }), TableView),
  remove: write(z.strictObject({ id: TableViewId }), z.strictObject({})),
};
