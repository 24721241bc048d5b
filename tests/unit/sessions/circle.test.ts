import { describe, expect, it, test } from 'vitest';
import {
  circleShape,
  nearestSeat,
  ringSpan,
} from '../../../src-renderer/areas/sessions/circle-geometry.ts';
import {
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
    ['a', { kind: 'attend', attendance: 'excused' }],
    ['U', { kind: 'attend', attendance: 'unexcused' }],
    ['m', { kind: 'open-menu' }],
    ['3', { kind: 'go-to', index: 2 }],
    ['ArrowRight', { kind: 'go', to: 'next' }],
    ['ArrowUp', { kind: 'go', to: 'previous' }],
    ['Home', { kind: 'go', to: 'first' }],
    ['x', null],
    ['Tab', null],
    ['0', null],
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
