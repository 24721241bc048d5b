import { z } from 'zod';
import { PhraseId } from '../ids.ts';
import { read, write } from './operation.ts';

/** A wording used again and again. What differs each time stands in it as a blank: `[what]`. */
export const Phrase = z.strictObject({
  id: PhraseId,
  /** What it is found by; the list is sorted by it. */
  title: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(2_000),
});
export type Phrase = z.infer<typeof Phrase>;

export const phrases = {
  list: read(z.strictObject({}), z.array(Phrase)),
  save: write(z.strictObject({ phrase: Phrase }), z.strictObject({})),
  remove: write(z.strictObject({ id: PhraseId }), z.strictObject({})),
};
