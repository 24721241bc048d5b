import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { counted } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { Group } from '#shared/contract/groups.ts';
import type { GroupId } from '#shared/ids.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import classes from './calendar.module.css';

interface Props {
  groups: readonly Group[];
  onDone: (words: string) => void;
  onClose: () => void;
}

/** Which groups' dates go into a file, and as what. Nothing leaves before the system has been told where to. */
export function ExportDialog({ groups, onDone, onClose }: Props) {
  const current = groups.filter(({ archived }) => !archived);
  const [left, setLeft] = useState<ReadonlySet<GroupId>>(new Set());
  const [places, setPlaces] = useState(false);
  const chosen = current.filter(({ id }) => !left.has(id));
  const save = useMutation({
    mutationFn: api.calendar.saveFile,
    onSuccess: ({ saved }) => {
      if (saved) onDone(`The dates of ${counted(chosen.length, 'group')} were saved to a file.`);
    },
  });
  return (
    <FormDialog
      title="Save the schedule as a calendar file"
      saveLabel="Save file"
      dirty={false}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        if (chosen.length > 0) save.mutate({ groups: chosen.map(({ id }) => id), places });
      }}
      onClose={onClose}
    >
      <p className={classes['explained']}>
        The file holds the dates and times of the coming year for another calendar. No client is in
        it, and no group’s name: each group stands under the title chosen on its Schedule screen.
        Whoever can read that calendar can read these.
      </p>
      {current.length === 0 ? (
        <EmptyState title="No current groups" compact>
          There is no schedule to save yet.
        </EmptyState>
      ) : (
        <fieldset className={classes['choices']}>
          <legend>Groups</legend>
          {current.map(({ id, name, schedule }) => (
            <Checkbox
              key={id}
              label={name}
              description={`appears as “${schedule.publicTitle}”`}
              checked={!left.has(id)}
              onChange={(event) => {
                const next = new Set(left);
                if (event.currentTarget.checked) next.delete(id);
                else next.add(id);
                setLeft(next);
              }}
            />
          ))}
        </fieldset>
      )}
      <Checkbox
        label="Include places"
        description="Rooms and link names as they stand in the schedule"
        checked={places}
        onChange={(event) => setPlaces(event.currentTarget.checked)}
      />
      <div role="status" className={classes['soft']}>
        {chosen.length === 0 && current.length > 0 && 'Choose at least one group.'}
        {save.data?.saved === false && 'Not saved.'}
      </div>
    </FormDialog>
  );
}
