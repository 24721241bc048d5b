import { Group, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { newId, SuspensionId, type DisclosureId } from '#shared/ids.ts';
import { oralSuspensionDays } from '#shared/rules/accounting.ts';
import { addDays, CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import form from '../clients/form/form.module.css';

interface Props {
  disclosureId: DisclosureId;
  onClose: () => void;
  onSaved: () => void;
}

/** An agency says that the client may not be told for a time. */
export function SuspendDialog({ disclosureId, onClose, onSaved }: Props) {
  const [id] = useState(() => newId(SuspensionId));
  const [tried, setTried] = useState(false);
  const { draft, set, dirty } = useDraft<{
    agency: string;
    statement: 'written' | 'oral';
    statedOn: string;
    until: string;
    words: string;
  }>({ agency: '', statement: 'written', statedOn: today(), until: '', words: '' });
  const suspend = useMutation({ mutationFn: api.disclosures.suspend, onSuccess: onSaved });
  const statedOn = CalendarDate.safeParse(draft.statedOn).data;
  const until = CalendarDate.safeParse(draft.until).data;
  const untilProblem =
    until === undefined
      ? 'Enter the last day.'
      : statedOn !== undefined && until < statedOn
        ? 'It ends after it began.'
        : statedOn !== undefined &&
            draft.statement === 'oral' &&
            until > addDays(statedOn, oralSuspensionDays)
          ? `An oral statement holds for at most ${oralSuspensionDays} days.`
          : undefined;
  return (
    <FormDialog
      title="Leave out of accountings for a time"
      saveLabel="Save suspension"
      dirty={dirty}
      saving={suspend.isPending}
      error={suspend.error}
      onSave={() => {
        setTried(true);
        if (draft.agency.trim() && statedOn !== undefined && until !== undefined && !untilProblem)
          suspend.mutate({ disclosureId, suspension: { ...draft, id, statedOn, until } });
      }}
      onClose={onClose}
    >
      <TextInput
        label="Agency"
        withAsterisk
        aria-required
        data-autofocus
        autoComplete="off"
        maxLength={300}
        value={draft.agency}
        error={tried && draft.agency.trim() === '' ? 'Say which agency.' : undefined}
        onChange={(event) => set('agency', event.currentTarget.value)}
      />
      <Radio.Group
        label="Its statement"
        description="Written: for the time it names. Oral: write down what was said; at most 30 days."
        value={draft.statement}
        onChange={(value) => set('statement', value === 'oral' ? 'oral' : 'written')}
      >
        <Group gap="lg" pt={6}>
          <Radio value="written" label="Written" />
          <Radio value="oral" label="Oral" />
        </Group>
      </Radio.Group>
      <div className={form['pair']}>
        <WhenField
          kind="day"
          label="Made on"
          value={draft.statedOn}
          error={tried && statedOn === undefined ? 'Enter the day.' : undefined}
          onChange={(value) => set('statedOn', value)}
        />
        <WhenField
          kind="day"
          label="Until"
          withAsterisk
          aria-required
          value={draft.until}
          error={tried ? untilProblem : undefined}
          onChange={(value) => set('until', value)}
        />
      </div>
      <Textarea
        label="What it says, and who said it"
        autosize
        minRows={2}
        maxLength={2_000}
        value={draft.words}
        onChange={(event) => set('words', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
