import type { Handlers } from '#shared/contract/index.ts';
import { searchRecords } from '../store/search.ts';
import { indexDueNotes } from './note-search.ts';
import type { RecordContext } from './record-context.ts';

export function searchHandlers({ store }: RecordContext) {
  return {
    query: ({ text, limit }) => {
      indexDueNotes(store);
      return searchRecords(store, text, limit);
    },
  } satisfies Handlers<'search'>;
}
