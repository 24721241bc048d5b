import type { Measure, MeasureVersion } from '#shared/contract/measures.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Form, Instrument } from '#shared/rules/measures/instrument.ts';
import { instrumentOf } from '#shared/rules/measures/instruments.ts';
import { bandOf, scoresOf } from '#shared/rules/measures/scoring.ts';
import { readMeasures } from '../../records/measures.ts';
import { derivedId, to } from './ids.ts';
import { instrumentCodes } from './instrument-codes.ts';
import { concept, loinc, type Json, type Resource } from './resource.ts';
import { author, type Scope } from './scope.ts';

/** Each measure as it holds now: what was answered, where it was entered, and what it scored. */
export function measureResources(
  scope: Scope,
  clientId: ClientId,
  measures: readonly Measure[] = readMeasures(scope.store, clientId),
): Resource[] {
  return measures.flatMap((measure) => {
    const last = measure.versions.at(-1);
    if (last === undefined) return [];
    const instrument = instrumentOf(measure.instrument);
    const answers =
      instrument.form && answersResource(clientId, measure, last, instrument, instrument.form);
    const score = scoreResource(scope, clientId, measure, last, instrument);
    return answers ? [answers, { ...score, derivedFrom: [to(answers.id)] }] : [score];
  });
}

function answersResource(
  clientId: ClientId,
  measure: Measure,
  last: MeasureVersion,
  instrument: Instrument,
  form: Form,
): Resource {
  const codes = instrumentCodes[instrument.key];
  const item = (linkId: string, text: string, options: readonly string[], at: number) => {
    const score = last.values[at];
    if (typeof score !== 'number') return { linkId, text };
    const code = codes?.answers[score];
    const words = options[score] ?? String(score);
    const scored = at < form.items.length;
    const coding = scored && code !== undefined ? loinc(code, words) : { display: words };
    return {
      linkId,
      text,
      answer: [
        {
          valueCoding: {
            ...coding,
            extension: scored
              ? [
                  {
                    url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
                    valueDecimal: score,
                  },
                ]
              : [],
          },
        },
      ],
    };
  };
  const items = form.items.map((text, at) => {
    const code = codes?.items[at];
    return item(code === undefined ? String(at + 1) : `/${code}`, text, form.options, at);
  });
  const { unscored } = form;
  if (unscored !== null)
    items.push(item('difficulty', unscored.text, unscored.options, form.items.length));
  return {
    resourceType: 'QuestionnaireResponse',
    id: derivedId('answers', measure.id),
    status: last.withdrawn ? 'entered-in-error' : last.version > 1 ? 'amended' : 'completed',
    subject: to(clientId),
    source: to(clientId),
    authored: last.onDay,
    item: [
      {
        linkId: instrument.key,
        text: `${instrument.name}, ${instrument.title}. ${form.stem}`,
        item: items,
      },
    ],
  };
}

function scoreResource(
  scope: Scope,
  clientId: ClientId,
  measure: Measure,
  last: MeasureVersion,
  instrument: Instrument,
): Resource {
  const { name, title, scales, key } = instrument;
  const scores = scoresOf(instrument, last.values);
  const single = scales.length === 1;
  const total = single ? scores[0] : null;
  const band = typeof total === 'number' ? bandOf(instrument, total) : null;
  const entered = author(scope, last.author);
  return {
    resourceType: 'Observation',
    id: measure.id,
    status: last.withdrawn ? 'entered-in-error' : last.version > 1 ? 'corrected' : 'final',
    category: [survey],
    code: concept(`${name}, ${title}${single ? ', score' : ''}`, instrumentCodes[key]?.total),
    subject: to(clientId),
    effectiveDateTime: last.onDay,
    issued: last.enteredAt,
    performer: entered === undefined ? [] : [entered],
    ...(single
      ? scored(scores[0])
      : {
          component: scales.map((scale, at) => ({
            code: concept(scale.name),
            ...scored(scores[at]),
          })),
        }),
    interpretation: band === null ? [] : [concept(band.words)],
    note: [
      { text: scope.words(last.remark) },
      ...(last.reason === '' ? [] : [{ text: `Corrected: ${scope.words(last.reason)}` }]),
      ...measure.riskLooks.map(({ text, author: by, lookedAt }) => ({
        authorString: scope.words(by),
        time: lookedAt,
        text: scope.words(`Looked at item 9: ${text}`),
      })),
    ],
  };
}

/** A survey's score has no unit; UCUM writes it so. */
function scored(score: number | null | undefined): { readonly [element: string]: Json } {
  if (typeof score === 'number')
    return {
      valueQuantity: {
        value: score,
        unit: 'score',
        system: 'http://unitsofmeasure.org',
        code: '{score}',
      },
    };
  return {
    dataAbsentReason: concept('Too much was left blank for a score', {
      system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
      code: 'unknown',
      display: 'Unknown',
    }),
  };
}

export const survey = concept('Survey', {
  system: 'http://terminology.hl7.org/CodeSystem/observation-category',
  code: 'survey',
  display: 'Survey',
});
