import { NumberInput, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ChangeChoice } from '#shared/contract/measures.ts';
import { reliableChange } from '#shared/rules/measures/change.ts';
import type { Instrument } from '#shared/rules/measures/instrument.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { ruleWords, scoreWords } from '#shared/rules/measures/words.ts';

interface Props {
  instrument: Instrument;
  scale: number;
  choice: ChangeChoice | null;
  onSaved: () => void;
  onClose: () => void;
}

interface Draft {
  /** `none`, `own`, or the key of a published rule. */
  kind: string;
  r: number | string;
  sd: number | string;
  source: string;
}

/** What the whole practice judges a change of one scale by: a published rule, own figures with their source, or nothing. */
export function ChangeChoiceDialog({ instrument, scale, choice, onSaved, onClose }: Props) {
  const published = scale === 0 ? instrument.changes : [];
  const own = choice?.kind === 'own' ? choice : null;
  const state = useDraft<Draft>({
    kind:
      choice === null
        ? (published[0]?.key ?? 'none')
        : choice.kind === 'published'
          ? choice.key
          : choice.kind,
    r: own?.r ?? '',
    sd: own?.sd ?? '',
    source: own?.source ?? '',
  });
  const [tried, setTried] = useState(false);
  const { draft, set } = state;
  const save = useMutation({ mutationFn: api.measures.chooseChange, onSuccess: onSaved });
  const checked = ChangeChoice.safeParse(
    draft.kind === 'none'
      ? { kind: 'none' }
      : draft.kind === 'own'
        ? { kind: 'own', r: draft.r, sd: draft.sd, source: draft.source }
        : { kind: 'published', key: draft.kind },
  );
  const name = instrument.scales[scale]?.name ?? '';
  const wrong = (field: string) =>
    tried && !checked.success && checked.error.issues.some(({ path }) => path[0] === field);
  const index =
    checked.success && checked.data.kind === 'own'
      ? reliableChange(checked.data.sd, checked.data.r)
      : null;

  return (
    <FormDialog
      title={`Reliable change of ${[instrument.name, instrument.scales.length > 1 ? name : ''].filter(Boolean).join(', ')}`}
      saveLabel="Use for everyone"
      dirty={state.dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        if (checked.success)
          save.mutate({ instrument: instrument.key, scale, choice: checked.data });
      }}
      onClose={onClose}
    >
      <Radio.Group
        label="A change is judged by"
        value={draft.kind}
        onChange={(value) => set('kind', value)}
      >
        <div className={formClasses['choices']}>
          {published.map((rule) => (
            <Radio
              key={rule.key}
              value={rule.key}
              label={rule.name}
              description={ruleWords(rule)}
              data-autofocus={draft.kind === rule.key || undefined}
            />
          ))}
          <Radio
            value="own"
            label="Own figures"
            description="1.96 × SD × √2 × √(1 − r), from a study you name"
          />
          <Radio value="none" label="Nothing" description="No change is marked as reliable." />
        </div>
      </Radio.Group>
      {draft.kind === 'own' && (
        <>
          <div className={formClasses['pair']}>
            <NumberInput
              label="r, the reliability"
              description="Above 0 and below 1"
              withAsterisk
              aria-required
              allowNegative={false}
              decimalScale={3}
              clampBehavior="none"
              step={0.01}
              value={draft.r}
              error={wrong('r') ? 'Enter a number between 0 and 1.' : undefined}
              onChange={(value) => set('r', value)}
            />
            <NumberInput
              label="SD, the standard deviation"
              description="In points of this scale"
              withAsterisk
              aria-required
              allowNegative={false}
              decimalScale={3}
              clampBehavior="none"
              value={draft.sd}
              error={wrong('sd') ? 'Enter a number above 0.' : undefined}
              onChange={(value) => set('sd', value)}
            />
          </div>
          <TextInput
            label="Source"
            placeholder="Authors, year, sample"
            withAsterisk
            aria-required
            autoComplete="off"
            maxLength={300}
            value={draft.source}
            error={wrong('source') ? 'Name the study the figures are from.' : undefined}
            onChange={(event) => set('source', event.currentTarget.value)}
          />
          <p role="status">
            {index !== null && `A change counts as reliable from ${scoreWords(index)} points.`}
          </p>
        </>
      )}
    </FormDialog>
  );
}
