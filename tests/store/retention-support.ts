import { sql } from 'kysely';
import { draftProgressNote, readNoteSources } from '#main/records/progress-notes.ts';
import { noClientRecord } from '#main/records/session-record-rows.ts';
import { statement, type Store } from '#main/store/store.ts';
import {
  ArcId,
  CheckInId,
  ClientStatusId,
  EventId,
  IntakeItemId,
  MeasureId,
  newId,
  NoteId,
  OutsideContactId,
  PsychotherapyNoteId,
  type ClientId,
  type SessionId,
} from '#shared/ids.ts';
import { chartNoteText } from '#shared/rules/chart-note.ts';
import { CalendarDate } from '#shared/time.ts';
import { client, noteOf, openGroup, type TestPractice } from '../support/practice.ts';

export const day = (text: string) => CalendarDate.parse(text);

/** Two members and one session with a signed group note that names both, marks, an arc and private words. */
export function fullSession(practice: TestPractice, start = '2026-11-24T18:00') {
  const { records } = practice;
  const tomas = client('Tomas', 'Musterfrau', { dateOfBirth: day('1980-03-01') });
  const bea = client('Beatrix', 'Beispiel', { dateOfBirth: day('1975-05-05') });
  const opened = openGroup(practice, [tomas, bea], start);
  const sessionId = opened.session.id;
  records.sessionRecord.saveClient({
    sessionId,
    clientId: tomas.id,
    version: 0,
    record: { ...noClientRecord, response: 'Quittengelee response', participation: 3 },
  });
  records.sessionRecord.saveGroup({
    sessionId,
    version: 0,
    record: {
      climate: { cohesion: 7, safety: 6, engagement: 5, conflict: 1, avoidance: 2 },
      factors: [],
      interventions: ['linking'],
      events: [
        {
          id: newId(EventId),
          kind: 'conflict',
          at: null,
          clients: [tomas.id, bea.id],
          text: 'Tomas and another quarrelled.',
          intervention: '',
          outcome: '',
        },
      ],
      arcs: [{ id: newId(ArcId), from: tomas.id, to: bea.id, tone: 'plain' }],
    },
  });
  records.notes.saveGroup({
    id: opened.noteId,
    sessionId,
    version: 0,
    format: 'dap',
    document: noteOf(
      [{ id: tomas.id, label: 'Tomas' }, ' spoke of his week.'],
      [{ id: bea.id, label: 'Beatrix' }, ' listened.'],
    ),
  });
  return { ...opened, sessionId, tomas, bea };
}

/** Signs what the group note gives everybody, and then the group note. */
export function signAll(
  { store, records }: TestPractice,
  sessionId: SessionId,
  clients: readonly ClientId[],
  noteId: NoteId | null,
): void {
  const sources = readNoteSources(store, sessionId);
  const { charts, group } = records.notes.ofSession({ sessionId });
  records.notes.sign({
    sessionId,
    charts: clients.map((clientId) => ({
      id: charts.find((chart) => chart.clientId === clientId)?.id ?? newId(NoteId),
      clientId,
      text: chartNoteText(draftProgressNote(store, sources, clientId).chart),
    })),
    group: noteId === null ? null : { id: noteId, version: group.version },
  });
}

/** Service of these clients has ended: they left their groups and their status says so. */
export function end({ records }: TestPractice, clients: readonly ClientId[]): void {
  for (const clientId of clients) {
    for (const { id } of records.clients.chart({ id: clientId }).memberships)
      records.memberships.leave({ id, leftOn: day('2026-11-24'), reason: 'Quittengelee leave' });
    records.clients.changeStatus({
      clientId,
      entry: { id: newId(ClientStatusId), status: 'ended', on: day('2026-11-24'), reason: '' },
    });
  }
}

/** Something of every kind a chart can hold beside its sessions. */
export function fillChart(practice: TestPractice, clientId: ClientId, sessionId: SessionId): void {
  const { records } = practice;
  records.intake.save({
    id: newId(IntakeItemId),
    clientId,
    version: 0,
    fields: { kind: 'presenting-concern', text: 'Quittengelee concern' },
  });
  records.measures.record({
    id: newId(MeasureId),
    clientId,
    instrument: 'phq-9',
    fields: {
      onDay: day('2026-11-24'),
      values: [1, 1, 1, 1, 1, 1, 1, 1, 1, null],
      remark: 'Quittengelee remark',
    },
  });
  const [membership] = records.clients.chart({ id: clientId }).memberships;
  if (membership)
    records.checkIns.record({
      id: newId(CheckInId),
      membershipId: membership.id,
      answers: { onDay: day('2026-11-24'), kept: 'no', comfort: 5, safety: 6 },
      text: 'Quittengelee check-in',
      namesStay: '',
    });
  records.outsideContacts.save({
    id: newId(OutsideContactId),
    version: 0,
    fields: {
      onDay: day('2026-11-20'),
      between: 'member-therapist',
      clientIds: [clientId],
      groupId: null,
      how: 'telephone',
      what: 'Quittengelee contact',
      takenUp: 'not-yet',
    },
  });
  records.psychotherapyNotes.save({
    id: newId(PsychotherapyNoteId),
    clientId,
    sessionId,
    onDay: day('2026-11-24'),
    version: 0,
    text: 'Quittengelee private',
    putAside: [],
  });
}

/** Every place of the file that holds any of the words, as `table.column`; private texts count as well. */
export function placesOf(store: Store, ...words: string[]): string[] {
  const columns = store.all(
    statement(sql<{ name: string; column: string }>`
      SELECT tables.name, columns.name AS "column" FROM sqlite_schema AS tables
        JOIN pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'`),
  );
  const holds = (name: string, column: string, word: string) =>
    store.first(
      statement(sql<{ found: number }>`SELECT 1 AS found FROM ${sql.table(name)}
        WHERE instr(lower(CAST(${sql.ref(column)} AS TEXT)), ${word.toLowerCase()}) > 0`),
    ) !== undefined;
  const places = columns
    .filter(({ name, column }) => words.some((word) => holds(name, column, word)))
    .map(({ name, column }) => `${name}.${column}`);
  const privately = store.psychotherapy.all(
    statement(sql<{ text_json: string }>`SELECT text_json FROM private_texts
      UNION ALL SELECT text_json FROM private_text_revisions`),
  );
  return privately.some(({ text_json }) => words.some((word) => text_json.includes(word)))
    ? [...places, 'private']
    : places;
}

/** Notes as the file holds them, apart from whose they are. */
export function signedBytes(store: Store) {
  return store.all(
    statement(sql<{ id: string; signed_json: string; signed_sha256: string; signed_at: string }>`
      SELECT id, signed_json, signed_sha256, signed_at FROM notes
      WHERE signed_json IS NOT NULL ORDER BY key`),
  );
}
