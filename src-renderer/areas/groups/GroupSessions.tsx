import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Badge } from '#renderer/ui/Badge.tsx';
import { RememberedTable } from '../views/RememberedTable.tsx';
import type { DataColumn } from '#renderer/ui/DataTable.tsx';
import { formatFullDate, formatTime } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { GroupSession, SessionStatus } from '#shared/contract/groups.ts';
import classes from './groups.module.css';
import { sessionState } from './session-state.ts';

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
    value: ({ present, status }) => (isToCome(status) ? null : present),
    cell: ({ present, expected, status }) =>
      isToCome(status) ? (
        <span className={classes['soft']}>{status === 'planned' && `${expected} expected`}</span>
      ) : (
        `${present} of ${expected}`
      ),
    width: '5.5rem',
    filterable: false,
  },
  {
    id: 'status',
    header: 'Status',
    value: (session) => sessionState(session).words,
    cell: (session) => {
      const { words, tone } = sessionState(session);
      return <Badge tone={tone}>{words}</Badge>;
    },
    width: '7.5rem',
  },
];

function isToCome(status: SessionStatus): boolean {
  return status === 'planned' || status === 'cancelled';
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
      <RememberedTable
        table="group-sessions"
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
