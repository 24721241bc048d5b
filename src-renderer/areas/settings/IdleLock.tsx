import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { Practice } from '#shared/contract/settings.ts';
import { formatMinutes } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import classes from './settings.module.css';

const usual = [1, 2, 5, 10, 15, 20, 30, 60];

/** After how long without a key or a click the vault locks. */
export function IdleLock({ practice }: { practice: Practice }) {
  const save = useMutation({ mutationFn: api.settings.savePractice });
  const current = practice.lockAfterMinutes;
  const choices = [...new Set([...usual, current])].sort((a, b) => a - b);
  return (
    <Panel title="Lock">
      <p className={classes['text']}>
        The vault locks when the computer sleeps or its screen is locked, and after this long
        without use. What was being typed is saved first.
      </p>
      <Select
        className={classes['narrow'] ?? ''}
        label="Lock after"
        value={String(current)}
        data={choices.map((minutes) => ({
          value: String(minutes),
          label: formatMinutes(minutes),
        }))}
        onChange={(value) => {
          if (value !== null)
            save.mutate({ practice: { ...practice, lockAfterMinutes: Number(value) } });
        }}
      />
      <ErrorNotice error={save.error} />
    </Panel>
  );
}
