import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDateTime, formatTime } from '#renderer/ui/dates.ts';
import type { CalendarSession } from '#shared/contract/calendar.ts';
import { newId, SessionChangeId } from '#shared/ids.ts';
import { timeOf } from '#shared/rules/schedule.ts';
import { weekdayNames, weekdayOf } from '#shared/rules/weekdays.ts';
import { dateOf, LocalTime, today } from '#shared/time.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { fromToday } from '../groups/group-words.ts';
import { skippedTime } from '../groups/session-draft.ts';

interface Props {
  session: CalendarSession;
  onDone: (words: string) => void;
  onClose: () => void;
}

/** Moves a session to another day or time and keeps why. */
export function RescheduleDialog({ session, onDone, onClose }: Props) {
  const [changeId] = useState(() => newId(SessionChangeId));
  const { draft, set, dirty } = useDraft({
    day: String(dateOf(session.start)),
    time: timeOf(session.start),
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: api.sessions.reschedule });

  const start = LocalTime.safeParse(`${draft.day}T${draft.time}`).data ?? null;
  const reason = draft.reason.trim();
  const skipped = start === null ? null : skippedTime(start, session.zone);
  const same = start === session.start;
  return (
    <FormDialog
      title={`Reschedule session ${session.number} of ${session.groupName}`}
      saveLabel="Reschedule"
      size="md"
      dirty={dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        if (start === null || same || reason === '') return;
        const { id, version, groupName } = session;
        save.mutate(
          { changeId, id, version, start, reason },
          {
            onSuccess: () => onDone(`${groupName} is moved to ${formatDateTime(start)}.`),
          },
        );
      }}
      onClose={onClose}
    >
      <div className={formClasses['pair']}>
        <WhenField
          kind="day"
          label="New day"
          withAsterisk
          aria-required
          data-autofocus
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          description={
            start === null
              ? undefined
              : `${weekdayNames[weekdayOf(dateOf(start)) - 1] ?? ''}, ${fromToday(dateOf(start), today())}`
          }
          value={draft.day}
          error={
            !tried
              ? undefined
              : draft.day === ''
                ? 'Enter the day.'
                : same
                  ? 'It is at that time already.'
                  : undefined
          }
          onChange={(value) => set('day', value)}
        />
        <WhenField
          kind="time"
          label="New start"
          withAsterisk
          aria-required
          value={draft.time}
          error={tried && draft.time === '' ? 'Enter the time.' : undefined}
          onChange={(value) => set('time', value)}
        />
      </div>
      <div role="status">
        {skipped !== null && (
          <div className={formClasses['warning']}>
            The clocks go forward then and skip this time; it counts as {formatTime(skipped)}.
          </div>
        )}
      </div>
      <TextInput
        label="Reason"
        description="Kept with the session, next to the time it was moved from."
        withAsterisk
        aria-required
        autoComplete="off"
        maxLength={300}
        value={draft.reason}
        error={tried && reason === '' ? 'Say why it is moved.' : undefined}
        onChange={(event) => set('reason', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
