import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** What stands under the circle. */
export type RecordPart = 'group' | 'client' | 'plan' | 'timeline';

/** A place in it that a key goes to. */
export type RecordPlace = 'climate' | 'events' | 'factors' | 'interventions' | 'client';

/** Which part is shown; a key that goes to a place in it is answered by Escape with the way back. */
export function useRecordPart(first: RecordPart) {
  const [part, setPart] = useState<RecordPart>(first);
  const back = useRef<((cancelled: boolean) => void) | null>(null);

  const go = useCallback((place: RecordPlace, wayBack: (cancelled: boolean) => void) => {
    back.current = wayBack;
    // At once, so that the next key already goes to the place.
    flushSync(() => setPart(place === 'client' ? 'client' : 'group'));
    if (place === 'client') focusClientPart();
    else {
      const target = document
        .getElementById('record-part')
        ?.querySelector<HTMLElement>(`[data-part="${place}"]`);
      target?.scrollIntoView({ block: 'nearest' });
      target?.focus();
      // Everything but the first slider opens a list.
      if (place !== 'climate') target?.click();
    }
  }, []);
  const leave = useCallback((cancelled: boolean) => {
    const way = back.current;
    back.current = null;
    way?.(cancelled);
  }, []);

  return { part, setPart, go, leave };
}

/** To the first thing to record of the client shown. */
export function focusClientPart(): void {
  document
    .getElementById('record-part')
    ?.querySelector<HTMLElement>('[role="radio"][tabindex="0"], input, textarea')
    ?.focus();
}
