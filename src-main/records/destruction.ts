import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Handlers } from '#shared/contract/index.ts';
import type { DestructionPreview, RetentionRow } from '#shared/contract/retention.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, DestructionId, OutsideContactId, SessionId } from '#shared/ids.ts';
import { CalendarDate } from '#shared/time.ts';
import { purgeIndex, removeFromIndex } from '../store/search.ts';
import { from, statement, type Store } from '../store/store.ts';
import { indexDueNotes } from './note-search.ts';
import {
  beginPrivateDestruction,
  destroyPrivateTexts,
  forgetBegunDestructions,
  forgetPacksGone,
  readBegunDestructions,
} from './private-retention.ts';
import { dayOf, found, fromJson, type RecordContext } from './record-context.ts';
import { indexDueRecords } from './record-search.ts';
import { countedWords, readPointers, recordPlan, type Pointer } from './record-plan.ts';
import { namedInIncidents } from './named-in-incidents.ts';
import { namedInShared, redactGates, redactSharedNotes, sharedGroupNotes } from './redaction.ts';
import { readHolds, readRetention } from './retention-rows.ts';
import { readAuthor } from './settings.ts';
import { forgetNames } from './spelling.ts';

/*
 * Destroying one client's record for good: only past its last day and never while it is held. Everything goes that
 * belongs to nobody else; a session others were in stays until the last of their records goes, with a former client
 * without a name in this client's seat.
 */

const Kinds = z.array(z.strictObject({ words: z.string(), count: z.number().int().min(1) }));

export function destructionHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    previewDestruction: ({ clientId }) => {
      const preview = previewDestruction(context, clientId);
      store.transaction(() => audit('retention.previewDestruction', `clients/${clientId}`));
      return preview;
    },

    destroy: ({ id, clientId, chartCode }) => {
      try {
        // The same request again, after an answer that never arrived: it is already done.
        if (isDestroyed(store, id)) return {};
        beginPrivateDestruction(store, id, readDoomed(store, clientId).clients);
        store.transaction(() => {
          const preview = previewDestruction(context, clientId);
          const { row } = preview;
          if (row.chartCode !== chartCode) throw new AppError('chart-code-differs');
          if (readHolds(context, clientId).some(({ standing }) => standing))
            throw new AppError('record-held');
          if (!row.due) throw new AppError('record-not-due');
          store.run(
            from.insertInto('destructions').values({
              id,
              chart_code: row.chartCode,
              destroyed_by: readAuthor(store),
              destroyed_at: now(),
              first_day: preview.firstDay,
              last_day: preview.lastDay,
              rule: row.rule,
              kinds_json: JSON.stringify(preview.gone),
            }),
          );
          destroyRecord(context, id, clientId);
          audit('retention.destroy', `destructions/${id}`, `chart ${row.chartCode}`);
        });
        return {};
      } finally {
        finishDestructions(store);
      }
    },

    destructions: () => {
      const log = readDestructions(store);
      store.transaction(() => audit('retention.destructions', ''));
      return log;
    },
  } satisfies Partial<Handlers<'retention'>>;
}

/**
 * Carries out in psychotherapy.db what records.db has destroyed, and lets go of what it has not; both files are whole
 * before and after. Called with each destruction, and when the vault is opened, for one that a crash cut short.
 */
export function finishDestructions(store: Store): void {
  const begun = readBegunDestructions(store);
  if (begun.length === 0) return;
  for (const id of begun) if (isDestroyed(store, id)) destroyPrivateTexts(store, id);
  forgetPacksGone(
    store,
    store.all(from.selectFrom('supervision_packs').select('id')).map(({ id }) => id),
  );
  // What was overwritten in the files must not live on in their logs.
  store.emptyLog();
  store.psychotherapy.emptyLog();
  forgetBegunDestructions(store);
  store.psychotherapy.emptyLog();
}

function isDestroyed(store: Store, id: DestructionId): boolean {
  return (
    store.first(from.selectFrom('destructions').select('id').where('id', '=', id)) !== undefined
  );
}

/** The permanent log, newest first. */
export function readDestructions(store: Store) {
  return store
    .all(
      from
        .selectFrom('destructions')
        .selectAll()
        .orderBy('destroyed_at', 'desc')
        .orderBy('id', 'desc'),
    )
    .map((row) => ({
      id: row.id,
      chartCode: row.chart_code,
      destroyedBy: row.destroyed_by,
      destroyedAt: row.destroyed_at,
      firstDay: row.first_day,
      lastDay: row.last_day,
      rule: row.rule,
      kinds: fromJson(Kinds, row.kinds_json),
    }));
}

/** Whose rows and which sessions go. */
interface Doomed {
  /** The client and the entries merged into it. */
  clients: ClientId[];
  /** Sessions nobody else's record needs. */
  sessions: SessionId[];
  shared: SessionId[];
}

