import { sql } from 'kysely';
import type { MergeCollision } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { from, statement, type Store } from '../store/store.ts';
import { chartDraftOf } from './note-rows.ts';
import { sessionsWithBothPrivate } from './private-retention.ts';
import { sessionLabel } from './session-rows.ts';

/**
 * Where something of one entry would take the place of the other's, or where two people are plainly meant. Each
 * refuses the merge and says where to look; what can stand side by side is not among them.
 */
export function mergeCollisions(
  store: Store,
  keptId: ClientId,
  absorbedId: ClientId,
): MergeCollision[] {
  const both = [keptId, absorbedId];
  const label = (id: Parameters<typeof sessionLabel>[1]) => {
    const { title, day } = sessionLabel(store, id);
    return `${title}, ${day}`;
  };
  return [
    ...store
      .all(
        from
          .selectFrom('memberships as one')
          .innerJoin('memberships as other', 'other.group_id', 'one.group_id')
          .innerJoin('groups', 'groups.id', 'one.group_id')
          .select('groups.name')
          .where('one.client_id', '=', keptId)
          .where('other.client_id', '=', absorbedId)
          .where('one.deleted_at', 'is', null)
          .where('other.deleted_at', 'is', null)
          .where(sql<boolean>`one.joined_on <= ifnull(other.left_on, '9999-12-31')`)
          .where(sql<boolean>`other.joined_on <= ifnull(one.left_on, '9999-12-31')`)
          .distinct(),
      )
      .map(({ name }) => ({ kind: 'same-group' as const, where: name })),
    ...store
      .all(
        from
          .selectFrom('attendance')
          .innerJoin('memberships', 'memberships.id', 'attendance.membership_id')
          .select('attendance.session_id')
          .where('memberships.client_id', 'in', both)
          .where('attendance.attendance', 'is not', null)
          .groupBy('attendance.session_id')
          .having(sql<boolean>`count(DISTINCT memberships.client_id) = 2`),
      )
      .map(({ session_id }) => ({ kind: 'both-seated' as const, where: label(session_id) })),
    ...bothNotes(store, keptId, absorbedId).map((session) => ({
      kind: 'both-notes' as const,
      where: label(session),
    })),
    ...store
      .all(
        from
          .selectFrom('client_records')
          .select('session_id')
          .where('client_id', 'in', both)
          .groupBy('session_id')
          .having(sql<boolean>`count(*) = 2`),
      )
      .map(({ session_id }) => ({ kind: 'both-records' as const, where: label(session_id) })),
    ...store
      .all(
        from
          .selectFrom('session_arcs')
          .select('session_id')
          .where('from_client', 'in', both)
          .where('to_client', 'in', both)
          .distinct(),
      )
      .map(({ session_id }) => ({ kind: 'arc-between' as const, where: label(session_id) })),
    ...store
      .all(
        from
          .selectFrom('session_event_clients')
          .innerJoin('session_events', 'session_events.id', 'session_event_clients.event_id')
          .select('session_events.session_id')
          .where('session_event_clients.client_id', 'in', both)
          .groupBy(['session_events.id', 'session_events.session_id'])
          .having(sql<boolean>`count(*) = 2`),
      )
      .map(({ session_id }) => ({ kind: 'both-in-event' as const, where: label(session_id) })),
    ...store
      .all(
        from
          .selectFrom('session_moment_clients')
          .innerJoin('session_moments', 'session_moments.id', 'session_moment_clients.moment_id')
          .select('session_moments.session_id')
          .where('session_moment_clients.client_id', 'in', both)
          .groupBy(['session_moments.id', 'session_moments.session_id'])
          .having(sql<boolean>`count(*) = 2`),
      )
      .map(({ session_id }) => ({ kind: 'both-in-event' as const, where: label(session_id) })),
    ...store
      .all(
        from
          .selectFrom('violation_clients')
          .innerJoin('violations', 'violations.id', 'violation_clients.violation_id')
          .innerJoin('groups', 'groups.id', 'violations.group_id')
          .select(['groups.name', 'violations.on_day'])
          .where('violation_clients.client_id', 'in', both)
          .groupBy(['violations.id', 'groups.name', 'violations.on_day'])
          .having(sql<boolean>`count(*) = 2`),
      )
      .map(({ name, on_day }) => ({
        kind: 'both-in-event' as const,
        where: `${name}, ${on_day}`,
      })),
    ...store
      .all(
        from
          .selectFrom('outside_contact_clients')
          .innerJoin(
            'outside_contacts',
            'outside_contacts.id',
            'outside_contact_clients.contact_id',
          )
          .select('outside_contacts.on_day')
          .where('outside_contact_clients.client_id', 'in', both)
          .groupBy(['outside_contacts.id', 'outside_contacts.on_day'])
          .having(sql<boolean>`count(*) = 2`),
      )
      .map(({ on_day }) => ({ kind: 'both-in-contact' as const, where: on_day })),
    ...store
      .all(
        from
          .selectFrom('waiting')
          .innerJoin('groups', 'groups.id', 'waiting.group_id')
          .select('groups.name')
          .where('waiting.client_id', 'in', both)
          .where('waiting.ended', 'is', null)
          .groupBy(['waiting.group_id', 'groups.name'])
          .having(sql<boolean>`count(*) = 2`),
      )
      .map(({ name }) => ({ kind: 'both-waiting' as const, where: name })),
    ...sessionsWithBothPrivate(store, keptId, absorbedId).map((session) => ({
      kind: 'both-private' as const,
      where: label(session),
    })),
  ];
}

/** Sessions both have a note of, but for one of the absorbed entry that never held a word. */
function bothNotes(store: Store, keptId: ClientId, absorbedId: ClientId) {
  const rows = store.all(
    from
      .selectFrom('notes')
      .selectAll()
      .where('client_id', '=', absorbedId)
      .where('session_id', 'in', (eb) =>
        eb.selectFrom('notes').select('session_id').where('client_id', '=', keptId),
      ),
  );
  return rows
    .filter(
      (row) =>
        row.signed_json !== null ||
        chartDraftOf(row).additions.some(({ text }) => text.trim() !== '') ||
        store.first(
          from.selectFrom('note_revisions').select('number').where('note_key', '=', row.key),
        ) !== undefined ||
        store.first(statement(sql`SELECT 1 FROM addendum_drafts WHERE note_id = ${row.id}`)) !==
          undefined,
    )
    .map(({ session_id }) => session_id);
}
