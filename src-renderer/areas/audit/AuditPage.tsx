import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ArrowLeft, Printer } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { AuditFilter, AuditRow } from '#shared/contract/audit.ts';
import { listName } from '#shared/person.ts';
import { formatInstant } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { actionWords, detailWords } from '#shared/rules/audit-words.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { DocumentPage } from '../documents/DocumentPage.tsx';
import documents from '../documents/documents.module.css';
import { AuditFilters, everything } from './AuditFilters.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { RecordLink } from './RecordLink.tsx';
import classes from './AuditPage.module.css';

const pageSize = 100;

/** Who did what, newest first, narrowed as asked; and the check of everything that is kept. */
export function AuditPage() {
  const [filter, setFilter] = useState<AuditFilter>(everything);
  const [report, setReport] = useState(false);
  const trail = useInfiniteQuery({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ pageParam }) => api.audit.list({ filter, before: pageParam, limit: pageSize }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) =>
      last.length < pageSize ? undefined : (last.at(-1)?.sequence ?? undefined),
    placeholderData: keepPreviousData,
  });
  const names = useRecordNames();
  const rows = trail.data?.pages.flat() ?? [];

  if (report)
    return (
      <DocumentPage
        title="Audit report"
        subtitle="As filtered, with what the last check found; records by the end of their number"
        document={{ kind: 'audit-report', filter }}
        aside={
          <nav className={documents['list']} aria-label="Audit trail">
            <button type="button" className={documents['back']} onClick={() => setReport(false)}>
              <ArrowLeft size={15} aria-hidden /> Audit trail
            </button>
          </nav>
        }
      />
    );
  return (
    <Page
      title="Audit trail"
      subtitle="Every change, view, signature, print and unlock"
      actions={
        <Button
          variant="default"
          leftSection={<Printer size={16} aria-hidden />}
          onClick={() => setReport(true)}
        >
          Report
        </Button>
      }
    >
      <div className={classes['stack']}>
        <CheckPanel names={names} />
        <AuditFilters filter={filter} onChange={setFilter} />
        <ErrorNotice error={trail.error} />
        {trail.isPending && <Loading />}
        {trail.isSuccess && rows.length === 0 && (
          <Panel>
            <EmptyState
              compact
              title="No entry fits"
              action={
                <Button variant="default" onClick={() => setFilter(everything)}>
                  Show everything
                </Button>
              }
            >
              Nothing in the trail is of this time, by this person and about this.
            </EmptyState>
          </Panel>
        )}
        {rows.length > 0 && (
          <Panel flush>
            <div className={classes['scroller']}>
              <table className={classes['table']} aria-label="Audit trail">
                <thead>
                  <tr>
                    <th scope="col" className={classes['number']}>
                      No.
                    </th>
                    <th scope="col">When</th>
                    <th scope="col">Who</th>
                    <th scope="col">What</th>
                    <th scope="col">Record</th>
                    <th scope="col">Detail</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row key={row.sequence} row={row} names={names} />
                  ))}
                </tbody>
              </table>
            </div>
            {trail.hasNextPage && (
              <div className={classes['more']}>
                <Button
                  variant="default"
                  loading={trail.isFetchingNextPage}
                  onClick={() => void trail.fetchNextPage()}
                >
                  Show older
                </Button>
              </div>
            )}
          </Panel>
        )}
      </div>
    </Page>
  );
}

function Row({ row, names }: { row: AuditRow; names: ReadonlyMap<string, string> }) {
  return (
    <tr>
      <td className={classes['number']}>{row.sequence.toLocaleString()}</td>
      <td className={classes['when']}>{formatInstant(row.at)}</td>
      <td className={classes['words']}>
        {row.actor === 'nobody' ? 'Nobody named yet' : row.actor}
      </td>
      <td className={classes['what']}>{actionWords(row.action)}</td>
      <td className={classes['words']}>
        <RecordLink record={row.record} names={names} />
      </td>
      <td className={classes['detail']}>{detailWords(row.detail, names)}</td>
    </tr>
  );
}

/** Records stand in the trail by id only; their names are those of today. */
function useRecordNames(): ReadonlyMap<string, string> {
  const clients = useQuery({
    queryKey: ['clients', 'names'],
    queryFn: () => api.clients.names({}),
  });
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  return new Map<string, string>([
    ...(clients.data ?? []).map((person) => [person.id, listName(person)] as const),
    ...(groups.data ?? []).map((group) => [group.id, group.name] as const),
  ]);
}
