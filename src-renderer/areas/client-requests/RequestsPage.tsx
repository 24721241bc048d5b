import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { DataTable, type DataColumn } from '#renderer/ui/DataTable.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { OutputOf, Contract } from '#shared/contract/index.ts';
import { listName } from '#shared/person.ts';
import { entryWords, lawWords, requestWords } from '#shared/rules/request-words.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import logs from '../supervision/entry.module.css';
import { ClockBadge } from './RequestsPanel.tsx';

type Row = OutputOf<Contract['clientRequests']['list']>[number];

const columns: DataColumn<Row>[] = [
  {
    id: 'received',
    header: 'Received',
    value: ({ request }) => request.receivedOn,
    cell: ({ request }) => formatDate(request.receivedOn),
    width: '7.5rem',
    filterable: false,
  },
  {
    id: 'client',
    header: 'Client',
    value: ({ person }) => listName(person),
    width: 'minmax(10rem, 1.2fr)',
  },
  {
    id: 'kind',
    header: 'Asked for',
    value: ({ request }) => requestWords[request.kind],
    width: 'minmax(10rem, 1.2fr)',
  },
  { id: 'law', header: 'Law', value: ({ request }) => lawWords[request.law], width: '5rem' },
  {
    id: 'due',
    header: 'By',
    value: ({ request }) => request.dueOn,
    cell: ({ request }) => request.dueOn && formatDate(request.dueOn),
    width: '7.5rem',
    filterable: false,
  },
  {
    id: 'state',
    header: 'Clock',
    value: ({ request }) => (request.dueOn === null ? 'answered' : 'running'),
    cell: ({ request }) => <ClockBadge request={request} />,
    width: '8.5rem',
  },
  {
    id: 'last',
    header: 'Last step',
    value: ({ request }) => {
      const last = request.entries.at(-1);
      return last ? entryWords[request.kind][last.kind] : null;
    },
    width: 'minmax(9rem, 1fr)',
  },
];

/** What all clients asked of their records, the running clocks first. */
export function RequestsPage() {
  const list = useQuery({
    queryKey: ['clientRequests', 'list'],
    queryFn: () => api.clientRequests.list({}),
    staleTime: 'static',
    gcTime: 0,
  });
  const navigate = useNavigate();
  const [shown, setShown] = useState<'all' | 'running'>('all');
  const rows = useMemo(
    () => (list.data ?? []).filter(({ request }) => shown === 'all' || request.dueOn !== null),
    [list.data, shown],
  );
  return (
    <ConfidentialityFrame title="Requests" layout="fill">
      <ErrorNotice error={list.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <Panel flush className={logs['fill'] ?? ''}>
          <DataTable
            label="Requests"
            noun={['request', 'requests']}
            columns={columns}
            rows={rows}
            rowId={({ request }) => request.id}
            rowLabel={({ person, request }) =>
              `${listName(person)}, ${requestWords[request.kind]}, ${formatDate(request.receivedOn)}`
            }
            onOpen={({ person }) =>
              void navigate({
                to: '/clients/$clientId/disclosures',
                params: { clientId: person.id },
              })
            }
            initialSort={{ id: 'due' }}
            filter="Filter by client or kind"
            toolbar={
              list.data.length === 0 ? undefined : (
                <SegmentedControl
                  aria-label="Which requests"
                  value={shown}
                  onChange={setShown}
                  data={[
                    { value: 'all', label: 'All' },
                    { value: 'running', label: 'Running' },
                  ]}
                />
              )
            }
            empty={
              list.data.length === 0 ? (
                <EmptyState
                  title="No requests yet"
                  action={<LinkButton to="/clients">Choose a client</LinkButton>}
                >
                  A client’s request for access, an amendment or an accounting is entered on that
                  client’s Disclosures screen.
                </EmptyState>
              ) : (
                <EmptyState title="No clock is running" compact>
                  Choose All to see every request.
                </EmptyState>
              )
            }
          />
        </Panel>
      )}
    </ConfidentialityFrame>
  );
}
