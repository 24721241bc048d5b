import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementDiff } from '#shared/rules/agreement-diff.ts';

const rulesArb = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    text: fc.constantFrom('keep it here', 'listen'),
    purpose: fc.constantFrom('', 'trust'),
  }),
  { selector: ({ id }) => id },
);

test('every rule of either version is told once, and the later version can be read off', () => {
  fc.assert(
    fc.property(rulesArb, rulesArb, (before, after) => {
      const changes = agreementDiff(before, after);
      expect(changes.filter(({ kind }) => kind !== 'dropped').map(({ rule }) => rule)).toEqual(
        after,
      );
      const told = changes.map(({ rule }) => rule.id);
      expect(told.toSorted()).toEqual(
        [...new Set([...before, ...after].map(({ id }) => id))].toSorted(),
      );
    }),
  );
});

test('a rule only moved is the same; other words or another purpose make it reworded', () => {
  const [listen, respect] = [
    { id: '1', text: 'Listen', purpose: '' },
    { id: '2', text: 'Respect', purpose: '' },
  ];
  expect(agreementDiff([listen, respect], [respect, listen]).map(({ kind }) => kind)).toEqual([
    'same',
    'same',
  ]);
  const changed = { ...listen, purpose: 'To be heard' };
  expect(agreementDiff([listen, respect], [changed])).toEqual([
    { kind: 'reworded', before: listen, rule: changed },
    { kind: 'dropped', rule: respect },
  ]);
});
