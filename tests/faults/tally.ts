import { appendFileSync } from 'node:fs';

/* What the fault tests did and found, summed and printed by `npm run faults`. */

/** `npm run faults` runs every fault at its full size; `npm test` at one that fits beside everything else. */
export const atFullSize = process.env['CIRCLEKEEP_FAULTS'] === 'full';

export function sized(inEveryRun: number, full: number): number {
  return atFullSize ? full : inEveryRun;
}

export interface Found {
  /** What was written and acknowledged, and is not there. */
  losses: string[];
  /** What is there and is not what it should be: a failed check, a broken chain, a search that misses, a duplicate. */
  corruptions: string[];
  /** What was not acknowledged and is there in part. */
  halfRecords: string[];
}

export const nothing = (): Found => ({ losses: [], corruptions: [], halfRecords: [] });

/** One more time that something was killed, cut off or failed. */
export function countCycle(): void {
  write({ cycles: 1 });
}

export function countFound({ losses, corruptions, halfRecords }: Found): void {
  write({
    losses: losses.length,
    corruptions: corruptions.length,
    halfRecords: halfRecords.length,
  });
}

function write(counts: Record<string, number>): void {
  const file = process.env['CIRCLEKEEP_FAULTS_TALLY'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(counts)}\n`);
}
