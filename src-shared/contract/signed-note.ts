import { z } from 'zod';
import { ClientId, GroupId, SessionId } from '../ids.ts';
import { NoteDocument } from '../note-document.ts';
import { CalendarDate, Instant, LocalTime, TimeZone } from '../time.ts';
import { Attendance } from './attendance.ts';
import { GroupType, Modality } from './groups.ts';

/*
 * What a signature freezes: every fact the page shows, copied, so that no later change of roster,
 * attendance, session, client or practice can change a signed note.
 */

export const Signature = z.strictObject({
  name: z.string(),
  credentials: z.string(),
  licence: z.string(),
  at: Instant,
});
export type Signature = z.infer<typeof Signature>;

/** The session as it stands at the head of a note. */
export const SessionFacts = z.strictObject({
  sessionId: SessionId,
  number: z.number().int(),
  groupId: GroupId,
  groupName: z.string(),
  groupType: GroupType,
  plannedStart: LocalTime,
  plannedMinutes: z.number().int(),
  actualStart: LocalTime.nullable(),
  actualEnd: LocalTime.nullable(),
  zone: TimeZone,
  modality: Modality,
  place: z.string(),
  topic: z.string(),
  facilitators: z.array(z.strictObject({ name: z.string(), credentials: z.string() })),
  presentCount: z.number().int(),
  formatName: z.string(),
});
export type SessionFacts = z.infer<typeof SessionFacts>;

export const ChartSpan = z.strictObject({
  kind: z.enum(['text', 'self', 'other']),
  text: z.string(),
  marks: z.array(z.enum(['bold', 'italic'])).optional(),
});

/** One client's entry for a session. It names no other client. */
export const ProgressNote = z.strictObject({
  kind: z.literal('progress'),
  session: SessionFacts,
  client: z.strictObject({
    id: ClientId,
    legalName: z.string(),
    calledName: z.string(),
    chartCode: z.string(),
    dateOfBirth: CalendarDate.nullable(),
  }),
  attendance: Attendance.nullable(),
  minutes: z.number().int().nullable(),
  sections: z.array(
    z.strictObject({
      key: z.string(),
      title: z.string(),
      paragraphs: z.array(z.array(ChartSpan)),
      additions: z.string(),
    }),
  ),
  /** Names left in on purpose, with the reason. Kept with the note, never printed on it. */
  keptNames: z.array(z.strictObject({ match: z.string(), reason: z.string() })),
});
export type ProgressNote = z.infer<typeof ProgressNote>;

/** The account of the whole session, for the group's own file. It names people and never enters a chart. */
export const GroupNote = z.strictObject({
  kind: z.literal('group'),
  session: SessionFacts,
  roster: z.array(
    z.strictObject({
      clientId: ClientId,
      name: z.string(),
      attendance: Attendance.nullable(),
      minutes: z.number().int().nullable(),
    }),
  ),
  document: NoteDocument,
});
export type GroupNote = z.infer<typeof GroupNote>;

export const NoteContent = z.discriminatedUnion('kind', [ProgressNote, GroupNote]);
export type NoteContent = z.infer<typeof NoteContent>;

export const SignedNote = z.strictObject({
  content: NoteContent,
  signature: Signature,
  /** SHA-256 over the content and the signature as stored, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SignedNote = z.infer<typeof SignedNote>;
