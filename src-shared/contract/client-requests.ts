import { z } from 'zod';
import { ClientId, ClientRequestId, NoteId, RequestEntryId, SessionId } from '../ids.ts';
import { Person } from '../person.ts';
import { CalendarDate, Instant, LocalTime } from '../time.ts';
import { read, write } from './operation.ts';

export const RequestKind = z.enum(['access', 'amendment', 'accounting']);
export type RequestKind = z.infer<typeof RequestKind>;

/** Whose clock it runs by. */
export const RequestLaw = z.enum(['hipaa', 'gdpr']);
export type RequestLaw = z.infer<typeof RequestLaw>;

/** See rules/request-denial.ts. */
export const DenialGround = z.enum([
  'psychotherapy-notes',
  'litigation',
  'confidential-source',
  'endangers',
  'other-person',
  'representative',
  'rights-of-others',
  'not-created-here',
  'not-in-record-set',
  'not-accessible',
  'accurate',
  'accurate-gdpr',
]);
export type DenialGround = z.infer<typeof DenialGround>;

/**
 * One step of a request, dated; never changed. Granting, denying and a client taking it back stop the clock;
 * a denied amendment may be answered by a statement of disagreement and that by a rebuttal.
 */
export const RequestEntry = z.strictObject({
  id: RequestEntryId,
  kind: z.enum([
    'extended',
    'granted',
    'denied',
    'taken-back',
    'review',
    'disagreement',
    'rebuttal',
    'step',
  ]),
  on: CalendarDate,
  /** The reasons, what was given and how, the statement's own words. */
  text: z.string().trim().min(1).max(20_000),
  ground: DenialGround.nullable(),
  /** When the request will be acted on: of an extension only. */
  until: CalendarDate.nullable(),
  author: z.string(),
  recordedAt: Instant,
});
export type RequestEntry = z.infer<typeof RequestEntry>;

/** A request as it came in; it never changes. */
export const ClientRequestFields = z.strictObject({
  kind: RequestKind,
  law: RequestLaw,
  receivedOn: CalendarDate,
  /** What is asked for, in the client's words. */
  what: z.string().trim().min(1).max(10_000),
  /** In which form it is wanted: on paper, as a file, to look at. */
  form: z.string().trim().max(300),
  /** The signed note an amendment is about. */
  noteId: NoteId.nullable(),
});
export type ClientRequestFields = z.infer<typeof ClientRequestFields>;

/** A signed progress note of the client. */
export const AmendableNote = z.strictObject({
  noteId: NoteId,
  sessionId: SessionId,
  sessionNumber: z.number().int(),
  groupName: z.string(),
  start: LocalTime,
});
export type AmendableNote = z.infer<typeof AmendableNote>;

export const ClientRequest = ClientRequestFields.extend({
  id: ClientRequestId,
  clientId: ClientId,
  /** The note an amendment is about, if it is about one. */
  note: AmendableNote.nullable(),
  author: z.string(),
  recordedAt: Instant,
  /** Oldest first. */
  entries: z.array(RequestEntry),
  /** The day it has to be acted on, an extension counted in; null once it was. */
  dueOn: CalendarDate.nullable(),
  /** Of an accounting: whether it is free of charge. */
  free: z.boolean(),
});
export type ClientRequest = z.infer<typeof ClientRequest>;

/** A request being entered, as typed. */
export const RequestDraft = z.strictObject({
  id: ClientRequestId,
  kind: RequestKind,
  law: RequestLaw,
  receivedOn: z.string().max(10),
  what: z.string().max(10_000),
  form: z.string().max(300),
  noteId: NoteId.nullable(),
});
export type RequestDraft = z.infer<typeof RequestDraft>;

/** A step being written, as typed. */
export const RequestEntryDraft = z.strictObject({
  id: RequestEntryId,
  requestId: ClientRequestId,
  kind: RequestEntry.shape.kind,
  on: z.string().max(10),
  text: z.string().max(20_000),
  ground: DenialGround.nullable(),
  until: z.string().max(10),
});
export type RequestEntryDraft = z.infer<typeof RequestEntryDraft>;

const Nothing = z.strictObject({});

export const clientRequests = {
  /** Every request with whose it is, newest first. Reading them is written to the audit trail, as the others are. */
  list: read(
    z.strictObject({}),
    z.array(z.strictObject({ person: Person, request: ClientRequest })),
  ),
  /** Requests whose clock runs, the next due first. */
  running: read(
    z.strictObject({}),
    z.array(
      z.strictObject({
        id: ClientRequestId,
        person: Person,
        kind: RequestKind,
        dueOn: CalendarDate,
      }),
    ),
  ),
  ofClient: read(
    z.strictObject({ clientId: ClientId }),
    z.strictObject({
      requests: z.array(ClientRequest),
      notes: z.array(AmendableNote),
      draft: RequestDraft.nullable(),
      entryDrafts: z.array(RequestEntryDraft),
    }),
  ),
  /** Requests to amend one note, with all that belongs to them: they stay with it. */
  ofNote: read(z.strictObject({ noteId: NoteId }), z.array(ClientRequest)),
  receive: write(
    z.strictObject({ id: ClientRequestId, clientId: ClientId, fields: ClientRequestFields }),
    Nothing,
  ),
  /** Keeps a request as it is typed; one without words is let go. */
  saveDraft: write(z.strictObject({ clientId: ClientId, draft: RequestDraft }), Nothing),
  /** Keeps a step as it is typed; one without words is let go. */
  saveEntryDraft: write(z.strictObject({ draft: RequestEntryDraft }), Nothing),
  addEntry: write(
    z.strictObject({
      requestId: ClientRequestId,
      entry: RequestEntry.omit({ author: true, recordedAt: true }),
    }),
    Nothing,
  ),
};
