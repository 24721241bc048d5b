import { sql } from 'kysely';
import { z } from 'zod';
import { Uncovered } from '#shared/contract/coverage.ts';
import type { DestructionPreview } from '#shared/contract/retention.ts';
import { SignedNote, type GroupNote } from '#shared/contract/signed-note.ts';
import { foldText } from '#shared/fold-text.ts';
import type { ClientId, DestructionId, SessionId } from '#shared/ids.ts';
import { documentText, NoteDocument } from '#shared/note-document.ts';
import { from, statement, type Store } from '../store/store.ts';
import { personColumns, toPerson } from './client-rows.ts';
import { draftText, signedOf, signedText, type NoteRow } from './note-rows.ts';
import { noteIsDue } from './note-search.ts';
import { found, fromJson } from './record-context.ts';
import { sessionLabel } from './session-rows.ts';
import { sha256Of } from '../store/sha256.ts';

/** What stands where a client was named whose record is destroyed. */
export const formerClient = 'former client';

const SignedContent = SignedNote.omit({ sha256: true });

/** Group notes that mention any of the clients or list them, but for those of sessions that go. */
export function sharedGroupNotes(
  store: Store,
  clients: readonly ClientId[],
  goneSessions: readonly SessionId[],
): NoteRow[] {
  const gone = new Set(goneSessions);
  return store
    .all(
      from
        .selectFrom('notes')
        .selectAll()
        .where('kind', '=', 'group')
        .where((eb) =>
          eb.or(
            clients.map(
              (
                id,
              ) => sql<boolean>`(instr(draft_json, ${id}) > 0 OR instr(ifnull(signed_json, ''), ${id}) > 0
                OR EXISTS (SELECT 1 FROM note_revisions
                  WHERE note_key = notes.key AND instr(note_revisions.draft_json, ${id}) > 0))`,
            ),
          ),
        ),
    )
    .filter(({ session_id }) => !gone.has(session_id));
}

/**
 * Replaces the clients' names in mentions and rosters of the group notes that stay, in drafts, in their kept versions
 * and in what was signed; there the hash before and after is kept, so that the trail still explains it.
 */
export function redactSharedNotes(
  store: Store,
  destructionId: DestructionId,
  clients: readonly ClientId[],
): void {
  const gone = new Set(clients);
  const document = (json: string) =>
    JSON.stringify(withoutNames(fromJson(NoteDocument, json), gone));
  for (const row of sharedGroupNotes(store, clients, [])) {
    const set: Partial<NoteRow> = { draft_json: document(row.draft_json) };
    if (row.signed_json !== null && row.signed_sha256 !== null) {
      const signed = fromJson(SignedContent, row.signed_json);
      if (signed.content.kind === 'group') {
        const content = withoutSignedNames(signed.content, gone);
        set.signed_json = JSON.stringify({ ...signed, content });
        set.signed_sha256 = sha256Of(set.signed_json);
        set.excerpt = documentText(content.document).slice(0, 200);
        store.run(
          from.insertInto('note_redactions').values({
            note_key: row.key,
            destruction_id: destructionId,
            sha256_before: row.signed_sha256,
            sha256_after: set.signed_sha256,
          }),
        );
      }
    }
    store.run(from.updateTable('notes').set(set).where('key', '=', row.key));
    for (const revision of store.all(
      from
        .selectFrom('note_revisions')
        .select(['number', 'draft_json'])
        .where('note_key', '=', row.key),
    ))
      store.run(
        from
          .updateTable('note_revisions')
          .set({ draft_json: document(revision.draft_json) })
          .where('note_key', '=', row.key)
          .where('number', '=', revision.number),
      );
    noteIsDue(store, row.key);
  }
}

function withoutSignedNames(content: GroupNote, gone: ReadonlySet<ClientId>): GroupNote {
  return {
    ...content,
    roster: content.roster.map((seat) =>
      gone.has(seat.clientId) ? { ...seat, name: formerClient } : seat,
    ),
    document: withoutNames(content.document, gone),
  };
}

function withoutNames(document: NoteDocument, gone: ReadonlySet<ClientId>): NoteDocument {
  return {
    ...document,
    content: document.content.map((section) => ({
      ...section,
      content: section.content.map((paragraph) => ({
        ...paragraph,
        ...(paragraph.content && {
          content: paragraph.content.map((node) =>
            node.type === 'mention' && gone.has(node.attrs.id)
              ? { ...node, attrs: { ...node.attrs, label: formerClient } }
              : node,
          ),
        }),
      })),
    })),
  };
}

