import { useCallback, useState } from 'react';

/** Work that the screen waits for: whether it is under way, and what went wrong if it did. */
export function useAttempt(begun = false): {
  busy: boolean;
  error: unknown;
  attempt: (work: () => Promise<void>) => Promise<void>;
} {
  const [busy, setBusy] = useState(begun);
  const [error, setError] = useState<unknown>(null);
  const attempt = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, error, attempt };
}
