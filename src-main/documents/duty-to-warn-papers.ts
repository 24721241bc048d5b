import type { WarningContent, WarningEntry } from '#shared/contract/duty-to-warn.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, WarningId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { openQuestions, standing, stateOf } from '#shared/rules/duty-to-warn.ts';
import {
  entryKinds,
  factsOf,
  historyWords,
  questionWords,
  sections,
  type WarningFact,
} from '#shared/rules/duty-to-warn-fields.ts';
import { paperClock, paperDay, paperMoment } from '#shared/paper-dates.ts';
import { readClient } from '../records/client-rows.ts';
import type { RecordContext } from '../records/record-context.ts';
import {
  membersIn,
  readPart2,
  readWarning,
  readWarningEntries,
  warningGuard,
} from '../records/warning-rows.ts';

/** The whole event: what holds, what is still asked, what has no answer and why, and every earlier version. */
export function dutyToWarnPaper(context: RecordContext, id: WarningId): WrittenPaper {
  const event = readEvent(context, id);
  const { client, warning, entries, held, factsIn } = event;
  const explained = held.flatMap(({ content }) =>
    content.kind === 'none'
      ? [
          {
            text: `${questionWords[content.question]} ${short(content.because, 1_800)}`,
            done: null,
          },
        ]
      : [],
  );
  const open = openQuestions(entries).map(({ question }) => ({
    text: questionWords[question],
    done: null,
  }));
  const earlier = entries.filter(
    (entry) => entry.content.kind !== 'withdrawn' && !held.includes(entry),
  );
  return {
    title: 'Duty to warn: record of an event',
    below: `Begun ${paperMoment(warning.started_at)}`,
    whose: legalName(client),
    reference: `Chart ${client.chartCode}`,
    draft: false,
    fileName: 'duty-to-warn-record',
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: 'Client', lines: [`${legalName(client)}, chart ${client.chartCode}`] },
          { label: 'Begun by', lines: [warning.started_by] },
          { label: 'State', lines: [`${stateOf(entries)} when this was printed`] },
        ],
      },
      ...event.memberLines,
      ...sections.flatMap(({ kinds }) => {
        const given = held.filter(({ content: { kind } }) => kinds.some((one) => one === kind));
        return given.flatMap((entry) =>
          entryParts(entryKinds[entry.content.kind].title, entry, factsIn(entry.content)),
        );
      }),
      ...list('Still asked', open),
      ...list('Not known or not done, because', explained),
      {
        kind: 'table',
        title: 'Every entry, in the order it was made',
        columns: [
          { title: 'When', align: 'start', width: '30%' },
          { title: 'Who', align: 'start', width: '25%' },
          { title: 'What', align: 'start', width: '45%' },
        ],
        rows: entries.map((entry) => [
          paperMoment(entry.writtenAt),
          entry.author,
          short(event.without(historyWords(entry, entries, paperMoment)), 1_900),
        ]),
      },
      ...earlier.flatMap((entry) =>
        entryParts(
          `Earlier version: ${entryKinds[entry.content.kind].title}`,
          entry,
          factsIn(entry.content).map((fact) => ({ ...fact, text: event.without(fact.text) })),
        ),
      ),
      { kind: 'to-sign', title: 'Signature', lines: ['Signature, date'] },
    ],
  };
}

