import { capital } from '#renderer/ui/words.ts';
import {
  Checkbox,
  Group as Row,
  Input,
  NumberInput,
  SegmentedControl,
  Select,
} from '@mantine/core';
import { useState } from 'react';
import type { Group, MeetingRule } from '#shared/contract/groups.ts';
import { weekdayNames } from '#shared/rules/weekdays.ts';
import formClasses from '../../clients/form/form.module.css';
import { FormDialog } from '../../clients/form/FormDialog.tsx';
import { listProps } from '../../clients/form/list-props.ts';
import { useDraft } from '../../clients/form/useDraft.ts';
import { WhenField } from '../../clients/form/WhenField.tsx';
import { whichWords } from '../group-words.ts';
import { checkRule, ruleDraft } from './rule-draft.ts';
import { TermsFields } from './TermsFields.tsx';
import { useSaveSchedule } from './useSaveSchedule.ts';

interface Props {
  group: Group;
  /** The rule to change; null adds one. */
  rule: MeetingRule | null;
  onSaved: () => void;
  onClose: () => void;
}

const weekdayChoices = weekdayNames.map((label, index) => ({ value: String(index + 1), label }));
const whichChoices = (['1', '2', '3', '4', 'last'] as const).map((value) => ({
  value,
  label: capital(whichWords[value]),
}));

/** Days on which the group meets again and again. */
export function RuleDialog({ group, rule, onSaved, onClose }: Props) {
  const { draft, set, dirty } = useDraft(ruleDraft(rule));
  const [tried, setTried] = useState(false);
  const save = useSaveSchedule();
  const checked = checkRule(draft);
  const problems = tried ? (checked.problems ?? {}) : {};
  const { schedule } = group;

  return (
    <FormDialog
      title={rule === null ? 'Add meeting days' : 'Change meeting days'}
      saveLabel="Save"
      dirty={dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        const { value } = checked;
        if (!value) return;
        const rules =
          rule === null
            ? [...schedule.rules, value]
            : schedule.rules.map((other) => (other === rule ? value : other));
        save.mutate({ group, schedule: { ...schedule, rules } }, { onSuccess: onSaved });
      }}
      onClose={onClose}
    >
      <Input.Wrapper label="Repeats" labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label="Repeats"
          value={draft.kind}
          onChange={(value) => set('kind', value)}
          data={[
            { value: 'weekly', label: 'By the week' },
            { value: 'monthly', label: 'By the month' },
          ]}
        />
      </Input.Wrapper>
      {draft.kind === 'weekly' ? (
        <>
          <NumberInput
            label="Every"
            data-autofocus
            suffix={Number(draft.every) === 1 ? ' week' : ' weeks'}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="none"
            description="1 is every week, 2 every other week"
            value={draft.every}
            error={draft.weekdays.length > 0 ? problems.repeats?.[0] : undefined}
            onChange={(value) => set('every', value)}
          />
          <Checkbox.Group
            label="On"
            value={draft.weekdays}
            error={draft.weekdays.length === 0 ? problems.repeats?.[0] : undefined}
            onChange={(value) => set('weekdays', value)}
          >
            <Row gap="sm" mt={4}>
              {weekdayChoices.map(({ value, label }) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </Row>
          </Checkbox.Group>
        </>
      ) : (
        <div className={formClasses['pair']}>
          <Select
            {...listProps}
            label="On the"
            data={whichChoices}
            allowDeselect={false}
            value={draft.which}
            onChange={(value) => value && set('which', value)}
          />
          <Select
            {...listProps}
            label="Day of the month"
            data={weekdayChoices}
            allowDeselect={false}
            value={draft.weekday}
            onChange={(value) => value && set('weekday', value)}
          />
        </div>
      )}
      <div className={formClasses['pair']}>
        <WhenField
          kind="day"
          label="From"
          withAsterisk
          aria-required
          description={
            draft.kind === 'weekly' && Number(draft.every) > 1
              ? 'Weeks are counted from this one.'
              : undefined
          }
          value={draft.from}
          error={problems.from?.[0]}
          onChange={(value) => set('from', value)}
        />
        <WhenField
          kind="day"
          label="Until"
          description="Empty is until further notice."
          value={draft.until}
          error={problems.until?.[0]}
          onChange={(value) => set('until', value)}
        />
      </div>
      <TermsFields
        group={group}
        terms={draft.terms}
        problems={problems}
        onChange={(terms) => set('terms', terms)}
      />
    </FormDialog>
  );
}
