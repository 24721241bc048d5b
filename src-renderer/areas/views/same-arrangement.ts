import type { TableArrangement } from '#shared/contract/views.ts';

/** Do both show the same, whatever the order in which columns were chosen? */
export function sameArrangement(a: TableArrangement, b: TableArrangement): boolean {
  return key(a) === key(b);
}

function key({ sort, filter, only, columns }: TableArrangement): string {
  const chosen = Object.entries(columns).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([sort?.id, sort?.desc, filter, only, chosen]);
}
