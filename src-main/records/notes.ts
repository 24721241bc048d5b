import type { Handlers, ParsedInputOf } from '#shared/contract/index.ts';
import type { Addendum, AddendumDraft, notes } from '#shared/contract/notes.ts';
import type { SignedNote } from '#shared/contract/signed-note.ts';
import { newId, NoteId, type ClientId, type SessionId } from '#shared/ids.ts';
import { AppError } from '#shared/errors.ts';
import { withPresentIds } from '#shared/note-document.ts';
import { chartGuard, openInAddendum } from '#shared/rules/chart-guard.ts';
import { applyFormat, emptyDocument } from '#shared/rules/note-formats.ts';
import { asWritten, from, type Store } from '../store/store.ts';
import { readMergedIds, readPeople } from './client-rows.ts';
import { readGroup, readRoster } from './group-rows.ts';
import { readContactNames } from './intake-rows.ts';
import { readFormats } from './note-formats.ts';
import {
  chartDraftOf,
  draftText,
  groupDraftOf,
  readGroupNoteRow,
  signedOf,
  writeDraft,
  type ChartDraft,
  type DraftFields,
  type NoteRow,
} from './note-rows.ts';
import { indexAddendum, noteIsDue } from './note-search.ts';
import { found, type RecordContext } from './record-context.ts';
import { readSeats, readSession, sessionLabel } from './session-rows.ts';
import { readClinicians, readPractice, readSigner } from './settings.ts';
import { signNotes } from './sign-notes.ts';
import { unsignedSessions } from './unsigned-notes.ts';

export function noteHandlers(context: RecordContext) {
  const { store, audit } = context;
  let viewed = '';
  return {
    ofSession: ({ sessionId }) => {
      const session = readSession(store, sessionId);
      // A screen asks again after every save; that is still the same view, as long as the same person looks.
      const view = `${readPractice(store).signedInClinician ?? ''} ${sessionId}`;
      if (view !== viewed)
        store.transaction(() => audit('notes.ofSession', `sessions/${sessionId}`));
      viewed = view;
      return {
        group: readGroupNote(store, sessionId),
        charts: readChartNotes(store, sessionId),
        everInGroup: readRoster(store, session.groupId).map(({ person }) => person.id),
      };
    },

    saveGroup: ({ id, sessionId, version, format, document }) =>
      store.transaction(() =>
        saveDraft(
          context,
          {
            id,
            kind: 'group',
            session_id: sessionId,
            client_id: null,
            format,
            draft_json: JSON.stringify(document),
          },
          version,
        ),
      ),

    saveChart: ({ id, sessionId, clientId, version, additions, decisions }) =>
      store.transaction(() => {
        const draft: ChartDraft = { additions, decisions };
        return saveDraft(
          context,
          {
            id,
            kind: 'progress',
            session_id: sessionId,
            client_id: clientId,
            format: readGroupNoteRow(store, sessionId)?.format ?? '',
            draft_json: JSON.stringify(draft),
          },
          version,
        );
      }),

    sign: (request) => store.transaction(() => signNotes(context, request)),

    saveAddendumDraft: ({ noteId, draft }) =>
      store.transaction(() => saveAddendumDraft(context, noteId, draft)),

    addAddendum: (addendum) => store.transaction(() => addAddendum(context, addendum)),

    history: ({ noteId }) => {
      const note = found(
        store.first(from.selectFrom('notes').selectAll().where('id', '=', noteId)),
      );
      const kept = store.all(
        from
          .selectFrom('note_revisions')
          .selectAll()
          .where('note_key', '=', note.key)
          .orderBy('number'),
      );
      store.transaction(() => audit('notes.history', `notes/${noteId}`));
      return {
        revisions: [
          ...kept.map((row) => ({
            number: row.number,
            startedAt: row.started_at,
            savedAt: row.saved_at,
            text: draftText(note.kind, row.draft_json),
          })),
          {
            number: kept.length + 1,
            startedAt: note.revision_started_at,
            savedAt: note.saved_at,
            text: draftText(note.kind, note.draft_json),
          },
        ],
        signed: signedOf(note),
        addenda: readAddenda(store, noteId),
      };
    },

    unsigned: () => unsignedSessions(store, context.now()),

    formats: () => readFormats(store),

    saveFormat: ({ id, name, sections }) =>
      store.transaction(() => {
        const row = { name, sections_json: JSON.stringify(sections) };
        store.run(
          from
            .insertInto('note_formats')
            .values({ id, ...row, created_at: context.now() })
            .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
        );
        audit('notes.saveFormat', `note-formats/${id}`);
        return {};
      }),
  } satisfies Handlers<'notes'>;
}

/** Writes a draft and what goes with it: one audit row for each revision, and its words for the next search. */
function saveDraft(context: RecordContext, draft: DraftFields, version: number) {
  const { key, newRevision, ...saved } = writeDraft(context, draft, version);
  noteIsDue(context.store, key);
  if (newRevision)
    context.audit(
      draft.kind === 'group' ? 'notes.saveGroup' : 'notes.saveChart',
      `notes/${draft.id}`,
      `version ${saved.version}`,
    );
  return saved;
}

export function readAddenda(store: Store, noteId: NoteId): Addendum[] {
  return store
    .all(from.selectFrom('addenda').selectAll().where('note_id', '=', noteId).orderBy(asWritten))
    .map(({ note_id: _, signed_at, ...row }) => ({ ...row, signedAt: signed_at }));
}

