import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Release, ReleaseScope } from '#shared/contract/releases.ts';
import { newId, ReleaseId, type ClientId, type ClientRequestId } from '#shared/ids.ts';
import { hasLeft } from '#shared/rules/release.ts';
import classes from './releases.module.css';

interface Props {
  clientId: ClientId;
  /** The access request it answers. */
  requestId: ClientRequestId | null;
  releases: readonly Release[];
  current: ReleaseId | null;
  onOpen: (id: ReleaseId) => void;
}

/** The releases of a client so far, and the way to a new one. */
export function ReleaseStart({ clientId, requestId, releases, current, onOpen }: Props) {
  const begin = useMutation({
    mutationFn: async (scope: ReleaseScope) => {
      const id = newId(ReleaseId);
      await api.releases.begin({ id, clientId, requestId, scope });
      return id;
    },
    onSuccess: onOpen,
  });
  const others = releases.filter(({ id }) => id !== current);
  const buttons = (
    <>
      <Button
        size={others.length > 0 || current !== null ? 'compact-sm' : 'sm'}
        variant={others.length > 0 || current !== null ? 'default' : 'filled'}
        loading={begin.isPending}
        onClick={() => begin.mutate('record')}
      >
        Prepare the record
      </Button>
      <Button
        size={others.length > 0 || current !== null ? 'compact-sm' : 'sm'}
        variant="default"
        disabled={begin.isPending}
        onClick={() => begin.mutate('psychotherapy-notes')}
      >
        Psychotherapy notes alone
      </Button>
    </>
  );
  if (releases.length === 0)
    return (
      <>
        <ErrorNotice error={begin.error} />
        <EmptyState
          title="Nothing of this record was released yet"
          action={<div className={classes['buttons']}>{buttons}</div>}
        >
          You choose what goes, decide about each name of somebody else, and then print or save it
          for the client or an outside party. Psychotherapy notes need an authorization of their own
          and go by themselves.
        </EmptyState>
      </>
    );
  return (
    <Panel
      title={current === null ? 'Releases' : 'Other releases'}
      count={others.length || undefined}
      flush
      actions={buttons}
    >
      <ErrorNotice error={begin.error} />
      {others.length === 0 && <p className={classes['none']}>No others.</p>}
      <ul className={classes['list']} role="list" aria-label="Other releases, newest first">
        {others.map((release) => (
          <li key={release.id} className={classes['past']}>
            <span>{formatInstantDate(release.begunAt)}</span>
            <div>
              <strong>{release.scope === 'record' ? 'The record' : 'Psychotherapy notes'}</strong>{' '}
              {!hasLeft(release) && <Badge tone="due">not released</Badge>}
              {release.copies
                .filter(({ withdrawn }) => !withdrawn)
                .map(({ disclosureId, madeAt, recipient, description }) => (
                  <p key={disclosureId} className={classes['soft']}>
                    {formatInstantDate(madeAt)}, {recipient}: {description}
                  </p>
                ))}
            </div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Open the release of ${formatInstantDate(release.begunAt)}`}
              onClick={() => onOpen(release.id)}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
