import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { AttachmentFields, type Attachment } from '#shared/contract/attachments.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { problemsOf, type Problems } from '../clients/form/problems.ts';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';

interface Props {
  attachment: Attachment;
  /** Taken into the vault this moment; closing the dialog keeps it. */
  added: boolean;
  onClose: () => void;
}

export function AttachmentDialog({ attachment, added, onClose }: Props) {
  const [version, setVersion] = useState(attachment.version);
  const [tried, setTried] = useState(false);
  const state = useDraft({ title: attachment.title, on: String(attachment.on) });
  const { draft, set, contested } = state;
  const { id, clientId } = attachment;
  const change = useMutation({ mutationFn: api.attachments.change, onSuccess: onClose });
  const latest = useMutation({
    mutationFn: () => api.attachments.list({ clientId }),
    onSuccess: (list) => {
      const saved = list.find((other) => other.id === id);
      if (!saved) return;
      state.bringIn({ title: saved.title, on: saved.on });
      setVersion(saved.version);
      change.reset();
    },
  });
  const checked = AttachmentFields.safeParse(draft);
  const problems: Problems<AttachmentFields> =
    tried && !checked.success
      ? problemsOf(checked.error, { title: 'Give it a title.', on: 'Enter the day.' })
      : {};
  return (
    <FormDialog
      title={added ? 'The file is in the vault' : 'Title and day'}
      saveLabel="Save title"
      size="md"
      dirty={state.dirty}
      saving={change.isPending}
      error={latest.error ?? change.error}
      onSave={() => {
        setTried(true);
        if (checked.success) change.mutate({ id, version, fields: checked.data });
      }}
      onClose={onClose}
      onBringIn={() => latest.mutate()}
    >
      <TextInput
        label="Title"
        withAsterisk
        aria-required
        data-autofocus
        autoComplete="off"
        description={
          contested.title === undefined
            ? added
              ? 'What it is: its file name was a start'
              : undefined
            : `Saved meanwhile: ${contested.title}`
        }
        value={draft.title}
        error={problems.title?.[0]}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <WhenField
        kind="day"
        label="From"
        description="The day on the paper, where there is one"
        withAsterisk
        aria-required
        value={draft.on}
        error={problems.on?.[0]}
        onChange={(value) => set('on', value)}
      />
    </FormDialog>
  );
}
