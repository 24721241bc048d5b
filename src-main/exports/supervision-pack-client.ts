import { attendanceWords } from '#shared/contract/attendance.ts';
import {
  followUpWords,
  paceWords,
  type ClientRecord,
  type ProgressSession,
} from '#shared/contract/session-record.ts';
import type { ProgressNote } from '#shared/contract/signed-note.ts';
import type { ClientId, GroupId, SessionId } from '#shared/ids.ts';
import type { Anchor } from '#shared/rules/supervision-pack/dates.ts';
import type { Mention } from '#shared/rules/supervision-pack/review.ts';
import { readClientProgress } from '../records/client-progress.ts';
import { readChartNoteRow, signedOf } from '../records/note-rows.ts';
import { readAddenda } from '../records/notes.ts';
import { noClientRecord, toClientRecord } from '../records/session-record-rows.ts';
import { from, type Store } from '../store/store.ts';
import { momentBlocks } from './supervision-pack-moments.ts';
import {
  anchorOf,
  capital,
  inTime,
  sessionWhen,
  textBlock,
  type PackBlock,
  type PackCourse,
  type PackScope,
} from './supervision-pack-block.ts';

/** One client's course, session by session: their own notes and what was recorded of them. */
export function clientBlocks(scope: PackScope, clientId: ClientId): PackCourse {
  const { store } = scope.context;
  const all = readClientProgress(store, clientId);
  const groups = [...new Set(all.map(({ groupId }) => groupId))];
  const held = all
    .map((session) => ({ session, anchor: anchorIn(groups, session) }))
    .filter(({ anchor }) => inTime(anchor.day, scope));
  const sessions = held.map(({ anchor }) => anchor);
  return {
    sessions,
    appearing: new Set([clientId]),
    blocks: held.flatMap(({ session, anchor }, at) => {
      const record = readRecord(store, session.sessionId, clientId);
      const title = (words: string) => () => `${capital(anchor.label)}, ${words}`;
      const key = `sessions/${session.sessionId}`;
      return [
        {
          kind: 'facts' as const,
          label: capital(anchor.label),
          lines: () => [
            sessionWhen(at, sessions, scope.dates),
            ...(scope.parts.has('attendance') && session.attendance !== null
              ? [capital(attendanceWords[session.attendance])]
              : []),
            ...(scope.parts.has('record') ? recordLines(record) : []),
          ],
        },
        ...(scope.parts.has('record')
          ? textBlock(`${key}/own-lines`, title('own lines'), { text: ownLines(record) }, anchor)
          : []),
        ...momentBlocks(
          scope,
          session.sessionId,
          anchor,
          (clients) => clients.length > 0 && clients.every((id) => id === clientId),
        ),
        ...(scope.parts.has('notes') ? noteBlocks(store, session.sessionId, clientId, anchor) : []),
      ];
    }),
  };
}

/** Sessions of two groups may have one number; the groups have no names here. */
function anchorIn(groups: readonly GroupId[], session: ProgressSession): Anchor {
  const { day, label } = anchorOf({ number: session.sessionNumber, start: session.start });
  if (groups.length < 2) return { day, label };
  return { day, label: `${label} of group ${String(groups.indexOf(session.groupId) + 1)}` };
}

function readRecord(store: Store, sessionId: SessionId, clientId: ClientId): ClientRecord {
  const row = store.first(
    from
      .selectFrom('client_records')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('client_id', '=', clientId),
  );
  return row === undefined ? noClientRecord : toClientRecord(row);
}

function recordLines(record: ClientRecord): string[] {
  const { participation, reluctance, pace, gaveFeedback, receivedFeedback, followUp } = record;
  return [
    ...(participation === null ? [] : [`Participation ${String(participation)} of 5`]),
    ...(reluctance === null ? [] : [`Reluctance to disclose ${String(reluctance)} of 5`]),
    ...(pace === null ? [] : [`Pace: ${paceWords[pace]}`]),
    ...(gaveFeedback ? ['Gave feedback'] : []),
    ...(receivedFeedback ? ['Received feedback'] : []),
    ...(followUp === null ? [] : [`Commitment made before: ${followUpWords[followUp]}`]),
  ];
}

function ownLines({ response, skill, commitment, absenceReason, makeUp }: ClientRecord): string {
  return [
    response && `Response: ${response}`,
    skill && `Skill: ${skill}`,
    commitment && `Commitment: ${commitment}`,
    absenceReason && `Reason of absence: ${absenceReason}`,
    makeUp && `Made up for: ${makeUp}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Signed notes only: a draft of one is still the group note's. */
function noteBlocks(
  store: Store,
  sessionId: SessionId,
  clientId: ClientId,
  session: Anchor,
): PackBlock[] {
  const row = readChartNoteRow(store, sessionId, clientId);
  const signed = row && signedOf(row)?.content;
  if (row === undefined || signed?.kind !== 'progress') return [];
  const title = (words: string) => () => `${capital(session.label)}, ${words}`;
  return [
    ...textBlock(
      `sessions/${sessionId}/progress-note`,
      title('progress note'),
      wordsOfNote(signed),
      session,
    ),
    ...readAddenda(store, row.id).flatMap((addendum) =>
      textBlock(`addenda/${addendum.id}`, title('addendum'), addendum, session),
    ),
  ];
}

/** The note's words; where the client's own name stood for a mention is known. */
function wordsOfNote({ client, sections }: ProgressNote): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  for (const { title, paragraphs, additions } of sections) {
    let opened = false;
    const begin = (): void => {
      if (text !== '') text += '\n\n';
      if (!opened && title !== '') text += `${title}: `;
      opened = true;
    };
    for (const spans of paragraphs) {
      begin();
      for (const span of spans) {
        if (span.kind === 'self')
          mentions.push({
            start: text.length,
            end: text.length + span.text.length,
            clientId: client.id,
          });
        text += span.text;
      }
    }
    if (additions !== '') {
      begin();
      text += additions;
    }
  }
  return { text, mentions };
}
