import { z } from 'zod';
import {
  CheckInId,
  ClientId,
  GroupId,
  IncidentEntryId,
  IncidentId,
  IncidentLetterId,
  SessionId,
  ViolationId,
} from '../ids.ts';
import { Person } from '../person.ts';
import { CalendarDate, Instant, TimeZone } from '../time.ts';
import {
  AffectedClient,
  BreachDecision,
  ClockKey,
  EntryContent,
  Factors,
  hasHour,
  IncidentActor,
  IncidentChannel,
  IncidentEntry,
  IncidentType,
  InformationKind,
  PlanStep,
  RiskToPeople,
  Secured,
  SentBy,
  Track,
} from './incident-entries.ts';
import { read, write } from './operation.ts';

const Nothing = z.strictObject({});
const Typed = z.string().max(20_000);
const Day = z.string().max(10);

/** What an incident was opened from; null for one opened by hand. */
export const IncidentOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('check-in'), id: CheckInId }),
  z.strictObject({ kind: z.literal('session'), id: SessionId }),
  z.strictObject({ kind: z.literal('violation'), id: ViolationId }),
]);
export type IncidentOrigin = z.infer<typeof IncidentOrigin>;

/** The facts as they are written down; anything may still be missing. */
export const FactsDraft = z.strictObject({
  type: IncidentType.nullable(),
  actor: IncidentActor.nullable(),
  channel: IncidentChannel.nullable(),
  occurredFrom: Day,
  occurredTo: Day,
  discoveredOn: Day,
  awareOn: Day,
  awareAt: Day,
  vendorDiscoveredOn: Day,
  vendorAgent: z.boolean(),
  affected: z.array(AffectedClient).max(500),
  others: z.number().int().min(0).max(10_000_000),
  byState: z
    .array(
      z.strictObject({
        state: z.string().max(300),
        count: z.number().int().min(0).max(10_000_000).nullable(),
      }),
    )
    .max(60),
  information: z.array(InformationKind).max(InformationKind.options.length),
  disclosed: Typed,
  secured: Secured,
  description: Typed,
  /** Why they are corrected; not asked the first time. */
  reason: z.string().max(500),
});
export type FactsDraft = z.infer<typeof FactsDraft>;

/** The assessment as it is written, factor by factor, until it is decided and signed. */
export const DecisionDraft = z.strictObject({
  decision: BreachDecision.nullable(),
  factors: Factors,
  risk: RiskToPeople.nullable(),
  reasons: Typed,
  reason: z.string().max(500),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

export const IncidentDraft = z.discriminatedUnion('sheet', [
  z.strictObject({ sheet: z.literal('facts'), value: FactsDraft }),
  z.strictObject({ sheet: z.literal('decision'), value: DecisionDraft }),
]);
export type IncidentDraft = z.infer<typeof IncidentDraft>;

/** A rule of a state or another law: so many days from a beginning, or a date set for each incident. */
export const OwnRule = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(120),
  from: z.enum(['discovery', 'awareness']),
  /** Null where the date is set in each incident. */
  days: z.number().int().min(1).max(3650).nullable(),
  source: z.string().trim().max(300),
});
export type OwnRule = z.infer<typeof OwnRule>;

/** Which rules the practice answers to, and its plan for the day something happens. */
export const IncidentSettings = z.strictObject({
  hipaa: z.boolean(),
  gdpr: z.boolean(),
  /** 72 is in force; 96 is a proposal. */
  gdprHours: z.union([z.literal(72), z.literal(96)]),
  gdprReading: z.enum(['elapsed', 'next-full-hour']),
  ownRules: z.array(OwnRule).max(40),
  plan: z.array(PlanStep).max(100),
});
export type IncidentSettings = z.infer<typeof IncidentSettings>;

export const LetterKind = z.enum(['individual', 'hhs', 'media', 'gdpr-authority']);
export type LetterKind = z.infer<typeof LetterKind>;

export const LetterFields = z.strictObject({
  /** Name and address, a line each. */
  recipient: z.string().max(1_000),
  parts: z
    .array(z.strictObject({ title: z.string().max(200), text: Typed }))
    .min(1)
    .max(20),
});
export type LetterFields = z.infer<typeof LetterFields>;

export const IncidentLetter = z.strictObject({
  id: IncidentLetterId,
  kind: LetterKind,
  clientId: ClientId.nullable(),
  version: z.number().int().min(1),
  fields: LetterFields,
  savedAt: Instant,
  /** Frozen as it was sent, with the hash of its text. */
  sent: z.strictObject({ at: Instant, sha256: z.string() }).nullable(),
});
export type IncidentLetter = z.infer<typeof IncidentLetter>;

