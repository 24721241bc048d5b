import type { Handlers, ParsedInputOf } from '#shared/contract/index.ts';
import type { AgendaItem, sessionPlan } from '#shared/contract/session-plan.ts';
import { AppError } from '#shared/errors.ts';
import { instantOf } from '#shared/time.ts';
import { from } from '../store/store.ts';
import { found, sameFields, type RecordContext } from './record-context.ts';
import { readAgenda, readLastSession, readMoment, readMoments } from './session-plan-rows.ts';
import { refuseStrangers } from './session-record.ts';
import { readSession } from './session-rows.ts';

type SaveAgenda = ParsedInputOf<(typeof sessionPlan)['saveAgenda']>;
type AddMoment = ParsedInputOf<(typeof sessionPlan)['addMoment']>;

export function sessionPlanHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    ofSession: ({ sessionId }) => {
      const session = readSession(store, sessionId);
      const plan = {
        agenda: readAgenda(store, sessionId),
        moments: readMoments(store, sessionId),
        last: readLastSession(store, session),
      };
      store.transaction(() => audit('sessionPlan.ofSession', `sessions/${sessionId}`));
      return plan;
    },

    saveAgenda: (request) => store.transaction(() => saveAgenda(context, request)),

    addMoment: (request) => store.transaction(() => addMoment(context, request)),

    withdrawMoment: ({ id }) =>
      store.transaction(() => {
        const { moment, sessionId } = found(readMoment(store, id));
        // Sent again, after an answer that never arrived: it is already done.
        if (moment.withdrawnAt !== null) return moment;
        store.run(
          from
            .insertInto('session_moment_withdrawals')
            .values({ moment_id: id, replaced_by: null, withdrawn_at: now() }),
        );
        audit('sessionPlan.withdrawMoment', `sessions/${sessionId}`, id);
        return found(readMoment(store, id)).moment;
      }),
  } satisfies Handlers<'sessionPlan'>;
}

function saveAgenda(
  { store, audit, now }: RecordContext,
  { sessionId, version, items }: SaveAgenda,
) {
  const { groupId } = readSession(store, sessionId);
  const before = readAgenda(store, sessionId);
  if (before.version !== version) {
    if (before.savedAt && before.version === version + 1 && sameFields(before, { items }))
      return { version: before.version, savedAt: before.savedAt };
    throw new AppError('changed-meanwhile');
  }
  const ids = items.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new AppError('invalid-input', 'items');
  const saved = { session_id: sessionId, saved_at: now(), version: version + 1 };
  store.run(
    from
      .insertInto('agendas')
      .values(saved)
      .onConflict((conflict) => conflict.column('session_id').doUpdateSet(saved)),
  );
  for (const { id } of before.items)
    if (!ids.includes(id)) store.run(from.deleteFrom('agenda_items').where('id', '=', id));

  // An exercise or an earlier item that is not there is no link; the item itself stays.
  const exercises = new Set(
    store.all(from.selectFrom('exercises').select('id')).map((row) => row.id),
  );
  const isOrigin = (id: AgendaItem['id']): boolean =>
    store.first(
      from
        .selectFrom('agenda_items')
        .innerJoin('sessions', 'sessions.id', 'agenda_items.session_id')
        .select('agenda_items.id')
        .where('agenda_items.id', '=', id)
        .where('sessions.group_id', '=', groupId)
        .where('sessions.id', '!=', sessionId),
    ) !== undefined;
  const known = new Set(before.items.map(({ id }) => id));
  for (const [position, item] of items.entries()) {
    const row = {
      position,
      kind: item.kind,
      title: item.title,
      minutes: item.minutes,
      note: item.note,
      exercise_id:
        item.exerciseId !== null && exercises.has(item.exerciseId) ? item.exerciseId : null,
      moved_from: item.movedFrom !== null && isOrigin(item.movedFrom) ? item.movedFrom : null,
      done_at: item.doneAt,
    };
    if (known.has(item.id))
      store.run(from.updateTable('agenda_items').set(row).where('id', '=', item.id));
    else
      store.run(
        from.insertInto('agenda_items').values({ ...row, id: item.id, session_id: sessionId }),
      );
  }
  audit('sessionPlan.saveAgenda', `sessions/${sessionId}`, `version ${saved.version}`);
  return { version: saved.version, savedAt: saved.saved_at };
}

function addMoment(
  { store, audit, now }: RecordContext,
  { id, sessionId, fields, replaces }: AddMoment,
) {
  const before = readMoment(store, id);
  if (before) return before.moment;
  const { groupId, zone } = readSession(store, sessionId);
  const { kind, text, clients, when } = fields;
  refuseStrangers(store, groupId, clients);
  const wrong = replaces === null ? null : found(readMoment(store, replaces));
  if (wrong !== null && wrong.sessionId !== sessionId)
    throw new AppError('invalid-input', 'replaces');
  if (wrong !== null && wrong.moment.withdrawnAt !== null) throw new AppError('changed-meanwhile');
  store.run(
    from.insertInto('session_moments').values({
      id,
      session_id: sessionId,
      at: when.how === 'marked' ? when.at : instantOf(when.at, zone),
      typed: when.how === 'typed' ? 1 : 0,
      kind,
      text,
      entered_at: now(),
    }),
  );
  for (const client_id of new Set(clients))
    store.run(from.insertInto('session_moment_clients').values({ moment_id: id, client_id }));
  if (wrong !== null)
    store.run(
      from
        .insertInto('session_moment_withdrawals')
        .values({ moment_id: wrong.moment.id, replaced_by: id, withdrawn_at: now() }),
    );
  audit(
    'sessionPlan.addMoment',
    `sessions/${sessionId}`,
    wrong === null ? id : `${id} in place of ${wrong.moment.id}`,
  );
  return found(readMoment(store, id)).moment;
}
