import { formatDate } from '#renderer/ui/dates.ts';
import type { Instrument, Mark } from '#shared/rules/measures/instrument.ts';
import classes from './TrendChart.module.css';
import type { Point } from '#shared/rules/measures/trend.ts';
import { scoreWords } from '#shared/rules/measures/words.ts';
import { frame, inner, labelled, xOf, yOf } from './trend-geometry.ts';

interface Props {
  instrument: Instrument;
  /** Which of its scales. */
  at: number;
  points: readonly Point[];
  /** Reads the picture out. */
  sentence: string;
}

/** A scale's scores over time, on its bands and its cut-off. */
export function TrendChart({ instrument, at, points, sentence }: Props) {
  const scale = instrument.scales[at] ?? instrument.scales[0];
  const xs = xOf(points);
  const ys = points.map(({ score }) => yOf(score, scale));
  const hasRoom = labelled(xs);
  const right = frame.left + inner.width;
  const bands = at === 0 ? instrument.bands : [];
  const first = points[0];
  const last = points.at(-1);
  return (
    <svg
      className={classes['chart']}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={`${instrument.name}${instrument.scales.length > 1 ? `, ${scale.name}` : ''}. ${sentence}`}
    >
      {bands.map((band, index) => {
        const top = yOf(bands[index + 1]?.from ?? scale.max, scale);
        const bottom = yOf(band.from, scale);
        return (
          <g key={band.from}>
            <rect
              x={frame.left}
              y={top}
              width={inner.width}
              height={bottom - top}
              className={classes['band']}
              data-odd={index % 2 === 1}
            />
            <text x={right + 8} y={(top + bottom) / 2} className={classes['bandWords']}>
              {band.words}
            </text>
          </g>
        );
      })}
      <line
        x1={frame.left}
        x2={right}
        y1={yOf(scale.min, scale)}
        y2={yOf(scale.min, scale)}
        className={classes['axis']}
      />
      {[scale.min, scale.max].map((score) => (
        <text
          key={score}
          x={frame.left - 6}
          y={yOf(score, scale)}
          className={classes['axisWords']}
          textAnchor="end"
        >
          {score}
        </text>
      ))}
      {at === 0 && instrument.cutOff !== null && (
        <Line mark={instrument.cutOff} scale={scale} tone="due" />
      )}
      {at === 0 && instrument.goal !== null && (
        <Line mark={instrument.goal} scale={scale} tone="accent" />
      )}
      <polyline
        className={classes['line']}
        points={xs.map((x, index) => `${x},${ys[index] ?? 0}`).join(' ')}
      />
      {points.map((point, index) => (
        <g key={index}>
          <circle
            cx={xs[index]}
            cy={ys[index]}
            r={4}
            className={classes['point']}
            data-estimated={point.estimated}
          />
          {hasRoom[index] && (
            <text x={xs[index]} y={(ys[index] ?? 0) - 10} className={classes['score']}>
              {scoreWords(point.score)}
            </text>
          )}
        </g>
      ))}
      {first && (
        <text x={frame.left} y={frame.height - 6} className={classes['day']}>
          {formatDate(first.onDay)}
        </text>
      )}
      {last && points.length > 1 && (
        <text x={right} y={frame.height - 6} className={classes['day']} textAnchor="end">
          {formatDate(last.onDay)}
        </text>
      )}
    </svg>
  );
}

interface LineProps {
  mark: Mark;
  scale: { min: number; max: number };
  tone: 'due' | 'accent';
}

/** A cut-off, named at the left where the axis is; or a goal, named at the right. */
function Line({ mark, scale, tone }: LineProps) {
  const right = frame.left + inner.width;
  const top = yOf(mark.to, scale);
  const bottom = yOf(mark.from, scale);
  return (
    <g className={classes['mark']} data-tone={tone}>
      {mark.to > mark.from && (
        <rect x={frame.left} y={top} width={inner.width} height={bottom - top} />
      )}
      <line x1={frame.left} x2={right} y1={bottom} y2={bottom} />
      {tone === 'due' ? (
        <text x={frame.left - 6} y={(top + bottom) / 2} textAnchor="end">
          {mark.words} {mark.to > mark.from ? `${mark.from}–${mark.to}` : mark.from}
        </text>
      ) : (
        <text x={right + 8} y={bottom}>
          {mark.from} or less
        </text>
      )}
    </g>
  );
}
