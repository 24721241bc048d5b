import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Client, ClientStatus } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Person } from '#shared/person.ts';
import { from, type Store } from '../store/store.ts';
import type { ClientTable } from '../store/tables.ts';
import { readStatus } from './client-statuses.ts';
import { found, fromJson } from './record-context.ts';

const Nicknames = z.array(z.string());

export function toClient(row: Selectable<ClientTable>, status: ClientStatus): Client {
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

export function readClient(store: Store, id: ClientId): Client {
  const row = found(store.first(from.selectFrom('clients').selectAll().where('id', '=', id)));
  return toClient(row, readStatus(store, id));
}

/** Everyone the vault knows. */
export function readPeople(store: Store): Person[] {
  return store.all(from.selectFrom('clients').select(personColumns)).map(toPerson);
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
