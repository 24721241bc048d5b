import { sql, type SelectQueryBuilder } from 'kysely';
import { z } from 'zod';
import {
  Role,
  type Arc,
  type ClientRecord,
  type ClientRecordState,
  type GroupEvent,
  type OpenCommitment,
  type Participant,
  type SessionRecord,
} from '#shared/contract/session-record.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { ClientId, EventId, SessionId } from '#shared/ids.ts';
import { openCommitment } from '#shared/rules/commitments.ts';
import { from, type Store } from '../store/store.ts';
import type { ClientRecordTable, Tables } from '../store/tables.ts';
import { fromJson } from './record-context.ts';
import { readSeats } from './session-rows.ts';

export const noClientRecord: ClientRecord = {
  response: '',
  participation: null,
  reluctance: null,
  pace: null,
  gaveFeedback: false,
  receivedFeedback: false,
  skill: '',
  commitment: '',
  followUp: null,
  roles: [],
  absenceReason: '',
  makeUp: '',
};

const Roles = z.array(Role);

export function toClientRecord(row: ClientRecordTable): ClientRecord {
  return {
    response: row.response,
    participation: row.participation,
    reluctance: row.reluctance,
    pace: row.pace,
    gaveFeedback: row.gave_feedback === 1,
    receivedFeedback: row.received_feedback === 1,
    skill: row.skill,
    commitment: row.commitment,
    followUp: row.follow_up,
    roles: fromJson(Roles, row.roles_json),
    absenceReason: row.absence_reason,
    makeUp: row.make_up,
  };
}

export function readGroupRecord(store: Store, sessionId: SessionId): SessionRecord['group'] {
  const row = store.first(
    from.selectFrom('group_records').selectAll().where('session_id', '=', sessionId),
  );
  const labels = store.all(
    from
      .selectFrom('session_factors')
      .select('label')
      .distinct()
      .where('session_id', '=', sessionId),
  );
  const interventions = store.all(
    from
      .selectFrom('session_interventions')
      .select('intervention')
      .where('session_id', '=', sessionId),
  );
  return {
    version: row?.version ?? 0,
    savedAt: row?.saved_at ?? null,
    record: {
      climate: {
        cohesion: row?.cohesion ?? null,
        safety: row?.safety ?? null,
        engagement: row?.engagement ?? null,
        conflict: row?.conflict ?? null,
        avoidance: row?.avoidance ?? null,
      },
      factors: labels.map(({ label }) => label),
      interventions: interventions.map(({ intervention }) => intervention),
      events: readEvents(
        store,
        from.selectFrom('sessions').select('id').where('id', '=', sessionId),
      ).map(({ sessionId: _, ...event }) => event),
      arcs: readArcs(store, sessionId),
    },
  };
}

/** Either end of an arc: the member, or the leader in a member's place. */
export const fromEnd = sql<Participant>`coalesce(from_client, from_leader)`;
export const toEnd = sql<Participant>`coalesce(to_client, to_leader)`;

export function readArcs(store: Store, sessionId: SessionId): Arc[] {
  return store.all(
    from
      .selectFrom('session_arcs')
      .select(['id', fromEnd.as('from'), toEnd.as('to'), 'tone'])
      .where('session_id', '=', sessionId)
      .orderBy('id'),
  );
}

/** The events of some sessions in the order they were noted. */
export function readEvents(
  store: Store,
  sessions: SelectQueryBuilder<Tables, 'sessions', { id: SessionId }>,
): (GroupEvent & { sessionId: SessionId })[] {
  const parties = new Map<EventId, ClientId[]>();
  for (const { event_id, client_id } of store.all(
    from
      .selectFrom('session_event_clients')
      .innerJoin('session_events', 'session_events.id', 'session_event_clients.event_id')
      .select(['session_event_clients.event_id', 'session_event_clients.client_id'])
      .where('session_events.session_id', 'in', sessions),
  ))
    parties.set(event_id, [...(parties.get(event_id) ?? []), client_id]);
  return store
    .all(
      from
        .selectFrom('session_events')
        .selectAll()
        .where('session_id', 'in', sessions)
        .orderBy('id'),
    )
    .map((row) => ({
      sessionId: row.session_id,
      id: row.id,
      kind: row.kind,
      at: row.at,
      clients: parties.get(row.id) ?? [],
      text: row.text,
      intervention: row.intervention,
      outcome: row.outcome,
    }));
}

/** One for everybody with a seat, and for anyone recorded who has none any more. */
export function readClientRecords(store: Store, session: Session): ClientRecordState[] {
  const rows = store.all(
    from.selectFrom('client_records').selectAll().where('session_id', '=', session.id),
  );
  const recorded = new Map(rows.map((row) => [row.client_id, row]));
  const clients = new Set([
    ...readSeats(store, session).map(({ person }) => person.id),
    ...recorded.keys(),
  ]);
  return [...clients].map((clientId) => {
    const row = recorded.get(clientId);
    return {
      clientId,
      version: row?.version ?? 0,
      savedAt: row?.saved_at ?? null,
      record: row === undefined ? noClientRecord : toClientRecord(row),
      lastCommitment: readOpenCommitment(store, session, clientId),
    };
  });
}

function readOpenCommitment(
  store: Store,
  session: Session,
  clientId: ClientId,
): OpenCommitment | null {
  const earlier = store.all(
    from
      .selectFrom('client_records')
      .innerJoin('sessions', 'sessions.id', 'client_records.session_id')
      .select([
        'client_records.commitment',
        'client_records.follow_up',
        'sessions.number',
        'sessions.planned_start',
      ])
      .where('client_records.client_id', '=', clientId)
      .where('sessions.group_id', '=', session.groupId)
      .where('sessions.planned_start', '<', session.plannedStart)
      .where('sessions.deleted_at', 'is', null)
      .orderBy('sessions.planned_start'),
  );
  const open = openCommitment(earlier.map((row) => ({ ...row, followUp: row.follow_up })));
  return open && { text: open.commitment, sessionNumber: open.number, start: open.planned_start };
}
