import { z } from 'zod';
import {
  ClientId,
  DeletionId,
  DestructionId,
  GroupId,
  LegalHoldId,
  MembershipId,
  SessionId,
} from '../ids.ts';
import { RetentionRule, RetentionSchedule } from '../rules/retention.ts';
import { CalendarDate, Instant } from '../time.ts';
import { ClientStatus } from './clients.ts';
import { read, write } from './operation.ts';

const Nothing = z.strictObject({});
const Reason = z.string().trim().min(1).max(500);

export const DeletedKind = z.enum(['session', 'client', 'group', 'membership']);
export type DeletedKind = z.infer<typeof DeletedKind>;

const DeletedRecord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session'), id: SessionId }),
  z.strictObject({ kind: z.literal('client'), id: ClientId }),
  z.strictObject({ kind: z.literal('group'), id: GroupId }),
  z.strictObject({ kind: z.literal('membership'), id: MembershipId }),
]);
export type DeletedRecord = z.infer<typeof DeletedRecord>;

/** Something taken out of sight that can be brought back whole. */
export const Deletion = z.strictObject({
  id: DeletionId,
  record: DeletedRecord,
  /** What it is called: a group and session number, a client, a client in a group. */
  title: z.string(),
  reason: z.string(),
  deletedBy: z.string(),
  deletedAt: Instant,
  /** The last day it is kept; null while nobody can say, as somebody it concerns is still in treatment. */
  keepUntil: CalendarDate.nullable(),
});
export type Deletion = z.infer<typeof Deletion>;

/** Something that stops every destruction of a client's record: a lawsuit, a complaint, an open request. */
export const LegalHold = z.strictObject({
  id: LegalHoldId,
  reason: z.string(),
  from: CalendarDate,
  until: CalendarDate.nullable(),
  placedBy: z.string(),
  placedAt: Instant,
  released: z.strictObject({ on: CalendarDate, reason: z.string(), by: z.string() }).nullable(),
  /** Stops destruction today. */
  standing: z.boolean(),
});
export type LegalHold = z.infer<typeof LegalHold>;

/** How long one client's record is kept. */
export const RetentionRow = z.strictObject({
  clientId: ClientId,
  name: z.string(),
  chartCode: z.string(),
  status: ClientStatus,
  lastServiceOn: CalendarDate,
  dateOfBirth: CalendarDate.nullable(),
  keepUntil: CalendarDate,
  rule: RetentionRule,
  due: z.boolean(),
  held: z.boolean(),
});
export type RetentionRow = z.infer<typeof RetentionRow>;

/** One kind of record with how many there are: `progress notes`, 12. */
const Counted = z.strictObject({ words: z.string(), count: z.number().int().min(1) });

export const DestructionPreview = z.strictObject({
  row: RetentionRow,
  /** What will be gone. */
  gone: z.array(Counted),
  firstDay: CalendarDate.nullable(),
  lastDay: CalendarDate.nullable(),
  /** Sessions that go with it, because nobody else's record needs them. */
  sessionsGone: z.number().int(),
  /** Sessions others were in: they stay, with this client as a former client without a name. */
  sessionsShared: z.number().int(),
  groupNotesShared: z.number().int(),
  /** Where the client's name stands in free text that stays. */
  namedIn: z.array(
    z.strictObject({
      title: z.string(),
      where: z.enum([
        'group note',
        'chart note',
        'outside contact',
        'session event',
        'session plan',
        'incident',
        'duty-to-warn event',
        'accounting of disclosures',
      ]),
    }),
  ),
});
export type DestructionPreview = z.infer<typeof DestructionPreview>;

/** One destroyed record in the permanent log: no name and no word of what was in it. */
export const Destruction = z.strictObject({
  id: DestructionId,
  chartCode: z.string(),
  destroyedBy: z.string(),
  destroyedAt: Instant,
  firstDay: CalendarDate.nullable(),
  lastDay: CalendarDate.nullable(),
  rule: RetentionRule,
  kinds: z.array(Counted),
});
export type Destruction = z.infer<typeof Destruction>;

export const retention = {
  schedule: read(Nothing, RetentionSchedule),
  saveSchedule: write(z.strictObject({ schedule: RetentionSchedule }), Nothing),
  /** Every client whose service has ended, the earliest due first. */
  list: read(Nothing, z.array(RetentionRow)),
  /** Until when one client's record is kept; null while in treatment. */
  ofClient: read(z.strictObject({ clientId: ClientId }), RetentionRow.nullable()),
  /** One client's legal holds, newest first. */
  holds: read(z.strictObject({ clientId: ClientId }), z.array(LegalHold)),
  placeHold: write(
    z.strictObject({
      id: LegalHoldId,
      clientId: ClientId,
      reason: Reason,
      from: CalendarDate,
      until: CalendarDate.nullable(),
    }),
    Nothing,
  ),
  releaseHold: write(
    z.strictObject({ id: LegalHoldId, on: CalendarDate, reason: Reason }),
    Nothing,
  ),
  previewDestruction: read(z.strictObject({ clientId: ClientId }), DestructionPreview),
  /** Destroys one record for good. Refused before its day and while it is held. */
  destroy: write(
    z.strictObject({
      id: DestructionId,
      clientId: ClientId,
      /** Typed by hand, so that nothing is destroyed by a slip. */
      chartCode: z.string().trim().max(40),
    }),
    Nothing,
  ),
  /** The destruction log, newest first. */
  destructions: read(Nothing, z.array(Destruction)),

  /** Takes a record out of lists, calendar, search and Today; everything about it is kept. */
  deleteRecord: write(
    z.strictObject({ id: DeletionId, record: DeletedRecord, reason: Reason }),
    Nothing,
  ),
  /** Brings it back as it was. */
  restoreRecord: write(z.strictObject({ id: DeletionId }), Nothing),
  /** What is deleted now, newest first. */
  deleted: read(Nothing, z.array(Deletion)),
};
