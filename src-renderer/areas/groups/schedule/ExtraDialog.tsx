import { useState } from 'react';
import { formatClock, formatFullDate } from '#renderer/ui/dates.ts';
import type { Group } from '#shared/contract/groups.ts';
import { occurrences } from '#shared/rules/recurrence.ts';
import { CalendarDate } from '#shared/time.ts';
import { FormDialog } from '../../clients/form/FormDialog.tsx';
import { useDraft } from '../../clients/form/useDraft.ts';
import { WhenField } from '../../clients/form/WhenField.tsx';
import { checkExtra, emptyExtra } from './rule-draft.ts';
import { TermsFields } from './TermsFields.tsx';
import { useSaveSchedule } from './useSaveSchedule.ts';

interface Props {
  group: Group;
  onSaved: (day: CalendarDate) => void;
  onClose: () => void;
}

/** One session beside the regular ones: a weekend, an evening more, or a regular one made longer. */
export function ExtraDialog({ group, onSaved, onClose }: Props) {
  const { draft, set, dirty } = useDraft(emptyExtra);
  const [tried, setTried] = useState(false);
  const save = useSaveSchedule();
  const checked = checkExtra(draft);
  const problems = tried ? (checked.problems ?? {}) : {};
  const { schedule } = group;
  const day = CalendarDate.safeParse(draft.day).data;
  const time = draft.terms.startTime || group.startTime;
  const regular =
    day && occurrences(group, day, day).find((meeting) => !meeting.extra && meeting.time === time);
  return (
    <FormDialog
      title={`Add an extra session of ${group.name}`}
      saveLabel="Save"
      dirty={dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        const { value } = checked;
        if (!value) return;
        const extra = [...schedule.extra, value].sort((a, b) => a.day.localeCompare(b.day));
        save.mutate(
          { group, schedule: { ...schedule, extra } },
          { onSuccess: () => onSaved(value.day) },
        );
      }}
      onClose={onClose}
    >
      <WhenField
        kind="day"
        label="Day"
        withAsterisk
        aria-required
        data-autofocus
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={
          regular?.time
            ? `It takes the place of the regular one at ${formatClock(regular.time)}.`
            : day && formatFullDate(day)
        }
        value={draft.day}
        error={problems.day?.[0]}
        onChange={(value) => set('day', value)}
      />
      <TermsFields
        group={group}
        terms={draft.terms}
        problems={problems}
        onChange={(terms) => set('terms', terms)}
      />
    </FormDialog>
  );
}
