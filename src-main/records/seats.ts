import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { dateOf } from '#shared/time.ts';
import { from } from '../store/store.ts';
import { readMemberships } from './group-rows.ts';
import { keepChartNoteDue } from './note-rows.ts';
import { found, type RecordContext } from './record-context.ts';
import { nextPosition, readRemovedSeats, readSeats, readSession } from './session-rows.ts';
import { readAuthor } from './settings.ts';

/**
 * Who was there, put right afterwards. None of it touches a text: a removed seat's attendance is kept with its
 * removal, and the client's notes, marks and arcs of the session stay where they are.
 */
export function seatHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    addSeat: ({ sessionId, clientId, membershipId: offered }) =>
      store.transaction(() => {
        const session = readSession(store, sessionId);
        const seats = readSeats(store, session);
        if (seats.some(({ person }) => person.id === clientId)) return {};
        const removed = readRemovedSeats(store, sessionId).some(
          ({ person }) => person.id === clientId,
        );
        if (removed) throw new AppError('seat-removed');
        const known = readMemberships(store, session.groupId)
          .filter(({ person, deleted }) => person.id === clientId && !deleted)
          .at(-1);
        const membershipId = known?.id ?? offered;
        if (!known) {
          found(
            store.first(
              from
                .selectFrom('clients')
                .select('id')
                .where('id', '=', clientId)
                .where('merged_into', 'is', null)
                .where('destroyed', '=', 0),
            ),
          );
          const day = dateOf(session.plannedStart);
          store.run(
            from.insertInto('memberships').values({
              id: membershipId,
              group_id: session.groupId,
              client_id: clientId,
              joined_on: day,
              left_on: day,
              leave_reason: 'Came to this session only',
              created_at: now(),
            }),
          );
          audit(
            'memberships.join',
            `memberships/${membershipId}`,
            `${session.groupId} ${clientId} ${day}`,
          );
        }
        const row = { attendance: 'present' as const, minutes: null };
        store.run(
          from
            .insertInto('attendance')
            .values({
              session_id: sessionId,
              membership_id: membershipId,
              ...row,
              position: nextPosition(store, sessionId),
            })
            .onConflict((conflict) =>
              conflict.columns(['session_id', 'membership_id']).doUpdateSet(row),
            ),
        );
        keepChartNoteDue(context, sessionId, clientId);
        audit('sessions.addSeat', `sessions/${sessionId}`, membershipId);
        return {};
      }),

    removeSeat: ({ id, sessionId, membershipId, reason }) =>
      store.transaction(() => {
        if (store.first(from.selectFrom('seat_removals').select('id').where('id', '=', id)))
          return {};
        const seat = found(
          readSeats(store, readSession(store, sessionId)).find(
            (one) => one.membershipId === membershipId,
          ),
        );
        store.run(
          from.insertInto('seat_removals').values({
            id,
            session_id: sessionId,
            membership_id: membershipId,
            attendance: seat.attendance,
            minutes: seat.minutes,
            reason,
            removed_by: readAuthor(store),
            removed_at: now(),
            restored_at: null,
          }),
        );
        // Nobody counts what stands in the removal, so every list is right without knowing of it.
        store.run(
          from
            .updateTable('attendance')
            .set({ attendance: null, minutes: null })
            .where('session_id', '=', sessionId)
            .where('membership_id', '=', membershipId),
        );
        audit('sessions.removeSeat', `sessions/${sessionId}`, membershipId);
        return {};
      }),

    restoreSeat: ({ id }) =>
      store.transaction(() => {
        const removal = found(
          store.first(from.selectFrom('seat_removals').selectAll().where('id', '=', id)),
        );
        if (removal.restored_at !== null) return {};
        store.run(
          from.updateTable('seat_removals').set({ restored_at: now() }).where('id', '=', id),
        );
        const { attendance, minutes, session_id, membership_id } = removal;
        if (attendance !== null)
          store.run(
            from
              .insertInto('attendance')
              .values({
                session_id,
                membership_id,
                attendance,
                minutes,
                position: nextPosition(store, session_id),
              })
              .onConflict((conflict) =>
                conflict
                  .columns(['session_id', 'membership_id'])
                  .doUpdateSet({ attendance, minutes }),
              ),
          );
        audit('sessions.restoreSeat', `sessions/${session_id}`, membership_id);
        return {};
      }),
  } satisfies Partial<Handlers<'sessions'>>;
}
