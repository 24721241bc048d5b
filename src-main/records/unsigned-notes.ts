import { wasPresent } from '#shared/contract/attendance.ts';
import type { UnsignedSession } from '#shared/contract/notes.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import { addDays, dateAt, LocalTime, localZone, type Instant } from '#shared/time.ts';
import { documentText } from '#shared/note-document.ts';
import { clientsWithContent } from '#shared/rules/chart-note.ts';
import { from, type Store } from '../store/store.ts';
import { chartDraftOf, groupDraftOf, readGroupNoteRow } from './note-rows.ts';
import { readSeats, readSession } from './session-rows.ts';

/** Looked back this far for sessions with nothing written; older ones show in their group's own list. */
const unwrittenDays = 366;

/**
 * Sessions with anything written and not signed, and sessions held with nothing written; oldest first. A cancelled
 * session is among them only when there is text to sign.
 */
export function unsignedSessions(store: Store, now: Instant): UnsignedSession[] {
  const since = LocalTime.parse(`${addDays(dateAt(now, localZone()), -unwrittenDays)}T00:00`);
  const rows = store.all(
    from
      .selectFrom('sessions')
      .innerJoin('groups', 'groups.id', 'sessions.group_id')
      .select([
        'sessions.id',
        'sessions.number',
        'sessions.group_id',
        'groups.name',
        'sessions.planned_start',
        'sessions.cancelled_at',
      ])
      .where('sessions.deleted_at', 'is', null)
      .where('groups.deleted_at', 'is', null)
      .where((eb) =>
        eb.or([
          eb(
            'sessions.id',
            'in',
            eb.selectFrom('notes').select('session_id').where('signed_json', 'is', null),
          ),
          eb.and([
            eb('sessions.planned_start', '>=', since),
            eb('sessions.actual_end', 'is not', null),
            eb.not(
              eb.exists(
                eb
                  .selectFrom('notes')
                  .select('notes.key')
                  .whereRef('notes.session_id', '=', 'sessions.id'),
              ),
            ),
          ]),
        ]),
      )
      .orderBy('sessions.planned_start'),
  );
  return rows.flatMap((row) => {
    const due = chartNotesDue(store, row.id);
    if (row.cancelled_at !== null && due.clients.length === 0 && !hasUnsignedText(store, row.id))
      return [];
    return {
      sessionId: row.id,
      sessionNumber: row.number,
      groupId: row.group_id,
      groupName: row.name,
      start: row.planned_start,
      chartNotes: due.clients.length,
      groupNoteSigned: due.groupNoteSigned,
    };
  });
}

function hasUnsignedText(store: Store, sessionId: SessionId): boolean {
  const group = readGroupNoteRow(store, sessionId);
  return group?.signed_json === null && documentText(groupDraftOf(store, group)).trim() !== '';
}

/** Whose chart notes of a session are still to sign: what the group note gives them, or what was added. */
export function chartNotesDue(
  store: Store,
  sessionId: SessionId,
): { clients: ClientId[]; groupNoteSigned: boolean } {
  const group = readGroupNoteRow(store, sessionId);
  const charts = store.all(
    from
      .selectFrom('notes')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('client_id', 'is not', null),
  );
  const signed = new Set<ClientId>();
  const due = new Set<ClientId>();
  for (const row of charts) {
    if (row.client_id === null) continue;
    if (row.signed_json !== null) signed.add(row.client_id);
    else if (chartDraftOf(row).additions.some(({ text }) => text.trim() !== ''))
      due.add(row.client_id);
  }
  if (group) {
    const present = new Set(
      readSeats(store, readSession(store, sessionId))
        .filter((seat) => wasPresent(seat.attendance))
        .map((seat) => seat.person.id),
    );
    for (const id of clientsWithContent(groupDraftOf(store, group), present)) due.add(id);
  }
  return {
    clients: [...due].filter((id) => !signed.has(id)),
    groupNoteSigned: group !== undefined && group.signed_json !== null,
  };
}
