import { NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { AnswerScale, AnswerWords } from '#renderer/ui/AnswerScale.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import type { MeasureFields } from '#shared/contract/measures.ts';
import { MeasureId, newId, type ClientId } from '#shared/ids.ts';
import type { Form, Instrument } from '#shared/rules/measures/instrument.ts';
import { riskLeftBlank } from '#shared/rules/measures/risk-look.ts';
import { today } from '#shared/time.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import classes from './measures.module.css';
import { checkMeasure, measureDraft, type MeasureDraft } from './measure-draft.ts';
import type { Entry } from '#shared/rules/measures/trend.ts';
import { scaleWords } from '#shared/rules/measures/words.ts';

interface Props {
  clientId: ClientId;
  name: string;
  instrument: Instrument;
  /** The entry to correct; null gives the measure anew. */
  entry: Entry | null;
  onSaved: (fields: MeasureFields) => void;
  onClose: () => void;
}

/** An instrument given, or corrected: its own questions where they may be shown, else its scores. */
export function MeasureDialog({ clientId, name, instrument, entry, onSaved, onClose }: Props) {
  const [id] = useState(() => entry?.measure.id ?? newId(MeasureId));
  const state = useDraft(measureDraft(instrument, entry?.now ?? null, today()));
  const [tried, setTried] = useState(false);
  const { draft, set } = state;
  const save = useMutation({
    mutationFn: async (fields: MeasureFields) => {
      if (entry === null)
        await api.measures.record({ id, clientId, instrument: instrument.key, fields });
      else
        await api.measures.correct({
          id,
          version: entry.now.version,
          fields,
          withdrawn: false,
          reason: draft.reason,
        });
      onSaved(fields);
    },
  });

  const checked = checkMeasure(instrument, draft, today(), entry !== null);
  const problems = tried ? (checked.problems ?? {}) : {};
  const setValue = (at: number, value: number | string | null) =>
    set('values', draft.values.with(at, value));

  return (
    <FormDialog
      title={
        entry === null
          ? `${instrument.name}, ${name}`
          : `Correct ${instrument.name} of ${formatDate(entry.now.onDay)}`
      }
      saveLabel={entry === null ? `Keep ${instrument.name}` : 'Keep correction'}
      size={instrument.form === null ? 'md' : '56rem'}
      dirty={state.dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        if (checked.fields) save.mutate(checked.fields);
      }}
      onClose={onClose}
    >
      {instrument.form === null ? (
        <Scores
          instrument={instrument}
          draft={draft}
          setValue={setValue}
          problem={problems.values}
        />
      ) : (
        <Questions
          instrument={instrument}
          form={instrument.form}
          draft={draft}
          setValue={setValue}
          problem={problems.values}
        />
      )}
      <div className={formClasses['pair']}>
        <WhenField
          kind="day"
          label="Filled in on"
          withAsterisk
          aria-required
          value={draft.onDay}
          error={problems.onDay}
          onChange={(value) => set('onDay', value)}
        />
        <TextInput
          label="Remark"
          placeholder="Read out together, on paper at home"
          autoComplete="off"
          maxLength={300}
          value={draft.remark}
          onChange={(event) => set('remark', event.currentTarget.value)}
        />
      </div>
      {entry !== null && (
        <TextInput
          label="Reason for the correction"
          description="What was entered before stays to be read."
          withAsterisk
          aria-required
          autoComplete="off"
          maxLength={500}
          value={draft.reason}
          error={problems.reason}
          onChange={(event) => set('reason', event.currentTarget.value)}
        />
      )}
      <p className={classes['notice']}>{instrument.notice}</p>
    </FormDialog>
  );
}

interface FieldsProps {
  instrument: Instrument;
  draft: MeasureDraft;
  setValue: (at: number, value: number | string | null) => void;
  problem: string | undefined;
}

function Questions({ instrument, form, draft, setValue, problem }: FieldsProps & { form: Form }) {
  const answers = draft.values.map((value) => (typeof value === 'number' ? value : null));
  const { unscored } = form;
  const blank = answers.slice(0, form.items.length).filter((answer) => answer === null).length;
  return (
    <div className={classes['questions']}>
      <p className={classes['stem']}>{form.stem}</p>
      <AnswerWords options={form.options} />
      {form.items.map((item, at) => (
        <AnswerScale
          key={item}
          options={form.options}
          value={answers[at] ?? null}
          autoFocus={at === 0}
          goesOn
          error={at === 0 ? problem : undefined}
          onChange={(value) => setValue(at, value)}
        >
          <span className={classes['item']}>
            <span className={classes['soft']}>{at + 1}</span>
            <span>{item}</span>
          </span>
        </AnswerScale>
      ))}
      {unscored && (
        <>
          <AnswerWords options={unscored.options} />
          <AnswerScale
            options={unscored.options}
            value={answers[form.items.length] ?? null}
            onChange={(value) => setValue(form.items.length, value)}
          >
            {unscored.text} <span className={classes['soft']}>Not part of the score.</span>
          </AnswerScale>
        </>
      )}
      <p className={classes['soft']} role="status">
        {blank === 0
          ? 'Every question is answered.'
          : blank === form.items.length
            ? `A digit from 0 to ${form.options.length - 1} answers and goes on; up and down move; Backspace leaves blank.`
            : [
                `${blank === 1 ? 'One question is' : `${blank} questions are`} blank.`,
                form.missingRule,
                riskLeftBlank(instrument.key, answers) ? 'Question 9 is among them.' : '',
              ].join(' ')}
      </p>
    </div>
  );
}

function Scores({ instrument, draft, setValue, problem }: FieldsProps) {
  return (
    <>
      {instrument.scales.map((scale, at) => (
        <NumberInput
          key={scale.name}
          label={scale.name}
          description={scaleWords(scale)}
          data-autofocus={at === 0 || undefined}
          allowNegative={false}
          allowDecimal={scale.step < 1}
          decimalScale={scale.step < 0.1 ? 2 : 1}
          clampBehavior="none"
          step={scale.step}
          value={draft.values[at] ?? ''}
          error={at === 0 ? problem : undefined}
          onChange={(value) => setValue(at, value)}
        />
      ))}
    </>
  );
}
