import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Instrument } from '#shared/rules/measures/instrument.ts';
import { instrumentKeys } from '#shared/rules/measures/instrument.ts';
import { instrumentOf, instruments } from '#shared/rules/measures/instruments.ts';
import {
  bandOf,
  cutOffSide,
  missingItems,
  scoresOf,
  valueCount,
  valuesFit,
} from '#shared/rules/measures/scoring.ts';

const forms = instruments.filter(({ form }) => form !== null);
const phq9 = instrumentOf('phq-9');
const gad7 = instrumentOf('gad-7');
const pcl5 = instrumentOf('pcl-5');

/** Any way to answer a form, with some questions left blank. */
function answersTo({ form }: Instrument, blanks = true): fc.Arbitrary<(number | null)[]> {
  if (form === null) return fc.constant([]);
  const one = (options: readonly string[]) => {
    const answer = fc.integer({ min: 0, max: options.length - 1 });
    return blanks ? fc.option(answer, { freq: 8 }) : answer;
  };
  return fc.tuple(
    ...form.items.map(() => one(form.options)),
    ...(form.unscored === null ? [] : [one(form.unscored.options)]),
  );
}

const anyForm = fc.constantFrom(...forms);

describe('every instrument', () => {
  test('is there once, in the order of the list', () => {
    expect(new Set(instruments.map(({ key }) => key))).toEqual(new Set(instrumentKeys));
    expect(instruments).toHaveLength(instrumentKeys.length);
  });

  it.each(instruments.map((instrument) => [instrument.name, instrument] as const))(
    '%s has limits that fit its range',
    (_, { scales, bands, cutOff, goal, form, changes, notice }) => {
      for (const { min, max } of scales) expect(min).toBeLessThan(max);
      const [{ min, max }] = scales;
      expect(bands.map(({ from }) => from)).toEqual(
        bands.map(({ from }) => from).toSorted((a, b) => a - b),
      );
      if (bands.length > 0) expect(bands[0]?.from).toBe(min);
      for (const mark of [cutOff, goal]) {
        if (mark === null) continue;
        expect(mark.from).toBeGreaterThan(min);
        expect(mark.to).toBeLessThanOrEqual(max);
        expect(mark.source).not.toBe('');
      }
      for (const { points, source } of changes) {
        expect(points).toBeGreaterThan(0);
        expect(source).not.toBe('');
      }
      if (form) expect(max).toBe(form.items.length * (form.options.length - 1));
      expect(notice).not.toBe('');
    },
  );

  it('takes a form’s own texts only where they may be shown', () => {
    expect(forms.map(({ key }) => key)).toEqual(['phq-9', 'gad-7', 'pcl-5']);
    expect(forms.map(({ form }) => form?.items.length)).toEqual([9, 7, 20]);
    expect(phq9.notice).toContain(
      'No permission required to reproduce, translate, display or distribute.',
    );
    expect(gad7.notice).toBe(phq9.notice);
    expect(pcl5.notice).toContain('Not copyrighted');
  });
});

