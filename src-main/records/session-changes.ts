import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { SessionChangeId, SessionId } from '#shared/ids.ts';
import { dateOf } from '#shared/time.ts';
import { indexRecord } from '../store/search.ts';
import { from, type Store } from '../store/store.ts';
import type { SessionChangeTable } from '../store/tables.ts';
import type { RecordContext } from './record-context.ts';
import { readSession, sessionLabel } from './session-rows.ts';

/**
 * Moving a session, calling it off and taking that back. None of it touches seats, attendance or text: what is
 * written here is when it is meant to be, whether it is on, and why.
 */
export function sessionChangeHandlers(context: RecordContext) {
  const { store, audit, now } = context;

  const isDone = (changeId: SessionChangeId): boolean =>
    store.first(from.selectFrom('session_changes').select('id').where('id', '=', changeId)) !==
    undefined;

  const setCancelled = (id: SessionId, cancelled: boolean): void => {
    store.run(
      from
        .updateTable('sessions')
        .set({ cancelled_at: cancelled ? now() : null })
        .where('id', '=', id),
    );
    indexSession(store, id);
  };

  return {
    reschedule: ({ changeId, id, version, start, reason }) =>
      store.transaction(() => {
        if (isDone(changeId)) return {};
        const session = readSession(store, id);
        if (session.version !== version) throw new AppError('changed-meanwhile');
        if (session.cancelled) throw new AppError('session-cancelled');
        if (session.actualStart !== null) throw new AppError('session-begun');
        if (session.plannedStart === start) throw new AppError('invalid-input', 'start');
        store.run(
          from
            .updateTable('sessions')
            .set({ planned_start: start, version: version + 1, updated_at: now() })
            .where('id', '=', id),
        );
        keepChange(context, id, {
          id: changeId,
          kind: 'moved',
          moved_from: session.plannedStart,
          moved_to: start,
          reason,
        });
        indexSession(store, id);
        audit('sessions.reschedule', `sessions/${id}`, `version ${version + 1}`);
        return {};
      }),

    cancel: ({ changeId, id, reason }) =>
      store.transaction(() => {
        const session = readSession(store, id);
        if (isDone(changeId)) return {};
        if (session.cancelled) throw new AppError('changed-meanwhile');
        if (session.actualStart !== null) throw new AppError('session-begun');
        setCancelled(id, true);
        keepChange(context, id, { ...called, id: changeId, kind: 'cancelled', reason });
        audit('sessions.cancel', `sessions/${id}`);
        return {};
      }),

    reinstate: ({ changeId, id }) =>
      store.transaction(() => {
        const session = readSession(store, id);
        if (isDone(changeId)) return {};
        if (!session.cancelled) throw new AppError('changed-meanwhile');
        setCancelled(id, false);
        keepChange(context, id, { ...called, id: changeId, kind: 'reinstated', reason: '' });
        audit('sessions.reinstate', `sessions/${id}`);
        return {};
      }),
  } satisfies Partial<Handlers<'sessions'>>;
}

const called = { moved_from: null, moved_to: null };

/** Adds to what became of a session; the row is never changed again. Called inside the change's transaction. */
export function keepChange(
  { store, now }: RecordContext,
  id: SessionId,
  change: Omit<SessionChangeTable, 'session_id' | 'at'>,
): void {
  store.run(from.insertInto('session_changes').values({ ...change, session_id: id, at: now() }));
}

/** Puts a session's words into the search index as it now stands. */
export function indexSession(store: Store, id: SessionId): void {
  const { plannedStart, topic, plan, cancelled } = readSession(store, id);
  const { title, groupId } = sessionLabel(store, id);
  indexRecord(
    store,
    {
      kind: 'session',
      record_id: id,
      client_id: null,
      group_id: groupId,
      session_id: id,
      on_day: dateOf(plannedStart),
    },
    { title: cancelled ? `${title}, cancelled` : title, body: `${topic}\n${plan}`.trim() },
  );
}
