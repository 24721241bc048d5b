import { sql } from 'kysely';
import type { ClientId, GroupId, SessionId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import type { CalendarDate } from '#shared/time.ts';
import type { Store } from '../store/store.ts';
import { readClient } from './client-rows.ts';

/** What the index holds of one record, and where it leads. */
export interface Words {
  title: string;
  body: string;
  clientId: ClientId | null;
  groupId: GroupId | null;
  sessionId: SessionId | null;
  on: CalendarDate | null;
}

export const ofNoClient = { clientId: null, groupId: null, sessionId: null, on: null };

/** Due records are known by their kind's id as text; which noun's it is follows from the kind. */
export function idIs(id: string) {
  return sql<boolean>`id = ${id}`;
}

export function ofClient(
  store: Store,
  clientId: ClientId,
  heading: string,
  body: string,
  on: CalendarDate | null,
): Words {
  const title = `${legalName(readClient(store, clientId))} · ${heading}`;
  return { title, body, clientId, groupId: null, sessionId: null, on };
}

export function lines(...texts: string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n');
}
