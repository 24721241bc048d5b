import type { z } from 'zod';
import type { CsvTable } from '#shared/contract/imports.ts';
import { ClientId, GroupId, ImportId, MembershipId, newId } from '#shared/ids.ts';
import {
  guessColumns,
  guessKind,
  type ImportColumn,
  type ImportKind,
} from '#shared/rules/import/columns.ts';
import type { DateOrder } from '#shared/rules/import/dates.ts';
import type { Choices } from '#shared/rules/import/plan.ts';

/** A file that was chosen, and what has been decided about it so far. */
export interface BegunImport {
  id: ImportId;
  ids: RecordIds;
  table: CsvTable;
  kind: ImportKind;
  /** What each column of the file is taken for. */
  columns: readonly (ImportColumn | null)[];
  /** Chosen by hand; null leaves it to what the file shows. */
  order: DateOrder | null;
  makeGroups: boolean;
  choices: Choices;
}

/** Kept while other screens are looked at. In memory only; gone with the page, as at every lock. */
export const kept: { begun: BegunImport | null } = { begun: null };

export function beginImport(table: CsvTable): BegunImport {
  const kind = guessKind(table.header);
  return {
    id: newId(ImportId),
    ids: {
      client: idsByKey(ClientId),
      group: idsByKey(GroupId),
      membership: idsByKey(MembershipId),
    },
    table,
    kind,
    columns: guessColumns(kind, table.header),
    order: null,
    makeGroups: false,
    choices: new Map(),
  };
}

/** The ids of the records to be, by a row's number or a new group's name. */
export interface RecordIds {
  client: (key: number) => ClientId;
  group: (key: number | string) => GroupId;
  membership: (key: number) => MembershipId;
}

/** Made once for each key: an import sent again is then known to be the same. */
function idsByKey<Id extends z.ZodType<string>>(noun: Id): (key: number | string) => z.infer<Id> {
  const made = new Map<number | string, z.infer<Id>>();
  return (key) => {
    const id = made.get(key) ?? newId(noun);
    made.set(key, id);
    return id;
  };
}

/** Takes one column for something; whichever was taken for it before is left out. */
export function takeColumn(
  columns: BegunImport['columns'],
  index: number,
  taken: ImportColumn | null,
): BegunImport['columns'] {
  return columns.map((column, place) =>
    place === index ? taken : column === taken ? null : column,
  );
}
