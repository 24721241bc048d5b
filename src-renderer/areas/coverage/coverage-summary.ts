import type { Contract, OutputOf } from '#shared/contract/index.ts';
import { isGap } from '#shared/rules/coverage.ts';
import { counted } from '#renderer/ui/dates.ts';

type Coverage = OutputOf<Contract['coverage']['ofGroup']>;

/** `6 of 8 members are covered. Not covered: group agreement 2, Consent to group therapy 1. Expiring soon: 1.` */
export function coverageSummary({ rows, required }: Pick<Coverage, 'rows' | 'required'>): string {
  const cells = rows.flatMap((row) => row.cells);
  const covered = rows.filter((row) => !row.cells.some(({ state }) => isGap(state))).length;
  const expiring = cells.filter(({ state }) => state === 'expiring').length;
  const gaps = [{ templateId: null, title: 'group agreement' }, ...required].flatMap((paper) => {
    const count = cells.filter(
      ({ templateId, state }) => templateId === paper.templateId && isGap(state),
    ).length;
    return count === 0 ? [] : [`${paper.title} ${count}`];
  });
  return [
    covered === rows.length
      ? `All ${counted(rows.length, 'member')} are covered.`
      : `${covered} of ${counted(rows.length, 'member')} are covered. Not covered: ${gaps.join(', ')}.`,
    expiring > 0 ? `Expiring soon: ${expiring}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
