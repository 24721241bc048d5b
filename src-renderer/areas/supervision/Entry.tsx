import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Instant } from '#shared/time.ts';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { DraftConflict } from '../notes/DraftConflict.tsx';
import type { DraftQueue } from '../notes/draft-queue.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftStatus, useFlushOnLeave } from '../notes/useDraft.ts';
import classes from './entry.module.css';

interface Props<Value> {
  title: string;
  queue: DraftQueue<Value>;
  latest: () => Promise<{ value: Value; version: number; savedAt: Instant | null }>;
  removed: boolean;
  remove: (removed: boolean) => Promise<unknown>;
  children: ReactNode;
}

/** One entry of a log, saved as it is typed; taken out of the log it stays here until the screen is left. */
export function Entry<Value>({ title, queue, latest, remove, children, ...props }: Props<Value>) {
  useFlushOnLeave();
  useDraftStatus(queue);
  const [removed, setRemoved] = useState(props.removed);
  const [done, setDone] = useState<Done | null>(null);
  const removing = useMutation({
    mutationFn: async (out: boolean) => {
      await queue.flush();
      await remove(out);
      setRemoved(out);
    },
  });
  return (
    <div className={classes['entry']}>
      <Notice done={done} onDismiss={() => setDone(null)} />
      <Panel
        title={title}
        count={removed ? 'removed from the log' : undefined}
        actions={<SaveStatus queue={queue} what={title} />}
      >
        <DraftConflict queue={queue} latest={latest} />
        <fieldset className={classes['fields']} disabled={removed}>
          {children}
        </fieldset>
        {queue.version > 0 && (
          <div className={classes['foot']}>
            <Button
              variant="default"
              loading={removing.isPending}
              onClick={() => {
                removing.mutate(!removed, {
                  onSuccess: () =>
                    setDone(
                      removed
                        ? null
                        : {
                            words: 'Taken out of the log.',
                            undo: () => removing.mutateAsync(false),
                          },
                    ),
                });
              }}
            >
              {removed ? 'Put back' : 'Remove'}
            </Button>
            <ErrorNotice error={removing.error} />
          </div>
        )}
      </Panel>
    </div>
  );
}
