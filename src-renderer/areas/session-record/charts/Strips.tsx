import { dotRadius, heightOf, linePath, placeAt, strip } from './chart-geometry.ts';
import classes from './charts.module.css';

interface LineProps {
  values: readonly (number | null)[];
  low: number;
  high: number;
  tone?: 'accent' | 'breach' | 'due';
}

/** One scale across sessions. */
export function LineStrip({ values, low, high, tone = 'accent' }: LineProps) {
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg
      className={classes['strip']}
      data-tone={tone}
      viewBox={`0 0 ${strip.width} ${strip.height}`}
      aria-hidden="true"
    >
      {[low, high].map((value) => (
        <line
          key={value}
          className={classes['rule']}
          x1={0}
          x2={strip.width}
          y1={heightOf(value, low, high)}
          y2={heightOf(value, low, high)}
        />
      ))}
      <path className={classes['line']} d={linePath(values, low, high)} />
      {values.map(
        (value, index) =>
          value !== null && (
            <circle
              key={index}
              className={classes['dot']}
              cx={placeAt(index, values.length)}
              cy={heightOf(value, low, high)}
              r={index === last ? 3.4 : values.length > 40 ? 1.2 : 2}
            />
          ),
      )}
    </svg>
  );
}

interface DotProps {
  /** How often at each session. */
  counts: readonly number[];
  tone?: 'accent' | 'breach' | 'due';
  hollow?: boolean;
}

/** Something that was there at some sessions and not at others. */
export function DotStrip({ counts, tone = 'accent', hollow = false }: DotProps) {
  return (
    <svg
      className={classes['strip']}
      data-tone={tone}
      viewBox={`0 0 ${strip.width} ${strip.dots}`}
      aria-hidden="true"
    >
      <line
        className={classes['rule']}
        x1={0}
        x2={strip.width}
        y1={strip.dots / 2}
        y2={strip.dots / 2}
      />
      {counts.map(
        (count, index) =>
          count > 0 && (
            <circle
              key={index}
              className={hollow ? classes['hollow'] : classes['dot']}
              cx={placeAt(index, counts.length)}
              cy={strip.dots / 2}
              r={dotRadius(count, counts.length)}
            />
          ),
      )}
    </svg>
  );
}

/** How many of those expected came, as a bar for each session. */
export function BarStrip({ bars }: { bars: readonly { part: number; whole: number }[] }) {
  const width = Math.min(14, (strip.width / Math.max(1, bars.length)) * 0.6);
  const most = Math.max(1, ...bars.map(({ whole }) => whole));
  return (
    <svg
      className={classes['strip']}
      viewBox={`0 0 ${strip.width} ${strip.height}`}
      aria-hidden="true"
    >
      {bars.map(({ part, whole }, index) => {
        const x = placeAt(index, bars.length) - width / 2;
        const high = (value: number): number => ((strip.height - 2) * value) / most;
        return (
          <g key={index}>
            <rect
              className={classes['expected']}
              x={x}
              y={strip.height - high(whole)}
              width={width}
              height={high(whole)}
              rx={2}
            />
            <rect
              className={classes['came']}
              x={x}
              y={strip.height - high(part)}
              width={width}
              height={high(part)}
              rx={2}
            />
          </g>
        );
      })}
    </svg>
  );
}
