/** Where a seat stands: its middle, in a box whose middle is 0, 0. `angle` is 0 at the top, clockwise. */
export interface SeatPlace {
  x: number;
  y: number;
  angle: number;
}

export interface CircleShape {
  /** The facilitators' places, then the members' in their order. */
  facilitators: SeatPlace[];
  seats: SeatPlace[];
  /** How wide a seat may be. */
  seatSize: number;
  /** Of the circle the seats stand on. */
  radius: number;
}

const full = 2 * Math.PI;

/**
 * A circle of seats in a box: facilitators together at the top, members clockwise from their left hand. Seats
 * are as large as keeps them apart; many of them stand in rows, each neighbour one row further in.
 */
export function circleShape(
  facilitators: number,
  seats: number,
  box: { width: number; height: number },
): CircleShape {
  let best = fitted(facilitators, seats, box, 1);
  for (let rows = 2; rows <= 4 && best.seatSize < comfortable; rows += 1) {
    const shape = fitted(facilitators, seats, box, rows);
    if (shape.seatSize > best.seatSize) best = shape;
  }
  return best;
}

const largest = 58;
/** Room for a name; another row is only worth it below this. */
const comfortable = 46;
/** The least a finger or an unsteady hand can aim at. */
const smallest = 24;

function fitted(
  facilitators: number,
  seats: number,
  box: { width: number; height: number },
  rows: number,
): CircleShape {
  const count = Math.max(1, facilitators + seats);
  // The words beside a seat need room above and below.
  const outer = Math.max(40, Math.min(box.width - largest, box.height - largest * 1.6) / 2);
  for (let seatSize = largest; ; seatSize -= 2) {
    const depth = Math.min(outer * 0.6, seatSize * 1.15 * (rows - 1));
    const places = Array.from({ length: count }, (_, index): SeatPlace => {
      // The middle of the facilitators' places is the top.
      const angle = (full * (index - (Math.max(1, facilitators) - 1) / 2)) / count;
      const radius = rows === 1 ? outer : outer - (depth * (index % rows)) / (rows - 1);
      return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle), angle };
    });
    if (seatSize <= smallest || leastDistance(places, rows) >= seatSize * 1.1)
      return {
        facilitators: places.slice(0, facilitators),
        seats: places.slice(facilitators),
        seatSize,
        radius: outer,
      };
  }
}

/** Between neighbours of one row, and of rows next to each other. */
function leastDistance(places: readonly SeatPlace[], rows: number): number {
  let least = Infinity;
  for (const [index, place] of places.entries())
    for (let step = 1; step <= rows + 1; step += 1) {
      const other = places[(index + step) % places.length];
      if (other === undefined || other === place) continue;
      least = Math.min(least, Math.hypot(place.x - other.x, place.y - other.y));
    }
  return least;
}

/** The seat nearest to a point: where a dragged seat would sit down. */
export function nearestSeat(places: readonly SeatPlace[], x: number, y: number): number {
  let nearest = 0;
  let least = Infinity;
  for (const [index, place] of places.entries()) {
    const distance = (place.x - x) ** 2 + (place.y - y) ** 2;
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}

/** The seat that a point is on, or close enough to be meant; null where there is none. */
export function seatAt({ seats, seatSize }: CircleShape, x: number, y: number): number | null {
  const nearest = nearestSeat(seats, x, y);
  const place = seats[nearest];
  if (place === undefined) return null;
  return Math.hypot(place.x - x, place.y - y) <= Math.max(24, seatSize * 0.75) ? nearest : null;
}

/**
 * The part of the ring that is drawn, as fractions of its way round from the top: the session is the ring,
 * so who came late lacks its beginning and who left early its end.
 */
export function ringSpan(
  attendance: 'late' | 'left-early',
  minutes: number | null,
  total: number,
): { from: number; to: number } {
  const there = minutes === null || total <= 0 ? 0.8 : Math.min(1, Math.max(0.08, minutes / total));
  // A gap too small to see would say present.
  const shown = Math.min(there, 0.88);
  return attendance === 'late' ? { from: 1 - shown, to: 1 } : { from: 0, to: shown };
}

/** Letters small enough for the name to stand inside the ring. */
export function nameSize(name: string, size: number): number {
  const width = Math.max(1, Array.from(name).length) * 0.6;
  return Math.max(8.5, Math.min(13, size * 0.27, (size - 9) / width));
}
