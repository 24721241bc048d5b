import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { DeletedRecord } from '#shared/contract/retention.ts';
import { DeletionId, newId } from '#shared/ids.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import type { Done } from '../clients/form/Notice.tsx';
import { ReasonField, reasonProblem } from './LegalHolds.tsx';
import { kindWords } from './retention-words.ts';
import classes from './retention.module.css';

interface Props {
  record: DeletedRecord;
  title: string;
  /** What it means for this record, beside that it can be restored. */
  words: string;
  onDeleted: (done: Done) => void;
  onClose: () => void;
}

/** Takes a record out of sight with a reason. It can be restored whole, at once or later. */
export function DeleteDialog({ record, title, words, onDeleted, onClose }: Props) {
  const [id] = useState(() => newId(DeletionId));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const remove = useMutation({ mutationFn: api.retention.deleteRecord });
  const problem = reasonProblem(reason);
  const kind = kindWords[record.kind].toLowerCase();
  return (
    <FormDialog
      title={`Delete ${title}`}
      saveLabel={`Delete ${kind}`}
      size="md"
      dirty={reason !== ''}
      saving={remove.isPending}
      error={remove.error}
      onSave={() => {
        setTried(true);
        if (problem === undefined)
          remove.mutate(
            { id, record, reason },
            {
              onSuccess: () =>
                onDeleted({
                  words: `${title} is deleted. It stands under Retention, Deleted.`,
                  undo: () => api.retention.restoreRecord({ id }),
                }),
            },
          );
      }}
      onClose={onClose}
    >
      <p className={classes['text']}>
        {words} Nothing is lost: it can be restored whole from Retention, Deleted.
      </p>
      <ReasonField
        label="Reason"
        value={reason}
        error={tried ? problem : undefined}
        onChange={setReason}
      />
    </FormDialog>
  );
}
