import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** One try at a time at something done with a secret, which is kept in no cache; what is on screen is asked for anew after it. */
export function useAttempt(): {
  busy: boolean;
  error: unknown;
  run: (work: () => Promise<void>) => void;
} {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
      await client.invalidateQueries();
    }
  };
  return {
    busy,
    error,
    run: (work) => {
      if (!busy) void attempt(work);
    },
  };
}
