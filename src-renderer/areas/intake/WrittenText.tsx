import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { ClientId, IntakeItemId } from '#shared/ids.ts';
import type { DraftQueue } from '../notes/draft-queue.ts';
import { useDraftStatus, useDraftValue } from '../notes/useDraft.ts';
import classes from './intake.module.css';
import { isWritten, type WrittenFields } from './written.ts';

interface Props {
  id: IntakeItemId;
  clientId: ClientId;
  queue: DraftQueue<WrittenFields>;
  label: string;
  placeholder: string;
}

/** A long text, edited in place and saved as it is typed. */
export function WrittenText({ id, clientId, queue, label, placeholder }: Props) {
  const fields = useDraftValue(queue);
  return (
    <>
      <Textarea
        aria-label={label}
        placeholder={placeholder}
        autosize
        minRows={2}
        maxRows={16}
        maxLength={100_000}
        classNames={{ input: classes['written'] ?? '' }}
        value={fields.text}
        onChange={(event) => queue.change({ ...fields, text: event.currentTarget.value })}
      />
      <Conflict id={id} clientId={clientId} queue={queue} />
    </>
  );
}

/** The saved text is not the one this was made from: nothing goes on until a person says how. */
function Conflict({ id, clientId, queue }: Pick<Props, 'id' | 'clientId' | 'queue'>) {
  const status = useDraftStatus(queue);
  const [failed, setFailed] = useState<unknown>(null);
  if (status.kind !== 'stopped') return null;
  const withSaved = async (
    go: (saved: { version: number; fields: WrittenFields }) => void,
  ): Promise<void> => {
    try {
      const { items } = await api.intake.get({ clientId });
      const saved = items.find((item) => item.id === id);
      if (saved !== undefined && isWritten(saved.fields)) go({ ...saved, fields: saved.fields });
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <div className={classes['conflict']}>
      <ErrorNotice error={failed ?? status.error} />
      <div className={classes['conflictActions']}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            void withSaved(({ version, fields }) =>
              queue.takeOver(fields, { version, savedAt: null }),
            )
          }
        >
          Show the saved text
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void withSaved(({ version }) => void queue.saveOver(version))}
        >
          Save mine; the other stays in the history
        </Button>
      </div>
    </div>
  );
}
