import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { DataTable, type DataColumn } from '#renderer/ui/DataTable.tsx';
import { formatMinutes } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Exercise } from '#shared/contract/exercises.ts';
import { groupTypeWords } from '#shared/contract/groups.ts';
import { ExerciseDialog } from './ExerciseDialog.tsx';
import classes from './exercises.module.css';
import { StarterDialog } from './StarterDialog.tsx';

const columns: DataColumn<Exercise>[] = [
  { id: 'title', header: 'Exercise', value: ({ title }) => title, width: 'minmax(10rem, 1.5fr)' },
  {
    id: 'purpose',
    header: 'Purpose',
    value: ({ purpose }) => purpose || null,
    width: 'minmax(10rem, 3fr)',
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
    id: 'groups',
    header: 'For',
    value: ({ groupTypes }) =>
      groupTypes.length === 0
        ? 'any group'
        : groupTypes.map((type) => groupTypeWords[type]).join(', '),
    width: 'minmax(8rem, 1.5fr)',
  },
];

/** The practice's own exercises, to be chosen for an agenda. */
export function ExercisesPage() {
  const list = useQuery({
    queryKey: ['exercises', 'list'],
    queryFn: () => api.exercises.list({}),
  });
  const [shown, setShown] = useState<'used' | 'archived'>('used');
  const [editing, setEditing] = useState<Exercise | 'new' | null>(null);
  const [choosing, setChoosing] = useState(false);
  const rows = useMemo(
    () => (list.data ?? []).filter(({ archived }) => archived === (shown === 'archived')),
    [list.data, shown],
  );
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      New exercise
    </Button>
  );
  const starters = (
    <Button variant="default" onClick={() => setChoosing(true)}>
      Starter set
    </Button>
  );
  return (
    <Page
      title="Exercises"
      layout="fill"
      actions={
        <>
          {starters}
          {add}
        </>
      }
    >
      <ErrorNotice error={list.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <Panel flush className={classes['fill'] ?? ''}>
          <DataTable
            label="Exercises"
            noun={['exercise', 'exercises']}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            onOpen={setEditing}
            initialSort={{ id: 'title' }}
            filter="Filter by title, purpose or group"
            toolbar={
              list.data.some(({ archived }) => archived) ? (
                <SegmentedControl
                  aria-label="Which exercises"
                  value={shown}
                  onChange={setShown}
                  data={[
                    { value: 'used', label: 'In use' },
                    { value: 'archived', label: 'Archived' },
                  ]}
                />
              ) : undefined
            }
            empty={
              shown === 'archived' || list.data.length > 0 ? (
                <EmptyState title="None here" compact>
                  {shown === 'archived'
                    ? 'An archived exercise is offered for no agenda any more.'
                    : 'All exercises are archived.'}
                </EmptyState>
              ) : (
                <EmptyState title="No exercises yet" action={starters}>
                  Keep here what you use in groups, to choose it for a session’s agenda. Write your
                  own, or begin with some of a short starter set.
                </EmptyState>
              )
            }
          />
        </Panel>
      )}
      {editing !== null && (
        <ExerciseDialog
          exercise={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {choosing && (
        <StarterDialog
          titles={new Set(list.data?.map(({ title }) => title))}
          onClose={() => setChoosing(false)}
        />
      )}
    </Page>
  );
}
