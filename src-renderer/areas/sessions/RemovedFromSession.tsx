import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { SessionView } from '#shared/contract/sessions.ts';
import { legalName } from '#shared/person.ts';
import classes from './SessionChanges.module.css';

/** Who was taken out of the circle, and whether the session itself is deleted; each with the way back. */
export function RemovedFromSession({ view: { removed, deletion } }: { view: SessionView }) {
  const toHeading = () => setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus());
  const bringBack = useMutation({
    mutationFn: api.sessions.restoreSeat,
    onSuccess: toHeading,
  });
  const restore = useMutation({
    mutationFn: api.retention.restoreRecord,
    onSuccess: toHeading,
  });
  return (
    <>
      {deletion && (
        <section className={classes['changes']} aria-label="Deleted session">
          <Badge tone="due">deleted</Badge>
          <span className={classes['list']}>
            Deleted on {formatInstantDate(deletion.deletedAt)}: {deletion.reason}
          </span>
          <Button
            variant="default"
            size="xs"
            loading={restore.isPending}
            onClick={() => restore.mutate({ id: deletion.id })}
          >
            Restore session
          </Button>
          <ErrorNotice error={restore.error} />
        </section>
      )}
      {removed.map(({ id, person, reason, removedAt }) => (
        <section
          key={id}
          className={classes['changes']}
          aria-label={`Removed from the session: ${legalName(person)}`}
        >
          <Badge>removed from the session</Badge>
          <span className={classes['list']}>
            {legalName(person)}, on {formatInstantDate(removedAt)}: {reason}. What was written about
            them stays.
          </span>
          <Button
            variant="default"
            size="xs"
            aria-label={`Bring back ${legalName(person)}`}
            loading={bringBack.isPending}
            onClick={() => bringBack.mutate({ id })}
          >
            Bring back
          </Button>
          <ErrorNotice error={bringBack.error} />
        </section>
      ))}
    </>
  );
}
