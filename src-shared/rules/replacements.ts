import type { ReplacementDecision } from '../contract/exports.ts';
import type { GuardHit } from './name-guard.ts';

export type Decision = ReplacementDecision;

/**
 * The text with what was decided for each place the guard marked in it; `hits` in order, none within another. What is
 * undecided stays as it is and is answered: such a text may not leave.
 */
export function replaced(
  text: string,
  hits: readonly GuardHit[],
  decide: (hit: GuardHit) => Decision | undefined,
): { text: string; undecided: GuardHit[] } {
  const undecided: GuardHit[] = [];
  let made = '';
  let from = 0;
  for (const hit of hits) {
    const decision = decide(hit);
    if (decision === undefined) undecided.push(hit);
    const stays = decision?.kind !== 'replace';
    made += text.slice(from, hit.start) + (stays ? text.slice(hit.start, hit.end) : decision.with);
    from = hit.end;
  }
  return { text: made + text.slice(from), undecided };
}
