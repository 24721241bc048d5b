import { z } from 'zod';
import { ClientId, IncidentId, IncidentLetterId, NoteId, SessionId } from '../ids.ts';
import { Instant } from '../time.ts';
import { Addendum } from './notes.ts';
import { read, write } from './operation.ts';
import { Paper, Practice } from './settings.ts';
import { GroupNote, ProgressNote, Signature } from './signed-note.ts';
import { WrittenPaper } from './written-paper.ts';

/** What can be printed. */
export const DocumentRequest = z.discriminatedUnion('kind', [
  /** The group's own file: the whole session, naming people. */
  z.strictObject({ kind: z.literal('session-summary'), sessionId: SessionId }),
  /** One client's chart entry, signed or still a draft (marked so on every page). */
  z.strictObject({
    kind: z.literal('progress-note'),
    sessionId: SessionId,
    clientId: ClientId,
    noteId: NoteId.nullable(),
  }),
  z.strictObject({ kind: z.literal('recovery-sheet'), recoveryKey: z.string().max(200) }),
  /** A letter or notice about an incident, as it was sent or as it stands. */
  z.strictObject({
    kind: z.literal('incident-letter'),
    incidentId: IncidentId,
    letterId: IncidentLetterId,
  }),
  /** The whole incident, naming people. */
  z.strictObject({ kind: z.literal('incident-report'), incidentId: IncidentId }),
  /** What GDPR article 33(5) asks to be documented of every breach. */
  z.strictObject({ kind: z.literal('incident-record'), incidentId: IncidentId }),
  /** Breaches of a year with fewer than 500 people affected, for HHS. */
  z.strictObject({
    kind: z.literal('incident-year-log'),
    year: z.number().int().min(1990).max(2199),
  }),
]);
export type DocumentRequest = z.infer<typeof DocumentRequest>;

const Letterhead = Practice.pick({ name: true, address: true, phone: true, email: true });

const Page = {
  paper: Paper,
  letterhead: Letterhead,
  printedAt: Instant,
};

/** A document ready to be laid out: what the print components take, on screen, paper and PDF alike. */
export const DocumentModel = z.discriminatedUnion('kind', [
  z.strictObject({
    ...Page,
    kind: z.literal('session-summary'),
    content: GroupNote,
    signature: Signature.nullable(),
    addenda: z.array(Addendum),
  }),
  z.strictObject({
    ...Page,
    kind: z.literal('progress-note'),
    content: ProgressNote,
    signature: Signature.nullable(),
    addenda: z.array(Addendum),
  }),
  z.strictObject({ ...Page, kind: z.literal('recovery-sheet'), recoveryKey: z.string() }),
  z.strictObject({ ...Page, kind: z.literal('written'), content: WrittenPaper }),
]);
export type DocumentModel = z.infer<typeof DocumentModel>;

const DocumentJob = z.strictObject({ document: DocumentRequest, paper: Paper });

export const documents = {
  preview: read(DocumentJob, DocumentModel),
  /** Opens the system's print dialog. Written to the audit trail. */
  print: write(DocumentJob, z.strictObject({ printed: z.boolean() })),
  /** Asks where to, then writes a PDF. Written to the audit trail. The offered name holds no client's name. */
  savePdf: write(DocumentJob, z.strictObject({ saved: z.boolean() })),
};
