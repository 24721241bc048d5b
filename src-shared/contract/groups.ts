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
  place: z.string().trim().max(200),
  /** 1 is Monday, 7 is Sunday (ISO 8601). Null when the group meets irregularly. */
  weekday: z.number().int().min(1).max(7).nullable(),
  startTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  minutes: z.number().int().min(5).max(1440),
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
  joinedOn: CalendarDate,
  leftOn: CalendarDate.nullable(),
  leaveReason: z.string(),
});
export type GroupMembership = z.infer<typeof GroupMembership>;

export const GroupSession = z.strictObject({
  id: SessionId,
  number: z.number().int(),
  start: LocalTime,
  topic: z.string(),
  status: z.enum(['planned', 'running', 'held']),
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
