import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snippet, wordsOf } from '#main/store/snippet.ts';

const shown = (text: string, search: string) =>
  snippet(text, wordsOf(search))
    .map(({ text: part, found }) => (found ? `[${part}]` : part))
    .join('');

test('the found words are set apart, the last also where it only begins a word', () => {
  expect(shown('Trust came up. The light of the lighthouse.', 'trust ligh')).toBe(
    '[Trust] came up. The [light] of the [lighthouse].',
  );
});

test('case and diacritics do not count', () => {
  expect(shown('Inés fühlte sich gesehen.', 'ines FUHLTE')).toBe('[Inés] [fühlte] sich gesehen.');
});

test('a match far into a long text is shown with the words around it', () => {
  const words = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
  const part = shown(words, 'w50');
  expect(part).toMatch(/^…w42 .* w49 \[w50\] w51 .*…$/);
});

test('a text without a match shows its beginning', () => {
  expect(shown('Only in the title.', 'elsewhere')).toBe('Only in the title.');
  expect(snippet('', ['x'])).toEqual([]);
});

test('nothing is ever added to the text but the marks of a cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 5 }), (text, search) => {
      const joined = snippet(text, wordsOf(search))
        .map((part) => part.text)
        .join('');
      expect(text).toContain(joined.replace(/^…/, '').replace(/…$/, ''));
    }),
  );
});