describe('a form’s total', () => {
  it('lies within its range or is none', () => {
    fc.assert(
      fc.property(
        anyForm.chain((form) => fc.tuple(fc.constant(form), answersTo(form))),
        ([form, answers]) => {
          const [total] = scoresOf(form, answers);
          const [{ min, max }] = form.scales;
          if (total === null || total === undefined) {
            expect(missingItems(form, answers)).toBeGreaterThan(form.form?.mostMissing ?? 0);
            return;
          }
          expect(Number.isInteger(total)).toBe(true);
          expect(total).toBeGreaterThanOrEqual(min);
          expect(total).toBeLessThanOrEqual(max);
        },
      ),
    );
  });

  it('is the sum when nothing was left blank', () => {
    fc.assert(
      fc.property(
        anyForm.chain((form) => fc.tuple(fc.constant(form), answersTo(form, false))),
        ([form, answers]) => {
          const items = answers.slice(0, form.form?.items.length);
          expect(scoresOf(form, answers)).toEqual([
            items.reduce<number>((sum, answer) => sum + (answer ?? 0), 0),
          ]);
        },
      ),
    );
  });

  it('never falls when an answer rises', () => {
    fc.assert(
      fc.property(
        anyForm.chain((form) => fc.tuple(fc.constant(form), answersTo(form), fc.nat(40))),
        ([form, answers, nth]) => {
          const at = nth % answers.length;
          const answer = answers[at] ?? null;
          const options = form.form?.options.length ?? 0;
          fc.pre(answer !== null && answer + 1 < options);
          const [before] = scoresOf(form, answers);
          const [after] = scoresOf(form, answers.with(at, answer + 1));
          fc.pre(before !== null && after !== null);
          expect(after).toBeGreaterThanOrEqual(before ?? 0);
        },
      ),
    );
  });

  it('does not depend on the unscored question', () => {
    fc.assert(
      fc.property(answersTo(phq9), fc.option(fc.integer({ min: 0, max: 3 })), (answers, other) => {
        expect(scoresOf(phq9, answers.with(9, other))).toEqual(scoresOf(phq9, answers));
      }),
    );
  });

  test('counts up to two blanks of PHQ-9 and GAD-7 as the mean of the others, more as no total', () => {
    const phq = (...answers: (number | null)[]) => scoresOf(phq9, [...answers, null]);
    expect(phq(2, 2, 2, 2, 2, 2, 2, null, null)).toEqual([18]);
    expect(phq(1, 1, 1, 1, 1, 1, 2, 2, null)).toEqual([11]);
    expect(phq(2, 2, 2, 2, 2, 2, null, null, null)).toEqual([null]);
    expect(scoresOf(gad7, [3, 3, 3, 3, 3, null, null, null])).toEqual([21]);
    expect(scoresOf(gad7, [3, 3, 3, 3, null, null, null, null])).toEqual([null]);
  });

  test('of PCL-5 is none with a single blank, as no rule for blanks is published', () => {
    const full = Array.from({ length: 20 }, () => 2);
    expect(scoresOf(pcl5, full)).toEqual([40]);
    expect(scoresOf(pcl5, [...full.slice(1), null])).toEqual([null]);
  });
});

describe('what was entered', () => {
  it('fits when it is one way to answer with not every item blank', () => {
    fc.assert(
      fc.property(
        anyForm.chain((form) => fc.tuple(fc.constant(form), answersTo(form))),
        ([form, answers]) => {
          const items = form.form?.items.length ?? 0;
          const some = answers.slice(0, items).some((answer) => answer !== null);
          expect(valuesFit(form, answers)).toBe(some);
          expect(valuesFit(form, [...answers, 0])).toBe(false);
          expect(valuesFit(form, answers.slice(1))).toBe(false);
          expect(valuesFit(form, answers.with(0, 9))).toBe(false);
          expect(valuesFit(form, answers.with(0, 0.5))).toBe(false);
          expect(valuesFit(form, answers.with(0, -1))).toBe(false);
        },
      ),
    );
  });

  test.each([
    ['ors', [23.4], true],
    ['ors', [23.45], false],
    ['ors', [40.1], false],
    ['dass-21', [14, 8, 22], true],
    ['dass-21', [14, null, 22], true],
    ['dass-21', [13, 8, 22], false],
    ['dass-21', [null, null, null], false],
    ['who-5', [64], true],
    ['who-5', [65], false],
    ['gcq-s', [4.17, 2.67, 1.25], true],
    ['gq', [12, 40, 20], false],
    ['tfi-19', [5.14, 4.6, 5, 0.5], false],
  ] as const)('of %s: %j fits: %s', (key, values, fits) => {
    expect(valuesFit(instrumentOf(key), values)).toBe(fits);
    if (fits) expect(scoresOf(instrumentOf(key), values)).toEqual(values);
  });

  test('has a place for each item and the unscored question, or for each scale', () => {
    expect([phq9, gad7, pcl5, instrumentOf('gcq-s')].map(valueCount)).toEqual([10, 8, 20, 3]);
  });
});

describe('bands and cut-offs', () => {
  test.each([
    ['phq-9', 4, 'minimal', 'below'],
    ['phq-9', 5, 'mild', 'below'],
    ['phq-9', 10, 'moderate', 'above'],
    ['phq-9', 19, 'moderately severe', 'above'],
    ['phq-9', 27, 'severe', 'above'],
    ['gad-7', 7, 'mild', 'below'],
    ['gad-7', 8, 'mild', 'above'],
    ['gad-7', 15, 'severe', 'above'],
    ['pcl-5', 30, undefined, 'below'],
    ['pcl-5', 31, undefined, 'between'],
    ['pcl-5', 33, undefined, 'above'],
    ['ors', 10, undefined, null],
  ] as const)('%s %i is %s, %s its cut-off', (key, total, band, side) => {
    expect(bandOf(instrumentOf(key), total)?.words).toBe(band);
    expect(cutOffSide(instrumentOf(key), total)).toBe(side);
  });
});
