import { wasPresent, type Attendance } from '#shared/contract/attendance.ts';
import type { Addendum, AddendumDraft, ChartNoteState } from '#shared/contract/notes.ts';
import type { SignedNote } from '#shared/contract/signed-note.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import type { ClientId, NoteId } from '#shared/ids.ts';
import { mentionedClients, type NoteDocument } from '#shared/note-document.ts';
import type { Person } from '#shared/person.ts';
import { replacing, type MarkedPlace } from '#shared/rules/chart-guard.ts';
import {
  chartNoteText,
  clientsWithContent,
  deriveChartNote,
  type ChartNote,
} from '#shared/rules/chart-note.ts';
import type { NameGuard } from '#shared/rules/name-guard.ts';
import type { ChartDraft } from './shelves.ts';

/** One client's chart note as it stands now. */
export interface ChartRow {
  client: Person;
  name: string;
  attendance: Attendance | null;
  present: boolean;
  /** Stands in the row of clients: was there, is written about, or has words of their own. */
  listed: boolean;
  noteId: NoteId;
  draft: ChartDraft;
  note: ChartNote;
  text: string;
  /** Doubts of the name guard nobody decided about yet. */
  places: MarkedPlace[];
  /** Has the name guard read this very text? It follows the typing at a distance. */
  checked: boolean;
  signed: SignedNote | null;
  addenda: Addendum[];
  addendumDraft: AddendumDraft | null;
  status: ChartStatus;
}

/** `unchecked` until the name guard has read the note for the first time. */
export type ChartStatus = 'signed' | 'empty' | 'doubts' | 'ready' | 'unchecked';

export interface ChartSources {
  document: NoteDocument;
  seats: readonly Seat[];
  charts: readonly ChartNoteState[];
  people: ReadonlyMap<ClientId, Person>;
  names: ReadonlyMap<ClientId, string>;
  /** Null until it is ready, a moment after the screen is. */
  guard: NameGuard | null;
  draftOf: (client: ClientId, saved: ChartNoteState | undefined) => ChartDraft;
}

export function presentClients(seats: readonly Seat[]): ReadonlySet<ClientId> {
  return new Set(
    seats.filter(({ attendance }) => wasPresent(attendance)).map(({ person }) => person.id),
  );
}

/** Everyone the session's notes concern: the circle in its order, then whoever else is written about. */
export function chartRows(sources: ChartSources): ChartRow[] {
  const { document, seats, charts, people, names, guard } = sources;
  const present = presentClients(seats);
  const written = new Set(clientsWithContent(document, present));
  const mentioned = mentionedClients(document).flatMap((id) => people.get(id) ?? []);
  const clients = new Map(seats.map(({ person }) => [person.id, person]));
  for (const id of [...written, ...charts.filter(hasOwnWords).map(({ clientId }) => clientId)]) {
    const person = clients.get(id) ?? people.get(id);
    if (person !== undefined) clients.set(id, person);
  }

  return [...clients.values()].map((client): ChartRow => {
    const saved = charts.find(({ clientId }) => clientId === client.id);
    const draft = sources.draftOf(client.id, saved);
    const signed = saved?.signed ?? null;
    const note = deriveChartNote(document, client, {
      present,
      additions: draft.additions,
      ...(guard && { replacing: replacing(draft.decisions, guard, client.id) }),
      people: mentioned,
    });
    const empty = note.sections.length === 0;
    const own = draft.additions.some(({ text }) => text.trim() !== '');
    return {
      client,
      name: names.get(client.id) ?? client.givenName,
      attendance: seats.find(({ person }) => person.id === client.id)?.attendance ?? null,
      present: present.has(client.id),
      listed: present.has(client.id) || written.has(client.id) || own || signed !== null,
      noteId: draft.id,
      draft,
      note,
      text: chartNoteText(note),
      places: [],
      checked: false,
      signed,
      addenda: saved?.addenda ?? [],
      addendumDraft: saved?.addendumDraft ?? null,
      status: signed !== null ? 'signed' : empty ? 'empty' : 'unchecked',
    };
  });
}

function hasOwnWords({ additions, signed }: ChartNoteState): boolean {
  return signed !== null || additions.some(({ text }) => text.trim() !== '');
}

/** How far signing has come: `Sign 5 of 6`. */
export function signingCount(rows: readonly ChartRow[]): { ready: number; unsigned: number } {
  const unsigned = rows.filter(isUnsigned);
  return {
    ready: unsigned.filter(({ status }) => status === 'ready').length,
    unsigned: unsigned.length,
  };
}

export function isUnsigned({ status }: ChartRow): boolean {
  return status !== 'signed' && status !== 'empty';
}

/** A doubt's identity on screen, for as long as the text it stands in stays as it is. */
export function placeKey({ sectionKey, paragraph, hit }: MarkedPlace): string {
  return `${sectionKey}/${paragraph}/${hit.start}/${hit.match}`;
}
