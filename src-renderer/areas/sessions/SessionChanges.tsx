import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDateTime, formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { SessionChange, SessionView } from '#shared/contract/sessions.ts';
import { newId, SessionChangeId } from '#shared/ids.ts';
import classes from './SessionChanges.module.css';

/** Whether the session was moved or called off, when and why; a cancelled one can be reinstated here. */
export function SessionChanges({ session, changes }: Pick<SessionView, 'session' | 'changes'>) {
  const reinstate = useMutation({
    mutationFn: () => api.sessions.reinstate({ changeId: newId(SessionChangeId), id: session.id }),
    onSuccess: () => setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus()),
  });
  if (changes.length === 0) return null;
  return (
    <section className={classes['changes']} aria-label="Changes to the plan">
      {session.cancelled && <Badge tone="due">cancelled</Badge>}
      <ul className={classes['list']} role="list">
        {changes.map((change) => (
          <li key={change.id}>{changeWords(change)}</li>
        ))}
      </ul>
      {session.cancelled && (
        <Button
          variant="default"
          size="xs"
          loading={reinstate.isPending}
          onClick={() => reinstate.mutate()}
        >
          Reinstate session
        </Button>
      )}
      <ErrorNotice error={reinstate.error} />
    </section>
  );
}

function changeWords({ kind, movedFrom, movedTo, reason, at }: SessionChange): string {
  const on = `on ${formatInstantDate(at)}`;
  if (kind === 'reinstated') return `Reinstated ${on}`;
  const what =
    movedFrom === null || movedTo === null
      ? `Cancelled ${on}`
      : `Moved from ${formatDateTime(movedFrom)} to ${formatDateTime(movedTo)}`;
  return reason === '' ? what : `${what}: ${reason}`;
}
