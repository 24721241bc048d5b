import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { ClientMerge } from '#shared/contract/clients.ts';
import classes from './clients.module.css';
import type { Done } from './form/Notice.tsx';

interface Props {
  merges: readonly ClientMerge[];
  onDone: (done: Done) => void;
}

/** Entries that were found to be this client too, each with the way back. */
export function Merges({ merges, onDone }: Props) {
  const undo = useMutation({
    mutationFn: ({ id }: ClientMerge) => api.clients.undoMerge({ id }),
    onSuccess: (_, { name }) => {
      onDone({ words: `${name} is an entry of its own again.` });
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
  });
  if (merges.length === 0) return null;
  return (
    <ul className={classes['merges']} role="list" aria-label="Merged entries">
      {merges.map((merge) => (
        <li key={merge.id}>
          <span className={classes['soft']}>
            Merged on {formatInstantDate(merge.mergedAt)}
            {merge.mergedBy && ` by ${merge.mergedBy}`}: {merge.name}, chart {merge.chartCode}
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Undo merge of ${merge.name}`}
            loading={undo.isPending && undo.variables.id === merge.id}
            onClick={() => undo.mutate(merge)}
          >
            Undo merge
          </Button>
        </li>
      ))}
      <ErrorNotice error={undo.error} />
    </ul>
  );
}
