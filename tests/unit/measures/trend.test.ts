import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import type { Measure } from '#shared/contract/measures.ts';
import { MeasureId, newId } from '#shared/ids.ts';
import { instrumentOf } from '#shared/rules/measures/instruments.ts';
import { addDays, CalendarDate, Instant } from '#shared/time.ts';

vi.stubGlobal('navigator', { language: 'en-US' });
const { entryOf, pointsOf, trendsOf } = await import('#shared/rules/measures/trend.ts');
const { differenceWords, limitWords, ruleWords } = await import('#shared/rules/measures/words.ts');
const { trendSentence } = await import('#renderer/areas/measures/measure-words.ts');
const { frame, labelled, xOf, yOf } = await import('#renderer/areas/measures/trend-geometry.ts');

const phq9 = instrumentOf('phq-9');
const start = CalendarDate.parse('2026-01-12');

function measure(
  days: number,
  answer: number,
  more: { blank?: boolean; withdrawn?: boolean } = {},
): Measure {
  const values = Array.from({ length: 9 }, (_, at) => (more.blank && at < 2 ? null : answer));
  return {
    id: newId(MeasureId),
    instrument: 'phq-9',
    riskLooks: [],
    versions: [
      {
        version: 1,
        onDay: addDays(start, days),
        values: [...values, null],
        remark: '',
        withdrawn: more.withdrawn ?? false,
        reason: '',
        author: 'Dr. Maria Example',
        enteredAt: Instant.parse('2026-11-24T20:00:00.000Z'),
      },
    ],
  };
}

/** Newest first, as the vault answers. */
const points = (...measures: Measure[]) => {
  const entries = measures.toReversed().flatMap((each) => entryOf(each) ?? []);
  return trendsOf(entries).flatMap((trend) => pointsOf(trend, 0));
};

describe('a trend', () => {
  test('is read out with its ends, its range and the cut-off', () => {
    expect(trendSentence(phq9, 0, points(measure(0, 2), measure(60, 3), measure(120, 1)))).toBe(
      '3 scores from Jan 12, 2026 to May 12, 2026: first 18 (moderately severe), last 9 (mild), ' +
        'lowest 9, highest 27. The last is below the cut-off of 10.',
    );
    expect(trendSentence(phq9, 0, points(measure(0, 2)))).toBe(
      'One score, 18 (moderately severe), on Jan 12, 2026. The last is at or above the cut-off of 10.',
    );
    expect(trendSentence(phq9, 0, [])).toContain('no trend');
  });

  test('leaves out what was withdrawn, and marks what is in part estimated', () => {
    expect(points(measure(0, 1, { withdrawn: true }))).toEqual([]);
    expect(points(measure(0, 1, { blank: true }))).toMatchObject([{ score: 9, estimated: true }]);
  });

  test('says how far apart two scores are, and all a flag rests on', () => {
    expect(differenceWords(18, 9)).toBe('9 points lower');
    expect(differenceWords(9, 10)).toBe('1 point higher');
    expect(differenceWords(9, 9)).toBe('unchanged');
    expect(ruleWords({ points: 6, r: 0.87, sd: 5.59, source: 'Somebody 2020' })).toBe(
      '6 points or more; r 0.87, SD 5.59. Source: Somebody 2020.',
    );
  });

  test('names the source of every limit it shows', () => {
    expect(limitWords(instrumentOf('pcl-5'))).toBe(
      'Cut-off 31 to 33: National Center for PTSD. 28 or less, clinically significant: Marx et al. 2022.',
    );
    expect(limitWords(instrumentOf('ors'))).toBe('');
  });

  it('is drawn within its frame, later days further right, higher scores higher up', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 26 }), (days, score) => {
        let day = 0;
        const xs = xOf(
          days.map((gap) => ({ onDay: addDays(start, (day += gap)), score, estimated: false })),
        );
        for (const [at, x] of xs.entries()) {
          expect(x).toBeGreaterThanOrEqual(frame.left);
          expect(x).toBeLessThanOrEqual(frame.width - frame.right);
          expect(x).toBeGreaterThanOrEqual(xs[at - 1] ?? 0);
        }
        const [scale] = phq9.scales;
        expect(yOf(score + 1, scale)).toBeLessThan(yOf(score, scale));
        const shown = xs.filter((_, at) => labelled(xs)[at]);
        expect(shown[0]).toBe(xs[0]);
        expect(shown.at(-1)).toBe(xs.at(-1));
      }),
    );
  });
});
