import type { Handlers } from '#shared/contract/index.ts';
import { from } from '../store/store.ts';
import type { RecordContext } from './record-context.ts';

export function phraseHandlers({ store, audit, now }: RecordContext) {
  return {
    list: () =>
      store.all(
        from.selectFrom('phrases').select(['id', 'title', 'text']).orderBy('title').orderBy('id'),
      ),

    save: ({ phrase: { id, ...words } }) =>
      store.transaction(() => {
        store.run(
          from
            .insertInto('phrases')
            .values({ id, ...words, created_at: now() })
            .onConflict((conflict) => conflict.column('id').doUpdateSet(words)),
        );
        audit('phrases.save', `phrases/${id}`);
        return {};
      }),

    remove: ({ id }) =>
      store.transaction(() => {
        const { changes } = store.run(from.deleteFrom('phrases').where('id', '=', id));
        if (changes > 0) audit('phrases.remove', `phrases/${id}`);
        return {};
      }),
  } satisfies Handlers<'phrases'>;
}
