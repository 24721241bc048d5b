import type { Band, Instrument, Scale } from './instrument.ts';

/**
 * What was entered: for a form each item's answer (and the unscored question last), else each scale's score. Null is
 * left blank.
 */
export type MeasureValues = readonly (number | null)[];

export function valueCount({ form, scales }: Instrument): number {
  return form === null ? scales.length : form.items.length + (form.unscored === null ? 0 : 1);
}

function fitsScale(value: number, { min, max, step }: Scale): boolean {
  if (value < min || value > max) return false;
  // 0.1 is no whole part of 1 in binary: near enough counts.
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** Whether these values can be what somebody answered or scored: the right number, each in range, not all blank. */
export function valuesFit(instrument: Instrument, values: MeasureValues): boolean {
  const { form, scales } = instrument;
  if (values.length !== valueCount(instrument)) return false;
  if (values.slice(0, form?.items.length).every((value) => value === null)) return false;
  return values.every((value, at) => {
    if (value === null) return true;
    if (form === null) return scales[at] !== undefined && fitsScale(value, scales[at]);
    const options = at < form.items.length ? form.options : (form.unscored?.options ?? []);
    return Number.isInteger(value) && value >= 0 && value < options.length;
  });
}

/** How many scored items were left blank. */
export function missingItems({ form }: Instrument, values: MeasureValues): number {
  return values.slice(0, form?.items.length).filter((value) => value === null).length;
}

/** Each scale's score; null where too much was left blank for one. */
export function scoresOf(instrument: Instrument, values: MeasureValues): (number | null)[] {
  const { form } = instrument;
  if (form === null) return [...values];
  const answered = values.slice(0, form.items.length).filter((value) => value !== null);
  const missing = form.items.length - answered.length;
  if (missing > form.mostMissing || answered.length === 0) return [null];
  const sum = answered.reduce((total, value) => total + value, 0);
  return [Math.round((sum * form.items.length) / answered.length)];
}

/** The band a total lies in; null for instruments without bands. */
export function bandOf({ bands }: Instrument, total: number): Band | null {
  return bands.findLast(({ from }) => total >= from) ?? null;
}

/** Where a total stands to the cut-off: `between` where the source gives a range and the total lies in it. */
export function cutOffSide(
  { cutOff }: Instrument,
  total: number,
): 'below' | 'between' | 'above' | null {
  if (cutOff === null) return null;
  if (total < cutOff.from) return 'below';
  return total >= cutOff.to ? 'above' : 'between';
}
