import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SHOWN_FROM, sumOf } from '../../../src-shared/rules/name-guard/name-or-word.ts';
import { WEIGHTS } from '../../../src-shared/rules/name-guard/name-or-word-weights.ts';
import { excerptSamples, learn, noteSamples, sentenceSamples } from '../../corpus/learn.ts';

const table = new URL(
  '../../../src-shared/rules/name-guard/name-or-word-weights.ts',
  import.meta.url,
);

const excerpts = excerptSamples();
const notes = [...noteSamples(), ...sentenceSamples()];

describe('names that are words too', () => {
  test('are weighed by what the excerpts and the notes teach, and by nothing else', () => {
    const learned = learn([...excerpts, ...notes]);
    if (process.env['WRITE_WEIGHTS'] === '1') {
      const letters = Buffer.from(learned.buffer).toString('base64');
      writeFileSync(
        table,
        `/*
 * What a sign of name-or-word.ts weighs, by its hash: bytes with a sign, 64 to the unit. Made by tests/corpus/learn.ts and
 * never by hand; docs/name-guard.md says how.
 */
// prettier-ignore
const TABLE =
${(letters.match(/.{1,116}/gu) ?? []).map((line) => `  '${line}'`).join(' +\n')};

export const WEIGHTS = Int8Array.from(atob(TABLE), (letter) => letter.charCodeAt(0));
`,
      );
      return;
    }
    expect(WEIGHTS).toHaveLength(learned.length);
    // Another processor may round the last digit of an exponential otherwise.
    const apart = learned.filter((weight, at) => Math.abs(weight - (WEIGHTS[at] ?? 0)) > 1);
    expect(apart).toHaveLength(0);
  });

  test('are told from the words in excerpts that were not learned', () => {
    const isHeldOut = (at: number): boolean => Math.floor(at / 25) % 5 === 0;
    const weights = learn([...excerpts.filter((_, at) => !isHeldOut(at)), ...notes]);
    const unseen = excerpts.filter((_, at) => isHeldOut(at));
    const names = unseen.filter(({ isName }) => isName);
    const words = unseen.filter(({ isName }) => !isName);
    const missed = names.filter((sample) => sumOf(sample.signs, weights) <= SHOWN_FROM);
    const shown = words.filter((sample) => sumOf(sample.signs, weights) > SHOWN_FROM);
    expect(names.length).toBeGreaterThan(400);
    expect(words.length).toBeGreaterThan(400);
    expect(missed.length / names.length, missed.map((one) => one.shown).join('\n')).toBeLessThan(
      0.13,
    );
    expect(shown.length / words.length, shown.map((one) => one.shown).join('\n')).toBeLessThan(
      0.23,
    );
  });
});
