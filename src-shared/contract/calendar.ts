import { z } from 'zod';
import { GroupId, SessionId } from '../ids.ts';
import { CalendarDate, daysBetween, LocalTime, TimeZone } from '../time.ts';
import { ClockTime, GroupSession, Modality, SessionStatus } from './groups.ts';
import { read, write } from './operation.ts';

/** A session as the calendar shows it: which group's, when, and how it stands. Nobody is named. */
export const CalendarSession = z.strictObject({
  id: SessionId,
  number: z.number().int(),
  groupId: GroupId,
  groupName: z.string(),
  start: LocalTime,
  zone: TimeZone,
  minutes: z.number().int(),
  modality: Modality,
  place: z.string(),
  status: SessionStatus,
  notes: GroupSession.shape.notes,
  version: z.number().int(),
  /** The last time it was moved, and why; the reason is empty where only the plan was edited. */
  moved: z.strictObject({ from: LocalTime, reason: z.string() }).nullable(),
  /** Why it is cancelled; null when it is not. */
  cancelReason: z.string().nullable(),
});
export type CalendarSession = z.infer<typeof CalendarSession>;

/** A meeting that the schedule gives and no session stands for yet. */
export const CalendarMeeting = z.strictObject({
  groupId: GroupId,
  groupName: z.string(),
  day: CalendarDate,
  /** Null when the group has no set time. */
  time: ClockTime.nullable(),
  minutes: z.number().int(),
  modality: Modality,
  place: z.string(),
  extra: z.boolean(),
  /** Why the group does not meet then; null when it does. */
  skipped: z.string().nullable(),
});
export type CalendarMeeting = z.infer<typeof CalendarMeeting>;

const longestDays = 400;

export const calendar = {
  /** What lies between two days, both included, each in order of time. Meetings a week past are no longer shown. */
  entries: read(
    z
      .strictObject({ from: CalendarDate, to: CalendarDate })
      .refine(({ from, to }) => Math.abs(daysBetween(from, to)) <= longestDays, { path: ['to'] }),
    z.strictObject({
      sessions: z.array(CalendarSession),
      meetings: z.array(CalendarMeeting),
    }),
  ),
  /** Asks where to, then writes the coming year of these groups as an iCalendar file. Written to the audit trail. */
  saveFile: write(
    z.strictObject({ groups: z.array(GroupId).min(1).max(200), places: z.boolean() }),
    z.strictObject({ saved: z.boolean() }),
  ),
};
