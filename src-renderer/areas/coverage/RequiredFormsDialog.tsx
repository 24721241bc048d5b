import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { Contract, OutputOf } from '#shared/contract/index.ts';
import type { FormTemplateId, GroupId } from '#shared/ids.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';

interface Props {
  groupId: GroupId;
  coverage: OutputOf<Contract['coverage']['ofGroup']>;
  /** What the vault holds by now. */
  onReload: () => Promise<FormTemplateId[]>;
  onClose: () => void;
}

/** Which forms every member of the group is asked for, beside its agreement. */
export function RequiredFormsDialog({ groupId, coverage, onReload, onClose }: Props) {
  const { usable, required } = coverage;
  const before = required.map(({ templateId }) => templateId);
  const { draft, set, dirty, bringIn } = useDraft<{ chosen: FormTemplateId[] }>({ chosen: before });
  // What the choice was made from; a change made in another window meanwhile is not overwritten.
  const [base, setBase] = useState(before);
  const save = useMutation({ mutationFn: api.coverage.requireForms, onSuccess: onClose });
  return (
    <FormDialog
      title="Required forms"
      saveLabel="Save required forms"
      size="md"
      dirty={dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => save.mutate({ groupId, before: base, templateIds: draft.chosen })}
      onClose={onClose}
      onBringIn={() => {
        save.reset();
        void onReload().then((saved) => {
          setBase(saved);
          bringIn({ chosen: saved });
        });
      }}
    >
      {usable.length === 0 ? (
        <p>There is no form in use yet. The group’s agreement is asked for once it is in force.</p>
      ) : (
        <fieldset className={formClasses['choices']}>
          <legend>Every member of this group is asked for</legend>
          {usable.map(({ templateId, title }, at) => (
            <Checkbox
              key={templateId}
              label={title}
              data-autofocus={at === 0 || undefined}
              checked={draft.chosen.includes(templateId)}
              onChange={(event) =>
                set(
                  'chosen',
                  event.currentTarget.checked
                    ? [...draft.chosen, templateId]
                    : draft.chosen.filter((id) => id !== templateId),
                )
              }
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}
