import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
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
import type { Reflection } from '#shared/contract/reflections.ts';
import { newId, ReflectionId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { PrivateRoom } from '../psychotherapy-notes/PrivateRoom.tsx';
import classes from '../supervision/entry.module.css';
import { firstWords } from '../supervision/first-words.ts';
import { SupervisionFrame } from '../supervision/SupervisionFrame.tsx';
import own from './reflections.module.css';
import { prompts, reflectionShelf } from './reflection-draft.ts';

interface Row extends Reflection {
  about: string;
}

function touched(reflection: Reflection): string[] {
  return prompts.filter(({ key }) => reflection[key].trim() !== '').map(({ mark }) => mark);
}

const columns: DataColumn<Row>[] = [
  {
    id: 'date',
    header: 'Date',
    value: ({ onDay }) => onDay,
    cell: ({ onDay }) => formatDate(onDay),
    width: '7.5rem',
    filterable: false,
  },
  {
    id: 'on',
    header: 'On',
    value: (reflection) => touched(reflection).join(', ') || null,
    cell: (reflection) => (
      <span className={own['touched']}>
        {touched(reflection).map((mark) => (
          <Badge key={mark} tone="private">
            {mark}
          </Badge>
        ))}
      </span>
    ),
    width: 'minmax(14rem, 1.6fr)',
  },
  {
    id: 'about',
    header: 'About',
    value: ({ about }) => about || null,
    width: 'minmax(9rem, 1.2fr)',
  },
  {
    id: 'words',
    header: 'Begins',
    value: ({ boundaries, countertransference, attention, other }) =>
      firstWords(boundaries, countertransference, attention, other),
    width: 'minmax(10rem, 2fr)',
  },
];

/** Private reflections of the clinician at the keyboard. */
export function ReflectionsPage() {
  const list = useQuery({
    queryKey: ['reflections', 'list'],
    queryFn: async () => {
      await reflectionShelf.flush();
      return api.reflections.list({});
    },
    staleTime: 'static',
    gcTime: 0,
  });
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  const navigate = useNavigate();
  // A new reflection has its address, and with it its id, before it has a word.
  const [fresh] = useState(() => newId(ReflectionId));
  const rows = useMemo<Row[]>(() => {
    const names = new Map((people.data ?? []).map((person) => [person.id, legalName(person)]));
    const groupNames = new Map((groups.data ?? []).map(({ id, name }) => [id, name]));
    return (list.data ?? []).map((reflection) => ({
      ...reflection,
      about: [
        reflection.clientId && names.get(reflection.clientId),
        reflection.groupId && groupNames.get(reflection.groupId),
      ]
        .filter(Boolean)
        .join(', '),
    }));
  }, [list.data, people.data, groups.data]);
  const add = (
    <LinkButton
      color="plum"
      leftSection={<Plus size={16} aria-hidden />}
      to="/supervision/reflections/$reflectionId"
      params={{ reflectionId: fresh }}
    >
      New reflection
    </LinkButton>
  );

  return (
    <SupervisionFrame title="Reflections" layout="fill" actions={add}>
      <ErrorNotice error={list.error ?? people.error} />
      {list.isPending && <Loading />}
      {list.data && people.data && (
        <PrivateRoom>
          <Panel flush className={classes['fill'] ?? ''}>
            <DataTable
              label="Reflections"
              noun={['reflection', 'reflections']}
              columns={columns}
              rows={rows}
              rowId={({ id }) => id}
              rowLabel={(reflection) =>
                [formatDate(reflection.onDay), reflection.about].filter(Boolean).join(', ')
              }
              onOpen={({ id }) =>
                void navigate({
                  to: '/supervision/reflections/$reflectionId',
                  params: { reflectionId: id },
                })
              }
              initialSort={{ id: 'date', desc: true }}
              filter="Filter by person, group or words"
              empty={
                <EmptyState title="No reflections yet" action={add}>
                  A few lines after a session about your own part in it: boundaries,
                  countertransference, whom you gave your attention.
                </EmptyState>
              }
            />
          </Panel>
        </PrivateRoom>
      )}
    </SupervisionFrame>
  );
}
