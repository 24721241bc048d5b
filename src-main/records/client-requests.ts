import {
  RequestDraft,
  RequestEntryDraft,
  type ClientRequest,
  type RequestEntry,
} from '#shared/contract/client-requests.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId } from '#shared/ids.ts';
import { extensionProblem, requestClock } from '#shared/rules/request-clocks.ts';
import { denialGrounds } from '#shared/rules/request-denial.ts';
import { stepsOpen } from '#shared/rules/request-steps.ts';
import { from } from '../store/store.ts';
import { dropClientDraft, readClientDrafts, saveClientDraft } from './client-drafts.ts';
import { readClient, readPeople } from './client-rows.ts';
import {
  readAmendableNotes,
  readRequest,
  readRequests,
  readRequestsOfNote,
} from './client-request-rows.ts';
import { found, refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readAuthor } from './settings.ts';

export function clientRequestsHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  const withPerson = () => {
    const people = new Map(
      readPeople(store).map(({ deleted: _, ...person }) => [person.id, person]),
    );
    return (clientId: ClientId) => found(people.get(clientId));
  };
  return {
    list: () => {
      store.transaction(() => audit('clientRequests.list', ''));
      const personOf = withPerson();
      return readRequests(store).map((request) => ({
        person: personOf(request.clientId),
        request,
      }));
    },

    running: () => {
      const personOf = withPerson();
      return readRequests(store)
        .flatMap(({ id, clientId, kind, dueOn }) =>
          dueOn === null ? [] : [{ id, kind, dueOn, person: personOf(clientId) }],
        )
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    },

    ofClient: ({ clientId }) => {
      readClient(store, clientId);
      store.transaction(() => audit('clientRequests.ofClient', `clients/${clientId}`));
      return {
        requests: readRequests(store, clientId),
        notes: readAmendableNotes(store, clientId),
        draft: readClientDrafts(store, clientId, requestPlace, RequestDraft)[0] ?? null,
        entryDrafts: readClientDrafts(store, clientId, entryPlace, RequestEntryDraft),
      };
    },

    ofNote: ({ noteId }) => {
      const requests = readRequestsOfNote(store, noteId);
      if (requests.length > 0)
        store.transaction(() => audit('clientRequests.ofNote', `notes/${noteId}`));
      return requests;
    },

    receive: ({ id, clientId, fields }) =>
      store.transaction(() => {
        readClient(store, clientId);
        const known = store.first(
          from.selectFrom('client_requests').select('id').where('id', '=', id),
        );
        if (known) {
          const before = readRequest(store, id);
          if (before.clientId === clientId && sameFields(before, fields)) return {};
          throw new AppError('changed-meanwhile');
        }
        refuseAhead(fields.receivedOn, now());
        const { noteId, receivedOn, ...rest } = fields;
        const itsNote =
          noteId === null ||
          (fields.kind === 'amendment' &&
            readAmendableNotes(store, clientId).some((note) => note.noteId === noteId));
        if (!itsNote) throw new AppError('not-found');
        store.run(
          from.insertInto('client_requests').values({
            id,
            client_id: clientId,
            ...rest,
            received_on: receivedOn,
            note_id: noteId,
            author: readAuthor(store),
            recorded_at: now(),
          }),
        );
        dropClientDraft(store, id);
        audit('clientRequests.receive', `clients/${clientId}`, `${id} ${fields.kind}`);
        return {};
      }),

    saveDraft: ({ clientId, draft }) =>
      store.transaction(() => {
        readClient(store, clientId);
        // A save that was under way when the request was kept must not bring it back as a draft.
        const kept = store.first(
          from.selectFrom('client_requests').select('id').where('id', '=', draft.id),
        );
        if (kept || draft.what.trim() === '') dropClientDraft(store, draft.id);
        else saveClientDraft(context, clientId, requestPlace, draft);
        return {};
      }),

    saveEntryDraft: ({ draft }) =>
      store.transaction(() => {
        const { clientId, entries } = readRequest(store, draft.requestId);
        const kept = entries.some(({ id }) => id === draft.id);
        if (kept || draft.text.trim() === '') dropClientDraft(store, draft.id);
        else saveClientDraft(context, clientId, entryPlace, draft);
        return {};
      }),

    addEntry: ({ requestId, entry }) =>
      store.transaction(() => {
        const request = readRequest(store, requestId);
        const known = request.entries.find(({ id }) => id === entry.id);
        if (known) {
          if (sameFields(known, entry)) return {};
          throw new AppError('changed-meanwhile');
        }
        refuseAhead(entry.on, now());
        refuseStep(request, entry);
        const { on, ...rest } = entry;
        store.run(
          from.insertInto('client_request_entries').values({
            ...rest,
            on_day: on,
            request_id: requestId,
            author: readAuthor(store),
            recorded_at: now(),
          }),
        );
        dropClientDraft(store, entry.id);
        audit(
          'clientRequests.addEntry',
          `clients/${request.clientId}`,
          `${requestId} ${entry.kind}`,
        );
        return {};
      }),
  } satisfies Handlers<'clientRequests'>;
}

/** Where requests and steps being written are kept. */
const requestPlace = 'request';
const entryPlace = 'request step';

/** Refuses a step that has no place in this request as it stands. */
function refuseStep(
  request: ClientRequest,
  { kind, on, ground, until }: Pick<RequestEntry, 'kind' | 'on' | 'ground' | 'until'>,
): void {
  if (!stepsOpen(request).includes(kind) || on < request.receivedOn)
    throw new AppError('step-not-open');
  if (kind === 'extended') {
    const clock = requestClock(request.kind, request.law, request.receivedOn);
    if (until === null || extensionProblem(clock, on, until, false) !== null)
      throw new AppError('extension-not-open');
  } else if (until !== null) throw new AppError('step-not-open');
  const denial = ground === null ? null : denialGrounds[ground];
  const fits =
    kind === 'denied'
      ? denial?.kind === request.kind && denial.law === request.law
      : denial === null;
  if (!fits) throw new AppError('step-not-open');
}
