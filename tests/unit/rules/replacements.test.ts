import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuardHit } from '#shared/rules/name-guard.ts';
import { replaced, type Decision } from '#shared/rules/replacements.ts';

const hit = (start: number, end: number): GuardHit => ({
  start,
  end,
  match: '',
  kind: 'person',
  certainty: 'certain',
  clients: [],
  suggestion: 'someone',
  why: '',
});

test('what is decided is done, and what is not stays and is answered', () => {
  const text = 'Ada told Bea that Cyd left.';
  const hits = [hit(0, 3), hit(9, 12), hit(18, 21)];
  const decisions: (Decision | undefined)[] = [
    { kind: 'replace', with: 'Birch' },
    { kind: 'keep', reason: 'An author.' },
    undefined,
  ];
  expect(replaced(text, hits, (one) => decisions[hits.indexOf(one)])).toEqual({
    text: 'Birch told Bea that Cyd left.',
    undecided: [hits[2]],
  });
});

test('of any text, what lies between the marks is untouched', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string({ minLength: 1 }))), (parts) => {
      let text = '';
      const hits = parts.map(([between, marked]) => {
        const start = text.length + between.length;
        text += between + marked;
        return hit(start, text.length);
      });
      const all = replaced(text, hits, () => ({ kind: 'replace', with: '#' }));
      expect(all).toEqual({
        text: parts.map(([between]) => `${between}#`).join(''),
        undecided: [],
      });
      expect(replaced(text, hits, () => undefined)).toEqual({ text, undecided: hits });
    }),
  );
});
