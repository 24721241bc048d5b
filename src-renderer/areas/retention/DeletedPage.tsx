import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate, formatInstant } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { Deletion } from '#shared/contract/retention.ts';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { kindWords } from './retention-words.ts';
import classes from './retention.module.css';
import { RetentionFrame } from './RetentionFrame.tsx';

/** What was deleted, and the way back: nothing of it is lost. */
export function DeletedPage() {
  const list = useQuery({
    queryKey: ['retention', 'deleted'],
    queryFn: () => api.retention.deleted({}),
  });
  const [done, setDone] = useState<Done | null>(null);
  const restore = useMutation({
    mutationFn: ({ id }: Deletion) => api.retention.restoreRecord({ id }),
    onSuccess: (_, { title }) => {
      setDone({ words: `${title} is back, as it was.` });
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
  });
  return (
    <RetentionFrame
      title="Deleted"
      subtitle="Out of lists, calendar, search and Today; kept whole until its last day"
    >
      <Notice done={done} onDismiss={() => setDone(null)} />
      <ErrorNotice error={restore.error ?? list.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <Panel flush>
          {list.data.length === 0 && (
            <EmptyState title="Nothing is deleted">
              A session, client, group or membership that is deleted stands here with its reason and
              can be restored.
            </EmptyState>
          )}
          <PanelRows>
            {list.data.map((deletion) => (
              <PanelRow
                key={deletion.id}
                trail={
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`Restore ${deletion.title}`}
                    loading={restore.isPending && restore.variables.id === deletion.id}
                    onClick={() => restore.mutate(deletion)}
                  >
                    Restore
                  </Button>
                }
              >
                <div>
                  <span className={classes['name']}>{deletion.title}</span>{' '}
                  <Badge>{kindWords[deletion.record.kind].toLowerCase()}</Badge>
                </div>
                <div>{deletion.reason}</div>
                <div className={classes['soft']}>
                  Deleted {formatInstant(deletion.deletedAt)}
                  {deletion.deletedBy && ` by ${deletion.deletedBy}`} ·{' '}
                  {deletion.keepUntil === null
                    ? 'kept as long as the records it belongs to'
                    : `kept until ${formatDate(deletion.keepUntil)}`}
                </div>
              </PanelRow>
            ))}
          </PanelRows>
        </Panel>
      )}
    </RetentionFrame>
  );
}
