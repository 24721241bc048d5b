import type { Json } from './resource.ts';

/** One question of a QuestionnaireResponse with its answer; what was not answered has none. */
export interface AnsweredItem {
  readonly linkId: string;
  readonly text: string;
  readonly answer: readonly { readonly [element: string]: Json }[];
  readonly [element: string]: Json;
}

/** A question answered in words. `further` are questions under that answer. */
export function answered(
  linkId: string,
  text: string,
  words: string,
  further: readonly AnsweredItem[] = [],
): AnsweredItem {
  return {
    linkId,
    text,
    answer: words.trim() === '' ? [] : [{ valueString: words, item: further }],
  };
}
