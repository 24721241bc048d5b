import { z } from 'zod';
import { ClientId, DisclosureId, SessionId, WarningEntryId, WarningId } from '../ids.ts';
import { Person } from '../person.ts';
import { CalendarDate, Instant } from '../time.ts';
import { DisclosureChannel } from './disclosures.ts';
import { read, write } from './operation.ts';

/*
 * A threat somebody spoke of, and what was done about it. An event is nothing but its entries: dated, signed, added
 * and never changed. Correcting an entry adds another one in its place; closing and reopening are entries too. An
 * entry may be kept with much of it still missing; what is missing is asked for.
 */

const Nothing = z.strictObject({});
const Line = z.string().max(300);
const Text = z.string().max(50_000);
const YesNo = z.boolean().nullable();
/** `18:00`, or empty. */
const Clock = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]);
const When = { day: CalendarDate.nullable(), time: Clock };

/** What the law of a place says about warning. */
export const WarningRule = z.enum(['mandate', 'permit', 'silent', 'not-known']);
export type WarningRule = z.infer<typeof WarningRule>;

export const WarningSetting = z.enum([
  'group-session',
  'one-to-one',
  'call',
  'message',
  'told-by-other',
  'other',
]);
export type WarningSetting = z.infer<typeof WarningSetting>;

export const ContactRole = z.enum([
  'target',
  'police',
  'family',
  'hospital',
  'crisis-team',
  'guardian',
  'other',
]);
export type ContactRole = z.infer<typeof ContactRole>;

/** Why a consultant could be told who the client is. */
export const ConsultationGround = z.enum(['treatment', 'operations', 'serious-threat']);
export type ConsultationGround = z.infer<typeof ConsultationGround>;

/** Every question that can stand open: of a whole kind of entry, or of something missing in one. */
export const WarningQuestion = z.enum([
  'words',
  'words-exact',
  'words-setting',
  'words-when',
  'rule',
  'rule-law',
  'rule-says',
  'target',
  'target-who',
  'target-how',
  'seriousness',
  'imminence',
  'means',
  'history',
  'good-faith',
  'consultation',
  'consultation-who',
  'consultation-when',
  'consultation-said',
  'consultation-identified',
  'option',
  'option-what',
  'option-weighed',
  'option-chosen',
  'decision',
  'decision-what',
  'decision-why',
  'contact',
  'contact-who',
  'contact-when',
  'contact-how',
  'contact-reached',
  'contact-named',
  'contact-outcome',
  'police',
  'police-reference',
  'client-told',
  'client-told-whether',
  'client-told-how',
  'client-told-why-not',
  'follow-up',
  'follow-up-what',
  'follow-up-when',
  'follow-up-done',
]);
export type WarningQuestion = z.infer<typeof WarningQuestion>;

const None = {
  question: WarningQuestion,
  /** The entry something is missing in, by its thread; null for a question without any entry. */
  about: WarningEntryId.nullable(),
  because: Text,
};

/** What an entry can say. */
export const WarningContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('words'),
    exact: Text,
    setting: WarningSetting.nullable(),
    ...When,
  }),
  z.strictObject({
    kind: z.literal('rule'),
    jurisdiction: Line,
    rule: WarningRule.nullable(),
    source: Line,
  }),
  z.strictObject({
    kind: z.literal('target'),
    who: Text,
    how: Text,
    /** Where the person is a client of this practice too. */
    memberId: ClientId.nullable(),
  }),
  z.strictObject({ kind: z.literal('seriousness'), text: Text }),
  z.strictObject({ kind: z.literal('imminence'), text: Text }),
  z.strictObject({ kind: z.literal('means'), text: Text }),
  z.strictObject({ kind: z.literal('history'), text: Text }),
  z.strictObject({ kind: z.literal('good-faith'), text: Text }),
  z.strictObject({
    kind: z.literal('consultation'),
    who: Line,
    ...When,
    said: Text,
    /** Was the client identified? Then it is a disclosure. */
    identified: YesNo,
    ground: ConsultationGround.nullable(),
    disclosureId: DisclosureId,
  }),
  z.strictObject({
    kind: z.literal('option'),
    what: Text,
    inFavour: Text,
    against: Text,
    chosen: YesNo,
  }),
  z.strictObject({ kind: z.literal('decision'), decision: Text, rationale: Text }),
  z.strictObject({
    kind: z.literal('contact'),
    who: Line,
    role: ContactRole.nullable(),
    /** The number or address used. */
    address: Line,
    ...When,
    channel: DisclosureChannel.nullable(),
    /** Was anybody reached and told? Then it is a disclosure. */
    reached: YesNo,
    /** Where nobody was: did what was left say who the client is? Then it is one too. */
    named: YesNo.default(null),
    told: z.string().max(4_000),
    outcome: Text,
    disclosureId: DisclosureId,
  }),
  z.strictObject({
    kind: z.literal('police'),
    agency: Line,
    reference: Line,
    officer: Line,
    note: Text,
  }),
  z.strictObject({
    kind: z.literal('client-told'),
    told: YesNo,
    ...When,
    how: Text,
    whyNot: Text,
  }),
  z.strictObject({
    kind: z.literal('follow-up'),
    what: Text,
    due: CalendarDate.nullable(),
    doneOn: CalendarDate.nullable(),
    outcome: Text,
  }),
  /** A question that stays without an answer: not known, or not done. */
  z.strictObject({ kind: z.literal('none'), ...None }),
  /** A name the guard marked that is somebody else's, or has to stand here. */
  z.strictObject({ kind: z.literal('name-stays'), match: Line, because: Text }),
  /** In the place of an entry made by mistake. */
  z.strictObject({ kind: z.literal('withdrawn'), because: Text }),
  z.strictObject({ kind: z.literal('closed'), mistake: z.boolean(), because: Text }),
  z.strictObject({ kind: z.literal('reopened'), because: Text }),
]);
export type WarningContent = z.infer<typeof WarningContent>;
export type WarningKind = WarningContent['kind'];

