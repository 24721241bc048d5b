import { NumberInput, Radio } from '@mantine/core';
import { useState } from 'react';
import { Weeks } from '#shared/contract/check-ins.ts';
import { defaultCheckInWeeks, type CheckInWeeks } from '#shared/rules/check-in-schedule.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { weeksWords } from './check-in-words.ts';

interface Props {
  title: string;
  /** What holds now; undefined follows the group. */
  weeks: CheckInWeeks | undefined;
  /** The group's interval, for a member; null for the group itself. */
  group: { weeks: CheckInWeeks } | null;
  saving: boolean;
  error: unknown;
  onSave: (weeks: CheckInWeeks | undefined) => void;
  onClose: () => void;
}

/** How often there are check-ins: for a whole group, or for one member of it. */
export function ScheduleDialog({ title, weeks, group, saving, error, onSave, onClose }: Props) {
  const state = useDraft<{ kind: string; weeks: number | string }>({
    kind: weeks === undefined ? 'group' : weeks === null ? 'none' : 'weeks',
    weeks: weeks ?? group?.weeks ?? defaultCheckInWeeks,
  });
  const [tried, setTried] = useState(false);
  const { draft, set } = state;
  const chosen = Weeks.safeParse(draft.kind === 'none' ? null : draft.weeks);
  return (
    <FormDialog
      title={title}
      saveLabel="Save schedule"
      size="md"
      dirty={state.dirty}
      saving={saving}
      error={error}
      onSave={() => {
        setTried(true);
        if (draft.kind === 'group') onSave(undefined);
        else if (chosen.success) onSave(chosen.data);
      }}
      onClose={onClose}
    >
      <Radio.Group
        label="Check-ins"
        description="First due counted from the day of joining, then from the last check-in."
        value={draft.kind}
        onChange={(value) => set('kind', value)}
      >
        <div className={formClasses['choices']}>
          {group !== null && (
            <Radio
              value="group"
              label={`As the group: ${weeksWords(group.weeks)}`}
              data-autofocus={draft.kind === 'group' || undefined}
            />
          )}
          <Radio
            value="weeks"
            label="Every so many weeks"
            data-autofocus={draft.kind === 'weeks' || undefined}
          />
          <Radio value="none" label="None" data-autofocus={draft.kind === 'none' || undefined} />
        </div>
      </Radio.Group>
      {draft.kind === 'weeks' && (
        <NumberInput
          label="Weeks"
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          value={draft.weeks}
          error={tried && !chosen.success ? 'Enter a whole number from 1 to 52.' : undefined}
          onChange={(value) => set('weeks', value)}
        />
      )}
    </FormDialog>
  );
}
