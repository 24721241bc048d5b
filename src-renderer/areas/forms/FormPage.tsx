import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { FormTemplate } from '#shared/contract/forms.ts';
import type { FormTemplateId } from '#shared/ids.ts';
import { formKinds } from '#shared/rules/form-elements.ts';
import { formLines } from '#shared/rules/form-text.ts';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import { formShelf } from './form-draft.ts';
import { FormEditor } from './FormEditor.tsx';
import { FormVersions } from './FormVersions.tsx';
import classes from './forms.module.css';

/** One form: its draft while there is one, else the text in use, with every version it ever had. */
export function FormPage({ templateId }: { templateId: FormTemplateId }) {
  const form = useQuery({
    queryKey: ['forms', 'get', templateId],
    queryFn: async () => {
      await formShelf.flush();
      return api.forms.get({ id: templateId });
    },
    gcTime: 0,
  });
  const [done, setDone] = useState<Done | null>(null);
  const { data } = form;
  if (!data)
    return (
      <ConfidentialityFrame title="Form">
        {form.isPending ? <Loading /> : <ErrorNotice error={form.error} />}
      </ConfidentialityFrame>
    );
  const last = data.versions.at(-1);
  return (
    <ConfidentialityFrame
      title={(data.draft?.text ?? last?.text)?.title || 'Untitled form'}
      subtitle={
        <>
          {formKinds[data.kind].label}
          {last &&
            ` · version ${last.number}, in use since ${formatInstantDate(last.inUseAt)}`}{' '}
          {data.retired && <Badge>retired</Badge>}
        </>
      }
      actions={
        <>
          <LinkButton variant="default" to="/confidentiality/forms">
            All forms
          </LinkButton>
          {last && (
            <LinkButton
              variant="default"
              to="/confidentiality/forms/$templateId/paper"
              params={{ templateId }}
              search={{ number: last.number }}
            >
              Print blank
            </LinkButton>
          )}
        </>
      }
    >
      <Notice done={done} onDismiss={() => setDone(null)} />
      {data.draft ? (
        <FormEditor
          key={last?.number ?? 0}
          form={{ ...data, draft: data.draft }}
          onDone={setDone}
        />
      ) : (
        <InUse form={data} onDone={setDone} />
      )}
    </ConfidentialityFrame>
  );
}

function InUse({ form, onDone }: { form: FormTemplate; onDone: (done: Done) => void }) {
  const { id, required, retired, versions } = form;
  const last = versions.at(-1);
  const revise = useMutation({ mutationFn: () => api.forms.revise({ id }) });
  const ask = useMutation({ mutationFn: api.forms.setRequired });
  const retire = useMutation({
    mutationFn: api.forms.setRetired,
    onSuccess: (_, asked) =>
      onDone({
        words: asked.retired
          ? 'The form is retired. What was signed stays.'
          : 'The form is in use again.',
        undo: () => api.forms.setRetired({ id, retired: !asked.retired }),
      }),
  });
  return (
    <div className={classes['columns']}>
      <Panel title={`Version ${last?.number ?? 0}`} className={classes['sheet'] ?? ''}>
        {last && <div className={classes['text']}>{formLines(last.text)}</div>}
      </Panel>
      <div className={classes['column']}>
        <Panel title="Use">
          <div className={classes['fields']}>
            {!retired && (
              <>
                <Checkbox
                  label="Every client is asked for it"
                  description="Whoever has not signed it stands on Today."
                  checked={required}
                  onChange={(event) => ask.mutate({ id, required: event.currentTarget.checked })}
                />
                <Button loading={revise.isPending} onClick={() => revise.mutate()}>
                  Begin version {(last?.number ?? 0) + 1}
                </Button>
              </>
            )}
            <Button
              variant="default"
              loading={retire.isPending}
              onClick={() => retire.mutate({ id, retired: !retired })}
            >
              {retired ? 'Bring back into use' : 'Retire the form'}
            </Button>
            <ErrorNotice error={revise.error ?? ask.error ?? retire.error} />
          </div>
        </Panel>
        <FormVersions templateId={id} versions={versions} />
      </div>
    </div>
  );
}