export const WarningEntry = z.strictObject({
  id: WarningEntryId,
  /** The first entry of the line of corrections this one belongs to; its own id where it is the first. */
  thread: WarningEntryId,
  supersedes: WarningEntryId.nullable(),
  content: WarningContent,
  author: z.string(),
  writtenAt: Instant,
});
export type WarningEntry = z.infer<typeof WarningEntry>;

/** An entry being written; kept as it is typed. */
export const WarningDraft = WarningEntry.pick({ id: true, supersedes: true, content: true });
export type WarningDraft = z.infer<typeof WarningDraft>;

/** A name in the event that nobody has decided about. */
export const OpenName = z.strictObject({
  entryId: WarningEntryId,
  match: z.string(),
  why: z.string(),
});
export type OpenName = z.infer<typeof OpenName>;

/** What holds where the practice is, until an event says otherwise; a person confirms it. */
export const PracticeWarningRule = z.strictObject({
  jurisdiction: Line,
  rule: WarningRule,
  /** Where it was read: a statute, a board's page, a lawyer. */
  source: Line,
  version: z.number().int().min(0),
  confirmedAt: Instant.nullable(),
  confirmedBy: z.string(),
});
export type PracticeWarningRule = z.infer<typeof PracticeWarningRule>;

export const WarningRow = z.strictObject({
  id: WarningId,
  person: Person,
  startedAt: Instant,
  state: z.enum(['open', 'closed']),
  openQuestions: z.number().int(),
  contacts: z.number().int(),
});
export type WarningRow = z.infer<typeof WarningRow>;

export const Warning = z.strictObject({
  id: WarningId,
  person: Person,
  chartCode: z.string(),
  sessionId: SessionId.nullable(),
  startedAt: Instant,
  startedBy: z.string(),
  state: z.enum(['open', 'closed']),
  /** The client is or was in a group under 42 CFR Part 2. */
  part2: z.boolean(),
  /** Oldest first. */
  entries: z.array(WarningEntry),
  drafts: z.array(WarningDraft),
  openNames: z.array(OpenName),
  /** Targets who are clients of this practice. */
  members: z.array(Person),
  practiceRule: PracticeWarningRule,
});
export type Warning = z.infer<typeof Warning>;

export const dutyToWarn = {
  /** Every event, the newest first; but those of clients who are deleted. */
  list: read(Nothing, z.array(WarningRow)),
  /** One event, whole. Opening it is written to the audit trail like the chart. */
  get: read(z.strictObject({ id: WarningId }), Warning),
  /** Starts an event for a client, or answers the one that is open: a second tap makes no second event. */
  start: write(
    z.strictObject({ id: WarningId, clientId: ClientId, sessionId: SessionId.nullable() }),
    z.strictObject({ id: WarningId }),
  ),
  /** Adds an entry, in the place of `supersedes` if that is given. A contact makes its accounting row with it. */
  add: write(
    z.strictObject({
      id: WarningEntryId,
      warningId: WarningId,
      supersedes: WarningEntryId.nullable(),
      content: WarningContent.refine(({ kind }) => kind !== 'closed'),
    }),
    Nothing,
  ),
  saveDraft: write(z.strictObject({ warningId: WarningId, draft: WarningDraft }), Nothing),
  dropDraft: write(z.strictObject({ warningId: WarningId, id: WarningEntryId }), Nothing),
  /** Says of each question still open why it has no answer, and closes. One made by mistake needs only a reason. */
  close: write(
    z.strictObject({
      id: WarningEntryId,
      warningId: WarningId,
      mistake: z.boolean(),
      because: Text,
      unanswered: z.array(z.strictObject({ id: WarningEntryId, ...None })).max(500),
    }),
    Nothing,
  ),
  practiceRule: read(Nothing, PracticeWarningRule),
  savePracticeRule: write(
    PracticeWarningRule.omit({ confirmedAt: true, confirmedBy: true }),
    PracticeWarningRule,
  ),
};
