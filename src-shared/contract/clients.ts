import { z } from 'zod';
import { ClientId, ClientStatusId, GroupId, MembershipId, NoteId, SessionId } from '../ids.ts';
import { Person, PersonNames } from '../person.ts';
import { CalendarDate, Instant, LocalTime } from '../time.ts';
import { Attendance } from './attendance.ts';
import { read, write } from './operation.ts';

/** Where a client stands with the practice. */
export const ClientStatus = z.enum(['referred', 'waiting', 'active', 'paused', 'ended']);
export type ClientStatus = z.infer<typeof ClientStatus>;

/** One entry of a client's status history. An entry made by mistake is withdrawn, never changed. */
export const ClientStatusEntry = z.strictObject({
  id: ClientStatusId,
  status: ClientStatus,
  on: CalendarDate,
  reason: z.string().trim().max(500),
  withdrawn: z.boolean(),
});
export type ClientStatusEntry = z.infer<typeof ClientStatusEntry>;

export const ClientFields = PersonNames.extend({
  /** A code of the practice's own. Left empty, the vault gives the next free number. */
  chartCode: z.string().trim().max(40),
  pronouns: z.string().trim().max(60),
  dateOfBirth: CalendarDate.nullable(),
});
export type ClientFields = z.infer<typeof ClientFields>;

export const Client = ClientFields.extend({
  id: ClientId,
  /** What the status history says now; see rules/dated-history.ts. */
  status: ClientStatus,
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

/**
 * Anything but a session in a client's chart: one type for every area, so that each adds its own kind of entry
 * in records/chart-events.ts and the timeline needs to know nothing else about it.
 */
export const ChartEventKind = z.enum([
  'status',
  'membership',
  'waiting',
  'goal',
  'distress',
  'risk',
  'attachment',
  'consent',
]);
export type ChartEventKind = z.infer<typeof ChartEventKind>;

export const ChartEvent = z.strictObject({
  /** The record it tells of, with what happened to it: unique within the chart. */
  key: z.string(),
  kind: ChartEventKind,
  on: CalendarDate,
  title: z.string(),
  text: z.string(),
  /** The screen where more of it stands. */
  link: z.enum(['intake', 'attachments', 'group', 'consents']),
  /** The group it is about, if it is about one. */
  groupId: GroupId.nullable(),
});
export type ChartEvent = z.infer<typeof ChartEvent>;

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
      /** Newest first. */
      events: z.array(ChartEvent),
    }),
  ),
  /**
   * Makes the client (`version: 0`) or changes it (`version`: the one the change was made from). `begins` is the
   * first entry of a new client's status history: active from today unless it says otherwise.
   */
  save: write(
    z.strictObject({
      id: ClientId,
      version: z.number().int().min(0),
      fields: ClientFields,
      begins: ClientStatusEntry.pick({ status: true, on: true }).optional(),
    }),
    Client,
  ),
  /** Adds to the status history. */
  changeStatus: write(
    z.strictObject({
      clientId: ClientId,
      entry: ClientStatusEntry.omit({ withdrawn: true }),
    }),
    z.strictObject({}),
  ),
  /** Withdraws an entry made by mistake, or takes that back. The last one standing cannot be withdrawn. */
  withdrawStatus: write(
    z.strictObject({ id: ClientStatusId, withdrawn: z.boolean() }),
    z.strictObject({}),
  ),
};
