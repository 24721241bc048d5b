import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '#renderer/ui/dates.ts';
import type { AgreementVersion } from '#shared/contract/agreements.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';

interface Props {
  number: number;
  last: AgreementVersion | undefined;
  putInForce: (from: CalendarDate) => Promise<unknown>;
  onClose: () => void;
}

/** From which day the draft holds. */
export function PutInForceDialog({ number, last, putInForce, onClose }: Props) {
  const { draft, set, dirty } = useDraft({ from: String(today()) });
  const [tried, setTried] = useState(false);
  const put = useMutation({
    mutationFn: putInForce,
    onSuccess: () => {
      onClose();
      setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus());
    },
  });
  const from = CalendarDate.safeParse(draft.from);
  const early = from.success && last !== undefined && from.data < last.inForceFrom;
  const problem = !from.success
    ? 'Enter the day.'
    : early
      ? `Version ${last.number} is in force from ${formatDate(last.inForceFrom)}; choose that day or a later one.`
      : undefined;
  return (
    <FormDialog
      title={`Put version ${number} in force`}
      saveLabel="Put in force"
      size="md"
      dirty={dirty}
      saving={put.isPending}
      error={put.error}
      onSave={() => {
        setTried(true);
        if (from.success && !early) put.mutate(from.data);
      }}
      onClose={onClose}
    >
      <p>
        From that day every member is asked to acknowledge it anew. After that its words never
        change; what is to change goes into the next version.
      </p>
      <WhenField
        kind="day"
        label="In force from"
        data-autofocus
        value={draft.from}
        error={tried ? problem : undefined}
        onChange={(value) => set('from', value)}
      />
    </FormDialog>
  );
}
