import { attendanceWords, Attendance } from '#shared/contract/attendance.ts';
import {
  ClimateScale,
  eventWords,
  interventionWords,
  type GroupRecord,
} from '#shared/contract/session-record.ts';
import type { ClientId, GroupId, SessionId } from '#shared/ids.ts';
import { mentionedClients, withPresentIds, type NoteDocument } from '#shared/note-document.ts';
import type { Anchor } from '#shared/rules/supervision-pack/dates.ts';
import { therapeuticFactors } from '#shared/rules/therapeutic-factors.ts';
import { readMergedIds } from '../records/client-rows.ts';
import { groupDraftOf, readGroupNoteRow, signedOf } from '../records/note-rows.ts';
import { readAddenda } from '../records/notes.ts';
import { readGroupRecord } from '../records/session-record-rows.ts';
import { readSeats, readSession } from '../records/session-rows.ts';
import { from, type Store } from '../store/store.ts';
import { momentBlocks } from './supervision-pack-moments.ts';
import {
  anchorOf,
  capital,
  inTime,
  sessionWhen,
  textBlock,
  wordsOfDocument,
  type Called,
  type PackBlock,
  type PackCourse,
  type PackScope,
} from './supervision-pack-block.ts';

/** The process of a group, session by session. */
export function groupBlocks(scope: PackScope, groupId: GroupId): PackCourse {
  const { store } = scope.context;
  const held = store
    .all(
      from
        .selectFrom('sessions')
        .select(['id', 'number', 'planned_start'])
        .where('group_id', '=', groupId)
        .where('deleted_at', 'is', null)
        .where('cancelled_at', 'is', null)
        .orderBy('planned_start')
        .orderBy('id'),
    )
    .map(({ id, number, planned_start }) => ({
      id,
      number,
      anchor: anchorOf({ number, start: planned_start }),
    }))
    .filter(({ id, anchor }) => inTime(anchor.day, scope) && wasHeld(store, id));
  const sessions = held.map(({ anchor }) => anchor);
  const appearing = new Set<ClientId>();
  const blocks = held.flatMap(({ id, number, anchor }, at) => [
    factsOf(scope, { id, number, at, sessions }, appearing),
    ...noteBlocks(scope, id, anchor, appearing),
    ...eventBlocks(scope, id, anchor, appearing),
    ...momentBlocks(scope, id, anchor, (clients) => {
      for (const client of clients) appearing.add(client);
      return true;
    }),
  ]);
  return { blocks, sessions, appearing };
}

/** A session nothing was recorded of has not taken place yet, or has nothing to show. */
function wasHeld(store: Store, id: SessionId): boolean {
  const attended = store.first(
    from
      .selectFrom('attendance')
      .select('session_id')
      .where('session_id', '=', id)
      .where('attendance', 'is not', null),
  );
  return attended !== undefined || readGroupNoteRow(store, id) !== undefined;
}

function factsOf(
  { context, parts, dates }: PackScope,
  {
    id,
    number,
    at,
    sessions,
  }: { id: SessionId; number: number; at: number; sessions: readonly Anchor[] },
  appearing: Set<ClientId>,
): PackBlock {
  const { store } = context;
  const seats = parts.has('attendance') ? readSeats(store, readSession(store, id)) : [];
  for (const { person, attendance } of seats) if (attendance !== null) appearing.add(person.id);
  const record = parts.has('record') ? readGroupRecord(store, id).record : null;
  return {
    kind: 'facts',
    label: `Session ${String(number)}`,
    lines: (called) => [
      sessionWhen(at, sessions, dates),
      ...Attendance.options.flatMap((attendance) => {
        const here = seats.filter((seat) => seat.attendance === attendance);
        if (here.length === 0) return [];
        const names = here.map(({ person }) => called(person.id)).join(', ');
        return [`${capital(attendanceWords[attendance])}: ${names}`];
      }),
      ...(record === null ? [] : recordLines(record)),
    ],
  };
}

function recordLines({ climate, factors, interventions }: GroupRecord): string[] {
  const levels = ClimateScale.options.flatMap((scale) => {
    const level = climate[scale];
    return level === null ? [] : [`${scale} ${String(level)}`];
  });
  return [
    ...(levels.length === 0 ? [] : [`Climate, from 0 to 10: ${levels.join(', ')}`]),
    ...(factors.length === 0
      ? []
      : [
          `Therapeutic factors: ${factors.map((label) => therapeuticFactors[label].words).join(', ')}`,
        ]),
    ...(interventions.length === 0
      ? []
      : [`Interventions: ${interventions.map((one) => interventionWords[one]).join(', ')}`]),
  ];
}

function noteBlocks(
  { context, parts }: PackScope,
  id: SessionId,
  session: Anchor,
  appearing: Set<ClientId>,
): PackBlock[] {
  if (!parts.has('notes')) return [];
  const { store } = context;
  const row = readGroupNoteRow(store, id);
  const topic = readSession(store, id).topic;
  const title = (words: string) => () => `${capital(session.label)}, ${words}`;
  const topicBlock = textBlock(`sessions/${id}/topic`, title('topic'), { text: topic }, session);
  if (row === undefined) return topicBlock;
  const signed = signedOf(row)?.content;
  const document: NoteDocument =
    signed?.kind === 'group'
      ? withPresentIds(signed.document, readMergedIds(store))
      : groupDraftOf(store, row);
  for (const client of mentionedClients(document)) appearing.add(client);
  const about = signed === undefined ? 'group note, not signed' : 'group note';
  return [
    ...topicBlock,
    ...textBlock(`sessions/${id}/note`, title(about), wordsOfDocument(document), session),
    ...readAddenda(store, row.id).flatMap((addendum) =>
      textBlock(`addenda/${addendum.id}`, title('addendum'), addendum, session),
    ),
  ];
}

function eventBlocks(
  { context, parts }: PackScope,
  id: SessionId,
  session: Anchor,
  appearing: Set<ClientId>,
): PackBlock[] {
  if (!parts.has('record')) return [];
  return readGroupRecord(context.store, id).record.events.flatMap((event): PackBlock[] => {
    for (const client of event.clients) appearing.add(client);
    const title = (called: Called) =>
      [`${capital(session.label)}, ${eventWords[event.kind]}`, ...event.clients.map(called)].join(
        ' · ',
      );
    const lines = [
      event.text,
      event.intervention && `Intervention: ${event.intervention}`,
      event.outcome && `Outcome: ${event.outcome}`,
    ];
    const text = lines.filter(Boolean).join('\n');
    return text === ''
      ? [{ kind: 'facts', label: 'Event', lines: (called) => [title(called)] }]
      : textBlock(`events/${event.id}`, title, { text }, session);
  });
}
