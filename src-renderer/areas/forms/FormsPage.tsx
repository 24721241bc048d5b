import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import { forms, type FormBeginning, type FormRow } from '#shared/contract/forms.ts';
import { FormTemplateId, newId } from '#shared/ids.ts';
import { formKinds } from '#shared/rules/form-elements.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import classes from './forms.module.css';
import { NewFormDialog } from './NewFormDialog.tsx';
import { formShelf } from './form-draft.ts';

const starters = forms.begin.input.shape.beginning.options[0].shape.kind.options;

/** The practice's forms, and the texts to begin with. */
export function FormsPage() {
  const navigate = useNavigate();
  const list = useQuery({
    queryKey: ['forms', 'list'],
    queryFn: async () => {
      await formShelf.flush();
      return api.forms.list({});
    },
  });
  const [adding, setAdding] = useState(false);
  const begin = useMutation({
    mutationFn: async (beginning: FormBeginning) => {
      const id = newId(FormTemplateId);
      await api.forms.begin({ id, beginning });
      return id;
    },
    onSuccess: (templateId) =>
      void navigate({ to: '/confidentiality/forms/$templateId', params: { templateId } }),
  });
  const { data } = list;
  const current = data?.filter(({ retired }) => !retired) ?? [];
  const retired = data?.filter((form) => form.retired) ?? [];
  const offered = starters.filter((kind) => !current.some((form) => form.kind === kind));
  return (
    <ConfidentialityFrame
      title="Forms"
      actions={
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          New form
        </Button>
      }
    >
      <ErrorNotice error={list.error ?? begin.error} />
      {list.isPending && <Loading />}
      {data && (
        <div className={classes['panels']}>
          <Panel title="Your forms" count={current.length || undefined} flush>
            {current.length === 0 ? (
              <EmptyState title="No forms yet" compact>
                Begin with a starter text below, make it your own, and put it in use.
              </EmptyState>
            ) : (
              <PanelRows>
                {current.map((form) => (
                  <FormLine key={form.id} form={form} />
                ))}
              </PanelRows>
            )}
          </Panel>
          {offered.length > 0 && (
            <Panel title="Starter texts" flush>
              <p className={classes['intro']}>
                In plain words, to be made your own. They are no legal advice: have them read by
                somebody who knows the law of your state.
              </p>
              <PanelRows>
                {offered.map((kind) => (
                  <PanelRow
                    key={kind}
                    trail={
                      <Button
                        variant="default"
                        size="compact-md"
                        disabled={begin.isPending}
                        aria-label={`Begin: ${formKinds[kind].label}`}
                        onClick={() => begin.mutate({ from: 'starter', kind })}
                      >
                        Begin
                      </Button>
                    }
                  >
                    {formKinds[kind].label}
                  </PanelRow>
                ))}
              </PanelRows>
            </Panel>
          )}
          {retired.length > 0 && (
            <Panel title="Retired" count={retired.length} flush>
              <PanelRows>
                {retired.map((form) => (
                  <FormLine key={form.id} form={form} />
                ))}
              </PanelRows>
            </Panel>
          )}
        </div>
      )}
      {adding && data && (
        <NewFormDialog
          forms={data}
          saving={begin.isPending}
          error={begin.error}
          onBegin={(beginning) => begin.mutate(beginning)}
          onClose={() => setAdding(false)}
        />
      )}
    </ConfidentialityFrame>
  );
}

function FormLine({ form }: { form: FormRow }) {
  const { id, title, kind, inUse, inUseAt, draft, required } = form;
  return (
    <PanelRow
      trail={
        <>
          {required && <Badge tone="accent">every client</Badge>}
          {draft && <Badge tone="due">draft</Badge>}
        </>
      }
    >
      <Link
        to="/confidentiality/forms/$templateId"
        params={{ templateId: id }}
        className={classes['link']}
      >
        {title || 'Untitled form'}
      </Link>
      <div className={classes['soft']}>
        {formKinds[kind].label}
        {inUse !== null &&
          inUseAt !== null &&
          ` · version ${inUse}, in use since ${formatInstantDate(inUseAt)}`}
      </div>
    </PanelRow>
  );
}
