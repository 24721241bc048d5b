import type { DecidedPlace, ReviewedItem, ReviewedText } from '#shared/contract/releases.ts';
import { placeKey } from './useRelease.ts';

type Hit = ReviewedText['hits'][number];

/** What was decided, by place. */
export type DecidedPlaces = ReadonlyMap<string, DecidedPlace>;

export function decidedPlaces(decided: readonly DecidedPlace[]): DecidedPlaces {
  return new Map(decided.map((place) => [placeKey(place), place]));
}

export function decisionOf(
  decided: DecidedPlaces,
  key: ReviewedItem['key'],
  textId: string,
  hit: Hit,
): DecidedPlace['decision'] | undefined {
  return decided.get(placeKey({ key, textId, start: hit.start, end: hit.end }))?.decision;
}

/** Every place nobody decided about, as it would be with the words suggested for it. */
export function suggestionsFor(
  items: readonly ReviewedItem[],
  decided: DecidedPlaces,
): DecidedPlace[] {
  return items.flatMap(({ key, texts }) =>
    texts.flatMap(({ id, hits }) =>
      hits
        .filter((hit) => decisionOf(decided, key, id, hit) === undefined)
        .map(({ start, end, suggestion }) => ({
          key,
          textId: id,
          start,
          end,
          decision: { kind: 'replace' as const, with: suggestion },
        })),
    ),
  );
}

/** Names that texts still hold although each place in them is decided. */
export function stillNamedIn(items: readonly ReviewedItem[]): number {
  return items.reduce(
    (sum, { texts }) => sum + texts.reduce((more, { stillNamed }) => more + stillNamed.length, 0),
    0,
  );
}
