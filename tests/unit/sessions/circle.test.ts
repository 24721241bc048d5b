import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arcCurve, arcWidth } from '../../../src-renderer/areas/sessions/arc-geometry.ts';
import {
  circleShape,
  nearestSeat,
  ringSpan,
  seatAt,
} from '../../../src-renderer/areas/sessions/circle-geometry.ts';
import {
  drawingAction,
  moved,
  nextAttendance,
  seatAction,
  type SeatAction,
} from '../../../src-renderer/areas/sessions/seat-keys.ts';

const box = { width: 330, height: 440 };

describe('the circle', () => {
  it('has its leader at the top and the members clockwise', () => {
    const { facilitators, seats } = circleShape(1, 3, box);
    expect(facilitators[0]!.x).toBeCloseTo(0);
    expect(facilitators[0]!.y).toBeLessThan(0);
    expect(seats[0]!.x).toBeGreaterThan(0);
    expect(seats[1]!.y).toBeGreaterThan(0);
    expect(seats[2]!.x).toBeLessThan(0);
  });

  it('has two leaders on both sides of the top', () => {
    const { facilitators } = circleShape(2, 6, box);
    expect(facilitators[0]!.x).toBeCloseTo(-facilitators[1]!.x);
  });

  test.each([1, 4, 7, 12, 16, 17, 24, 40])('keeps %i seats in the box and apart', (count) => {
    const { seats, seatSize } = circleShape(1, count, box);
    expect(seatSize).toBeGreaterThanOrEqual(24);
    for (const { x, y } of seats) {
      expect(Math.abs(x) + seatSize / 2).toBeLessThanOrEqual(box.width / 2 + 1);
      expect(Math.abs(y) + seatSize / 2).toBeLessThanOrEqual(box.height / 2 + 1);
    }
    for (const [index, a] of seats.entries())
      for (const b of seats.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(seatSize * 0.9);
  });

  it('finds the seat nearest to a place', () => {
    const { seats } = circleShape(1, 7, box);
    expect(nearestSeat(seats, seats[4]!.x + 5, seats[4]!.y - 5)).toBe(4);
  });
});

const point = fc.record({
  x: fc.integer({ min: -200, max: 200 }),
  y: fc.integer({ min: -200, max: 200 }),
});
const numbersIn = (text: string): number[] => (text.match(/-?\d+(\.\d+)?/gu) ?? []).map(Number);

describe('an arc', () => {
  const options = { seatSize: 40, width: 2, lane: 0 as const };
  const far = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
    Math.hypot(a.x - b.x, a.y - b.y);

  it('begins at the edge of one seat and ends with its head at the edge of the other', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        fc.pre(far(from, to) > 60);
        const { path, tip, head } = arcCurve(from, to, options);
        const [x = 0, y = 0] = numbersIn(path);
        expect(far({ x, y }, from)).toBeCloseTo(21, 0);
        expect(far(tip, to)).toBeCloseTo(23, 5);
        expect(numbersIn(head)).toHaveLength(6);
        expect(path).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  it('stays in the circle of the seats it joins, so that it never leaves the room', () => {
    const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(angle, angle, fc.constantFrom(0 as const, 1 as const), (one, other, lane) => {
        const on = (at: number) => ({ x: 120 * Math.cos(at), y: 120 * Math.sin(at) });
        const { middle } = arcCurve(on(one), on(other), { ...options, lane });
        expect(far(middle, { x: 0, y: 0 })).toBeLessThanOrEqual(120);
      }),
    );
  });

  it('keeps apart from its answer, and a conflict from what went well', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        fc.pre(far(from, to) > 60);
        const there = arcCurve(from, to, options).middle;
        const back = arcCurve(to, from, options).middle;
        const conflict = arcCurve(from, to, { ...options, lane: 1 }).middle;
        expect(far(there, back)).toBeGreaterThan(3);
        expect(far(there, conflict)).toBeGreaterThan(2);
      }),
    );
  });

  it('bends to its side all the way round, also straight across the circle', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (angle) => {
        const from = { x: 120 * Math.cos(angle), y: 120 * Math.sin(angle) };
        const { middle } = arcCurve(from, { x: -from.x, y: -from.y }, options);
        // Looking along the way, it passes on the left.
        expect(middle.x * from.y - middle.y * from.x).toBeLessThan(-500);
      }),
    );
  });

  it('grows with every response and never becomes a beam', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (count) => {
        expect(arcWidth(count + 1)).toBeGreaterThanOrEqual(arcWidth(count));
        expect(arcWidth(count)).toBeGreaterThanOrEqual(1.5);
        expect(arcWidth(count)).toBeLessThanOrEqual(6);
      }),
    );
    expect(arcWidth(2)).toBeGreaterThan(arcWidth(1));
  });

  it('ends at a seat only when the pointer is on it', () => {
    const shape = circleShape(1, 7, box);
    const place = shape.seats[3]!;
    expect(seatAt(shape, place.x + 8, place.y - 8)).toBe(3);
    expect(seatAt(shape, 0, 0)).toBeNull();
    expect(seatAt(circleShape(1, 0, box), 0, 0)).toBeNull();
  });
});

