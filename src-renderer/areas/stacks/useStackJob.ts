import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';
import type { StackJob } from '#shared/contract/stacks.ts';
import { useJobProgress } from '../documents/useJobProgress.ts';

type Way = 'print' | 'one-file' | 'file-each-client';

export interface RunningStack {
  readonly begin: (way: Way, stack: Pick<StackJob, 'documents' | 'eachOnAFront'>) => void;
  readonly stop: () => void;
  readonly busy: boolean;
  /** How many papers are laid out; null before the first word of it. */
  readonly progress: JobProgress;
  /** What came of the last job, in words; `''` before any. */
  readonly outcome: string;
  readonly error: Error | null;
}

/** One job at a time, watched while it runs. */
export function useStackJob(): RunningStack {
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const job = useMutation({
    mutationFn: async (asked: { way: Way } & Pick<StackJob, 'documents' | 'eachOnAFront'>) => {
      const { way, ...stack } = asked;
      const paper = settings.data?.practice.paper ?? 'letter';
      return way === 'print'
        ? await api.stacks.print({ ...stack, paper })
        : await api.stacks.savePdf({ ...stack, paper, into: way });
    },
  });
  const progress = useJobProgress('stacks', job.isPending);
  return {
    begin: (way, stack) => job.mutate({ way, ...stack }),
    stop: () => void api.stacks.stop({}),
    busy: job.isPending,
    progress,
    outcome: job.data === undefined ? '' : outcomeWords(job.variables.way, job.data.outcome),
    error: job.error,
  };
}

function outcomeWords(way: Way, outcome: 'done' | 'cancelled' | 'stopped'): string {
  if (outcome === 'stopped')
    return way === 'file-each-client'
      ? 'Stopped. Files that were written by then are whole and stay in the folder.'
      : 'Stopped. Nothing was printed or saved.';
  if (way === 'print') return outcome === 'done' ? 'Sent to the printer.' : 'Not printed.';
  if (outcome === 'cancelled') return 'Not saved.';
  return way === 'one-file'
    ? 'Saved as one PDF. It is not encrypted: whoever gets the file can read it.'
    : 'Saved, one PDF for each client in the order of the list. They are not encrypted: whoever gets the files can read them.';
}
