import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { DataTable, type DataColumn } from '#renderer/ui/DataTable.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Contract, OutputOf } from '#shared/contract/index.ts';
import { newId, SupervisionPackId } from '#shared/ids.ts';
import { dateAt, localZone } from '#shared/time.ts';
import logs from '../supervision/entry.module.css';
import { SupervisionFrame } from '../supervision/SupervisionFrame.tsx';

type Row = OutputOf<Contract['supervisionPacks']['list']>[number];

const columns: DataColumn<Row>[] = [
  { id: 'of', header: 'Of', value: ({ subjectName }) => subjectName, width: 'minmax(12rem, 2fr)' },
  {
    id: 'from',
    header: 'From',
    value: ({ from }) => from,
    cell: ({ from }) => (from === null ? 'the beginning' : formatDate(from)),
    width: '9rem',
  },
  {
    id: 'until',
    header: 'Until',
    value: ({ until }) => until,
    cell: ({ until }) => (until === null ? 'now' : formatDate(until)),
    width: '9rem',
  },
  {
    id: 'saved',
    header: 'Worked on',
    value: ({ savedAt }) => savedAt,
    cell: ({ savedAt }) => savedAt && formatDate(dateAt(savedAt, localZone())),
    width: '9rem',
  },
];

/** Case material for supervision that names nobody, as the clinician at the keyboard prepared it. */
export function PacksPage() {
  const list = useQuery({
    queryKey: ['supervisionPacks', 'list'],
    queryFn: () => api.supervisionPacks.list({}),
    staleTime: 'static',
    gcTime: 0,
  });
  const navigate = useNavigate();
  const [fresh] = useState(() => newId(SupervisionPackId));
  const add = (
    <LinkButton
      leftSection={<Plus size={16} aria-hidden />}
      to="/supervision/packs/$packId"
      params={{ packId: fresh }}
    >
      New pack
    </LinkButton>
  );
  return (
    <SupervisionFrame title="Supervision packs" layout="fill" actions={add}>
      <ErrorNotice error={list.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <Panel flush className={logs['fill'] ?? ''}>
          <DataTable
            label="Supervision packs"
            noun={['pack', 'packs']}
            columns={columns}
            rows={list.data}
            rowId={({ id }) => id}
            rowLabel={({ subjectName }) => subjectName}
            onOpen={({ id }) =>
              void navigate({ to: '/supervision/packs/$packId', params: { packId: id } })
            }
            filter={list.data.length > 5 ? 'Filter by group or client' : false}
            empty={
              <EmptyState title="No supervision pack yet" action={add}>
                A pack is what you take to supervision: a group’s process or a client’s course with
                made-up names, told by sessions instead of dates. You see every replacement before
                anything is written.
              </EmptyState>
            }
          />
        </Panel>
      )}
    </SupervisionFrame>
  );
}
