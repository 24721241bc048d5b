import type {
  AgreementStep,
  ContentOf,
  EntryContent,
  IncidentActor,
  IncidentChannel,
  IncidentEntry,
  IncidentFacts,
  PlanStep,
  Track,
} from '../contract/incident-entries.ts';
import { AgreementStep as Steps } from '../contract/incident-entries.ts';
import type { ClientId } from '../ids.ts';
import { dateAt, type CalendarDate, type TimeZone } from '../time.ts';

/** An entry of one kind, with its content at hand. */
export type EntryOf<Kind extends EntryContent['kind']> = IncidentEntry & {
  content: ContentOf<Kind>;
};

/** What an incident comes to when its entries are read in order. */
export interface Standing {
  state: 'draft' | 'open' | 'closed';
  facts: IncidentFacts | null;
  tracks: Track[];
  decision: EntryOf<'decision'> | null;
  steps: EntryOf<'step'>[];
  delays: EntryOf<'delay'>[];
  emails: EntryOf<'email'>[];
  sent: EntryOf<'sent'>[];
  clocks: EntryOf<'clock'>[];
  clockDates: EntryOf<'clock-date'>[];
  accounted: EntryOf<'accounting'>[];
  /** The plan with the steps added to it, each with how it was last ticked. */
  plan: { step: PlanStep; ticked: EntryOf<'plan'> | null }[];
  /** The day of the last entry. */
  lastOn: CalendarDate | null;
}

/**
 * Which track opens by itself: what a member said or showed breaks the group's agreement; what the practice, its
 * people, vendors, devices, papers or walls let out is presumed a breach in law (45 CFR 164.402(2)). A member who has
 * a paper or a device of the practice's may concern both.
 */
export function tracksOf(actor: IncidentActor, channel: IncidentChannel): Track[] {
  if (actor !== 'member') return ['privacy'];
  return channel === 'paper' || channel === 'device' ? ['agreement', 'privacy'] : ['agreement'];
}

/** The entries that hold: nothing superseded, nothing withdrawn; in the order they were made. */
export function holding(entries: readonly IncidentEntry[]): IncidentEntry[] {
  const gone = new Set(entries.map(({ supersedes }) => supersedes));
  return entries.filter(({ id, content }) => !gone.has(id) && content.kind !== 'withdrawal');
}

function ofKind<Kind extends EntryContent['kind']>(
  entries: readonly IncidentEntry[],
  kind: Kind,
): EntryOf<Kind>[] {
  return entries.filter((entry): entry is EntryOf<Kind> => entry.content.kind === kind);
}

export function standingOf(
  { entries, plan }: { entries: readonly IncidentEntry[]; plan: readonly PlanStep[] },
  zone: TimeZone,
): Standing {
  const held = holding(entries);
  const facts = ofKind(held, 'facts').at(-1)?.content.facts ?? null;
  const byHand = ofKind(held, 'track').map(({ content }) => content.track);
  const byItself = facts === null ? [] : tracksOf(facts.actor, facts.channel);
  const turning = held.filter(
    ({ content }) => content.kind === 'closed' || content.kind === 'reopened',
  );
  const last = entries.at(-1);
  const ticks = ofKind(held, 'plan');
  return {
    state: turning.at(-1)?.content.kind === 'closed' ? 'closed' : facts === null ? 'draft' : 'open',
    facts,
    tracks: (['agreement', 'privacy'] as const).filter(
      (track) => byHand.includes(track) || byItself.includes(track),
    ),
    decision: ofKind(held, 'decision').at(-1) ?? null,
    steps: ofKind(held, 'step'),
    delays: ofKind(held, 'delay'),
    emails: ofKind(held, 'email'),
    sent: ofKind(held, 'sent'),
    clocks: ofKind(held, 'clock'),
    clockDates: ofKind(held, 'clock-date'),
    accounted: ofKind(held, 'accounting'),
    plan: [...plan, ...ofKind(held, 'plan-added').map(({ content }) => content.added)].map(
      (step) => ({
        step,
        ticked: ticks.findLast(({ content }) => content.step === step.key) ?? null,
      }),
    ),
    lastOn: last ? dateAt(last.at, zone) : null,
  };
}

/** Steps of the agreement track nothing was written about yet, in their usual order. */
export function stepsLeft({ steps }: Pick<Standing, 'steps'>): AgreementStep[] {
  return Steps.options.filter((step) => !steps.some(({ content }) => content.step === step));
}

/** When somebody means to come back to it; null once a follow-up was held that sets no further day. */
export function nextFollowUp({ steps }: Pick<Standing, 'steps'>): CalendarDate | null {
  const asked = steps.findLastIndex(({ content }) => content.nextOn !== null);
  const held = steps.slice(asked + 1).some(({ content }) => content.step === 'trust-follow-up');
  return held ? null : (steps[asked]?.content.nextOn ?? null);
}

/** Clients whose accounting of disclosures does not hold this incident yet. */
export function notAccounted({ facts, accounted }: Standing): IncidentFacts['affected'] {
  const done = new Set(accounted.flatMap(({ content }) => content.rows.map((row) => row.clientId)));
  return facts?.affected.filter(({ clientId }) => !done.has(clientId)) ?? [];
}

/** Affected clients no notice went to; a telephone call alone is none (45 CFR 164.404(d)(3)). */
export function notTold({ facts, sent }: Standing): IncidentFacts['affected'] {
  const told = new Set(noticesOf(sent).map(({ content }) => content.clientId));
  return facts?.affected.filter(({ clientId }) => !told.has(clientId)) ?? [];
}

/**
 * Did the person agree to be written to by e-mail and not take it back, as of that day? Without that a notice goes by
 * first-class mail. Source: 45 CFR 164.404(d)(1)(i).
 */
export function emailAgreed(
  { emails }: Pick<Standing, 'emails'>,
  clientId: ClientId | null,
  day: CalendarDate,
): boolean {
  const last = emails
    .filter(({ content }) => content.clientId === clientId && content.on <= day)
    .toSorted((a, b) => a.content.on.localeCompare(b.content.on))
    .at(-1);
  return last?.content.answer === 'agreed';
}

/** Notices in writing; a telephone call is in addition to one. */
export function noticesOf(sent: readonly EntryOf<'sent'>[]): EntryOf<'sent'>[] {
  return sent.filter(({ content }) => content.how !== 'telephone');
}

/** It was decided that this is no breach, so that the notices of 45 CFR 164.404 to 164.408 are not owed. */
export function isNoBreach({ decision }: Pick<Standing, 'decision'>): boolean {
  return decision !== null && decision.content.decision !== 'breach';
}
