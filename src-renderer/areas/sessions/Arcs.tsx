import type { Exchange, Participant } from '#shared/contract/session-record.ts';
import { arcCurve, arcWidth, type Point } from './arc-geometry.ts';
import classes from './Arcs.module.css';

interface Props {
  exchanges: readonly Exchange[];
  placeOf: (who: Participant) => Point | undefined;
  seatSize: number;
  /** Whose lines stand out; the others step back. */
  lit: Participant | null;
  /** So many responses look like one, where many sessions are drawn together. */
  perStep?: number;
}

/** Who responded to whom: thicker for more; a conflict is brick, broken, and marked with a cross. */
export function Arcs({ exchanges, placeOf, seatSize, lit, perStep = 1 }: Props) {
  return exchanges.flatMap(({ from, to, count, conflicts }) => {
    const [start, end] = [placeOf(from), placeOf(to)];
    if (start === undefined || end === undefined) return [];
    const faded = lit !== null && lit !== from && lit !== to;
    return (['plain', 'conflict'] as const).flatMap((tone) => {
      const times = tone === 'conflict' ? conflicts : count - conflicts;
      if (times === 0) return [];
      const width = arcWidth(times / perStep);
      const curve = arcCurve(start, end, { seatSize, width, lane: tone === 'conflict' ? 1 : 0 });
      return [
        <g
          key={`${from} ${to} ${tone}`}
          className={classes['arc']}
          data-tone={tone}
          data-faded={faded}
        >
          <path d={curve.path} strokeWidth={width} />
          <polygon points={curve.head} />
          {tone === 'conflict' && (
            <g transform={`translate(${curve.middle.x} ${curve.middle.y})`}>
              <circle r={6.5} />
              <path d="M-3,-3 L3,3 M3,-3 L-3,3" strokeWidth={1.8} />
            </g>
          )}
        </g>,
      ];
    });
  });
}
