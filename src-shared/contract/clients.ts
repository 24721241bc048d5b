import { z } from 'zod';
import {
  ClientId,
  ClientStatusId,
  GroupId,
  MembershipId,
  MergeId,
  NoteId,
  SessionId,
} from '../ids.ts';
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
  /** The session is deleted; it stands here because of the note signed for it. */
  deleted: z.boolean(),
  /** The client was taken out of the session's circle; what was written stays. */
  removed: z.boolean(),
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
  'duty-to-warn',
  'disclosure',
  'request',
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
  link: z.enum(['intake', 'attachments', 'group', 'duty-to-warn', 'disclosures', 'consents']),
  /** The group it is about, if it is about one. */
  groupId: GroupId.nullable(),
});
export type ChartEvent = z.infer<typeof ChartEvent>;

/** Everybody the vault knows by name; a deleted client is known to the name guard and offered nowhere. */
export const KnownPerson = Person.extend({ deleted: z.boolean() });
export type KnownPerson = z.infer<typeof KnownPerson>;

/** Why two entries cannot be merged as they stand, each with where: nothing of either may be lost or overwritten. */
export const MergeCollision = z.strictObject({
  kind: z.enum([
    'same-group',
    'both-seated',
    'both-notes',
    'both-records',
    'arc-between',
    'both-in-event',
    'both-in-contact',
    'both-waiting',
    'both-private',
  ]),
  /** The group, session or day it is about. */
  where: z.string(),
});
export type MergeCollision = z.infer<typeof MergeCollision>;

/** What a merge would move into the kept entry. */
export const MergePreview = z.strictObject({
  kept: Client,
  absorbed: Client,
  moves: z.array(z.strictObject({ words: z.string(), count: z.number().int().min(1) })),
  /** Statements both have: the absorbed entry's words will stand as a heading of the history. */
  joined: z.array(z.string()),
  collisions: z.array(MergeCollision),
});
export type MergePreview = z.infer<typeof MergePreview>;

/** An entry that was found to be the same person and stands merged into this one. */
export const ClientMerge = z.strictObject({
  id: MergeId,
  name: z.string(),
  chartCode: z.string(),
  mergedBy: z.string(),
  mergedAt: Instant,
});
export type ClientMerge = z.infer<typeof ClientMerge>;

const MergePair = { keptId: ClientId, absorbedId: ClientId };

export const clients = {
  list: read(z.strictObject({}), z.array(ClientRow)),
  /** Every name the vault knows: what mentions complete from and the name guard looks for. */
  names: read(z.strictObject({}), z.array(KnownPerson)),
  /** An entry that was merged into another answers as that one. */
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
      merges: z.array(ClientMerge),
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
  /** What merging two entries for one person would move, and what stands against it. */
  previewMerge: read(z.strictObject(MergePair), MergePreview),
  /** Two entries for one person become one. What was signed stays as it was signed. */
  merge: write(z.strictObject({ id: MergeId, ...MergePair }), z.strictObject({})),
  /** They are two people after all: every row that was moved goes back. */
  undoMerge: write(z.strictObject({ id: MergeId }), z.strictObject({})),
};
