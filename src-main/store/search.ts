import { sql, type SelectQueryBuilder } from 'kysely';
import type { SearchResult } from '#shared/contract/search.ts';
import type { ClinicianId } from '#shared/ids.ts';
import { snippet, wordsOf } from './snippet.ts';
import { from, statement, type Store } from './store.ts';
import type { SearchEntryTable, Tables } from './tables.ts';

type Entry = Omit<SearchEntryTable, 'key'>;
type SearchEntries = SelectQueryBuilder<Tables, 'search_entries', { key: number }>;

/** What is deleted is found by nobody; its words stay in the index for when it is restored. */
const isListed = sql<boolean>`
  NOT EXISTS (SELECT 1 FROM clients
    WHERE clients.id = search_entries.client_id AND clients.deleted_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM groups
    WHERE groups.id = search_entries.group_id AND groups.deleted_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM sessions
    WHERE sessions.id = search_entries.session_id AND sessions.deleted_at IS NOT NULL)`;

/**
 * A word that stands in every note would have to be ranked against a whole career; ranking the newest matches
 * answers within a keystroke and loses only what nobody reads past.
 */
const rankedMatches = 2_000;

/**
 * Clients and groups have keys above every note's, so that they are always among the newest and a name finds its
 * person first.
 */
const firstNamedKey = 1_000_000_000_000;

/** Puts a record's words into the index, or replaces those it had. Called inside the record's transaction. */
export function indexRecord(
  store: Store,
  entry: Entry,
  words: { title: string; body: string },
): void {
  const known = store.first(
    from
      .selectFrom('search_entries')
      .selectAll()
      .where('kind', '=', entry.kind)
      .where('record_id', '=', entry.record_id),
  );
  if (known) {
    // A draft saved every second points to the same place every time; only its words are new.
    const { key, ...pointsTo } = known;
    if (JSON.stringify(pointsTo) !== JSON.stringify({ ...pointsTo, ...entry }))
      store.run(from.updateTable('search_entries').set(entry).where('key', '=', key));
    store.run(from.updateTable('search_index').set(words).where('rowid', '=', known.key));
    return;
  }
  const key = nextKey(store, entry.kind === 'client' || entry.kind === 'group');
  store.run(from.insertInto('search_entries').values({ key, ...entry }));
  store.run(from.insertInto('search_index').values({ rowid: key, ...words }));
}

/** Takes what a query of entries finds out of the index. Called inside the transaction that removes the records. */
export function removeFromIndex(store: Store, found: SearchEntries): void {
  store.run(from.deleteFrom('search_index').where('rowid', 'in', found));
  store.run(from.deleteFrom('search_entries').where('key', 'in', found));
}

/**
 * Rewrites the index so that no word of what was taken out, or of what was replaced before, is left in it: FTS5
 * itself only marks them as gone.
 */
export function purgeIndex(store: Store): void {
  store.run(statement(sql`INSERT INTO search_index (search_index) VALUES ('optimize')`));
}

/** Takes one record's words out of the index. Called inside the transaction that removes it. */
export function unindexRecord(store: Store, kind: Entry['kind'], recordId: string): void {
  removeFromIndex(
    store,
    from
      .selectFrom('search_entries')
      .select('key')
      .where('kind', '=', kind)
      .where('record_id', '=', recordId),
  );
}

function nextKey(store: Store, named: boolean): number {
  const last = store.first(
    from
      .selectFrom('search_entries')
      .select('key')
      .where('key', named ? '>=' : '<', firstNamedKey)
      .orderBy('key', 'desc')
      .limit(1),
  );
  return (last?.key ?? (named ? firstNamedKey : 0)) + 1;
}

/**
 * What a person typed as an FTS5 expression: every word must be found, the last may be only begun. Quoting each
 * word keeps FTS5's own operators out. `''` when there is no word in it.
 */
export function searchExpression(text: string): string {
  const words = wordsOf(text).slice(0, 20);
  return words
    .map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`))
    .join(' ');
}

/**
 * The best matches with the match shown, best first. A supervision log is its clinician's own: nobody else
 * finds a word of it.
 */
export function searchRecords(
  store: Store,
  text: string,
  limit: number,
  clinician: ClinicianId | null,
): SearchResult[] {
  const expression = searchExpression(text);
  if (!expression) return [];
  const newest = from
    .selectFrom('search_index')
    .select(['rowid', sql<number>`rank`.as('rank')])
    .where(sql<boolean>`search_index MATCH ${expression}`)
    .orderBy('rowid', 'desc')
    .limit(rankedMatches);
  const best = store.all(
    from
      .selectFrom(newest.as('newest'))
      .innerJoin('search_entries', 'search_entries.key', 'newest.rowid')
      .selectAll('search_entries')
      .where(isListed)
      .where((eb) =>
        eb.or([
          eb('search_entries.kind', '!=', 'supervision'),
          eb(
            'search_entries.record_id',
            'in',
            from.selectFrom('supervisions').select('id').where('clinician_id', '=', clinician),
          ),
        ]),
      )
      .orderBy('newest.rank')
      .orderBy('newest.rowid', 'desc')
      .limit(limit),
  );
  const wanted = wordsOf(text);
  return best.map((entry) => {
    const words = store.first(
      from.selectFrom('search_index').select(['title', 'body']).where('rowid', '=', entry.key),
    );
    return {
      kind: entry.kind,
      recordId: entry.record_id,
      title: words?.title ?? '',
      snippet: snippet(words?.body ?? '', wanted),
      on: entry.on_day,
      clientId: entry.client_id,
      groupId: entry.group_id,
      sessionId: entry.session_id,
    };
  });
}
