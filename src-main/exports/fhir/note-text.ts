import { attendanceWords } from '#shared/contract/attendance.ts';
import { groupTypeWords, modalityWords } from '#shared/contract/groups.ts';
import type {
  GroupNote,
  ProgressNote,
  SessionFacts,
  Signature,
} from '#shared/contract/signed-note.ts';
import { documentText } from '#shared/note-document.ts';
import { signedText } from '../../records/note-rows.ts';

/** A chart note as plain text: the facts at its head, its words, and by whom it was signed. */
export function progressNoteText(content: ProgressNote, signature: Signature | null): string {
  const { session, client, attendance, minutes } = content;
  return paragraphs(
    [
      'Progress note',
      `${client.legalName}, chart ${client.chartCode}`,
      client.dateOfBirth === null ? '' : `Born ${client.dateOfBirth}`,
      ...sessionLines(session),
      attendance === null ? '' : `Attendance: ${attendanceWords[attendance]}`,
      minutes === null ? '' : `Minutes in the session: ${minutes}`,
    ],
    signedText(content),
    signature,
  );
}

/** The account of a whole session, with who was there. */
export function groupNoteText(content: GroupNote, signature: Signature | null): string {
  const { session, roster, document } = content;
  return paragraphs(
    [
      'Group session note',
      ...sessionLines(session),
      ...roster.map(
        ({ name, attendance }) =>
          `${name}: ${attendance === null ? 'not recorded' : attendanceWords[attendance]}`,
      ),
    ],
    documentText(document),
    signature,
  );
}

function sessionLines(session: SessionFacts): string[] {
  const { plannedStart, plannedMinutes, actualStart, actualEnd, zone } = session;
  const facilitators = session.facilitators.map(({ name, credentials }) =>
    [name, credentials].filter(Boolean).join(', '),
  );
  return [
    `${session.groupName}, session ${session.number}`,
    `${groupTypeWords[session.groupType]} group, ${modalityWords[session.modality]}`,
    `Planned: ${written(plannedStart)}, ${plannedMinutes} minutes, ${zone}`,
    actualStart === null
      ? ''
      : `Held: ${written(actualStart)}${actualEnd === null ? '' : ` to ${written(actualEnd)}`}`,
    session.place === '' ? '' : `Place: ${session.place}`,
    session.topic === '' ? '' : `Topic: ${session.topic}`,
    facilitators.length === 0 ? '' : `Facilitators: ${facilitators.join('; ')}`,
    `Present: ${session.presentCount}`,
  ];
}

function written(local: string): string {
  return local.replace('T', ' ');
}

function paragraphs(head: readonly string[], words: string, signature: Signature | null): string {
  return [head.filter(Boolean).join('\n'), words, signatureLine(signature)]
    .filter(Boolean)
    .join('\n\n');
}

function signatureLine(signature: Signature | null): string {
  if (signature === null) return 'Not signed';
  const { name, credentials, licence, at } = signature;
  return `Signed by ${[name, credentials, licence].filter(Boolean).join(', ')}, ${at}`;
}
