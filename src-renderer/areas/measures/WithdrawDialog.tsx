import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { MeasureFields } from '#shared/contract/measures.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import type { Entry } from '#shared/rules/measures/trend.ts';

interface Props {
  entry: Entry;
  onSaved: () => void;
  onClose: () => void;
}

/** Takes a measure out of every count, for a reason; it stays to be read. */
export function WithdrawDialog({ entry, onSaved, onClose }: Props) {
  const { measure, instrument, now } = entry;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const withdraw = useMutation({ mutationFn: api.measures.correct, onSuccess: onSaved });
  return (
    <FormDialog
      title={`${instrument.name} of ${formatDate(now.onDay)} was entered by mistake`}
      saveLabel="Withdraw it"
      dirty={reason !== ''}
      saving={withdraw.isPending}
      error={withdraw.error}
      onSave={() => {
        setTried(true);
        if (reason.trim() !== '')
          withdraw.mutate({
            id: measure.id,
            version: now.version,
            fields: MeasureFields.strip().parse(now),
            withdrawn: true,
            reason,
          });
      }}
      onClose={onClose}
    >
      <TextInput
        label="Reason"
        description="It stays to be read and counts for nothing. “Correct” brings it back."
        withAsterisk
        aria-required
        data-autofocus
        autoComplete="off"
        maxLength={500}
        value={reason}
        error={tried && reason.trim() === '' ? 'Say what went wrong.' : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
