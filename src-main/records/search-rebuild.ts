import { from, type Store } from '../store/store.ts';
import { indexPerson, readPeople } from './client-rows.ts';
import { indexGroup } from './group-rows.ts';
import { indexAddendum, indexDueNotes } from './note-search.ts';
import { indexDueRecords } from './record-search.ts';
import { indexSession } from './session-changes.ts';

const pageSize = 200;

/**
 * Puts everything into an empty search index: what is indexed where it is written is read again, the rest is due by
 * triggers already. Some at a time, so that the window can breathe in between.
 */
export function* rebuildSearch(store: Store): Generator<void> {
  const people = readPeople(store);
  const groups = store.all(from.selectFrom('groups').select(['id', 'name', 'focus']));
  const sessions = store.all(from.selectFrom('sessions').select('id').orderBy('planned_start'));
  const notes = store.all(from.selectFrom('notes').select('key').orderBy('key'));
  const addenda = store.all(
    from
      .selectFrom('addenda')
      .innerJoin('notes', 'notes.id', 'addenda.note_id')
      .select(['addenda.id', 'addenda.text', 'client_id', 'session_id'])
      .orderBy('addenda.signed_at'),
  );
  yield* each(store, people, (person) => indexPerson(store, person));
  yield* each(store, groups, (group) => indexGroup(store, group));
  yield* each(store, sessions, ({ id }) => indexSession(store, id));
  for (const page of pages(notes)) {
    store.transaction(() => {
      for (const { key } of page)
        store.run(from.insertInto('search_due').values({ note_key: key }));
      indexDueNotes(store);
    });
    yield;
  }
  yield* each(store, addenda, (addendum) => indexAddendum(store, addendum, addendum));
  indexDueRecords(store);
}

function* each<Row>(store: Store, rows: readonly Row[], index: (row: Row) => void) {
  for (const page of pages(rows)) {
    store.transaction(() => page.forEach(index));
    yield;
  }
}

function* pages<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += pageSize) yield rows.slice(at, at + pageSize);
}
