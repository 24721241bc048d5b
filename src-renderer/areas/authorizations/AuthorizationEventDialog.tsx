import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { AuthorizationEvent } from '#shared/contract/authorizations.ts';
import { AuthorizationEventId, newId, type AuthorizationId } from '#shared/ids.ts';
import { authorizationEventWords } from '#shared/rules/authorization-words.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';

interface Props {
  authorizationId: AuthorizationId;
  kind: AuthorizationEvent['kind'];
  onClose: () => void;
  onSaved: () => void;
}

const about: Record<AuthorizationEvent['kind'], string> = {
  'copy-given': 'How the client received it.',
  revoked: 'How it was revoked and what it covers. What was disclosed before stays as it was.',
  'event-happened': 'What happened.',
  'found-false': 'Which statement, and how it became known.',
};

/** What happened to a signed authorization. */
export function AuthorizationEventDialog({ authorizationId, kind, onClose, onSaved }: Props) {
  const [id] = useState(() => newId(AuthorizationEventId));
  const { draft, set, dirty } = useDraft<{ on: string; words: string }>({ on: today(), words: '' });
  const [tried, setTried] = useState(false);
  const add = useMutation({ mutationFn: api.authorizations.addEvent, onSuccess: onSaved });
  const on = CalendarDate.safeParse(draft.on).data;
  const dayProblem =
    on === undefined ? 'Enter the day.' : on > today() ? 'That day has not come yet.' : undefined;
  return (
    <FormDialog
      title={authorizationEventWords[kind]}
      saveLabel="Record it"
      size="md"
      dirty={dirty}
      saving={add.isPending}
      error={add.error}
      onSave={() => {
        setTried(true);
        if (on !== undefined && !dayProblem)
          add.mutate({ authorizationId, event: { id, kind, on, words: draft.words } });
      }}
      onClose={onClose}
    >
      <WhenField
        kind="day"
        label="On"
        withAsterisk
        aria-required
        data-autofocus
        value={draft.on}
        error={tried ? dayProblem : undefined}
        onChange={(value) => set('on', value)}
      />
      <Textarea
        label="In words"
        description={about[kind]}
        autosize
        minRows={2}
        maxLength={1_000}
        value={draft.words}
        onChange={(event) => set('words', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
