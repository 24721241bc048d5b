import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { LegalHold } from '#shared/contract/retention.ts';
import { LegalHoldId, newId, type ClientId } from '#shared/ids.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import classes from './retention.module.css';

/** What keeps a record from being destroyed, whatever its day: a complaint, a lawsuit, an open request. */
export function LegalHolds({ clientId }: { clientId: ClientId }) {
  const holds = useQuery({
    queryKey: ['retention', 'holds', clientId],
    queryFn: () => api.retention.holds({ clientId }),
  });
  const [dialog, setDialog] = useState<'place' | LegalHold | null>(null);
  const close = () => setDialog(null);
  return (
    <Panel
      title="Legal holds"
      flush
      actions={
        <Button variant="default" size="xs" onClick={() => setDialog('place')}>
          Place a hold
        </Button>
      }
    >
      <ErrorNotice error={holds.error} />
      {holds.data?.length === 0 && (
        <EmptyState title="No hold" compact>
          Place one when a complaint, a lawsuit or a request is open: nothing can be destroyed then.
        </EmptyState>
      )}
      <PanelRows>
        {holds.data?.map((hold) => (
          <PanelRow
            key={hold.id}
            trail={
              hold.released === null && (
                <Button variant="default" size="xs" onClick={() => setDialog(hold)}>
                  Release…
                </Button>
              )
            }
          >
            <div>
              {hold.reason}{' '}
              {hold.standing ? <Badge tone="breach">holds</Badge> : <Badge>over</Badge>}
            </div>
            <div className={classes['soft']}>
              from {formatDate(hold.from)}
              {hold.until && ` until ${formatDate(hold.until)}`}
              {hold.placedBy && `, placed by ${hold.placedBy}`}
            </div>
            {hold.released && (
              <div className={classes['soft']}>
                Released on {formatDate(hold.released.on)}
                {hold.released.by && ` by ${hold.released.by}`}: {hold.released.reason}
              </div>
            )}
          </PanelRow>
        ))}
      </PanelRows>
      {dialog === 'place' && <PlaceHold clientId={clientId} onClose={close} />}
      {dialog !== null && dialog !== 'place' && <ReleaseHold hold={dialog} onClose={close} />}
    </Panel>
  );
}

function PlaceHold({ clientId, onClose }: { clientId: ClientId; onClose: () => void }) {
  const [id] = useState(() => newId(LegalHoldId));
  const { draft, set, dirty } = useDraft<{ reason: string; from: string; until: string }>({
    reason: '',
    from: today(),
    until: '',
  });
  const [tried, setTried] = useState(false);
  const place = useMutation({ mutationFn: api.retention.placeHold, onSuccess: onClose });
  const from = CalendarDate.safeParse(draft.from);
  const until = CalendarDate.safeParse(draft.until);
  const problems = {
    reason: reasonProblem(draft.reason),
    from: from.success ? undefined : 'Enter the day it begins.',
    until:
      until.success && from.success && until.data < from.data
        ? 'That is before it begins.'
        : undefined,
  };
  return (
    <FormDialog
      title="Place a legal hold"
      saveLabel="Place hold"
      size="md"
      dirty={dirty}
      saving={place.isPending}
      error={place.error}
      onSave={() => {
        setTried(true);
        if (from.success && !problems.reason && !problems.until)
          place.mutate({
            id,
            clientId,
            reason: draft.reason,
            from: from.data,
            until: until.success ? until.data : null,
          });
      }}
      onClose={onClose}
    >
      <ReasonField
        label="Reason"
        value={draft.reason}
        error={tried ? problems.reason : undefined}
        onChange={(value) => set('reason', value)}
      />
      <WhenField
        kind="day"
        label="From"
        withAsterisk
        aria-required
        value={draft.from}
        error={tried ? problems.from : undefined}
        onChange={(value) => set('from', value)}
      />
      <WhenField
        kind="day"
        label="Until"
        description="Leave it empty while no end is known."
        value={draft.until}
        error={tried ? problems.until : undefined}
        onChange={(value) => set('until', value)}
      />
    </FormDialog>
  );
}

function ReleaseHold({ hold, onClose }: { hold: LegalHold; onClose: () => void }) {
  const { draft, set, dirty } = useDraft<{ on: string; reason: string }>({
    on: today(),
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const release = useMutation({ mutationFn: api.retention.releaseHold, onSuccess: onClose });
  const on = CalendarDate.safeParse(draft.on);
  const problem = reasonProblem(draft.reason);
  return (
    <FormDialog
      title="Release the hold"
      saveLabel="Release hold"
      size="md"
      dirty={dirty}
      saving={release.isPending}
      error={release.error}
      onSave={() => {
        setTried(true);
        if (on.success && !problem)
          release.mutate({ id: hold.id, on: on.data, reason: draft.reason });
      }}
      onClose={onClose}
    >
      <ReasonField
        label="Why it is over"
        value={draft.reason}
        error={tried ? problem : undefined}
        onChange={(value) => set('reason', value)}
      />
      <WhenField
        kind="day"
        label="Released on"
        withAsterisk
        aria-required
        value={draft.on}
        error={tried && !on.success ? 'Enter the day.' : undefined}
        onChange={(value) => set('on', value)}
      />
    </FormDialog>
  );
}

export function reasonProblem(reason: string, most = 500): string | undefined {
  if (reason.trim() === '') return 'Give a reason; it is kept.';
  return reason.length > most ? `Use at most ${most} characters.` : undefined;
}

interface ReasonFieldProps {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

export function ReasonField({ label, value, error, onChange }: ReasonFieldProps) {
  return (
    <Textarea
      label={label}
      autosize
      minRows={2}
      withAsterisk
      aria-required
      data-autofocus
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
