import type {
  AmendableNote,
  ClientRequest,
  RequestEntry,
} from '#shared/contract/client-requests.ts';
import type { ClientId, ClientRequestId, NoteId } from '#shared/ids.ts';
import { accountingIsFree } from '#shared/rules/accounting.ts';
import { requestClock } from '#shared/rules/request-clocks.ts';
import { from, type Store } from '../store/store.ts';
import { found } from './record-context.ts';
import { readSession } from './session-rows.ts';

/** Steps after which no clock runs. */
const stopping: readonly RequestEntry['kind'][] = ['granted', 'denied', 'taken-back'];

export function readRequest(store: Store, id: ClientRequestId): ClientRequest {
  const row = found(
    store.first(from.selectFrom('client_requests').selectAll().where('id', '=', id)),
  );
  const entries = store
    .all(
      from
        .selectFrom('client_request_entries')
        .selectAll()
        .where('request_id', '=', id)
        .orderBy('on_day')
        .orderBy('id'),
    )
    .map(({ request_id: _, on_day, recorded_at, ...entry }) => ({
      ...entry,
      on: on_day,
      recordedAt: recorded_at,
    }));
  const stopped = entries.some(({ kind }) => stopping.includes(kind));
  const extended = entries.find(({ kind }) => kind === 'extended')?.until ?? null;
  const { dueOn } = requestClock(row.kind, row.law, row.received_on);
  return {
    id: row.id,
    clientId: row.client_id,
    kind: row.kind,
    law: row.law,
    receivedOn: row.received_on,
    what: row.what,
    form: row.form,
    noteId: row.note_id,
    note: row.note_id === null ? null : readAmendableNote(store, row.note_id),
    author: row.author,
    recordedAt: row.recorded_at,
    entries,
    dueOn: stopped ? null : (extended ?? dueOn),
    free:
      row.kind === 'accounting' &&
      accountingIsFree(
        row.received_on,
        store
          .all(
            from
              .selectFrom('client_requests')
              .select('received_on')
              .where('client_id', '=', row.client_id)
              .where('kind', '=', 'accounting')
              // Of two on one day, the one entered first is the first.
              .where('id', '<', row.id),
          )
          .map(({ received_on }) => received_on),
      ),
  };
}

/** One client's, or those of everybody who is not deleted; newest first. */
export function readRequests(store: Store, clientId?: ClientId): ClientRequest[] {
  const query = from
    .selectFrom('client_requests')
    .innerJoin('clients', 'clients.id', 'client_requests.client_id')
    .select('client_requests.id')
    .orderBy('client_requests.received_on', 'desc')
    .orderBy('client_requests.id', 'desc');
  return store
    .all(
      clientId === undefined
        ? query.where('clients.deleted_at', 'is', null)
        : query.where('client_requests.client_id', '=', clientId),
    )
    .map(({ id }) => readRequest(store, id));
}

/** Requests to amend one note, oldest first. */
export function readRequestsOfNote(store: Store, noteId: NoteId): ClientRequest[] {
  return store
    .all(
      from
        .selectFrom('client_requests')
        .select('id')
        .where('note_id', '=', noteId)
        .orderBy('received_on')
        .orderBy('id'),
    )
    .map(({ id }) => readRequest(store, id));
}

function readAmendableNote(store: Store, noteId: NoteId): AmendableNote | null {
  const note = store.first(
    from.selectFrom('notes').select(['id', 'session_id']).where('id', '=', noteId),
  );
  if (!note) return null;
  const session = readSession(store, note.session_id);
  const group = store.first(
    from.selectFrom('groups').select('name').where('id', '=', session.groupId),
  );
  return {
    noteId: note.id,
    sessionId: note.session_id,
    sessionNumber: session.number,
    groupName: group?.name ?? '',
    start: session.actualStart ?? session.plannedStart,
  };
}

/** A client's signed progress notes, newest first. */
export function readAmendableNotes(store: Store, clientId: ClientId): AmendableNote[] {
  return store
    .all(
      from
        .selectFrom('notes')
        .select('id')
        .where('client_id', '=', clientId)
        .where('kind', '=', 'progress')
        .where('signed_json', 'is not', null),
    )
    .flatMap(({ id }) => readAmendableNote(store, id) ?? [])
    .toSorted((a, b) => (a.start < b.start ? 1 : -1));
}
