import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { RetentionSchedule } from '#shared/rules/retention.ts';
import classes from '../settings/settings.module.css';

/** How long the practice keeps its records. */
export function RetentionSettings() {
  const schedule = useQuery({
    queryKey: ['retention', 'schedule'],
    queryFn: () => api.retention.schedule({}),
  });
  return (
    <Panel
      title="How long records are kept"
      actions={
        <LinkButton to="/retention" variant="default" size="xs">
          Open retention
        </LinkButton>
      }
    >
      <ErrorNotice error={schedule.error} />
      {schedule.data && <Years saved={schedule.data} />}
    </Panel>
  );
}

const fields: { key: keyof RetentionSchedule; label: string; description: string }[] = [
  {
    key: 'yearsAfterService',
    label: 'Years after the last service',
    description: 'Usual: 7 (APA record keeping guidelines, 2007).',
  },
  {
    key: 'yearsAfterMajority',
    label: 'Years after coming of age',
    description: 'Usual: 3, where the client was a minor; the later day counts.',
  },
  {
    key: 'ageOfMajority',
    label: 'Age of majority',
    description: 'Usual: 18. Confirm it for your jurisdiction.',
  },
  {
    key: 'paperYears',
    label: 'Years for consents, authorizations, disclosures and incidents',
    description: 'At least six (45 CFR 164.530(j)), from when they were last in effect.',
  },
];

function Years({ saved }: { saved: RetentionSchedule }) {
  const [typed, setTyped] = useState<Record<keyof RetentionSchedule, number | string>>(saved);
  const save = useMutation({ mutationFn: api.retention.saveSchedule });
  const checked = RetentionSchedule.safeParse(typed);
  const isSaved =
    save.isSuccess && JSON.stringify(save.variables.schedule) === JSON.stringify(checked.data);
  const wrong = new Set(checked.error?.issues.map(({ path }) => path[0]));
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (checked.success) save.mutate({ schedule: checked.data });
      }}
    >
      <p className={classes['flat']}>
        Your jurisdiction’s own rule comes first: enter it here. Nothing is ever destroyed by
        itself.
      </p>
      {fields.map(({ key, label, description }) => (
        <NumberInput
          key={key}
          className={classes['narrow'] ?? ''}
          label={label}
          description={description}
          allowDecimal={false}
          allowNegative={false}
          value={typed[key]}
          error={wrong.has(key) ? 'Enter a whole number that fits.' : undefined}
          onChange={(value) => setTyped((before) => ({ ...before, [key]: value }))}
        />
      ))}
      <ErrorNotice error={save.error} />
      <div className={classes['foot']}>
        <Button type="submit" loading={save.isPending}>
          Save schedule
        </Button>
        <span role="status" className={classes['saved']}>
          {isSaved ? 'Saved' : ''}
        </span>
      </div>
    </form>
  );
}
