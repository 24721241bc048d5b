import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/DataTable.tsx';
import { counted, formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { RetentionRow } from '#shared/contract/retention.ts';
import { listProps } from '../clients/form/list-props.ts';
import { ruleWords } from './retention-words.ts';
import classes from './retention.module.css';
import { RetentionFrame } from './RetentionFrame.tsx';

const columns: DataColumn<RetentionRow>[] = [
  {
    id: 'name',
    header: 'Client',
    value: ({ name }) => name,
    cell: ({ name }) => <span className={classes['name']}>{name}</span>,
    width: 'minmax(10rem, 1.6fr)',
  },
  { id: 'code', header: 'Chart', value: ({ chartCode }) => chartCode, width: '5.5rem' },
  {
    id: 'last',
    header: 'Last service',
    value: ({ lastServiceOn }) => lastServiceOn,
    cell: ({ lastServiceOn }) => formatDate(lastServiceOn),
    width: '7.5rem',
    filterable: false,
  },
  {
    id: 'until',
    header: 'Kept until',
    value: ({ keepUntil }) => keepUntil,
    cell: ({ keepUntil }) => formatDate(keepUntil),
    width: '7.5rem',
    filterable: false,
  },
  {
    id: 'rule',
    header: 'Counted from',
    value: ({ rule }) => ruleWords[rule],
    cell: ({ rule, dateOfBirth }) =>
      `${ruleWords[rule]}${dateOfBirth === null ? '; birth date not entered' : ''}`,
    width: 'minmax(11rem, 2fr)',
    filterable: false,
  },
  {
    id: 'state',
    header: 'State',
    value: ({ due, held }) => (held ? 'held' : due ? 'due' : 'kept'),
    cell: ({ due, held }) =>
      held ? (
        <Badge tone="breach">legal hold</Badge>
      ) : due ? (
        <Badge tone="due">due</Badge>
      ) : (
        <Badge>kept</Badge>
      ),
    width: '7rem',
    filterable: false,
  },
];

/** Every client whose service has ended, and until when the record is kept. */
export function RetentionPage() {
  const list = useQuery({
    queryKey: ['retention', 'list'],
    queryFn: () => api.retention.list({}),
    staleTime: Infinity,
    gcTime: 0,
  });
  const navigate = useNavigate();
  const [shown, setShown] = useState<'all' | 'due'>('all');
  const rows = useMemo(
    () => (list.data ?? []).filter(({ due }) => shown === 'all' || due),
    [list.data, shown],
  );
  const due = list.data?.filter((row) => row.due).length ?? 0;
  return (
    <RetentionFrame
      layout="fill"
      title="Retention"
      subtitle={
        list.data === undefined
          ? undefined
          : due === 0
            ? 'Nothing is due'
            : `${counted(due, 'record')} past the last day`
      }
      actions={
        <LinkButton to="/settings" search={{ tab: 'retention' }} variant="default">
          Schedule
        </LinkButton>
      }
    >
      <ErrorNotice error={list.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <Panel flush className={classes['fill'] ?? ''}>
          <DataTable
            label="Records whose service has ended"
            noun={['record', 'records']}
            columns={columns}
            rows={rows}
            rowId={({ clientId }) => clientId}
            rowLabel={({ name, chartCode }) => `${name}, chart ${chartCode}`}
            onOpen={({ clientId }) =>
              void navigate({ to: '/retention/$clientId', params: { clientId } })
            }
            initialSort={{ id: 'until' }}
            filter="Filter by name or chart"
            toolbar={
              <Select<'all' | 'due'>
                {...listProps}
                size="sm"
                w="9rem"
                aria-label="Which records"
                value={shown}
                onChange={(value) => setShown(value ?? 'all')}
                data={[
                  { value: 'all', label: 'All records' },
                  { value: 'due', label: 'Due only' },
                ]}
              />
            }
            empty={
              list.data.length === 0 ? (
                <EmptyState title="No record is counting down yet">
                  A client appears here when their status is “ended” and they are in no group any
                  more. The status is set under Intake.
                </EmptyState>
              ) : (
                <EmptyState title="Nothing is due" compact>
                  Choose “All records” to see until when each is kept.
                </EmptyState>
              )
            }
          />
        </Panel>
      )}
    </RetentionFrame>
  );
}
