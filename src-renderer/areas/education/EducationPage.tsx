import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { RememberedTable } from '../views/RememberedTable.tsx';
import type { DataColumn, OnlySome } from '#renderer/ui/DataTable.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Education, EducationCycle } from '#shared/contract/education.ts';
import { cycleOf, cycleWords, hoursIn, timeLeft } from '#shared/rules/education-cycle.ts';
import { today } from '#shared/time.ts';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import logs from '../supervision/entry.module.css';
import { SupervisionFrame } from '../supervision/SupervisionFrame.tsx';
import { CycleDialog } from './CycleDialog.tsx';
import classes from './education.module.css';
import { EducationDialog } from './EducationDialog.tsx';

const columns: DataColumn<Education>[] = [
  {
    id: 'date',
    header: 'Date',
    value: ({ onDay }) => onDay,
    cell: ({ onDay }) => formatDate(onDay),
    width: '7.5rem',
    filterable: false,
  },
  { id: 'title', header: 'Title', value: ({ title }) => title, width: 'minmax(12rem, 2.5fr)' },
  {
    id: 'provider',
    header: 'Provider',
    value: ({ provider }) => provider || null,
    width: 'minmax(8rem, 1.2fr)',
  },
  {
    id: 'category',
    header: 'Category',
    value: ({ category }) => category || null,
    width: 'minmax(7rem, 1fr)',
  },
  {
    id: 'hours',
    header: 'Hours',
    value: ({ hours }) => hours,
    cell: ({ hours }) => hours.toLocaleString(),
    width: '5.5rem',
    align: 'end',
    filterable: false,
  },
  {
    id: 'certificate',
    header: 'Certificate',
    value: ({ certificate }) => (certificate === null ? null : 'kept'),
    width: '7rem',
    filterable: false,
  },
];

function ofCycle(cycle: EducationCycle): OnlySome<Education> {
  const window = cycleOf(cycle, today());
  return {
    label: 'Which entries',
    everything: 'All',
    choices: [{ value: 'cycle', label: 'This cycle' }],
    holds: ({ onDay }) => window.first <= onDay && onDay <= window.last,
  };
}

/** Continuing education of the clinician at the keyboard. */
export function EducationPage() {
  const list = useQuery({ queryKey: ['education', 'list'], queryFn: () => api.education.list({}) });
  const [dialog, setDialog] = useState<'cycle' | 'new' | Education | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const close = () => setDialog(null);
  const { entries, cycle } = list.data ?? { entries: [], cycle: null };
  const only = useMemo(() => (cycle === null ? null : ofCycle(cycle)), [cycle]);
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setDialog('new')}>
      New entry
    </Button>
  );

  return (
    <SupervisionFrame
      title="Continuing education"
      layout="fill"
      actions={
        <>
          <Button variant="default" onClick={() => setDialog('cycle')}>
            {cycle === null ? 'Set the cycle' : 'Change the cycle'}
          </Button>
          {add}
        </>
      }
    >
      <Notice done={done} onDismiss={() => setDone(null)} />
      <ErrorNotice error={list.error} />
      {list.isPending && <Loading />}
      {cycle !== null && <Cycle cycle={cycle} entries={entries} />}
      {list.data && (
        <Panel flush className={logs['fill'] ?? ''}>
          <RememberedTable
            table="education"
            label="Continuing education"
            noun={['entry', 'entries']}
            columns={columns}
            rows={entries}
            rowId={({ id }) => id}
            rowLabel={({ onDay, title, hours }) => `${formatDate(onDay)}, ${title}, ${hours} hours`}
            onOpen={setDialog}
            initialSort={{ id: 'date', desc: true }}
            filter="Filter by title, provider or category"
            {...(only !== null && { only })}
            empty={
              <EmptyState title="No continuing education yet" action={add}>
                Note courses and workshops with their hours, and keep the certificates here. With
                your board’s cycle set, the hours still missing stand above.
              </EmptyState>
            }
          />
        </Panel>
      )}
      {dialog === 'cycle' && (
        <CycleDialog
          cycle={cycle}
          onClose={close}
          onSaved={() => {
            close();
            setDone({ words: 'The cycle was saved.' });
          }}
        />
      )}
      {dialog !== null && dialog !== 'cycle' && (
        <EducationDialog
          key={dialog === 'new' ? 'new' : dialog.id}
          entry={dialog === 'new' ? null : dialog}
          categories={[...new Set(entries.map(({ category }) => category).filter(Boolean))]}
          onClose={close}
          onSaved={(saved) => {
            // A new entry stays open: its certificate comes next.
            setDialog(dialog === 'new' ? saved : null);
            setDone({ words: 'The entry was saved.' });
          }}
          onRemoved={({ id, title }) => {
            close();
            setDone({
              words: `“${title}” was removed.`,
              undo: () => api.education.remove({ id, removed: false }),
            });
          }}
        />
      )}
    </SupervisionFrame>
  );
}

/** `12.5 of 36 hours, 14 months left`, the same as a bar, and what the hours were for. */
function Cycle({ cycle, entries }: { cycle: EducationCycle; entries: readonly Education[] }) {
  const window = cycleOf(cycle, today());
  const { total, byCategory } = hoursIn(window, entries);
  return (
    <Panel className={classes['cycle'] ?? ''}>
      <div className={classes['hours']}>
        <p className={classes['line']}>
          {cycleWords(total, cycle.hours, timeLeft(window, today()))}
        </p>
        <div className={classes['bar']} aria-hidden="true">
          <div
            className={classes['reached']}
            style={{ width: `${Math.min(100, (total / cycle.hours) * 100)}%` }}
          />
        </div>
        <p className={classes['categories']}>
          {[
            `${formatDate(window.first)} to ${formatDate(window.last)}`,
            ...byCategory.map(({ category, hours }) => `${category || 'No category'} ${hours}`),
          ].join(' · ')}
        </p>
      </div>
    </Panel>
  );
}
