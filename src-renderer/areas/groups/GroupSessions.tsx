import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/DataTable.tsx';
import { formatFullDate, formatTime } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { GroupSession } from '#shared/contract/groups.ts';
import classes from './groups.module.css';

const columns: DataColumn<GroupSession>[] = [
  { id: 'number', header: 'No.', value: ({ number }) => number, width: '3rem', align: 'end' },
  {
    id: 'start',
    header: 'When',
    value: ({ start }) => start,
    cell: ({ start }) => (
      <>
        {formatFullDate(start)} <span className={classes['soft']}>{formatTime(start)}</span>
      </>
    ),
    width: '11rem',
    filterable: false,
  },
  {
    id: 'topic',
    header: 'Topic',
    value: ({ topic }) => topic || null,
    width: 'minmax(8rem, 1fr)',
  },
  {
    id: 'present',
    header: 'Present',
    value: ({ present, status }) => (status === 'planned' ? null : present),
    cell: ({ present, expected, status }) =>
      status === 'planned' ? (
        <span className={classes['soft']}>{expected} expected</span>
      ) : (
        `${present} of ${expected}`
      ),
    width: '5.5rem',
    filterable: false,
  },
  {
    id: 'status',
    header: 'Status',
    value: (session) => state(session).words,
    cell: (session) => {
      const { words, tone } = state(session);
      return <Badge tone={tone}>{words}</Badge>;
    },
    width: '7.5rem',
  },
];

/** Where a session stands: before it was held that it is to come, and after it how far its notes are. */
function state({ status, notes }: GroupSession): { words: string; tone: Tone } {
  if (status === 'planned') return { words: 'planned', tone: 'plain' };
  if (status === 'running') return { words: 'running', tone: 'accent' };
  if (notes === 'signed') return { words: 'signed', tone: 'accent' };
  if (notes === 'none') return { words: 'no notes', tone: 'due' };
  return { words: notes === 'draft' ? 'draft' : 'partly signed', tone: 'due' };
}

interface Props {
  /** Newest first. */
  sessions: readonly GroupSession[];
  onNew: () => void;
}

export function GroupSessions({ sessions, onNew }: Props) {
  const navigate = useNavigate();
  return (
    <Panel title="Sessions" flush className={classes['sessions'] ?? ''}>
      <DataTable
        label="Sessions"
        noun={['session', 'sessions']}
        columns={columns}
        rows={sessions}
        rowId={({ id }) => id}
        rowLabel={({ number, start }) => `Session ${number}, ${formatFullDate(start)}`}
        initialSort={{ id: 'number', desc: true }}
        onOpen={({ id }) =>
          void navigate({ to: '/sessions/$sessionId', params: { sessionId: id } })
        }
        filter="Filter by number, topic or status"
        minWidth="38rem"
        empty={
          <EmptyState
            title="No sessions yet"
            action={<Button onClick={onNew}>Plan the first session</Button>}
          >
            Plan one ahead, or enter one that was held. Everyone who is a member on that day has a
            seat in it.
          </EmptyState>
        }
      />
    </Panel>
  );
}
