import { z } from 'zod';
import { ClientId, GroupId, PsychotherapyNoteId, SessionId } from '../ids.ts';
import { CalendarDate, Instant, LocalTime } from '../time.ts';
import { read, write } from './operation.ts';

/** A version of a private text that was kept because words were taken out of it. */
export const PrivateRevision = z.strictObject({
  number: z.number().int(),
  startedAt: Instant,
  savedAt: Instant,
  text: z.string(),
});

export const PsychotherapyNoteText = z.strictObject({
  text: z.string().max(100_000),
  /** Keys of the hints the writer has put aside; see `rules/psychotherapy-notes.ts`. */
  putAside: z.array(z.string().max(400)).max(500),
});
export type PsychotherapyNoteText = z.infer<typeof PsychotherapyNoteText>;

/** The clinician's private analysis, kept apart from the record (45 CFR 164.501). */
export const PsychotherapyNote = PsychotherapyNoteText.extend({
  id: PsychotherapyNoteId,
  clientId: ClientId,
  /** What it is about: one session, or none in particular. */
  session: z
    .strictObject({
      id: SessionId,
      number: z.number().int(),
      groupId: GroupId,
      groupName: z.string(),
      start: LocalTime,
    })
    .nullable(),
  onDay: CalendarDate,
  /** 0 while nothing was ever saved. */
  version: z.number().int().min(0),
  savedAt: Instant.nullable(),
});
export type PsychotherapyNote = z.infer<typeof PsychotherapyNote>;

export const psychotherapyNotes = {
  /**
   * The notes on a client by the clinician at the keyboard, newest first. `ofOthers` counts those of other
   * clinicians, which are not shown: they are for whoever wrote them.
   */
  ofClient: read(
    z.strictObject({ clientId: ClientId }),
    z.strictObject({ notes: z.array(PsychotherapyNote), ofOthers: z.number().int() }),
  ),
  /** The note on a client at a session; one not begun comes with `version: 0`. */
  ofSession: read(z.strictObject({ clientId: ClientId, sessionId: SessionId }), PsychotherapyNote),
  /** Saves the note as typed. `version` is the one it was made from. */
  save: write(
    z.strictObject({
      id: PsychotherapyNoteId,
      clientId: ClientId,
      sessionId: SessionId.nullable(),
      onDay: CalendarDate,
      version: z.number().int().min(0),
      ...PsychotherapyNoteText.shape,
    }),
    z.strictObject({ version: z.number().int(), savedAt: Instant }),
  ),
  /** Every kept version of a note, oldest first; the last is the present one. */
  history: read(z.strictObject({ id: PsychotherapyNoteId }), z.array(PrivateRevision)),
};
