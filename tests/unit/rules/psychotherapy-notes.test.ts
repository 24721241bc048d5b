import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  excludedItemWords,
  excludedPassages,
  passageKey,
} from '#shared/rules/psychotherapy-notes.ts';
import { allowed, excluded } from './psychotherapy-corpus.ts';

describe('what may not be in a psychotherapy note is pointed out', () => {
  test.each(excluded)('%s: %s', (item, sentence) => {
    expect(excludedPassages(sentence).map((passage) => passage.item)).toContain(item);
  });

  test('each of the ten items of 45 CFR 164.501 is in the corpus', () => {
    expect(new Set(excluded.map(([item]) => item))).toEqual(
      new Set(Object.keys(excludedItemWords)),
    );
  });
});

describe('what such a note is for is left alone', () => {
  test.each(allowed)('%s', (sentence) => {
    expect(excludedPassages(sentence)).toEqual([]);
  });
});

const sentence = fc.constantFrom(...allowed, ...excluded.map(([, words]) => words));

test('each passage quotes the text as it stands, in order, without overlap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(sentence, fc.string()), { maxLength: 12 }),
      fc.constantFrom(' ', '\n', '\n\n'),
      (sentences, between) => {
        const text = sentences.join(between);
        let last = 0;
        for (const { start, end, words } of excludedPassages(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(words);
          last = end;
        }
      },
    ),
  );
});

test('a passage is found wherever it stands among others, and adds no mark to what is around it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...allowed), { maxLength: 6 }),
      fc.constantFrom(...excluded),
      fc.array(fc.constantFrom(...allowed), { maxLength: 6 }),
      (before, [item, words], after) => {
        const found = excludedPassages([...before, words, ...after].join('\n'));
        expect(found.map((passage) => passage.item)).toContain(item);
        for (const passage of found) expect(words).toContain(passage.words);
      },
    ),
  );
});

test('what is said in quotation marks is never marked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...excluded), ([, words]) => {
      expect(excludedPassages(`She read it out: “${words}” and cried.`)).toEqual([]);
    }),
  );
});

test('a drug and its dose are pointed out once', () => {
  expect(
    excludedPassages('She started Lexapro 10 mg daily last week.').map(({ words }) => words),
  ).toEqual(['started Lexapro 10 mg daily']);
});

test('the key of a passage is the same however it is spaced and capitalised', () => {
  const [first] = excludedPassages('Prognosis is guarded.');
  const [second] = excludedPassages('PROGNOSIS  IS guarded.');
  expect(passageKey(first!)).toBe('prognosis:prognosis is guarded');
  expect(passageKey(second!)).toBe(passageKey(first!));
});
