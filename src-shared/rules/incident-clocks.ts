import type { IncidentFacts } from '../contract/incident-entries.ts';
import type { IncidentSettings, OwnRule } from '../contract/incidents.ts';
import { dateAt, daysBetween, type CalendarDate, type Instant, type TimeZone } from '../time.ts';
import {
  authorityDeadline,
  delayed,
  discoveryOf,
  doneLate,
  leftWords,
  manyPeople,
  minutesLeft,
  ownDeadline,
  sixtyDays,
  statesForMedia,
  yearEndReport,
  type Due,
} from './breach-clocks.ts';
import {
  isNoBreach,
  nextFollowUp,
  notAccounted,
  noticesOf,
  notTold,
  stepsLeft,
  type EntryOf,
  type Standing,
} from './incident-standing.ts';
import { agreementStepWords } from './incident-words.ts';

/** How days and moments are written where the words will stand. */
export interface Say {
  day: (day: CalendarDate) => string;
  moment: (at: Instant) => string;
}

/** One duty to tell somebody, with how long there is for it. */
export interface BreachClock {
  key: string;
  title: string;
  /** The calendar rule in words, with its days. */
  rule: string;
  source: string;
  due: Due | null;
  state: 'running' | 'overdue' | 'no-date' | 'done' | 'not-required';
  /** `41 days left`, `done on 4 March 2026`, `no fixed date`. */
  words: string;
  /** How much of the time has gone, from 0 to 1; null without a date. */
  gone: number | null;
  /** It ran out, or was answered after it had. */
  late: boolean;
  /** Why it was late, or why it is not required. */
  reasons: string;
}

interface Given {
  standing: Standing;
  settings: IncidentSettings;
  now: Instant;
  zone: TimeZone;
  say: Say;
}

/** What a clock is before anybody answered it. */
interface Wanted {
  key: string;
  title: string;
  rule: string;
  source: string;
  begun: CalendarDate;
  due: Due | null;
  /** Every notice of it went out: the day of the last one. */
  doneOn?: CalendarDate | null;
  /** The decision makes it unnecessary. */
  notOwed?: string | null;
}

/** The clock a notice to HHS answers, by how many are affected. */
export function hhsClock(facts: IncidentFacts): 'hhs-500' | 'hhs-under-500' {
  return affectedCount(facts) >= manyPeople ? 'hhs-500' : 'hhs-under-500';
}

export function affectedCount({ affected, others }: IncidentFacts): number {
  return affected.length + others;
}

/** `1 person`, `12 people`. */
export function affectedWords(facts: IncidentFacts): string {
  const count = affectedCount(facts);
  return `${count} ${count === 1 ? 'person' : 'people'}`;
}

/** Every clock of a privacy-law breach, in the order they come due; none on the agreement track. */
export function clocksOf(given: Given): BreachClock[] {
  const { standing, settings } = given;
  const { facts } = standing;
  if (facts === null || !standing.tracks.includes('privacy')) return [];
  const wanted = [
    ...(settings.hipaa ? federal(given, facts) : []),
    ...(settings.gdpr ? european(given, facts) : []),
    ...settings.ownRules.map((rule) => ownRule(given, facts, rule)),
  ];
  return wanted
    .map((clock) => answered(given, clock))
    .sort((a, b) => endOf(a).localeCompare(endOf(b)));
}

function endOf({ due }: BreachClock): string {
  if (due === null) return '9999';
  return due.kind === 'day' ? `${due.day}T24` : due.at;
}

