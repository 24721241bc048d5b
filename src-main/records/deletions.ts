import type { Handlers } from '#shared/contract/index.ts';
import type { DeletedKind, DeletedRecord, Deletion } from '#shared/contract/retention.ts';
import { AppError } from '#shared/errors.ts';
import { ClientId, GroupId, MembershipId, SessionId, type DeletionId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import type { CalendarDate, Instant } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { personColumns, readClient, toPerson } from './client-rows.ts';
import { readGroup } from './group-rows.ts';
import { found, type RecordContext } from './record-context.ts';
import { readRetention } from './retention-rows.ts';
import { readSession, sessionLabel } from './session-rows.ts';
import { readAuthor } from './settings.ts';

/*
 * Deleting takes a record out of sight and keeps all of it: one moment in a column of its own row, and why, by
 * whom and when in `deletions`. What is really to go is destroyed; see destruction.ts.
 */

const tables = {
  session: 'sessions',
  client: 'clients',
  group: 'groups',
  membership: 'memberships',
} as const;

export function deletionHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    deleteRecord: ({ id, record, reason }) =>
      store.transaction(() => {
        if (store.first(from.selectFrom('deletions').select('id').where('id', '=', id))) return {};
        refuseSenseless(store, record);
        if (readDeletion(store, record.kind, record.id)) throw new AppError('changed-meanwhile');
        store.run(
          from.insertInto('deletions').values({
            id,
            kind: record.kind,
            record_id: record.id,
            reason,
            deleted_by: readAuthor(store),
            deleted_at: now(),
            restored_by: null,
            restored_at: null,
          }),
        );
        setDeleted(store, record, now());
        audit('retention.deleteRecord', `${tables[record.kind]}/${record.id}`);
        return {};
      }),

    restoreRecord: ({ id }) =>
      store.transaction(() => {
        const row = found(
          store.first(from.selectFrom('deletions').selectAll().where('id', '=', id)),
        );
        if (row.restored_at !== null) return {};
        const record = recordOf(row);
        if (record.kind === 'membership') refuseOverlap(store, record.id);
        store.run(
          from
            .updateTable('deletions')
            .set({ restored_by: readAuthor(store), restored_at: now() })
            .where('id', '=', id),
        );
        setDeleted(store, record, null);
        audit('retention.restoreRecord', `${tables[record.kind]}/${record.id}`);
        return {};
      }),

    deleted: () => {
      const retention = new Map(
        readRetention(context).map(({ clientId, keepUntil }) => [clientId, keepUntil]),
      );
      const deletions = store
        .all(
          from
            .selectFrom('deletions')
            .selectAll()
            .where('restored_at', 'is', null)
            .orderBy('deleted_at', 'desc'),
        )
        .map((row): Deletion => {
          const record = recordOf(row);
          return {
            id: row.id,
            record,
            title: titleOf(store, record),
            reason: row.reason,
            deletedBy: row.deleted_by,
            deletedAt: row.deleted_at,
            keepUntil: latest(clientsOf(store, record).map((id) => retention.get(id))),
          };
        });
      store.transaction(() => audit('retention.deleted', ''));
      return deletions;
    },
  } satisfies Partial<Handlers<'retention'>>;
}

/** How and why a record is deleted now; null while it is not. */
export function readDeletion(
  store: Store,
  kind: DeletedKind,
  recordId: DeletedRecord['id'],
): { id: DeletionId; reason: string; deletedAt: Instant } | null {
  const row = store.first(
    from
      .selectFrom('deletions')
      .select(['id', 'reason', 'deleted_at'])
      .where('kind', '=', kind)
      .where('record_id', '=', recordId)
      .where('restored_at', 'is', null),
  );
  return row ? { id: row.id, reason: row.reason, deletedAt: row.deleted_at } : null;
}

function recordOf({ kind, record_id }: { kind: DeletedKind; record_id: string }): DeletedRecord {
  switch (kind) {
    case 'session':
      return { kind, id: SessionId.parse(record_id) };
    case 'client':
      return { kind, id: ClientId.parse(record_id) };
    case 'group':
      return { kind, id: GroupId.parse(record_id) };
    case 'membership':
      return { kind, id: MembershipId.parse(record_id) };
  }
}

function setDeleted(store: Store, { kind, id }: DeletedRecord, deleted_at: Instant | null): void {
  store.run(from.updateTable(tables[kind]).set({ deleted_at }).where('id', '=', id));
}

