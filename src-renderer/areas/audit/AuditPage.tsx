import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { AuditRow } from '#shared/contract/audit.ts';
import { ClientId, GroupId, SessionId } from '#shared/ids.ts';
import { listName } from '#shared/person.ts';
import { counted, formatInstant } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { actionWords, detailWords, recordParts } from './audit-words.ts';
import classes from './AuditPage.module.css';

const pageSize = 100;

/** Who did what, newest first, and whether the chain of it is whole. */
export function AuditPage() {
  const trail = useInfiniteQuery({
    queryKey: ['audit', 'list'],
    queryFn: ({ pageParam }) => api.audit.list({ before: pageParam, limit: pageSize }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) =>
      last.length < pageSize ? undefined : (last.at(-1)?.sequence ?? undefined),
  });
  const names = useRecordNames();
  const rows = trail.data?.pages.flat() ?? [];

  return (
    <Page
      title="Audit trail"
      subtitle="Every change, view, signature, print and unlock"
      actions={<Verify />}
    >
      <ErrorNotice error={trail.error} />
      {trail.isPending && <Loading />}
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
      <td className={classes['words']}>{actionWords(row.action)}</td>
      <td className={classes['words']}>
        <RecordLink record={row.record} names={names} />
      </td>
      <td className={classes['detail']}>{detailWords(row.detail, names)}</td>
    </tr>
  );
}

function RecordLink({ record, names }: { record: string; names: ReadonlyMap<string, string> }) {
  const { kind, noun, id } = recordParts(record);
  const client = kind === 'clients' ? ClientId.safeParse(id).data : undefined;
  const group = kind === 'groups' ? GroupId.safeParse(id).data : undefined;
  const session = kind === 'sessions' ? SessionId.safeParse(id).data : undefined;
  if (client !== undefined)
    return (
      <Link to="/clients/$clientId" params={{ clientId: client }}>
        {names.get(client) ?? noun}
      </Link>
    );
  if (group !== undefined)
    return (
      <Link to="/groups/$groupId" params={{ groupId: group }}>
        {names.get(group) ?? noun}
      </Link>
    );
  if (session !== undefined)
    return (
      <Link to="/sessions/$sessionId" params={{ sessionId: session }}>
        {noun}
      </Link>
    );
  return noun;
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

/** Recomputes the whole chain and says what came of it. */
function Verify() {
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState<{ text: string; whole: boolean } | null>(null);
  const [error, setError] = useState<unknown>(null);

  const verify = async () => {
    setBusy(true);
    setError(null);
    setWords(null);
    try {
      const { rows, brokenAt } = await api.audit.verify({});
      setWords(
        brokenAt === null
          ? { text: `The chain is whole: ${counted(rows, 'row')} checked.`, whole: true }
          : {
              text: `The chain does not fit from row ${brokenAt.toLocaleString()} on. Rows before it are sound. Keep this vault as it is.`,
              whole: false,
            },
      );
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={classes['verify']}>
      <ErrorNotice error={error} />
      <span role="status" className={classes['outcome']} data-whole={words?.whole}>
        {words?.text}
      </span>
      <Button variant="default" loading={busy} onClick={() => void verify()}>
        Verify
      </Button>
    </div>
  );
}
