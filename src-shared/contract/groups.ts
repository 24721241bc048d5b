import { z } from 'zod';
import { ClientId, ClinicianId, GroupId, MembershipId, SessionId } from '../ids.ts';
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

export const GroupFields = z.strictObject({
  name: z.string().trim().min(1).max(200),
  focus: z.string().trim().max(500),
  type: GroupType,
  openness: z.enum(['open', 'closed']),
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
  facilitators: z.array(ClinicianId).max(20),
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

export const groups = {
  list: read(z.strictObject({}), z.array(GroupRow)),
  get: read(
    z.strictObject({ id: GroupId }),
    z.strictObject({
      group: Group,
      memberships: z.array(GroupMembership),
      /** Newest first. */
      sessions: z.array(GroupSession),
    }),
  ),
  /** Makes the group (`version: 0`) or changes it (`version`: the one the change was made from). */
  save: write(
    z.strictObject({ id: GroupId, version: z.number().int().min(0), fields: GroupFields }),
    Group,
  ),
};
