import type { Attendance } from '#shared/contract/attendance.ts';
import classes from './Circle.module.css';
import { ringSpan } from './circle-geometry.ts';

interface Props {
  attendance: Attendance | null;
  minutes: number | null;
  total: number;
}

/** The ring of a seat: whole, with its beginning or end missing, dashed, dotted, or a hairline. */
export function SeatRing({ attendance, minutes, total }: Props) {
  const part = attendance === 'late' || attendance === 'left-early';
  const span = part ? ringSpan(attendance, minutes, total) : { from: 0, to: 1 };
  return (
    <svg className={classes['ring']} viewBox="0 0 100 100" aria-hidden="true">
      {part && <circle cx="50" cy="50" r="47" className={classes['ringBehind']} />}
      <circle
        cx="50"
        cy="50"
        r="47"
        pathLength={1}
        className={classes['ringLine']}
        {...(part
          ? {
              strokeDasharray: `${span.to - span.from} 1`,
              strokeDashoffset: -span.from,
              transform: 'rotate(-90 50 50)',
            }
          : attendance === 'excused'
            ? { strokeDasharray: '0.035 0.028' }
            : attendance === 'unexcused'
              ? { strokeDasharray: '0.008 0.03' }
              : {})}
      />
    </svg>
  );
}
