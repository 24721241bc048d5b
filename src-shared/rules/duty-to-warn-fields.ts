import type {
  ConsultationGround,
  ContactRole,
  WarningContent,
  WarningEntry,
  WarningKind,
  WarningQuestion,
  WarningRule,
  WarningSetting,
} from '../contract/duty-to-warn.ts';
import type { DisclosureChannel } from '../contract/disclosures.ts';
import type { ClientId } from '../ids.ts';
import { CalendarDate, type Instant } from '../time.ts';

/*
 * The fields of each kind of entry, in words: the screen asks by them and the paper is written by them, so that both
 * always say the same.
 */

export const questionWords: Record<WarningQuestion, string> = {
  words: 'What exactly was said or written?',
  'words-exact': 'What exactly was said or written?',
  'words-setting': 'Where was it said?',
  'words-when': 'On which day and at what time was it said?',
  rule: 'What does the law here say about warning?',
  'rule-law': 'Which state’s or country’s law applies?',
  'rule-says': 'Does that law oblige, permit, or say nothing?',
  target: 'Is there a person who could be identified?',
  'target-who': 'Who is that person?',
  'target-how': 'How could that person be identified?',
  seriousness: 'How serious is the harm that was spoken of?',
  imminence: 'What points to when it may happen?',
  means: 'Is there a means, and is it within reach?',
  history: 'What is known of earlier violence, threats or attempts?',
  'good-faith': 'What do you rely on, and why do you believe it?',
  consultation: 'Who was asked for advice?',
  'consultation-who': 'Who was that?',
  'consultation-when': 'When was that?',
  'consultation-said': 'What was said?',
  'consultation-identified': 'Was the client identified to them?',
  option: 'Which ways to go on were weighed?',
  'option-what': 'Which way was that?',
  'option-weighed': 'What spoke for it, and what against?',
  'option-chosen': 'Was it chosen?',
  decision: 'What was decided, and why?',
  'decision-what': 'What was decided?',
  'decision-why': 'Why was it decided so?',
  contact: 'Who was told?',
  'contact-who': 'Who was that, and in which role?',
  'contact-when': 'On which day and at what time was that?',
  'contact-how': 'By which way?',
  'contact-reached': 'Was anybody reached and told?',
  'contact-named': 'Did a message you left say who the client is?',
  'contact-outcome': 'What came of it?',
  police: 'Is there a police reference?',
  'police-reference': 'What is the reference number?',
  'client-told': 'Does the client know?',
  'client-told-whether': 'Was the client told?',
  'client-told-how': 'When and how was the client told?',
  'client-told-why-not': 'Why was the client not told?',
  'follow-up': 'What is to be looked at again, and when?',
  'follow-up-what': 'What is to be looked at again?',
  'follow-up-when': 'By when?',
  'follow-up-done': 'Was it done?',
};

export const ruleWords: Record<WarningRule, string> = {
  mandate: 'It obliges',
  permit: 'It permits',
  silent: 'It says nothing',
  'not-known': 'Not known to me',
};

const settingWords: Record<WarningSetting, string> = {
  'group-session': 'group session',
  'one-to-one': 'one-to-one',
  call: 'call',
  message: 'message',
  'told-by-other': 'told by somebody else',
  other: 'other',
};

export const roleWords: Record<ContactRole, string> = {
  target: 'person in danger',
  police: 'police',
  family: 'family or friend',
  hospital: 'hospital',
  'crisis-team': 'crisis team',
  guardian: 'guardian',
  other: 'other',
};

const channelWords: Record<DisclosureChannel, string> = {
  telephone: 'telephone',
  voicemail: 'voicemail',
  'in-person': 'in person',
  message: 'message',
  letter: 'letter',
  paper: 'paper handed over',
  file: 'file',
  other: 'other',
};

const groundWords: Record<ConsultationGround, string> = {
  treatment: 'treatment: a colleague who takes part in it',
  operations: 'the practice’s own affairs: a lawyer, an insurer, a supervisor',
  'serious-threat': 'the threat itself: able to prevent or lessen it',
};

export type WarningField = {
  key: string;
  label: string;
  hint?: string;
  /** Asked only while another field, or one of several, has this value. */
  only?: { key: string | readonly string[]; is: boolean };
} & (
  | { as: 'long'; longest?: number }
  | { as: 'line' | 'day' | 'time' | 'yes-no' | 'member' }
  | { as: 'choice'; choices: Readonly<Record<string, string>> }
);

interface KindOfEntry {
  /** What an entry of it is called. */
  title: string;
  fields: readonly WarningField[];
}

