import { capital } from '#renderer/ui/words.ts';
import { NumberInput, Select, TextInput } from '@mantine/core';
import { formatClock } from '#renderer/ui/dates.ts';
import { Modality, modalityWords, type Group } from '#shared/contract/groups.ts';
import formClasses from '../../clients/form/form.module.css';
import { listProps } from '../../clients/form/list-props.ts';
import type { Problems } from '../../clients/form/problems.ts';
import { WhenField } from '../../clients/form/WhenField.tsx';
import type { TermsDraft } from './rule-draft.ts';

interface Props {
  group: Group;
  terms: TermsDraft;
  problems: Problems<TermsDraft>;
  onChange: (terms: TermsDraft) => void;
}

/** Time, length, modality and place of a meeting, each only where it differs from the group's. */
export function TermsFields({ group, terms, problems, onChange }: Props) {
  const choices = [
    { value: '', label: `As usual, ${modalityWords[group.modality]}` },
    ...Modality.options.map((value) => ({ value, label: capital(modalityWords[value]) })),
  ];
  return (
    <>
      <div className={formClasses['pair']}>
        <WhenField
          kind="time"
          label="Start"
          description={
            group.startTime === null
              ? 'Empty is no set time'
              : `Empty is as usual, ${formatClock(group.startTime)}`
          }
          value={terms.startTime}
          error={problems.startTime?.[0]}
          onChange={(value) => onChange({ ...terms, startTime: value })}
        />
        <NumberInput
          label="Minutes"
          description={`Empty is as usual, ${group.minutes}`}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          step={15}
          value={terms.minutes}
          error={problems.minutes?.[0]}
          onChange={(value) => onChange({ ...terms, minutes: value })}
        />
      </div>
      <div className={formClasses['pair']}>
        <Select
          {...listProps}
          label="Modality"
          data={choices}
          allowDeselect={false}
          value={terms.modality}
          onChange={(value) =>
            onChange({ ...terms, modality: Modality.safeParse(value).data ?? '' })
          }
        />
        <TextInput
          label="Place"
          placeholder={group.place ? `As usual, ${group.place}` : 'As usual'}
          autoComplete="off"
          maxLength={200}
          value={terms.place}
          error={problems.place?.[0]}
          onChange={(event) => onChange({ ...terms, place: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
