import { sql } from 'kysely';
import type { CalendarMeeting, CalendarSession } from '#shared/contract/calendar.ts';
import type { SessionChange } from '#shared/contract/sessions.ts';
import type { GroupId } from '#shared/ids.ts';
import { notYetPlanned, occurrences } from '#shared/rules/recurrence.ts';
import type { CalendarDate } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { readGroup } from './group-rows.ts';
import { listed, notesWords, sessionStatus } from './session-list.ts';
import { readChanges } from './session-rows.ts';

export interface SessionEntry {
  session: CalendarSession;
  changes: SessionChange[];
}

/** Every session meant for those days, and those that were moved away from one of them. */
export function readSessionEntries(
  store: Store,
  first: CalendarDate,
  last: CalendarDate,
): SessionEntry[] {
  const [start, end] = [`${first}T00:00`, `${last}T23:59`];
  return store
    .all(
      listed
        .select(['sessions.zone', 'sessions.place', 'sessions.version'])
        .where(
          sql<boolean>`sessions.id IN (
            SELECT id FROM sessions WHERE planned_start BETWEEN ${start} AND ${end}
            UNION SELECT session_id FROM session_changes WHERE moved_from BETWEEN ${start} AND ${end})`,
        )
        .orderBy('sessions.planned_start')
        .orderBy('sessions.id'),
    )
    .map((row) => {
      const changes = readChanges(store, row.id);
      const moved = changes.findLast(({ kind }) => kind === 'moved');
      const status = sessionStatus(row);
      return {
        changes,
        session: {
          id: row.id,
          number: row.number,
          groupId: row.group_id,
          groupName: row.group_name,
          start: row.planned_start,
          zone: row.zone,
          minutes: row.planned_minutes,
          modality: row.modality,
          place: row.place,
          status,
          notes: notesWords[row.notes ?? 0] ?? 'none',
          version: row.version,
          moved: moved?.movedFrom ? { from: moved.movedFrom, reason: moved.reason } : null,
          cancelReason:
            status === 'cancelled'
              ? (changes.findLast(({ kind }) => kind === 'cancelled')?.reason ?? '')
              : null,
        },
      };
    });
}

/** What the schedules of current groups give in those days and no session stands for. */
export function readOpenMeetings(
  store: Store,
  first: CalendarDate,
  last: CalendarDate,
  sessions: readonly SessionEntry[],
): CalendarMeeting[] {
  const taken = Map.groupBy(sessions, ({ session }) => session.groupId);
  return currentGroups(store)
    .flatMap((groupId) => {
      const group = readGroup(store, groupId);
      return notYetPlanned(
        occurrences(group, first, last),
        (taken.get(groupId) ?? []).map(({ session, changes }) => ({
          start: session.start,
          movedFrom: changes.flatMap(({ movedFrom }) => movedFrom ?? []),
        })),
      ).map((occurrence) => ({ groupId, groupName: group.name, ...occurrence }));
    })
    .sort((a, b) => a.day.localeCompare(b.day) || (a.time ?? '').localeCompare(b.time ?? ''));
}

function currentGroups(store: Store): GroupId[] {
  return store
    .all(
      from
        .selectFrom('groups')
        .select('id')
        .where('archived', '=', 0)
        .where('deleted_at', 'is', null)
        .orderBy('name'),
    )
    .map(({ id }) => id);
}
