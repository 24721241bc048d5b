import { Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { TableView } from '#shared/contract/views.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';

interface Props {
  title: string;
  /** `version: 0` while it is not saved yet. */
  view: TableView;
  /** Views whose names are taken. */
  others: readonly TableView[];
  onClose: () => void;
}

/** A view's name, and whether the table opens with it. */
export function ViewDialog({ title, view, others, onClose }: Props) {
  // The id stays what it was when the dialog came up, so that a request sent again finds its own view.
  const [begun] = useState(view);
  const [name, setName] = useState(view.name);
  const [isDefault, setDefault] = useState(view.isDefault);
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: api.views.save, onSuccess: onClose });
  const problem = problemWith(name, begun, others);
  return (
    <FormDialog
      title={title}
      saveLabel="Save view"
      size="md"
      dirty={name !== begun.name || isDefault !== begun.isDefault}
      saving={save.isPending}
      error={save.error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (problem === null) save.mutate({ ...begun, name: name.trim(), isDefault });
      }}
    >
      <TextInput
        label="Name"
        description="Keeps how the table is sorted, what it is filtered by and which columns it shows."
        required
        value={name}
        maxLength={60}
        error={tried && problem}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label="Open this table with it after unlocking"
        checked={isDefault}
        onChange={(event) => setDefault(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}

function problemWith(name: string, { id }: TableView, others: readonly TableView[]): string | null {
  const wanted = name.trim().toLocaleLowerCase();
  if (wanted === '') return 'Give it a name to find it by.';
  const taken = others.some(
    (other) => other.id !== id && other.name.toLocaleLowerCase() === wanted,
  );
  return taken ? 'Another view of this table has that name.' : null;
}
