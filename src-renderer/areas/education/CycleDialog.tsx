import { NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { EducationCycle } from '#shared/contract/education.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import form from '../clients/form/form.module.css';
import { checkCycle, cycleDraft } from './education-draft.ts';

interface Props {
  cycle: EducationCycle | null;
  onSaved: () => void;
  onClose: () => void;
}

/** How long the board's cycle is, when one began and how many hours it asks for. */
export function CycleDialog({ cycle, onSaved, onClose }: Props) {
  const { draft, set, dirty } = useDraft(cycleDraft(cycle));
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: api.education.saveCycle, onSuccess: onSaved });
  const checked = checkCycle(draft);
  const problems = tried ? (checked.problems ?? {}) : {};
  return (
    <FormDialog
      title="Cycle"
      saveLabel="Save cycle"
      size="md"
      dirty={dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        if (checked.fields) save.mutate({ cycle: checked.fields });
      }}
      onClose={onClose}
    >
      <WhenField
        kind="day"
        label="First day of a cycle"
        description="Any one of them: the others follow from it"
        withAsterisk
        aria-required
        data-autofocus
        value={draft.start}
        error={problems.start?.[0]}
        onChange={(value) => set('start', value)}
      />
      <div className={form['pair']}>
        <NumberInput
          label="Months"
          withAsterisk
          aria-required
          min={1}
          max={120}
          allowDecimal={false}
          value={draft.months}
          error={problems.months?.[0]}
          onChange={(value) => set('months', value)}
        />
        <NumberInput
          label="Hours required"
          withAsterisk
          aria-required
          min={0}
          max={1000}
          step={0.25}
          decimalScale={2}
          value={draft.hours}
          error={problems.hours?.[0]}
          onChange={(value) => set('hours', value)}
        />
      </div>
    </FormDialog>
  );
}
