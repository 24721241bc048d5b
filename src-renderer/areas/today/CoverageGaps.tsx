import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { CalendarDate } from '#shared/time.ts';
import classes from './CheckInsDue.module.css';

/** Groups with somebody who has not agreed to all they ask for, or who joined after the others agreed. Not there while there are none. */
export function CoverageGaps({ day }: { day: CalendarDate }) {
  const gaps = useQuery({
    queryKey: ['coverage', 'gaps', day],
    queryFn: () => api.coverage.gaps({}),
  });
  if (gaps.error) return <ErrorNotice error={gaps.error} />;
  if (!gaps.data || gaps.data.length === 0) return null;
  return (
    <Panel title="Not covered" count={counted(gaps.data.length, 'group')}>
      <ul className={classes['rows']} role="list">
        {gaps.data.map(({ groupId, groupName, members, joiners }) => (
          <li key={groupId} className={classes['row']}>
            <Link to="/groups/$groupId/coverage" params={{ groupId }} className={classes['link']}>
              {groupName}
            </Link>
            {joiners > 0 && <Badge tone="due">agreement to go over</Badge>}
            {members > 0 && <Badge tone="due">{counted(members, 'member')}</Badge>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
