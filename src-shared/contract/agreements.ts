import { z } from 'zod';
import {
  AcknowledgementId,
  AcknowledgementReplyId,
  AgreementReminderId,
  AgreementRuleId,
  AgreementVersionId,
  ClientId,
  GroupId,
  MembershipId,
  SessionId,
  ViolationAddendumId,
  ViolationId,
} from '../ids.ts';
import { Person } from '../person.ts';
import { CalendarDate, Instant } from '../time.ts';
import { read, write } from './operation.ts';

const Nothing = z.strictObject({});

export const AgreementRule = z.strictObject({
  id: AgreementRuleId,
  text: z.string().max(500),
  purpose: z.string().max(1_000),
});
export type AgreementRule = z.infer<typeof AgreementRule>;

/** What members read: words before the rules, and the rules in their order. */
export const AgreementContent = z.strictObject({
  preamble: z.string().max(5_000),
  rules: z
    .array(AgreementRule)
    .max(30)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length),
});
export type AgreementContent = z.infer<typeof AgreementContent>;

/** A version that was put in force. It never changes. */
export const AgreementVersion = AgreementContent.extend({
  id: AgreementVersionId,
  number: z.number().int().min(1),
  inForceFrom: CalendarDate,
  putInForceBy: z.string(),
  putInForceAt: Instant,
});
export type AgreementVersion = z.infer<typeof AgreementVersion>;

/** The next version while it is written. */
export const AgreementDraft = AgreementContent.extend({
  id: AgreementVersionId,
  version: z.number().int().min(1),
  savedAt: Instant,
});
export type AgreementDraft = z.infer<typeof AgreementDraft>;

export const AcknowledgementHow = z.enum(['session', 'paper', 'phone', 'video']);
export type AcknowledgementHow = z.infer<typeof AcknowledgementHow>;

export const RuleAnswer = z.enum(['yes', 'question', 'no']);
export type RuleAnswer = z.infer<typeof RuleAnswer>;

const GivenAnswer = z.strictObject({
  ruleId: AgreementRuleId,
  answer: RuleAnswer,
  /** The member's question, or why not. */
  words: z.string().trim().max(1_000),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** What was said to a question or a no, and whether the member agrees since. */
export const AcknowledgementReply = z.strictObject({
  id: AcknowledgementReplyId,
  onDay: CalendarDate,
  text: z.string(),
  agrees: z.boolean(),
  author: z.string(),
  recordedAt: Instant,
});
export type AcknowledgementReply = z.infer<typeof AcknowledgementReply>;

export const Acknowledgement = z.strictObject({
  id: AcknowledgementId,
  membershipId: MembershipId,
  versionId: AgreementVersionId,
  onDay: CalendarDate,
  how: AcknowledgementHow,
  takenBy: z.string(),
  recordedAt: Instant,
  answers: z.array(GivenAnswer.extend({ replies: z.array(AcknowledgementReply) })),
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;

const LongText = z.string().trim().max(5_000);

export const ViolationFields = z.strictObject({
  sessionId: SessionId.nullable(),
  versionId: AgreementVersionId,
  ruleId: AgreementRuleId,
  onDay: CalendarDate,
  clients: z.array(ClientId).max(100),
  happened: LongText.min(1),
  said: LongText,
  followUp: LongText,
});
export type ViolationFields = z.infer<typeof ViolationFields>;

export const ViolationAddendum = z.strictObject({
  id: ViolationAddendumId,
  text: z.string(),
  author: z.string(),
  writtenAt: Instant,
});

/** A rule that was not kept. It never changes; what comes later is added. */
export const Violation = ViolationFields.omit({ clients: true }).extend({
  id: ViolationId,
  people: z.array(Person),
  recordedBy: z.string(),
  recordedAt: Instant,
  addenda: z.array(ViolationAddendum),
});
export type Violation = z.infer<typeof Violation>;

/** The group was reminded of its agreement at a session, or that was left out. */
export const AgreementReminder = z.strictObject({
  id: AgreementReminderId,
  versionNumber: z.number().int().min(1),
  given: z.boolean(),
  at: Instant,
  by: z.string(),
});
export type AgreementReminder = z.infer<typeof AgreementReminder>;

export const agreements = {
  /** Every version in force so far, the oldest first, and the next while it is written. */
  ofGroup: read(
    z.strictObject({ groupId: GroupId }),
    z.strictObject({ versions: z.array(AgreementVersion), draft: AgreementDraft.nullable() }),
  ),
  /** Makes the draft of the next version (`version: 0`) or changes it. */
  saveDraft: write(
    z.strictObject({
      id: AgreementVersionId,
      groupId: GroupId,
      version: z.number().int().min(0),
      content: AgreementContent,
    }),
    z.strictObject({ version: z.number().int(), savedAt: Instant }),
  ),
  /** Makes the draft the group's next version, from a day on. */
  putInForce: write(
    z.strictObject({
      id: AgreementVersionId,
      version: z.number().int().min(1),
      from: CalendarDate,
    }),
    Nothing,
  ),
  /** In the order they were entered. Written to the audit trail. */
  acknowledgements: read(z.strictObject({ groupId: GroupId }), z.array(Acknowledgement)),
  /** Several members at once, each rule by rule; all or none of them. */
  acknowledge: write(
    z.strictObject({
      versionId: AgreementVersionId,
      onDay: CalendarDate,
      how: AcknowledgementHow,
      members: z
        .array(
          z.strictObject({
            id: AcknowledgementId,
            membershipId: MembershipId,
            answers: z.array(GivenAnswer).min(1).max(30),
          }),
        )
        .min(1)
        .max(100),
    }),
    Nothing,
  ),
  /** Answers a member's question, or a no. */
  reply: write(
    z.strictObject({
      id: AcknowledgementReplyId,
      acknowledgementId: AcknowledgementId,
      ruleId: AgreementRuleId,
      onDay: CalendarDate,
      text: LongText.min(1),
      agrees: z.boolean(),
    }),
    Nothing,
  ),
  /** The latest first. Written to the audit trail. */
  violations: read(z.strictObject({ groupId: GroupId }), z.array(Violation)),
  recordViolation: write(
    z.strictObject({ id: ViolationId, groupId: GroupId, fields: ViolationFields }),
    Nothing,
  ),
  addToViolation: write(
    z.strictObject({ id: ViolationAddendumId, violationId: ViolationId, text: LongText.min(1) }),
    Nothing,
  ),
  /** The version in force on the session's day, whether the group was reminded of it, and what was not kept. */
  ofSession: read(
    z.strictObject({ sessionId: SessionId }),
    z.strictObject({
      version: AgreementVersion.nullable(),
      reminders: z.array(AgreementReminder),
      violations: z.array(z.strictObject({ id: ViolationId, rule: z.string() })),
    }),
  ),
  remind: write(
    z.strictObject({ id: AgreementReminderId, sessionId: SessionId, given: z.boolean() }),
    Nothing,
  ),
};