/** Enough to know what it is, what is next and how long there is, without a name or a word of what happened. */
export const IncidentRow = z.strictObject({
  id: IncidentId,
  number: z.string(),
  openedAt: Instant,
  state: z.enum(['draft', 'open', 'closed']),
  about: z
    .strictObject({ type: IncidentType, actor: IncidentActor, channel: IncidentChannel })
    .nullable(),
  tracks: z.array(Track),
  next: z.string(),
  /** When trust is to be followed up; null when no day is set. */
  followUpOn: CalendarDate.nullable(),
  /** Those that still run, the first due first. */
  clocks: z.array(
    z.strictObject({
      key: ClockKey,
      title: z.string(),
      due: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('day'), day: CalendarDate }),
          z.strictObject({ kind: z.literal('moment'), at: Instant }),
        ])
        .nullable(),
      gone: z.number().min(0).max(1).nullable(),
    }),
  ),
});
export type IncidentRow = z.infer<typeof IncidentRow>;

export const Incident = z.strictObject({
  id: IncidentId,
  number: z.string(),
  openedAt: Instant,
  openedBy: z.string(),
  entries: z.array(IncidentEntry),
  /** The response plan as it stood when the incident was opened, and which version of it. */
  plan: z.array(PlanStep),
  planVersion: z.number().int().min(0),
  origin: IncidentOrigin.nullable(),
  /** Whose check-in it came from, to go back there. */
  originClient: ClientId.nullable(),
  drafts: z.strictObject({ facts: FactsDraft.nullable(), decision: DecisionDraft.nullable() }),
  letters: z.array(IncidentLetter),
  people: z.array(Person),
  /** Affected clients whose record was destroyed since, and their accounting with it. */
  destroyed: z.array(ClientId),
  groups: z.array(z.strictObject({ id: GroupId, name: z.string() })),
  /** Sessions of those groups an entry may name, newest first. */
  sessions: z.array(
    z.strictObject({ id: SessionId, groupId: GroupId, on: CalendarDate, number: z.number().int() }),
  ),
});
export type Incident = z.infer<typeof Incident>;

export const incidents = {
  list: read(Nothing, z.array(IncidentRow)),
  /** One incident with everything in it. Opening it is written to the audit trail. */
  get: read(z.strictObject({ id: IncidentId }), Incident),
  /** Opens a draft; one that was opened from the same record before is answered instead. */
  start: write(
    z.strictObject({ id: IncidentId, origin: IncidentOrigin.nullable() }),
    z.strictObject({ id: IncidentId }),
  ),
  /** Adds a dated, signed entry; `supersedes` names the one it corrects, with the reason. */
  add: write(
    z.strictObject({
      incidentId: IncidentId,
      id: IncidentEntryId,
      supersedes: IncidentEntryId.nullable(),
      reason: z.string().trim().max(500),
      content: EntryContent.refine(
        (content) => content.kind !== 'clock' || content.answer !== 'done' || hasHour(content),
      ),
    }),
    Nothing,
  ),
  /** Keeps what is being written; gone once it was added as an entry. */
  saveDraft: write(z.strictObject({ incidentId: IncidentId, draft: IncidentDraft }), Nothing),
  /** A letter with what the incident already says filled in. */
  startLetter: write(
    z.strictObject({
      id: IncidentLetterId,
      incidentId: IncidentId,
      kind: LetterKind,
      clientId: ClientId.nullable(),
    }),
    Nothing,
  ),
  saveLetter: write(
    z.strictObject({
      id: IncidentLetterId,
      version: z.number().int().min(1),
      fields: LetterFields,
    }),
    z.strictObject({ version: z.number().int(), savedAt: Instant }),
  ),
  /** Freezes a letter as it was sent, and writes down that it was. */
  sendLetter: write(
    z.strictObject({
      id: IncidentLetterId,
      version: z.number().int().min(1),
      entryId: IncidentEntryId,
      /** Asked of a letter to an individual only. */
      how: SentBy.nullable(),
      on: CalendarDate,
      /** The moment it went out, where hours count, and the zone its time was read in. */
      at: Instant.nullable(),
      zone: TimeZone.nullable(),
      text: z.string().trim().max(2_000),
      /** Why it went out later than the hours allow. */
      late: z.string().trim().max(2_000),
    }),
    Nothing,
  ),
  /** Version 0 is the app's own beginning, which nobody has confirmed. */
  settings: read(
    Nothing,
    z.strictObject({ version: z.number().int().min(0), settings: IncidentSettings }),
  ),
  saveSettings: write(
    z.strictObject({ version: z.number().int().min(0), settings: IncidentSettings }),
    Nothing,
  ),
};
