import type { RemovedSeat, Seat, Session, SessionChange } from '#shared/contract/sessions.ts';
import type { Clinician } from '#shared/contract/settings.ts';
import type { GroupId, SessionId } from '#shared/ids.ts';
import { dateOf, type CalendarDate } from '#shared/time.ts';
import { asWritten, from, type Store } from '../store/store.ts';
import { personColumns, toPerson } from './client-rows.ts';
import { readMemberships } from './group-rows.ts';
import { found } from './record-context.ts';

export function readSession(store: Store, id: SessionId): Session {
  const row = found(store.first(from.selectFrom('sessions').selectAll().where('id', '=', id)));
  return {
    id: row.id,
    groupId: row.group_id,
    number: row.number,
    plannedStart: row.planned_start,
    zone: row.zone,
    plannedMinutes: row.planned_minutes,
    actualStart: row.actual_start,
    actualEnd: row.actual_end,
    modality: row.modality,
    place: row.place,
    topic: row.topic,
    plan: row.plan,
    facilitators: readFacilitators(store, id).map((clinician) => clinician.id),
    cancelled: row.cancelled_at !== null,
    version: row.version,
  };
}

export function readFacilitators(store: Store, id: SessionId): Clinician[] {
  return store.all(
    from
      .selectFrom('session_facilitators')
      .innerJoin('clinicians', 'clinicians.id', 'session_facilitators.clinician_id')
      .select(['clinicians.id', 'clinicians.name', 'clinicians.credentials', 'clinicians.licence'])
      .where('session_facilitators.session_id', '=', id)
      .orderBy('session_facilitators.position'),
  );
}

/** What became of the session's plan, in the order it was done. */
export function readChanges(store: Store, id: SessionId): SessionChange[] {
  return store
    .all(
      from
        .selectFrom('session_changes')
        .selectAll()
        .where('session_id', '=', id)
        .orderBy(asWritten),
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      movedFrom: row.moved_from,
      movedTo: row.moved_to,
      reason: row.reason,
      at: row.at,
    }));
}

/**
 * The circle: everyone who was a member on the day, and anyone whose attendance was recorded even though the
 * roster has changed since, in the order they sat.
 */
export function readSeats(store: Store, session: Session): Seat[] {
  const day = dateOf(session.plannedStart);
  const recorded = new Map(
    store
      .all(from.selectFrom('attendance').selectAll().where('session_id', '=', session.id))
      .map((row) => [row.membership_id, row]),
  );
  const removed = new Set(
    readRemovedSeats(store, session.id).map(({ membershipId }) => membershipId),
  );
  return readMemberships(store, session.groupId)
    .filter(({ id }) => !removed.has(id))
    .filter(
      (membership) =>
        recorded.get(membership.id)?.attendance ??
        (!membership.deleted &&
          membership.joinedOn <= day &&
          (membership.leftOn === null || membership.leftOn >= day)),
    )
    .map((membership) => ({ membership, row: recorded.get(membership.id) }))
    .sort((a, b) => (a.row?.position ?? Infinity) - (b.row?.position ?? Infinity) || 0)
    .map(({ membership, row }) => ({
      membershipId: membership.id,
      person: membership.person,
      attendance: row?.attendance ?? null,
      minutes: row?.minutes ?? null,
    }));
}

/** The next free chair. */
export function nextPosition(store: Store, sessionId: SessionId): number {
  const last = store.first(
    from
      .selectFrom('attendance')
      .select('position')
      .where('session_id', '=', sessionId)
      .orderBy('position', 'desc')
      .limit(1),
  );
  return (last?.position ?? -1) + 1;
}

/** Who was taken out of the circle, in the order it was done. */
export function readRemovedSeats(store: Store, id: SessionId): RemovedSeat[] {
  return store
    .all(
      from
        .selectFrom('seat_removals')
        .innerJoin('memberships', 'memberships.id', 'seat_removals.membership_id')
        .innerJoin('clients', 'clients.id', 'memberships.client_id')
        .select([
          'seat_removals.id',
          'seat_removals.membership_id',
          'seat_removals.attendance',
          'seat_removals.reason',
          'seat_removals.removed_at',
          ...personColumns,
        ])
        .where('seat_removals.session_id', '=', id)
        .where('seat_removals.restored_at', 'is', null)
        .orderBy('seat_removals.removed_at'),
    )
    .map((row) => ({
      id: row.id,
      membershipId: row.membership_id,
      person: toPerson(row),
      attendance: row.attendance,
      reason: row.reason,
      removedAt: row.removed_at,
    }));
}

/** How a session is called in lists and search results, `Tuesday process group 47`, with its group and day. */
export function sessionLabel(
  store: Store,
  id: SessionId,
): { title: string; groupId: GroupId; day: CalendarDate } {
  const row = found(
    store.first(
      from
        .selectFrom('sessions')
        .innerJoin('groups', 'groups.id', 'sessions.group_id')
        .select(['groups.id', 'groups.name', 'sessions.number', 'sessions.planned_start'])
        .where('sessions.id', '=', id),
    ),
  );
  return {
    title: `${row.name} ${row.number}`,
    groupId: row.id,
    day: dateOf(row.planned_start),
  };
}
