import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/DataTable.tsx';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { WarningRow } from '#shared/contract/duty-to-warn.ts';
import { legalName, listName } from '#shared/person.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import classes from './duty-to-warn.module.css';
import { PracticeRulePanel } from './PracticeRulePanel.tsx';

const columns: DataColumn<WarningRow>[] = [
  {
    id: 'started',
    header: 'Begun',
    value: ({ startedAt }) => startedAt,
    cell: ({ startedAt }) => formatInstantDate(startedAt),
    width: '8rem',
    filterable: false,
  },
  {
    id: 'client',
    header: 'Client',
    value: ({ person }) => listName(person),
    width: 'minmax(7rem, 1fr)',
  },
  {
    id: 'state',
    header: 'State',
    value: ({ state }) => state,
    cell: ({ state }) => <Badge tone={state === 'open' ? 'breach' : 'plain'}>{state}</Badge>,
    width: '5rem',
    filterable: false,
  },
  {
    id: 'questions',
    header: 'Still asked',
    value: ({ openQuestions }) => openQuestions,
    width: '6.5rem',
    align: 'end',
    filterable: false,
  },
  {
    id: 'contacts',
    header: 'Told',
    value: ({ contacts }) => contacts,
    width: '4rem',
    align: 'end',
    filterable: false,
  },
];

/** Every event, and what the law here says. */
export function WarningsPage() {
  const list = useQuery({
    queryKey: ['dutyToWarn', 'list'],
    queryFn: () => api.dutyToWarn.list({}),
  });
  const navigate = useNavigate();
  const start = (
    <LinkButton
      leftSection={<Plus size={16} aria-hidden />}
      to="/confidentiality/duty-to-warn/start"
    >
      Start an event
    </LinkButton>
  );
  return (
    <ConfidentialityFrame title="Duty to warn" actions={start}>
      <ErrorNotice error={list.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <div className={classes['columns']}>
          <Panel flush className={classes['table'] ?? ''}>
            <DataTable
              label="Duty-to-warn events"
              noun={['event', 'events']}
              columns={columns}
              rows={list.data}
              rowId={({ id }) => id}
              rowLabel={({ person, startedAt }) =>
                `${legalName(person)}, begun ${formatInstantDate(startedAt)}`
              }
              onOpen={({ id }) =>
                void navigate({
                  to: '/confidentiality/duty-to-warn/$warningId',
                  params: { warningId: id },
                })
              }
              initialSort={{ id: 'started', desc: true }}
              filter="Filter by client"
              empty={
                <EmptyState title="No event" action={start}>
                  When somebody speaks of harm to a person, start one here, from the client’s chart
                  or from their seat in a session. It needs only the client and the words.
                </EmptyState>
              }
            />
          </Panel>
          <PracticeRulePanel />
        </div>
      )}
    </ConfidentialityFrame>
  );
}
