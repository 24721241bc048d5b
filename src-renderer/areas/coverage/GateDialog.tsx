import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { Joiner, Uncovered } from '#shared/contract/coverage.ts';
import { newId, SessionGateId, type SessionId } from '#shared/ids.ts';
import { today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { joinedWords, lacksWords } from './coverage-words.ts';
import classes from './coverage.module.css';

interface Props {
  sessionId: SessionId;
  uncovered: readonly Uncovered[];
  joiners: readonly Joiner[];
  onStart: () => void;
  onClose: () => void;
}

/** Who is not covered as the session begins; going on takes a reason, which is kept with this list. */
export function GateDialog({ sessionId, uncovered, joiners, onStart, onClose }: Props) {
  const [id] = useState(() => newId(SessionGateId));
  const { draft, set, dirty } = useDraft({ reason: '' });
  const [tried, setTried] = useState(false);
  const goOn = useMutation({
    mutationFn: api.coverage.goOn,
    onSuccess: () => {
      onClose();
      onStart();
    },
  });
  const blank = draft.reason.trim() === '';
  return (
    <FormDialog
      title="Not everybody is covered"
      saveLabel="Start session"
      size="md"
      dirty={dirty}
      saving={goOn.isPending}
      error={goOn.error}
      onSave={() => {
        setTried(true);
        if (!blank) goOn.mutate({ id, sessionId, reason: draft.reason });
      }}
      onClose={onClose}
    >
      <ul className={classes['list']} role="list" aria-label="Not covered">
        {uncovered.map((member) => (
          <li key={member.membershipId}>
            <strong>{member.name}</strong>{' '}
            <span className={classes['soft']}>{lacksWords(member, today())}</span>
          </li>
        ))}
      </ul>
      {joiners.length > 0 && <p className={classes['goOver']}>{joinedWords(joiners)}</p>}
      <Textarea
        label="Why the session starts all the same"
        description="Kept in the session’s record with this list."
        autosize
        minRows={2}
        maxLength={1_000}
        data-autofocus
        value={draft.reason}
        error={tried && blank ? 'Write why the session starts.' : undefined}
        onChange={(event) => set('reason', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
