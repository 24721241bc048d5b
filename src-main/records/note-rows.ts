import type { Selectable } from 'kysely';
import { z } from 'zod';
import { ChartAddition, GuardDecision } from '#shared/contract/notes.ts';
import { SignedNote, type ProgressNote } from '#shared/contract/signed-note.ts';
import { newId, NoteId, type ClientId, type SessionId } from '#shared/ids.ts';
import { documentText, NoteDocument, withPresentIds } from '#shared/note-document.ts';
import { AppError } from '#shared/errors.ts';
import { startsNewRevision } from '#shared/rules/revisions.ts';
import { from, type Store } from '../store/store.ts';
import type { NoteTable } from '../store/tables.ts';
import { readMergedIds } from './client-rows.ts';
import { fromJson, type RecordContext } from './record-context.ts';

export type NoteRow = Selectable<NoteTable>;

/** A progress note's draft: what the clinician wrote for this client alone, and decided about names. */
export const ChartDraft = z.strictObject({
  additions: z.array(ChartAddition),
  decisions: z.array(GuardDecision),
});
export type ChartDraft = z.infer<typeof ChartDraft>;

export function readGroupNoteRow(store: Store, sessionId: SessionId): NoteRow | undefined {
  return store.first(
    from
      .selectFrom('notes')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('client_id', 'is', null),
  );
}

export function readChartNoteRow(
  store: Store,
  sessionId: SessionId,
  clientId: ClientId,
): NoteRow | undefined {
  return store.first(
    from
      .selectFrom('notes')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('client_id', '=', clientId),
  );
}

/** The draft; a mention of an entry that was merged into another since is one of that other. */
export function groupDraftOf(store: Store, row: NoteRow): NoteDocument {
  return withPresentIds(fromJson(NoteDocument, row.draft_json), readMergedIds(store));
}

export function chartDraftOf(row: NoteRow | undefined): ChartDraft {
  return row ? fromJson(ChartDraft, row.draft_json) : { additions: [], decisions: [] };
}

/** The words of a draft, for search, the history and for telling whether any were deleted. */
export function draftText(kind: NoteRow['kind'], draftJson: string): string {
  return kind === 'group'
    ? documentText(fromJson(NoteDocument, draftJson))
    : fromJson(ChartDraft, draftJson)
        .additions.map((addition) => `${addition.title}\n${addition.text}`)
        .join('\n\n');
}

/** What a draft is; its version and times are the row's own. */
export type DraftFields = Pick<
  NoteRow,
  'id' | 'kind' | 'session_id' | 'client_id' | 'format' | 'draft_json'
>;

export function signedOf(row: NoteRow): SignedNote | null {
  if (row.signed_json === null || row.signed_sha256 === null) return null;
  const stored = fromJson(SignedNote.omit({ sha256: true }), row.signed_json);
  return { ...stored, sha256: row.signed_sha256 };
}

/** A signed progress note's words in the form `chartNoteText` gives. */
export function signedText(content: ProgressNote): string {
  return content.sections
    .map((section) =>
      [
        section.title,
        ...section.paragraphs.map((spans) => spans.map(({ text }) => text).join('')),
        section.additions,
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n');
}

/**
 * Writes one draft: a new row, or the next version of the one there. The superseded text is kept as a revision
 * whenever it held words the new one does not, or has stood for a while. Answers the row as it now stands, and
 * whether a new revision began. Throws `already-signed` and `changed-meanwhile`.
 */
export function writeDraft(
  { store, now }: RecordContext,
  draft: DraftFields,
  version: number,
): { version: number; savedAt: NoteRow['saved_at']; key: number; newRevision: boolean } {
  const before = draft.client_id
    ? readChartNoteRow(store, draft.session_id, draft.client_id)
    : readGroupNoteRow(store, draft.session_id);
  const savedAt = now();
  if (!before) {
    if (version !== 0) throw new AppError('not-found');
    const { lastKey } = store.run(
      from.insertInto('notes').values({
        ...draft,
        version: 1,
        created_at: savedAt,
        saved_at: savedAt,
        revision_started_at: savedAt,
        signed_json: null,
        signed_sha256: null,
        signed_at: null,
        excerpt: '',
      }),
    );
    return { version: 1, savedAt, key: lastKey, newRevision: true };
  }
  if (before.signed_json !== null) throw new AppError('already-signed');
  if (before.id !== draft.id) throw new AppError('changed-meanwhile');
  const unchanged = before.draft_json === draft.draft_json && before.format === draft.format;
  // The same save sent again, after an answer that never arrived, is already done.
  if (unchanged && before.version === version + 1)
    return {
      version: before.version,
      savedAt: before.saved_at,
      key: before.key,
      newRevision: false,
    };
  if (before.version !== version) throw new AppError('changed-meanwhile');

  const newRevision = startsNewRevision(
    { text: draftText(before.kind, before.draft_json), startedAt: before.revision_started_at },
    { text: draftText(draft.kind, draft.draft_json) },
    savedAt,
  );
  if (newRevision) keepRevision(store, before);
  store.run(
    from
      .updateTable('notes')
      .set({
        format: draft.format,
        draft_json: draft.draft_json,
        version: version + 1,
        saved_at: savedAt,
        ...(newRevision ? { revision_started_at: savedAt } : {}),
      })
      .where('key', '=', before.key),
  );
  return { version: version + 1, savedAt, key: before.key, newRevision };
}

function keepRevision(store: Store, row: NoteRow): void {
  const last = store.first(
    from
      .selectFrom('note_revisions')
      .select('number')
      .where('note_key', '=', row.key)
      .orderBy('number', 'desc')
      .limit(1),
  );
  store.run(
    from.insertInto('note_revisions').values({
      note_key: row.key,
      number: (last?.number ?? 0) + 1,
      started_at: row.revision_started_at,
      saved_at: row.saved_at,
      draft_json: row.draft_json,
    }),
  );
}

/**
 * Somebody is marked present after the group note was signed: their chart note is begun, so that it is listed
 * as unsigned instead of being forgotten.
 */
export function keepChartNoteDue(
  context: RecordContext,
  sessionId: SessionId,
  clientId: ClientId,
): void {
  const group = readGroupNoteRow(context.store, sessionId);
  if (!group || group.signed_json === null) return;
  if (readChartNoteRow(context.store, sessionId, clientId)) return;
  const empty: ChartDraft = { additions: [], decisions: [] };
  const id = newId(NoteId);
  writeDraft(
    context,
    {
      id,
      kind: 'progress',
      session_id: sessionId,
      client_id: clientId,
      format: group.format,
      draft_json: JSON.stringify(empty),
    },
    0,
  );
  context.audit('notes.saveChart', `notes/${id}`, 'version 1');
}
