import type { Selectable } from 'kysely';
import {
  Schedule,
  type Group,
  type GroupMembership,
  type GroupStageEntry,
} from '#shared/contract/groups.ts';
import type { ClientId, ClinicianId, GroupId } from '#shared/ids.ts';
import { indexRecord } from '../store/search.ts';
import { from, type Store } from '../store/store.ts';
import type { GroupTable } from '../store/tables.ts';
import { personColumns, toPerson } from './client-rows.ts';
import { leading, readTerms } from './facilitators.ts';
import { found, fromJson } from './record-context.ts';

function toGroup(row: Selectable<GroupTable>, facilitators: ClinicianId[]): Group {
  return {
    id: row.id,
    name: row.name,
    focus: row.focus,
    type: row.type,
    format: row.format,
    openness: row.openness,
    participation: row.participation,
    capacity: row.capacity,
    modality: row.modality,
    place: row.place,
    startTime: row.start_time,
    minutes: row.minutes,
    schedule: fromJson(Schedule, row.schedule_json),
    noteFormat: row.note_format,
    facilitators,
    commitment: row.commitment,
    fees: row.fees,
    part2: row.part2 === 1,
    archived: row.archived === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

export function readGroup(store: Store, id: GroupId): Group {
  const row = found(store.first(from.selectFrom('groups').selectAll().where('id', '=', id)));
  return toGroup(row, leading(readTerms(store, id)));
}

/** The history of the group's development in the order it was entered. */
export function readStages(store: Store, id: GroupId): GroupStageEntry[] {
  return store
    .all(from.selectFrom('group_stages').selectAll().where('group_id', '=', id).orderBy('key'))
    .map((row) => ({
      id: row.id,
      stage: row.stage,
      on: row.on_day,
      note: row.note,
      withdrawn: row.withdrawn === 1,
    }));
}

/** Everyone who is or ever was in the group, in the order they joined. */
export function readRoster(store: Store, id: GroupId): GroupMembership[] {
  return readMemberships(store, id)
    .filter(({ deleted }) => !deleted)
    .map(({ deleted: _, ...membership }) => membership);
}

/** As `readRoster`, with memberships entered by mistake and those of former clients whose record is destroyed. */
export function readMemberships(
  store: Store,
  id: GroupId,
): (GroupMembership & { deleted: boolean })[] {
  return store
    .all(
      from
        .selectFrom('memberships')
        .innerJoin('clients', 'clients.id', 'memberships.client_id')
        .select([
          'memberships.id',
          'memberships.joined_on',
          'memberships.left_on',
          'memberships.leave_reason',
          'memberships.deleted_at',
          'clients.deleted_at as client_deleted_at',
          ...personColumns,
        ])
        .where('memberships.group_id', '=', id)
        .orderBy('memberships.joined_on')
        .orderBy('memberships.id'),
    )
    .map((row) => ({
      id: row.id,
      person: toPerson(row),
      clientDeleted: row.client_deleted_at !== null,
      joinedOn: row.joined_on,
      leftOn: row.left_on,
      leaveReason: row.leave_reason,
      deleted: row.deleted_at !== null,
    }));
}

/** Everybody who ever was in a group this client ever was in. */
export function companions(store: Store, clientId: ClientId): ClientId[] {
  return store
    .all(
      from
        .selectFrom('memberships')
        .innerJoin('memberships as own', 'own.group_id', 'memberships.group_id')
        .select('memberships.client_id')
        .distinct()
        .where('own.client_id', '=', clientId),
    )
    .map(({ client_id }) => client_id);
}

/** Puts a group's name and purpose into the search index. Called inside the transaction that writes them. */
export function indexGroup(
  store: Store,
  { id, name, focus }: { id: GroupId; name: string; focus: string },
): void {
  indexRecord(
    store,
    {
      kind: 'group',
      record_id: id,
      client_id: null,
      group_id: id,
      session_id: null,
      on_day: null,
    },
    { title: name, body: focus },
  );
}