function federal({ standing, say }: Given, facts: IncidentFacts): Wanted[] {
  const begun = discoveryOf(facts);
  const delays = standing.delays.map(({ content }) => content);
  const notOwed =
    isNoBreach(standing) && standing.decision
      ? `Decided on ${say.day(standing.decision.content.on)}: ${standing.decision.content.reasons}`
      : null;
  const within = (deadline: CalendarDate): { due: Due; shifted: string } => {
    const day = delayed(deadline, delays);
    return {
      due: { kind: 'day', day },
      shifted: day === deadline ? '' : `; delayed for law enforcement until ${say.day(day)}`,
    };
  };
  const inSixty = within(sixtyDays(begun));
  const sixty = `60 calendar days after discovery on ${say.day(begun)}: ${say.day(sixtyDays(begun))}${inSixty.shifted}`;
  const soon = { begun, due: inSixty.due, notOwed };
  const total = affectedCount(facts);
  const clocks: Wanted[] = [
    {
      ...soon,
      key: 'individuals',
      title: 'Tell the people affected',
      rule: `Without unreasonable delay; at most ${sixty}`,
      source: '45 CFR 164.404(b)',
      doneOn: everybodyToldOn(standing, facts),
    },
  ];
  if (total >= manyPeople)
    clocks.push({
      ...soon,
      key: 'hhs-500',
      title: `Report to HHS, ${total} people`,
      rule: `500 people or more: at the same time as the people, at most ${sixty}`,
      source: '45 CFR 164.408(b)',
    });
  else {
    const deadline = yearEndReport(begun);
    const { due, shifted } = within(deadline);
    clocks.push({
      begun,
      due,
      notOwed,
      key: 'hhs-under-500',
      title: 'Report to HHS, fewer than 500',
      rule: `60 days after the end of ${begun.slice(0, 4)}, the year of discovery: ${say.day(deadline)}${shifted}`,
      source: '45 CFR 164.408(c)',
    });
  }
  const states = statesForMedia(facts);
  if (states.length > 0)
    clocks.push({
      ...soon,
      key: 'media',
      title: `Tell the media in ${states.join(', ')}`,
      rule: `More than 500 residents of one state: ${sixty}`,
      source: '45 CFR 164.406',
    });
  if (facts.actor === 'vendor' && facts.vendor !== null && facts.vendor.discoveredOn !== null) {
    const from = facts.vendor.discoveredOn;
    const { due, shifted } = within(sixtyDays(from));
    clocks.push({
      begun: from,
      due,
      key: 'vendor',
      title: 'The vendor gives the practice all it knows',
      rule: `60 calendar days after the vendor’s own discovery on ${say.day(from)}: ${say.day(sixtyDays(from))}${shifted}`,
      source: '45 CFR 164.410',
    });
  }
  return clocks;
}

function european({ standing, settings, say }: Given, facts: IncidentFacts): Wanted[] {
  const { aware } = facts;
  const risk = standing.decision?.content.risk ?? null;
  const begun = aware === null ? facts.discoveredOn : dateAt(aware.at, aware.zone);
  const reading =
    settings.gdprReading === 'elapsed'
      ? 'counted as elapsed hours'
      : 'counted from the next full hour';
  const due = aware === null ? null : authorityDeadline(aware, settings);
  const clocks: Wanted[] = [
    {
      key: 'gdpr-33',
      title: 'Notify the data protection authority',
      rule:
        aware === null || due === null
          ? 'Enter under the facts when you became aware of it; the hours run from then'
          : `${settings.gdprHours} hours after becoming aware at ${say.moment(aware.at)}, ${reading}: ${say.moment(due)}. What is not known yet may follow in phases`,
      source: 'GDPR article 33(1), (4)',
      begun,
      due: due === null ? null : { kind: 'moment', at: due },
      notOwed:
        risk === 'unlikely' && standing.decision
          ? `Decided on ${say.day(standing.decision.content.on)} that a risk to people is unlikely: ${standing.decision.content.reasons}`
          : null,
    },
  ];
  if (risk === 'high')
    clocks.push({
      key: 'gdpr-34',
      title: 'Tell the people, as the risk is high',
      rule: 'Without undue delay; the article sets no date. Not required where the data was encrypted, later measures removed the risk, or it would take disproportionate effort, when it is made public instead',
      source: 'GDPR article 34',
      begun,
      due: null,
      doneOn: everybodyToldOn(standing, facts),
    });
  return clocks;
}

function ownRule({ standing, say }: Given, facts: IncidentFacts, own: OwnRule): Wanted {
  const set = standing.clockDates.findLast(({ content }) => content.clock === own.id);
  const day = set?.content.due ?? ownDeadline(own, facts);
  const from =
    own.from === 'discovery'
      ? `discovery on ${say.day(discoveryOf(facts))}`
      : facts.aware === null
        ? 'becoming aware'
        : `becoming aware at ${say.moment(facts.aware.at)}`;
  return {
    key: own.id,
    title: own.name,
    rule:
      day === null
        ? own.days === null
          ? 'Its date is set in each incident: set it here'
          : `${own.days} calendar days after becoming aware; enter under the facts when that was`
        : set || own.days === null
          ? `Set for this incident: ${say.day(day)}`
          : `${own.days} calendar days after ${from}: ${say.day(day)}`,
    source: own.source || 'A rule of the practice’s own',
    begun: discoveryOf(facts),
    due: day === null ? null : { kind: 'day', day },
  };
}

/** The day of the last notice once everybody affected has one; null before. */
function everybodyToldOn(standing: Standing, facts: IncidentFacts): CalendarDate | null {
  if (affectedCount(facts) === 0 || notTold(standing).length > 0) return null;
  const notices = noticesOf(standing.sent);
  const others = notices.some(({ content }) => content.clientId === null);
  if (facts.others > 0 && !others) return null;
  return (
    notices
      .map(({ content }) => content.on)
      .sort()
      .at(-1) ?? null
  );
}

