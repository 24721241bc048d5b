import { Autocomplete } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { CalendarSession } from '#shared/contract/calendar.ts';
import { newId, SessionChangeId } from '#shared/ids.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { useDraft } from '../clients/form/useDraft.ts';

interface Props {
  session: Pick<CalendarSession, 'id' | 'number' | 'groupName'>;
  onDone: (words: string) => void;
  onClose: () => void;
}

const usualReasons = [
  'Too few can come',
  'The leader is ill',
  'The leader is away',
  'Holiday',
  'The room is not free',
  'Weather',
];

/** Calls a session off and keeps why. */
export function CancelDialog({ session, onDone, onClose }: Props) {
  const { id, number, groupName } = session;
  const [changeId] = useState(() => newId(SessionChangeId));
  const { draft, set, dirty } = useDraft({ reason: '' });
  const [tried, setTried] = useState(false);
  const cancel = useMutation({ mutationFn: api.sessions.cancel });
  const reason = draft.reason.trim();
  return (
    <FormDialog
      title={`Cancel session ${number} of ${groupName}`}
      saveLabel="Cancel session"
      size="md"
      dirty={dirty}
      saving={cancel.isPending}
      error={cancel.error}
      onSave={() => {
        setTried(true);
        if (reason === '') return;
        cancel.mutate(
          { changeId, id, reason },
          { onSuccess: () => onDone(`Session ${number} of ${groupName} is cancelled.`) },
        );
      }}
      onClose={onClose}
    >
      <Autocomplete
        {...listProps}
        label="Reason"
        description="Choose or write your own. Attendance and whatever was written stay, and it can be reinstated."
        withAsterisk
        aria-required
        data={usualReasons}
        openOnFocus={false}
        data-autofocus
        maxLength={300}
        value={draft.reason}
        error={tried && reason === '' ? 'Say why it is cancelled.' : undefined}
        onChange={(value) => set('reason', value)}
      />
    </FormDialog>
  );
}
