import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { Authorization } from '#shared/contract/authorizations.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';

interface Props {
  authorization: Authorization;
  clientName: string;
  onClose: () => void;
  onSaved: () => void;
}

/** Enters the signature that stands on the paper; from then on nothing in it changes. */
export function SignAuthorizationDialog({ authorization, clientName, onClose, onSaved }: Props) {
  const { draft, set, dirty } = useDraft<{ name: string; on: string; authority: string }>({
    name: clientName,
    on: today(),
    authority: '',
  });
  const [tried, setTried] = useState(false);
  const sign = useMutation({ mutationFn: api.authorizations.sign, onSuccess: onSaved });
  const on = CalendarDate.safeParse(draft.on).data;
  const dayProblem =
    on === undefined ? 'Enter the day.' : on > today() ? 'That day has not come yet.' : undefined;
  return (
    <FormDialog
      title="Signed"
      saveLabel="Enter the signature"
      size="md"
      dirty={dirty}
      saving={sign.isPending}
      error={sign.error}
      onSave={() => {
        setTried(true);
        const { id, version } = authorization;
        if (draft.name.trim() && on !== undefined && !dayProblem)
          sign.mutate({ id, version, signature: { ...draft, on } });
      }}
      onClose={onClose}
    >
      <TextInput
        label="Signed by"
        withAsterisk
        aria-required
        data-autofocus
        autoComplete="off"
        maxLength={200}
        value={draft.name}
        error={tried && draft.name.trim() === '' ? 'Say who signed.' : undefined}
        onChange={(event) => set('name', event.currentTarget.value)}
      />
      <WhenField
        kind="day"
        label="On"
        withAsterisk
        aria-required
        value={draft.on}
        error={tried ? dayProblem : undefined}
        onChange={(value) => set('on', value)}
      />
      <TextInput
        label="Authority, if a representative signed"
        description="Parent, guardian, power of attorney; empty when the client signed"
        autoComplete="off"
        maxLength={500}
        value={draft.authority}
        onChange={(event) => set('authority', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
