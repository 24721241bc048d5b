import { ActionIcon, Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CalendarMeeting, CalendarSession } from '#shared/contract/calendar.ts';
import { localZone } from '#shared/time.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatClock, formatDateTime, formatFullDate, formatMinutes } from '#renderer/ui/dates.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import type { CalendarAct } from './useCalendarActions.tsx';
import classes from './calendar.module.css';
import { whereWords, type Entry } from './entries.ts';

interface Props {
  entry: Entry;
  /** In a list of one group's dates: says the day, and not the group. */
  dated?: boolean;
  onAct: (act: CalendarAct) => void;
}

/** One entry with all that can be done with it. */
export function EntryRow({ entry, dated = false, onAct }: Props) {
  const { day, time, minutes, look, status, of } = entry;
  const clock = time === null ? 'No set time' : formatClock(time);
  return (
    <li className={classes['entry']} data-look={look} data-dated={dated}>
      <div className={classes['entryWhen']}>
        {dated ? formatFullDate(day) : clock}
        <div className={classes['soft']}>
          {dated && `${clock}, `}
          {formatMinutes(minutes)}
        </div>
      </div>
      <div className={classes['entryText']}>
        {'session' in of ? (
          <SessionText session={of.session} dated={dated} />
        ) : (
          <MeetingText meeting={of.meeting} dated={dated} />
        )}
      </div>
      <div className={classes['entryTrail']}>
        <Badge tone={status.tone}>{status.words}</Badge>
        {'session' in of ? (
          <SessionActions session={of.session} onAct={onAct} />
        ) : (
          <MeetingActions meeting={of.meeting} onAct={onAct} />
        )}
      </div>
    </li>
  );
}

function SessionText({ session, dated }: { session: CalendarSession; dated: boolean }) {
  const { id, number, groupName, moved, cancelReason, zone } = session;
  return (
    <>
      <Link to="/sessions/$sessionId" params={{ sessionId: id }} className={classes['name'] ?? ''}>
        {dated ? `Session ${number}` : groupName}
      </Link>
      <div className={classes['soft']}>
        {[
          dated ? '' : `session ${number}`,
          whereWords(session),
          zone === localZone() ? '' : `time of ${zone}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {cancelReason !== null && <div className={classes['soft']}>Cancelled: {cancelReason}</div>}
      {moved !== null && (
        <div className={classes['soft']}>
          Moved from {formatDateTime(moved.from)}
          {moved.reason && `: ${moved.reason}`}
        </div>
      )}
    </>
  );
}

function MeetingText({ meeting, dated }: { meeting: CalendarMeeting; dated: boolean }) {
  const { groupId, groupName, extra, skipped } = meeting;
  return (
    <>
      {!dated && (
        <Link to="/groups/$groupId/schedule" params={{ groupId }} className={classes['name'] ?? ''}>
          {groupName}
        </Link>
      )}
      <div className={classes['soft']}>
        {skipped === null
          ? [extra ? 'extra session' : '', whereWords(meeting)].filter(Boolean).join(' · ')
          : `No session: ${skipped}`}
      </div>
    </>
  );
}

interface SessionActionsProps {
  session: CalendarSession;
  onAct: (act: CalendarAct) => void;
}

function SessionActions({ session, onAct }: SessionActionsProps) {
  const { id, status } = session;
  const about = `${session.groupName}, ${formatFullDate(session.start)}`;
  return (
    <>
      <LinkButton
        to="/sessions/$sessionId"
        params={{ sessionId: id }}
        variant="default"
        size="xs"
        aria-label={`Open ${about}`}
      >
        Open
      </LinkButton>
      {status === 'cancelled' && (
        <Button
          variant="default"
          size="xs"
          aria-label={`Reinstate ${about}`}
          onClick={() => onAct({ does: 'reinstate', session })}
        >
          Reinstate
        </Button>
      )}
      {status === 'planned' && (
        <More label={`More for ${about}`}>
          <Menu.Item onClick={() => onAct({ does: 'reschedule', session })}>Reschedule…</Menu.Item>
          <Menu.Item onClick={() => onAct({ does: 'cancel', session })}>Cancel session…</Menu.Item>
        </More>
      )}
    </>
  );
}

interface MeetingActionsProps {
  meeting: CalendarMeeting;
  onAct: (act: CalendarAct) => void;
}

function MeetingActions({ meeting, onAct }: MeetingActionsProps) {
  const { skipped, extra } = meeting;
  const about = `${meeting.groupName}, ${formatFullDate(meeting.day)}`;
  if (skipped !== null)
    return (
      <Button
        variant="default"
        size="xs"
        aria-label={`Meet after all: ${about}`}
        onClick={() => onAct({ does: 'meet', meeting })}
      >
        Meet after all
      </Button>
    );
  return (
    <>
      <Button
        variant="light"
        size="xs"
        aria-label={`Plan ${about}`}
        onClick={() => onAct({ does: 'plan', meeting })}
      >
        Plan
      </Button>
      <More label={`More for ${about}`}>
        <Menu.Item onClick={() => onAct({ does: 'plan-next', meeting })}>Plan the next…</Menu.Item>
        {!extra && (
          <Menu.Item onClick={() => onAct({ does: 'skip', meeting })}>Skip this date…</Menu.Item>
        )}
      </More>
    </>
  );
}

function More({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu position="bottom-end" width="auto" returnFocus>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label}>
          <Ellipsis size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
