import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { formatFullDate } from '#renderer/ui/dates.ts';
import type { Group } from '#shared/contract/groups.ts';
import { CalendarDate } from '#shared/time.ts';
import { FormDialog } from '../../clients/form/FormDialog.tsx';
import { listProps } from '../../clients/form/list-props.ts';
import { useDraft } from '../../clients/form/useDraft.ts';
import { WhenField } from '../../clients/form/WhenField.tsx';
import { useSaveSchedule } from './useSaveSchedule.ts';

interface Props {
  group: Group;
  /** The day to begin with; null where it is still to be chosen. */
  day: CalendarDate | null;
  onSaved: (day: CalendarDate) => void;
  onClose: () => void;
}

const usualReasons = ['Holiday', 'The leader is away', 'Practice closed', 'The room is not free'];

/** A day the group does not meet, and why. */
export function SkipDialog({ group, day: first, onSaved, onClose }: Props) {
  const { draft, set, dirty } = useDraft({ day: String(first ?? ''), reason: '' });
  const [tried, setTried] = useState(false);
  const save = useSaveSchedule();
  const { schedule } = group;
  const day = CalendarDate.safeParse(draft.day).data ?? null;
  const reason = draft.reason.trim();
  const already = schedule.skipped.find((skipped) => skipped.day === day);
  return (
    <FormDialog
      title={`Skip a date of ${group.name}`}
      saveLabel="Skip date"
      size="md"
      dirty={dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        if (day === null || reason === '') return;
        const skipped = [
          ...schedule.skipped.filter((other) => other.day !== day),
          { day, reason },
        ].sort((a, b) => a.day.localeCompare(b.day));
        save.mutate(
          { group, schedule: { ...schedule, skipped } },
          { onSuccess: () => onSaved(day) },
        );
      }}
      onClose={onClose}
    >
      <WhenField
        kind="day"
        label="Day"
        withAsterisk
        aria-required
        data-autofocus={first === null || undefined}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={
          already
            ? `Skipped already: ${already.reason}. This reason takes its place.`
            : day === null
              ? undefined
              : formatFullDate(day)
        }
        value={draft.day}
        error={tried && day === null ? 'Enter the day.' : undefined}
        onChange={(value) => set('day', value)}
      />
      <Autocomplete
        {...listProps}
        label="Reason"
        description="Choose or write your own. A session that is planned already stays as it is."
        withAsterisk
        aria-required
        data={usualReasons}
        openOnFocus={false}
        data-autofocus={first !== null || undefined}
        maxLength={200}
        value={draft.reason}
        error={tried && reason === '' ? 'Say why the group does not meet.' : undefined}
        onChange={(value) => set('reason', value)}
      />
    </FormDialog>
  );
}
