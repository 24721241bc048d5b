import type { Handlers } from '#shared/contract/index.ts';
import { searchRecords } from '../store/search.ts';
import { indexDueNotes } from './note-search.ts';
import type { RecordContext } from './record-context.ts';
import { indexDueRecords } from './record-search.ts';
import { clinicianAtKeyboard } from './settings.ts';

export function searchHandlers({ store }: RecordContext) {
  return {
    query: ({ text, limit }) => {
      indexDueNotes(store);
      indexDueRecords(store);
      return searchRecords(store, text, limit, clinicianAtKeyboard(store));
    },
  } satisfies Handlers<'search'>;
}
