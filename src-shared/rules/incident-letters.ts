import type { IncidentFacts } from '../contract/incident-entries.ts';
import type { LetterFields, LetterKind } from '../contract/incidents.ts';
import type { Practice } from '../contract/settings.ts';
import type { WrittenPaper } from '../contract/written-paper.ts';
import type { CalendarDate } from '../time.ts';
import { blanksIn } from './blanks.ts';
import { discoveryOf } from './breach-clocks.ts';
import { affectedCount, affectedWords, type Say } from './incident-clocks.ts';
import {
  channelWords,
  informationWords,
  letterWords,
  securedWords,
  typeWords,
} from './incident-words.ts';

/** What a letter is begun from. What happened is never copied from the record: the account there may name others. */
export interface LetterSources {
  facts: IncidentFacts;
  practice: Pick<Practice, 'name' | 'address' | 'phone' | 'email'>;
  /** Name and credentials of whoever writes. */
  writer: string;
  /** To whom; empty where it is nobody of this vault. */
  name: string;
  /** The GDPR applies too. */
  gdpr: boolean;
  /** How many affected people were told so far. */
  told: number;
  say: Say;
}

/**
 * A letter to begin with, in plain words; what only the writer knows stands in square brackets. To an individual, and
 * to the media: what happened, with the days of the breach and of its discovery; the kinds of information; steps to
 * protect oneself; what the practice does; how to reach it. Source: 45 CFR 164.404(c)(1), 164.406(c). Where the GDPR
 * applies, also the likely consequences and by name whom to ask. Source: GDPR articles 34(2), 33(3)(b) to (d).
 */
export function newLetter(kind: LetterKind, sources: LetterSources): LetterFields {
  switch (kind) {
    case 'individual':
      return { recipient: `${sources.name || '[Name]'}\n[Address]`, parts: toPeople(sources) };
    case 'media':
      return { recipient: '[Newspaper or broadcaster]\n[Address]', parts: toMedia(sources) };
    case 'hhs':
      return {
        recipient: 'US Department of Health and Human Services\nOffice for Civil Rights',
        parts: toHhs(sources),
      };
    case 'gdpr-authority':
      return { recipient: '[Data protection authority]\n[Address]', parts: toAuthority(sources) };
  }
}

type Parts = LetterFields['parts'];

function toPeople(sources: LetterSources): Parts {
  const { name, practice, writer } = sources;
  return [
    {
      title: '',
      text: `Dear ${name || '[name]'},\n\nInformation about you came into hands it was not meant for. I am sorry. This letter says what happened, what it means for you and what is being done.`,
    },
    ...what(sources),
    {
      title: '',
      text: `Please call or write with any question, also about how you are with this.\n\nYours sincerely,\n\n${writer || '[your name]'}\n${practice.name}`.trim(),
    },
  ];
}

function toMedia(sources: LetterSources): Parts {
  return [
    {
      title: '',
      text: `${sources.practice.name || '[Name of the practice]'} gives notice that health information of ${affectedWords(sources.facts)} was involved in a breach.`,
    },
    ...what(sources),
  ];
}

function what({ facts, practice, writer, gdpr, say }: LetterSources): Parts {
  return [
    {
      title: 'What happened',
      text: `[What happened, in plain words and without naming anybody else]\n\n${happened(facts, say)} It was discovered on ${say.day(discoveryOf(facts))}.`,
    },
    { title: 'Which information', text: `It concerned: ${kinds(facts)}.` },
    ...(gdpr
      ? [{ title: 'What it may mean', text: '[What is likely to follow for the people concerned]' }]
      : []),
    { title: 'What you can do', text: protection(facts) },
    {
      title: 'What is being done',
      text: '[What was done to find out what happened, to limit harm, and so that it does not happen again]',
    },
    {
      title: 'How to reach us',
      text: gdpr ? `Ask for ${writer || '[name]'}\n${reach(practice)}` : reach(practice),
    },
  ];
}

