import { hourClocks, type AgreementStep } from '#shared/contract/incident-entries.ts';
import type { Incident } from '#shared/contract/incidents.ts';
import { DisclosureId, newId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import type { BreachClock } from '#shared/rules/incident-clocks.ts';
import { notAccounted, type EntryOf, type Standing } from '#shared/rules/incident-standing.ts';
import { agreementStepWords, outcomeWords, sentByWords } from '#shared/rules/incident-words.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { instantOf, LocalTime, localZone, today } from '#shared/time.ts';
import { choicesOf } from './choices.ts';
import type { EntryAsked } from './EntryDialog.tsx';
import { say } from './say.ts';

/* The entries an incident asks for, as the few fields of a dialog. */

const on = (label = 'Date') =>
  ({ key: 'on', label, kind: 'day', initial: today(), needed: 'Enter the date.' }) as const;

export function askStep(
  { sessions }: Incident,
  step: AgreementStep,
  corrects?: EntryOf<'step'>,
): EntryAsked {
  const before = corrects?.content;
  return {
    title: agreementStepWords[step],
    saveLabel: 'Keep',
    ...(corrects ? { supersedes: corrects.id } : {}),
    fields: [
      {
        key: 'text',
        label: 'What was said and done',
        kind: 'text',
        initial: before?.text ?? '',
        needed: 'Write what was said and done.',
      },
      { ...on(), initial: before?.on ?? today() },
      ...(step === 'membership-outcome'
        ? [
            {
              key: 'outcome',
              label: 'Outcome',
              kind: 'choice' as const,
              choices: choicesOf(outcomeWords),
              initial: before?.outcome ?? '',
              needed: 'Choose the outcome.',
            },
          ]
        : []),
      {
        key: 'session',
        label: 'At the session',
        kind: 'choice',
        description: 'Where it was at one.',
        initial: before?.sessionId ?? '',
        choices: sessions.map((session) => ({
          value: session.id,
          label: `Session ${session.number}, ${formatDate(session.on)}`,
        })),
      },
      {
        key: 'next',
        label: 'Follow up on',
        kind: 'day',
        description: 'The day you come back to it; it stands on Today then.',
        initial: before?.nextOn ?? '',
      },
    ],
    content: (value) => ({
      kind: 'step',
      step,
      on: value('on'),
      sessionId: value('session') || null,
      text: value('text'),
      outcome: value('outcome') || null,
      nextOn: value('next') || null,
    }),
  };
}

export function askClock(
  { key, title, due }: BreachClock,
  answer: 'done' | 'not-required' | 'late',
): EntryAsked {
  const hours = hourClocks.has(key) && answer === 'done';
  return {
    title,
    saveLabel: { done: 'Done', 'not-required': 'Not required', late: 'Keep the reasons' }[answer],
    fields: [
      {
        key: 'reasons',
        label: answer === 'done' ? 'How, and to whom' : 'Reasons',
        kind: 'text',
        ...(answer === 'done' ? {} : { needed: 'Write the reasons.' }),
      },
      on(),
      ...(hours
        ? [
            {
              key: 'at',
              label: 'At',
              kind: 'time' as const,
              description: 'Hours count here.',
              needed: 'Enter the time.',
            },
            {
              key: 'late',
              label: 'Why it was late',
              kind: 'text' as const,
              description:
                due?.kind === 'moment'
                  ? `Only where it was after ${say.moment(due.at)}.`
                  : 'Only where it was.',
            },
          ]
        : []),
    ],
    content: (value) => ({
      kind: 'clock',
      clock: key,
      answer,
      on: value('on'),
      ...momentOf(value('on'), value('at')),
      reasons: value('reasons'),
      late: value('late'),
    }),
  };
}

/** The moment a day and a time of day come to here, with the zone here; nulls without a time. */
export function momentOf(day: string, time: string) {
  const local = LocalTime.safeParse(`${day}T${time}`);
  if (!local.success) return { at: null, zone: null };
  const zone = localZone();
  return { at: instantOf(local.data, zone), zone };
}

export function askClockDate({ key, title }: BreachClock): EntryAsked {
  return {
    title,
    saveLabel: 'Set the date',
    fields: [{ key: 'due', label: 'Due on', kind: 'day', needed: 'Enter the date.' }],
    content: (value) => ({ kind: 'clock-date', clock: key, due: value('due') }),
  };
}

export const askDelay: EntryAsked = {
  title: 'Law-enforcement delay',
  saveLabel: 'Keep the delay',
  words:
    'An official says that telling people would impede an investigation or harm national security. In writing it holds for the period named; said only, for 30 days from the day it was said.',
  fields: [
    {
      key: 'official',
      label: 'Who said it, with office',
      kind: 'line',
      needed: 'Name the official.',
    },
    on('Said or written on'),
    { key: 'until', label: 'Until', kind: 'day', description: 'Only where it is in writing.' },
    { key: 'text', label: 'What was said', kind: 'text' },
  ],
  content: (value) => ({
    kind: 'delay',
    form: value('until') ? 'written' : 'oral',
    statedOn: value('on'),
    until: value('until') || null,
    official: value('official'),
    text: value('text'),
  }),
};

function whoChoices({ people }: Incident, { facts }: Standing) {
  const affected = new Set(facts?.affected.map(({ clientId }) => clientId));
  return [
    ...people
      .filter(({ id }) => affected.has(id))
      .map((person) => ({ value: String(person.id), label: legalName(person) })),
    { value: 'others', label: 'Others affected, no clients here' },
  ];
}

const whoIs = (value: string) => (value === 'others' ? null : value);

/** Whether somebody may be written to by e-mail; `who` where it is known already. */
export function askEmail(incident: Incident, standing: Standing, who = ''): EntryAsked {
  return {
    title: 'Agreement to e-mail',
    saveLabel: 'Keep',
    words:
      'A notice goes by first-class mail. It goes by e-mail only to somebody who agreed to that and has not taken it back.',
    fields: [
      {
        key: 'who',
        label: 'Who',
        kind: 'choice',
        initial: who,
        choices: whoChoices(incident, standing),
        needed: 'Choose who.',
      },
      {
        key: 'answer',
        label: 'What was said',
        kind: 'choice',
        initial: 'agreed',
        choices: [
          { value: 'agreed', label: 'Agrees to e-mail' },
          { value: 'withdrawn', label: 'Takes the agreement back' },
        ],
        needed: 'Choose one.',
      },
      on('Said on'),
      {
        key: 'how',
        label: 'How',
        kind: 'line',
        description: 'On a form, in a letter, spoken in a session.',
        needed: 'Write how it was said.',
      },
    ],
    content: (value) => ({
      kind: 'email',
      clientId: whoIs(value('who')),
      answer: value('answer'),
      on: value('on'),
      how: value('how'),
    }),
  };
}

/** A notice without a letter of this incident's: a telephone call, or a substitute notice. */
export function askSent(incident: Incident, standing: Standing): EntryAsked {
  return {
    title: 'Told in another way',
    saveLabel: 'Keep',
    words:
      'Fewer than 10 people without a good address: another way in writing, by telephone or otherwise. 10 or more: 90 days on the home page or in major media, with a toll-free line. A call in urgency is in addition to a letter.',
    fields: [
      {
        key: 'who',
        label: 'Who was told',
        kind: 'choice',
        needed: 'Choose who was told.',
        choices: whoChoices(incident, standing),
      },
      {
        key: 'how',
        label: 'How',
        kind: 'choice',
        choices: choicesOf(sentByWords),
        needed: 'Choose how.',
      },
      on(),
      { key: 'text', label: 'Remarks', kind: 'text' },
    ],
    content: (value) => ({
      kind: 'sent',
      letterId: null,
      clientId: whoIs(value('who')),
      how: value('how'),
      on: value('on'),
      text: value('text'),
    }),
  };
}

export function askAccounting({ destroyed }: Incident, standing: Standing): EntryAsked {
  const rows = notAccounted(standing).flatMap(({ clientId }) =>
    destroyed.includes(clientId) ? [] : [{ clientId, disclosureId: newId(DisclosureId) }],
  );
  return {
    title: 'Accounting of disclosures',
    saveLabel: `Enter it for ${rows.length}`,
    words:
      'Makes one row in the accounting of each affected client, as an impermissible disclosure. It never changes afterwards. Name no other client.',
    fields: [
      {
        key: 'recipient',
        label: 'Who received it',
        kind: 'line',
        needed: 'Write who received it, or that it is not known.',
      },
      {
        key: 'description',
        label: 'What was disclosed',
        kind: 'text',
        needed: 'Write what was disclosed.',
      },
      { ...on('Disclosed on'), initial: standing.facts?.occurredFrom ?? today() },
      { key: 'purpose', label: 'How it came about', kind: 'line' },
    ],
    content: (value) => ({
      kind: 'accounting',
      on: value('on'),
      rows,
      recipient: value('recipient'),
      recipientAddress: '',
      description: value('description'),
      purpose: value('purpose'),
      channel: 'other',
    }),
  };
}

export function askClose(open: readonly string[]): EntryAsked {
  return {
    title: 'Close the incident',
    saveLabel: 'Close the incident',
    words: open.length === 0 ? 'Nothing is left open.' : `Still open: ${open.join('; ')}.`,
    fields: [
      {
        key: 'reasons',
        label: open.length === 0 ? 'Remarks' : 'Why it stays so',
        kind: 'text',
        ...(open.length === 0 ? {} : { needed: 'Say why it stays so.' }),
      },
    ],
    content: (value) => ({ kind: 'closed', on: today(), open, reasons: value('reasons') }),
  };
}