const becauseField: WarningField = { key: 'because', label: 'Because', as: 'long' };
const day: WarningField = { key: 'day', label: 'Day', as: 'day' };
const time: WarningField = { key: 'time', label: 'Time', as: 'time' };

function oneText(title: string, hint: string): KindOfEntry {
  return { title, fields: [{ key: 'text', label: title, hint, as: 'long' }] };
}

export const entryKinds: Record<WarningKind, KindOfEntry> = {
  words: {
    title: 'Exact words',
    fields: [
      {
        key: 'exact',
        label: 'The exact words',
        hint: 'As they were said or written, in quotation marks where you are sure of them. What others in the group said belongs here only as far as it is needed, without their names.',
        as: 'long',
      },
      { key: 'setting', label: 'Where', as: 'choice', choices: settingWords },
      day,
      time,
    ],
  },
  rule: {
    title: 'The law that applies',
    fields: [
      { key: 'jurisdiction', label: 'State or country', as: 'line' },
      { key: 'rule', label: 'What it says about warning', as: 'choice', choices: ruleWords },
      { key: 'source', label: 'Where you read it', as: 'line' },
    ],
  },
  target: {
    title: 'Person who may be in danger',
    fields: [
      {
        key: 'who',
        label: 'Who',
        hint: 'A name, or what is known of the person: “his brother-in-law”, “a nurse on her ward”.',
        as: 'long',
      },
      { key: 'how', label: 'How the person could be identified', as: 'long' },
      { key: 'memberId', label: 'A client of this practice, if it is one', as: 'member' },
    ],
  },
  seriousness: oneText('Seriousness', 'What harm, to whom, how grave.'),
  imminence: oneText('Imminence', 'A day, a place, a condition: what was said of when.'),
  means: oneText('Means', 'What was named, and what is known of access to it.'),
  history: oneText('History', 'Of this client only.'),
  'good-faith': oneText(
    'What you rely on',
    'What you know yourself, and what a credible person with knowledge of it told you.',
  ),
  consultation: {
    title: 'Consultation',
    fields: [
      { key: 'who', label: 'With whom', as: 'line' },
      day,
      time,
      { key: 'said', label: 'What was asked and said', as: 'long' },
      {
        key: 'identified',
        label: 'Was the client identified?',
        hint: 'By name, or by so much that they could know who it is. If so, an accounting row is written.',
        as: 'yes-no',
      },
      {
        key: 'ground',
        label: 'On which ground',
        as: 'choice',
        choices: groundWords,
        only: { key: 'identified', is: true },
      },
    ],
  },
  option: {
    title: 'Option weighed',
    fields: [
      {
        key: 'what',
        label: 'Option',
        hint: 'Such as more frequent meetings, a safety plan, hospital, telling the person, telling the police.',
        as: 'long',
      },
      { key: 'inFavour', label: 'For it', as: 'long' },
      { key: 'against', label: 'Against it', as: 'long' },
      { key: 'chosen', label: 'Chosen?', as: 'yes-no' },
    ],
  },
  decision: {
    title: 'Decision',
    fields: [
      { key: 'decision', label: 'What was decided', as: 'long' },
      { key: 'rationale', label: 'Why', as: 'long' },
    ],
  },
  contact: {
    title: 'Contact',
    fields: [
      { key: 'who', label: 'Who', as: 'line' },
      { key: 'role', label: 'Role', as: 'choice', choices: roleWords },
      { key: 'channel', label: 'How', as: 'choice', choices: channelWords },
      day,
      time,
      { key: 'address', label: 'Number or address used', as: 'line' },
      {
        key: 'reached',
        label: 'Was anybody reached and told?',
        hint: 'If so, an accounting row is written with this entry.',
        as: 'yes-no',
      },
      {
        key: 'named',
        label: 'Did a message you left say who the client is?',
        hint: 'By name, or by so much that whoever hears it could know. If so, an accounting row is written.',
        as: 'yes-no',
        only: { key: 'reached', is: false },
      },
      {
        key: 'told',
        label: 'What was told, at minimum',
        hint: 'The content, as it will stand in the accounting of disclosures.',
        as: 'long',
        longest: 4_000,
        only: { key: ['reached', 'named'], is: true },
      },
      { key: 'outcome', label: 'What came of it', as: 'long' },
    ],
  },
  police: {
    title: 'Police reference',
    fields: [
      { key: 'agency', label: 'Police force', as: 'line' },
      { key: 'reference', label: 'Reference number', as: 'line' },
      { key: 'officer', label: 'Who took it', as: 'line' },
      { key: 'note', label: 'Note', as: 'long' },
    ],
  },
  'client-told': {
    title: 'Whether the client was told',
    fields: [
      { key: 'told', label: 'Was the client told?', as: 'yes-no' },
      { ...day, only: { key: 'told', is: true } },
      { ...time, only: { key: 'told', is: true } },
      { key: 'how', label: 'How, and what was said', as: 'long', only: { key: 'told', is: true } },
      { key: 'whyNot', label: 'Why not', as: 'long', only: { key: 'told', is: false } },
    ],
  },
  'follow-up': {
    title: 'Follow-up',
    fields: [
      { key: 'what', label: 'What is to be looked at again', as: 'long' },
      { key: 'due', label: 'By when', as: 'day' },
      { key: 'doneOn', label: 'Done on', as: 'day' },
      { key: 'outcome', label: 'What was found', as: 'long' },
    ],
  },
  none: { title: 'Not known or not done', fields: [becauseField] },
  'name-stays': { title: 'A name that may stay', fields: [becauseField] },
  withdrawn: { title: 'Entered by mistake', fields: [becauseField] },
  closed: { title: 'Closed', fields: [becauseField] },
  reopened: { title: 'Reopened', fields: [becauseField] },
};

