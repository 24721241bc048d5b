import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrative } from '#main/exports/fhir/narrative.ts';
import { plain, resourceJson } from '#main/exports/fhir/resource.ts';
import { narrativeProblems, readElsewhere, wordsIn } from '../../support/fhir.ts';

/** Anything a string can hold: marks of XML, control characters, halves of characters, line separators. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...['<', '>', '&', '"', "'", ']]>', '</div>', '<script>', '\0', '\u001b', '\u0085', '\t'],
      ...['\r\n', '\n', '\u2028', '\u2029', '\ud800', '\udfff', '\ufffe', '\ufeff', 'a', ' '],
    ),
  }),
);

test('any text becomes text that FHIR and XML allow, and fit text stays as it is', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const fit = plain(text);
      expect(fit.isWellFormed()).toBe(true);
      expect(fit).not.toMatch(/[^\P{Cc}\t\n]|[\u2028\u2029\ufffe\uffff]/u);
      expect(plain(fit)).toBe(fit);
      expect(narrativeProblems(narrative([text, 'x'])?.div ?? '')).toEqual([]);
    }),
    { numRuns: 500 },
  );
  for (const text of ['Zoë said “no” — twice.\n\tThen 漢字 and 🙂.', ''])
    expect(plain(text)).toBe(text);
});

test('whatever the texts are, another reader takes the JSON and the narrative as they are meant', () => {
  const texts = fc.sample(anything, { numRuns: 400, seed: 7 });
  const entry = texts.map((text) => ({
    fullUrl: 'urn:uuid:0',
    resource: resourceJson({
      resourceType: 'Basic',
      id: '0',
      text: narrative([text, 'x']),
      code: { text },
    }),
  }));
  const json = `{"resourceType":"Bundle","type":"collection","timestamp":"2026-11-24T20:00:00.000Z","entry":[${entry
    .map(({ fullUrl, resource }) => `{"fullUrl":"${fullUrl}","resource":${resource}}`)
    .join()}]}`;
  const parsed: unknown = JSON.parse(`[${entry.map(({ resource }) => resource).join()}]`);
  const words = wordsIn(parsed).length + entry.length;
  expect(readElsewhere(json)).toMatchObject({ entries: entry.length, words });
});

test('what is empty is left out, and nothing else', () => {
  const resource = {
    resourceType: 'Basic',
    id: '0',
    active: false,
    quantity: 0,
    name: ' \u0085',
    list: ['', { text: '' }, [], 'x'],
    none: { a: undefined, b: [{}] },
  };
  expect(JSON.parse(resourceJson(resource))).toEqual({
    resourceType: 'Basic',
    id: '0',
    active: false,
    quantity: 0,
    list: ['x'],
  });
});
