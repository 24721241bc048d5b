import { paperDay } from '#shared/paper-dates.ts';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import type { ClientId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { changeFlag, changeRule } from '#shared/rules/measures/change.ts';
import type { Instrument, Scale } from '#shared/rules/measures/instrument.ts';
import { instrumentOf } from '#shared/rules/measures/instruments.ts';
import { bandOf, cutOffSide } from '#shared/rules/measures/scoring.ts';
import {
  entryOf,
  pointsOf,
  trendsOf,
  type Entry,
  type Trend,
} from '#shared/rules/measures/trend.ts';
import {
  differenceWords,
  entryScore,
  flagWords,
  limitWords,
  markWords,
  ruleWords,
  scaleWords,
  scoreWords,
} from '#shared/rules/measures/words.ts';
import { readClient } from '../records/client-rows.ts';
import { readChangeChoices, readMeasures } from '../records/measures.ts';
import { found, type RecordContext } from '../records/record-context.ts';

type TrendRequest = Extract<DocumentRequest, { kind: 'measure-trend' }>;
type EntryRequest = Extract<DocumentRequest, { kind: 'measure-entry' }>;

/** One instrument's scores over time, with all that a change of them is judged by. */
export function measureTrendPaper(context: RecordContext, request: TrendRequest): WrittenPaper {
  const instrument = instrumentOf(request.instrument);
  const trend = found(
    trendsOf(entriesOf(context, request.clientId)).find(
      (one) => one.instrument.key === instrument.key,
    ),
  );
  const parts = instrument.scales.flatMap((scale, at) => scaleParts(context, trend, scale, at));
  return {
    ...headed(context, request.clientId, instrument),
    title: `${instrument.name}: scores over time`,
    fileName: `${instrument.key}-scores`,
    parts: [...clientFacts(context, request.clientId, []), ...parts, ...noticeParts(instrument)],
  };
}

/** One measure as it was answered, question by question. */
export function measureEntryPaper(context: RecordContext, request: EntryRequest): WrittenPaper {
  const entry = found(
    entriesOf(context, request.clientId).find(({ measure }) => measure.id === request.measureId),
  );
  const { instrument, now } = entry;
  return {
    ...headed(context, request.clientId, instrument),
    title: instrument.name,
    fileName: `${instrument.key}-${now.onDay}`,
    parts: [
      ...clientFacts(context, request.clientId, [
        { label: 'Answered on', lines: [paperDay(now.onDay)] },
        { label: 'Score', lines: scoreLines(entry) },
        { label: 'Entered by', lines: [now.author || 'not named'] },
        ...(now.version > 1 ? [{ label: 'Corrected', lines: [now.reason] }] : []),
        ...(now.withdrawn
          ? [{ label: 'Standing', lines: ['Entered by mistake; it counts for nothing.'] }]
          : []),
      ]),
      answersTable(entry),
      ...(now.remark === '' ? [] : [{ kind: 'text' as const, title: 'Remark', text: now.remark }]),
      ...noticeParts(instrument),
    ],
  };
}

function entriesOf({ store }: RecordContext, clientId: ClientId): Entry[] {
  return readMeasures(store, clientId).flatMap((measure) => entryOf(measure) ?? []);
}

function headed({ store }: RecordContext, clientId: ClientId, instrument: Instrument) {
  const client = readClient(store, clientId);
  return {
    below: instrument.title,
    whose: legalName(client),
    reference: `Chart ${client.chartCode}`,
    draft: false,
  };
}

function clientFacts(
  { store }: RecordContext,
  clientId: ClientId,
  more: { label: string; lines: string[] }[],
): PaperPart[] {
  const client = readClient(store, clientId);
  const born = client.dateOfBirth;
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'Client', lines: [legalName(client)] },
        ...(born === null ? [] : [{ label: 'Born', lines: [paperDay(born)] }]),
        { label: 'Chart', lines: [client.chartCode] },
        ...more,
      ],
    },
  ];
}

