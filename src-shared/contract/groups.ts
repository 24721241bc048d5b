import { z } from 'zod';
import {
  ClientId,
  ClinicianId,
  FacilitatorTermId,
  GroupId,
  GroupStageId,
  MembershipId,
  SessionId,
  WaitingId,
} from '../ids.ts';
import { Person } from '../person.ts';
import { CalendarDate, Instant, LocalTime } from '../time.ts';
import { read, write } from './operation.ts';

export const Modality = z.enum(['in-person', 'video', 'hybrid', 'asynchronous']);
export type Modality = z.infer<typeof Modality>;
export const modalityWords: Record<Modality, string> = {
  'in-person': 'in person',
  video: 'video',
  hybrid: 'hybrid',
  asynchronous: 'asynchronous',
};

export const GroupType = z.enum([
  'process',
  'psychoeducational',
  'skills',
  'support',
  'intensive-outpatient',
  'training',
]);
export type GroupType = z.infer<typeof GroupType>;
export const groupTypeWords: Record<GroupType, string> = {
  process: 'process',
  psychoeducational: 'psychoeducational',
  skills: 'skills',
  support: 'support',
  'intensive-outpatient': 'intensive outpatient',
  training: 'training',
};

/** A time of day on the wall clock: `18:00`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const Minutes = z.number().int().min(5).max(1440);
const Place = z.string().trim().max(200);
/** 1 is Monday, 7 is Sunday (ISO 8601). */
const Weekday = z.number().int().min(1).max(7);

/** What a meeting says for itself; null is as the group usually meets. */
const OwnTerms = {
  startTime: ClockTime.nullable(),
  minutes: Minutes.nullable(),
  modality: Modality.nullable(),
  place: Place.nullable(),
};

/** When a group meets again and again. Days are those of the calendar, times those of the wall clock. */
export const MeetingRule = z
  .strictObject({
    repeats: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('weekly'),
        /** Every so many weeks, counted from the week of `from`. */
        every: z.number().int().min(1).max(12),
        weekdays: z.array(Weekday).min(1).max(7),
      }),
      z.strictObject({
        kind: z.literal('monthly'),
        which: z.union([z.literal([1, 2, 3, 4]), z.literal('last')]),
        weekday: Weekday,
      }),
    ]),
    ...OwnTerms,
    from: CalendarDate,
    /** The last day it holds; null while it has no end. */
    until: CalendarDate.nullable(),
  })
  .refine(({ from, until }) => until === null || until >= from, { path: ['until'] });
export type MeetingRule = z.infer<typeof MeetingRule>;

/** A meeting day the group does not meet on. */
export const SkippedDay = z.strictObject({
  day: CalendarDate,
  reason: z.string().trim().min(1).max(200),
});
export type SkippedDay = z.infer<typeof SkippedDay>;

/** A meeting beside the rules; at the time of a regular one it takes its place. */
export const ExtraMeeting = z.strictObject({ day: CalendarDate, ...OwnTerms });
export type ExtraMeeting = z.infer<typeof ExtraMeeting>;

export const Schedule = z.strictObject({
  /** None: the group meets irregularly. */
  rules: z.array(MeetingRule).max(12),
  skipped: z.array(SkippedDay).max(500),
  extra: z.array(ExtraMeeting).max(500),
  /** What the group is called in a calendar file, which others may see: never its name, nor anybody's. */
  publicTitle: z.string().trim().min(1).max(60),
});
export type Schedule = z.infer<typeof Schedule>;

export const emptySchedule: Schedule = { rules: [], skipped: [], extra: [], publicTitle: 'Group' };

export const GroupFormat = z.enum(['open-discussion', 'structured', 'mixed']);
export type GroupFormat = z.infer<typeof GroupFormat>;
export const groupFormatWords: Record<GroupFormat, string> = {
  'open-discussion': 'open discussion',
  structured: 'structured exercises',
  mixed: 'mixed',
};

/** Tuckman's stages of a group's development, in their order. */
export const GroupStage = z.enum(['forming', 'storming', 'norming', 'performing', 'adjourning']);
export type GroupStage = z.infer<typeof GroupStage>;

export const GroupFields = z.strictObject({
  name: z.string().trim().min(1).max(200),
  focus: z.string().trim().max(500),
  type: GroupType,
  format: GroupFormat,
  openness: z.enum(['open', 'closed']),
  participation: z.enum(['voluntary', 'mandatory']),
  capacity: z.number().int().min(2).max(100).nullable(),
  modality: Modality,
  place: Place,
  /** When it usually begins; null when it has no set time. */
  startTime: ClockTime.nullable(),
  minutes: Minutes,
  schedule: Schedule,
  /** The key of a built-in note format or the id of an own one. */
  noteFormat: z.string().max(60),
  /**
   * Who leads it now. Saving somebody new begins a term today, leaving somebody out ends theirs today; the dates
   * and roles themselves are in the group's facilitator terms.
   */
  facilitators: z.array(ClinicianId).max(20),
  /** How long members commit themselves for, as it is said to them. */
  commitment: z.string().trim().max(300),
  fees: z.string().trim().max(300),
  /** Its records are under 42 CFR Part 2 (substance use disorder treatment). */
  part2: z.boolean(),
  archived: z.boolean(),
});
export type GroupFields = z.infer<typeof GroupFields>;

