import { counted, formatDate } from '#renderer/ui/dates.ts';
import type { Distress } from '#shared/contract/intake.ts';
import { daysBetween } from '#shared/time.ts';
import classes from './intake.module.css';

const width = 260;
const height = 84;
const inset = { left: 22, right: 8, top: 8, bottom: 8 };

/** Distress over time, by day. The levels themselves stand in the list behind it. */
export function DistressLine({ entries }: { entries: readonly Distress[] }) {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return null;
  const days = Math.max(1, daysBetween(first.on, last.on));
  const points = entries.map(({ on, level }) => ({
    on,
    level,
    x:
      inset.left +
      (entries.length === 1 ? 0.5 : daysBetween(first.on, on) / days) *
        (width - inset.left - inset.right),
    y: inset.top + (1 - level / 10) * (height - inset.top - inset.bottom),
  }));
  return (
    <>
      <svg
        className={classes['picture']}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="Distress over time"
      >
        {[0, 5, 10].map((level) => {
          const y = inset.top + (1 - level / 10) * (height - inset.top - inset.bottom);
          return (
            <g key={level}>
              <line className={classes['grid']} x1={inset.left} x2={width} y1={y} y2={y} />
              <text className={classes['axis']} x={inset.left - 6} y={y}>
                {level}
              </text>
            </g>
          );
        })}
        <polyline
          className={classes['line']}
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
        {points.map(({ x, y }, index) => (
          <circle key={index} className={classes['point']} cx={x} cy={y} r={3} />
        ))}
      </svg>
      <p className={classes['sentence']}>{distressSentence(entries)}</p>
    </>
  );
}

/** What the picture shows, in words. `entries` are in the order of their days, at least one. */
export function distressSentence(entries: readonly Distress[]): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (entries.length === 1) return `Noted once, ${first.level} of 10.`;
  const course =
    last.level < first.level
      ? `down from ${first.level} to ${last.level}`
      : last.level > first.level
        ? `up from ${first.level} to ${last.level}`
        : `at ${last.level}, as at first`;
  return `${course.charAt(0).toUpperCase()}${course.slice(1)} since ${formatDate(first.on)}, noted ${counted(entries.length, 'time')}.`;
}
