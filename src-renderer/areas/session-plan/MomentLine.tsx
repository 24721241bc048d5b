import type { Moment } from '#shared/contract/session-plan.ts';
import type { ClientId } from '#shared/ids.ts';
import { localAt, type TimeZone } from '#shared/time.ts';
import { formatTime } from '#renderer/ui/dates.ts';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import classes from './session-plan.module.css';
import { momentWords } from './timeline-words.ts';

interface Props {
  moments: readonly Moment[];
  zone: TimeZone;
  nameOf: (client: ClientId) => string;
}

/** The last moment noted, quietly under the circle. */
export function MomentLine({ moments, zone, nameOf }: Props) {
  const last = moments.findLast(({ withdrawnAt }) => withdrawnAt === null);
  if (last === undefined) return null;
  return (
    <p className={classes['line']}>
      <span className={classes['time']}>{formatTime(localAt(last.at, zone))}</span>
      <span className={classes['lineWords']}>{momentWords(last, nameOf)}</span>
      <Shortcut keys="F9" />
    </p>
  );
}
