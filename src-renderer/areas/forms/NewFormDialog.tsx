import { Radio, Select } from '@mantine/core';
import { useState } from 'react';
import type { FormBeginning, FormRow } from '#shared/contract/forms.ts';
import { FormKind, formKinds } from '#shared/rules/form-elements.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { useDraft } from '../clients/form/useDraft.ts';

interface Props {
  forms: readonly FormRow[];
  saving: boolean;
  error: unknown;
  onBegin: (beginning: FormBeginning) => void;
  onClose: () => void;
}

/** A form of one's own, from nothing or from a copy of another. */
export function NewFormDialog({ forms, saving, error, onBegin, onClose }: Props) {
  const { draft, set, dirty } = useDraft<{
    from: 'blank' | 'copy';
    kind: FormKind;
    of: string | null;
  }>({ from: 'blank', kind: 'own', of: null });
  const [tried, setTried] = useState(false);
  const original = forms.find(({ id }) => id === draft.of);
  return (
    <FormDialog
      title="New form"
      saveLabel="Begin the form"
      size="md"
      dirty={dirty}
      saving={saving}
      error={error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (draft.from === 'blank') onBegin({ from: 'blank', kind: draft.kind });
        else if (original) onBegin({ from: 'copy', of: original.id });
      }}
    >
      <Radio.Group
        label="Begin with"
        value={draft.from}
        onChange={(value) => set('from', value === 'copy' ? 'copy' : 'blank')}
      >
        <div className={formClasses['choices']}>
          <Radio value="blank" label="A blank form" data-autofocus />
          <Radio value="copy" label="A copy of another form" disabled={forms.length === 0} />
        </div>
      </Radio.Group>
      {draft.from === 'blank' ? (
        <Select
          {...listProps}
          label="Kind"
          description="What a form of this kind has to say is listed while you write it."
          value={draft.kind}
          onChange={(value) => set('kind', FormKind.safeParse(value).data ?? 'own')}
          data={FormKind.options.map((value) => ({ value, label: formKinds[value].label }))}
        />
      ) : (
        <Select
          {...listProps}
          label="Copy of"
          value={draft.of}
          error={tried && !original && 'Choose the form to copy.'}
          onChange={(value) => set('of', value)}
          data={forms.map(({ id, title }) => ({ value: id, label: title || 'Untitled form' }))}
        />
      )}
    </FormDialog>
  );
}
