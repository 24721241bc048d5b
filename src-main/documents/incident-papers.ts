import type { IncidentEntry, IncidentFacts } from '#shared/contract/incident-entries.ts';
import { LetterFields, type Incident } from '#shared/contract/incidents.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import type { IncidentId, IncidentLetterId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { discoveryOf, manyPeople } from '#shared/rules/breach-clocks.ts';
import {
  affectedCount,
  affectedWords,
  isDone,
  type BreachClock,
} from '#shared/rules/incident-clocks.ts';
import { entryWords } from '#shared/rules/incident-entry-words.ts';
import { letterPaper } from '#shared/rules/incident-letters.ts';
import type { Standing } from '#shared/rules/incident-standing.ts';
import { papersKeptUntil } from '#shared/rules/retention.ts';
import {
  decisionWords,
  factorWords,
  factsLine,
  informationWords,
  riskWords,
  securedWords,
  stageWords,
} from '#shared/rules/incident-words.ts';
import { say } from '#shared/paper-dates.ts';
import {
  numberOf,
  readClocks,
  readIncident,
  readIncidentRow,
  readIncidentRows,
  readLetterRow,
  readSentLetter,
  readStanding,
} from '../records/incident-rows.ts';
import { fromJson, type RecordContext } from '../records/record-context.ts';
import { readSchedule } from '../records/retention-rows.ts';
import type { Store } from '../store/store.ts';

/** A sent letter is read from its frozen page, so that it prints the same for ever. */
export function incidentLetter(store: Store, id: IncidentLetterId): WrittenPaper {
  const sent = readSentLetter(store, id);
  if (sent) return sent.paper;
  const row = readLetterRow(store, id);
  const number = numberOf(readIncidentRow(store, row.incident_id));
  return letterPaper(row.kind, fromJson(LetterFields, row.fields_json), {
    number,
    sentOn: null,
    say,
  });
}

/** A notice to one client is a paper for that client; a letter to an agency or the media is about nobody by name. */
export function incidentLetterRecord(store: Store, id: IncidentLetterId): string {
  const { incident_id, client_id } = readLetterRow(store, id);
  const incident = `incidents/${incident_id}`;
  return client_id === null ? incident : `clients/${client_id} ${incident}`;
}

interface Read {
  incident: Incident;
  standing: Standing;
  clocks: BreachClock[];
}

function readAll({ store, now }: RecordContext, id: IncidentId): Read {
  const standing = readStanding(store, id);
  return {
    incident: readIncident(store, id),
    standing,
    clocks: readClocks(store, standing, now()),
  };
}

/** Everything about one incident, in the order somebody reads it who was not there. */
export function incidentReport(
  context: RecordContext,
  { incidentId }: { incidentId: IncidentId },
): WrittenPaper {
  const read = readAll(context, incidentId);
  const { incident, standing, clocks } = read;
  const { facts, decision, plan } = standing;
  return {
    ...page('Confidentiality incident', read, 'report'),
    parts: [
      ...(facts ? factParts(incident, facts) : []),
      ...(decision ? decisionParts(decision.content, decision) : []),
      ...table('Clocks', ['Duty', 'Rule', 'State'], clocks.map(clockRow)),
      ...list(
        'Response plan',
        plan.map(({ step, ticked }) => ({
          text: `${stageWords[step.stage]}: ${step.text}${
            ticked && isDone(ticked) ? ` (${say.day(ticked.content.on)}, ${ticked.content.by})` : ''
          }`,
          done: isDone(ticked),
        })),
      ),
      ...history(incident),
      ...keeping(context.store, standing),
    ],
  };
}

/** Facts, effects and remedy of a breach, with the reasons of whatever was late. Source: GDPR article 33(5). */
export function incidentRecord(
  context: RecordContext,
  { incidentId }: { incidentId: IncidentId },
): WrittenPaper {
  const read = readAll(context, incidentId);
  const { incident, standing, clocks } = read;
  const { facts, decision, steps } = standing;
  const late = clocks.filter((clock) => clock.late);
  return {
    ...page('Record of a personal data breach', read, 'record'),
    parts: [
      ...(facts ? factParts(incident, facts) : []),
      {
        kind: 'text',
        title: 'Effects',
        text: decision
          ? `${decision.content.risk === null ? 'The risk to people was not assessed' : riskWords[decision.content.risk]}. ${decision.content.reasons}`
          : 'Not assessed yet.',
      },
      ...list(
        'Remedy',
        [
          ...standing.plan.filter(({ ticked }) => isDone(ticked)).map(({ step }) => step.text),
          ...steps.map(({ content }) => `${say.day(content.on)}: ${content.text}`),
        ].map((text) => ({ text: text.slice(0, 2_000), done: null })),
      ),
      ...table('Notifications', ['Duty', 'Rule', 'State'], clocks.map(clockRow)),
      {
        kind: 'text',
        title: 'Reasons when late',
        text:
          late.length === 0
            ? 'Nothing was late.'
            : late
                .map(({ title, reasons }) => `${title}: ${reasons || 'no reasons given yet'}`)
                .join('\n'),
      },
    ],
  };
}

