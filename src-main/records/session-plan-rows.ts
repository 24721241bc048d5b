import type { LastSession, Moment, SessionPlan } from '#shared/contract/session-plan.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { ClientId, MomentId, SessionId } from '#shared/ids.ts';
import { paragraphText } from '#shared/note-document.ts';
import { from, type Store } from '../store/store.ts';
import { groupDraftOf, readGroupNoteRow, signedOf } from './note-rows.ts';

export function readAgenda(store: Store, sessionId: SessionId): SessionPlan['agenda'] {
  const agenda = store.first(
    from.selectFrom('agendas').selectAll().where('session_id', '=', sessionId),
  );
  const rows = store.all(
    from
      .selectFrom('agenda_items')
      .selectAll()
      .where('session_id', '=', sessionId)
      .orderBy('position'),
  );
  return {
    version: agenda?.version ?? 0,
    savedAt: agenda?.saved_at ?? null,
    items: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      minutes: row.minutes,
      note: row.note,
      exerciseId: row.exercise_id,
      movedFrom: row.moved_from,
      doneAt: row.done_at,
    })),
  };
}

const moments = from
  .selectFrom('session_moments')
  .leftJoin(
    'session_moment_withdrawals',
    'session_moment_withdrawals.moment_id',
    'session_moments.id',
  )
  .selectAll('session_moments')
  .select('session_moment_withdrawals.withdrawn_at');

/** In the order they were entered. */
export function readMoments(store: Store, sessionId: SessionId): Moment[] {
  const clients = new Map<MomentId, ClientId[]>();
  for (const row of store.all(
    from
      .selectFrom('session_moment_clients')
      .innerJoin('session_moments', 'session_moments.id', 'session_moment_clients.moment_id')
      .select(['session_moment_clients.moment_id', 'session_moment_clients.client_id'])
      .where('session_moments.session_id', '=', sessionId),
  ))
    clients.set(row.moment_id, [...(clients.get(row.moment_id) ?? []), row.client_id]);
  return store
    .all(moments.where('session_moments.session_id', '=', sessionId).orderBy('sequence'))
    .map((row) => ({
      id: row.id,
      sequence: row.sequence,
      at: row.at,
      typed: row.typed === 1,
      kind: row.kind,
      text: row.text,
      clients: clients.get(row.id) ?? [],
      withdrawnAt: row.withdrawn_at,
    }));
}

/** One moment with the session it belongs to. */
export function readMoment(
  store: Store,
  id: MomentId,
): { moment: Moment; sessionId: SessionId } | undefined {
  const row = store.first(
    from.selectFrom('session_moments').select('session_id').where('id', '=', id),
  );
  if (!row) return undefined;
  const moment = readMoments(store, row.session_id).find((each) => each.id === id);
  return moment && { moment, sessionId: row.session_id };
}

/** What the group's session before this one left over: agenda items not done, and its note's plan. */
export function readLastSession(store: Store, session: Session): LastSession | null {
  const last = store.first(
    from
      .selectFrom('sessions')
      .select(['id', 'number', 'planned_start'])
      .where('group_id', '=', session.groupId)
      .where('planned_start', '<', session.plannedStart)
      .where('cancelled_at', 'is', null)
      .where('deleted_at', 'is', null)
      .orderBy('planned_start', 'desc')
      .orderBy('number', 'desc')
      .limit(1),
  );
  if (!last) return null;
  return {
    id: last.id,
    number: last.number,
    start: last.planned_start,
    notDone: readAgenda(store, last.id).items.filter(({ doneAt }) => doneAt === null),
    nextTime: planLines(store, last.id),
  };
}

/** The lines of the group note's plan section, as signed or as drafted. */
function planLines(store: Store, sessionId: SessionId): string[] {
  const row = readGroupNoteRow(store, sessionId);
  if (!row) return [];
  const signed = signedOf(row)?.content;
  const { content } = signed?.kind === 'group' ? signed.document : groupDraftOf(store, row);
  return content
    .filter(({ attrs }) => attrs.key === 'plan')
    .flatMap((section) => section.content.map((each) => paragraphText(each).trim()))
    .filter((line) => line !== '');
}
