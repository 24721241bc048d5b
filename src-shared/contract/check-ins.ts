import { z } from 'zod';
import {
  CheckInAddendumId,
  CheckInId,
  ClientId,
  GroupId,
  IncidentId,
  MembershipId,
} from '../ids.ts';
import { Person } from '../person.ts';
import { CalendarDate, Instant } from '../time.ts';
import { read, write } from './operation.ts';

const Nothing = z.strictObject({});

export const ConfidentialityKept = z.enum(['yes', 'no', 'unsure']);
export type ConfidentialityKept = z.infer<typeof ConfidentialityKept>;

const Rating = z.number().int().min(0).max(10).nullable();

/** What was asked; each may be corrected with a reason. */
export const CheckInAnswers = z.strictObject({
  onDay: CalendarDate,
  kept: ConfidentialityKept,
  comfort: Rating,
  safety: Rating,
});
export type CheckInAnswers = z.infer<typeof CheckInAnswers>;

const Text = z.string().trim().max(20_000);
/** Why names the guard marks may stay, if any are; kept in the audit trail. */
const NamesStay = z.string().trim().max(500);

export const CheckInVersion = CheckInAnswers.extend({
  version: z.number().int().min(1),
  /** Entered by mistake: it stays to be read and counts for nothing. */
  withdrawn: z.boolean(),
  /** Why it was corrected; empty for the first version. */
  reason: z.string(),
  author: z.string(),
  enteredAt: Instant,
});
export type CheckInVersion = z.infer<typeof CheckInVersion>;

/** Added to a completed check-in: a further word, or what was done about a confidence not kept. */
export const CheckInAddendum = z.strictObject({
  id: CheckInAddendumId,
  kind: z.enum(['addendum', 'follow-up']),
  text: z.string(),
  author: z.string(),
  writtenAt: Instant,
});
export type CheckInAddendum = z.infer<typeof CheckInAddendum>;

/** An addendum being written. */
export const CheckInAddendumDraft = CheckInAddendum.pick({ id: true, kind: true }).extend({
  text: z.string().max(20_000),
});
export type CheckInAddendumDraft = z.infer<typeof CheckInAddendumDraft>;

/** One completed check-in. Its text never changes. */
export const CheckIn = z.strictObject({
  id: CheckInId,
  membershipId: MembershipId,
  text: z.string(),
  /** Oldest first; the last one holds. */
  versions: z.array(CheckInVersion).min(1),
  addenda: z.array(CheckInAddendum),
  addendumDraft: CheckInAddendumDraft.nullable(),
  needsFollowUp: z.boolean(),
  /** The incident a "no" opened by itself. */
  incident: z.strictObject({ id: IncidentId, number: z.string() }).nullable(),
});
export type CheckIn = z.infer<typeof CheckIn>;

/** A check-in as it is filled in; anything may still be missing. */
export const CheckInDraft = z.strictObject({
  id: CheckInId,
  onDay: z.string().max(10),
  kept: ConfidentialityKept.nullable(),
  comfort: Rating,
  safety: Rating,
  text: z.string().max(20_000),
});
export type CheckInDraft = z.infer<typeof CheckInDraft>;

/** Every so many weeks; null is none. */
export const Weeks = z.number().int().min(1).max(52).nullable();

export const MembershipSchedule = z.strictObject({
  membershipId: MembershipId,
  /** The member's own interval; undefined follows the group. */
  ownWeeks: Weeks.optional(),
  weeks: Weeks,
  dueOn: CalendarDate.nullable(),
});
export type MembershipSchedule = z.infer<typeof MembershipSchedule>;

/** A membership as the check-ins screen of its client shows it. */
export const CheckInMembership = MembershipSchedule.extend({
  groupId: GroupId,
  groupName: z.string(),
  joinedOn: CalendarDate,
  leftOn: CalendarDate.nullable(),
  groupWeeks: Weeks,
  draft: CheckInDraft.nullable(),
});
export type CheckInMembership = z.infer<typeof CheckInMembership>;

const Whose = z.strictObject({
  membershipId: MembershipId,
  person: Person,
  groupId: GroupId,
  groupName: z.string(),
});

export const DueCheckIn = Whose.extend({ dueOn: CalendarDate });
export type DueCheckIn = z.infer<typeof DueCheckIn>;

export const FollowUpDue = Whose.extend({ checkInId: CheckInId, onDay: CalendarDate });
export type FollowUpDue = z.infer<typeof FollowUpDue>;

export const checkIns = {
  /** A client's check-ins, newest first. Opening them is written to the audit trail like the chart. */
  ofClient: read(
    z.strictObject({ clientId: ClientId }),
    z.strictObject({ memberships: z.array(CheckInMembership), checkIns: z.array(CheckIn) }),
  ),
  /** The schedule of everybody now in the group: for its roster and the seats of its circle. */
  ofGroup: read(
    z.strictObject({ groupId: GroupId }),
    z.strictObject({ weeks: Weeks, memberships: z.array(MembershipSchedule) }),
  ),
  /** Due within a week or overdue, the longest first; and every "no" nobody has followed up. */
  due: read(
    z.strictObject({}),
    z.strictObject({ due: z.array(DueCheckIn), followUps: z.array(FollowUpDue) }),
  ),
  record: write(
    z.strictObject({
      id: CheckInId,
      membershipId: MembershipId,
      answers: CheckInAnswers,
      text: Text,
      namesStay: NamesStay,
    }),
    Nothing,
  ),
  /** Adds a version made from `version`; the ones before it stay as they are. */
  correct: write(
    z.strictObject({
      id: CheckInId,
      version: z.number().int().min(1),
      answers: CheckInAnswers,
      withdrawn: z.boolean(),
      reason: z.string().trim().min(1).max(500),
    }),
    Nothing,
  ),
  addAddendum: write(
    z.strictObject({
      id: CheckInAddendumId,
      checkInId: CheckInId,
      kind: CheckInAddendum.shape.kind,
      text: Text.min(1),
      namesStay: NamesStay,
    }),
    Nothing,
  ),
  /** Keeps a check-in as it is filled in; an empty one is let go. */
  saveDraft: write(z.strictObject({ membershipId: MembershipId, draft: CheckInDraft }), Nothing),
  saveAddendumDraft: write(
    z.strictObject({ checkInId: CheckInId, draft: CheckInAddendumDraft }),
    Nothing,
  ),
  /** `weeks` left out follows the group. */
  schedule: write(z.strictObject({ membershipId: MembershipId, weeks: Weeks.optional() }), Nothing),
  scheduleGroup: write(z.strictObject({ groupId: GroupId, weeks: Weeks }), Nothing),
};