function noteState(store: Store, row: NoteRow) {
  return {
    id: row.id,
    version: row.version,
    savedAt: row.saved_at,
    signed: signedView(store, row),
    addenda: readAddenda(store, row.id),
    addendumDraft: readAddendumDraft(store, row.id),
  };
}

/** What was signed, with mentions of merged entries leading to the entry they stand in today. */
function signedView(store: Store, row: NoteRow): SignedNote | null {
  const signed = signedOf(row);
  if (signed?.content.kind !== 'group') return signed;
  const document = withPresentIds(signed.content.document, readMergedIds(store));
  return { ...signed, content: { ...signed.content, document } };
}

function readAddendumDraft(store: Store, noteId: NoteId): AddendumDraft | null {
  const row = store.first(
    from
      .selectFrom('addendum_drafts')
      .select(['id', 'reason', 'text'])
      .where('note_id', '=', noteId),
  );
  return row ?? null;
}

function saveAddendumDraft(
  { store, audit, now }: RecordContext,
  noteId: NoteId,
  { id, reason, text }: AddendumDraft,
): Record<string, never> {
  // A save that was under way when the addendum was signed must not bring its text back as a draft.
  const signed = store.first(from.selectFrom('addenda').select('id').where('id', '=', id));
  if (signed || (reason.trim() === '' && text.trim() === '')) {
    const { changes } = store.run(
      from.deleteFrom('addendum_drafts').where('note_id', '=', noteId).where('id', '=', id),
    );
    if (changes > 0) audit('notes.saveAddendumDraft', `notes/${noteId}`, 'discarded');
    return {};
  }
  found(store.first(from.selectFrom('notes').select('id').where('id', '=', noteId)));
  if (readAddendumDraft(store, noteId)?.id !== id)
    audit('notes.saveAddendumDraft', `notes/${noteId}`, 'begun');
  const row = { id, reason, text, saved_at: now() };
  store.run(
    from
      .insertInto('addendum_drafts')
      .values({ note_id: noteId, ...row })
      .onConflict((conflict) => conflict.column('note_id').doUpdateSet(row)),
  );
  return {};
}

const notBegun = { version: 0, savedAt: null, signed: null, addenda: [], addendumDraft: null };

function readGroupNote(store: Store, sessionId: SessionId) {
  const row = readGroupNoteRow(store, sessionId);
  const formats = readFormats(store);
  if (row)
    return { ...noteState(store, row), format: row.format, document: groupDraftOf(store, row) };
  const wanted = readGroup(store, readSession(store, sessionId).groupId).noteFormat;
  const format = formats.find(({ key }) => key === wanted) ?? formats[0];
  if (!format) throw new AppError('unexpected');
  return {
    ...notBegun,
    id: newId(NoteId),
    format: format.key,
    document: applyFormat(emptyDocument(format), format),
  };
}

/** One for everybody with a seat, and for anyone written about who has none any more. */
function readChartNotes(store: Store, sessionId: SessionId) {
  const rows = store.all(
    from
      .selectFrom('notes')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('client_id', 'is not', null),
  );
  const begun = new Map(rows.map((row) => [row.client_id, row]));
  const clients = new Set<ClientId>([
    ...readSeats(store, readSession(store, sessionId)).map(({ person }) => person.id),
    ...rows.flatMap((row) => (row.client_id === null ? [] : [row.client_id])),
  ]);
  return [...clients].map((clientId) => {
    const row = begun.get(clientId);
    return row
      ? { ...noteState(store, row), clientId, ...chartDraftOf(row) }
      : { ...notBegun, id: newId(NoteId), clientId, additions: [], decisions: [] };
  });
}

function addAddendum(
  { store, audit, now }: RecordContext,
  addendum: ParsedInputOf<(typeof notes)['addAddendum']>,
): Addendum {
  const { id, noteId, reason, text, namesStay } = addendum;
  const known = store.first(from.selectFrom('addenda').selectAll().where('id', '=', id));
  if (known) {
    const { note_id: _, signed_at, ...row } = known;
    return { ...row, signedAt: signed_at };
  }
  const note = found(store.first(from.selectFrom('notes').selectAll().where('id', '=', noteId)));
  const signed = signedOf(note);
  if (!signed) throw new AppError('invalid-input', 'noteId');
  if (note.client_id !== null) {
    const { groupId } = sessionLabel(store, note.session_id);
    const everInGroup = readRoster(store, groupId).map(({ person }) => person.id);
    const guard = chartGuard(
      readPeople(store),
      everInGroup,
      readClinicians(store),
      readContactNames(store),
    );
    if (openInAddendum(addendum, guard, note.client_id).length > 0)
      throw new AppError('names-left');
  }
  const signer = readSigner(store);
  const row = {
    id,
    note_id: noteId,
    text,
    reason,
    author: signer.name,
    credentials: signer.credentials,
    signed_at: now(),
  };
  store.run(from.insertInto('addenda').values(row));
  store.run(from.deleteFrom('addendum_drafts').where('note_id', '=', noteId));
  indexAddendum(store, row, note);
  const stay = namesStay && `, marked names stay: ${namesStay}`;
  audit('notes.addAddendum', `notes/${noteId}`, `addendum ${id}${stay}`);
  return {
    id,
    text,
    reason,
    author: row.author,
    credentials: row.credentials,
    signedAt: row.signed_at,
  };
}
