import type { Selectable } from 'kysely';
import type { Handlers } from '#shared/contract/index.ts';
import type { OutsideContact, OutsideContactFields } from '#shared/contract/outside-contacts.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, OutsideContactId } from '#shared/ids.ts';
import { startsNewRevision } from '#shared/rules/revisions.ts';
import { dateAt, localZone } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import type { OutsideContactTable } from '../store/tables.ts';
import { found, sameFields, type RecordContext } from './record-context.ts';

/** A log of the practice about several clients at once; it stands in nobody's chart. */
export function outsideContactHandlers({ store, audit, now }: RecordContext) {
  return {
    list: () => {
      const rows = store.all(
        from
          .selectFrom('outside_contacts')
          .selectAll()
          .where('removed', '=', 0)
          .orderBy('on_day', 'desc')
          .orderBy('id', 'desc'),
      );
      const clients = readClients(store);
      store.transaction(() => audit('outsideContacts.list', ''));
      return rows.map((row) => toContact(row, clients.get(row.id) ?? []));
    },

    get: ({ id }) => {
      const contact = readContact(store, id);
      if (contact) {
        store.transaction(() => audit('outsideContacts.get', `outside-contacts/${id}`));
        return contact;
      }
      return {
        id,
        onDay: dateAt(now(), localZone()),
        between: 'members',
        clientIds: [],
        groupId: null,
        how: '',
        what: '',
        takenUp: 'not-yet',
        version: 0,
        savedAt: null,
        removed: false,
      };
    },

    save: ({ id, version, fields }) =>
      store.transaction(() => {
        const before = readContact(store, id);
        const savedAt = now();
        if (before === undefined && version !== 0) throw new AppError('not-found');
        if (before !== undefined && before.version !== version) {
          // The same save sent again, after an answer that never arrived, is already done.
          if (
            before.version === version + 1 &&
            before.savedAt !== null &&
            sameFields(before, fields)
          )
            return { version: before.version, savedAt: before.savedAt };
          throw new AppError('changed-meanwhile');
        }
        const { onDay, between, takenUp, groupId, clientIds, ...rest } = fields;
        const row = {
          ...rest,
          on_day: onDay,
          between_whom: between,
          group_id: groupId,
          taken_up: takenUp,
          version: version + 1,
          saved_at: savedAt,
        };
        if (before === undefined)
          store.run(from.insertInto('outside_contacts').values({ id, ...row, removed: 0 }));
        else store.run(from.updateTable('outside_contacts').set(row).where('id', '=', id));
        writeClients(store, id, clientIds);
        if (before === undefined) audit('outsideContacts.create', `outside-contacts/${id}`);
        else if (
          startsNewRevision(
            { text: JSON.stringify(fieldsOf(before)), startedAt: before.savedAt ?? savedAt },
            { text: JSON.stringify(fieldsOf(fields)) },
            savedAt,
          )
        )
          audit('outsideContacts.change', `outside-contacts/${id}`, `version ${version + 1}`);
        return { version: version + 1, savedAt };
      }),

    remove: ({ id, removed }) =>
      store.transaction(() => {
        found(readContact(store, id));
        store.run(
          from
            .updateTable('outside_contacts')
            .set({ removed: removed ? 1 : 0 })
            .where('id', '=', id),
        );
        audit(
          removed ? 'outsideContacts.remove' : 'outsideContacts.restore',
          `outside-contacts/${id}`,
        );
        return {};
      }),
  } satisfies Handlers<'outsideContacts'>;
}

function readContact(store: Store, id: OutsideContactId): OutsideContact | undefined {
  const row = store.first(from.selectFrom('outside_contacts').selectAll().where('id', '=', id));
  return row && toContact(row, readClients(store, id).get(id) ?? []);
}

/** Who each contact was between, in the order they were named. */
function readClients(store: Store, id?: OutsideContactId): Map<OutsideContactId, ClientId[]> {
  let query = from.selectFrom('outside_contact_clients').selectAll().orderBy('position');
  if (id !== undefined) query = query.where('contact_id', '=', id);
  const byContact = new Map<OutsideContactId, ClientId[]>();
  for (const { contact_id, client_id } of store.all(query))
    byContact.set(contact_id, [...(byContact.get(contact_id) ?? []), client_id]);
  return byContact;
}

function writeClients(store: Store, id: OutsideContactId, clientIds: readonly ClientId[]): void {
  store.run(from.deleteFrom('outside_contact_clients').where('contact_id', '=', id));
  for (const [position, client_id] of [...new Set(clientIds)].entries())
    store.run(
      from.insertInto('outside_contact_clients').values({ contact_id: id, client_id, position }),
    );
}

function fieldsOf(fields: OutsideContactFields): OutsideContactFields {
  const { onDay, between, clientIds, groupId, how, what, takenUp } = fields;
  return { onDay, between, clientIds, groupId, how, what, takenUp };
}

function toContact(row: Selectable<OutsideContactTable>, clientIds: ClientId[]): OutsideContact {
  return {
    id: row.id,
    onDay: row.on_day,
    between: row.between_whom,
    clientIds,
    groupId: row.group_id,
    how: row.how,
    what: row.what,
    takenUp: row.taken_up,
    version: row.version,
    savedAt: row.saved_at,
    removed: row.removed === 1,
  };
}
