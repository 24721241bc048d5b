import type { Selectable } from 'kysely';
import { IntakeFields, type Contact, type IntakeItem } from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import { from, type Store } from '../store/store.ts';
import type { IntakeItemTable } from '../store/tables.ts';
import { fromJson } from './record-context.ts';

export function toIntakeItem(row: Selectable<IntakeItemTable>): IntakeItem {
  return {
    id: row.id,
    version: row.version,
    savedAt: row.saved_at,
    removed: row.removed === 1,
    fields: fromJson(IntakeFields, row.fields_json),
  };
}

/**
 * Everybody recorded as a contact, with whose contact it is; those taken out of an intake too, as they are no
 * less somebody.
 */
export function readContactNames(
  store: Store,
): (Pick<Contact, 'name' | 'relation' | 'phone' | 'email'> & { clientId: ClientId })[] {
  return store
    .all(
      from
        .selectFrom('intake_items')
        .select(['client_id', 'fields_json'])
        .where('kind', '=', 'contact')
        .orderBy('id'),
    )
    .flatMap(({ client_id, fields_json }) => {
      const fields = fromJson(IntakeFields, fields_json);
      if (fields.kind !== 'contact') return [];
      const { name, relation, phone, email } = fields;
      return [{ clientId: client_id, name, relation, phone, email }];
    });
}

/** In the order they were made. */
export function readIntakeItems(store: Store, clientId: ClientId): IntakeItem[] {
  return store
    .all(
      from
        .selectFrom('intake_items')
        .selectAll()
        .where('client_id', '=', clientId)
        .orderBy('created_at')
        .orderBy('id'),
    )
    .map(toIntakeItem);
}
