import { z } from 'zod';
import { AddendumId, ClientId, GroupId, NoteFormatId, NoteId, SessionId } from '../ids.ts';
import { NoteDocument } from '../note-document.ts';
import { Instant, LocalTime } from '../time.ts';
import { read, write } from './operation.ts';
import { SignedNote } from './signed-note.ts';

/** The clinician's own words for one client, kept beside what flows in from the group note. */
export const ChartAddition = z.strictObject({
  section: z.string().max(60),
  title: z.string().max(120),
  text: z.string().max(100_000),
});
export type ChartAddition = z.infer<typeof ChartAddition>;

/**
 * What the clinician decided about a name the guard marked in one client's note.
 *   replace  every place the guard marks in this note with exactly this text gets the replacement
 *   keep     this text stays, at this place of a paragraph that reads exactly as it did, for a reason that is kept
 *            and names nobody else
 */
export const GuardDecision = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('replace'),
    match: z.string().min(1).max(200),
    replacement: z.string().max(200),
  }),
  z.strictObject({
    action: z.literal('keep'),
    match: z.string().min(1).max(200),
    context: z.string().max(200_000),
    /** Where in `context` it stands. */
    start: z.number().int().min(0),
    reason: z.string().trim().min(1).max(500),
  }),
]);
export type GuardDecision = z.infer<typeof GuardDecision>;

export const Addendum = z.strictObject({
  id: AddendumId,
  text: z.string(),
  reason: z.string(),
  author: z.string(),
  credentials: z.string(),
  signedAt: Instant,
});
export type Addendum = z.infer<typeof Addendum>;

/** An addendum as typed so far. Its id is the one it will be signed with. */
export const AddendumDraft = z.strictObject({
  id: AddendumId,
  reason: z.string().max(500),
  text: z.string().max(100_000),
});
export type AddendumDraft = z.infer<typeof AddendumDraft>;

const NoteState = {
  id: NoteId,
  /** 0 while nothing was ever saved. */
  version: z.number().int().min(0),
  savedAt: Instant.nullable(),
  /** The text as signed, which never changes again; null for a draft. */
  signed: SignedNote.nullable(),
  addenda: z.array(Addendum),
  addendumDraft: AddendumDraft.nullable(),
};

export const GroupNoteState = z.strictObject({
  ...NoteState,
  format: z.string().max(60),
  document: NoteDocument,
});
export type GroupNoteState = z.infer<typeof GroupNoteState>;

export const ChartNoteState = z.strictObject({
  ...NoteState,
  clientId: ClientId,
  additions: z.array(ChartAddition),
  decisions: z.array(GuardDecision),
});
export type ChartNoteState = z.infer<typeof ChartNoteState>;

export const NoteFormat = z.strictObject({
  key: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(60),
  sections: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(60),
        title: z.string().trim().max(120),
        hint: z.string().max(300),
      }),
    )
    .min(1)
    .max(30),
});
export type NoteFormat = z.infer<typeof NoteFormat>;

export const UnsignedSession = z.strictObject({
  sessionId: SessionId,
  sessionNumber: z.number().int(),
  groupId: GroupId,
  groupName: z.string(),
  start: LocalTime,
  /** Chart notes still to sign: everyone present or written about, less those signed. */
  chartNotes: z.number().int(),
  groupNoteSigned: z.boolean(),
});
export type UnsignedSession = z.infer<typeof UnsignedSession>;

const Saved = z.strictObject({ version: z.number().int(), savedAt: Instant });

export const notes = {
  /** The group note and every client's chart note of a session; notes not begun come with `version: 0`. */
  ofSession: read(
    z.strictObject({ sessionId: SessionId }),
    z.strictObject({
      group: GroupNoteState,
      charts: z.array(ChartNoteState),
      /** Everyone ever in this group: whose initials and near-misses the name guard looks for. */
      everInGroup: z.array(ClientId),
    }),
  ),
  /** Saves the draft as typed. `version` is the one it was made from. */
  saveGroup: write(
    z.strictObject({
      id: NoteId,
      sessionId: SessionId,
      version: z.number().int().min(0),
      format: z.string().max(60),
      document: NoteDocument,
    }),
    Saved,
  ),
  saveChart: write(
    z.strictObject({
      id: NoteId,
      sessionId: SessionId,
      clientId: ClientId,
      version: z.number().int().min(0),
      additions: z.array(ChartAddition).max(40),
      decisions: z.array(GuardDecision).max(1000),
    }),
    Saved,
  ),
  /**
   * Signs chart notes and, if asked, the group note, all or none. `text` is each chart note as it stood on
   * screen; if it would now read otherwise, nothing is signed. A name the guard marks and nobody decided
   * about refuses the signature (`names-left`).
   */
  sign: write(
    z.strictObject({
      sessionId: SessionId,
      group: z.strictObject({ id: NoteId, version: z.number().int().min(1) }).nullable(),
      charts: z
        .array(z.strictObject({ id: NoteId, clientId: ClientId, text: z.string().max(2_000_000) }))
        .max(200),
    }),
    z.strictObject({ signedAt: Instant }),
  ),
  /** Keeps an addendum as it is typed; with neither reason nor text there is none. */
  saveAddendumDraft: write(
    z.strictObject({ noteId: NoteId, draft: AddendumDraft }),
    z.strictObject({}),
  ),
  addAddendum: write(
    z.strictObject({
      id: AddendumId,
      noteId: NoteId,
      reason: z.string().trim().min(1).max(500),
      text: z.string().trim().min(1).max(100_000),
      /** Why names the guard marks in an addendum to a client's note may stay; if `''`, they may not (`names-left`). */
      namesStay: z.string().trim().max(500),
    }),
    Addendum,
  ),
  /** Every kept revision of a note, oldest first, as text. */
  history: read(
    z.strictObject({ noteId: NoteId }),
    z.strictObject({
      revisions: z.array(
        z.strictObject({
          number: z.number().int(),
          startedAt: Instant,
          savedAt: Instant,
          text: z.string(),
        }),
      ),
      signed: SignedNote.nullable(),
      addenda: z.array(Addendum),
    }),
  ),
  unsigned: read(z.strictObject({}), z.array(UnsignedSession)),
  /** The built-in formats and the practice's own. */
  formats: read(z.strictObject({}), z.array(NoteFormat)),
  saveFormat: write(
    z.strictObject({
      id: NoteFormatId,
      name: NoteFormat.shape.name,
      sections: NoteFormat.shape.sections,
    }),
    z.strictObject({}),
  ),
};
