import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { noticeLocked } from './gate-state.ts';

/*
 * Answers come from the same machine in milliseconds: nothing is retried, nothing waits for a network, and
 * after any write everything on screen is asked for again.
 */
export function newQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeLocked }),
    mutationCache: new MutationCache({
      onError: noticeLocked,
      onSuccess: () => {
        void client.invalidateQueries();
      },
    }),
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
