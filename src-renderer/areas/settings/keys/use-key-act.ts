import { useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '#renderer/ui/use-attempt.ts';

/** One try at a time at something done with a secret, which is kept in no cache; what is on screen is asked for anew after it. */
export function useKeyAct(): {
  busy: boolean;
  error: unknown;
  run: (work: () => Promise<void>) => void;
} {
  const client = useQueryClient();
  const { busy, error, attempt } = useAttempt();
  return {
    busy,
    error,
    run: (work) => {
      if (!busy) void attempt(work).then(() => client.invalidateQueries());
    },
  };
}
