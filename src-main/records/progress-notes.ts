import { wasPresent } from '#shared/contract/attendance.ts';
import type { GroupNote, ProgressNote, SessionFacts } from '#shared/contract/signed-note.ts';
import type { Seat, Session } from '#shared/contract/sessions.ts';
import type { ClientId } from '#shared/ids.ts';
import type { NoteDocument } from '#shared/note-document.ts';
import { calledName, legalName, type Person } from '#shared/person.ts';
import {
  chartGuard,
  headingFor,
  keptNames,
  openHits,
  replacing,
  type Heading,
  type MarkedPlace,
} from '#shared/rules/chart-guard.ts';
import { deriveChartNote, type ChartNote } from '#shared/rules/chart-note.ts';
import type { NameGuard } from '#shared/rules/name-guard.ts';
import type { Store } from '../store/store.ts';
import { readClient, readPeople } from './client-rows.ts';
import { readGroup, readRoster } from './group-rows.ts';
import { readContactNames } from './intake-rows.ts';
import { readFormats } from './note-formats.ts';
import { chartDraftOf, groupDraftOf, readChartNoteRow, readGroupNoteRow } from './note-rows.ts';
import { readFacilitators, readSeats, readSession } from './session-rows.ts';
import { readClinicians } from './settings.ts';

/** Everything about one session that its notes are made from, read once. */
export interface NoteSources {
  session: Session;
  seats: Seat[];
  present: ReadonlySet<ClientId>;
  /** Null while nobody has written a group note. */
  document: NoteDocument | null;
  facts: SessionFacts;
  people: Person[];
  guard: NameGuard;
}

export function readNoteSources(store: Store, sessionId: Session['id']): NoteSources {
  const session = readSession(store, sessionId);
  const group = readGroup(store, session.groupId);
  const seats = readSeats(store, session);
  const present = new Set(
    seats.filter((seat) => wasPresent(seat.attendance)).map((seat) => seat.person.id),
  );
  const row = readGroupNoteRow(store, sessionId);
  const people = readPeople(store);
  const everInGroup = readRoster(store, group.id).map(({ person }) => person.id);
  const format = row?.format ?? group.noteFormat;
  return {
    session,
    seats,
    present,
    document: row ? groupDraftOf(store, row) : null,
    people,
    guard: chartGuard(people, everInGroup, readClinicians(store), readContactNames(store)),
    facts: {
      sessionId,
      number: session.number,
      groupId: group.id,
      groupName: group.name,
      groupType: group.type,
      plannedStart: session.plannedStart,
      plannedMinutes: session.plannedMinutes,
      actualStart: session.actualStart,
      actualEnd: session.actualEnd,
      zone: session.zone,
      modality: session.modality,
      place: session.place,
      topic: session.topic,
      facilitators: readFacilitators(store, sessionId).map(({ name, credentials }) => ({
        name,
        credentials,
      })),
      presentCount: present.size,
      formatName: readFormats(store).find(({ key }) => key === format)?.name ?? '',
    },
  };
}

export interface DraftProgressNote {
  chart: ChartNote;
  content: ProgressNote;
  /** Names the guard marks that nobody decided about. */
  open: MarkedPlace[];
}

/** One client's chart note as it would be signed now. */
export function draftProgressNote(
  store: Store,
  sources: NoteSources,
  clientId: ClientId,
): DraftProgressNote {
  const { session, facts, guard } = sources;
  const client = readClient(store, clientId);
  const { additions, decisions } = chartDraftOf(readChartNoteRow(store, session.id, clientId));
  // Nobody wrote a group note: there are only the words for this client.
  const document = sources.document ?? { type: 'doc', content: [] };
  const chart = deriveChartNote(document, client, {
    present: sources.present,
    additions,
    replacing: replacing(decisions, guard, clientId),
    people: sources.people,
  });
  const topic: Heading = { key: 'topic', text: facts.topic };
  const groupName: Heading = { key: 'group-name', text: facts.groupName };
  const place: Heading = { key: 'place', text: facts.place };
  const format: Heading = { key: 'format', text: facts.formatName };
  const headings = [topic, groupName, place, format];
  const seat = sources.seats.find(({ person }) => person.id === clientId);
  return {
    chart,
    open: openHits(chart, decisions, guard, clientId, headings),
    content: {
      kind: 'progress',
      session: {
        ...facts,
        topic: headingFor(topic, decisions, guard, clientId),
        groupName: headingFor(groupName, decisions, guard, clientId),
        place: headingFor(place, decisions, guard, clientId),
        formatName: headingFor(format, decisions, guard, clientId),
      },
      client: {
        id: clientId,
        legalName: legalName(client),
        calledName: calledName(client),
        chartCode: client.chartCode,
        dateOfBirth: client.dateOfBirth,
      },
      attendance: seat?.attendance ?? null,
      minutes: seat?.minutes ?? null,
      sections: chart.sections.map(({ key, title, paragraphs, additions: added }) => ({
        key,
        title,
        paragraphs: paragraphs.map(({ spans }) =>
          spans.map(({ kind, text, marks }) => ({ kind, text, ...(marks ? { marks } : {}) })),
        ),
        additions: added,
      })),
      keptNames: keptNames(chart, decisions, guard, clientId, headings),
    },
  };
}

/** The group note as it would be signed now, with the roster as it is. */
export function draftGroupNote(sources: NoteSources, document: NoteDocument): GroupNote {
  return {
    kind: 'group',
    session: sources.facts,
    roster: sources.seats.map(({ person, attendance, minutes }) => ({
      clientId: person.id,
      name: legalName(person),
      attendance,
      minutes,
    })),
    document,
  };
}
