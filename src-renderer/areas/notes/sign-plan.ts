import type { GroupNoteState } from '#shared/contract/notes.ts';
import type { ClientId } from '#shared/ids.ts';
import type { ChartRow } from './chart-rows.ts';

/** The rows a signature concerns: written about and not signed, then those already signed. */
export function signable(rows: readonly ChartRow[]): ChartRow[] {
  return rows.filter(({ listed, status }) => listed || status !== 'empty');
}

export function isReady({ status, checked }: ChartRow): boolean {
  return status === 'ready' && checked;
}

/**
 * May the group note be signed together with these? It comes last: once it is final nothing more flows from
 * it, so every chart note that draws on it has to be signed by then.
 */
export function groupMaySign(
  rows: readonly ChartRow[],
  chosen: ReadonlySet<ClientId>,
  group: Pick<GroupNoteState, 'signed'>,
  written: boolean,
): boolean {
  if (group.signed !== null || !written) return false;
  return rows.every(
    ({ client, status }) => status === 'signed' || status === 'empty' || chosen.has(client.id),
  );
}
