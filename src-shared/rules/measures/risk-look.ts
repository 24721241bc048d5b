import type { InstrumentKey } from './instrument.ts';
import type { MeasureValues } from './scoring.ts';

/*
 * PHQ-9 asks in its ninth item about thoughts of death or self-harm. Any answer above "not at all" asks the clinician
 * to look, whatever the total. The app judges nothing.
 */

const item = 8;

/** The answer to item 9 where it asks for a look; null where it does not. */
export function riskAnswer(instrument: InstrumentKey, values: MeasureValues): number | null {
  if (instrument !== 'phq-9') return null;
  const answer = values[item] ?? null;
  return answer !== null && answer > 0 ? answer : null;
}

/** The ninth item was passed over; then nobody knows. */
export function riskLeftBlank(instrument: InstrumentKey, values: MeasureValues): boolean {
  return instrument === 'phq-9' && (values[item] ?? null) === null;
}

/**
 * Whether somebody still has to look: item 9 is above zero and no look was taken at an answer as grave. A correction
 * upwards asks again; one downwards does not.
 */
export function needsRiskLook(
  instrument: InstrumentKey,
  values: MeasureValues,
  lookedAt: readonly MeasureValues[],
): boolean {
  const answer = riskAnswer(instrument, values);
  if (answer === null) return false;
  return !lookedAt.some((seen) => (riskAnswer(instrument, seen) ?? 0) >= answer);
}
