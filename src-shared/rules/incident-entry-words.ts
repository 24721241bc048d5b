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
          done: `Done on ${say.day(content.on)}`,
          'not-required': 'Said to be not required',
          late: 'Why it is late',
        }[content.answer],
        text: content.reasons,
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
    case 'sent':
      return {
        title: `Told on ${say.day(content.on)}: ${
          content.clientId === null
            ? 'people outside the vault'
            : (names.get(content.clientId) ?? '')
        }`,
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
