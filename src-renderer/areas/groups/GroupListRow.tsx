import { Link } from '@tanstack/react-router';
import { Badge } from '#renderer/ui/Badge.tsx';
import { CircleEmblem } from '#renderer/ui/CircleEmblem.tsx';
import { counted, formatDate, formatDayMonth, formatTime } from '#renderer/ui/dates.ts';
import type { GroupRow } from '#shared/contract/groups.ts';
import { dateOf, daysBetween, today, type LocalTime } from '#shared/time.ts';
import { fromToday, kindWords, placesWords, scheduleWords } from './group-words.ts';
import classes from './groups.module.css';

/** One group; the whole row leads to it. */
export function GroupListRow({ group }: { group: GroupRow }) {
  const { nextSession, lastSession, unsignedNotes } = group;
  return (
    <li className={classes['row']}>
      <CircleEmblem names={group.members.map(({ name }) => name)} size={48} />
      <div className={classes['main']}>
        <Link to="/groups/$groupId" params={{ groupId: group.id }} className={classes['rowLink']}>
          {group.name}
        </Link>
        <div className={classes['focus']}>
          {kindWords(group)}
          {group.focus && ` · ${group.focus}`}
        </div>
      </div>
      <div className={classes['when']}>
        <div>{scheduleWords(group)}</div>
        <div className={classes['soft']}>
          {placesWords(group.members.length, group.capacity)}, {group.openness}
        </div>
      </div>
      <div className={classes['meets']}>
        {nextSession !== null && (
          <div>
            Next {soon(nextSession.start)}, {formatTime(nextSession.start)}
          </div>
        )}
        <div className={classes['soft']}>
          {lastSession === null
            ? nextSession === null && 'No session yet'
            : `Last ${formatDate(lastSession.start)}`}
        </div>
      </div>
      <div className={classes['mark']}>
        {unsignedNotes > 0 ? (
          <Badge tone="due">{counted(unsignedNotes, 'note')} to sign</Badge>
        ) : (
          group.sessions > 0 && <Badge tone="accent">all signed</Badge>
        )}
      </div>
    </li>
  );
}

/** The weekday stands in the schedule already; today and tomorrow are said as such. */
function soon(start: LocalTime): string {
  const now = today();
  return daysBetween(now, dateOf(start)) <= 1
    ? fromToday(dateOf(start), now)
    : formatDayMonth(start);
}
