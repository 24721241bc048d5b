import { z } from 'zod';
import {
  ClientId,
  DisclosureId,
  GroupId,
  IncidentEntryId,
  IncidentLetterId,
  SessionId,
} from '../ids.ts';
import { CalendarDate, dateAt, Instant, TimeZone } from '../time.ts';
import { DisclosureChannel } from './disclosures.ts';

/*
 * What is known about an incident and what was done: dated, signed entries that are never changed. A correction is a
 * further entry that names the one it supersedes, and both stay to be read.
 */

export const IncidentType = z.enum(['intentional', 'unintentional', 'third-party']);
export type IncidentType = z.infer<typeof IncidentType>;

/** Who did it. */
export const IncidentActor = z.enum(['member', 'therapist', 'staff', 'vendor', 'outsider']);
export type IncidentActor = z.infer<typeof IncidentActor>;

export const IncidentChannel = z.enum([
  'conversation',
  'social-media',
  'message',
  'paper',
  'device',
  'online-session',
  'other',
]);
export type IncidentChannel = z.infer<typeof IncidentChannel>;

export const InformationKind = z.enum([
  'names',
  'contact-details',
  'birth-date',
  'identity-numbers',
  'diagnoses',
  'notes',
  'measures',
  'attendance',
  'said-in-group',
  'payment',
  'pictures',
  'other',
]);
export type InformationKind = z.infer<typeof InformationKind>;

export const Secured = z.enum(['encrypted', 'not-encrypted', 'unknown']);
export type Secured = z.infer<typeof Secured>;

const Words = z.string().trim().max(20_000);
const Line = z.string().trim().max(300);

export const AffectedClient = z.strictObject({ clientId: ClientId, groupId: GroupId.nullable() });
export type AffectedClient = z.infer<typeof AffectedClient>;

export const IncidentFacts = z.strictObject({
  type: IncidentType,
  actor: IncidentActor,
  channel: IncidentChannel,
  /** The day it happened, or the first of several; null where it is not known. */
  occurredFrom: CalendarDate.nullable(),
  occurredTo: CalendarDate.nullable(),
  /** First known, or by diligence would have been known, to anybody of the practice but the one who did it. */
  discoveredOn: CalendarDate,
  /** When the practice was reasonably certain of it. */
  aware: z.strictObject({ at: Instant, zone: TimeZone }).nullable(),
  /** Where a vendor did it: when it discovered that, and whether it acts as the practice's agent. */
  vendor: z.strictObject({ discoveredOn: CalendarDate.nullable(), agent: z.boolean() }).nullable(),
  affected: z.array(AffectedClient).max(500),
  /** People affected who are no clients of this vault. */
  others: z.number().int().min(0).max(10_000_000),
  /** Everybody affected, by state or jurisdiction; as far as it is known. */
  byState: z
    .array(z.strictObject({ state: Line.min(1), count: z.number().int().min(1).max(10_000_000) }))
    .max(60),
  information: z.array(InformationKind).max(InformationKind.options.length),
  /** What was disclosed, in words. */
  disclosed: Words,
  secured: Secured,
  description: Words.min(1),
});
export type IncidentFacts = z.infer<typeof IncidentFacts>;

export const Track = z.enum(['agreement', 'privacy']);
export type Track = z.infer<typeof Track>;

/** What is done about a broken agreement, in the order it is usually done. */
export const AgreementStep = z.enum([
  'prompt-address',
  'group-discussion',
  'consequences',
  'repair',
  'acknowledged-again',
  'trust-follow-up',
  'membership-outcome',
]);
export type AgreementStep = z.infer<typeof AgreementStep>;

export const MembershipOutcome = z.enum(['stays', 'stays-with-conditions', 'pauses', 'leaves']);
export type MembershipOutcome = z.infer<typeof MembershipOutcome>;

/** What the clinician decided about a presumed breach. */
export const BreachDecision = z.enum([
  'breach',
  'low-probability',
  'secured',
  'good-faith-access',
  'inadvertent-between-authorized',
  'could-not-retain',
]);
export type BreachDecision = z.infer<typeof BreachDecision>;

export const RiskToPeople = z.enum(['unlikely', 'risk', 'high']);
export type RiskToPeople = z.infer<typeof RiskToPeople>;

export const Factors = z.strictObject({
  nature: Words,
  recipient: Words,
  acquired: Words,
  mitigation: Words,
});
export type Factors = z.infer<typeof Factors>;
export type Factor = keyof Factors;

/** How a notice went out. A telephone call in urgency is in addition to a letter and stops no clock. */
export const SentBy = z.enum([
  'first-class-mail',
  'agreed-email',
  'next-of-kin',
  'substitute-few',
  'substitute-many',
  'telephone',
]);
export type SentBy = z.infer<typeof SentBy>;

/** Which clock; a clock of an own rule is named by the rule's id. */
export const ClockKey = z.string().min(1).max(60);

