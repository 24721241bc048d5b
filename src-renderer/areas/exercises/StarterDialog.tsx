import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ExerciseId, newId } from '#shared/ids.ts';
import { starterExercises } from '#shared/rules/starter-exercises.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';

/** A short set to choose from; what is added is the practice's own from then on. */
export function StarterDialog({
  titles,
  onClose,
}: {
  /** Those the library has already. */
  titles: ReadonlySet<string>;
  onClose: () => void;
}) {
  // Made once, so that adding again after a failure adds none twice.
  const [offered] = useState(() =>
    starterExercises
      .filter(({ title }) => !titles.has(title))
      .map((fields) => ({ id: newId(ExerciseId), fields })),
  );
  const [chosen, setChosen] = useState<string[]>([]);
  const add = useMutation({
    mutationFn: async () => {
      for (const { id, fields } of offered)
        if (chosen.includes(id)) await api.exercises.save({ id, version: 0, fields });
    },
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title="Starter set"
      saveLabel="Add the chosen"
      dirty={false}
      saving={add.isPending}
      error={add.error}
      onClose={onClose}
      onSave={() => add.mutate()}
    >
      {offered.length === 0 && <p>Your library has all of the starter set.</p>}
      {offered.map(({ id, fields }) => (
        <Checkbox
          key={id}
          label={`${fields.title}${fields.minutes === null ? '' : `, ${fields.minutes} min`}`}
          description={fields.purpose}
          checked={chosen.includes(id)}
          onChange={(event) =>
            setChosen(
              event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id),
            )
          }
        />
      ))}
    </FormDialog>
  );
}
