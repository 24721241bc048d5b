import { sql, type Selectable } from 'kysely';
import type { GroupSession, SessionStatus } from '#shared/contract/groups.ts';
import type { DaySession } from '#shared/contract/sessions.ts';
import type { GroupId } from '#shared/ids.ts';
import type { CalendarDate } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import type { SessionTable } from '../store/tables.ts';

/** What every list of sessions shows, counted by the database. */
export const listed = from
  .selectFrom('sessions')
  .innerJoin('groups', 'groups.id', 'sessions.group_id')
  .where('sessions.deleted_at', 'is', null)
  .where('groups.deleted_at', 'is', null)
  .select((eb) => [
    'sessions.id',
    'sessions.number',
    'sessions.group_id',
    'groups.name as group_name',
    'sessions.planned_start',
    'sessions.planned_minutes',
    'sessions.actual_start',
    'sessions.actual_end',
    'sessions.cancelled_at',
    'sessions.modality',
    'sessions.topic',
    eb
      .selectFrom('attendance')
      .select((inner) => inner.fn.countAll<number>().as('present'))
      .whereRef('attendance.session_id', '=', 'sessions.id')
      .where('attendance.attendance', 'in', ['present', 'late', 'left-early'])
      .as('present'),
    eb
      .selectFrom('memberships')
      .select((inner) => inner.fn.countAll<number>().as('expected'))
      .whereRef('memberships.group_id', '=', 'sessions.group_id')
      .where('memberships.deleted_at', 'is', null)
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM seat_removals
          WHERE seat_removals.session_id = sessions.id AND seat_removals.membership_id = memberships.id
            AND seat_removals.restored_at IS NULL)`,
      )
      .where(sql<boolean>`memberships.joined_on <= substr(sessions.planned_start, 1, 10)`)
      .where(
        sql<boolean>`(memberships.left_on IS NULL OR memberships.left_on >= substr(sessions.planned_start, 1, 10))`,
      )
      .as('expected'),
    eb
      .selectFrom('notes')
      .select(
        sql<number>`CASE WHEN count(*) = 0 THEN 0
          WHEN count(signed_at) = count(*) AND sum(kind = 'group') = 1 THEN 3
          WHEN count(signed_at) > 0 THEN 2 ELSE 1 END`.as('notes'),
      )
      .whereRef('notes.session_id', '=', 'sessions.id')
      .as('notes'),
  ]);

export const notesWords = ['none', 'draft', 'partly-signed', 'signed'] as const;

/** Start only: running. Start and end: held. */
export function sessionStatus(
  row: Pick<Selectable<SessionTable>, 'actual_start' | 'actual_end' | 'cancelled_at'>,
): SessionStatus {
  if (row.cancelled_at !== null) return 'cancelled';
  if (row.actual_start === null) return 'planned';
  return row.actual_end === null ? 'running' : 'held';
}

/** A group's sessions, newest first. */
export function readGroupSessions(store: Store, groupId: GroupId): GroupSession[] {
  return store
    .all(listed.where('sessions.group_id', '=', groupId).orderBy('sessions.planned_start', 'desc'))
    .map((row) => ({
      id: row.id,
      number: row.number,
      start: row.planned_start,
      topic: row.topic,
      status: sessionStatus(row),
      present: row.present ?? 0,
      expected: row.expected ?? 0,
      notes: notesWords[row.notes ?? 0] ?? 'none',
    }));
}

/** The sessions of one day, by start. */
export function readDaySessions(store: Store, day: CalendarDate): DaySession[] {
  return store
    .all(
      listed
        .where(sql<boolean>`sessions.planned_start BETWEEN ${`${day}T00:00`} AND ${`${day}T23:59`}`)
        .orderBy('sessions.planned_start'),
    )
    .map((row) => ({
      id: row.id,
      number: row.number,
      groupId: row.group_id,
      groupName: row.group_name,
      start: row.planned_start,
      minutes: row.planned_minutes,
      modality: row.modality,
      topic: row.topic,
      expected: row.expected ?? 0,
      present: row.present ?? 0,
      status: sessionStatus(row),
      notes: notesWords[row.notes ?? 0] ?? 'none',
    }));
}
