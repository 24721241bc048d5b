import { setImmediate } from 'node:timers/promises';
import { ChartDraft, signedOf, type NoteRow } from '#main/records/note-rows.ts';
import { fromJson } from '#main/records/record-context.ts';
import { asWritten, from, type Store } from '#main/store/store.ts';
import type { NoteContent } from '#shared/contract/signed-note.ts';
import { NoteDocument, paragraphText } from '#shared/note-document.ts';
import { byteOrderMark, csvLine } from './csv.ts';

/*
 * The notes for people: a line for each section, by day, in a spreadsheet. In the tables themselves a note is one JSON
 * text, which is exact and reads badly.
 */

const utf8 = new TextEncoder();
const pageSize = 100;

interface Section {
  readonly title: string;
  readonly text: string;
}

export async function* readableNotes(
  store: Store,
  wrote: (rows: number) => void,
): AsyncGenerator<Uint8Array> {
  yield utf8.encode(
    byteOrderMark +
      csvLine([
        'Day',
        'Group',
        'Session',
        'Note',
        'Client',
        'Chart code',
        'State',
        'Signed by',
        'Section',
        'Text',
        'Note id',
      ]),
  );
  for (let after = 0; ;) {
    const page = store.all(
      from
        .selectFrom('notes')
        .innerJoin('sessions', 'sessions.id', 'notes.session_id')
        .innerJoin('groups', 'groups.id', 'sessions.group_id')
        .leftJoin('clients', 'clients.id', 'notes.client_id')
        .selectAll('notes')
        .select(['planned_start', 'number', 'groups.name as group_name'])
        .select(['chart_code', 'given_name', 'family_name'])
        .where('notes.key', '>', after)
        .orderBy('notes.key')
        .limit(pageSize),
    );
    const lines = page.flatMap((row) => {
      const head = [
        row.planned_start.slice(0, 10),
        row.group_name,
        row.number,
        row.kind === 'group' ? 'Group note' : 'Progress note',
        row.family_name === null ? null : `${row.family_name}, ${row.given_name}`,
        row.chart_code,
      ];
      const signed = signedOf(row);
      const state = signed === null ? 'Draft' : 'Signed';
      const by = signed?.signature.name ?? null;
      const sections = signed === null ? draftSections(row) : signedSections(signed.content);
      return [
        ...sections.map(({ title, text }) => csvLine([...head, state, by, title, text, row.id])),
        ...readAddenda(store, row).map(({ author, text }) =>
          csvLine([...head, 'Signed', author, 'Addendum', text, row.id]),
        ),
      ];
    });
    yield utf8.encode(lines.join(''));
    wrote(page.length);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.key;
    await setImmediate();
  }
}

function signedSections(content: NoteContent): Section[] {
  if (content.kind === 'group') return documentSections(content.document);
  return content.sections.map(({ title, paragraphs, additions }) => ({
    title,
    text: joined([...paragraphs.map((spans) => spans.map(({ text }) => text).join('')), additions]),
  }));
}

/** Of a chart note that is not signed only what was written for its client alone; the rest is in the group note. */
function draftSections(row: NoteRow): Section[] {
  return row.kind === 'group'
    ? documentSections(fromJson(NoteDocument, row.draft_json))
    : fromJson(ChartDraft, row.draft_json).additions;
}

function documentSections({ content }: NoteDocument): Section[] {
  return content.map(({ attrs, content: paragraphs }) => ({
    title: attrs.title,
    text: joined(paragraphs.map(paragraphText)),
  }));
}

function readAddenda(store: Store, { id }: NoteRow): { author: string; text: string }[] {
  return store.all(
    from
      .selectFrom('addenda')
      .select(['author', 'text'])
      .where('note_id', '=', id)
      .orderBy(asWritten),
  );
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