/** Every breach discovered in the year that stays below 500 people; each is filed separately. Source: 164.408(c). */
export function incidentYearLog(context: RecordContext, { year }: { year: number }): WrittenPaper {
  const { store, now } = context;
  const rows = readIncidentRows(store, now())
    .toReversed()
    .flatMap(({ id, number }) => {
      const standing = readStanding(store, id);
      const { facts, decision, tracks } = standing;
      if (facts === null || !tracks.includes('privacy')) return [];
      if (!discoveryOf(facts).startsWith(`${year}-`) || affectedCount(facts) >= manyPeople)
        return [];
      const report = readClocks(store, standing, now()).find(({ key }) => key === 'hhs-under-500');
      return [
        [
          number,
          say.day(discoveryOf(facts)),
          occurredWords(facts),
          `${factsLine(facts)}. ${kindsOf(facts)}`,
          String(affectedCount(facts)),
          decision ? decisionWords[decision.content.decision] : 'not decided yet',
          report?.words ?? '',
        ],
      ];
    });
  return {
    title: `Breaches discovered in ${year}`,
    below: 'Fewer than 500 people affected. Each is reported to HHS separately.',
    whose: '',
    reference: '',
    draft: false,
    fileName: `breach-log-${year}`,
    parts:
      rows.length === 0
        ? [{ kind: 'text', title: '', text: 'None.' }]
        : table(
            '',
            ['Incident', 'Discovered', 'Happened', 'What', 'People', 'Decision', 'Report to HHS'],
            rows,
          ),
  };
}

function page(title: string, { incident }: Read, name: string): Omit<WrittenPaper, 'parts'> {
  return {
    title,
    below: `Incident ${incident.number}`,
    whose: `Incident ${incident.number}`,
    reference: `Incident ${incident.number}`,
    draft: false,
    fileName: `incident-${incident.number}-${name}`,
  };
}

function factParts(incident: Incident, facts: IncidentFacts): PaperPart[] {
  const people = facts.affected.map(({ clientId, groupId }) => {
    const person = incident.people.find(({ id }) => id === clientId);
    const group = incident.groups.find(({ id }) => id === groupId)?.name;
    return [person ? legalName(person) : '', group].filter(Boolean).join(', ');
  });
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'What', lines: [factsLine(facts)] },
        { label: 'Happened', lines: [occurredWords(facts)] },
        { label: 'Discovered', lines: [say.day(discoveryOf(facts))] },
        {
          label: 'Aware',
          lines: [facts.aware === null ? 'not noted' : say.moment(facts.aware.at)],
        },
        {
          label: 'Affected',
          lines: [affectedWords(facts), ...people.slice(0, 50)],
        },
        ...(facts.byState.length === 0
          ? []
          : [
              {
                label: 'By state',
                lines: facts.byState.map(({ state, count }) => `${state}: ${count}`),
              },
            ]),
        { label: 'Information', lines: [kindsOf(facts)] },
        { label: 'Protection', lines: [securedWords[facts.secured]] },
      ],
    },
    { kind: 'text', title: 'What happened', text: facts.description },
    ...text('What was disclosed', facts.disclosed),
  ];
}

function decisionParts(
  content: NonNullable<Standing['decision']>['content'],
  { author, at }: IncidentEntry,
): PaperPart[] {
  return [
    ...(['nature', 'recipient', 'acquired', 'mitigation'] as const).flatMap((factor) =>
      text(factorWords[factor].title, content.factors[factor]),
    ),
    {
      kind: 'text',
      title: 'Decision',
      text: `${decisionWords[content.decision]}.\n${content.reasons}`,
    },
    {
      kind: 'signed',
      title: 'Decided by',
      drawn: null,
      lines: [author, say.moment(at)],
    },
  ];
}

function history({ entries, people }: Incident): PaperPart[] {
  const names = new Map(people.map((person) => [person.id, legalName(person)]));
  const superseded = new Set(entries.map(({ supersedes }) => supersedes));
  return table(
    'History',
    ['When and by whom', 'Entry'],
    entries.map((entry) => {
      const { title, text: words } = entryWords(entry.content, names, say);
      return [
        `${say.moment(entry.at)}, ${entry.author}`,
        [
          title,
          words,
          entry.reason && `Corrected: ${entry.reason}`,
          superseded.has(entry.id) ? '(superseded later)' : '',
        ]
          .filter(Boolean)
          .join('. ')
          .slice(0, 2_000),
      ];
    }),
  );
}

function keeping(store: Store, { lastOn }: Standing): PaperPart[] {
  if (lastOn === null) return [];
  const schedule = readSchedule(store);
  const until = say.day(papersKeptUntil(lastOn, schedule));
  return text(
    'Keep until',
    `${until}, ${schedule.paperYears} years after the last entry (45 CFR 164.530(j)).`,
  );
}

function occurredWords({ occurredFrom, occurredTo }: IncidentFacts): string {
  if (occurredFrom === null) return 'day not known';
  if (occurredTo === null) return say.day(occurredFrom);
  return `${say.day(occurredFrom)} to ${say.day(occurredTo)}`;
}

function kindsOf({ information }: IncidentFacts): string {
  return information.map((kind) => informationWords[kind]).join('; ') || 'kinds not noted';
}

function clockRow({ title, rule, source, words, reasons }: BreachClock): string[] {
  return [
    title,
    `${rule} (${source})`,
    [words, reasons].filter(Boolean).join(': ').slice(0, 2_000),
  ];
}

function text(title: string, words: string): PaperPart[] {
  return words === '' ? [] : [{ kind: 'text', title, text: words }];
}

function list(title: string, items: { text: string; done: boolean | null }[]): PaperPart[] {
  return items.length === 0 ? [] : [{ kind: 'list', title, items }];
}

/** By how many columns there are: the clocks, the history, the year's log. */
const widths: Record<number, string[]> = {
  2: ['30%', '70%'],
  3: ['25%', '45%', '30%'],
  7: ['11%', '14%', '14%', '25%', '8%', '15%', '13%'],
};

function table(title: string, columns: string[], rows: string[][]): PaperPart[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      title,
      columns: columns.map((column, index) => ({
        title: column,
        align: 'start',
        width: widths[columns.length]?.[index] ?? 'auto',
      })),
      rows,
    },
  ];
}