/** Clocks that count hours and not days. Source: GDPR article 33(1). */
export const hourClocks: ReadonlySet<string> = new Set(['gdpr-33']);

/** Where hours count, something done has its moment, in the zone its time was read in, on the day given with it. */
export function hasHour({
  clock,
  on,
  at,
  zone,
}: Pick<ContentOf<'clock'>, 'clock' | 'on' | 'at' | 'zone'>): boolean {
  return !hourClocks.has(clock) || (at !== null && zone !== null && dateAt(at, zone) === on);
}

export const PlanStage = z.enum(['first-hour', 'first-day', 'first-week', 'later']);
export type PlanStage = z.infer<typeof PlanStage>;

const StepKey = z.string().min(1).max(60);
export const PlanStep = z.strictObject({
  key: StepKey,
  stage: PlanStage,
  text: z.string().trim().min(1).max(500),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const EntryContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('facts'), facts: IncidentFacts }),
  /** Opened by hand; the right one opens by itself. */
  z.strictObject({ kind: z.literal('track'), track: Track, reasons: Words.min(1) }),
  z.strictObject({
    kind: z.literal('decision'),
    on: CalendarDate,
    decision: BreachDecision,
    factors: Factors,
    /** Null where the GDPR does not apply. */
    risk: RiskToPeople.nullable(),
    reasons: Words.min(1),
  }),
  z.strictObject({
    kind: z.literal('step'),
    step: AgreementStep,
    on: CalendarDate,
    sessionId: SessionId.nullable(),
    text: Words.min(1),
    outcome: MembershipOutcome.nullable(),
    /** When to come back to it. */
    nextOn: CalendarDate.nullable(),
  }),
  z.strictObject({ kind: z.literal('plan-added'), added: PlanStep }),
  z.strictObject({
    kind: z.literal('plan'),
    step: StepKey,
    done: z.boolean(),
    on: CalendarDate,
    by: Line.min(1),
  }),
  /** `done` and `not-required` stop a clock; `late` says why it ran out. */
  z.strictObject({
    kind: z.literal('clock'),
    clock: ClockKey,
    answer: z.enum(['done', 'not-required', 'late']),
    on: CalendarDate,
    /** The moment, where hours count, and the zone its time was read in. */
    at: Instant.nullable(),
    zone: TimeZone.nullable().default(null),
    reasons: Words,
    /** Why something done was late. */
    late: Words.default(''),
  }),
  /** The day a rule without a number of days comes to in this case. */
  z.strictObject({ kind: z.literal('clock-date'), clock: ClockKey, due: CalendarDate }),
  /** A law-enforcement official said that a notice would impede an investigation. */
  z.strictObject({
    kind: z.literal('delay'),
    form: z.enum(['written', 'oral']),
    statedOn: CalendarDate,
    /** The end of the period named in writing; null for an oral statement. */
    until: CalendarDate.nullable(),
    official: Line.min(1),
    text: Words,
  }),
  /** Somebody agreed to be written to by e-mail, or took that back; null for people who are no clients here. */
  z.strictObject({
    kind: z.literal('email'),
    clientId: ClientId.nullable(),
    answer: z.enum(['agreed', 'withdrawn']),
    on: CalendarDate,
    how: Line.min(1),
  }),
  z.strictObject({
    kind: z.literal('sent'),
    letterId: IncidentLetterId.nullable(),
    /** Null for everybody who is no client of this vault. */
    clientId: ClientId.nullable(),
    how: SentBy,
    on: CalendarDate,
    text: Words,
  }),
  z.strictObject({
    kind: z.literal('accounting'),
    on: CalendarDate,
    rows: z
      .array(z.strictObject({ clientId: ClientId, disclosureId: DisclosureId }))
      .min(1)
      .max(500),
    recipient: Line.min(1),
    recipientAddress: z.string().trim().max(600),
    description: z.string().trim().min(1).max(4_000),
    purpose: z.string().trim().max(1_000),
    channel: DisclosureChannel,
  }),
  z.strictObject({ kind: z.literal('note'), text: Words.min(1) }),
  /** The entry it supersedes was made by mistake. */
  z.strictObject({ kind: z.literal('withdrawal') }),
  z.strictObject({
    kind: z.literal('closed'),
    on: CalendarDate,
    /** What was open at that moment, in words; each is answered by the reasons. */
    open: z.array(Line).max(100),
    reasons: Words,
  }),
  z.strictObject({ kind: z.literal('reopened'), reasons: Words.min(1) }),
]);
export type EntryContent = z.infer<typeof EntryContent>;
export type ContentOf<Kind extends EntryContent['kind']> = Extract<EntryContent, { kind: Kind }>;

export const IncidentEntry = z.strictObject({
  id: IncidentEntryId,
  supersedes: IncidentEntryId.nullable(),
  /** Why it supersedes; empty otherwise. */
  reason: z.string(),
  content: EntryContent,
  author: z.string(),
  at: Instant,
});
export type IncidentEntry = z.infer<typeof IncidentEntry>;
