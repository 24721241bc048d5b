import { z } from 'zod';
import type { Contract, OutputOf } from '#shared/contract/index.ts';
import { Role, type Climate, type Participant } from '#shared/contract/session-record.ts';
import type { GroupId, SessionId } from '#shared/ids.ts';
import { from, type Store } from '../store/store.ts';
import { readGroup, readMemberships } from './group-rows.ts';
import { fromJson } from './record-context.ts';
import { fromEnd, readEvents, toEnd } from './session-record-rows.ts';

const Roles = z.array(Role);
const noClimate: Climate = {
  cohesion: null,
  safety: null,
  engagement: null,
  conflict: null,
  avoidance: null,
};

/** A group's sessions at which anything was recorded, oldest first, and everyone who ever was a member. */
export function readGroupProcess(
  store: Store,
  groupId: GroupId,
): OutputOf<Contract['sessionRecord']['ofGroup']> {
  readGroup(store, groupId);
  const inGroup = from
    .selectFrom('sessions')
    .select('id')
    .where('group_id', '=', groupId)
    .where('deleted_at', 'is', null);
  const climates = new Map(
    store
      .all(from.selectFrom('group_records').selectAll().where('session_id', 'in', inGroup))
      .map(({ session_id, saved_at: _at, version: _version, ...climate }) => [session_id, climate]),
  );
  const attendance = bySession(
    store
      .all(
        from
          .selectFrom('attendance')
          .innerJoin('memberships', 'memberships.id', 'attendance.membership_id')
          .select(['attendance.session_id', 'memberships.client_id', 'attendance.attendance'])
          .where('memberships.group_id', '=', groupId)
          .where('attendance.attendance', 'is not', null)
          .orderBy('attendance.position'),
      )
      .flatMap((row) =>
        row.attendance === null
          ? []
          : [[row.session_id, { clientId: row.client_id, attendance: row.attendance }] as const],
      ),
  );
  const factors = bySession(
    store
      .all(
        from
          .selectFrom('session_factors')
          .select(['session_id', 'label'])
          .distinct()
          .where('session_id', 'in', inGroup),
      )
      .map((row) => [row.session_id, row.label] as const),
  );
  const interventions = bySession(
    store
      .all(from.selectFrom('session_interventions').selectAll().where('session_id', 'in', inGroup))
      .map((row) => [row.session_id, row.intervention] as const),
  );
  const roles = bySession(
    store
      .all(
        from
          .selectFrom('client_records')
          .select(['session_id', 'client_id', 'roles_json'])
          .where('session_id', 'in', inGroup)
          .where('roles_json', '!=', '[]'),
      )
      .flatMap((row) =>
        fromJson(Roles, row.roles_json).map(
          (role) => [row.session_id, { clientId: row.client_id, role }] as const,
        ),
      ),
  );
  const exchanges = bySession(
    store
      .all(
        from
          .selectFrom('session_arcs')
          .select((eb) => [
            'session_id',
            fromEnd.as('from'),
            toEnd.as('to'),
            eb.fn.countAll<number>().as('count'),
            eb.fn
              .sum<number>(eb.case().when('tone', '=', 'conflict').then(1).else(0).end())
              .as('conflicts'),
          ])
          .where('session_id', 'in', inGroup)
          .groupBy(['session_id', fromEnd, toEnd]),
      )
      .map(({ session_id, ...exchange }) => [session_id, exchange] as const),
  );
  const sessions = store.all(
    from
      .selectFrom('sessions')
      .select(['id', 'number', 'planned_start'])
      .where('group_id', '=', groupId)
      .where('deleted_at', 'is', null)
      .orderBy('planned_start')
      .orderBy('id'),
  );
  const events = bySession(
    readEvents(store, inGroup).map(({ sessionId, ...event }) => [sessionId, event] as const),
  );
  const named = new Set<Participant>(
    [...exchanges.values()].flat().flatMap((exchange) => [exchange.from, exchange.to]),
  );
  return {
    members: readMemberships(store, groupId).map(({ person }) => person),
    leaders: store
      .all(from.selectFrom('clinicians').select(['id', 'name']))
      .filter(({ id }) => named.has(id)),
    sessions: sessions
      .filter(({ id }) => attendance.has(id) || climates.has(id) || roles.has(id))
      .map(({ id, number, planned_start }) => ({
        id,
        number,
        start: planned_start,
        attendance: attendance.get(id) ?? [],
        climate: climates.get(id) ?? noClimate,
        factors: factors.get(id) ?? [],
        interventions: interventions.get(id) ?? [],
        events: events.get(id) ?? [],
        roles: roles.get(id) ?? [],
        exchanges: exchanges.get(id) ?? [],
      })),
  };
}

function bySession<Value>(rows: readonly (readonly [SessionId, Value])[]): Map<SessionId, Value[]> {
  const map = new Map<SessionId, Value[]>();
  for (const [id, value] of rows) {
    const list = map.get(id);
    if (list === undefined) map.set(id, [value]);
    else list.push(value);
  }
  return map;
}
