import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { errorMessage } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { capital } from '#renderer/ui/words.ts';
import { ClientStatus, type ClientStatusEntry } from '#shared/contract/clients.ts';
import { ClientStatusId, newId, type ClientId } from '#shared/ids.ts';
import { current, spans } from '#shared/rules/dated-history.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import type { Done } from '../clients/form/Notice.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import classes from './intake.module.css';

interface Props {
  clientId: ClientId;
  /** In the order they were entered. */
  entries: readonly ClientStatusEntry[];
  onDone: (done: Done) => void;
}

/** Where the client stands with the practice, and how it came to that. */
export function StatusPanel({ clientId, entries, onDone }: Props) {
  const [changing, setChanging] = useState(false);
  const withdraw = useMutation({
    mutationFn: api.clients.withdrawStatus,
    onSuccess: (_, { id, withdrawn }) =>
      onDone({
        words: withdrawn ? 'The entry was withdrawn.' : 'The entry stands again.',
        undo: () => api.clients.withdrawStatus({ id, withdrawn: !withdrawn }),
      }),
    onError: (error) => onDone({ words: errorMessage(error) }),
  });
  return (
    <Panel
      title="Status"
      count={current(entries)?.status}
      flush
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setChanging(true)}>
          Change status
        </Button>
      }
    >
      <ul className={classes['list']} role="list" aria-label="Status history, newest first">
        {spans(entries)
          .toReversed()
          .map((entry) => (
            <li key={entry.id} className={classes['row']}>
              <div className={classes['rowText']}>
                <strong>{capital(entry.status)}</strong>{' '}
                <span className={classes['soft']}>
                  {entry.until === null
                    ? `since ${formatDate(entry.on)}`
                    : `${formatDate(entry.on)} to ${formatDate(entry.until)}`}
                </span>
                {entry.reason && <div>{entry.reason}</div>}
              </div>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={`Withdraw ${entry.status} since ${formatDate(entry.on)}`}
                onClick={() => withdraw.mutate({ id: entry.id, withdrawn: true })}
              >
                Withdraw
              </Button>
            </li>
          ))}
        {entries
          .filter(({ withdrawn }) => withdrawn)
          .map((entry) => (
            <li key={entry.id} className={classes['row']}>
              <div className={classes['rowText']}>
                <s>
                  {capital(entry.status)} since {formatDate(entry.on)}
                </s>{' '}
                <Badge>withdrawn</Badge>
              </div>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={`Restore ${entry.status} since ${formatDate(entry.on)}`}
                onClick={() => withdraw.mutate({ id: entry.id, withdrawn: false })}
              >
                Restore
              </Button>
            </li>
          ))}
      </ul>
      {changing && <StatusDialog clientId={clientId} onClose={() => setChanging(false)} />}
    </Panel>
  );
}

function StatusDialog({ clientId, onClose }: { clientId: ClientId; onClose: () => void }) {
  const [id] = useState(() => newId(ClientStatusId));
  const [tried, setTried] = useState(false);
  const { draft, set, dirty } = useDraft<{
    status: ClientStatus | null;
    on: string;
    reason: string;
  }>({ status: null, on: today(), reason: '' });
  const change = useMutation({ mutationFn: api.clients.changeStatus, onSuccess: onClose });
  const on = CalendarDate.safeParse(draft.on).data;
  const dayProblem =
    on === undefined
      ? 'Enter the day.'
      : on > today()
        ? 'A status cannot begin ahead. Enter it on the day.'
        : undefined;
  const reasonProblem = draft.reason.length > 500 ? 'Use at most 500 characters.' : undefined;
  return (
    <FormDialog
      title="Change status"
      saveLabel="Save status"
      size="md"
      dirty={dirty}
      saving={change.isPending}
      error={change.error}
      onSave={() => {
        setTried(true);
        const { status, reason } = draft;
        if (status !== null && on !== undefined && !dayProblem && !reasonProblem)
          change.mutate({ clientId, entry: { id, status, on, reason } });
      }}
      onClose={onClose}
    >
      <Select<ClientStatus>
        {...listProps}
        label="Status"
        withAsterisk
        aria-required
        data-autofocus
        data={ClientStatus.options.map((value) => ({ value, label: capital(value) }))}
        value={draft.status}
        error={tried && draft.status === null ? 'Choose the status.' : undefined}
        onChange={(value) => set('status', value)}
      />
      <WhenField
        kind="day"
        label="Since"
        withAsterisk
        aria-required
        value={draft.on}
        error={tried ? dayProblem : undefined}
        onChange={(value) => set('on', value)}
      />
      <TextInput
        label="Reason"
        autoComplete="off"
        value={draft.reason}
        error={reasonProblem}
        onChange={(event) => set('reason', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
