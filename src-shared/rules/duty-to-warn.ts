import type {
  WarningContent,
  WarningEntry,
  WarningKind,
  WarningQuestion,
} from '../contract/duty-to-warn.ts';
import type { WarningEntryId } from '../ids.ts';
import { sections, textsOf } from './duty-to-warn-fields.ts';

/*
 * Which questions of a duty-to-warn event stand open. A question is never a verdict: nothing here says whether there
 * is a duty, and nothing is counted into a score.
 *
 * What is asked follows the federal ground, 45 CFR 164.512(j)(1)(i): in good faith; necessary to prevent or lessen a
 * serious and imminent threat to the health or safety of a person or the public; to somebody reasonably able to
 * prevent or lessen it, the target included. It permits and obliges to nothing: whether there is a duty is for the
 * law of the state (42 CFR Part 2 stands beside it). Beyond it, the questions are what a record of such a decision
 * is expected to show.
 */

export const answerKinds = sections.flatMap(({ kinds }) => kinds);
export type AnswerKind = (typeof answerKinds)[number];

/** Kinds an event may have several of. */
const several: ReadonlySet<WarningKind> = new Set<WarningKind>([
  'words',
  'target',
  'consultation',
  'option',
  'contact',
  'police',
  'follow-up',
  'none',
  'name-stays',
  'closed',
  'reopened',
]);

export function mayHaveSeveral(kind: WarningKind): boolean {
  return several.has(kind);
}

export function isAnswer(kind: WarningKind): kind is AnswerKind {
  return answerKinds.some((one) => one === kind);
}

/** What holds: nothing a correction took the place of, nothing withdrawn; in the order it was begun. */
export function standing(entries: readonly WarningEntry[]): WarningEntry[] {
  const superseded = new Set(entries.map(({ supersedes }) => supersedes));
  const order = new Map(entries.map(({ id }, at) => [id, at]));
  const begun = ({ thread, id }: WarningEntry) => order.get(thread) ?? order.get(id) ?? 0;
  return entries
    .filter(({ id, content }) => !superseded.has(id) && content.kind !== 'withdrawn')
    .sort((a, b) => begun(a) - begun(b));
}

/** Open until the last closing, and again from the last reopening. */
export function stateOf(entries: readonly WarningEntry[]): 'open' | 'closed' {
  const turns = entries.filter(({ content: { kind } }) => kind === 'closed' || kind === 'reopened');
  return turns.at(-1)?.content.kind === 'closed' ? 'closed' : 'open';
}

export interface OpenQuestion {
  question: WarningQuestion;
  /** The kind of entry that answers it. */
  kind: AnswerKind;
  /** The entry it is missing in; null where there is none of the kind. */
  entry: WarningEntry | null;
}

/** Every question without an answer, and without a reason why it has none; in the order of the event. */
export function openQuestions(entries: readonly WarningEntry[]): OpenQuestion[] {
  const held = standing(entries);
  const explained = new Set(
    held.flatMap(({ content }) =>
      content.kind === 'none' ? [slot(content.question, content.about)] : [],
    ),
  );
  return answerKinds
    .flatMap((kind): OpenQuestion[] => {
      const given = held.filter(({ content }) => content.kind === kind);
      if (given.length === 0) return [{ question: kind, kind, entry: null }];
      return given.flatMap((entry) =>
        missingIn(entry.content).map((question) => ({ question, kind, entry })),
      );
    })
    .filter(({ question, entry }) => !explained.has(slot(question, entry?.thread ?? null)));
}

function slot(question: WarningQuestion, about: WarningEntryId | null): string {
  return `${question} ${about ?? ''}`;
}

/** Is nothing in it yet? A day and a time alone, as the form sets them, are nothing. */
export function isBlank(content: WarningContent): boolean {
  if (textsOf(content).some((text) => text.trim() !== '')) return false;
  const { kind: _, ...rest } = content;
  const said = new Map<string, unknown>(Object.entries(rest));
  for (const key of ['disclosureId', 'question', 'about', 'match', 'mistake', 'day', 'time'])
    said.delete(key);
  return [...said.values()].every(
    (value) => value === null || (typeof value === 'string' && value.trim() === ''),
  );
}

/**
 * An entry by which somebody learned who the client is: its accounting row is due (45 CFR 164.528(a)(1) leaves no
 * exception for 164.512(j)). A message left that named the client is one, whoever hears it. A call nobody answered,
 * and a consultation that did not identify, are none.
 */
export function isDisclosure(content: WarningContent): boolean {
  if (content.kind === 'contact')
    return content.reached === true || (content.reached === false && content.named === true);
  return content.kind === 'consultation' && content.identified === true;
}

/** What the accounting row of a disclosure has to say, still missing in the entry. */
export function lacksForAccounting(content: WarningContent): boolean {
  if (!isDisclosure(content)) return false;
  if (content.kind === 'contact')
    return content.who.trim() === '' || content.told.trim() === '' || content.day === null;
  if (content.kind === 'consultation')
    return content.who.trim() === '' || content.day === null || content.ground === null;
  return false;
}

function missingIn(content: WarningContent): WarningQuestion[] {
  const missing: WarningQuestion[] = [];
  const ask = (question: WarningQuestion, open: boolean) => {
    if (open) missing.push(question);
  };
  const empty = (text: string) => text.trim() === '';
  switch (content.kind) {
    case 'words':
      ask('words-exact', empty(content.exact));
      ask('words-setting', content.setting === null);
      ask('words-when', content.day === null || content.time === '');
      break;
    case 'rule':
      ask('rule-law', empty(content.jurisdiction));
      ask('rule-says', content.rule === null);
      break;
    case 'target':
      ask('target-who', empty(content.who) && content.memberId === null);
      ask('target-how', empty(content.how));
      break;
    case 'consultation':
      ask('consultation-who', empty(content.who));
      ask('consultation-when', content.day === null);
      ask('consultation-said', empty(content.said));
      ask('consultation-identified', content.identified === null);
      break;
    case 'option':
      ask('option-what', empty(content.what));
      ask('option-weighed', empty(content.inFavour) || empty(content.against));
      ask('option-chosen', content.chosen === null);
      break;
    case 'decision':
      ask('decision-what', empty(content.decision));
      ask('decision-why', empty(content.rationale));
      break;
    case 'contact':
      ask('contact-who', empty(content.who) || content.role === null);
      ask('contact-when', content.day === null || content.time === '');
      ask('contact-how', content.channel === null);
      ask('contact-reached', content.reached === null);
      ask('contact-named', content.reached === false && content.named === null);
      ask('contact-outcome', empty(content.outcome));
      break;
    case 'police':
      ask('police-reference', empty(content.reference));
      break;
    case 'client-told':
      ask('client-told-whether', content.told === null);
      ask('client-told-how', content.told === true && (content.day === null || empty(content.how)));
      ask('client-told-why-not', content.told === false && empty(content.whyNot));
      break;
    case 'follow-up':
      ask('follow-up-what', empty(content.what));
      ask('follow-up-when', content.due === null && content.doneOn === null);
      ask('follow-up-done', content.doneOn === null);
      break;
    default:
  }
  return missing;
}
