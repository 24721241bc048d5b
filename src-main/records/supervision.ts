import type { Selectable } from 'kysely';
import type { Handlers } from '#shared/contract/index.ts';
import type { Supervision, SupervisionFields } from '#shared/contract/supervision.ts';
import { AppError } from '#shared/errors.ts';
import type { SupervisionId } from '#shared/ids.ts';
import { startsNewRevision } from '#shared/rules/revisions.ts';
import { dateAt, localZone } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import type { SupervisionTable } from '../store/tables.ts';
import { found, sameFields, type RecordContext } from './record-context.ts';
import { clinicianAtKeyboard } from './settings.ts';

/** Each clinician keeps a log of their own. */
export function supervisionHandlers({ store, audit, now }: RecordContext) {
  return {
    list: () => {
      const rows = store.all(
        from
          .selectFrom('supervisions')
          .selectAll()
          .where('clinician_id', '=', clinicianAtKeyboard(store))
          .where('removed', '=', 0)
          .orderBy('on_day', 'desc')
          .orderBy('id', 'desc'),
      );
      store.transaction(() => audit('supervision.list', ''));
      return rows.map(toSupervision);
    },

    get: ({ id }) => {
      const row = readOwn(store, id);
      if (row) {
        store.transaction(() => audit('supervision.get', `supervision/${id}`));
        return toSupervision(row);
      }
      return {
        id,
        onDay: dateAt(now(), localZone()),
        kind: 'individual',
        supervisor: '',
        minutes: null,
        questions: '',
        outcomes: '',
        followUp: '',
        followUpDoneOn: null,
        version: 0,
        savedAt: null,
        removed: false,
      };
    },

    save: ({ id, version, fields }) =>
      store.transaction(() => {
        const before = readOwn(store, id);
        const savedAt = now();
        if (!before) {
          if (version !== 0) throw new AppError('not-found');
          const clinician_id = clinicianAtKeyboard(store);
          if (clinician_id === null) throw new AppError('no-clinician');
          store.run(
            from.insertInto('supervisions').values({
              id,
              clinician_id,
              ...columns(fields),
              removed: 0,
              version: 1,
              saved_at: savedAt,
            }),
          );
          audit('supervision.create', `supervision/${id}`);
          return { version: 1, savedAt };
        }
        // The same save sent again, after an answer that never arrived, is already done.
        if (before.version === version + 1 && sameFields(before, columns(fields)))
          return { version: before.version, savedAt: before.saved_at };
        if (before.version !== version) throw new AppError('changed-meanwhile');
        store.run(
          from
            .updateTable('supervisions')
            .set({ ...columns(fields), version: version + 1, saved_at: savedAt })
            .where('id', '=', id),
        );
        const noted = startsNewRevision(
          { text: JSON.stringify(fieldsOf(before)), startedAt: before.saved_at },
          { text: JSON.stringify(fields) },
          savedAt,
        );
        if (noted) audit('supervision.change', `supervision/${id}`, `version ${version + 1}`);
        return { version: version + 1, savedAt };
      }),

    remove: ({ id, removed }) =>
      store.transaction(() => {
        found(readOwn(store, id));
        store.run(
          from
            .updateTable('supervisions')
            .set({ removed: removed ? 1 : 0 })
            .where('id', '=', id),
        );
        audit(removed ? 'supervision.remove' : 'supervision.restore', `supervision/${id}`);
        return {};
      }),
  } satisfies Handlers<'supervision'>;
}

type SupervisionRow = Selectable<SupervisionTable>;

function readOwn(store: Store, id: SupervisionId): SupervisionRow | undefined {
  const row = store.first(from.selectFrom('supervisions').selectAll().where('id', '=', id));
  if (row && row.clinician_id !== clinicianAtKeyboard(store)) throw new AppError('not-found');
  return row;
}

function columns(fields: SupervisionFields) {
  const { onDay, followUp, followUpDoneOn, ...rest } = fields;
  return { ...rest, on_day: onDay, follow_up: followUp, follow_up_done_on: followUpDoneOn };
}

function fieldsOf(row: SupervisionRow): SupervisionFields {
  return {
    onDay: row.on_day,
    kind: row.kind,
    supervisor: row.supervisor,
    minutes: row.minutes,
    questions: row.questions,
    outcomes: row.outcomes,
    followUp: row.follow_up,
    followUpDoneOn: row.follow_up_done_on,
  };
}

function toSupervision(row: SupervisionRow): Supervision {
  return {
    ...fieldsOf(row),
    id: row.id,
    version: row.version,
    savedAt: row.saved_at,
    removed: row.removed === 1,
  };
}
