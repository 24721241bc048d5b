import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { ClientForm } from '#shared/contract/consents.ts';
import { ConsentId, newId, type ClientId } from '#shared/ids.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';

interface Props {
  clientId: ClientId;
  form: ClientForm & { number: number };
  onSaved: () => void;
  onClose: () => void;
}

/** The client does not sign: a dated entry with the reason. */
export function DeclineDialog({ clientId, form, onSaved, onClose }: Props) {
  const [id] = useState(() => newId(ConsentId));
  const [tried, setTried] = useState(false);
  const { draft, set, dirty } = useDraft({ on: String(today()), reason: '' });
  const decline = useMutation({ mutationFn: api.consents.decline, onSuccess: onSaved });
  const on = CalendarDate.safeParse(draft.on);
  const reason = draft.reason.trim();
  return (
    <FormDialog
      title={`Declined: ${form.title}`}
      saveLabel="Record"
      size="md"
      dirty={dirty}
      saving={decline.isPending}
      error={decline.error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (!on.success || reason === '') return;
        const { templateId, number } = form;
        const which = { clientId, templateId, number, groupId: null };
        decline.mutate({ id, ...which, on: on.data, reason });
      }}
    >
      <WhenField
        kind="day"
        label="Declined on"
        withAsterisk
        aria-required
        value={draft.on}
        error={tried && !on.success && 'Enter the day.'}
        onChange={(value) => set('on', value)}
      />
      <Textarea
        label="Reason"
        description="In the client’s own words where you can"
        withAsterisk
        aria-required
        autosize
        minRows={2}
        maxLength={2_000}
        data-autofocus
        value={draft.reason}
        error={tried && reason === '' && 'Say why, or that no reason was given.'}
        onChange={(event) => set('reason', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
