import { sql } from 'kysely';
import { attendanceWords, wasPresent, type Attendance } from '#shared/contract/attendance.ts';
import { groupTypeWords } from '#shared/contract/groups.ts';
import type { ClientId, MembershipId, SessionId } from '#shared/ids.ts';
import { instantOf } from '#shared/time.ts';
import { from } from '../../store/store.ts';
import { derivedId, to } from './ids.ts';
import { sessionPeriod } from './moments.ts';
import { narrative } from './narrative.ts';
import { ofPractice } from './practice.ts';
import { actCode, concept, security, type Resource } from './resource.ts';
import { practitioner, type Scope, type ScopedSession } from './scope.ts';

/** One client's seat at one session. */
export interface Seat {
  readonly session: ScopedSession;
  readonly membershipId: MembershipId;
  readonly attendance: Attendance | null;
  readonly minutes: number | null;
}

/**
 * The sessions a client was at or was expected at, each once, by start: the same rule as for the circle
 * (`readSeats` in records/session-rows.ts), read for one client instead of one session.
 */
export function readSeatsOf({ store, sessions }: Scope, clientId: ClientId): Seat[] {
  const rows = store.all(
    from
      .selectFrom('memberships')
      .innerJoin('sessions', 'sessions.group_id', 'memberships.group_id')
      .leftJoin('attendance', (join) =>
        join
          .onRef('attendance.session_id', '=', 'sessions.id')
          .onRef('attendance.membership_id', '=', 'memberships.id'),
      )
      .select(['memberships.id as membership_id', 'sessions.id as session_id'])
      .select(['attendance.attendance', 'attendance.minutes'])
      .where('memberships.client_id', '=', clientId)
      .where('sessions.deleted_at', 'is', null)
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM seat_removals
          WHERE seat_removals.session_id = sessions.id AND seat_removals.membership_id = memberships.id
            AND seat_removals.restored_at IS NULL)`,
      )
      .where(
        sql<boolean>`(attendance.attendance IS NOT NULL OR (memberships.deleted_at IS NULL
          AND memberships.joined_on <= substr(sessions.planned_start, 1, 10)
          AND (memberships.left_on IS NULL OR memberships.left_on >= substr(sessions.planned_start, 1, 10))))`,
      )
      // Somebody who left and came back on one day has two seats: the one something was recorded on counts.
      .orderBy(sql`attendance.attendance IS NULL`)
      .orderBy('memberships.id'),
  );
  const seats = new Map<SessionId, Seat>();
  for (const { session_id, membership_id, attendance, minutes } of rows) {
    const session = sessions.get(session_id);
    if (session && !seats.has(session_id))
      seats.set(session_id, { session, membershipId: membership_id, attendance, minutes });
  }
  return [...seats.values()].toSorted((a, b) =>
    a.session.planned_start.localeCompare(b.session.planned_start),
  );
}

export function encounterId(sessionId: SessionId, clientId: ClientId): string {
  return derivedId('encounter', sessionId, clientId);
}

/** The client's part in a session, and the appointment it was where that says more. */
export function seatResources(scope: Scope, clientId: ClientId, seat: Seat): Resource[] {
  const { session, attendance, minutes } = seat;
  const booked = appointment(scope, clientId, seat);
  const membership = scope.memberships.get(seat.membershipId);
  const encounter: Resource = {
    ...common(scope, session),
    id: encounterId(session.id, clientId),
    text: narrative([
      attendance === null ? '' : attendanceWords[attendance],
      minutes === null ? '' : `${minutes} minutes in the session`,
    ]),
    status: seatStatus(scope, seat),
    subject: to(clientId),
    episodeOfCare: membership && [to(membership.id)],
    appointment: booked && [to(booked.id)],
    length:
      minutes === null
        ? undefined
        : { value: minutes, unit: 'min', system: 'http://unitsofmeasure.org', code: 'min' },
    partOf: scope.only === null ? to(session.id) : undefined,
  };
  return booked === undefined ? [encounter] : [encounter, booked];
}

/** The session of the whole group, which its members' encounters are part of. Never in one client's bundle. */
export function sessionEncounter(scope: Scope, session: ScopedSession): Resource {
  return {
    ...common(scope, session),
    id: session.id,
    status: sessionStatus(scope, session),
    subject: to(session.group_id),
    reasonCode: session.topic === '' ? [] : [concept(session.topic)],
  };
}

function common(scope: Scope, session: ScopedSession) {
  const group = scope.groups.get(session.group_id);
  const place = scope.words(session.place);
  return {
    resourceType: 'Encounter',
    meta: security(scope.part2.has(session.group_id)),
    class: {
      ...(session.modality === 'video' || session.modality === 'asynchronous'
        ? actCode('VR', 'virtual')
        : actCode('AMB', 'ambulatory')),
    },
    type: [concept(`Group therapy session, ${session.modality}`)],
    serviceType: group && concept(`Group therapy, ${groupTypeWords[group.type]}`),
    participant: session.facilitators.flatMap((id) => {
      const individual = practitioner(scope, id);
      return individual === undefined ? [] : [{ type: [concept('Facilitator')], individual }];
    }),
    period: periodOf(session),
    location: place === '' ? [] : [{ location: { display: place } }],
    serviceProvider: ofPractice(scope),
  };
}

/** A session's times are worked out once for everybody who was there. */
const periods = new WeakMap<ScopedSession, ReturnType<typeof sessionPeriod>>();

function periodOf(session: ScopedSession) {
  const period = periods.get(session) ?? sessionPeriod(session);
  periods.set(session, period);
  return period;
}

type Status = 'planned' | 'in-progress' | 'finished' | 'cancelled' | 'unknown';

/** A session of the past that nobody entered anything about is of unknown status: it may have been held. */
function sessionStatus({ now }: Scope, session: ScopedSession): Status {
  if (session.cancelled_at !== null) return 'cancelled';
  if (session.actual_start === null)
    return instantOf(session.planned_start, session.zone) > now ? 'planned' : 'unknown';
  return session.actual_end === null ? 'in-progress' : 'finished';
}

function seatStatus(scope: Scope, { session, attendance }: Seat): Status {
  const status = sessionStatus(scope, session);
  if (status === 'cancelled' || (attendance !== null && !wasPresent(attendance)))
    return 'cancelled';
  if (attendance === null) return status === 'planned' ? 'planned' : 'unknown';
  return status === 'unknown' ? 'finished' : status;
}

/** What is planned, was called off or was missed; who was there had an encounter, and that is all. */
function appointment(scope: Scope, clientId: ClientId, seat: Seat): Resource | undefined {
  const { session, attendance } = seat;
  const status = appointmentStatus(scope, seat);
  if (status === undefined) return undefined;
  const { start, end } = periodOf(session);
  const reason = session.cancelled_at === null ? attendance && attendanceWords[attendance] : null;
  return {
    resourceType: 'Appointment',
    id: derivedId('appointment', session.id, clientId),
    meta: security(scope.part2.has(session.group_id)),
    status,
    cancelationReason:
      status === 'booked' ? undefined : concept(reason ?? 'The session was called off'),
    serviceType: [concept('Group therapy')],
    start,
    end: end ?? start,
    participant: [
      {
        actor: to(clientId),
        required: 'required',
        status: attendance === 'excused' ? 'declined' : 'accepted',
      },
      ...session.facilitators.flatMap((id) => {
        const actor = practitioner(scope, id);
        return actor === undefined ? [] : [{ actor, status: 'accepted' }];
      }),
    ],
  };
}

function appointmentStatus(scope: Scope, { session, attendance }: Seat) {
  if (session.cancelled_at !== null || attendance === 'excused') return 'cancelled';
  if (attendance === 'unexcused') return 'noshow';
  return sessionStatus(scope, session) === 'planned' ? 'booked' : undefined;
}