function toHhs({ facts, practice, writer, told, say }: LetterSources): Parts {
  return [
    {
      title: 'Practice',
      text: `${practice.name || '[Name of the practice]'}\n${reach(practice)}\nContact: ${writer || '[name]'}`,
    },
    {
      title: 'Breach',
      text: `${happened(facts, say)}\nDiscovered on ${say.day(discoveryOf(facts))}.\nPeople affected: ${affectedCount(facts)}.\nKind: ${typeWords[facts.type]}. Where the information was: ${channelWords[facts.channel]}. Information: ${securedWords[facts.secured].toLowerCase()}.`,
    },
    { title: 'Information', text: kinds(facts) },
    { title: 'What happened', text: '[A short account, naming no client]' },
    { title: 'Safeguards before', text: '[Which safeguards were in place before the breach]' },
    {
      title: 'Notices',
      text: `${told} of ${affectedWords(facts)} told so far. [Substitute notice and notice to the media, if any]`,
    },
    { title: 'Done since', text: '[What was done in answer to the breach]' },
  ];
}

/** What GDPR article 33(3) asks for, in its order; what is not known yet may follow in phases, article 33(4). */
function toAuthority({ facts, practice, writer, say }: LetterSources): Parts {
  return [
    {
      title: 'Nature of the breach',
      text: `${typeWords[facts.type]}, ${channelWords[facts.channel].toLowerCase()}. ${happened(facts, say)} ${
        facts.aware === null
          ? ''
          : `The practice became aware of it on ${say.moment(facts.aware.at)}.`
      }\n\n[What happened]`,
    },
    {
      title: 'People and records',
      text: `Clients of a psychotherapy practice: approximately ${affectedWords(facts)}. Records: approximately [how many]. Kinds of data: ${kinds(facts)}.`,
    },
    { title: 'Contact', text: `${writer || '[name]'}\n${reach(practice)}` },
    { title: 'Likely consequences', text: '[What it may mean for the people concerned]' },
    {
      title: 'Measures',
      text: '[What was done or is planned to deal with the breach and to limit its effects]',
    },
    {
      title: 'If later than the hours allowed',
      text: '[The reasons for the delay, or take this part out]',
    },
  ];
}

function happened({ occurredFrom, occurredTo }: IncidentFacts, say: Say): string {
  if (occurredFrom === null) return 'The day it happened is not known.';
  if (occurredTo === null || occurredTo === occurredFrom)
    return `It happened on ${say.day(occurredFrom)}.`;
  return `It happened between ${say.day(occurredFrom)} and ${say.day(occurredTo)}.`;
}

function kinds({ information }: IncidentFacts): string {
  if (information.length === 0) return '[which kinds of information]';
  return information.map((kind) => informationWords[kind].toLowerCase()).join('; ');
}

function protection({ information }: IncidentFacts): string {
  const steps: string[] = [];
  if (information.includes('identity-numbers') || information.includes('payment'))
    steps.push(
      'Look through statements of your bank and your insurer, and ask them about anything you do not know. You can ask the credit bureaus for a fraud alert or a freeze.',
    );
  if (information.includes('contact-details'))
    steps.push('Be careful with calls and messages that claim to come from this practice.');
  steps.push('[Further steps you can take to protect yourself]');
  return steps.join('\n\n');
}

function reach({ address, phone, email }: LetterSources['practice']): string {
  const ways = [phone && `Telephone: ${phone}`, email && `E-mail: ${email}`, address];
  return (
    ways.filter(Boolean).join('\n') ||
    '[A toll-free number, an e-mail address, a website or a postal address]'
  );
}

/** The blanks of a letter, in the order they stand, with their brackets. */
export function letterBlanks({ recipient, parts }: LetterFields): string[] {
  return [recipient, ...parts.map(({ text }) => text)].flatMap((text) =>
    blanksIn(text).map(({ start, end }) => text.slice(start, end)),
  );
}

/** The letter as a page. `sentOn` is the day it was sent; null while it is written. */
export function letterPaper(
  kind: LetterKind,
  { recipient, parts }: LetterFields,
  { number, sentOn, say }: { number: string; sentOn: CalendarDate | null; say: Say },
): WrittenPaper {
  return {
    title: letterTitles[kind],
    below: sentOn === null ? '' : say.day(sentOn),
    whose: '',
    reference: `Incident ${number}`,
    draft: sentOn === null,
    fileName: `incident-${number}-${kind}`,
    parts: [
      { kind: 'text', title: '', text: recipient },
      ...parts
        .filter(({ text }) => text.trim() !== '')
        .map(({ title, text }) => ({ kind: 'text' as const, title, text })),
    ],
  };
}

const letterTitles: typeof letterWords = {
  ...letterWords,
  individual: 'About information that concerns you',
};
