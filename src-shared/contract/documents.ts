import { z } from 'zod';
import { ClientId, ConsentId, FormTemplateId, GroupId, NoteId, SessionId } from '../ids.ts';
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
  /** A form without a client; `number` null is its draft. */
  z.strictObject({
    kind: z.literal('form-blank'),
    templateId: FormTemplateId,
    number: z.number().int().min(1).nullable(),
  }),
  /** The form in use, filled for a client and to be signed in ink. */
  z.strictObject({
    kind: z.literal('form-filled'),
    templateId: FormTemplateId,
    clientId: ClientId,
    groupId: GroupId.nullable(),
  }),
  /** A signed form as it was frozen. */
  z.strictObject({ kind: z.literal('consent'), clientId: ClientId, consentId: ConsentId }),
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
