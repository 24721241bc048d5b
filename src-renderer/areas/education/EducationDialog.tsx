import { Autocomplete, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { Education } from '#shared/contract/education.ts';
import { EducationId, newId } from '#shared/ids.ts';
import { today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import form from '../clients/form/form.module.css';
import { Certificate } from './Certificate.tsx';
import { checkEducation, educationDraft } from './education-draft.ts';

interface Props {
  /** The entry to change; null makes a new one. */
  entry: Education | null;
  /** Categories in use, to choose from. */
  categories: readonly string[];
  onSaved: (entry: Education) => void;
  onRemoved: (entry: Education) => void;
  onClose: () => void;
}

const usualCategories = [
  'Ethics',
  'Law',
  'Group therapy',
  'Supervision',
  'Cultural competence',
  'Suicide prevention',
  'Telehealth',
];

/** One course, workshop or conference. */
export function EducationDialog({ entry, categories, onSaved, onRemoved, onClose }: Props) {
  const [id] = useState(() => entry?.id ?? newId(EducationId));
  const [version, setVersion] = useState(entry?.version ?? 0);
  const state = useDraft(educationDraft(entry, today()));
  const { draft, set } = state;
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: api.education.save, onSuccess: onSaved });
  const remove = useMutation({
    mutationFn: (removed: Education) => api.education.remove({ id: removed.id, removed: true }),
    onSuccess: (_, removed) => onRemoved(removed),
  });
  const latest = useMutation({
    mutationFn: () => api.education.list({}),
    onSuccess: ({ entries }) => {
      const saved = entries.find((candidate) => candidate.id === id);
      if (saved === undefined) return;
      state.bringIn(educationDraft(saved, today()));
      setVersion(saved.version);
      save.reset();
    },
  });
  const checked = checkEducation(draft);
  const problems = tried ? (checked.problems ?? {}) : {};
  return (
    <FormDialog
      title={entry === null ? 'New continuing education' : 'Continuing education'}
      saveLabel="Save entry"
      dirty={state.dirty}
      saving={save.isPending}
      error={remove.error ?? latest.error ?? save.error}
      onSave={() => {
        setTried(true);
        if (checked.fields) save.mutate({ id, version, fields: checked.fields });
      }}
      onClose={onClose}
      onBringIn={() => latest.mutate()}
    >
      <TextInput
        label="Title"
        withAsterisk
        aria-required
        data-autofocus
        autoComplete="off"
        value={draft.title}
        error={problems.title?.[0]}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <TextInput
        label="Provider"
        autoComplete="off"
        value={draft.provider}
        error={problems.provider?.[0]}
        onChange={(event) => set('provider', event.currentTarget.value)}
      />
      <div className={form['three']}>
        <WhenField
          kind="day"
          label="Date"
          withAsterisk
          aria-required
          value={draft.onDay}
          error={problems.onDay?.[0]}
          onChange={(value) => set('onDay', value)}
        />
        <NumberInput
          label="Hours"
          withAsterisk
          aria-required
          min={0}
          max={500}
          step={0.25}
          decimalScale={2}
          value={draft.hours}
          error={problems.hours?.[0]}
          onChange={(value) => set('hours', value)}
        />
        <Autocomplete
          {...listProps}
          label="Category"
          data={[...new Set([...categories, ...usualCategories])]}
          openOnFocus={false}
          value={draft.category}
          error={problems.category?.[0]}
          onChange={(value) => set('category', value)}
        />
      </div>
      {entry !== null && (
        <Certificate
          entry={entry}
          onRemove={() => remove.mutate(entry)}
          removing={remove.isPending}
        />
      )}
    </FormDialog>
  );
}
