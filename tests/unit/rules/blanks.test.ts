import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blanksIn } from '#shared/rules/blanks.ts';

const shown = (text: string, from = 0) =>
  blanksIn(text, from).map(({ start, end }) => text.slice(start, end));

test('a few words in square brackets are a blank; numbers and an editor’s marks are none', () => {
  expect(shown('Practised [what] with [whom].')).toEqual(['[what]', '[whom]']);
  expect(shown('As she said [sic], see [1] and […] and [...] and [].')).toEqual([]);
  expect(shown('[over\ntwo lines] [[inner]]')).toEqual(['[inner]']);
  expect(shown('[one] then [two]', 3)).toEqual(['[two]']);
});

test('whatever the text, blanks lie in it in order and do not overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('[', ']', 'a', ' ', '1', '\n') }), (text) => {
      let last = 0;
      for (const { start, end } of blanksIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text[start]).toBe('[');
        expect(text[end - 1]).toBe(']');
        last = end;
      }
    }),
  );
});
