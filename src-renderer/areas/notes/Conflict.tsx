import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { AppError } from '#shared/errors.ts';
import type { SessionId } from '#shared/ids.ts';
import { documentText } from '#shared/note-document.ts';
import { copyText } from './copy-text.ts';
import type { DraftQueue } from './draft-queue.ts';
import classes from './notes.module.css';
import type { GroupDraft } from './shelves.ts';

interface Props {
  error: AppError;
  sessionId: SessionId;
  queue: DraftQueue<GroupDraft>;
  /** The text on screen is another one now. */
  onReplaced: () => void;
}

/** The saved note is not the one this text was made from: nothing goes on until a person says how. */
export function Conflict({ error, sessionId, queue, onReplaced }: Props) {
  const [failed, setFailed] = useState<unknown>(null);
  const [copied, setCopied] = useState(false);

  const attempt = async (go: () => Promise<void>): Promise<void> => {
    try {
      setFailed(null);
      await go();
    } catch (reason) {
      setFailed(reason);
    }
  };
  const load = (): Promise<void> =>
    attempt(async () => {
      const { group } = await api.notes.ofSession({ sessionId });
      const { id, format, document } = group;
      queue.takeOver({ id, format, document }, group);
      onReplaced();
    });
  const keepMine = (): Promise<void> =>
    attempt(async () => {
      const { group } = await api.notes.ofSession({ sessionId });
      await queue.saveOver(group.version);
    });

  return (
    <div className={classes['conflict']}>
      <ErrorNotice error={error} />
      <div className={classes['conflictActions']}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setCopied(copyText(documentText(queue.value.document)))}
        >
          {copied ? 'Copied' : 'Copy my text'}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void load()}>
          Show the saved note
        </Button>
        {error.code === 'changed-meanwhile' && (
          <Button size="compact-sm" variant="default" onClick={() => void keepMine()}>
            Save mine; the other stays in History
          </Button>
        )}
      </div>
      <ErrorNotice error={failed} />
    </div>
  );
}
