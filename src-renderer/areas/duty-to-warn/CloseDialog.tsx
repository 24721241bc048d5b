import { Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { Warning } from '#shared/contract/duty-to-warn.ts';
import { newId, WarningEntryId } from '#shared/ids.ts';
import { openQuestions } from '#shared/rules/duty-to-warn.ts';
import { entryKinds, questionWords } from '#shared/rules/duty-to-warn-fields.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import classes from './duty-to-warn.module.css';

interface Props {
  warning: Warning;
  onClosed: () => void;
  onCancel: () => void;
}

/** Asks, of every question without an answer, why it has none; then closes. Nothing is guessed. */
export function CloseDialog({ warning, onClosed, onCancel }: Props) {
  const [asked] = useState(() =>
    openQuestions(warning.entries).map(({ question, kind, entry }) => ({
      id: newId(WarningEntryId),
      question,
      about: entry?.thread ?? null,
      words:
        entry === null
          ? questionWords[question]
          : `${entryKinds[kind].title}: ${questionWords[question]}`,
    })),
  );
  const [id] = useState(() => newId(WarningEntryId));
  const state = useDraft<{ mistake: boolean; because: string; reasons: Record<string, string> }>({
    mistake: false,
    because: '',
    reasons: {},
  });
  const { draft, set } = state;
  const [tried, setTried] = useState(false);
  const reasonOf = (one: string): string => draft.reasons[one] ?? '';
  const close = useMutation({ mutationFn: api.dutyToWarn.close, onSuccess: onClosed });
  const unexplained = draft.mistake
    ? draft.because.trim() === ''
    : asked.some((one) => reasonOf(one.id).trim() === '');
  return (
    <FormDialog
      title="Close the event"
      saveLabel="Close the event"
      dirty={state.dirty}
      saving={close.isPending}
      error={close.error}
      onSave={() => {
        setTried(true);
        if (unexplained) return;
        close.mutate({
          id,
          warningId: warning.id,
          mistake: draft.mistake,
          because: draft.because,
          unanswered: draft.mistake
            ? []
            : asked.map(({ words: _, ...one }) => ({ ...one, because: reasonOf(one.id) })),
        });
      }}
      onClose={onCancel}
    >
      <Radio.Group
        label="Why it is closed"
        value={draft.mistake ? 'mistake' : 'done'}
        onChange={(value) => set('mistake', value === 'mistake')}
      >
        <div className={classes['choices']}>
          <Radio value="done" label="What was to be done is done" data-autofocus />
          <Radio value="mistake" label="It was started by mistake" />
        </div>
      </Radio.Group>
      {!draft.mistake && asked.length > 0 && (
        <p className={classes['soft']}>
          These have no answer. Cancel to answer one; or say why it has none: not known, or not
          done, because …
        </p>
      )}
      {!draft.mistake &&
        asked.map((one) => (
          <Textarea
            key={one.id}
            label={one.words}
            placeholder="Not known, or not done, because"
            autosize
            minRows={1}
            maxRows={6}
            maxLength={50_000}
            value={reasonOf(one.id)}
            error={
              tried && reasonOf(one.id).trim() === '' ? 'Say why it has no answer.' : undefined
            }
            onChange={(event) =>
              set('reasons', { ...draft.reasons, [one.id]: event.currentTarget.value })
            }
          />
        ))}
      <Textarea
        label={draft.mistake ? 'What happened' : 'Closing words, if any'}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={50_000}
        value={draft.because}
        error={
          tried && draft.mistake && draft.because.trim() === '' ? 'Say what happened.' : undefined
        }
        onChange={(event) => set('because', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