function previewDestruction(context: RecordContext, clientId: ClientId): DestructionPreview {
  const { store } = context;
  const row = readRetention(context).find((one) => one.clientId === clientId);
  if (!row) throw new AppError('record-not-due');
  const doomed = readDoomed(store, clientId);
  const where = conditions(store, doomed);
  const gone = [...where].flatMap(([table, condition]) => {
    const counted = store.first(
      statement(
        sql<{
          count: number;
        }>`SELECT count(*) AS count FROM ${sql.table(table)} WHERE ${condition}`,
      ),
    );
    return countedWords(table, counted?.count ?? 0);
  });
  return {
    row,
    gone: [...gone, ...attended(store, row)],
    ...dayRange(store, doomed),
    sessionsGone: doomed.sessions.length,
    sessionsShared: doomed.shared.length,
    groupNotesShared: sharedGroupNotes(store, doomed.clients, doomed.sessions).length,
    namedIn: [
      ...namedInShared(store, doomed.clients, doomed.shared),
      ...namedInIncidents(store, doomed.clients),
    ],
  };
}

/** How many sessions the record told of: its seats are no rows of the client's own in the log otherwise. */
function attended(store: Store, { clientId }: RetentionRow) {
  const row = store.first(
    from
      .selectFrom('attendance')
      .innerJoin('memberships', 'memberships.id', 'attendance.membership_id')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('memberships.client_id', '=', clientId)
      .where('attendance.attendance', 'is not', null),
  );
  const count = row?.count ?? 0;
  return count === 0 ? [] : [{ words: count === 1 ? 'attendance' : 'attendances', count }];
}

function dayRange(store: Store, { sessions, shared, clients }: Doomed) {
  const row = found(
    store.first(
      statement(sql<{ first: string | null; last: string | null }>`
        SELECT min(on_day) AS first, max(on_day) AS last FROM (
          SELECT substr(planned_start, 1, 10) AS on_day FROM sessions
            WHERE id IN (${list([...sessions, ...shared])})
          UNION ALL SELECT on_day FROM client_statuses WHERE client_id IN (${list(clients)})
          UNION ALL SELECT joined_on FROM memberships WHERE client_id IN (${list(clients)}))`),
    ),
  );
  const day = (text: string | null) => (text === null ? null : CalendarDate.parse(text));
  return { firstDay: day(row.first), lastDay: day(row.last) };
}

function readDoomed(store: Store, clientId: ClientId): Doomed {
  const clients = [
    clientId,
    ...store
      .all(from.selectFrom('clients').select('id').where('merged_into', '=', clientId))
      .map(({ id }) => id),
  ];
  const own = list(clients);
  const traces = (whose: RawBuilder<unknown>) => sql`
    SELECT attendance.session_id FROM attendance
      JOIN memberships ON memberships.id = attendance.membership_id WHERE ${whose}
    UNION SELECT session_id FROM notes AS memberships WHERE client_id IS NOT NULL AND ${whose}
    UNION SELECT session_id FROM client_records AS memberships WHERE ${whose}`;
  const others = sql`memberships.client_id NOT IN (${own})
    AND memberships.client_id IN (SELECT id FROM clients WHERE destroyed = 0)`;
  const rows = store.all(
    statement(sql<{ id: SessionId; shared: 0 | 1 }>`
      SELECT id, id IN (${traces(others)}) AS shared FROM sessions
        WHERE id IN (${traces(sql`memberships.client_id IN (${own})`)})`),
  );
  return {
    clients,
    sessions: rows.filter(({ shared }) => shared === 0).map(({ id }) => id),
    shared: rows.filter(({ shared }) => shared === 1).map(({ id }) => id),
  };
}

/** Which rows of each planned table go, children before what they point to. */
function conditions(store: Store, doomed: Doomed): Map<string, RawBuilder<unknown>> {
  const pointers = readPointers(store);
  const roots = new Map<string, RawBuilder<unknown>>([
    ['clients', sql`id IN (${list(doomed.clients)})`],
    ['sessions', sql`id IN (${list(doomed.sessions)})`],
  ]);
  const whereOf = (table: string): RawBuilder<unknown> => {
    const root = roots.get(table);
    if (root) return root;
    const followed = (recordPlan[table]?.goesWith ?? []).map((column) =>
      found(pointers.find((pointer) => pointer.table === table && pointer.column === column)),
    );
    return sql.join(
      followed.map(
        ({ column, target, targetColumn }) =>
          sql`${sql.ref(column)} IN (
            SELECT ${sql.ref(targetColumn)} FROM ${sql.table(target)} WHERE ${whereOf(target)})`,
      ),
      sql` OR `,
    );
  };
  return new Map(childrenFirst(pointers).map((table) => [table, sql`(${whereOf(table)})`]));
}

function childrenFirst(pointers: readonly Pointer[]): string[] {
  const order = new Set<string>();
  const visit = (table: string): void => {
    if (order.has(table)) return;
    for (const pointer of pointers)
      if (pointer.target === table && pointer.table !== table && pointer.table in recordPlan)
        visit(pointer.table);
    order.add(table);
  };
  for (const table of Object.keys(recordPlan)) visit(table);
  return [...order];
}

