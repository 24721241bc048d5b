import { z } from 'zod';
import { read, write } from './operation.ts';

/** By which dictionary words are looked at, or that they are not. */
export const Spelling = z.enum(['off', 'en-US', 'en-GB']);
export type Spelling = z.infer<typeof Spelling>;

export type DictionaryLanguage = Exclude<Spelling, 'off'>;

/** Longer than any word; what is longer is not looked at. */
export const longestWord = 64;
/** More different words than a long note has. */
export const mostWords = 8_000;

/** One word as a person writes it. */
const Word = z
  .string()
  .trim()
  .min(1)
  .max(longestWord)
  .regex(/^[\p{L}\p{M}\p{N}'’-]+$/u);

export const spelling = {
  /** Those of the words that neither a dictionary nor this vault knows; none while it is off. */
  check: read(
    z.strictObject({ words: z.array(z.string().max(longestWord)).max(mostWords) }),
    z.strictObject({ misspelt: z.array(z.string()) }),
  ),
  /** What a misspelt word may have been meant to be, the likeliest first; none while it is off. */
  suggest: read(
    z.strictObject({ word: Word }),
    z.strictObject({ suggestions: z.array(z.string()) }),
  ),
  /** The words that were taught, in the order of the alphabet. */
  taught: read(z.strictObject({}), z.array(Word)),
  /** A word of one's own, kept in the vault; taught twice it is there once, whatever its case. */
  teach: write(z.strictObject({ word: Word }), z.strictObject({})),
  forget: write(z.strictObject({ word: Word }), z.strictObject({})),
};
