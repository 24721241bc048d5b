import { describe, expect, it, test } from 'vitest';
import type { GuardDecision } from '../../../src-shared/contract/notes.ts';
import type { NoteDocument } from '../../../src-shared/note-document.ts';
import {
  chartGuard,
  headingFor,
  keptNames,
  openHits,
  replacing,
  type Heading,
} from '../../../src-shared/rules/chart-guard.ts';
import { deriveChartNote } from '../../../src-shared/rules/chart-note.ts';
import { note, paragraph, person } from './people.ts';

const tomas = person('Tomas', 'Berger');
const bea = person('Beatrix', 'Musterfrau', { preferredName: 'Bea' });
const grace = person('Grace', 'Vogt');
const people = [tomas, bea, grace];
const guard = chartGuard(
  people,
  people.map(({ id }) => id),
  [],
  [],
);

/** What is open in Tomas's note. */
function openIn(
  document: NoteDocument,
  decisions: GuardDecision[] = [],
  headings: readonly Heading[] = [],
) {
  const chart = deriveChartNote(document, tomas, {
    present: new Set(people.map(({ id }) => id)),
    additions: [],
    people,
  });
  return openHits(chart, decisions, guard, tomas.id, headings).map(
    ({ sectionKey, paragraph: where, hit }) => [sectionKey, where, hit.match],
  );
}

const harmless = note({ data: [paragraph(['Trust.'])] });
const keep = (match: string, context: string, start: number, reason = 'A word.') =>
  ({ action: 'keep', match, context, start, reason }) as const;

describe('a name is found wherever the client’s note shows words', () => {
  test.each(['topic', 'group-name', 'place', 'format'] as const)('in the %s', (key) => {
    expect(openIn(harmless, [], [{ key, text: 'At Bea Musterfrau' }])).toEqual([
      [key, 'heading', 'Bea Musterfrau'],
    ]);
  });
  it('in a section’s title', () => {
    const titled = note({ data: [paragraph(['Trust.'])] }, { data: 'After Bea' });
    expect(openIn(titled)).toEqual([['data', 'title', 'Bea']]);
  });
});

describe('a name kept for a reason', () => {
  const context = 'Grace said it was Grace of God.';
  const twice = note({ data: [paragraph([context])] });
  const id = twice.content[0]!.content[0]!.attrs.id;

  it('is kept where it stands and not once more in the same paragraph', () => {
    expect(openIn(twice)).toHaveLength(2);
    expect(openIn(twice, [keep('Grace', context, 18)])).toEqual([['data', id, 'Grace']]);
    expect(openIn(twice, [keep('Grace', context, 18), keep('Grace', context, 0)])).toEqual([]);
  });
  it('is asked about again when the text reads otherwise', () => {
    expect(openIn(twice, [keep('Grace', `${context} Yes.`, 0)])).toHaveLength(2);
  });
  it('is not kept for a reason that names somebody else', () => {
    const all = (reason: string) => [
      keep('Grace', context, 0, reason),
      keep('Grace', context, 18, reason),
    ];
    expect(openIn(twice, all('Bea asked for it'))).toHaveLength(2);
    expect(openIn(twice, all('Grace is the word here'))).toEqual([]);
  });
  it('stands with its reason as long as it stands in the note', () => {
    const chart = deriveChartNote(twice, tomas, {
      present: new Set([tomas.id]),
      additions: [],
      people,
    });
    const decisions = [keep('Grace', context, 18), keep('Grace', 'Grace left.', 0)];
    expect(keptNames(chart, decisions, guard, tomas.id)).toEqual([
      { match: 'Grace', reason: 'A word.' },
    ]);
  });
});

describe('names replaced one after the other', () => {
  it('leave nothing open, also where replacing one makes the next stand out', () => {
    const document = note({ data: [paragraph(['B. /Musterfrau left.'])] });
    const decisions: GuardDecision[] = [];
    const chart = () =>
      deriveChartNote(document, tomas, {
        present: new Set([tomas.id]),
        additions: [],
        people,
        replacing: replacing(decisions, guard, tomas.id),
      });
    for (let round = 0; round < 3; round += 1)
      for (const { hit } of openHits(chart(), decisions, guard, tomas.id))
        decisions.push({ action: 'replace', match: hit.match, replacement: hit.suggestion });
    expect(openHits(chart(), decisions, guard, tomas.id)).toEqual([]);
    expect(decisions).toHaveLength(2);
  });
});

describe('a heading with a name replaced', () => {
  const topic: Heading = { key: 'topic', text: 'Bea and Grace period' };
  const replace = (replacement: string): GuardDecision[] => [
    { action: 'replace', match: 'Bea', replacement },
  ];

  it('reads so in this client’s note', () => {
    expect(headingFor(topic, replace('another member'), guard, tomas.id)).toBe(
      'Another member and Grace period',
    );
  });
  it('is read again: other words may name somebody too', () => {
    expect(openIn(harmless, replace('another member'), [{ key: 'topic', text: 'Bea' }])).toEqual(
      [],
    );
    expect(openIn(harmless, replace('Mrs. Musterfrau'), [{ key: 'topic', text: 'Bea' }])).toEqual([
      ['topic', 'heading', 'Mrs. Musterfrau'],
    ]);
  });
});
