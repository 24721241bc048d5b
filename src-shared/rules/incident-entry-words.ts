import type { EntryContent } from '../contract/incident-entries.ts';
import type { ClientId } from '../ids.ts';
import { delayEnds } from './breach-clocks.ts';
import type { Say } from './incident-clocks.ts';
import {
  agreementStepWords,
  decisionWords,
  factsLine,
  outcomeWords,
  sentByWords,
  trackWords,
} from './incident-words.ts';

/** An entry as it is read in the history, on screen and on paper. */
export function entryWords(
  content: EntryContent,
  names: ReadonlyMap<ClientId, string>,
  say: Say,
): { title: string; text: string } {
  switch (content.kind) {
    case 'facts': {
      const { facts } = content;
      return {
        title: 'Facts',
        text: `${factsLine(facts)}; discovered on ${say.day(facts.discoveredOn)}; ${facts.affected.length + facts.others} affected. ${facts.description}`,
      };
    }
    case 'track':
      return { title: `Opened: ${trackWords[content.track]}`, text: content.reasons };
    case 'decision':
      return {
        title: `Decision on ${say.day(content.on)}: ${decisionWords[content.decision]}`,
        text: content.reasons,
      };
    case 'step':
      return {
        title: `${agreementStepWords[content.step]}, ${say.day(content.on)}`,
        text: [
          content.outcome && `${outcomeWords[content.outcome]}.`,
          content.text,
          content.nextOn && `To be followed up on ${say.day(content.nextOn)}.`,
        ]
          .filter(Boolean)
          .join(' '),
      };
    case 'plan-added':
      return { title: 'Step added to the plan', text: content.added.text };
    case 'plan':
      return {
        title: content.done ? 'Step of the plan done' : 'Step of the plan open again',
        text: `${say.day(content.on)}, ${content.by}`,
      };
    case 'clock':
      return {
        title: {
          done: `Done ${content.at === null ? `on ${say.day(content.on)}` : `at ${say.moment(content.at)}`}`,
          'not-required': 'Said to be not required',
          late: 'Why it is late',
        }[content.answer],
        text: [content.reasons, content.late && `Late: ${content.late}`].filter(Boolean).join(' '),
      };
    case 'clock-date':
      return { title: 'Date set', text: say.day(content.due) };
    case 'delay':
      return {
        title: `Law-enforcement delay, ${content.form}, until ${say.day(delayEnds(content))}`,
        text: [`Stated on ${say.day(content.statedOn)} by ${content.official}.`, content.text].join(
          ' ',
        ),
      };
    case 'email':
      return {
        title: `${content.answer === 'agreed' ? 'Agreed to e-mail' : 'Took back the agreement to e-mail'} on ${say.day(content.on)}: ${whom(content, names)}`,
        text: content.how,
      };
    case 'sent':
      return {
        title: `Told on ${say.day(content.on)}: ${whom(content, names)}`,
        text: [`${sentByWords[content.how]}.`, content.text].join(' '),
      };
    case 'accounting':
      return {
        title: `Entered in the accounting of ${content.rows.map(({ clientId }) => names.get(clientId) ?? '').join(', ')}`,
        text: `${content.recipient}: ${content.description}`,
      };
    case 'note':
      return { title: 'Note', text: content.text };
    case 'withdrawal':
      return { title: 'Entry withdrawn', text: '' };
    case 'closed':
      return {
        title: `Closed on ${say.day(content.on)}`,
        text: [content.open.length > 0 && `Left open: ${content.open.join('; ')}.`, content.reasons]
          .filter(Boolean)
          .join(' '),
      };
    case 'reopened':
      return { title: 'Reopened', text: content.reasons };
  }
}

function whom(
  { clientId }: { clientId: ClientId | null },
  names: ReadonlyMap<ClientId, string>,
): string {
  return clientId === null ? 'people outside the vault' : (names.get(clientId) ?? '');
}

/** What somebody wrote in an entry in their own words. */
export function entryTexts(content: EntryContent): string[] {
  switch (content.kind) {
    case 'facts':
      return [content.facts.description, content.facts.disclosed];
    case 'decision':
      return [content.reasons, ...Object.values(content.factors)];
    case 'plan-added':
      return [content.added.text];
    case 'plan':
      return [content.by];
    case 'clock':
      return [content.reasons, content.late];
    case 'delay':
      return [content.official, content.text];
    case 'email':
      return [content.how];
    case 'accounting':
      return [content.recipient, content.recipientAddress, content.description, content.purpose];
    case 'step':
    case 'sent':
    case 'note':
      return [content.text];
    case 'track':
    case 'closed':
    case 'reopened':
      return [content.reasons];
    case 'clock-date':
    case 'withdrawal':
      return [];
  }
}
