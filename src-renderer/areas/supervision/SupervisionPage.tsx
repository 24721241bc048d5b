import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { RememberedTable } from '../views/RememberedTable.tsx';
import type { DataColumn, OnlySome } from '#renderer/ui/DataTable.tsx';
import { formatDate, formatMinutes } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Supervision } from '#shared/contract/supervision.ts';
import { newId, SupervisionId } from '#shared/ids.ts';
import classes from './entry.module.css';
import { firstWords } from './first-words.ts';
import { kindWords, supervisionShelf } from './supervision-draft.ts';
import { SupervisionFrame } from './SupervisionFrame.tsx';

function followUpOf({ followUp, followUpDoneOn }: Supervision): 'open' | 'done' | null {
  if (followUpDoneOn !== null) return 'done';
  return followUp.trim() === '' ? null : 'open';
}

const columns: DataColumn<Supervision>[] = [
  {
    id: 'date',
    header: 'Date',
    value: ({ onDay }) => onDay,
    cell: ({ onDay }) => formatDate(onDay),
    width: '7.5rem',
    filterable: false,
  },
  { id: 'kind', header: 'Kind', value: ({ kind }) => kindWords[kind], width: '6rem' },
  {
    id: 'with',
    header: 'With',
    value: ({ supervisor }) => supervisor || null,
    width: 'minmax(8rem, 1fr)',
  },
  {
    id: 'minutes',
    header: 'Length',
    value: ({ minutes }) => minutes,
    cell: ({ minutes }) => minutes !== null && formatMinutes(minutes),
    width: '6.5rem',
    align: 'end',
    filterable: false,
  },
  {
    id: 'about',
    header: 'About',
    value: ({ questions, outcomes }) => firstWords(questions, outcomes),
    width: 'minmax(10rem, 2.5fr)',
  },
  {
    id: 'follow-up',
    header: 'Follow-up',
    value: followUpOf,
    cell: (entry) => {
      const state = followUpOf(entry);
      return state && <Badge tone={state === 'open' ? 'due' : 'plain'}>{state}</Badge>;
    },
    width: '6.5rem',
    filterable: false,
  },
];

const only: OnlySome<Supervision> = {
  label: 'Which entries',
  everything: 'All',
  choices: [{ value: 'open', label: 'Open follow-ups' }],
  holds: (entry) => followUpOf(entry) === 'open',
};

/** Supervision and consultation of the clinician at the keyboard. */
export function SupervisionPage() {
  const list = useQuery({
    queryKey: ['supervision', 'list'],
    queryFn: async () => {
      await supervisionShelf.flush();
      return api.supervision.list({});
    },
    staleTime: 'static',
    gcTime: 0,
  });
  const navigate = useNavigate();
  // A new entry has its address, and with it its id, before it has a word.
  const [fresh] = useState(() => newId(SupervisionId));
  const minutes = (list.data ?? []).reduce((sum, entry) => sum + (entry.minutes ?? 0), 0);
  const add = (
    <LinkButton
      leftSection={<Plus size={16} aria-hidden />}
      to="/supervision/entries/$supervisionId"
      params={{ supervisionId: fresh }}
    >
      New entry
    </LinkButton>
  );

  return (
    <SupervisionFrame
      title="Supervision"
      subtitle={minutes > 0 ? `${formatMinutes(minutes)} in all` : undefined}
      layout="fill"
      actions={add}
    >
      <ErrorNotice error={list.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <Panel flush className={classes['fill'] ?? ''}>
          <RememberedTable
            table="supervision"
            label="Supervision"
            noun={['entry', 'entries']}
            columns={columns}
            rows={list.data}
            rowId={({ id }) => id}
            rowLabel={(entry) =>
              `${formatDate(entry.onDay)}, ${kindWords[entry.kind]}, ${entry.supervisor}`
            }
            onOpen={({ id }) =>
              void navigate({
                to: '/supervision/entries/$supervisionId',
                params: { supervisionId: id },
              })
            }
            initialSort={{ id: 'date', desc: true }}
            filter="Filter by person or words"
            only={only}
            empty={
              <EmptyState title="No supervision yet" action={add}>
                Note here what you brought to supervision or consultation, what came of it and what
                is to follow.
              </EmptyState>
            }
          />
        </Panel>
      )}
    </SupervisionFrame>
  );
}
