import { sql } from 'kysely';
import { indexRecord } from '../store/search.ts';
import { from, type Store } from '../store/store.ts';
import { draftText, signedOf, signedText, type NoteRow } from './note-rows.ts';
import { sessionLabel } from './session-rows.ts';

/*
 * A draft is saved every second while somebody types, and is searched for now and then. Its words are put into
 * the index by the next search, not by every save: a save is then a third of the pages to write and encrypt.
 * Which notes are due is kept in the same transaction as the note, so no crash can lose one.
 */

/** No search has more than this many notes to read first. */
const mostDue = 20;

/** The note's words have changed. Called inside the transaction of its save. */
export function noteIsDue(store: Store, noteKey: number): void {
  const { changes } = store.run(
    from
      .insertInto('search_due')
      .values({ note_key: noteKey })
      .onConflict((conflict) => conflict.doNothing()),
  );
  if (changes === 0) return;
  const due = store.first(from.selectFrom('search_due').select(sql<number>`count(*)`.as('count')));
  if ((due?.count ?? 0) > mostDue) indexDueNotes(store);
}

/** Brings the index up to date. Called before every search. */
export function indexDueNotes(store: Store): void {
  // Asked for by key, one by one: joined, the two tables could be walked from the side of a career's notes.
  const due = store.all(from.selectFrom('search_due').select('note_key').orderBy('note_key'));
  if (due.length === 0) return;
  store.transaction(() => {
    for (const { note_key } of due) {
      const note = store.first(from.selectFrom('notes').selectAll().where('key', '=', note_key));
      if (note) indexNote(store, note);
    }
    store.run(from.deleteFrom('search_due'));
  });
}

/** Called inside the transaction that writes it: an addendum is signed as it is written and never changes. */
export function indexAddendum(
  store: Store,
  { id, text }: { id: string; text: string },
  note: Pick<NoteRow, 'client_id' | 'session_id'>,
): void {
  const { title, groupId, day } = sessionLabel(store, note.session_id);
  indexRecord(
    store,
    {
      kind: 'addendum',
      record_id: id,
      client_id: note.client_id,
      group_id: groupId,
      session_id: note.session_id,
      on_day: day,
    },
    { title, body: text },
  );
}

function indexNote(store: Store, note: NoteRow): void {
  const { title, groupId, day } = sessionLabel(store, note.session_id);
  const signed = signedOf(note)?.content;
  const words =
    signed?.kind === 'progress'
      ? {
          title: `${signed.client.legalName} · ${signed.session.groupName} ${signed.session.number}`,
          body: signedText(signed),
        }
      : { title, body: draftText(note.kind, note.draft_json) };
  indexRecord(
    store,
    {
      kind: note.kind === 'group' ? 'group-note' : 'progress-note',
      record_id: note.id,
      client_id: note.client_id,
      group_id: groupId,
      session_id: note.session_id,
      on_day: day,
    },
    words,
  );
}
