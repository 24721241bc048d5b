import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Client, ClientStatus, KnownPerson } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { listName, type Person } from '#shared/person.ts';
import { indexRecord } from '../store/search.ts';
import { from, type Store } from '../store/store.ts';
import type { ClientTable } from '../store/tables.ts';
import { readStatus } from './client-statuses.ts';
import { found, fromJson } from './record-context.ts';

export const Nicknames = z.array(z.string());

type ClientRow = Omit<Selectable<ClientTable>, 'merged_into' | 'deleted_at' | 'destroyed'>;

export function toClient(row: ClientRow, status: ClientStatus): Client {
  return {
    id: row.id,
    chartCode: row.chart_code,
    givenName: row.given_name,
    familyName: row.family_name,
    preferredName: row.preferred_name,
    nicknames: fromJson(Nicknames, row.nicknames_json),
    pronouns: row.pronouns,
    dateOfBirth: row.date_of_birth,
    status,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

/** Columns of `clients` that make a `Person`; see `toPerson`. */
export const personColumns = [
  'clients.id as client_id',
  'clients.given_name',
  'clients.family_name',
  'clients.preferred_name',
  'clients.nicknames_json',
] as const;

export function toPerson(
  row: Pick<ClientTable, 'given_name' | 'family_name' | 'preferred_name' | 'nicknames_json'> & {
    client_id: ClientId;
  },
): Person {
  return {
    id: row.client_id,
    givenName: row.given_name,
    familyName: row.family_name,
    preferredName: row.preferred_name,
    nicknames: fromJson(Nicknames, row.nicknames_json),
  };
}

/** The client; an entry merged into another answers as that one, and one destroyed is not there. */
export function readClient(store: Store, asked: ClientId): Client {
  const id = presentId(store, asked);
  const row = found(
    store.first(
      from.selectFrom('clients').selectAll().where('id', '=', id).where('destroyed', '=', 0),
    ),
  );
  return toClient(row, readStatus(store, id));
}

/** The entry a client's id stands for today: another one where two were merged. */
export function presentId(store: Store, id: ClientId): ClientId {
  const row = store.first(from.selectFrom('clients').select('merged_into').where('id', '=', id));
  return row?.merged_into ?? id;
}

/** For every entry that was merged into another, that other one. */
export function readMergedIds(store: Store): ReadonlyMap<ClientId, ClientId> {
  const rows = store.all(
    from.selectFrom('clients').select(['id', 'merged_into']).where('merged_into', 'is not', null),
  );
  return new Map(
    rows.flatMap(({ id, merged_into }) => (merged_into === null ? [] : [[id, merged_into]])),
  );
}

/**
 * Everyone the vault knows. A deleted client's name is still a name that must not stand in another's chart, and the
 * names of a merged entry are nicknames of the same person.
 */
export function readPeople(store: Store): KnownPerson[] {
  const rows = store.all(
    from
      .selectFrom('clients')
      .select([...personColumns, 'merged_into', 'deleted_at'])
      .where('destroyed', '=', 0),
  );
  const people = new Map(
    rows
      .filter((row) => row.merged_into === null)
      .map((row) => [row.client_id, { ...toPerson(row), deleted: row.deleted_at !== null }]),
  );
  for (const row of rows) {
    const person = row.merged_into === null ? undefined : people.get(row.merged_into);
    if (person) person.nicknames = withNames(person, toPerson(row));
  }
  return [...people.values()];
}

/** A person's nicknames and every name of another entry for them that is not among their names yet. */
function withNames(person: Person, other: Person): string[] {
  const known = [person.givenName, person.familyName, person.preferredName];
  const names = [other.givenName, other.familyName, other.preferredName, ...other.nicknames];
  return [
    ...new Set([
      ...person.nicknames,
      ...names.filter((name) => name !== '' && !known.includes(name)),
    ]),
  ];
}

/** Puts a client's names into the search index, those of entries merged into it as well. */
export function indexClient(store: Store, id: ClientId): void {
  indexPerson(store, found(readPeople(store).find((known) => known.id === id)));
}

/** The same for somebody who was read with everybody. */
export function indexPerson(store: Store, person: Person): void {
  const { id } = person;
  indexRecord(
    store,
    {
      kind: 'client',
      record_id: id,
      client_id: id,
      group_id: null,
      session_id: null,
      on_day: null,
    },
    {
      title: `${listName(person)} ${person.nicknames.join(' ')}`.trim(),
      body: readClient(store, id).chartCode,
    },
  );
}

/** Longer ones are somebody else's numbers, such as an insurance's; counting on from those helps nobody. */
const longestNumber = 12;

/** The highest chart code that is a number; 0 when there is none. */
export function highestChartNumber(store: Store): number {
  const row = store.first(
    from
      .selectFrom('clients')
      .select(sql<number | null>`max(CAST(chart_code AS INTEGER))`.as('highest'))
      .where(
        sql<boolean>`chart_code GLOB '[0-9]*' AND chart_code NOT GLOB '*[^0-9]*' AND length(chart_code) <= ${longestNumber}`,
      ),
  );
  return row?.highest ?? 0;
}

/** The number a chart code is; 0 when it is none. */
export function chartNumberOf(code: string): number {
  return /^\d+$/.test(code) && code.length <= longestNumber ? Number(code) : 0;
}

/** Written so that codes sort; a code never derives from a name (45 CFR 164.514(c)). */
export function chartCodeOf(number: number): string {
  return String(number).padStart(4, '0');
}
