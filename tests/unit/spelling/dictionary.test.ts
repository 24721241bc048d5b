import { expect, test } from 'vitest';
import { openDictionary } from '#main/spelling/dictionary.ts';
import { dictionaryFiles } from '../../support/spelling.ts';

const american = openDictionary('en-US', dictionaryFiles('en-US'));
const british = openDictionary('en-GB', dictionaryFiles('en-GB'));
const doubted = (words: string, { isKnown } = american) =>
  words.split(' ').filter((word) => !isKnown(word));

test('ordinary words are known in any case, and slips are not', () => {
  expect(doubted('The group Trusted TRUSTED clients Tuesday ok')).toEqual([]);
  expect(doubted('recieve seperate teh tuesday Anxios depresion clientx')).toEqual(
    'recieve seperate teh tuesday Anxios depresion clientx'.split(' '),
  );
});

test('each country spells its own way; Britain also takes the -ize of Oxford', () => {
  expect(doubted('color behavior organize counseling')).toEqual([]);
  expect(doubted('colour behaviour organise counselling')).toHaveLength(4);
  expect(doubted('colour behaviour organise counselling organized', british)).toEqual([]);
  expect(doubted('color behavior counseling', british)).toHaveLength(3);
  expect(doubted('catastrophizing catastrophising mentalisation', british)).toEqual([]);
  expect(doubted('catastrophising mentalisation')).toHaveLength(2);
});

test('possessives, hyphens, both apostrophes and accents are read as people write them', () => {
  expect(
    doubted("don’t don't group’s clients’ therapists' self-harm affect-laden well-being café"),
  ).toEqual([]);
  expect(doubted('recieve’s affect-ladden dont')).toHaveLength(3);
});

test('numbers, abbreviations and other scripts are nobody’s slip', () => {
  expect(doubted('PHQ-9 GAD 10am 3rd SSRIs x 2026-11-24 группа 集团 CBT-informed')).toEqual([]);
});

test('the words of the trade and medications are known', () => {
  expect(
    doubted(
      'countertransference subgrouping dysregulated psychoeducation retraumatized sertraline Lexapro Yalom Kleinian',
    ),
  ).toEqual([]);
});

test('what was probably meant is suggested first, five at most, with the apostrophe that was typed', () => {
  expect(american.suggest('teh')[0]).toBe('the');
  expect(american.suggest('thier')[0]).toBe('their');
  expect(american.suggest('Recieve')).toContain('Receive');
  expect(american.suggest('countertransferance')).toEqual(['countertransference']);
  expect(american.suggest('therapyst’s')[0]).toBe('therapist’s');
  expect(american.suggest('behaviour')).toContain('behavior');
  expect(british.suggest('behavior')).toContain('behaviour');
  expect(american.suggest('wich').length).toBe(5);
  expect(american.suggest('xqzvbnmkljhgfdsa')).toEqual([]);
});
