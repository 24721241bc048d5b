import { formatClock } from '#renderer/ui/dates.ts';
import classes from './calendar.module.css';
import type { Entry } from './entries.ts';

/** An entry as it stands in a grid: solid for a session, dashed for a meeting not planned yet, and its status. */
export function Chip({ entry }: { entry: Entry }) {
  const { time, groupName, look, status } = entry;
  return (
    <div className={classes['chip']} data-look={look} data-tone={status.tone}>
      <div className={classes['chipName']}>{groupName}</div>
      <div className={classes['chipWhen']}>
        {time !== null && <span className={classes['chipTime']}>{formatClock(time)}</span>}
        <span className={classes['chipStatus']}>{status.words}</span>
      </div>
    </div>
  );
}
