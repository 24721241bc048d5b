import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';

/** Looks how far a long job is while it runs; null before the first word of it. */
export function useJobProgress(of: 'stacks' | 'exports' | 'releases', busy: boolean): JobProgress {
  const progress = useQuery({
    queryKey: [of, 'progress'],
    queryFn: () => api[of].progress({}),
    enabled: busy,
    refetchInterval: 250,
    gcTime: 0,
  });
  return busy ? (progress.data ?? null) : null;
}

/** How far it is, as papers are laid out. */
export function laidOutWords(progress: JobProgress): string {
  if (progress === null || progress.done === 0) return 'Getting ready…';
  if (progress.done === progress.of) return 'All laid out; finishing…';
  return `Laid out ${progress.done} of ${progress.of}`;
}
