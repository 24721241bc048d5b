import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { BackupOutcome } from '#shared/contract/backups.ts';
import { reasonWords, stepWords } from './backup-words.ts';

const lookEveryMs = 400;

/** Making a backup or running the drill: one at a time, also one that began by itself. */
export function useBackups() {
  const run = useMutation({ mutationFn: api.backups.run });
  const drill = useMutation({ mutationFn: api.backups.drill });
  const asked = run.isPending || drill.isPending;
  const progress = useQuery({
    queryKey: ['backups', 'progress'],
    queryFn: () => api.backups.progress({}),
    refetchInterval: (query) => (asked || query.state.data ? lookEveryMs : false),
  });
  const stop = useMutation({ mutationFn: api.backups.stop });
  const underWay = progress.data ?? null;
  const latest = drill.submittedAt > run.submittedAt ? drill : run;
  return {
    busy: asked || underWay !== null,
    makeNow: () => run.mutate({}),
    runDrill: () => drill.mutate({}),
    stop: () => stop.mutate({}),
    stopping: stop.isPending,
    /** What is said while it runs and afterwards; `''` before. */
    words:
      underWay !== null
        ? `${stepWords[underWay.step]}… ${Math.round(underWay.share * 100)} %`
        : asked
          ? 'Beginning…'
          : latest.data
            ? endWords(latest === drill, latest.data.outcome)
            : '',
    error: latest.error,
  };
}

function endWords(isDrill: boolean, outcome: BackupOutcome): string {
  if (outcome === 'made')
    return isDrill
      ? 'The latest backup was restored, opened and checked, and every record counted. The copy is gone again.'
      : 'Backup made and checked.';
  return `${isDrill ? 'The drill did not work.' : 'No backup was made.'} ${reasonWords[outcome]}`;
}
