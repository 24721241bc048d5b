import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { clients, ClientStatus, ClientStatusEntry } from '#shared/contract/clients.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId } from '#shared/ids.ts';
import { current } from '#shared/rules/dated-history.ts';
import { from, type Store } from '../store/store.ts';
import { dayOf, found, type RecordContext } from './record-context.ts';

/** A client's status history in the order it was entered. */
export function readStatuses(store: Store, clientId: ClientId): ClientStatusEntry[] {
  return store
    .all(
      from
        .selectFrom('client_statuses')
        .selectAll()
        .where('client_id', '=', clientId)
        .orderBy('key'),
    )
    .map(({ id, status, on_day, reason, withdrawn }) => ({
      id,
      status,
      on: on_day,
      reason,
      withdrawn: withdrawn === 1,
    }));
}

export function readStatus(store: Store, clientId: ClientId): ClientStatus {
  return found(current(readStatuses(store, clientId))).status;
}

/** Everybody's status: the same reading as `current`, done for all at once. */
export function readEveryStatus(store: Store): Map<ClientId, ClientStatus> {
  const rows = store.all(
    from
      .selectFrom('client_statuses')
      .select(['client_id', 'status'])
      .where('withdrawn', '=', 0)
      .orderBy('on_day')
      .orderBy('key'),
  );
  return new Map(rows.map(({ client_id, status }) => [client_id, status]));
}

/** Puts an entry into the history. Called inside the transaction of what it is part of. */
export function enterStatus(
  context: RecordContext,
  { clientId, entry }: ParsedInputOf<(typeof clients)['changeStatus']>,
): void {
  const { id, status, on, reason } = entry;
  // What holds now is the entry of the latest day; one that lies ahead would hold before its time.
  if (on > dayOf(context)) throw new AppError('invalid-input', 'on');
  context.store.run(
    from.insertInto('client_statuses').values({
      id,
      client_id: clientId,
      status,
      on_day: on,
      reason,
      withdrawn: 0,
      entered_at: context.now(),
    }),
  );
}

export function changeStatus(
  context: RecordContext,
  input: ParsedInputOf<(typeof clients)['changeStatus']>,
): void {
  const { store, audit } = context;
  const { clientId, entry } = input;
  found(store.first(from.selectFrom('clients').select('id').where('id', '=', clientId)));
  if (store.first(from.selectFrom('client_statuses').select('id').where('id', '=', entry.id)))
    return;
  enterStatus(context, input);
  audit('clients.changeStatus', `clients/${clientId}`, `${entry.status} from ${entry.on}`);
}

export function withdrawStatus(
  { store, audit }: RecordContext,
  { id, withdrawn }: ParsedInputOf<(typeof clients)['withdrawStatus']>,
): void {
  const entry = found(
    store.first(from.selectFrom('client_statuses').selectAll().where('id', '=', id)),
  );
  if ((entry.withdrawn === 1) === withdrawn) return;
  const others = readStatuses(store, entry.client_id).filter((other) => other.id !== id);
  if (withdrawn && current(others) === undefined) throw new AppError('one-status-left');
  store.run(
    from
      .updateTable('client_statuses')
      .set({ withdrawn: withdrawn ? 1 : 0 })
      .where('id', '=', id),
  );
  audit(
    withdrawn ? 'clients.withdrawStatus' : 'clients.restoreStatus',
    `clients/${entry.client_id}`,
    `${entry.status} from ${entry.on_day}`,
  );
}
