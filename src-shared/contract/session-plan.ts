import { z } from 'zod';
import { AgendaItemId, ClientId, ExerciseId, MomentId, SessionId } from '../ids.ts';
import { Instant, LocalTime } from '../time.ts';
import { read, write } from './operation.ts';

/*
 * What is planned for a session, item by item, and what happened in it, moment by moment. Both are the group's
 * own material: neither reaches a chart note by itself.
 */

export const AgendaKind = z.enum([
  'opening',
  'exercise',
  'discussion',
  'psychoeducation',
  'closing',
  'own',
]);
export type AgendaKind = z.infer<typeof AgendaKind>;
export const agendaKindWords: Record<AgendaKind, string> = {
  opening: 'opening',
  exercise: 'exercise',
  discussion: 'discussion',
  psychoeducation: 'psychoeducation',
  closing: 'closing',
  own: 'other',
};

export const AgendaItem = z.strictObject({
  id: AgendaItemId,
  kind: AgendaKind,
  title: z.string().max(200),
  minutes: z.number().int().min(1).max(1440).nullable(),
  note: z.string().max(2_000),
  exerciseId: ExerciseId.nullable(),
  /** The item of an earlier session of this group that it was moved on from. */
  movedFrom: AgendaItemId.nullable(),
  /** When it was ticked off. */
  doneAt: Instant.nullable(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** In the order planned. */
export const Agenda = z.array(AgendaItem).max(100);
export type Agenda = z.infer<typeof Agenda>;

export const MomentKind = z.enum(['note', 'event', 'exercise', 'left', 'back']);
export type MomentKind = z.infer<typeof MomentKind>;
export const momentKindWords: Record<MomentKind, string> = {
  note: 'note to self',
  event: 'event',
  exercise: 'exercise begun',
  left: 'left the room',
  back: 'came back',
};

/** A moment as it is entered: marked while it happens, or later with the time typed. */
export const MomentFields = z.strictObject({
  kind: MomentKind,
  text: z.string().trim().max(300),
  clients: z.array(ClientId).max(200),
  when: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('marked'), at: Instant }),
    /** The wall clock of the session's zone. */
    z.strictObject({ how: z.literal('typed'), at: LocalTime }),
  ]),
});
export type MomentFields = z.infer<typeof MomentFields>;

/** One time-stamped moment of a session. It never changes; a wrong one is withdrawn and stays to be read. */
export const Moment = MomentFields.omit({ when: true }).extend({
  id: MomentId,
  /** Counts the moments in the order they were entered. */
  sequence: z.number().int(),
  at: Instant,
  typed: z.boolean(),
  withdrawnAt: Instant.nullable(),
});
export type Moment = z.infer<typeof Moment>;

/** What the session before left over. Shown to be read; nothing of it is copied by itself. */
export const LastSession = z.strictObject({
  id: SessionId,
  number: z.number().int(),
  start: LocalTime,
  notDone: Agenda,
  /** The lines of its group note's plan. */
  nextTime: z.array(z.string()),
});
export type LastSession = z.infer<typeof LastSession>;

export const SessionPlan = z.strictObject({
  agenda: z.strictObject({
    version: z.number().int().min(0),
    savedAt: Instant.nullable(),
    items: Agenda,
  }),
  /** In the order they were entered, the withdrawn among them. */
  moments: z.array(Moment),
  last: LastSession.nullable(),
});
export type SessionPlan = z.infer<typeof SessionPlan>;

export const sessionPlan = {
  /** A session's agenda and moments, and what the one before left over. Written to the audit trail. */
  ofSession: read(z.strictObject({ sessionId: SessionId }), SessionPlan),
  saveAgenda: write(
    z.strictObject({
      sessionId: SessionId,
      version: z.number().int().min(0),
      items: Agenda,
    }),
    z.strictObject({ version: z.number().int(), savedAt: Instant }),
  ),
  /** Adds a moment; with `replaces`, the one it corrects is withdrawn in the same step. */
  addMoment: write(
    z.strictObject({
      id: MomentId,
      sessionId: SessionId,
      fields: MomentFields,
      replaces: MomentId.nullable(),
    }),
    Moment,
  ),
  withdrawMoment: write(z.strictObject({ id: MomentId }), Moment),
};
