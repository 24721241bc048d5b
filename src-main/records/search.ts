import type { Handlers } from '#shared/contract/index.ts';
import { searchRecords } from '../store/search.ts';
import { indexDueNotes } from './note-search.ts';
import type { RecordContext } from './record-context.ts';
import { indexDueRecords } from './record-search.ts';
import { clinicianAtKeyboard } from './settings.ts';

/** A search is asked for at every letter; one row of the trail stands for all of them in this time. */
const oneSearchMs = 60_000;

export function searchHandlers({ store, now, audit }: RecordContext) {
  let written: { at: number; by: string | null } | null = null;

  /** That somebody looked through the records; what they looked for may be a name and stands nowhere. */
  function writeToTrail(): void {
    const [at, by] = [Date.parse(now()), clinicianAtKeyboard(store)];
    if (written !== null && written.by === by && Math.abs(at - written.at) < oneSearchMs) return;
    store.transaction(() => audit('search.query', ''));
    written = { at, by };
  }

  return {
    query: ({ text, limit }) => {
      indexDueNotes(store);
      indexDueRecords(store);
      const answer = searchRecords(store, text, limit, clinicianAtKeyboard(store));
      writeToTrail();
      return answer;
    },
  } satisfies Handlers<'search'>;
}
