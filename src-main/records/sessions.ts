import { wasPresent } from '#shared/contract/attendance.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import {
  newId,
  SessionChangeId,
  type GroupId,
  type MembershipId,
  type SessionId,
} from '#shared/ids.ts';
import { dateOf, LocalTime, type CalendarDate } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { readGroup, readRoster } from './group-rows.ts';
import { keepChartNoteDue } from './note-rows.ts';
import { found, sameFields, type RecordContext } from './record-context.ts';
import { indexSession, keepChange, sessionChangeHandlers } from './session-changes.ts';
import { readDaySessions } from './session-list.ts';
import { readDeletion } from './deletions.ts';
import { seatHandlers } from './seats.ts';
import {
  nextPosition,
  readChanges,
  readFacilitators,
  readRemovedSeats,
  readSeats,
  readSession,
} from './session-rows.ts';

export function sessionHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    ofDay: ({ day }) => readDaySessions(store, day),

    get: ({ id }) => {
      const session = readSession(store, id);
      return {
        session,
        group: readGroup(store, session.groupId),
        seats: readSeats(store, session),
        facilitators: readFacilitators(store, id),
        changes: readChanges(store, id),
        removed: readRemovedSeats(store, id),
        deletion: readDeletion(store, 'session', id),
      };
    },

    save: ({ id, groupId, version, fields }) =>
      store.transaction(() => {
        const before = store.first(from.selectFrom('sessions').selectAll().where('id', '=', id));
        if (before && before.version !== version) {
          const saved = readSession(store, id);
          if (before.version === version + 1 && sameFields(saved, fields)) return saved;
          throw new AppError('changed-meanwhile');
        }
        if (!before && version !== 0) throw new AppError('not-found');
        if (before && before.group_id !== groupId) throw new AppError('invalid-input', 'groupId');
        if (fields.actualEnd !== null && fields.actualStart === null)
          throw new AppError('invalid-input', 'actualEnd');
        if (before?.cancelled_at && fields.actualStart !== null)
          throw new AppError('session-cancelled');
        const row = {
          id,
          group_id: groupId,
          number: before?.number ?? nextNumber(store, groupId),
          planned_start: fields.plannedStart,
          zone: fields.zone,
          planned_minutes: fields.plannedMinutes,
          actual_start: fields.actualStart,
          actual_end: fields.actualEnd,
          modality: fields.modality,
          place: fields.place,
          topic: fields.topic,
          plan: fields.plan,
          created_at: before?.created_at ?? now(),
          updated_at: now(),
          version: version + 1,
          cancelled_at: before?.cancelled_at ?? null,
        };
        if (before) {
          store.run(from.updateTable('sessions').set(row).where('id', '=', id));
          if (before.planned_start !== row.planned_start)
            keepChange(context, id, {
              id: newId(SessionChangeId),
              kind: 'moved',
              moved_from: before.planned_start,
              moved_to: row.planned_start,
              reason: '',
            });
        } else {
          store.run(from.insertInto('sessions').values(row));
          seatAsLastTime(store, id, groupId, dateOf(fields.plannedStart));
        }
        store.run(from.deleteFrom('session_facilitators').where('session_id', '=', id));
        for (const [position, clinician_id] of fields.facilitators.entries())
          store.run(
            from
              .insertInto('session_facilitators')
              .values({ session_id: id, clinician_id, position }),
          );
        indexSession(store, id);
        audit(
          before ? 'sessions.change' : 'sessions.create',
          `sessions/${id}`,
          `version ${row.version}`,
        );
        return readSession(store, id);
      }),

    ...sessionChangeHandlers(context),
    ...seatHandlers(context),

    recordAttendance: ({ sessionId, membershipId, attendance, minutes }) =>
      store.transaction(() => {
        const session = readSession(store, sessionId);
        const membership = found(
          store.first(
            from
              .selectFrom('memberships')
              .select(['group_id', 'client_id'])
              .where('id', '=', membershipId),
          ),
        );
        if (membership.group_id !== session.groupId) throw new AppError('not-a-member');
        if (readRemovedSeats(store, sessionId).some((seat) => seat.membershipId === membershipId))
          throw new AppError('seat-removed');
        store.run(
          from
            .insertInto('attendance')
            .values({
              session_id: sessionId,
              membership_id: membershipId,
              attendance,
              minutes,
              position: nextPosition(store, sessionId),
            })
            .onConflict((conflict) =>
              conflict
                .columns(['session_id', 'membership_id'])
                .doUpdateSet({ attendance, minutes }),
            ),
        );
        if (wasPresent(attendance)) keepChartNoteDue(context, sessionId, membership.client_id);
        audit(
          'sessions.recordAttendance',
          `sessions/${sessionId}`,
          `${membershipId} ${attendance ?? 'not recorded'}`,
        );
        return {};
      }),

    arrangeSeats: ({ sessionId, order }) =>
      store.transaction(() => {
        const session = readSession(store, sessionId);
        const seated = readSeats(store, session).map((seat) => seat.membershipId);
        const named = order.filter((id) => seated.includes(id));
        const all = [...new Set([...named, ...seated])];
        for (const [position, membership_id] of all.entries())
          store.run(
            from
              .insertInto('attendance')
              .values({
                session_id: sessionId,
                membership_id,
                attendance: null,
                minutes: null,
                position,
              })
              .onConflict((conflict) =>
                conflict.columns(['session_id', 'membership_id']).doUpdateSet({ position }),
              ),
          );
        audit('sessions.arrangeSeats', `sessions/${sessionId}`);
        return {};
      }),
  } satisfies Handlers<'sessions'>;
}

function nextNumber(store: Store, groupId: GroupId): number {
  const last = store.first(
    from
      .selectFrom('sessions')
      .select('number')
      .where('group_id', '=', groupId)
      .orderBy('number', 'desc')
      .limit(1),
  );
  return (last?.number ?? 0) + 1;
}

/** People tend to take the chair they had: a new session starts with the order of the one before it. */
function seatAsLastTime(store: Store, id: SessionId, groupId: GroupId, day: CalendarDate): void {
  const previous = store.first(
    from
      .selectFrom('sessions')
      .select('id')
      .where('group_id', '=', groupId)
      .where('id', '!=', id)
      .where('deleted_at', 'is', null)
      .where('planned_start', '<=', LocalTime.parse(`${day}T23:59`))
      .orderBy('planned_start', 'desc')
      .limit(1),
  );
  const lastOrder = new Map<MembershipId, number>(
    previous
      ? store
          .all(
            from
              .selectFrom('attendance')
              .select(['membership_id', 'position'])
              .where('session_id', '=', previous.id),
          )
          .map((row) => [row.membership_id, row.position])
      : [],
  );
  const expected = readRoster(store, groupId)
    .filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn >= day))
    .sort((a, b) => (lastOrder.get(a.id) ?? Infinity) - (lastOrder.get(b.id) ?? Infinity) || 0);
  for (const [position, membership] of expected.entries())
    store.run(
      from.insertInto('attendance').values({
        session_id: id,
        membership_id: membership.id,
        attendance: null,
        minutes: null,
        position,
      }),
    );
}
