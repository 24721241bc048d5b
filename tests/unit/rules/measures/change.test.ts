import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  changeFlag,
  changeRule,
  reliableChange,
  type ChangeFlag,
} from '#shared/rules/measures/change.ts';
import { instrumentOf, instruments } from '#shared/rules/measures/instruments.ts';
import { needsRiskLook, riskAnswer, riskLeftBlank } from '#shared/rules/measures/risk-look.ts';

const phq9 = instrumentOf('phq-9');
const gad7 = instrumentOf('gad-7');
const pcl5 = instrumentOf('pcl-5');
const ors = instrumentOf('ors');

const anyInstrument = fc.constantFrom(...instruments);
/** As studies print them, so that two that differ differ by more than rounding. */
const figures = fc.record({
  r: fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100),
  sd: fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
});

describe('the reliable change index', () => {
  test('is 1.96 x SD x sqrt(2) x sqrt(1 - r)', () => {
    expect(reliableChange(10, 0.75)).toBeCloseTo(13.859, 3);
    expect(reliableChange(5.59, 0.87)).toBeCloseTo(5.59, 1);
  });

  it('falls with better reliability and grows with the spread', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        if (one.r < other.r)
          expect(reliableChange(one.sd, one.r)).toBeGreaterThan(reliableChange(one.sd, other.r));
        if (one.sd < other.sd)
          expect(reliableChange(one.sd, one.r)).toBeLessThan(reliableChange(other.sd, one.r));
      }),
    );
  });
});

describe('what a change is judged by', () => {
  test('are the published points, the first unless another was chosen', () => {
    expect(changeRule(phq9, 0, null)?.points).toBe(6);
    expect(changeRule(gad7, 0, null)?.points).toBe(4);
    expect(changeRule(gad7, 0, { kind: 'published', key: 'bischoff' })).toMatchObject({
      points: 6,
      r: 0.87,
    });
    expect(changeRule(pcl5, 0, null)?.points).toBe(18);
    expect(changeRule(pcl5, 0, { kind: 'published', key: 'marx-15' })?.points).toBe(15);
  });

  test('is nothing where there is no source, or nothing was wanted', () => {
    for (const instrument of instruments.slice(3))
      for (const at of instrument.scales.keys())
        expect(changeRule(instrument, at, null)).toBeNull();
    expect(changeRule(phq9, 0, { kind: 'none' })).toBeNull();
    expect(changeFlag(ors.scales[0], null, 10, 30)).toBeNull();
  });

  test('are a practice’s own figures with their source', () => {
    const own = { kind: 'own', r: 0.8, sd: 8, source: 'A validation study' } as const;
    expect(changeRule(ors, 0, own)).toEqual({
      points: reliableChange(8, 0.8),
      r: 0.8,
      sd: 8,
      source: 'A validation study',
    });
  });
});

describe('a change', () => {
  const mirror: Record<ChangeFlag, ChangeFlag> = {
    improved: 'worsened',
    worsened: 'improved',
    changed: 'changed',
    none: 'none',
  };

  it('there and back is flagged the same, the other way round', () => {
    fc.assert(
      fc.property(anyInstrument, figures, fc.nat(100), fc.nat(100), (instrument, own, a, b) => {
        const [scale] = instrument.scales;
        const rule = changeRule(instrument, 0, { kind: 'own', source: 'x', ...own });
        const there = changeFlag(scale, rule, a, b);
        const back = changeFlag(scale, rule, b, a);
        expect(there).not.toBeNull();
        expect(back).toBe(there === null ? null : mirror[there]);
      }),
    );
  });

  it('that is larger is never flagged less', () => {
    fc.assert(
      fc.property(figures, fc.nat(27), fc.nat(27), fc.nat(10), (own, from, drop, more) => {
        const rule = changeRule(phq9, 0, { kind: 'own', source: 'x', ...own });
        const [scale] = phq9.scales;
        if (changeFlag(scale, rule, from, from - drop) === 'improved')
          expect(changeFlag(scale, rule, from, from - drop - more)).toBe('improved');
      }),
    );
  });

  test.each([
    ['phq-9', 15, 9, 'improved'],
    ['phq-9', 15, 10, 'none'],
    ['phq-9', 9, 15, 'worsened'],
    ['gad-7', 12, 8, 'improved'],
    ['gad-7', 12, 9, 'none'],
    ['pcl-5', 50, 32, 'improved'],
    ['pcl-5', 50, 33, 'none'],
  ] as const)('of %s from %i to %i: %s', (key, from, to, flag) => {
    const instrument = instrumentOf(key);
    const rule = changeRule(instrument, 0, null);
    expect(changeFlag(instrument.scales[0], rule, from, to)).toBe(flag);
  });

  test('counts upwards as better where higher is better, and as neither where neither is', () => {
    const own = { kind: 'own', r: 0.8, sd: 4, source: 'x' } as const;
    expect(changeFlag(ors.scales[0], changeRule(ors, 0, own), 18, 27)).toBe('improved');
    const gcq = instrumentOf('gcq-s');
    const small = { ...own, sd: 0.5 };
    expect(changeFlag(gcq.scales[0], changeRule(gcq, 0, small), 2, 5)).toBe('changed');
  });
});

describe('the ninth item of PHQ-9', () => {
  const answers = (ninth: number | null) => [0, 0, 0, 0, 0, 0, 0, 0, ninth, null];

  test('asks for a look at any answer above zero, whatever the total', () => {
    expect(riskAnswer('phq-9', answers(1))).toBe(1);
    expect(riskAnswer('phq-9', answers(0))).toBeNull();
    expect(riskAnswer('phq-9', answers(null))).toBeNull();
    expect(riskLeftBlank('phq-9', answers(null))).toBe(true);
    expect(riskLeftBlank('phq-9', answers(0))).toBe(false);
    expect(riskAnswer('pcl-5', answers(3))).toBeNull();
  });

  it('asks again only when a correction is graver than what was looked at', () => {
    const ninth = fc.option(fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(ninth, fc.array(ninth), (now, seen) => {
        const needed = needsRiskLook('phq-9', answers(now), seen.map(answers));
        const gravest = Math.max(0, ...seen.map((answer) => answer ?? 0));
        expect(needed).toBe((now ?? 0) > gravest);
      }),
    );
  });
});