/** The event in its parts, in the order it is asked, shown and printed. */
export const sections = [
  { title: 'What was said', kinds: ['words'] },
  {
    title: 'Who may be in danger, and how',
    kinds: ['target', 'seriousness', 'imminence', 'means', 'history', 'good-faith'],
  },
  { title: 'The law here', kinds: ['rule'] },
  { title: 'Advice and weighing', kinds: ['consultation', 'option', 'decision'] },
  { title: 'Who was told', kinds: ['contact', 'police', 'client-told'] },
  { title: 'Follow-up', kinds: ['follow-up'] },
] as const satisfies readonly { title: string; kinds: readonly WarningKind[] }[];

/** The fields of an entry as it stands: those asked only in another case are left out. */
export function fieldsFor(content: WarningContent): readonly WarningField[] {
  const values = valuesOf(content);
  return entryKinds[content.kind].fields.filter(
    ({ only }) =>
      only === undefined || [only.key].flat().some((key) => values.get(key) === only.is),
  );
}

/** Everything a person typed into an entry. */
export function textsOf(content: WarningContent): string[] {
  const values = valuesOf(content);
  return entryKinds[content.kind].fields.flatMap(({ key, as }) => {
    const value = values.get(key);
    return (as === 'long' || as === 'line') && typeof value === 'string' ? [value] : [];
  });
}

export function valuesOf(content: WarningContent): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(Object.entries(content));
}

export interface WarningFact {
  label: string;
  text: string;
  long: boolean;
}

/** What an entry says, field by field; what is empty is left out. */
export function factsOf(
  content: WarningContent,
  words: {
    day: (day: CalendarDate) => string;
    time: (clock: string) => string;
    member: (id: ClientId) => string;
  },
): WarningFact[] {
  const values = valuesOf(content);
  return fieldsFor(content).flatMap((field): WarningFact[] => {
    const text = textOf(field, values.get(field.key));
    return text === '' ? [] : [{ label: field.label, text, long: field.as === 'long' }];
  });

  function textOf(field: WarningField, value: unknown): string {
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value !== 'string') return '';
    if (field.as === 'choice') return field.choices[value] ?? value;
    if (field.as === 'day') return words.day(CalendarDate.parse(value));
    if (field.as === 'time' && value !== '') return words.time(value);
    if (field.as === 'member' && content.kind === 'target' && content.memberId !== null)
      return words.member(content.memberId);
    return value.trim() === '' ? '' : value;
  }
}

/** What an entry did, in the list of all of them. */
export function historyWords(
  { content, supersedes }: WarningEntry,
  entries: readonly WarningEntry[],
  momentWords: (at: Instant) => string,
): string {
  const { title } = entryKinds[content.kind];
  if (content.kind === 'none') return `${title}: ${questionWords[content.question]}`;
  if (content.kind === 'name-stays') return `${title}: “${content.match}”`;
  if (content.kind === 'closed' || content.kind === 'reopened')
    return content.because === '' ? title : `${title}: ${content.because}`;
  const before = entries.find(({ id }) => id === supersedes);
  if (before === undefined) return title;
  const was = entryKinds[before.content.kind].title;
  const at = momentWords(before.writtenAt);
  return content.kind === 'withdrawn'
    ? `${was} of ${at} withdrawn: ${content.because}`
    : `${title}, in the place of that of ${at}`;
}
