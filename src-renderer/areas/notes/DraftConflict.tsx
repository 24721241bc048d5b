import { Button } from '@mantine/core';
import { useState } from 'react';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { Instant } from '#shared/time.ts';
import type { DraftQueue } from './draft-queue.ts';
import classes from './notes.module.css';
import { useDraftStatus } from './useDraft.ts';

interface Props<Value> {
  queue: DraftQueue<Value>;
  /** What the vault holds now. */
  latest: () => Promise<{ value: Value; version: number; savedAt: Instant | null }>;
}

/** The saved record is not the one this draft was made from: nothing goes on until a person says how. */
export function DraftConflict<Value>({ queue, latest }: Props<Value>) {
  const status = useDraftStatus(queue);
  const [failed, setFailed] = useState<unknown>(null);
  if (status.kind !== 'stopped') return null;
  const attempt = async (go: () => Promise<void>): Promise<void> => {
    try {
      setFailed(null);
      await go();
    } catch (reason) {
      setFailed(reason);
    }
  };
  return (
    <div className={classes['conflict']}>
      <ErrorNotice error={status.error} />
      <div className={classes['conflictActions']}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            void attempt(async () => {
              const { value, ...saved } = await latest();
              queue.takeOver(value, saved);
            })
          }
        >
          Show what is saved
        </Button>
        {status.error.code === 'changed-meanwhile' && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              void attempt(async () => {
                await queue.saveOver((await latest()).version);
              })
            }
          >
            Save mine
          </Button>
        )}
      </div>
      <ErrorNotice error={failed} />
    </div>
  );
}
