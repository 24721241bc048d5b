import { Checkbox, Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ViolationFields, type AgreementVersion } from '#shared/contract/agreements.ts';
import { newId, ViolationId, type ClientId, type GroupId, type SessionId } from '#shared/ids.ts';
import { versionOn } from '#shared/rules/coverage.ts';
import { CalendarDate, today } from '#shared/time.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';

interface Props {
  groupId: GroupId;
  versions: readonly AgreementVersion[];
  people: readonly { id: ClientId; name: string }[];
  /** At which session; null when it is entered by hand. */
  session: { id: SessionId; day: CalendarDate } | null;
  onClose: () => void;
}

/** A rule that was not kept: which one, when, who, what happened, what was said and what is to follow. */
export function ViolationDialog({ groupId, versions, people, session, onClose }: Props) {
  const [id] = useState(() => newId(ViolationId));
  const { draft, set, dirty } = useDraft({
    onDay: String(session?.day ?? today()),
    ruleId: '',
    clients: [] as string[],
    happened: '',
    said: '',
    followUp: '',
  });
  const [tried, setTried] = useState(false);
  const keep = useMutation({ mutationFn: api.agreements.recordViolation, onSuccess: onClose });
  const onDay = CalendarDate.safeParse(draft.onDay);
  const version = onDay.success ? versionOn(versions, onDay.data) : undefined;
  const fields = ViolationFields.safeParse({
    ...draft,
    sessionId: session?.id ?? null,
    versionId: version?.id,
  });
  const dayProblem = !onDay.success
    ? 'Enter the day.'
    : onDay.data > today()
      ? 'That day has not come yet.'
      : version === undefined
        ? 'No agreement was in force on that day.'
        : undefined;
  const rule = version?.rules.find((each) => each.id === draft.ruleId);
  return (
    <FormDialog
      title="Rule not kept"
      saveLabel="Keep"
      dirty={dirty}
      saving={keep.isPending}
      error={keep.error}
      onSave={() => {
        setTried(true);
        if (fields.success && rule !== undefined && dayProblem === undefined)
          keep.mutate({ id, groupId, fields: fields.data });
      }}
      onClose={onClose}
    >
      <Select
        {...listProps}
        label="Rule"
        data-autofocus
        data={(version?.rules ?? []).map((each, at) => ({
          value: each.id,
          label: `${at + 1}. ${each.text}`,
        }))}
        value={rule?.id ?? null}
        error={tried && rule === undefined ? 'Choose the rule.' : undefined}
        onChange={(value) => set('ruleId', value ?? '')}
      />
      <WhenField
        kind="day"
        label="Date"
        value={draft.onDay}
        error={tried ? dayProblem : undefined}
        onChange={(value) => set('onDay', value)}
      />
      <Checkbox.Group label="Who" value={draft.clients} onChange={(value) => set('clients', value)}>
        <div className={formClasses['three']}>
          {people.map((person) => (
            <Checkbox key={person.id} value={person.id} label={person.name} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label="What happened"
        autosize
        minRows={2}
        maxLength={5_000}
        value={draft.happened}
        error={tried && draft.happened.trim() === '' ? 'Write what happened.' : undefined}
        onChange={(event) => set('happened', event.currentTarget.value)}
      />
      <Textarea
        label="What was said about it"
        autosize
        minRows={2}
        maxLength={5_000}
        value={draft.said}
        onChange={(event) => set('said', event.currentTarget.value)}
      />
      <Textarea
        label="To follow up"
        autosize
        minRows={2}
        maxLength={5_000}
        value={draft.followUp}
        onChange={(event) => set('followUp', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
