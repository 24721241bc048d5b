import type { Selectable } from 'kysely';
import type { SignedNote } from '#shared/contract/signed-note.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import { dateOf } from '#shared/time.ts';
import { signedOf, type NoteRow } from '../../records/note-rows.ts';
import {
  draftGroupNote,
  draftProgressNote,
  readNoteSources,
} from '../../records/progress-notes.ts';
import { from } from '../../store/store.ts';
import type { AddendumTable } from '../../store/tables.ts';
import { textDocument } from './documents.ts';
import { encounterId } from './encounters.ts';
import { to } from './ids.ts';
import { sessionPeriod } from './moments.ts';
import { groupNoteText, progressNoteText } from './note-text.ts';
import { signatureProvenance } from './provenance.ts';
import { loinc, security, type Json, type Resource } from './resource.ts';
import { author, type Scope } from './scope.ts';

export const progressNote = loinc('11506-3', 'Progress note');

/** A client's signed notes with their addenda. `attended` are the sessions the bundle has an encounter for. */
export function* chartNotes(
  scope: Scope,
  clientId: ClientId,
  attended: ReadonlySet<SessionId>,
): Generator<Resource> {
  const { store } = scope;
  const ofClient = from
    .selectFrom('notes')
    .where('notes.client_id', '=', clientId)
    .where('notes.signed_json', 'is not', null);
  const ids = store.all(ofClient.select(['notes.id', 'notes.session_id']).orderBy('notes.key'));
  const addenda = Map.groupBy(
    store.all(
      ofClient
        .innerJoin('addenda', 'addenda.note_id', 'notes.id')
        .selectAll('addenda')
        .orderBy('addenda.id'),
    ),
    ({ note_id }) => note_id,
  );
  for (const { id, session_id } of ids) {
    const row = store.first(from.selectFrom('notes').selectAll().where('id', '=', id));
    const encounter = attended.has(session_id) ? to(encounterId(session_id, clientId)) : undefined;
    if (row) yield* signedNote(scope, row, to(clientId), encounter, addenda.get(id) ?? []);
  }
}

/** What was written about a session and is in no client's part: the note of the whole group, and what is unsigned. */
export function* sessionNotes(scope: Scope, sessionId: SessionId): Generator<Resource> {
  const { store } = scope;
  const rows = store.all(
    from
      .selectFrom('notes')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where((eb) => eb.or([eb('client_id', 'is', null), eb('signed_json', 'is', null)])),
  );
  const session = scope.sessions.get(sessionId);
  const group = session && to(session.group_id);
  for (const row of rows) {
    if (row.signed_json === null) continue;
    const addenda = store.all(
      from.selectFrom('addenda').selectAll().where('note_id', '=', row.id).orderBy('id'),
    );
    yield* signedNote(scope, row, group, to(sessionId), addenda);
  }
  const drafts = rows.filter(({ signed_json }) => signed_json === null);
  if (drafts.length > 0) yield* draftNotes(scope, sessionId, drafts, group);
}

function* signedNote(
  scope: Scope,
  row: NoteRow,
  subject: Json,
  encounter: Json,
  addenda: readonly Selectable<AddendumTable>[],
): Generator<Resource> {
  const signed = signedOf(row);
  if (signed === null) return;
  const { content, signature, sha256 } = signed;
  const progress = content.kind === 'progress';
  const signer = author(scope, signature.name);
  const meta = security(scope.part2.has(content.session.groupId));
  // A deleted session leaves its signed notes behind, and they alone say when it was.
  const context =
    encounter === undefined ? { period: contextPeriod(content) } : { encounter: [encounter] };
  yield textDocument(scope, {
    id: row.id,
    type: progress ? 'Progress note' : 'Group session note',
    ...(progress ? { coding: progressNote } : {}),
    docStatus: 'final',
    subject,
    date: signature.at,
    author: signer,
    description: descriptionOf(content),
    text: progress ? progressNoteText(content, signature) : groupNoteText(content, signature),
    more: { meta, context },
  });
  yield {
    ...signatureProvenance(scope, {
      target: row.id,
      signer,
      at: signature.at,
      sha256,
      by: 'clinician',
    }),
    meta,
  };
  for (const addendum of addenda) {
    const by = author(scope, addendum.author);
    yield textDocument(scope, {
      id: addendum.id,
      type: 'Addendum',
      docStatus: 'final',
      subject,
      date: addendum.signed_at,
      author: by,
      description: `Addendum: ${addendum.reason}`,
      text: addendum.text,
      more: { meta, context, relatesTo: [{ code: 'appends', target: to(row.id) }] },
    });
    yield {
      ...signatureProvenance(scope, {
        target: addendum.id,
        signer: by,
        at: addendum.signed_at,
        sha256: null,
        by: 'clinician',
      }),
      meta,
    };
  }
  // Nobody has decided yet about the names in an addendum that is being written.
  if (scope.only === null) yield* draftAddendum(scope, row, subject, { meta, context });
}

function* draftAddendum(
  scope: Scope,
  row: NoteRow,
  subject: Json,
  more: { readonly [element: string]: Json },
): Generator<Resource> {
  const draft = scope.store.first(
    from.selectFrom('addendum_drafts').selectAll().where('note_id', '=', row.id),
  );
  if (draft === undefined) return;
  yield textDocument(scope, {
    id: draft.id,
    type: 'Addendum',
    docStatus: 'preliminary',
    subject,
    date: draft.saved_at,
    description: `Addendum: ${draft.reason}`,
    text: draft.text,
    more: { ...more, relatesTo: [{ code: 'appends', target: to(row.id) }] },
  });
}

/** Unsigned notes as they would be signed now. */
function* draftNotes(
  scope: Scope,
  sessionId: SessionId,
  rows: readonly NoteRow[],
  group: Json,
): Generator<Resource> {
  const sources = readNoteSources(scope.store, sessionId);
  for (const row of rows) {
    const { client_id: clientId } = row;
    if (clientId !== null && !scope.clients.has(clientId)) continue;
    const content =
      clientId === null
        ? sources.document && draftGroupNote(sources, sources.document)
        : draftProgressNote(scope.store, sources, clientId).content;
    if (content === null) continue;
    const progress = content.kind === 'progress';
    yield textDocument(scope, {
      id: row.id,
      type: progress ? 'Progress note' : 'Group session note',
      ...(progress ? { coding: progressNote } : {}),
      docStatus: 'preliminary',
      subject: clientId === null ? group : to(clientId),
      date: row.saved_at,
      description: descriptionOf(content),
      text: progress ? progressNoteText(content, null) : groupNoteText(content, null),
      more: {
        meta: security(scope.part2.has(content.session.groupId)),
        context: { encounter: [to(sessionId)] },
      },
    });
  }
}

function descriptionOf({ kind, session }: SignedNote['content']): string {
  const what = kind === 'progress' ? 'Progress note' : 'Group session note';
  return `${what}: ${session.groupName}, session ${session.number}, ${dateOf(session.plannedStart)}`;
}

/** When the session was, as the note itself says. */
export function contextPeriod({ session }: Pick<SignedNote['content'], 'session'>) {
  return sessionPeriod({
    planned_start: session.plannedStart,
    planned_minutes: session.plannedMinutes,
    actual_start: session.actualStart,
    actual_end: session.actualEnd,
    zone: session.zone,
  });
}
