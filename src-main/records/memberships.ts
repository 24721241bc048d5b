import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { from } from '../store/store.ts';
import { found, type RecordContext } from './record-context.ts';
import { leaveWaitingList } from './waiting.ts';

export function membershipHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    join: ({ id, groupId, clientId, joinedOn }) =>
      store.transaction(() => {
        const known = store.first(from.selectFrom('memberships').selectAll().where('id', '=', id));
        if (known) return {};
        found(store.first(from.selectFrom('groups').select('id').where('id', '=', groupId)));
        found(store.first(from.selectFrom('clients').select('id').where('id', '=', clientId)));
        const overlapping = store.first(
          from
            .selectFrom('memberships')
            .select('id')
            .where('group_id', '=', groupId)
            .where('client_id', '=', clientId)
            .where('deleted_at', 'is', null)
            .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', joinedOn)])),
        );
        if (overlapping) throw new AppError('already-member');
        store.run(
          from.insertInto('memberships').values({
            id,
            group_id: groupId,
            client_id: clientId,
            joined_on: joinedOn,
            left_on: null,
            leave_reason: '',
            created_at: now(),
          }),
        );
        leaveWaitingList(context, { groupId, clientId, joinedOn });
        audit('memberships.join', `memberships/${id}`, `${groupId} ${clientId} ${joinedOn}`);
        return {};
      }),

    leave: ({ id, leftOn, reason }) =>
      store.transaction(() => {
        const membership = found(
          store.first(from.selectFrom('memberships').selectAll().where('id', '=', id)),
        );
        if (leftOn < membership.joined_on) throw new AppError('invalid-input', 'leftOn');
        const overlapping = store.first(
          from
            .selectFrom('memberships')
            .select('id')
            .where('group_id', '=', membership.group_id)
            .where('client_id', '=', membership.client_id)
            .where('deleted_at', 'is', null)
            .where('joined_on', '>', membership.joined_on)
            .where('joined_on', '<=', leftOn),
        );
        if (overlapping) throw new AppError('already-member');
        store.run(
          from
            .updateTable('memberships')
            .set({ left_on: leftOn, leave_reason: reason })
            .where('id', '=', id),
        );
        audit('memberships.leave', `memberships/${id}`, leftOn);
        return {};
      }),

    resume: ({ id }) =>
      store.transaction(() => {
        const membership = found(
          store.first(from.selectFrom('memberships').selectAll().where('id', '=', id)),
        );
        const later = store.first(
          from
            .selectFrom('memberships')
            .select('id')
            .where('group_id', '=', membership.group_id)
            .where('client_id', '=', membership.client_id)
            .where('deleted_at', 'is', null)
            .where('joined_on', '>=', membership.joined_on)
            .where('id', '!=', id),
        );
        if (later) throw new AppError('already-member');
        store.run(
          from
            .updateTable('memberships')
            .set({ left_on: null, leave_reason: '' })
            .where('id', '=', id),
        );
        audit('memberships.resume', `memberships/${id}`, membership.left_on ?? '');
        return {};
      }),
  } satisfies Handlers<'memberships'>;
}
