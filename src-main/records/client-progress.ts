import { sql } from 'kysely';
import type { ProgressSession } from '#shared/contract/session-record.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import { from, type Store } from '../store/store.ts';

/** The sessions a client had a recorded seat at or anything recorded of, in every group, oldest first. */
export function readClientProgress(store: Store, clientId: ClientId): ProgressSession[] {
  const attended = from
    .selectFrom('attendance')
    .innerJoin('memberships', 'memberships.id', 'attendance.membership_id')
    .select(['attendance.session_id', 'attendance.attendance'])
    .where('memberships.client_id', '=', clientId)
    .where('attendance.attendance', 'is not', null);
  const attendance = new Map(store.all(attended).map((row) => [row.session_id, row.attendance]));
  const records = new Map(
    store
      .all(from.selectFrom('client_records').selectAll().where('client_id', '=', clientId))
      .map((row) => [row.session_id, row]),
  );
  const sessions = store.all(
    from
      .selectFrom('sessions')
      .innerJoin('groups', 'groups.id', 'sessions.group_id')
      .select([
        'sessions.id',
        'sessions.number',
        'sessions.group_id',
        'groups.name',
        'sessions.planned_start',
      ])
      .where(
        sql<boolean>`sessions.id IN (
          SELECT attendance.session_id FROM attendance
            JOIN memberships ON memberships.id = attendance.membership_id
            WHERE memberships.client_id = ${clientId} AND attendance.attendance IS NOT NULL
          UNION SELECT session_id FROM client_records WHERE client_id = ${clientId})`,
      )
      .where('sessions.deleted_at', 'is', null)
      .where('groups.deleted_at', 'is', null)
      .orderBy('sessions.planned_start')
      .orderBy('sessions.id'),
  );
  return sessions.map((session) => {
    const record = records.get(session.id);
    return {
      sessionId: session.id,
      sessionNumber: session.number,
      groupId: session.group_id,
      groupName: session.name,
      start: session.planned_start,
      attendance: attendance.get(session.id) ?? null,
      participation: record?.participation ?? null,
      reluctance: record?.reluctance ?? null,
      pace: record?.pace ?? null,
      gaveFeedback: record?.gave_feedback === 1,
      receivedFeedback: record?.received_feedback === 1,
      skill: record?.skill ?? '',
      commitment: record?.commitment ?? '',
      followUp: record?.follow_up ?? null,
      absenceReason: record?.absence_reason ?? '',
      makeUp: record?.make_up ?? '',
    };
  });
}

/** How a client responded at each session where it was noted: the client's own, and no part of the progress. */
export function readClientResponses(store: Store, clientId: ClientId): Map<SessionId, string> {
  const rows = store.all(
    from
      .selectFrom('client_records')
      .select(['session_id', 'response'])
      .where('client_id', '=', clientId)
      .where('response', '!=', ''),
  );
  return new Map(rows.map(({ session_id, response }) => [session_id, response]));
}
