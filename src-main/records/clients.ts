import type { ChartEntry, ClientMembership } from '#shared/contract/clients.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { ClientStatusId, newId, type ClientId } from '#shared/ids.ts';
import { dateOf, type CalendarDate } from '#shared/time.ts';
import { sql } from 'kysely';
import { from, type Store } from '../store/store.ts';
import { readChartEvents } from './chart-events.ts';
import { clientMergeHandlers, readMerges } from './client-merge.ts';
import {
  chartCodeOf,
  highestChartNumber,
  indexClient,
  presentId,
  readClient,
  readPeople,
  toClient,
} from './client-rows.ts';
import {
  changeStatus,
  enterStatus,
  readEveryStatus,
  readStatus,
  withdrawStatus,
} from './client-statuses.ts';
import { dayOf, found, sameFields, type RecordContext } from './record-context.ts';

export function clientHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    list: () => listClients(store),
    names: () => readPeople(store),
    get: ({ id }) => readClient(store, id),

    chart: ({ id: asked }) => {
      const id = presentId(store, asked);
      const chart = {
        client: readClient(store, id),
        memberships: readMemberships(store, id),
        entries: readEntries(store, id),
        events: readChartEvents(store, id),
        merges: readMerges(store, id),
      };
      store.transaction(() => audit('clients.chart', `clients/${id}`));
      return chart;
    },

    save: ({ id, version, fields, begins }) =>
      store.transaction(() => {
        const before = store.first(from.selectFrom('clients').selectAll().where('id', '=', id));
        if (before && before.version !== version) {
          // The same request again, after an answer that never arrived: it is already done.
          const saved = toClient(before, readStatus(store, id));
          const asked = { ...fields, chartCode: fields.chartCode || saved.chartCode };
          if (before.version === version + 1 && sameFields(saved, asked)) return saved;
          throw new AppError('changed-meanwhile');
        }
        if (!before && version !== 0) throw new AppError('not-found');
        const chartCode =
          fields.chartCode || (before?.chart_code ?? chartCodeOf(highestChartNumber(store) + 1));
        refuseTakenCode(store, chartCode, id);
        const row = {
          id,
          chart_code: chartCode,
          given_name: fields.givenName,
          family_name: fields.familyName,
          preferred_name: fields.preferredName,
          nicknames_json: JSON.stringify(fields.nicknames),
          pronouns: fields.pronouns,
          date_of_birth: fields.dateOfBirth,
          created_at: before?.created_at ?? now(),
          updated_at: now(),
          version: version + 1,
        };
        if (before) store.run(from.updateTable('clients').set(row).where('id', '=', id));
        else {
          store.run(from.insertInto('clients').values(row));
          const { status, on } = begins ?? { status: 'active' as const, on: dayOf(context) };
          enterStatus(context, {
            clientId: id,
            entry: { id: newId(ClientStatusId), status, on, reason: '' },
          });
        }
        indexClient(store, id);
        audit(
          before ? 'clients.change' : 'clients.create',
          `clients/${id}`,
          `version ${row.version}`,
        );
        return toClient(row, readStatus(store, id));
      }),

    changeStatus: (input) => {
      store.transaction(() => changeStatus(context, input));
      return {};
    },
    withdrawStatus: (input) => {
      store.transaction(() => withdrawStatus(context, input));
      return {};
    },

    ...clientMergeHandlers(context),
  } satisfies Handlers<'clients'>;
}

/**
 * For each membership the last session it was present at: walked back from the group's newest, which the index
 * gives in order, instead of looking at every attendance of a career.
 */
const lastAttended = from.selectFrom('memberships').select((eb) => [
  'memberships.client_id',
  eb
    .selectFrom('sessions')
    .select('sessions.planned_start')
    .whereRef('sessions.group_id', '=', 'memberships.group_id')
    .where('sessions.deleted_at', 'is', null)
    .where(
      sql<boolean>`(memberships.left_on IS NULL OR sessions.planned_start <= memberships.left_on || 'T23:59')`,
    )
    .where((inner) =>
      inner.exists(
        inner
          .selectFrom('attendance')
          .select('attendance.position')
          .whereRef('attendance.session_id', '=', 'sessions.id')
          .whereRef('attendance.membership_id', '=', 'memberships.id')
          .where('attendance.attendance', 'in', ['present', 'late', 'left-early']),
      ),
    )
    .orderBy('sessions.planned_start', 'desc')
    .limit(1)
    .as('last'),
]);

function dayOfStart(start: ChartEntry['start'] | undefined): CalendarDate | null {
  return start === undefined ? null : dateOf(start);
}

