import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Exercise } from '#shared/contract/exercises.ts';
import { GroupType } from '#shared/contract/groups.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { from } from '../store/store.ts';
import type { ExerciseTable } from '../store/tables/session-plan.ts';
import { fromJson, sameFields, type RecordContext } from './record-context.ts';

export function exerciseHandlers({ store, audit, now }: RecordContext) {
  return {
    list: () =>
      store
        .all(from.selectFrom('exercises').selectAll().orderBy('title').orderBy('id'))
        .map(toExercise),

    save: ({ id, version, fields }) =>
      store.transaction(() => {
        const row = store.first(from.selectFrom('exercises').selectAll().where('id', '=', id));
        const before = row && toExercise(row);
        if (before && before.version !== version) {
          if (before.version === version + 1 && sameFields(before, fields)) return before;
          throw new AppError('changed-meanwhile');
        }
        if (!before && version !== 0) throw new AppError('not-found');
        const { groupTypes, archived, ...words } = fields;
        const columns = {
          ...words,
          group_types_json: JSON.stringify(groupTypes),
          archived: archived ? (1 as const) : (0 as const),
          version: version + 1,
        };
        if (before) store.run(from.updateTable('exercises').set(columns).where('id', '=', id));
        else store.run(from.insertInto('exercises').values({ ...columns, id, created_at: now() }));
        audit(
          before ? 'exercises.change' : 'exercises.create',
          `exercises/${id}`,
          `version ${columns.version}`,
        );
        return { ...fields, id, version: columns.version };
      }),
  } satisfies Handlers<'exercises'>;
}

const GroupTypes = z.array(GroupType);

function toExercise(row: Selectable<ExerciseTable>): Exercise {
  return {
    id: row.id,
    title: row.title,
    purpose: row.purpose,
    steps: row.steps,
    minutes: row.minutes,
    materials: row.materials,
    groupTypes: fromJson(GroupTypes, row.group_types_json),
    archived: row.archived === 1,
    version: row.version,
  };
}
