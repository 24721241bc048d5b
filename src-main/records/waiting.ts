import type { WaitingEntry } from '#shared/contract/groups.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, GroupId } from '#shared/ids.ts';
import { from, type Store } from '../store/store.ts';
import { personColumns, toPerson } from './client-rows.ts';
import { readRoster } from './group-rows.ts';
import { dayOf, found, type RecordContext } from './record-context.ts';

export function waitingHandlers(context: RecordContext) {
  const { store, audit } = context;
  return {
    add: ({ id, groupId, clientId, since, note }) =>
      store.transaction(() => {
        if (store.first(from.selectFrom('waiting').select('id').where('id', '=', id))) return {};
        found(store.first(from.selectFrom('groups').select('id').where('id', '=', groupId)));
        found(store.first(from.selectFrom('clients').select('id').where('id', '=', clientId)));
        refuseTwice(store, groupId, clientId);
        store.run(
          from.insertInto('waiting').values({
            id,
            group_id: groupId,
            client_id: clientId,
            since,
            note,
            position: nextPosition(store, groupId),
            ended: null,
            ended_on: null,
          }),
        );
        audit('waiting.add', `groups/${groupId}`, clientId);
        return {};
      }),

    arrange: ({ groupId, order }) =>
      store.transaction(() => {
        const ids = readWaiting(store, groupId).map((entry) => entry.id);
        const same = order.length === ids.length && ids.every((id) => order.includes(id));
        if (!same) throw new AppError('changed-meanwhile');
        for (const [position, id] of order.entries())
          store.run(from.updateTable('waiting').set({ position }).where('id', '=', id));
        audit('waiting.arrange', `groups/${groupId}`);
        return {};
      }),

    setRemoved: ({ id, removed }) =>
      store.transaction(() => {
        const row = found(store.first(from.selectFrom('waiting').selectAll().where('id', '=', id)));
        if (row.ended === 'joined') throw new AppError('already-member');
        if ((row.ended === 'removed') === removed) return {};
        if (!removed) refuseTwice(store, row.group_id, row.client_id);
        const end = removed
          ? { ended: 'removed' as const, ended_on: dayOf(context) }
          : { ended: null, ended_on: null };
        store.run(from.updateTable('waiting').set(end).where('id', '=', id));
        const action = removed ? 'waiting.remove' : 'waiting.restore';
        audit(action, `groups/${row.group_id}`, row.client_id);
        return {};
      }),
  } satisfies Handlers<'waiting'>;
}

/** In the order of the list. */
export function readWaiting(store: Store, groupId: GroupId): WaitingEntry[] {
  return store
    .all(
      from
        .selectFrom('waiting')
        .innerJoin('clients', 'clients.id', 'waiting.client_id')
        .select(['waiting.id', 'waiting.since', 'waiting.note', ...personColumns])
        .where('waiting.group_id', '=', groupId)
        .where('waiting.ended', 'is', null)
        .orderBy('waiting.position')
        .orderBy('waiting.since'),
    )
    .map((row) => ({ id: row.id, person: toPerson(row), since: row.since, note: row.note }));
}

/** Who joins a group waits for it no longer. Called inside the transaction of joining. */
export function leaveWaitingList(
  { store }: RecordContext,
  {
    groupId,
    clientId,
    joinedOn,
  }: { groupId: GroupId; clientId: ClientId; joinedOn: WaitingEntry['since'] },
): void {
  store.run(
    from
      .updateTable('waiting')
      .set({ ended: 'joined', ended_on: joinedOn })
      .where('group_id', '=', groupId)
      .where('client_id', '=', clientId)
      .where('ended', 'is', null),
  );
}

function nextPosition(store: Store, groupId: GroupId): number {
  const last = store.first(
    from
      .selectFrom('waiting')
      .select('position')
      .where('group_id', '=', groupId)
      .orderBy('position', 'desc')
      .limit(1),
  );
  return (last?.position ?? -1) + 1;
}

/** Nobody waits twice for one group, or for a group they are in. */
function refuseTwice(store: Store, groupId: GroupId, clientId: ClientId): void {
  const inGroup = readRoster(store, groupId).some(
    ({ person, leftOn }) => person.id === clientId && leftOn === null,
  );
  if (inGroup) throw new AppError('already-member');
  if (readWaiting(store, groupId).some(({ person }) => person.id === clientId))
    throw new AppError('already-waiting');
}
