import { useMemo } from 'react';
import classes from './CircleEmblem.module.css';

interface CircleEmblemProps {
  /** Who sits in the circle, in order: one seat each. */
  names: readonly string[];
  /** In pixels; from 72 on the seats show initials. */
  size?: number;
  /** What a screen reader says; without it the emblem is decoration beside the group's name. */
  label?: string;
}

function initial(name: string): string {
  return (Array.from(name.trim())[0] ?? '').toLocaleUpperCase();
}

/** A group as a small circle of seats. */
export function CircleEmblem({ names, size = 32, label }: CircleEmblemProps) {
  const lettered = size >= 72;
  const seats = useMemo(() => {
    const count = names.length;
    // Seats shrink so that neighbours never touch, and never grow beyond what looks like a chair.
    const gap = count > 1 ? Math.sin(Math.PI / count) : 1;
    const most = lettered ? 9 : 8;
    const radius = Math.min(most, (50 * gap * 0.72) / (1 + gap * 0.72));
    const ring = 48 - most;
    return names.map((name, index) => {
      const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
      return { name, radius, x: 50 + ring * Math.cos(angle), y: 50 + ring * Math.sin(angle) };
    });
  }, [names, lettered]);

  return (
    <svg
      className={classes['emblem']}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <circle className={classes['ring']} cx={50} cy={50} r={lettered ? 39 : 40} />
      {seats.map(({ name, radius, x, y }, index) => (
        <g key={index}>
          <circle
            className={lettered ? classes['chair'] : classes['dot']}
            cx={x}
            cy={y}
            r={radius}
          />
          {lettered && radius >= 6 && (
            <text className={classes['initial']} x={x} y={y}>
              {initial(name)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
