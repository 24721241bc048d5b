import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDayMonth } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { calledName } from '#shared/person.ts';
import { checkInDue } from '#shared/rules/check-in-schedule.ts';
import type { CalendarDate } from '#shared/time.ts';
import classes from './CheckInsDue.module.css';

const few = 6;

/** Check-ins due this week or overdue, and confidences not kept that nobody has followed up. */
export function CheckInsDue({ day }: { day: CalendarDate }) {
  const [all, setAll] = useState(false);
  const checkIns = useQuery({
    queryKey: ['checkIns', 'due', day],
    queryFn: () => api.checkIns.due({}),
  });
  if (checkIns.error) return <ErrorNotice error={checkIns.error} />;
  if (!checkIns.data) return null;
  const { due, followUps } = checkIns.data;
  const shown = all ? due : due.slice(0, few);
  return (
    <Panel title="Check-ins due" count={due.length > 0 ? due.length : undefined}>
      {due.length === 0 && followUps.length === 0 && (
        <p className={classes['none']}>None this week.</p>
      )}
      <ul className={classes['rows']} role="list">
        {followUps.map(({ checkInId, person, groupName, onDay }) => (
          <li key={checkInId} className={classes['row']}>
            <Link
              to="/clients/$clientId/check-ins/{-$membershipId}"
              params={{ clientId: person.id, membershipId: undefined }}
              className={classes['link']}
            >
              {calledName(person)} {person.familyName}
              <span className={classes['soft']}>
                {' '}
                · {groupName}, {formatDayMonth(onDay)}
              </span>
            </Link>
            <Badge tone="breach">needs follow-up</Badge>
          </li>
        ))}
        {shown.map(({ membershipId, person, groupName, dueOn }) => {
          const { state, words } = checkInDue(dueOn, day);
          return (
            <li key={membershipId} className={classes['row']}>
              <Link
                to="/clients/$clientId/check-ins/{-$membershipId}"
                params={{ clientId: person.id, membershipId }}
                className={classes['link']}
              >
                {calledName(person)} {person.familyName}
                <span className={classes['soft']}> · {groupName}</span>
              </Link>
              <Badge tone={state === 'due' ? 'due' : 'accent'}>{words}</Badge>
            </li>
          );
        })}
      </ul>
      {shown.length < due.length && (
        <Button
          className={classes['more'] ?? ''}
          variant="subtle"
          px="0.5rem"
          onClick={() => setAll(true)}
        >
          Show all {due.length}
        </Button>
      )}
    </Panel>
  );
}
