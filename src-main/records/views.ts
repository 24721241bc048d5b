import type { Selectable } from 'kysely';
import type { Handlers } from '#shared/contract/index.ts';
import { TableArrangement, type TableKey, type TableView } from '#shared/contract/views.ts';
import { AppError } from '#shared/errors.ts';
import type { ClinicianId, TableViewId } from '#shared/ids.ts';
import { from, type Store } from '../store/store.ts';
import type { TableViewTable } from '../store/tables/table-views.ts';
import { fromJson, sameFields, type RecordContext } from './record-context.ts';
import { clinicianAtKeyboard } from './settings.ts';

/** Each clinician arranges the tables for themselves. The trail names views by their ids, never by their words. */
export function viewsHandlers({ store, audit }: RecordContext) {
  return {
    ofTable: ({ table }) => {
      const clinician = clinicianAtKeyboard(store);
      const left = store.first(
        from
          .selectFrom('table_arrangements')
          .select('arrangement_json')
          .where('table_key', '=', table)
          .where('clinician_id', 'is', clinician),
      );
      const rows = store.all(
        from
          .selectFrom('table_views')
          .selectAll()
          .where('table_key', '=', table)
          .where('clinician_id', 'is', clinician)
          .orderBy('name')
          .orderBy('id'),
      );
      return {
        asLeft: left ? fromJson(TableArrangement, left.arrangement_json) : null,
        views: rows.map(toView),
      };
    },

    // No audit row: like a draft it is saved as it changes, and no record is any different for it.
    leave: ({ table, arrangement }) =>
      store.transaction(() => {
        const clinician = clinicianAtKeyboard(store);
        store.run(
          from
            .deleteFrom('table_arrangements')
            .where('table_key', '=', table)
            .where('clinician_id', 'is', clinician),
        );
        store.run(
          from.insertInto('table_arrangements').values({
            clinician_id: clinician,
            table_key: table,
            arrangement_json: JSON.stringify(arrangement),
          }),
        );
        return {};
      }),

    save: ({ version, ...asked }) =>
      store.transaction(() => {
        const before = readOwn(store, asked.id);
        if (before && before.version !== version) {
          // The same request again, after an answer that never arrived: it is already done.
          const saved = toView(before);
          if (before.version === version + 1 && sameFields(saved, asked)) return saved;
          throw new AppError('changed-meanwhile');
        }
        if (!before && version !== 0) throw new AppError('not-found');
        if (before && before.table_key !== asked.table)
          throw new AppError('invalid-input', 'table');
        const clinician = clinicianAtKeyboard(store);
        if (asked.isDefault) endDefault(store, asked.table, clinician);
        const row: Selectable<TableViewTable> = {
          id: asked.id,
          clinician_id: clinician,
          table_key: asked.table,
          name: asked.name,
          arrangement_json: JSON.stringify(asked.arrangement),
          is_default: asked.isDefault ? 1 : 0,
          version: version + 1,
        };
        if (before) store.run(from.updateTable('table_views').set(row).where('id', '=', row.id));
        else store.run(from.insertInto('table_views').values(row));
        audit(before ? 'views.change' : 'views.create', `views/${row.id}`, row.table_key);
        return toView(row);
      }),

    remove: ({ id }) =>
      store.transaction(() => {
        const before = readOwn(store, id);
        if (!before) return {};
        store.run(from.deleteFrom('table_views').where('id', '=', id));
        audit('views.remove', `views/${id}`, before.table_key);
        return {};
      }),
  } satisfies Handlers<'views'>;
}

function readOwn(store: Store, id: TableViewId): Selectable<TableViewTable> | undefined {
  const row = store.first(from.selectFrom('table_views').selectAll().where('id', '=', id));
  if (row && row.clinician_id !== clinicianAtKeyboard(store)) throw new AppError('not-found');
  return row;
}

/** The view that was the table's default until now is one no longer: that changes it, so its version goes on. */
function endDefault(store: Store, table: TableKey, clinician: ClinicianId | null): void {
  store.run(
    from
      .updateTable('table_views')
      .set((eb) => ({ is_default: 0, version: eb('version', '+', 1) }))
      .where('table_key', '=', table)
      .where('clinician_id', 'is', clinician)
      .where('is_default', '=', 1),
  );
}

function toView(row: Selectable<TableViewTable>): TableView {
  return {
    id: row.id,
    table: row.table_key,
    name: row.name,
    arrangement: fromJson(TableArrangement, row.arrangement_json),
    isDefault: row.is_default === 1,
    version: row.version,
  };
}