function destroyRecord(context: RecordContext, id: DestructionId, clientId: ClientId): void {
  const { store } = context;
  const doomed = readDoomed(store, clientId);
  store.run(
    from
      .insertInto('underway')
      .values({ one: 1, kind: 'destruction', record_id: id, gone_before_commit: 1 }),
  );
  indexDueNotes(store);
  removeFromIndex(
    store,
    from
      .selectFrom('search_entries')
      .select('key')
      .where((eb) =>
        eb.or([
          eb('client_id', 'in', doomed.clients),
          eb('session_id', 'in', doomed.sessions),
          eb.and([eb('kind', '=', 'client'), eb('record_id', 'in', doomed.clients)]),
        ]),
      ),
  );
  removeDeletions(store, doomed);
  const contacts = contactsOfNobodyElse(store, doomed.clients);
  for (const [table, condition] of conditions(store, doomed))
    if (table !== 'memberships')
      store.run(statement(sql`DELETE FROM ${sql.table(table)} WHERE ${condition}`));
  for (const contact of contacts)
    store.run(from.deleteFrom('outside_contacts').where('id', '=', contact));
  for (const session of doomed.sessions)
    store.run(from.deleteFrom('sessions').where('id', '=', session));
  forgetNames(store, doomed.clients);
  redactSharedNotes(store, id, doomed.clients);
  redactGates(store, doomed.clients);
  leaveSeatsOnly(store, doomed.clients, dayOf(context), context.now());
  indexDueNotes(store);
  indexDueRecords(store);
  purgeIndex(store);
  store.run(from.deleteFrom('underway'));
}

function removeDeletions(store: Store, { clients, sessions }: Doomed): void {
  const memberships = store
    .all(from.selectFrom('memberships').select('id').where('client_id', 'in', clients))
    .map(({ id }) => id);
  store.run(
    from
      .deleteFrom('deletions')
      .where('record_id', 'in', [...clients, ...sessions, ...memberships]),
  );
}

/** Contacts outside the group that name these clients and nobody else. */
function contactsOfNobodyElse(store: Store, clients: readonly ClientId[]): OutsideContactId[] {
  return store
    .all(
      from
        .selectFrom('outside_contact_clients')
        .select('contact_id')
        .groupBy('contact_id')
        .having(sql<boolean>`min(client_id IN (${list(clients)})) = 1`),
    )
    .map(({ contact_id }) => contact_id);
}

/**
 * What is left of a client in sessions shared with others: a seat, an arc, a part in an event, all of a former client
 * without name, code or birth date. Where nothing needs even that, the last row goes too, also of clients destroyed
 * before whose last shared session has gone now.
 */
function leaveSeatsOnly(
  store: Store,
  clients: readonly ClientId[],
  today: CalendarDate,
  at: ReturnType<RecordContext['now']>,
): void {
  for (const id of clients)
    store.run(
      from
        .updateTable('clients')
        .set({
          destroyed: 1,
          chart_code: `destroyed ${id}`,
          given_name: 'Former',
          family_name: 'client',
          preferred_name: 'Former client',
          nicknames_json: '[]',
          pronouns: '',
          date_of_birth: null,
          merged_into: null,
          deleted_at: null,
          created_at: at,
          updated_at: at,
          version: 1,
        })
        .where('id', '=', id),
    );
  const former = sql`client_id IN (SELECT id FROM clients WHERE destroyed = 1)`;
  store.run(
    statement(sql`DELETE FROM attendance WHERE attendance IS NULL
      AND membership_id IN (SELECT id FROM memberships WHERE ${former})`),
  );
  store.run(
    statement(sql`DELETE FROM memberships WHERE ${former}
      AND NOT EXISTS (SELECT 1 FROM attendance WHERE membership_id = memberships.id)`),
  );
  store.run(
    from
      .updateTable('memberships')
      .set({ leave_reason: '', deleted_at: at })
      .where('client_id', 'in', clients),
  );
  store.run(
    from
      .updateTable('memberships')
      .set({ left_on: today })
      .where('client_id', 'in', clients)
      .where('left_on', 'is', null),
  );
  store.run(
    statement(sql`DELETE FROM clients WHERE destroyed = 1
      AND NOT EXISTS (SELECT 1 FROM memberships WHERE client_id = clients.id)
      AND NOT EXISTS (SELECT 1 FROM session_event_clients WHERE client_id = clients.id)
      AND NOT EXISTS (SELECT 1 FROM violation_clients WHERE client_id = clients.id)
      AND NOT EXISTS (SELECT 1 FROM session_moment_clients WHERE client_id = clients.id)
      AND NOT EXISTS (SELECT 1 FROM session_arcs WHERE clients.id IN (from_client, to_client))`),
  );
}

function list(ids: readonly string[]): RawBuilder<unknown> {
  // A list with nothing in it is no SQL that every reader takes.
  return ids.length === 0 ? sql`NULL` : sql.join(ids);
}