function answered({ standing, settings, now, zone, say }: Given, wanted: Wanted): BreachClock {
  const { key, title, rule, source, due, begun } = wanted;
  const mine = standing.clocks.filter(({ content }) => content.clock === key);
  const answer = mine.findLast(({ content }) => content.answer !== 'late');
  const done = answer?.content.answer === 'done' ? answer.content : null;
  const reasons =
    mine.findLast(({ content }) => content.answer === 'late')?.content.reasons ?? done?.late ?? '';
  const shown = { key, title, rule, source, due, reasons };
  const doneOn = done?.on ?? wanted.doneOn ?? null;
  if (answer?.content.answer === 'not-required')
    return {
      ...shown,
      state: 'not-required',
      words: `not required, said on ${say.day(answer.content.on)}`,
      gone: null,
      late: false,
      reasons: answer.content.reasons,
    };
  if (doneOn !== null) {
    const at = done?.at ?? null;
    const late = due !== null && doneLate(due, { on: doneOn, at }, zone);
    const when = at === null ? `on ${say.day(doneOn)}` : `at ${say.moment(at)}`;
    return {
      ...shown,
      state: 'done',
      words: `done ${when}${late ? ', late' : ''}`,
      gone: null,
      late,
    };
  }
  if (wanted.notOwed)
    return {
      ...shown,
      state: 'not-required',
      words: 'not required by the decision',
      gone: null,
      late: false,
      reasons: wanted.notOwed,
    };
  if (due === null)
    return { ...shown, state: 'no-date', words: 'no fixed date', gone: null, late: false };
  const late = minutesLeft(due, now, zone) < 0;
  const whole =
    60 * (due.kind === 'moment' ? settings.gdprHours : 24 * (daysBetween(begun, due.day) + 1));
  return {
    ...shown,
    state: late ? 'overdue' : 'running',
    words: leftWords(due, now, zone),
    gone: Math.min(1, Math.max(0, 1 - minutesLeft(due, now, zone) / whole)),
    late,
  };
}

/** What is still open, in words; closing asks for reasons for each. */
export function openPoints(standing: Standing, clocks: readonly BreachClock[]): string[] {
  const points: string[] = [];
  if (standing.facts === null) points.push('The facts were not written down');
  if (standing.tracks.includes('agreement')) {
    const left = stepsLeft(standing).length;
    if (left > 0) points.push(`${left} of 7 steps about the agreement`);
    if (nextFollowUp(standing) !== null) points.push('A trust follow-up that was planned');
  }
  if (standing.tracks.includes('privacy')) {
    if (standing.decision === null) points.push('The decision about the breach');
    for (const { state, title } of clocks)
      if (state !== 'done' && state !== 'not-required') points.push(title);
    for (const { state, title, late, reasons } of clocks)
      if (late && reasons === '' && state === 'done') points.push(`Why it was late: ${title}`);
    const missing = standing.decision?.content.decision === 'breach' ? notAccounted(standing) : [];
    if (missing.length > 0) points.push('The clients’ accounting of disclosures');
  }
  return points;
}

/** The one thing to do next, and the part of the screen where it is done. */
export interface NextStep {
  words: string;
  part: 'facts' | 'agreement' | 'privacy' | 'clocks' | 'people' | 'plan' | 'close';
}

export function nextStep(
  standing: Standing,
  clocks: readonly BreachClock[],
  factorsWritten: number,
): NextStep | null {
  const { tracks, decision, plan, state } = standing;
  if (state === 'closed') return null;
  if (state === 'draft') return { words: 'Write down what is known', part: 'facts' };
  const urgent = plan.find(({ step, ticked }) => step.stage === 'first-hour' && !isDone(ticked));
  const overdue = clocks.find(({ state: now, reasons }) => now === 'overdue' && reasons === '');
  if (overdue) return { words: `Overdue: ${overdue.title}`, part: 'clocks' };
  if (urgent) return { words: urgent.step.text, part: 'plan' };
  if (tracks.includes('privacy') && decision === null)
    return {
      words: factorsWritten >= 4 ? 'Decide and sign' : `Assess factor ${factorsWritten + 1} of 4`,
      part: 'privacy',
    };
  if (decision?.content.decision === 'breach') {
    if (notTold(standing).length > 0)
      return { words: 'Write to the people affected', part: 'people' };
    if (notAccounted(standing).length > 0)
      return { words: 'Enter it in the clients’ accounting', part: 'people' };
  }
  const running = clocks.find(({ state: now }) => now === 'running' || now === 'no-date');
  if (running && decision !== null) return { words: running.title, part: 'clocks' };
  const [step] = tracks.includes('agreement') ? stepsLeft(standing) : [];
  if (step)
    return { words: `Agreement: ${agreementStepWords[step].toLowerCase()}`, part: 'agreement' };
  const later = plan.find(({ ticked }) => !isDone(ticked));
  if (later) return { words: later.step.text, part: 'plan' };
  return { words: 'Close the incident', part: 'close' };
}

export function isDone(ticked: EntryOf<'plan'> | null): boolean {
  return ticked?.content.done === true;
}
