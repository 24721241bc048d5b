import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatTime } from '#renderer/ui/dates.ts';
import { Modality, modalityWords, type Group, type GroupSession } from '#shared/contract/groups.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { newId, SessionId } from '#shared/ids.ts';
import { weekdayNames, weekdayOf } from '#shared/rules/weekdays.ts';
import { dateOf, localZone, today } from '#shared/time.ts';
import formClasses from '../clients/form/form.module.css';
import { capital } from '#renderer/ui/words.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { fromToday } from './group-words.ts';
import { checkSession, skippedTime, startOf, type SessionDraft } from './session-draft.ts';
import { listProps } from '../clients/form/list-props.ts';

interface Props {
  group: Group;
  /** What the form begins with. */
  first: SessionDraft;
  /** The group's other sessions, to tell of one on the same day. */
  sessions: readonly Pick<GroupSession, 'number' | 'start'>[];
  onSaved: (session: Session) => void;
  onClose: () => void;
}

const modalityChoices = Modality.options.map((value) => ({
  value,
  label: capital(modalityWords[value]),
}));

export function NewSessionDialog({ group, first, sessions, onSaved, onClose }: Props) {
  const [id] = useState(() => newId(SessionId));
  const [zone] = useState(localZone);
  const { draft, set, dirty } = useDraft(first);
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: api.sessions.save, onSuccess: onSaved });

  const checked = checkSession(draft, group, zone);
  const problems = tried ? (checked.problems ?? {}) : {};
  const start = startOf(draft);
  const day = start === null ? null : dateOf(start);
  const dayWords =
    day === null
      ? undefined
      : [weekdayNames[weekdayOf(day) - 1], fromToday(day, today())].join(', ');
  const skipped = start === null ? null : skippedTime(start, zone);
  const sameDay = sessions.find((session) => dateOf(session.start) === day);

  return (
    <FormDialog
      title={`New session of ${group.name}`}
      saveLabel="Make session"
      dirty={dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        if (checked.fields)
          save.mutate({ id, groupId: group.id, version: 0, fields: checked.fields });
      }}
      onClose={onClose}
    >
      <div className={formClasses['three']}>
        <WhenField
          kind="day"
          label="Day"
          withAsterisk
          aria-required
          data-autofocus
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          description={dayWords}
          value={draft.day}
          error={problems.day}
          onChange={(value) => set('day', value)}
        />
        <WhenField
          kind="time"
          label="Start"
          withAsterisk
          aria-required
          value={draft.time}
          error={problems.time}
          onChange={(value) => set('time', value)}
        />
        <NumberInput
          label="Minutes"
          withAsterisk
          aria-required
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          step={15}
          value={draft.minutes}
          error={problems.plannedMinutes?.[0]}
          onChange={(value) => set('minutes', value)}
        />
      </div>
      <div role="status">
        {skipped !== null && (
          <div className={formClasses['warning']}>
            The clocks go forward then and skip this time; it counts as {formatTime(skipped)}.
          </div>
        )}
        {sameDay && (
          <div className={formClasses['warning']}>
            Session {sameDay.number} is on that day already, at {formatTime(sameDay.start)}.
          </div>
        )}
      </div>
      <div className={formClasses['pair']}>
        <Select
          {...listProps}
          label="Modality"
          data={modalityChoices}
          allowDeselect={false}
          value={draft.modality}
          onChange={(value) => value && set('modality', value)}
        />
        <TextInput
          label="Place"
          autoComplete="off"
          value={draft.place}
          error={problems.place?.[0]}
          onChange={(event) => set('place', event.currentTarget.value)}
        />
      </div>
      <TextInput
        label="Topic"
        autoComplete="off"
        value={draft.topic}
        error={problems.topic?.[0]}
        onChange={(event) => set('topic', event.currentTarget.value)}
      />
      <Textarea
        label="Plan"
        placeholder="Structure, exercises, what to come back to"
        autosize
        minRows={3}
        maxRows={10}
        value={draft.plan}
        error={problems.plan?.[0]}
        onChange={(event) => set('plan', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
