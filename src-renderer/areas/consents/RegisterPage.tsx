import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/DataTable.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { capital } from '#renderer/ui/words.ts';
import type { RegisterRow } from '#shared/contract/consents.ts';
import { listName } from '#shared/person.ts';
import { ConsentStatus } from '#shared/rules/consent-status.ts';
import { listProps } from '../clients/form/list-props.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import { statusTone, statusWords } from './consent-words.ts';
import classes from './consents.module.css';

const columns: DataColumn<RegisterRow>[] = [
  {
    id: 'name',
    header: 'Client',
    value: ({ person }) => listName(person),
    width: 'minmax(11rem, 1.5fr)',
  },
  { id: 'chart', header: 'Chart', value: ({ chartCode }) => chartCode, width: '5.5rem' },
  { id: 'form', header: 'Form', value: ({ title }) => title, width: 'minmax(12rem, 2fr)' },
  {
    id: 'status',
    header: 'Status',
    value: ({ status }) => statusWords[status],
    cell: ({ status }) => <Badge tone={statusTone[status]}>{statusWords[status]}</Badge>,
    width: '7.5rem',
    filterable: false,
  },
  {
    id: 'on',
    header: 'Since',
    value: ({ on }) => on,
    cell: ({ on }) => on !== null && formatDate(on),
    width: '7.5rem',
    filterable: false,
  },
  {
    id: 'until',
    header: 'Until',
    value: ({ until }) => until,
    cell: ({ until }) => until !== null && formatDate(until),
    width: '7.5rem',
    filterable: false,
  },
];

type Shown = 'open' | 'all' | ConsentStatus;

function open({ status, treatmentEnded }: RegisterRow): boolean {
  return status !== 'signed' && !treatmentEnded;
}

/** Everybody's consents in one table. */
export function RegisterPage() {
  const register = useQuery({
    queryKey: ['consents', 'register'],
    queryFn: () => api.consents.register({}),
    // Each opening is written to the audit trail: asked for once per visit.
    staleTime: Infinity,
    gcTime: 0,
  });
  const navigate = useNavigate();
  const [shown, setShown] = useState<Shown>('all');
  const [form, setForm] = useState('all');
  const { data } = register;
  const formChoices = useMemo(
    () => [...new Map((data ?? []).map(({ templateId, title }) => [templateId, title]))],
    [data],
  );
  const rows = useMemo(
    () =>
      (data ?? []).filter(
        (row) =>
          (shown === 'all' || (shown === 'open' ? open(row) : row.status === shown)) &&
          (form === 'all' || row.templateId === form),
      ),
    [data, shown, form],
  );
  const toForms = <LinkButton to="/confidentiality/forms">Choose forms</LinkButton>;
  return (
    <ConfidentialityFrame title="Consents" layout="fill">
      <ErrorNotice error={register.error} />
      {register.isPending && <Loading />}
      {data && (
        <Panel flush className={classes['fill'] ?? ''}>
          <DataTable
            label="Consents"
            noun={['entry', 'entries']}
            columns={columns}
            rows={rows}
            rowId={({ person, templateId }) => person.id + templateId}
            rowLabel={({ person, title, status }) =>
              `${listName(person)}, ${title}, ${statusWords[status]}`
            }
            onOpen={({ person }) =>
              void navigate({
                to: '/clients/$clientId/consents',
                params: { clientId: person.id },
              })
            }
            initialSort={{ id: 'name' }}
            filter="Filter by client, chart or form"
            minWidth="48rem"
            toolbar={
              data.length === 0 ? undefined : (
                <>
                  <Select<Shown>
                    {...listProps}
                    size="sm"
                    w="10rem"
                    aria-label="Which status"
                    value={shown}
                    onChange={(value) => setShown(value ?? 'all')}
                    data={[
                      { value: 'all', label: 'Every status' },
                      { value: 'open', label: 'Not in order' },
                      ...ConsentStatus.options.map((value) => ({
                        value,
                        label: capital(statusWords[value]),
                      })),
                    ]}
                  />
                  <Select
                    {...listProps}
                    size="sm"
                    w="14rem"
                    aria-label="Which form"
                    value={form}
                    onChange={(value) => setForm(value ?? 'all')}
                    data={[
                      { value: 'all', label: 'Every form' },
                      ...formChoices.map(([value, label]) => ({ value, label })),
                    ]}
                  />
                </>
              )
            }
            empty={
              data.length === 0 ? (
                <EmptyState title="No consents yet" action={toForms}>
                  Put a form in use and say whether every client is asked for it. Who has signed and
                  who has not then stands here.
                </EmptyState>
              ) : (
                <EmptyState title="Nothing of this kind" compact>
                  Choose “Every status” and “Every form” to see all entries.
                </EmptyState>
              )
            }
          />
        </Panel>
      )}
    </ConfidentialityFrame>
  );
}
