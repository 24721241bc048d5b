import { Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { counted } from '#renderer/ui/dates.ts';
import type { FormTemplate, FormText } from '#shared/contract/forms.ts';
import { AppError } from '#shared/errors.ts';
import { blocksUse, missingElements } from '#shared/rules/form-elements.ts';
import { hasText, unknownFields } from '#shared/rules/form-text.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import type { DraftQueue } from '../notes/draft-queue.ts';
import classes from './forms.module.css';

interface Props {
  form: FormTemplate;
  queue: DraftQueue<FormText>;
  onSaved: (words: string) => void;
  onClose: () => void;
}

/** Makes the draft the version in use, after saying what that means and what is still open in it. */
export function PutInUseDialog({ form, queue, onSaved, onClose }: Props) {
  const { id, kind, versions } = form;
  const number = (versions.at(-1)?.number ?? 0) + 1;
  const [tried, setTried] = useState(false);
  const { draft, set, dirty } = useDraft({ resign: true, reason: '' });
  const text = queue.value;
  const missing = missingElements(kind, text.sections);
  const unconfirmed = text.sections.filter(({ toConfirm }) => toConfirm).length;
  const blocked =
    !hasText(text) || unknownFields(text).length > 0 || (blocksUse(kind) && missing.length > 0);
  const unsaid = number > 1 && !draft.resign && draft.reason.trim() === '';
  const put = useMutation({
    mutationFn: async () => {
      if (!(await queue.flush())) throw new AppError('changed-meanwhile');
      await api.forms.putInUse({
        id,
        draftVersion: queue.version,
        number,
        resign: number === 1 || draft.resign,
        reason: draft.reason,
      });
    },
    onSuccess: () => onSaved(`Version ${number} is in use. It never changes from now on.`),
  });
  return (
    <FormDialog
      title={`Put version ${number} in use`}
      saveLabel="Put in use"
      size="md"
      dirty={dirty}
      saving={put.isPending}
      error={put.error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (!blocked && !unsaid) put.mutate();
      }}
    >
      <p className={classes['flat']}>
        From then on this is the text that clients sign. It never changes; a change is a new
        version.
      </p>
      {!hasText(text) && (
        <p className={formClasses['warning']}>The form needs a title and something to sign.</p>
      )}
      {unknownFields(text).length > 0 && (
        <p className={formClasses['warning']}>
          It names a field that stands for nothing:{' '}
          {unknownFields(text)
            .map((name) => `{{${name}}}`)
            .join(', ')}
        </p>
      )}
      {missing.length > 0 && (
        <div className={formClasses['warning']}>
          <span>
            {blocksUse(kind)
              ? 'This kind of form is not put in use while no section covers:'
              : 'No section covers:'}
          </span>
          <ul className={classes['missing']}>
            {missing.map(({ key, label }) => (
              <li key={key}>{label}</li>
            ))}
          </ul>
        </div>
      )}
      {unconfirmed > 0 && (
        <p className={formClasses['warning']}>
          {counted(unconfirmed, 'section')} still to be confirmed by you. They can be put in use; it
          is your judgement.
        </p>
      )}
      {number > 1 && (
        <Checkbox
          label="Whoever signed an earlier version signs again"
          description="Their status becomes “new version”, here and on Today."
          checked={draft.resign}
          onChange={(event) => set('resign', event.currentTarget.checked)}
        />
      )}
      {number > 1 && !draft.resign && (
        <TextInput
          label="Why earlier signatures still hold"
          placeholder="Only a telephone number changed"
          maxLength={500}
          autoComplete="off"
          value={draft.reason}
          error={tried && unsaid && 'Say why nobody has to sign again.'}
          onChange={(event) => set('reason', event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
