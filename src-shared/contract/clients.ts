import { z } from 'zod';
import { ClientId, GroupId, MembershipId, NoteId, SessionId } from '../ids.ts';
import { Person, PersonNames } from '../person.ts';
import { CalendarDate, Instant, LocalTime } from '../time.ts';
import { Attendance } from './attendance.ts';
import { read, write } from './operation.ts';

export const ClientFields = PersonNames.extend({
  /** A code of the practice's own. Left empty, the vault gives the next free number. */
  chartCode: z.string().trim().max(40),
  pronouns: z.string().trim().max(60),
  dateOfBirth: CalendarDate.nullable(),
  status: z.enum(['active', 'ended']),
});
export type ClientFields = z.infer<typeof ClientFields>;

export const Client = ClientFields.extend({
  id: ClientId,
  createdAt: Instant,
  updatedAt: Instant,
  /** Counts saves; a save names the version it was made from, so that nothing is overwritten unseen. */
  version: z.number().int().min(1),
});
export type Client = z.infer<typeof Client>;

export const ClientRow = Client.extend({
  groups: z.array(z.strictObject({ id: GroupId, name: z.string() })),
  lastSessionOn: CalendarDate.nullable(),
});
export type ClientRow = z.infer<typeof ClientRow>;

/** One client in one group from a join date to a leave date. */
export const ClientMembership = z.strictObject({
  id: MembershipId,
  groupId: GroupId,
  groupName: z.string(),
  joinedOn: CalendarDate,
  leftOn: CalendarDate.nullable(),
  leaveReason: z.string(),
});
export type ClientMembership = z.infer<typeof ClientMembership>;

/** One session in a client's chart, newest first. */
export const ChartEntry = z.strictObject({
  sessionId: SessionId,
  sessionNumber: z.number().int(),
  groupId: GroupId,
  groupName: z.string(),
  start: LocalTime,
  cancelled: z.boolean(),
  attendance: Attendance.nullable(),
  note: z
    .strictObject({
      id: NoteId,
      status: z.enum(['draft', 'signed']),
      /** The first words of a signed note; a draft shows none, as it still changes with the group note. */
      excerpt: z.string(),
      addenda: z.number().int(),
    })
    .nullable(),
});
export type ChartEntry = z.infer<typeof ChartEntry>;

export const clients = {
  list: read(z.strictObject({}), z.array(ClientRow)),
  /** Every name the vault knows: what mentions complete from and the name guard looks for. */
  names: read(z.strictObject({}), z.array(Person)),
  get: read(z.strictObject({ id: ClientId }), Client),
  /** A client's chart. Opening it is written to the audit trail. */
  chart: read(
    z.strictObject({ id: ClientId }),
    z.strictObject({
      client: Client,
      memberships: z.array(ClientMembership),
      entries: z.array(ChartEntry),
    }),
  ),
  /** Makes the client (`version: 0`) or changes it (`version`: the one the change was made from). */
  save: write(
    z.strictObject({ id: ClientId, version: z.number().int().min(0), fields: ClientFields }),
    Client,
  ),
};
