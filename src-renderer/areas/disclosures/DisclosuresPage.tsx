import { SegmentedControl } from '@mantine/core';
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
import type { DisclosureEntry } from '#shared/contract/disclosures.ts';
import { listName } from '#shared/person.ts';
import { disclosureGrounds } from '#shared/rules/disclosure-grounds.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import logs from '../supervision/entry.module.css';
import { firstWords } from '../supervision/first-words.ts';
import { channelWords } from './disclosure-words.ts';

const columns: DataColumn<DisclosureEntry>[] = [
  {
    id: 'date',
    header: 'Date',
    value: ({ on }) => on,
    cell: ({ on }) => formatDate(on),
    width: '7.5rem',
    filterable: false,
  },
  {
    id: 'client',
    header: 'Client',
    value: ({ person }) => listName(person),
    width: 'minmax(9rem, 1fr)',
  },
  {
    id: 'recipient',
    header: 'To whom',
    value: ({ recipient }) => recipient,
    width: 'minmax(9rem, 1.2fr)',
  },
  {
    id: 'what',
    header: 'What',
    value: ({ description }) => firstWords(description),
    width: 'minmax(9rem, 1.5fr)',
  },
  {
    id: 'ground',
    header: 'Ground',
    value: ({ ground }) => disclosureGrounds[ground].label,
    width: 'minmax(8rem, 1fr)',
  },
  {
    id: 'accounted',
    header: 'Accounting',
    value: ({ ground, withdrawn }) =>
      withdrawn !== null
        ? 'did not take place'
        : disclosureGrounds[ground].accounted === true
          ? 'listed'
          : 'left out',
    cell: ({ ground, withdrawn }) =>
      withdrawn !== null ? (
        <Badge>did not take place</Badge>
      ) : disclosureGrounds[ground].accounted === true ? (
        <Badge tone="accent">listed</Badge>
      ) : (
        <Badge>left out</Badge>
      ),
    width: '9.5rem',
  },
  {
    id: 'channel',
    header: 'How',
    value: ({ channel }) => channelWords[channel],
    width: '9rem',
    optional: 'hidden',
  },
];

/** Everything that left, about all clients. */
export function DisclosuresPage() {
  const list = useQuery({
    queryKey: ['disclosures', 'list'],
    queryFn: () => api.disclosures.list({}),
    staleTime: 'static',
    gcTime: 0,
  });
  const navigate = useNavigate();
  const [shown, setShown] = useState<'all' | 'accounted'>('all');
  const rows = useMemo(
    () =>
      (list.data ?? []).filter(
        ({ ground, withdrawn }) =>
          shown === 'all' || (withdrawn === null && disclosureGrounds[ground].accounted === true),
      ),
    [list.data, shown],
  );
  return (
    <ConfidentialityFrame title="Disclosures" layout="fill">
      <ErrorNotice error={list.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <Panel flush className={logs['fill'] ?? ''}>
          <DataTable
            label="Disclosures"
            noun={['disclosure', 'disclosures']}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowLabel={({ on, person, recipient }) =>
              `${formatDate(on)}, ${listName(person)}, to ${recipient}`
            }
            onOpen={({ clientId }) =>
              void navigate({ to: '/clients/$clientId/disclosures', params: { clientId } })
            }
            initialSort={{ id: 'date', desc: true }}
            filter="Filter by client, recipient or words"
            toolbar={
              list.data.length === 0 ? undefined : (
                <SegmentedControl
                  aria-label="Which disclosures"
                  value={shown}
                  onChange={setShown}
                  data={[
                    { value: 'all', label: 'All' },
                    { value: 'accounted', label: 'In accountings' },
                  ]}
                />
              )
            }
            empty={
              list.data.length === 0 ? (
                <EmptyState
                  title="No disclosures yet"
                  action={<LinkButton to="/clients">Choose a client</LinkButton>}
                >
                  What is printed for a client or for somebody else is listed here by itself. A call
                  or a letter is recorded on the client’s Disclosures screen.
                </EmptyState>
              ) : (
                <EmptyState title="None of them belongs in an accounting" compact>
                  Choose All to see every disclosure.
                </EmptyState>
              )
            }
          />
        </Panel>
      )}
    </ConfidentialityFrame>
  );
}