export const Group = GroupFields.extend({
  id: GroupId,
  createdAt: Instant,
  updatedAt: Instant,
  version: z.number().int().min(1),
});
export type Group = z.infer<typeof Group>;

export const GroupRow = Group.extend({
  /** Current members in the order they joined, for the small circle. */
  members: z.array(z.strictObject({ clientId: ClientId, name: z.string() })),
  sessions: z.number().int(),
  nextSession: z.strictObject({ id: SessionId, start: LocalTime }).nullable(),
  lastSession: z.strictObject({ id: SessionId, start: LocalTime }).nullable(),
  unsignedNotes: z.number().int(),
});
export type GroupRow = z.infer<typeof GroupRow>;

export const GroupMembership = z.strictObject({
  id: MembershipId,
  person: Person,
  /** The client is deleted: known to the name guard and listed nowhere. */
  clientDeleted: z.boolean(),
  joinedOn: CalendarDate,
  leftOn: CalendarDate.nullable(),
  leaveReason: z.string(),
});
export type GroupMembership = z.infer<typeof GroupMembership>;

/** A session that was called off keeps its number, its seats and whatever was written. */
export const SessionStatus = z.enum(['planned', 'running', 'held', 'cancelled']);
export type SessionStatus = z.infer<typeof SessionStatus>;

export const GroupSession = z.strictObject({
  id: SessionId,
  number: z.number().int(),
  start: LocalTime,
  topic: z.string(),
  status: SessionStatus,
  present: z.number().int(),
  expected: z.number().int(),
  notes: z.enum(['none', 'draft', 'partly-signed', 'signed']),
});
export type GroupSession = z.infer<typeof GroupSession>;

export const facilitatorRoles = ['facilitator', 'co-facilitator'] as const;
/** One clinician leading the group from a day to a day. */
export const FacilitatorTerm = z
  .strictObject({
    id: FacilitatorTermId,
    clinicianId: ClinicianId,
    role: z.enum(facilitatorRoles),
    from: CalendarDate,
    to: CalendarDate.nullable(),
  })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'] });
export type FacilitatorTerm = z.infer<typeof FacilitatorTerm>;

/** One entry of the history of a group's development. */
export const GroupStageEntry = z.strictObject({
  id: GroupStageId,
  stage: GroupStage,
  on: CalendarDate,
  note: z.string().trim().max(1000),
  withdrawn: z.boolean(),
});
export type GroupStageEntry = z.infer<typeof GroupStageEntry>;

/** One client waiting for a place in the group. */
export const WaitingEntry = z.strictObject({
  id: WaitingId,
  person: Person,
  since: CalendarDate,
  note: z.string().trim().max(500),
});
export type WaitingEntry = z.infer<typeof WaitingEntry>;

export const groups = {
  list: read(z.strictObject({}), z.array(GroupRow)),
  get: read(
    z.strictObject({ id: GroupId }),
    z.strictObject({
      group: Group,
      memberships: z.array(GroupMembership),
      /** Newest first. */
      sessions: z.array(GroupSession),
      /** In the order they lead, past ones last. */
      facilitatorTerms: z.array(FacilitatorTerm),
      /** In the order they were entered. */
      stages: z.array(GroupStageEntry),
      /** In the order of the list. */
      waiting: z.array(WaitingEntry),
    }),
  ),
  /** Makes the group (`version: 0`) or changes it (`version`: the one the change was made from). */
  save: write(
    z.strictObject({ id: GroupId, version: z.number().int().min(0), fields: GroupFields }),
    Group,
  ),
  /** Puts the dates and roles of those who lead or led the group right, in the order they lead. */
  saveFacilitators: write(
    z.strictObject({
      id: GroupId,
      version: z.number().int().min(1),
      terms: z
        .array(FacilitatorTerm)
        .max(100)
        .refine((terms) => {
          const now = terms.filter(({ to }) => to === null).map(({ clinicianId }) => clinicianId);
          return new Set(now).size === now.length;
        }),
    }),
    Group,
  ),
  /** Says which stage of its development the group has entered, and when. */
  enterStage: write(
    z.strictObject({ groupId: GroupId, entry: GroupStageEntry.omit({ withdrawn: true }) }),
    z.strictObject({}),
  ),
  withdrawStage: write(
    z.strictObject({ id: GroupStageId, withdrawn: z.boolean() }),
    z.strictObject({}),
  ),
};
