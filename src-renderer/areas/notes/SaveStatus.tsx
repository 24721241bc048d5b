import { Button } from '@mantine/core';
import { errorMessage } from '#renderer/ui/ErrorNotice.tsx';
import { formatInstantTime } from '#renderer/ui/dates.ts';
import type { DraftStatus, SavingDraft } from './draft-queue.ts';
import classes from './SaveStatus.module.css';
import { useDraftStatus } from './useDraft.ts';

/** A quiet line that says when the draft was saved, and a loud one when it could not be. */
export function SaveStatus({ queue, what }: { queue: SavingDraft; what: string }) {
  return (
    <SaveStatusLine status={useDraftStatus(queue)} what={what} onRetry={() => void queue.flush()} />
  );
}

interface LineProps {
  status: DraftStatus | null;
  /** What is saved, for those who hear it: `Group note`. */
  what: string;
  onRetry: () => void;
}

export function SaveStatusLine({ status, what, onRetry }: LineProps) {
  const failed = status?.kind === 'failed';
  return (
    <span className={classes['status']} data-failed={failed}>
      <span role="status" aria-label={`${what}: saving`}>
        {status === null ? '' : savingWords(status)}
      </span>
      {failed && (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          Retry
        </Button>
      )}
    </span>
  );
}

function savingWords(status: DraftStatus): string {
  switch (status.kind) {
    case 'saved':
      return status.at === null ? '' : `Saved ${formatInstantTime(status.at)}`;
    case 'saving':
      return 'Saving…';
    case 'failed':
      return `Not saved: ${errorMessage(status.error)}`;
    case 'stopped':
      return 'Not saved';
  }
}
