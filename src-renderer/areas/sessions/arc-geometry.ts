/** A point in a box whose middle is 0, 0. */
export interface Point {
  x: number;
  y: number;
}

export interface ArcCurve {
  /** The line, from the edge of one seat almost to the edge of the other. */
  path: string;
  /** The corners of the arrowhead at the seat that was responded to. */
  head: string;
  /** Where the line is halfway: the place for its mark. */
  middle: Point;
  /** Where the arrowhead ends. */
  tip: Point;
}

/** How thick a line is for so many responses: plain to see for the first few, and never a beam. */
export function arcWidth(count: number): number {
  return Math.min(6, 1.5 + 1.15 * Math.log2(Math.max(1, count)));
}

/** Room between a seat's ring and what points to it. */
const gap = 3;

/**
 * The curve of one member responding to another: bent towards the middle, and to one side of the way there, so
 * that an answer takes the other side. A `lane` further out keeps a conflict beside what went well.
 */
export function arcCurve(
  from: Point,
  to: Point,
  { seatSize, width, lane }: { seatSize: number; width: number; lane: 0 | 1 },
): ArcCurve {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const aside = 0.09 + 0.1 * lane;
  const control = {
    x: (from.x + to.x) * 0.28 + along.y * aside,
    y: (from.y + to.y) * 0.28 - along.x * aside,
  };
  const radius = seatSize / 2;
  const start = towards(from, control, radius + 1);
  const tip = towards(to, control, radius + gap);
  const length = Math.min(4 + width, 9, Math.hypot(along.x, along.y) / 4);
  const base = towards(tip, control, length);
  const back = { x: (tip.x - base.x) / length, y: (tip.y - base.y) / length };
  const half = length * 0.55;
  const left = { x: base.x - back.y * half, y: base.y + back.x * half };
  const right = { x: base.x + back.y * half, y: base.y - back.x * half };
  return {
    path: `M${text(start)} Q${text(control)} ${text(base)}`,
    head: [tip, left, right].map(text).join(' '),
    middle: {
      x: start.x / 4 + control.x / 2 + base.x / 4,
      y: start.y / 4 + control.y / 2 + base.y / 4,
    },
    tip,
  };
}

/** The point so far from `a` on the way to `b`. */
function towards(a: Point, b: Point, distance: number): Point {
  const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: a.x + ((b.x - a.x) * distance) / far, y: a.y + ((b.y - a.y) * distance) / far };
}

function text({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