function refuseSenseless(store: Store, record: DeletedRecord): void {
  switch (record.kind) {
    case 'session': {
      const { actualStart, actualEnd } = readSession(store, record.id);
      if (actualStart !== null && actualEnd === null) throw new AppError('session-running');
      return;
    }
    case 'client':
      // An entry that was merged meanwhile stands in another; it is undone there.
      if (readClient(store, record.id).id !== record.id) throw new AppError('changed-meanwhile');
      if (isInGroups(store, 'client_id', record.id)) throw new AppError('still-in-group');
      return;
    case 'group':
      readGroup(store, record.id);
      if (isInGroups(store, 'group_id', record.id)) throw new AppError('group-has-members');
      return;
    case 'membership':
      if (hasHistory(store, record.id)) throw new AppError('membership-in-use');
  }
}

/** A current membership, or somebody waiting for one. */
function isInGroups(
  store: Store,
  column: 'client_id' | 'group_id',
  id: ClientId | GroupId,
): boolean {
  const member = from
    .selectFrom('memberships')
    .select('id')
    .where(column, '=', id)
    .where('left_on', 'is', null)
    .where('deleted_at', 'is', null);
  const waits = from
    .selectFrom('waiting')
    .select('id')
    .where(column, '=', id)
    .where('ended', 'is', null);
  return store.first(member) !== undefined || store.first(waits) !== undefined;
}

function hasHistory(store: Store, id: MembershipId): boolean {
  found(store.first(from.selectFrom('memberships').select('id').where('id', '=', id)));
  const seat = from
    .selectFrom('attendance')
    .select('position')
    .where('membership_id', '=', id)
    .where('attendance', 'is not', null);
  const checkIn = from.selectFrom('check_ins').select('id').where('membership_id', '=', id);
  const draft = from
    .selectFrom('check_in_drafts')
    .select('saved_at')
    .where('membership_id', '=', id);
  return [store.first(seat), store.first(checkIn), store.first(draft)].some(
    (row) => row !== undefined,
  );
}

function refuseOverlap(store: Store, id: MembershipId): void {
  const membership = found(
    store.first(from.selectFrom('memberships').selectAll().where('id', '=', id)),
  );
  let others = from
    .selectFrom('memberships')
    .select('id')
    .where('group_id', '=', membership.group_id)
    .where('client_id', '=', membership.client_id)
    .where('id', '!=', id)
    .where('deleted_at', 'is', null)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', membership.joined_on)]));
  if (membership.left_on !== null) others = others.where('joined_on', '<=', membership.left_on);
  if (store.first(others)) throw new AppError('already-member');
}

function titleOf(store: Store, record: DeletedRecord): string {
  switch (record.kind) {
    case 'session':
      return sessionLabel(store, record.id).title;
    case 'client':
      return legalName(readClient(store, record.id));
    case 'group':
      return readGroup(store, record.id).name;
    case 'membership': {
      const row = found(
        store.first(
          from
            .selectFrom('memberships')
            .innerJoin('clients', 'clients.id', 'memberships.client_id')
            .innerJoin('groups', 'groups.id', 'memberships.group_id')
            .select(['groups.name', ...personColumns])
            .where('memberships.id', '=', record.id),
        ),
      );
      return `${legalName(toPerson(row))} in ${row.name}`;
    }
  }
}

/** Whose records it belongs to. */
function clientsOf(store: Store, record: DeletedRecord): ClientId[] {
  if (record.kind === 'client') return [record.id];
  if (record.kind === 'membership') {
    const row = store.first(
      from.selectFrom('memberships').select('client_id').where('id', '=', record.id),
    );
    return row ? [row.client_id] : [];
  }
  const seats = from
    .selectFrom('attendance')
    .innerJoin('memberships', 'memberships.id', 'attendance.membership_id')
    .innerJoin('sessions', 'sessions.id', 'attendance.session_id')
    .innerJoin('clients', 'clients.id', 'memberships.client_id')
    .select('memberships.client_id')
    .where('clients.destroyed', '=', 0)
    .distinct();
  const rows = store.all(
    record.kind === 'session'
      ? seats.where('sessions.id', '=', record.id)
      : seats.where('sessions.group_id', '=', record.id),
  );
  return rows.map(({ client_id }) => client_id);
}

/** The latest of them; null when somebody's is not known yet. */
function latest(days: readonly (CalendarDate | undefined)[]): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const day of days) {
    if (day === undefined) return null;
    if (last === null || day > last) last = day;
  }
  return last;
}
