import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  dotRadius,
  heightOf,
  linePath,
  placeAt,
  strip,
} from '../../../src-renderer/areas/session-record/charts/chart-geometry.ts';

const values = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 1 });

describe('a strip', () => {
  it('has its sessions in order, evenly and inside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (count) => {
        const places = Array.from({ length: count }, (_, index) => placeAt(index, count));
        expect(places[0]).toBeGreaterThan(0);
        expect(places.at(-1)).toBeLessThan(strip.width);
        for (const [index, place] of places.entries())
          if (index > 0) expect(place - places[index - 1]!).toBeCloseTo(strip.width / count, 6);
      }),
    );
  });

  it('draws every noted value once and joins only neighbours', () => {
    fc.assert(
      fc.property(values, (all) => {
        const path = linePath(all, 0, 10);
        expect(path.match(/[ML]/gu)?.length ?? 0).toBe(
          all.filter((value) => value !== null).length,
        );
        const joins = all.filter(
          (value, index) => index > 0 && value !== null && all[index - 1] !== null,
        );
        expect(path.match(/L/gu)?.length ?? 0).toBe(joins.length);
        expect(path).not.toMatch(/NaN/);
      }),
    );
  });

  it('puts more higher, and nothing outside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (value) => {
        expect(heightOf(value + 1, 0, 10)).toBeLessThan(heightOf(value, 0, 10));
        expect(heightOf(value, 0, 10)).toBeLessThanOrEqual(strip.height - 4);
        expect(heightOf(value + 1, 0, 10)).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  test('its dots stay in their places, however many sessions there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 1000 }),
        (count, places) => {
          const radius = dotRadius(count, places);
          expect(radius).toBeGreaterThan(0);
          expect(2 * radius).toBeLessThanOrEqual(Math.max(strip.width / places, 0) + 1e-9);
          expect(2 * radius).toBeLessThan(strip.dots);
        },
      ),
    );
  });
});
