import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { newId, ViolationAddendumId, type ViolationId } from '#shared/ids.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';

/** What was said or done later; dated and under the clinician's name, while what was recorded stays as it is. */
export function ViolationAddendumDialog({
  violationId,
  onClose,
}: {
  violationId: ViolationId;
  onClose: () => void;
}) {
  const [id] = useState(() => newId(ViolationAddendumId));
  const { draft, set, dirty } = useDraft({ text: '' });
  const [tried, setTried] = useState(false);
  const keep = useMutation({ mutationFn: api.agreements.addToViolation, onSuccess: onClose });
  const blank = draft.text.trim() === '';
  return (
    <FormDialog
      title="What was said or done since"
      saveLabel="Keep"
      size="md"
      dirty={dirty}
      saving={keep.isPending}
      error={keep.error}
      onSave={() => {
        setTried(true);
        if (!blank) keep.mutate({ id, violationId, text: draft.text });
      }}
      onClose={onClose}
    >
      <Textarea
        label="What was said or done"
        autosize
        minRows={3}
        maxLength={5_000}
        data-autofocus
        value={draft.text}
        error={tried && blank ? 'Write what is to be added.' : undefined}
        onChange={(event) => set('text', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
