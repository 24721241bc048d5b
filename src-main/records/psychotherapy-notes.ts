import type { Handlers } from '#shared/contract/index.ts';
import {
  PsychotherapyNoteText,
  type PsychotherapyNote,
} from '#shared/contract/psychotherapy-notes.ts';
import { newId, PsychotherapyNoteId, type ClientId, type SessionId } from '#shared/ids.ts';
import { dateOf } from '#shared/time.ts';
import { fromPsychotherapy } from '../store/psychotherapy-tables.ts';
import { from, type Store } from '../store/store.ts';
import { readClient } from './client-rows.ts';
import {
  isOwn,
  privately,
  readOwn,
  readPrivateHistory,
  writePrivateText,
  type PrivateTextRow,
} from './private-texts.ts';
import { found, fromJson, type RecordContext } from './record-context.ts';

/*
 * The trail says that a client's private notes were looked at, and that one was written, never on whom: that a
 * note exists is known from psychotherapy.db alone.
 */
export function psychotherapyNoteHandlers(context: RecordContext) {
  const { store, audit } = context;
  return {
    ofClient: ({ clientId }) => {
      readClient(store, clientId);
      const notes = readNotesOf(store, clientId);
      store.transaction(() => audit('psychotherapyNotes.ofClient', `clients/${clientId}`));
      return notes;
    },

    ofSession: ({ clientId, sessionId }) => {
      readClient(store, clientId);
      const session = readSessionWords(store, sessionId);
      const row = store.psychotherapy
        .all(
          fromPsychotherapy
            .selectFrom('private_texts')
            .selectAll()
            .where('kind', '=', 'note')
            .where('session_id', '=', sessionId)
            .where('client_id', '=', clientId),
        )
        .find((candidate) => isOwn(store, candidate));
      store.transaction(() => audit('psychotherapyNotes.ofClient', `clients/${clientId}`));
      if (row) return toNote(store, row);
      return {
        id: newId(PsychotherapyNoteId),
        clientId,
        session,
        onDay: dateOf(session.start),
        text: '',
        putAside: [],
        version: 0,
        savedAt: null,
      };
    },

    save: ({ id, clientId, sessionId, onDay, version, text, putAside }) =>
      privately(store, () => {
        readClient(store, clientId);
        if (sessionId !== null) readSessionWords(store, sessionId);
        const { newRevision, ...saved } = writePrivateText(
          context,
          {
            id,
            kind: 'note',
            client_id: clientId,
            group_id: null,
            session_id: sessionId,
            on_day: onDay,
            text_json: JSON.stringify({ text, putAside } satisfies PsychotherapyNoteText),
          },
          version,
          wordsOf,
        );
        if (newRevision)
          audit('psychotherapyNotes.save', `psychotherapy-notes/${id}`, `version ${saved.version}`);
        return saved;
      }),

    history: ({ id }) => {
      const row = found(readOwn(store, 'note', id));
      store.transaction(() => audit('psychotherapyNotes.history', `psychotherapy-notes/${id}`));
      return readPrivateHistory(store, row, wordsOf);
    },
  } satisfies Handlers<'psychotherapyNotes'>;
}

/** A client's notes by the clinician at the keyboard, newest first, and how many others there are. */
export function readNotesOf(
  store: Store,
  clientId: ClientId,
): { notes: PsychotherapyNote[]; ofOthers: number } {
  const rows = store.psychotherapy.all(
    fromPsychotherapy
      .selectFrom('private_texts')
      .selectAll()
      .where('kind', '=', 'note')
      .where('client_id', '=', clientId)
      .orderBy('on_day', 'desc')
      .orderBy('key', 'desc'),
  );
  const own = rows.filter((row) => isOwn(store, row));
  return { notes: own.map((row) => toNote(store, row)), ofOthers: rows.length - own.length };
}

function wordsOf(textJson: string): string {
  return fromJson(PsychotherapyNoteText, textJson).text;
}

function toNote(store: Store, row: PrivateTextRow): PsychotherapyNote {
  const { text, putAside } = fromJson(PsychotherapyNoteText, row.text_json);
  return {
    id: PsychotherapyNoteId.parse(row.id),
    clientId: found(row.client_id ?? undefined),
    session: row.session_id === null ? null : readSessionWords(store, row.session_id),
    onDay: row.on_day,
    text,
    putAside,
    version: row.version,
    savedAt: row.saved_at,
  };
}

function readSessionWords(store: Store, id: SessionId) {
  const row = found(
    store.first(
      from
        .selectFrom('sessions')
        .innerJoin('groups', 'groups.id', 'sessions.group_id')
        .select(['sessions.number', 'sessions.planned_start', 'groups.id', 'groups.name'])
        .where('sessions.id', '=', id),
    ),
  );
  return {
    id,
    number: row.number,
    groupId: row.id,
    groupName: row.name,
    start: row.planned_start,
  };
}

/** Every note of the clinician at the keyboard on any of these clients, oldest first. */
export function readOwnNotes(store: Store, clients: ReadonlySet<ClientId>): PsychotherapyNote[] {
  return store.psychotherapy
    .all(
      fromPsychotherapy
        .selectFrom('private_texts')
        .selectAll()
        .where('kind', '=', 'note')
        .orderBy('on_day')
        .orderBy('key'),
    )
    .filter((row) => row.client_id !== null && clients.has(row.client_id) && isOwn(store, row))
    .map((row) => toNote(store, row));
}
