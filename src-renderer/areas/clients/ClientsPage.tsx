import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { RememberedTable } from '../views/RememberedTable.tsx';
import type { DataColumn, OnlySome } from '#renderer/ui/DataTable.tsx';
import { counted, formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ClientStatus, type ClientRow } from '#shared/contract/clients.ts';
import { capital } from '#renderer/ui/words.ts';
import { calledName, listName } from '#shared/person.ts';
import { shortName } from './client-draft.ts';
import { ClientDialog } from './ClientDialog.tsx';
import classes from './clients.module.css';
import { Notice, type Done } from './form/Notice.tsx';

const columns: DataColumn<ClientRow>[] = [
  {
    id: 'name',
    header: 'Name',
    value: listName,
    cell: (client) => <span className={classes['name']}>{listName(client)}</span>,
    width: 'minmax(11rem, 2fr)',
  },
  { id: 'called', header: 'Called', value: calledName, width: 'minmax(5rem, 0.8fr)' },
  { id: 'code', header: 'Chart', value: (client) => client.chartCode, width: '5.5rem' },
  {
    id: 'groups',
    header: 'Groups',
    value: (client) => client.groups.map(({ name }) => name).join(', ') || null,
    width: 'minmax(9rem, 2fr)',
  },
  {
    id: 'last',
    header: 'Last session',
    value: (client) => client.lastSessionOn,
    cell: (client) => (client.lastSessionOn === null ? null : formatDate(client.lastSessionOn)),
    width: '7.5rem',
    filterable: false,
  },
  {
    id: 'born',
    header: 'Born',
    value: (client) => client.dateOfBirth,
    cell: (client) => (client.dateOfBirth === null ? null : formatDate(client.dateOfBirth)),
    width: '7.5rem',
    filterable: false,
    optional: 'hidden',
  },
  {
    id: 'pronouns',
    header: 'Pronouns',
    value: (client) => client.pronouns || null,
    width: '7rem',
    filterable: false,
    optional: 'hidden',
  },
  {
    id: 'also',
    header: 'Nicknames',
    value: (client) => client.nicknames.join(', ') || null,
    width: 'minmax(6rem, 1fr)',
    optional: 'hidden',
  },
  {
    id: 'status',
    header: 'Status',
    value: (client) => client.status,
    cell: (client) => (
      <Badge tone={client.status === 'active' ? 'accent' : 'plain'}>{client.status}</Badge>
    ),
    width: '6rem',
    filterable: false,
  },
];

const only: OnlySome<ClientRow> = {
  label: 'Which clients',
  everything: 'Everybody',
  choices: ClientStatus.options.map((value) => ({ value, label: capital(value) })),
  holds: ({ status }, value) => status === value,
};

/** Everyone the practice knows. */
export function ClientsPage() {
  const list = useQuery({ queryKey: ['clients', 'list'], queryFn: () => api.clients.list({}) });
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState<Done | null>(null);

  return (
    <Page
      title="Clients"
      subtitle={
        list.data && list.data.length > 0
          ? `${counted(list.data.filter(({ status }) => status === 'active').length, 'client')} in treatment`
          : undefined
      }
      actions={
        <>
          <LinkButton to="/import" variant="default">
            Import…
          </LinkButton>
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            New client
          </Button>
        </>
      }
      layout="fill"
    >
      <Notice done={done} onDismiss={() => setDone(null)} />
      <ErrorNotice error={list.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <Panel flush className={classes['fill'] ?? ''}>
          <RememberedTable
            table="clients"
            label="Clients"
            noun={['client', 'clients']}
            columns={columns}
            rows={list.data}
            rowId={({ id }) => id}
            rowLabel={(client) => `${listName(client)}, chart ${client.chartCode}`}
            onOpen={({ id }) =>
              void navigate({ to: '/clients/$clientId', params: { clientId: id } })
            }
            initialSort={{ id: 'name' }}
            filter="Filter by name, chart or group"
            only={only}
            empty={
              <EmptyState
                title="No clients yet"
                action={<Button onClick={() => setAdding(true)}>Add the first client</Button>}
              >
                Add the people you work with here, from within a group, or all at once from a
                spreadsheet with “Import…”. Everything about them stays on this computer.
              </EmptyState>
            }
          />
        </Panel>
      )}
      {adding && (
        <ClientDialog
          client={null}
          onClose={() => setAdding(false)}
          onSaved={(client) => {
            setAdding(false);
            setDone({
              words: (
                <>
                  {shortName(client)} was added with chart {client.chartCode}.
                  <Link to="/clients/$clientId" params={{ clientId: client.id }}>
                    Open the chart
                  </Link>
                </>
              ),
            });
          }}
        />
      )}
    </Page>
  );
}