describe('the ring of a seat', () => {
  it('lacks its beginning for who came late and its end for who left early', () => {
    expect(ringSpan('late', 45, 90)).toEqual({ from: 0.5, to: 1 });
    expect(ringSpan('left-early', 45, 90)).toEqual({ from: 0, to: 0.5 });
    expect(ringSpan('late', null, 90).from).toBeGreaterThan(0);
    expect(ringSpan('late', 89, 90).from).toBeGreaterThan(0.1);
    expect(ringSpan('left-early', 0, 90).to).toBeGreaterThan(0);
  });
});

describe('keys on a seat', () => {
  const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

  test.each<[string, SeatAction | null]>([
    [' ', { kind: 'cycle' }],
    ['Enter', { kind: 'write' }],
    ['p', { kind: 'attend', attendance: 'present' }],
    ['L', { kind: 'attend', attendance: 'late' }],
    ['e', { kind: 'attend', attendance: 'left-early' }],
    ['x', { kind: 'attend', attendance: 'excused' }],
    ['a', { kind: 'respond' }],
    ['r', { kind: 'record' }],
    ['g', { kind: 'go-to-group', place: 'climate' }],
    ['#', { kind: 'go-to-group', place: 'events' }],
    ['F', { kind: 'go-to-group', place: 'factors' }],
    ['i', { kind: 'go-to-group', place: 'interventions' }],
    ['Backspace', { kind: 'take-back' }],
    ['U', { kind: 'attend', attendance: 'unexcused' }],
    ['m', { kind: 'open-menu' }],
    ['3', { kind: 'go-to', index: 2 }],
    ['ArrowRight', { kind: 'go', to: 'next' }],
    ['ArrowUp', { kind: 'go', to: 'previous' }],
    ['Home', { kind: 'go', to: 'first' }],
    ['z', null],
    ['Tab', null],
    ['0', { kind: 'go-to-leader' }],
    ['t', { kind: 'mark-time' }],
  ])('%s', (key, action) => {
    expect(seatAction({ ...plain, key })).toEqual(action);
  });

  it('leave the window’s own shortcuts alone', () => {
    expect(seatAction({ ...plain, key: 'l', ctrlKey: true })).toBeNull();
    expect(seatAction({ ...plain, key: 'l', metaKey: true })).toBeNull();
    expect(seatAction({ ...plain, key: 'p', altKey: true })).toBeNull();
  });

  it('move the seat with Alt', () => {
    expect(seatAction({ ...plain, key: 'ArrowLeft', altKey: true })).toEqual({
      kind: 'move',
      by: -1,
    });
  });

  it('record nothing else while an arc is drawn', () => {
    expect(drawingAction({ ...plain, key: 'Enter' })).toEqual({ kind: 'draw', tone: 'plain' });
    expect(drawingAction({ ...plain, key: 'c' })).toEqual({ kind: 'draw', tone: 'conflict' });
    expect(drawingAction({ ...plain, key: 'Escape' })).toEqual({ kind: 'stop' });
    expect(drawingAction({ ...plain, key: 'ArrowDown' })).toEqual({ kind: 'go', to: 'next' });
    expect(drawingAction({ ...plain, key: '2' })).toEqual({ kind: 'go-to', index: 1 });
    for (const key of ['p', 'x', ' ', 'm', 'Backspace', 'g'])
      expect(drawingAction({ ...plain, key })).toBeNull();
    expect(drawingAction({ ...plain, key: 'c', ctrlKey: true })).toBeNull();
  });

  it('go through the attendances and round again', () => {
    expect(nextAttendance(null)).toBe('present');
    expect(nextAttendance('present')).toBe('late');
    expect(nextAttendance('unexcused')).toBe('present');
  });

  it('move a seat round the circle', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 0, -1)).toEqual(['b', 'c', 'd', 'a']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 4)).toEqual(['d', 'a', 'b', 'c']);
  });
});
