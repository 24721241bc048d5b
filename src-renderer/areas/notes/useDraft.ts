import { startTransition, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftQueue, DraftStatus, SavingDraft } from './draft-queue.ts';
import type { DraftShelf } from './draft-shelf.ts';
import { flushDrafts } from '#renderer/ui/drafts.ts';

export function useDraftValue<Value>(queue: DraftQueue<Value>): Value {
  return useSyncExternalStore(
    queue.subscribe,
    useCallback(() => queue.value, [queue]),
  );
}

/** A part of the draft; its screen is not drawn anew when only others change. */
export function useDraftPart<Value, Part>(
  queue: DraftQueue<Value>,
  part: (value: Value) => Part,
): Part {
  return useSyncExternalStore(queue.subscribe, () => part(queue.value));
}

/** The draft as it was a moment ago: for all that follows the typing and must not hold it up. */
export function useFollowedDraft<Value, Part>(
  queue: DraftQueue<Value>,
  part: (value: Value) => Part,
): Part {
  const [followed, setFollowed] = useState(() => part(queue.value));
  useEffect(() => {
    const follow = (): void => startTransition(() => setFollowed(part(queue.value)));
    follow();
    return queue.subscribe(follow);
  }, [queue, part]);
  return followed;
}

export function useDraftStatus(queue: SavingDraft): DraftStatus {
  return useSyncExternalStore(
    queue.subscribe,
    useCallback(() => queue.status, [queue]),
  );
}

/** Keeps the draft on its shelf while this screen shows it, and saves it when the screen is left. */
export function useHeldDraft<Key extends string, Value>(
  shelf: DraftShelf<Key, Value>,
  key: Key,
  queue: DraftQueue<Value>,
): void {
  useEffect(() => shelf.hold(key, queue), [shelf, key, queue]);
}

/** Saves everything when the window is hidden, left or closed. */
export function useFlushOnLeave(): void {
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void flushDrafts();
    };
    const left = (): void => void flushDrafts();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('blur', left);
    window.addEventListener('pagehide', left);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('blur', left);
      window.removeEventListener('pagehide', left);
    };
  }, []);
}