/** Where free text that stays has one of the clients' names in it: nobody can replace those but by reading. */
export function namedInShared(
  store: Store,
  clients: readonly ClientId[],
  shared: readonly SessionId[],
): DestructionPreview['namedIn'] {
  const isNamed = nameFinder(store, clients);
  const gone = new Set(clients);
  const named: DestructionPreview['namedIn'] = [];
  for (const sessionId of shared) {
    const { title } = sessionLabel(store, sessionId);
    const notes = store.all(
      from.selectFrom('notes').selectAll().where('session_id', '=', sessionId),
    );
    for (const note of notes) {
      if (note.client_id !== null && gone.has(note.client_id)) continue;
      if (isNamed(freeText(note, gone)))
        named.push({ title, where: note.kind === 'group' ? 'group note' : 'chart note' });
    }
    const session = found(
      store.first(
        from.selectFrom('sessions').select(['topic', 'plan']).where('id', '=', sessionId),
      ),
    );
    const agenda = store
      .all(
        from
          .selectFrom('agenda_items')
          .select(['title', 'note'])
          .where('session_id', '=', sessionId),
      )
      .map((item) => `${item.title} ${item.note}`);
    if (isNamed([session.topic, session.plan, ...agenda].join(' ')))
      named.push({ title, where: 'session plan' });
    const events = store.all(
      from
        .selectFrom('session_events')
        .select(['text', 'intervention', 'outcome'])
        .where('session_id', '=', sessionId),
    );
    const moments = store.all(
      from.selectFrom('session_moments').select('text').where('session_id', '=', sessionId),
    );
    const violations = store.all(
      from
        .selectFrom('violations')
        .select(['happened', 'said', 'follow_up'])
        .where('session_id', '=', sessionId),
    );
    if ([...events, ...moments, ...violations].some((one) => isNamed(Object.values(one).join(' '))))
      named.push({ title, where: 'session event' });
  }
  const contacts = store.all(
    statement(sql<{ how: string; what: string; on_day: string }>`
      SELECT how, what, on_day FROM outside_contacts WHERE id IN (
        SELECT contact_id FROM outside_contact_clients
        WHERE client_id NOT IN (${sql.join(clients)}))`),
  );
  for (const { how, what, on_day } of contacts)
    if (isNamed(`${how} ${what}`)) named.push({ title: on_day, where: 'outside contact' });
  return named;
}

function freeText(note: NoteRow, gone: ReadonlySet<ClientId>): string {
  if (note.kind === 'group')
    return documentText(withoutNames(fromJson(NoteDocument, note.draft_json), gone));
  const signed = signedOf(note)?.content;
  return signed?.kind === 'progress' ? signedText(signed) : draftText('progress', note.draft_json);
}

/** Finds any of the clients' names as a whole word, however it is written. */
export function nameFinder(store: Store, clients: readonly ClientId[]): (text: string) => boolean {
  const names = new Set(
    store
      .all(from.selectFrom('clients').select(personColumns).where('id', 'in', clients))
      .map(toPerson)
      .flatMap((person) => [
        person.givenName,
        person.familyName,
        person.preferredName,
        ...person.nicknames,
      ])
      .flatMap((name) => wordsIn(name)),
  );
  return (text) => wordsIn(text).some((word) => names.has(word));
}

function wordsIn(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Who was not covered when a shared session began: a former client without a name. */
export function redactGates(store: Store, clients: readonly ClientId[]): void {
  const memberships = new Set(
    store
      .all(from.selectFrom('memberships').select('id').where('client_id', 'in', clients))
      .map(({ id }) => id),
  );
  for (const { id, uncovered_json } of store.all(from.selectFrom('session_gates').selectAll())) {
    const uncovered = fromJson(z.array(Uncovered), uncovered_json);
    if (!uncovered.some(({ membershipId }) => memberships.has(membershipId))) continue;
    const redacted = uncovered.map((one) =>
      memberships.has(one.membershipId) ? { ...one, name: formerClient } : one,
    );
    store.run(
      from
        .updateTable('session_gates')
        .set({ uncovered_json: JSON.stringify(redacted) })
        .where('id', '=', id),
    );
  }
}
