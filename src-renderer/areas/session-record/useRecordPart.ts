import { useCallback, useRef, useState } from 'react';

/** What stands under the circle. */
export type RecordPart = 'group' | 'client' | 'plan';

/** A place in it that a key goes to. */
export type RecordPlace = 'climate' | 'events' | 'factors' | 'interventions' | 'client';

/** Which part is shown; a key that goes to a place in it is answered by Escape with the way back. */
export function useRecordPart(first: RecordPart) {
  const [part, setPart] = useState<RecordPart>(first);
  const back = useRef<((cancelled: boolean) => void) | null>(null);

  const go = useCallback((place: RecordPlace, wayBack: (cancelled: boolean) => void) => {
    back.current = wayBack;
    setPart(place === 'client' ? 'client' : 'group');
    // The place is there once its part is.
    requestAnimationFrame(() => {
      const panel = document.getElementById('record-part');
      if (place === 'client')
        panel?.querySelector<HTMLElement>('[role="radio"][tabindex="0"], input, textarea')?.focus();
      else {
        const target = panel?.querySelector<HTMLElement>(`[data-part="${place}"]`);
        target?.scrollIntoView({ block: 'nearest' });
        target?.focus();
        // Everything but the first slider opens a list.
        if (place !== 'climate') target?.click();
      }
    });
  }, []);
  const leave = useCallback((cancelled: boolean) => {
    const way = back.current;
    back.current = null;
    way?.(cancelled);
  }, []);

  return { part, setPart, go, leave };
}