function scaleParts({ store }: RecordContext, trend: Trend, scale: Scale, at: number): PaperPart[] {
  const { instrument } = trend;
  const points = pointsOf(trend, at);
  const first = points[0];
  if (first === undefined)
    return [{ kind: 'text', title: scale.name, text: 'Too much was left blank for a total.' }];
  const choice = readChangeChoices(store).find(
    (one) => one.instrument === instrument.key && one.scale === at,
  );
  const rule = changeRule(instrument, at, choice?.choice ?? null);
  const rows = points.map(({ onDay, score, estimated }, index) => {
    const flag = index === 0 ? null : changeFlag(scale, rule, first.score, score);
    return [
      paperDay(onDay),
      scoreWords(score) + (estimated ? ' *' : ''),
      at === 0 ? (bandOf(instrument, score)?.words ?? '') : '',
      at === 0 ? sideWords(instrument, score) : '',
      index === 0 ? 'the first' : differenceWords(first.score, score),
      flag === null ? '' : flagWords[flag],
    ];
  });
  const judged =
    rule === null
      ? 'No reliable change is judged: no source is chosen.'
      : `A change since the first counts as reliable from ${ruleWords(rule)}`;
  const blanks = points.some(({ estimated }) => estimated)
    ? ` * ${instrument.form?.missingRule ?? ''}`
    : '';
  // Numbers stand at the start as well: words follow them at once. A column with nothing to say is left out.
  const columns = [
    { title: 'Day', align: 'start' as const, width: '24%' },
    { title: 'Score', align: 'start' as const, width: '10%' },
    { title: 'Band', align: 'start' as const, width: '18%' },
    { title: 'Cut-off', align: 'start' as const, width: '14%' },
    { title: 'Since the first', align: 'start' as const, width: '16%' },
    { title: 'Change', align: 'start' as const, width: '18%' },
  ];
  const says = columns.map((_, column) => rows.some((row) => row[column] !== ''));
  return [
    {
      kind: 'table',
      title: instrument.scales.length > 1 ? scale.name : 'Scores',
      columns: columns.filter((_, column) => says[column]),
      rows: rows.map((row) => row.filter((_, column) => says[column])),
    },
    { kind: 'text', title: '', text: `Scale: ${scaleWords(scale)}. ${judged}${blanks}` },
  ];
}

function sideWords(instrument: Instrument, score: number): string {
  const side = cutOffSide(instrument, score);
  if (side === null) return '';
  if (side === 'between') return 'within it';
  return side === 'above' ? 'at or above' : 'below';
}

function scoreLines(entry: Entry): string[] {
  const { instrument, scores, missing } = entry;
  const total = scores[0] ?? null;
  const band = total === null ? null : bandOf(instrument, total);
  const side = total === null ? '' : sideWords(instrument, total);
  const mark = instrument.cutOff === null ? '' : markWords(instrument.cutOff);
  return [
    [entryScore(entry), band?.words].filter(Boolean).join(', '),
    ...(side === '' ? [] : [`Cut-off ${mark}: ${side}`]),
    ...(missing > 0 && instrument.form !== null
      ? [`${missing} left blank. ${instrument.form.missingRule}`]
      : []),
  ];
}

/** Each question with its answer; for an instrument whose form is not shown, each scale with its score. */
function answersTable({ instrument, now }: Entry): PaperPart {
  const { form } = instrument;
  if (form === null)
    return {
      kind: 'table',
      title: 'Scores',
      columns: [
        { title: 'Scale', align: 'start', width: '60%' },
        { title: 'Score', align: 'start', width: '15%' },
        { title: 'Range', align: 'start', width: '25%' },
      ],
      rows: instrument.scales.map((scale, at) => {
        const score = now.values[at] ?? null;
        return [scale.name, score === null ? 'not entered' : scoreWords(score), scaleWords(scale)];
      }),
    };
  const asked = form.items.map((text) => ({ text, options: form.options, scored: true }));
  if (form.unscored !== null) asked.push({ ...form.unscored, scored: false });
  return {
    kind: 'table',
    title: 'Answers',
    columns: [
      { title: form.stem, align: 'start', width: '60%' },
      { title: 'Answer', align: 'start', width: '28%' },
      { title: 'Points', align: 'end', width: '12%' },
    ],
    rows: asked.map(({ text, options, scored }, at) => {
      const value = now.values[at] ?? null;
      return [
        `${at + 1}. ${text}`,
        value === null ? 'left blank' : (options[value] ?? ''),
        value === null || !scored ? '' : String(value),
      ];
    }),
  };
}

function noticeParts(instrument: Instrument): PaperPart[] {
  const text = [limitWords(instrument), instrument.notice].filter(Boolean).join('\n\n');
  return text === '' ? [] : [{ kind: 'text', title: 'About this measure', text }];
}
