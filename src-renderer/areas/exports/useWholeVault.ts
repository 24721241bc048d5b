import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { InputOf } from '#shared/contract/index.ts';
import type { exports } from '#shared/contract/exports.ts';
import { useJobProgress } from '../documents/useJobProgress.ts';

type Wanted = InputOf<(typeof exports)['wholeVault']>;

export interface RunningExport {
  readonly begin: (wanted: Wanted) => void;
  readonly stop: () => void;
  readonly busy: boolean;
  /** From 0 to 1; null before the first word of it. */
  readonly share: number | null;
  /** What came of the last one, in words; `''` before any. */
  readonly outcome: string;
  readonly error: Error | null;
}

/** One export at a time, watched while it is written. */
export function useWholeVault(): RunningExport {
  const queries = useQueryClient();
  const job = useMutation({
    mutationFn: (wanted: Wanted) => api.exports.wholeVault(wanted),
    onSettled: () => queries.invalidateQueries({ queryKey: ['exports', 'fingerprint'] }),
  });
  const progress = useJobProgress('exports', job.isPending);
  return {
    begin: (wanted) => job.mutate(wanted),
    stop: () => void api.exports.stop({}),
    busy: job.isPending,
    share: progress && progress.done / progress.of,
    outcome: job.data === undefined ? '' : outcomeWords(job.variables, job.data.outcome),
    error: job.error,
  };
}

function outcomeWords({ protection }: Wanted, outcome: 'done' | 'cancelled' | 'stopped'): string {
  if (outcome === 'cancelled') return 'Not saved.';
  if (outcome === 'stopped') return 'Stopped. Nothing of it was left.';
  return protection.kind === 'plain'
    ? 'Saved. It is not encrypted: whoever gets the file can read every record in it.'
    : 'Saved. Whoever has the passphrase can open it; without it nobody can, you neither.';
}
