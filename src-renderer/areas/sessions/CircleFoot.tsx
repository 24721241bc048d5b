import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { wasPresent } from '#shared/contract/attendance.ts';
import { EventKind, eventWords, type GroupEvent } from '#shared/contract/session-record.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import type { GroupId } from '#shared/ids.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted } from '#renderer/ui/dates.ts';
import type { DraftStatus } from '../notes/draft-queue.ts';
import { SaveStatusLine } from '../notes/SaveStatus.tsx';
import classes from './SessionPage.module.css';

interface Props {
  groupId: GroupId;
  seats: readonly Seat[];
  doubts: number;
  events: readonly GroupEvent[];
  /** Why attendance is not saved; null when it is. */
  trouble: DraftStatus | null;
  onRetry: () => void;
  onAllPresent: () => void;
}

/** Under the circle: how many are here, what is in doubt, what happened. */
export function CircleFoot(props: Props) {
  const { groupId, seats, doubts, events, trouble, onRetry, onAllPresent } = props;
  const here = seats.filter(({ attendance }) => wasPresent(attendance)).length;
  const unrecorded = seats.filter(({ attendance }) => attendance === null).length;
  return (
    <>
      {seats.length === 0 ? (
        <span className={classes['quiet']}>
          Nobody is in this group yet. Add members on the{' '}
          <Link to="/groups/$groupId" params={{ groupId }}>
            group’s page
          </Link>
          .
        </span>
      ) : (
        <Badge tone="accent">
          {here} of {seats.length} here
        </Badge>
      )}
      {doubts > 0 && <Badge tone="due">{counted(doubts, 'doubt')}</Badge>}
      {EventKind.options.map((kind) => {
        const count = events.filter((event) => event.kind === kind).length;
        if (count === 0) return null;
        return (
          <Badge key={kind} tone={kind === 'conflict' ? 'breach' : 'plain'}>
            {count} {eventWords[kind]}
          </Badge>
        );
      })}
      {trouble !== null && <SaveStatusLine status={trouble} what="Attendance" onRetry={onRetry} />}
      {unrecorded > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          className={classes['allPresent']}
          onClick={onAllPresent}
        >
          {unrecorded === seats.length ? 'All present' : 'The rest present'}
        </Button>
      )}
    </>
  );
}
