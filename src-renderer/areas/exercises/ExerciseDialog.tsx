import { Checkbox, NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { capital } from '#renderer/ui/words.ts';
import type { Exercise, ExerciseFields } from '#shared/contract/exercises.ts';
import { GroupType, groupTypeWords } from '#shared/contract/groups.ts';
import { ExerciseId, newId } from '#shared/ids.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import classes from './exercises.module.css';

const empty: ExerciseFields = {
  title: '',
  purpose: '',
  steps: '',
  minutes: null,
  materials: '',
  groupTypes: [],
  archived: false,
};

export function ExerciseDialog({
  exercise,
  onClose,
}: {
  exercise: Exercise | null;
  onClose: () => void;
}) {
  const [id] = useState(() => exercise?.id ?? newId(ExerciseId));
  const [start] = useState<ExerciseFields>(() => {
    if (exercise === null) return empty;
    const { id: _id, version: _version, ...fields } = exercise;
    return fields;
  });
  const [fields, setFields] = useState(start);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<ExerciseFields>): void => setFields({ ...fields, ...change });
  const save = useMutation({ mutationFn: api.exercises.save, onSuccess: onClose });
  return (
    <FormDialog
      title={exercise === null ? 'New exercise' : 'Edit exercise'}
      saveLabel="Save exercise"
      dirty={JSON.stringify(fields) !== JSON.stringify(start)}
      saving={save.isPending}
      error={save.error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (fields.title.trim() !== '')
          save.mutate({ id, version: exercise?.version ?? 0, fields });
      }}
    >
      <TextInput
        label="Title"
        required
        value={fields.title}
        maxLength={120}
        error={tried && fields.title.trim() === '' && 'Give it a title to find it by.'}
        data-autofocus
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label="Purpose"
        autosize
        minRows={2}
        value={fields.purpose}
        maxLength={5_000}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <Textarea
        label="Steps"
        autosize
        minRows={4}
        maxRows={14}
        value={fields.steps}
        maxLength={5_000}
        onChange={(event) => set({ steps: event.currentTarget.value })}
      />
      <NumberInput
        label="Minutes"
        min={1}
        max={1440}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        value={fields.minutes ?? ''}
        onChange={(value) =>
          set({ minutes: typeof value === 'number' && value > 0 ? value : null })
        }
      />
      <TextInput
        label="Materials"
        value={fields.materials}
        maxLength={500}
        onChange={(event) => set({ materials: event.currentTarget.value })}
      />
      <Checkbox.Group
        label="For these types of group"
        description="None chosen means any."
        value={fields.groupTypes}
        onChange={(chosen) =>
          set({ groupTypes: GroupType.options.filter((type) => chosen.includes(type)) })
        }
      >
        <div className={classes['groups']}>
          {GroupType.options.map((type) => (
            <Checkbox key={type} value={type} label={capital(groupTypeWords[type])} />
          ))}
        </div>
      </Checkbox.Group>
      {exercise !== null && (
        <Switch
          label="Archived: offered for no agenda any more"
          checked={fields.archived}
          onChange={(event) => set({ archived: event.currentTarget.checked })}
        />
      )}
    </FormDialog>
  );
}
