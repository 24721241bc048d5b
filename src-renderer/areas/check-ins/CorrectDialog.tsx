import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { CheckInAnswers, type CheckIn, type CheckInVersion } from '#shared/contract/check-ins.ts';
import { today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { checkAnswers, type AnswersDraft } from './check-in-draft.ts';

interface Props {
  checkIn: CheckIn;
  now: CheckInVersion;
  /** It was entered by mistake: its answers stay, and it counts for nothing. */
  withdraw: boolean;
  onSaved: () => void;
  onClose: () => void;
}

/** Corrects the answers of a completed check-in, or takes it out of every count, for a reason. */
export function CorrectDialog({ checkIn, now, withdraw, onSaved, onClose }: Props) {
  const state = useDraft<AnswersDraft & { reason: string }>({
    ...CheckInAnswers.strip().parse(now),
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const { draft, set } = state;
  const save = useMutation({ mutationFn: api.checkIns.correct, onSuccess: onSaved });
  const checked = checkAnswers(draft, today());
  const unexplained = draft.reason.trim() === '';
  const day = formatDate(now.onDay);
  return (
    <FormDialog
      title={withdraw ? `Check-in of ${day} was entered by mistake` : `Correct check-in of ${day}`}
      saveLabel={withdraw ? 'Withdraw it' : 'Keep correction'}
      dirty={state.dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        if (checked.answers && !unexplained)
          save.mutate({
            id: checkIn.id,
            version: now.version,
            answers: checked.answers,
            withdrawn: withdraw,
            reason: draft.reason,
          });
      }}
      onClose={onClose}
    >
      {!withdraw && (
        <AnswerFields
          draft={draft}
          set={(change) => {
            if (change.onDay !== undefined) set('onDay', change.onDay);
            if (change.kept !== undefined) set('kept', change.kept);
            if (change.comfort !== undefined) set('comfort', change.comfort);
            if (change.safety !== undefined) set('safety', change.safety);
          }}
          problems={tried ? (checked.problems ?? {}) : {}}
        />
      )}
      <TextInput
        label="Reason"
        description={
          withdraw
            ? 'It stays to be read and counts for nothing.'
            : 'What was answered before stays to be read. What was said is not changed; add an addendum.'
        }
        withAsterisk
        aria-required
        autoComplete="off"
        data-autofocus={withdraw || undefined}
        maxLength={500}
        value={draft.reason}
        error={tried && unexplained ? 'Say why.' : undefined}
        onChange={(event) => set('reason', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
