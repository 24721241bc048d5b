import type { ClientId } from '#shared/ids.ts';
import { chartGuard } from '#shared/rules/chart-guard.ts';
import { readPeople } from '../../records/client-rows.ts';
import { companions } from '../../records/group-rows.ts';
import { readContactNames } from '../../records/intake-rows.ts';
import { readClinicians } from '../../records/settings.ts';
import type { Store } from '../../store/store.ts';

/** Stands where words are not given because they may name somebody else. */
export const withheld = '[Left out: these words may name somebody else]';

/**
 * Free text as a bundle may hold it. In one client's bundle the name guard reads every text that nobody decided about
 * when it was written; what it marks is not given at all, as here nobody can be asked. Signed notes and addenda were
 * decided about then and are given as they were signed.
 */
export function wordsFor(store: Store, only: ClientId | null): (text: string) => string {
  if (only === null) return (text) => text;
  const guard = chartGuard(
    readPeople(store),
    companions(store, only),
    readClinicians(store),
    readContactNames(store),
  );
  return (text) => (guard.check(text, only).length === 0 ? text : withheld);
}
