import type { Handlers } from '#shared/contract/index.ts';
import { ProfessionalWill } from '#shared/contract/professional-will.ts';
import { AppError } from '#shared/errors.ts';
import { willParts } from '#shared/professional-will.ts';
import { startsNewRevision } from '#shared/rules/revisions.ts';
import { from, type Store } from '../store/store.ts';
import type { RecordContext } from './record-context.ts';

export function professionalWillHandlers({ store, audit, now }: RecordContext) {
  return {
    get: () => {
      const row = readRow(store);
      return {
        will: willOf(row?.will_json),
        version: row?.version ?? 0,
        savedAt: row?.saved_at ?? null,
      };
    },

    save: ({ version, will }) =>
      store.transaction(() => {
        const before = readRow(store);
        const will_json = JSON.stringify(will);
        // The same save sent again, after an answer that never arrived, is already done.
        if (before?.version === version + 1 && before.will_json === will_json)
          return { version: before.version, savedAt: before.saved_at };
        if ((before?.version ?? 0) !== version) throw new AppError('changed-meanwhile');
        const row = { will_json, version: version + 1, saved_at: now() };
        store.run(
          from
            .insertInto('professional_will')
            .values({ one: 1, ...row })
            .onConflict((conflict) => conflict.column('one').doUpdateSet(row)),
        );
        const noted =
          !before ||
          startsNewRevision(
            { text: before.will_json, startedAt: before.saved_at },
            { text: will_json },
            row.saved_at,
          );
        if (noted) audit('professionalWill.save', '');
        return { version: row.version, savedAt: row.saved_at };
      }),
  } satisfies Handlers<'professionalWill'>;
}

/** The will as it was last saved; every part is there, written or not. */
export function readWill(store: Store): ProfessionalWill {
  return willOf(readRow(store)?.will_json);
}

function readRow(store: Store) {
  return store.first(from.selectFrom('professional_will').selectAll());
}

/** A part that came with a later Circlekeep begins empty. */
function willOf(json: string | undefined): ProfessionalWill {
  const written: unknown = json === undefined ? {} : JSON.parse(json);
  const empty = Object.fromEntries(willParts.map(({ key }) => [key, '']));
  return ProfessionalWill.parse({ ...empty, ...(written as object) });
}
