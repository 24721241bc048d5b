import { expect, test } from 'vitest';
import { spellingHere } from '#shared/rules/spelling-here.ts';

test.each([
  ['en-US', 'en-US'],
  ['es-US', 'off'],
  ['de-DE', 'off'],
  ['de', 'off'],
  ['en', 'en-US'],
  ['en-GB', 'en-GB'],
  ['en-CA', 'en-GB'],
  ['en-Latn-AU', 'en-GB'],
  ['', 'en-US'],
  ['no such tag', 'en-US'],
])('on a computer set to %s spelling is %s', (tag, spelling) => {
  expect(spellingHere(tag)).toBe(spelling);
});
