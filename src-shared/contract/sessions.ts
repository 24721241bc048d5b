import { z } from 'zod';
import {
  ClientId,
  ClinicianId,
  DeletionId,
  GroupId,
  MembershipId,
  SeatRemovalId,
  SessionChangeId,
  SessionId,
} from '../ids.ts';
import { Person } from '../person.ts';
import { CalendarDate, Instant, LocalTime, TimeZone } from '../time.ts';
import { Attendance } from './attendance.ts';
import { Group, Modality, SessionStatus } from './groups.ts';
import { read, write } from './operation.ts';
import { Clinician } from './settings.ts';

export const SessionFields = z.strictObject({
  plannedStart: LocalTime,
  zone: TimeZone,
  plannedMinutes: z.number().int().min(5).max(1440),
  /** Wall-clock times in `zone`. Both null: planned. Start only: running. Both: held. */
  actualStart: LocalTime.nullable(),
  actualEnd: LocalTime.nullable(),
  modality: Modality,
  place: z.string().trim().max(200),
  topic: z.string().trim().max(300),
  plan: z.string().max(10_000),
  facilitators: z.array(ClinicianId).max(20),
});
export type SessionFields = z.infer<typeof SessionFields>;

export const Session = SessionFields.extend({
  id: SessionId,
  groupId: GroupId,
  /** Counts the group's sessions from 1, given once and kept. */
  number: z.number().int().min(1),
  /** Called off. Seats and text stay, and it can be reinstated. */
  cancelled: z.boolean(),
  version: z.number().int().min(1),
});
export type Session = z.infer<typeof Session>;

/** One chair in the circle: a membership that is expected at this session, in the order people sat. */
export const Seat = z.strictObject({
  membershipId: MembershipId,
  person: Person,
  attendance: Attendance.nullable(),
  /** Minutes in the room, where they differ from the whole session. */
  minutes: z.number().int().min(0).max(1440).nullable(),
});
export type Seat = z.infer<typeof Seat>;

/** What became of a plan: moved to another time, called off, or on again. Kept for good. */
export const SessionChange = z.strictObject({
  id: SessionChangeId,
  kind: z.enum(['moved', 'cancelled', 'reinstated']),
  /** Both only where it was moved. */
  movedFrom: LocalTime.nullable(),
  movedTo: LocalTime.nullable(),
  reason: z.string(),
  at: Instant,
});
export type SessionChange = z.infer<typeof SessionChange>;

/** Somebody listed wrongly and taken out of the circle. Their notes and marks of the session stay. */
export const RemovedSeat = z.strictObject({
  id: SeatRemovalId,
  membershipId: MembershipId,
  person: Person,
  attendance: Attendance.nullable(),
  reason: z.string(),
  removedAt: Instant,
});
export type RemovedSeat = z.infer<typeof RemovedSeat>;

export const SessionView = z.strictObject({
  session: Session,
  group: Group,
  seats: z.array(Seat),
  facilitators: z.array(Clinician),
  /** In the order they were made. */
  changes: z.array(SessionChange),
  removed: z.array(RemovedSeat),
  /** The session is deleted, and why; it can be restored. */
  deletion: z.strictObject({ id: DeletionId, reason: z.string(), deletedAt: Instant }).nullable(),
});
export type SessionView = z.infer<typeof SessionView>;

export const DaySession = z.strictObject({
  id: SessionId,
  number: z.number().int(),
  groupId: GroupId,
  groupName: z.string(),
  start: LocalTime,
  minutes: z.number().int(),
  modality: Modality,
  topic: z.string(),
  expected: z.number().int(),
  present: z.number().int(),
  status: SessionStatus,
  notes: z.enum(['none', 'draft', 'partly-signed', 'signed']),
});
export type DaySession = z.infer<typeof DaySession>;

export const ChangeReason = z.string().trim().min(1).max(300);

export const sessions = {
  /** The sessions of one day by start, for the Today screen. */
  ofDay: read(z.strictObject({ day: CalendarDate }), z.array(DaySession)),
  get: read(z.strictObject({ id: SessionId }), SessionView),
  /** Makes the session (`version: 0`, numbered next in its group, seats as last time) or changes it. */
  save: write(
    z.strictObject({
      id: SessionId,
      groupId: GroupId,
      version: z.number().int().min(0),
      fields: SessionFields,
    }),
    Session,
  ),
  /** Moves a session that has not begun to another day or time. */
  reschedule: write(
    z.strictObject({
      changeId: SessionChangeId,
      id: SessionId,
      version: z.number().int().min(1),
      start: LocalTime,
      reason: ChangeReason,
    }),
    z.strictObject({}),
  ),
  /** Calls a session off that has not begun. Its number, seats and text stay. */
  cancel: write(
    z.strictObject({ changeId: SessionChangeId, id: SessionId, reason: ChangeReason }),
    z.strictObject({}),
  ),
  /** Takes a cancellation back. */
  reinstate: write(
    z.strictObject({ changeId: SessionChangeId, id: SessionId }),
    z.strictObject({}),
  ),
  recordAttendance: write(
    z.strictObject({
      sessionId: SessionId,
      membershipId: MembershipId,
      attendance: Attendance.nullable(),
      minutes: z.number().int().min(0).max(1440).nullable(),
    }),
    z.strictObject({}),
  ),
  /**
   * Adds somebody who was there and not on the roster, as present. Who never was in the group is entered as a
   * member of that day alone, under the membership's id given.
   */
  addSeat: write(
    z.strictObject({ sessionId: SessionId, clientId: ClientId, membershipId: MembershipId }),
    z.strictObject({}),
  ),
  /** Takes somebody out of the circle who was listed wrongly. Notes, marks and arcs stay where they are. */
  removeSeat: write(
    z.strictObject({
      id: SeatRemovalId,
      sessionId: SessionId,
      membershipId: MembershipId,
      reason: ChangeReason,
    }),
    z.strictObject({}),
  ),
  /** Brings the seat back with the attendance it had. */
  restoreSeat: write(z.strictObject({ id: SeatRemovalId }), z.strictObject({})),
  /** Keeps the order people sat in; memberships left out keep their place after those named. */
  arrangeSeats: write(
    z.strictObject({ sessionId: SessionId, order: z.array(MembershipId).max(200) }),
    z.strictObject({}),
  ),
};