/** One page to have by the telephone. It helps to say little; it is for nobody else's eyes. */
export function callSheet(context: RecordContext, id: WarningId): WrittenPaper {
  const { client, warning, held, part2, factsIn, memberLines } = readEvent(context, id);
  const inShort = (kind: WarningContent['kind']): string =>
    held
      .filter(({ content }) => content.kind === kind)
      .flatMap(({ content }) => factsIn(content).filter(({ long }) => long))
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .join(' · ');
  const line = (label: string, kind: WarningContent['kind'], most: number) => ({
    label,
    lines: [short(inShort(kind), most) || 'not entered yet'],
  });
  const say = [
    'My name, my profession, the number to call me back on.',
    'I believe in good faith that somebody is in serious danger soon, and that you can prevent or lessen it.',
    'Who is in danger, what was said of when and how: only as far as you need it to act.',
    'Who the danger comes from: the name only if you cannot act without it.',
    'What I ask you to do now. Please give me your name and a reference.',
  ];
  const leaveOut = [
    'Diagnosis, treatment, history that is not needed to act, psychotherapy notes.',
    'That there is a group, and anybody else who is in it.',
    'Guesses. What is not known is not known.',
    ...(part2
      ? [
          'Anything that shows treatment for substance use. This client was in a group marked as under 42 CFR Part 2: ask counsel what may be said.',
        ]
      : []),
  ];
  return {
    title: 'Call sheet',
    below: 'To have by the telephone. Stays with the clinician; not to be handed out.',
    whose: legalName(client),
    reference: `Chart ${client.chartCode}`,
    draft: false,
    fileName: 'duty-to-warn-call-sheet',
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: 'Client', lines: [`${legalName(client)}, chart ${client.chartCode}`] },
          { label: 'Begun', lines: [paperMoment(warning.started_at)] },
          line('Words', 'words', 350),
          line('In danger', 'target', 250),
          line('When', 'imminence', 200),
          line('Means', 'means', 200),
        ],
      },
      ...memberLines,
      ...list(
        'What to say',
        say.map((text) => ({ text, done: false })),
      ),
      ...list(
        'What not to say',
        leaveOut.map((text) => ({ text, done: null })),
      ),
      {
        kind: 'table',
        title: 'Calls',
        columns: [
          { title: 'Time', align: 'start', width: '14%' },
          { title: 'Who, number', align: 'start', width: '30%' },
          { title: 'Told', align: 'start', width: '28%' },
          { title: 'Outcome, reference', align: 'start', width: '28%' },
        ],
        rows: Array.from({ length: 6 }, () => ['\u00a0', '', '', '']),
      },
    ],
  };
}

/** What both papers are written from. A name nobody has decided about leaves on neither. */
function readEvent(context: RecordContext, id: WarningId) {
  const { store } = context;
  const warning = readWarning(store, id);
  const entries = readWarningEntries(store, id);
  const guard = warningGuard(store, warning.client_id, entries);
  if (guard.openNames().length > 0) throw new AppError('warning-names');
  const held = standing(entries);
  const members = membersIn(held, guard.people);
  const nameOf = (member: ClientId): string => {
    const person = guard.people.find((one) => one.id === member);
    return person === undefined ? '' : legalName(person);
  };
  const memberLines: PaperPart[] = members.map((person) => ({
    kind: 'text',
    title: 'Named here only',
    text: `${legalName(person)} is a client of this practice too. The name stands in this event because the person may be in danger. It must not go into that person’s chart, or anybody else’s.`,
  }));
  return {
    warning,
    entries,
    held,
    memberLines,
    client: readClient(store, warning.client_id),
    part2: readPart2(store, warning.client_id),
    without: guard.without,
    factsIn: (content: WarningContent) =>
      factsOf(content, { day: paperDay, time: paperClock, member: nameOf }),
  };
}

/** Short fields in one line, each long one as text of its own, and at the end who wrote it and when. */
function entryParts(
  title: string,
  entry: WarningEntry,
  facts: readonly WarningFact[],
): PaperPart[] {
  const long = facts.filter((fact) => fact.long);
  const brief = facts.filter((fact) => !fact.long).map(({ label, text }) => `${label}: ${text}`);
  const [first, ...rest] = long;
  const labelled = first && (long.length > 1 || brief.length > 0) ? `${first.label}: ` : '';
  const blocks = [
    {
      title,
      text: [brief.join(' · '), first ? `${labelled}${first.text}` : '']
        .filter(Boolean)
        .join('\n\n'),
    },
    ...rest.map(({ label, text }) => ({ title: label, text })),
  ];
  const signed = `Entered by ${entry.author}, ${paperMoment(entry.writtenAt)}`;
  return blocks.map((block, at) => ({
    kind: 'text',
    title: block.title,
    text: at === blocks.length - 1 ? `${block.text.trimEnd()}\n\n${signed}` : block.text,
  }));
}

function list(
  title: string,
  items: { text: string; done: boolean | null }[],
): Extract<PaperPart, { kind: 'list' }>[] {
  return items.length === 0 ? [] : [{ kind: 'list', title, items: items.slice(0, 400) }];
}

function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()} …`;
}
