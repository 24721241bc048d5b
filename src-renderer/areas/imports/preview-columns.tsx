import { Checkbox } from '@mantine/core';
import { kindWords, scheduleWords } from '#renderer/areas/groups/group-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import type { DataColumn } from '#renderer/ui/DataTable.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { listName } from '#shared/person.ts';
import type { ImportKind } from '#shared/rules/import/columns.ts';
import classes from './imports.module.css';
import type { PlannedRow } from './useImportPlan.ts';

export type Take = (number: number, included: boolean) => void;

type OfKind<Kind extends ImportKind> = Extract<PlannedRow, { kind: Kind }>;

function shared(take: Take): DataColumn<PlannedRow>[] {
  return [
    {
      id: 'row',
      header: 'Row',
      value: ({ number }) => number,
      cell: ({ number, included }) => (
        <Checkbox
          // By keyboard the row itself is opened: a stop for each of thousands would bar the way.
          tabIndex={-1}
          aria-label={`Import row ${number}`}
          label={number}
          checked={included}
          onChange={(event) => take(number, event.currentTarget.checked)}
        />
      ),
      width: '3.75rem',
    },
    {
      id: 'name',
      header: 'Name',
      value: nameOf,
      cell: (row) => <span className={classes['name']}>{nameOf(row)}</span>,
      width: 'minmax(8rem, 1.4fr)',
    },
    {
      id: 'findings',
      header: 'To know',
      value: (row) => findings(row).join(' ') || null,
      cell: (row) => <Findings row={row} />,
      width: 'minmax(9.5rem, 2.4fr)',
    },
  ];
}

/** A column of one kind of file; a preview never mixes the two. */
function of<Kind extends ImportKind>(kind: Kind, columns: DataColumn<OfKind<Kind>>[]) {
  const isKind = (row: PlannedRow): row is OfKind<Kind> => row.kind === kind;
  return columns.map(({ value, cell, ...rest }): DataColumn<PlannedRow> => ({
    ...rest,
    value: (row) => (isKind(row) ? value(row) : null),
    ...(cell && { cell: (row: PlannedRow) => (isKind(row) ? cell(row) : null) }),
  }));
}

const ofClients = of('clients', [
  {
    id: 'code',
    header: 'Chart',
    value: ({ fields }) => fields.chartCode || null,
    cell: ({ fields }) => fields.chartCode || <span className={classes['soft']}>next free</span>,
    width: '4.5rem',
  },
  {
    id: 'born',
    header: 'Born',
    value: ({ fields }) => fields.dateOfBirth,
    cell: ({ fields }) => fields.dateOfBirth && formatDate(fields.dateOfBirth),
    width: '6.25rem',
    filterable: false,
  },
  {
    id: 'group',
    header: 'Group',
    value: ({ groupName }) => groupName || null,
    width: 'minmax(6rem, 1.2fr)',
  },
  {
    id: 'joined',
    header: 'Joins on',
    value: ({ joins, joinedOn }) => joins && joinedOn,
    cell: ({ joins, joinedOn }) => joins && formatDate(joinedOn),
    width: '7rem',
    filterable: false,
    optional: 'hidden',
  },
  {
    id: 'called',
    header: 'Preferred',
    value: ({ fields }) => fields.preferredName || null,
    width: '7rem',
    optional: 'hidden',
  },
  {
    id: 'also',
    header: 'Nicknames',
    value: ({ fields }) => fields.nicknames.join(', ') || null,
    width: 'minmax(6rem, 1fr)',
    optional: 'hidden',
  },
  {
    id: 'pronouns',
    header: 'Pronouns',
    value: ({ fields }) => fields.pronouns || null,
    width: '7rem',
    optional: 'hidden',
  },
  {
    id: 'status',
    header: 'Status',
    value: ({ status }) => status,
    width: '5rem',
    filterable: false,
    optional: 'hidden',
  },
]);

const ofGroups = of('groups', [
  {
    id: 'kind',
    header: 'Type',
    value: ({ fields }) => kindWords(fields),
    width: 'minmax(8rem, 1fr)',
  },
  {
    id: 'meets',
    header: 'Meets',
    value: ({ fields }) => scheduleWords(fields),
    width: 'minmax(10rem, 1.6fr)',
  },
  {
    id: 'capacity',
    header: 'Capacity',
    value: ({ fields }) => fields.capacity,
    cell: ({ fields }) => fields.capacity ?? <span className={classes['soft']}>no limit</span>,
    width: '5.5rem',
    filterable: false,
  },
  {
    id: 'focus',
    header: 'Focus',
    value: ({ fields }) => fields.focus || null,
    width: 'minmax(8rem, 1.2fr)',
    optional: 'shown',
  },
]);

export function previewColumns(kind: ImportKind, take: Take): DataColumn<PlannedRow>[] {
  return [...shared(take), ...(kind === 'clients' ? ofClients : ofGroups)];
}

/** `Musterfrau, Beatrix (Bea)`, as far as the row says it. */
export function nameOf(row: PlannedRow): string {
  if (row.kind === 'groups') return row.fields.name;
  const { givenName, familyName } = row.fields;
  return givenName && familyName ? listName(row.fields) : givenName || familyName;
}

function findings({ problems, doubts }: PlannedRow): string[] {
  return [...problems, ...doubts];
}

function Findings({ row }: { row: PlannedRow }) {
  const found = findings(row);
  if (found.length === 0) return null;
  return (
    <span title={found.join('\n')}>
      {row.problems.length > 0 ? (
        <Badge tone="breach">Mend</Badge>
      ) : (
        <Badge tone="due">Known?</Badge>
      )}{' '}
      {found.join(' ')}
    </span>
  );
}

/** What a screen reader calls a row. */
export function rowLabel(row: PlannedRow): string {
  const state = row.included ? 'to be imported' : 'left out';
  return [`Row ${row.number}, ${nameOf(row) || 'no name'}, ${state}`, ...findings(row)].join('. ');
}
