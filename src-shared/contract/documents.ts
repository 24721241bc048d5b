import { z } from 'zod';
import {
  AgreementVersionId,
  AuthorizationId,
  ClientId,
  ClientRequestId,
  ConsentId,
  FormTemplateId,
  GroupId,
  IncidentId,
  IncidentLetterId,
  MeasureId,
  NoteId,
  RequestEntryId,
  SessionId,
  WarningId,
} from '../ids.ts';
import { Instant } from '../time.ts';
import { AuditFilter } from './audit.ts';
import { Audience } from './disclosures.ts';
import { InstrumentKey } from './measures.ts';
import { Addendum } from './notes.ts';
import { read, write } from './operation.ts';
import { Letterhead, Paper } from './settings.ts';
import { GroupNote, ProgressNote, Signature } from './signed-note.ts';
import { PaperPart, WrittenPaper } from './written-paper.ts';

/** The group's own file: the whole session, naming people. */
export const SessionSummaryRequest = z.strictObject({
  kind: z.literal('session-summary'),
  sessionId: SessionId,
});

/** One client's chart entry, signed or still a draft (marked so on every page). */
export const ProgressNoteRequest = z.strictObject({
  kind: z.literal('progress-note'),
  sessionId: SessionId,
  clientId: ClientId,
  noteId: NoteId.nullable(),
});

/** What can be printed. */
export const DocumentRequest = z.discriminatedUnion('kind', [
  SessionSummaryRequest,
  ProgressNoteRequest,
  /** The emergency sheet: the key that was just made and how to open the vault; with the professional will, or without. */
  z.strictObject({
    kind: z.literal('recovery-sheet'),
    recoveryKey: z.string().max(200),
    withWill: z.boolean(),
  }),
  /** What to do in the therapist's absence, without the key. */
  z.strictObject({ kind: z.literal('professional-will') }),
  /** A whole duty-to-warn event, and the page to have by the telephone. */
  z.strictObject({ kind: z.literal('duty-to-warn'), warningId: WarningId }),
  z.strictObject({ kind: z.literal('call-sheet'), warningId: WarningId }),
  /** Every record that was destroyed, without names. */
  z.strictObject({ kind: z.literal('destruction-log') }),
  /** The audit trail as it is filtered, with what the last check of the records found. */
  z.strictObject({ kind: z.literal('audit-report'), filter: AuditFilter }),
  /** One instrument's scores of a client over time. */
  z.strictObject({
    kind: z.literal('measure-trend'),
    clientId: ClientId,
    instrument: InstrumentKey,
  }),
  /** One measure as it was answered. */
  z.strictObject({ kind: z.literal('measure-entry'), clientId: ClientId, measureId: MeasureId }),
  /** A release to sign, or as it was signed. */
  z.strictObject({ kind: z.literal('authorization'), authorizationId: AuthorizationId }),
  /** The accounting of disclosures that a request asks for. */
  z.strictObject({ kind: z.literal('accounting'), requestId: ClientRequestId }),
  /** The letter that goes with one step of a request, or the statement it is. */
  z.strictObject({ kind: z.literal('request-letter'), entryId: RequestEntryId }),
  /** A group's ground rules: to read and sign, or with who acknowledged them. */
  z.strictObject({
    kind: z.literal('group-agreement'),
    groupId: GroupId,
    versionId: AgreementVersionId,
    withMembers: z.boolean(),
  }),
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
    /** Printed with the note: requests to amend it, and what has to go along to an outside party. */
    attached: z.array(PaperPart),
  }),
  z.strictObject({
    ...Page,
    kind: z.literal('recovery-sheet'),
    recoveryKey: z.string(),
    /** Where the vault and its backups are, in the therapist's words; `''` for a line to write on. */
    places: z.strictObject({ computer: z.string(), backups: z.string() }),
    /** The professional will, from a page of its own on; null without it. */
    will: z.array(PaperPart).nullable(),
  }),
  z.strictObject({ ...Page, kind: z.literal('written'), content: WrittenPaper }),
]);
export type DocumentModel = z.infer<typeof DocumentModel>;

const DocumentJob = z.strictObject({ document: DocumentRequest, paper: Paper });

/** For whom it is made is decided before it leaves; a row of the accounting is written with it. */
const OutgoingJob = DocumentJob.extend({ audience: Audience });

export const documents = {
  preview: read(DocumentJob, DocumentModel),
  /** Opens the system's print dialog. Written to the audit trail. */
  print: write(OutgoingJob, z.strictObject({ printed: z.boolean() })),
  /** Asks where to, then writes a PDF. Written to the audit trail. The offered name holds no client's name. */
  savePdf: write(OutgoingJob, z.strictObject({ saved: z.boolean() })),
  /** The same, locked with a passphrase in the open `age` format; the passphrase is kept nowhere. */
  saveEncrypted: write(
    OutgoingJob.extend({ passphrase: z.string().max(1_024) }),
    z.strictObject({ saved: z.boolean() }),
  ),
};