function listClients(store: Store) {
  const groupsOf = new Map<ClientId, { id: (typeof current)[number]['id']; name: string }[]>();
  const current = store.all(
    from
      .selectFrom('memberships')
      .innerJoin('groups', 'groups.id', 'memberships.group_id')
      .select(['memberships.client_id', 'groups.id', 'groups.name'])
      .where('memberships.left_on', 'is', null)
      .where('memberships.deleted_at', 'is', null)
      .where('groups.archived', '=', 0)
      .where('groups.deleted_at', 'is', null)
      .orderBy('groups.name'),
  );
  for (const { client_id, id, name } of current)
    groupsOf.set(client_id, [...(groupsOf.get(client_id) ?? []), { id, name }]);
  const lastSession = new Map<ClientId, ChartEntry['start']>();
  for (const { client_id, last } of store.all(lastAttended)) {
    const known = lastSession.get(client_id);
    if (last !== null && (known === undefined || last > known)) lastSession.set(client_id, last);
  }
  const statuses = readEveryStatus(store);
  return store
    .all(
      from
        .selectFrom('clients')
        .selectAll()
        .where('deleted_at', 'is', null)
        .where('merged_into', 'is', null)
        .where('destroyed', '=', 0)
        .orderBy('family_name')
        .orderBy('given_name'),
    )
    .map((row) => ({
      ...toClient(row, found(statuses.get(row.id))),
      groups: groupsOf.get(row.id) ?? [],
      lastSessionOn: dayOfStart(lastSession.get(row.id)),
    }));
}

function readMemberships(store: Store, id: ClientId): ClientMembership[] {
  return store
    .all(
      from
        .selectFrom('memberships')
        .innerJoin('groups', 'groups.id', 'memberships.group_id')
        .select([
          'memberships.id',
          'memberships.group_id',
          'groups.name',
          'memberships.joined_on',
          'memberships.left_on',
          'memberships.leave_reason',
        ])
        .where('memberships.client_id', '=', id)
        .where('memberships.deleted_at', 'is', null)
        .where('groups.deleted_at', 'is', null)
        .orderBy('memberships.joined_on', 'desc'),
    )
    .map((row) => ({
      id: row.id,
      groupId: row.group_id,
      groupName: row.name,
      joinedOn: row.joined_on,
      leftOn: row.left_on,
      leaveReason: row.leave_reason,
    }));
}

function readEntries(store: Store, id: ClientId): ChartEntry[] {
  // A session is in the chart when the client sat in it or was written about, whatever the roster says today; a
  // deleted one while a note was signed for it, as no signed note ever leaves a chart.
  const sessionIds = sql<string>`
    SELECT attendance.session_id FROM attendance
      JOIN memberships ON memberships.id = attendance.membership_id
      WHERE memberships.client_id = ${id} AND attendance.attendance IS NOT NULL
    UNION ${removedFrom(id)}
    UNION SELECT session_id FROM client_records WHERE client_id = ${id}
    UNION SELECT session_id FROM notes WHERE client_id = ${id}`;
  const rows = store.all(
    from
      .selectFrom('sessions')
      .innerJoin('groups', 'groups.id', 'sessions.group_id')
      .leftJoin('notes', (join) =>
        join.onRef('notes.session_id', '=', 'sessions.id').on('notes.client_id', '=', id),
      )
      .select((eb) => [
        'sessions.id',
        'sessions.number',
        'sessions.group_id',
        'groups.name',
        'sessions.planned_start',
        'sessions.cancelled_at',
        sql<0 | 1>`sessions.deleted_at IS NOT NULL OR groups.deleted_at IS NOT NULL`.as('deleted'),
        sql<0 | 1>`sessions.id IN (${removedFrom(id)})`.as('removed'),
        'notes.id as note_id',
        'notes.signed_at',
        'notes.excerpt',
        eb
          .selectFrom('attendance')
          .innerJoin('memberships', 'memberships.id', 'attendance.membership_id')
          .select('attendance.attendance')
          .whereRef('attendance.session_id', '=', 'sessions.id')
          .where('memberships.client_id', '=', id)
          .where('attendance.attendance', 'is not', null)
          .limit(1)
          .as('attendance'),
        eb
          .selectFrom('addenda')
          .select((inner) => inner.fn.countAll<number>().as('addenda'))
          .whereRef('addenda.note_id', '=', 'notes.id')
          .as('addenda'),
      ])
      .where(sql<boolean>`sessions.id IN (${sessionIds})`)
      .where(
        sql<boolean>`((sessions.deleted_at IS NULL AND groups.deleted_at IS NULL)
          OR notes.signed_at IS NOT NULL)`,
      )
      .orderBy('sessions.planned_start', 'desc')
      .orderBy('sessions.id', 'desc'),
  );
  return rows.map((row) => ({
    sessionId: row.id,
    sessionNumber: row.number,
    groupId: row.group_id,
    groupName: row.name,
    start: row.planned_start,
    cancelled: row.cancelled_at !== null,
    deleted: row.deleted === 1,
    removed: row.removed === 1 && row.attendance === null,
    attendance: row.attendance,
    note: row.note_id
      ? {
          id: row.note_id,
          status: row.signed_at ? 'signed' : 'draft',
          excerpt: row.signed_at ? (row.excerpt ?? '') : '',
          addenda: row.addenda ?? 0,
        }
      : null,
  }));
}

/** The sessions a client was taken out of again. */
function removedFrom(id: ClientId) {
  return sql<string>`SELECT seat_removals.session_id FROM seat_removals
    JOIN memberships ON memberships.id = seat_removals.membership_id
    WHERE memberships.client_id = ${id} AND seat_removals.restored_at IS NULL`;
}

function refuseTakenCode(store: Store, code: string, id: ClientId): void {
  const other = store.first(
    from.selectFrom('clients').select('id').where('chart_code', '=', code).where('id', '!=', id),
  );
  if (other) throw new AppError('invalid-input', 'chartCode');
}
