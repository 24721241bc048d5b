import { Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { AcknowledgementReplyId, newId } from '#shared/ids.ts';
import { CalendarDate, today } from '#shared/time.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import type { OpenAnswer } from './open-answers.ts';

interface Props {
  open: OpenAnswer;
  name: string;
  onClose: () => void;
}

/** What was said to a question or a no, and whether the member agrees since. */
export function ReplyDialog({ open, name, onClose }: Props) {
  const [id] = useState(() => newId(AcknowledgementReplyId));
  const { draft, set, dirty } = useDraft({ onDay: String(today()), text: '', agrees: '' });
  const [tried, setTried] = useState(false);
  const keep = useMutation({ mutationFn: api.agreements.reply, onSuccess: onClose });
  const onDay = CalendarDate.safeParse(draft.onDay);
  const dayProblem = !onDay.success
    ? 'Enter the day.'
    : onDay.data < open.onDay
      ? 'The question was raised later than that.'
      : onDay.data > today()
        ? 'That day has not come yet.'
        : undefined;
  return (
    <FormDialog
      title={`Answer ${name}`}
      saveLabel="Keep answer"
      size="md"
      dirty={dirty}
      saving={keep.isPending}
      error={keep.error}
      onSave={() => {
        setTried(true);
        if (!onDay.success || dayProblem !== undefined) return;
        if (draft.text.trim() === '' || draft.agrees === '') return;
        keep.mutate({
          id,
          acknowledgementId: open.acknowledgementId,
          ruleId: open.ruleId,
          onDay: onDay.data,
          text: draft.text,
          agrees: draft.agrees === 'yes',
        });
      }}
      onClose={onClose}
    >
      <p>
        {open.rule} {open.words !== '' && <em>“{open.words}”</em>}
      </p>
      <Textarea
        label="What was said"
        autosize
        minRows={3}
        maxLength={5_000}
        data-autofocus
        value={draft.text}
        error={tried && draft.text.trim() === '' ? 'Write what was said.' : undefined}
        onChange={(event) => set('text', event.currentTarget.value)}
      />
      <Radio.Group
        label="Since then"
        value={draft.agrees}
        error={tried && draft.agrees === '' ? 'Say whether the member agrees.' : undefined}
        onChange={(value) => set('agrees', value)}
      >
        <div className={formClasses['choices']}>
          <Radio value="yes" label="Agrees to the rule" />
          <Radio value="no" label="Does not agree yet; it stays open" />
        </div>
      </Radio.Group>
      <WhenField
        kind="day"
        label="Date"
        value={draft.onDay}
        error={tried ? dayProblem : undefined}
        onChange={(value) => set('onDay', value)}
      />
    </FormDialog>
  );
}
