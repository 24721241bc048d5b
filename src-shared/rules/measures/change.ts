import type { ChangeRule, Instrument, Scale } from './instrument.ts';

/*
 * Reliable change (Jacobson and Truax 1991): a difference larger than the measure's own error would make by chance in
 * 95 of 100 cases. Without a source for r and SD, or for the points themselves, nothing is said about a change.
 */

/** 1.96 x SD x sqrt(2) x sqrt(1 - r) */
export function reliableChange(sd: number, r: number): number {
  return 1.96 * sd * Math.SQRT2 * Math.sqrt(1 - r);
}

/** What the practice chose to judge a scale's change by. */
export type ChangeChoice =
  | { kind: 'published'; key: string }
  | { kind: 'own'; r: number; sd: number; source: string }
  | { kind: 'none' };

/** The rule that holds for a scale of an instrument; null where there is none. */
export function changeRule(
  instrument: Instrument,
  scale: number,
  choice: ChangeChoice | null,
): ChangeRule | null {
  if (choice?.kind === 'none') return null;
  if (choice?.kind === 'own') {
    const { r, sd, source } = choice;
    return { points: reliableChange(sd, r), r, sd, source };
  }
  // What is published is about the first scale.
  if (scale !== 0) return null;
  const chosen = instrument.changes.find(({ key }) => key === choice?.key);
  return chosen ?? instrument.changes[0] ?? null;
}

export type ChangeFlag = 'improved' | 'worsened' | 'changed' | 'none';

/** Whether a score differs reliably from an earlier one, and which way; null without a rule. */
export function changeFlag(
  scale: Scale,
  rule: ChangeRule | null,
  earlier: number,
  later: number,
): ChangeFlag | null {
  if (rule === null) return null;
  const difference = later - earlier;
  if (Math.abs(difference) < rule.points) return 'none';
  if (scale.better === null) return 'changed';
  return difference < 0 === (scale.better === 'lower') ? 'improved' : 'worsened';
}
