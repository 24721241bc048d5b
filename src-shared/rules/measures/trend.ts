import type { Measure, MeasureVersion } from '../../contract/measures.ts';
import type { Instrument } from './instrument.ts';
import { instrumentOf, instruments } from './instruments.ts';
import { needsRiskLook } from './risk-look.ts';
import { missingItems, scoresOf } from './scoring.ts';
import type { CalendarDate } from '../../time.ts';

/** A measure as it holds now. */
export interface Entry {
  measure: Measure;
  instrument: Instrument;
  now: MeasureVersion;
  scores: readonly (number | null)[];
  /** Items left blank. */
  missing: number;
  needsLook: boolean;
}

export function entryOf(measure: Measure): Entry | null {
  const now = measure.versions.at(-1);
  if (now === undefined) return null;
  const instrument = instrumentOf(measure.instrument);
  const lookedAt = measure.riskLooks.flatMap((look) =>
    measure.versions.filter(({ version }) => version === look.version).map(({ values }) => values),
  );
  return {
    measure,
    instrument,
    now,
    scores: scoresOf(instrument, now.values),
    missing: missingItems(instrument, now.values),
    needsLook: !now.withdrawn && needsRiskLook(measure.instrument, now.values, lookedAt),
  };
}

/** A score on a day, as a trend shows it. */
export interface Point {
  onDay: CalendarDate;
  score: number;
  /** Some items were blank and stand for the mean of the others. */
  estimated: boolean;
}

/** One instrument's measures that count, oldest first. */
export interface Trend {
  instrument: Instrument;
  entries: readonly Entry[];
}

/** One trend for each instrument that was given, in the order of the list of instruments. */
export function trendsOf(entries: readonly Entry[]): Trend[] {
  return instruments.flatMap((instrument) => {
    const given = entries
      .filter((entry) => entry.instrument.key === instrument.key && !entry.now.withdrawn)
      .toReversed();
    return given.length === 0 ? [] : [{ instrument, entries: given }];
  });
}

/** A scale's scores over time; those without a total are left out. */
export function pointsOf({ instrument, entries }: Trend, scale: number): Point[] {
  return entries.flatMap(({ now, scores, missing }) => {
    const score = scores[scale] ?? null;
    return score === null
      ? []
      : [{ onDay: now.onDay, score, estimated: instrument.form !== null && missing > 0 }];
  });
}
