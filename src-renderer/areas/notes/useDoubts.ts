import { useCallback, useMemo, useState } from 'react';
import type { ClientId } from '#shared/ids.ts';
import type { MarkedPlace } from '#shared/rules/chart-guard.ts';
import { placeKey, type ChartRow } from './chart-rows.ts';

/** Turns a plainly typed name of the group note into a mention of that client; false when it is gone. */
export type MakeMention = (row: ChartRow, place: MarkedPlace, client: ClientId) => boolean;

export interface Doubts {
  /** Which doubt of the selected client is looked at, counted from 0. */
  index: number;
  look: (index: number) => void;
  /** Goes to the next or previous doubt of any client, and says to put the focus there. */
  go: (by: 1 | -1) => void;
  /** Counts the times the focus was asked to go to the doubt. */
  focusCount: number;
}

/** Goes through the doubts of all clients in the order of their chips. */
export function useDoubts(
  rows: readonly ChartRow[],
  selected: ClientId | null,
  onSelect: (client: ClientId) => void,
): Doubts {
  const [looked, setLooked] = useState<{ client: ClientId | null; index: number }>({
    client: null,
    index: 0,
  });
  const [focusCount, setFocusCount] = useState(0);
  const count = rows.find(({ client }) => client.id === selected)?.places.length ?? 0;
  const index = looked.client === selected ? Math.min(looked.index, Math.max(0, count - 1)) : 0;

  const look = useCallback((to: number) => setLooked({ client: selected, index: to }), [selected]);
  const go = useCallback(
    (by: 1 | -1) => {
      const all = rows.flatMap((row) =>
        row.places.map((place, at) => ({ client: row.client.id, at, key: placeKey(place) })),
      );
      if (all.length === 0) return;
      const here = all.findIndex(({ client, at }) => client === selected && at === index);
      // The first press goes to the doubt that is already shown, unless the focus is there.
      const inPanel = document.activeElement?.closest('[data-guard]') !== null;
      const to = here === -1 ? 0 : inPanel ? (here + by + all.length) % all.length : here;
      const next = all[to];
      if (next === undefined) return;
      onSelect(next.client);
      setLooked({ client: next.client, index: next.at });
      setFocusCount((times) => times + 1);
    },
    [rows, selected, index, onSelect],
  );
  return useMemo(() => ({ index, look, go, focusCount }), [index, look, go, focusCount]);
}
