import type { Handlers, ParsedInputOf } from '#shared/contract/index.ts';
import type { GroupRecord, Participant, sessionRecord } from '#shared/contract/session-record.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, ClinicianId, GroupId, SessionId } from '#shared/ids.ts';
import { therapeuticFactors } from '#shared/rules/therapeutic-factors.ts';
import { from, type Store } from '../store/store.ts';
import { readClient } from './client-rows.ts';
import { readClientProgress } from './client-progress.ts';
import { readGroupProcess } from './group-process.ts';
import { sameFields, type RecordContext } from './record-context.ts';
import { readClientRecords, readGroupRecord, toClientRecord } from './session-record-rows.ts';
import { readSession } from './session-rows.ts';

type SaveClient = ParsedInputOf<(typeof sessionRecord)['saveClient']>;
type SaveGroup = ParsedInputOf<(typeof sessionRecord)['saveGroup']>;

export function sessionRecordHandlers(context: RecordContext) {
  const { store, audit } = context;
  return {
    ofSession: ({ sessionId }) => {
      const session = readSession(store, sessionId);
      const record = {
        group: readGroupRecord(store, sessionId),
        clients: readClientRecords(store, session),
      };
      store.transaction(() => audit('sessionRecord.ofSession', `sessions/${sessionId}`));
      return record;
    },

    saveClient: (request) => store.transaction(() => saveClient(context, request)),

    saveGroup: (request) => store.transaction(() => saveGroup(context, request)),

    ofGroup: ({ groupId }) => {
      const process = readGroupProcess(store, groupId);
      store.transaction(() => audit('sessionRecord.ofGroup', `groups/${groupId}`));
      return process;
    },

    ofClient: ({ clientId }) => {
      readClient(store, clientId);
      const progress = readClientProgress(store, clientId);
      store.transaction(() => audit('sessionRecord.ofClient', `clients/${clientId}`));
      return progress;
    },
  } satisfies Handlers<'sessionRecord'>;
}

function saveClient(
  { store, audit, now }: RecordContext,
  { sessionId, clientId, version, record }: SaveClient,
) {
  const session = readSession(store, sessionId);
  const before = store.first(
    from
      .selectFrom('client_records')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('client_id', '=', clientId),
  );
  const current = before?.version ?? 0;
  if (current !== version) {
    // The same request again, after an answer that never arrived: it is already done.
    if (before && current === version + 1 && sameFields(toClientRecord(before), record))
      return { version: current, savedAt: before.saved_at };
    throw new AppError('changed-meanwhile');
  }
  if (!before) refuseStrangers(store, session.groupId, [clientId]);
  const row = {
    session_id: sessionId,
    client_id: clientId,
    response: record.response,
    participation: record.participation,
    reluctance: record.reluctance,
    pace: record.pace,
    gave_feedback: record.gaveFeedback ? (1 as const) : (0 as const),
    received_feedback: record.receivedFeedback ? (1 as const) : (0 as const),
    skill: record.skill,
    commitment: record.commitment,
    follow_up: record.followUp,
    roles_json: JSON.stringify(record.roles),
    absence_reason: record.absenceReason,
    make_up: record.makeUp,
    saved_at: now(),
    version: version + 1,
  };
  store.run(
    from
      .insertInto('client_records')
      .values(row)
      .onConflict((conflict) => conflict.columns(['session_id', 'client_id']).doUpdateSet(row)),
  );
  audit(
    'sessionRecord.saveClient',
    `sessions/${sessionId}`,
    `${clientId} version ${row.version}${afterSigning(store, sessionId, clientId)}`,
  );
  return { version: row.version, savedAt: row.saved_at };
}

function saveGroup(
  { store, audit, now }: RecordContext,
  { sessionId, version, record }: SaveGroup,
) {
  const session = readSession(store, sessionId);
  const before = readGroupRecord(store, sessionId);
  if (before.version !== version) {
    if (before.savedAt && before.version === version + 1 && sameRecord(before.record, record))
      return { version: before.version, savedAt: before.savedAt };
    throw new AppError('changed-meanwhile');
  }
  const known = new Set(peopleOf(before.record));
  const leaders = leadersOf(store, record);
  refuseStrangers(
    store,
    session.groupId,
    peopleOf(record)
      .filter((id): id is ClientId => !leaders.has(id))
      .filter((id) => !known.has(id)),
  );
  if (record.arcs.some((arc) => arc.from === arc.to)) throw new AppError('invalid-input', 'arcs');
  const row = { session_id: sessionId, ...record.climate, saved_at: now(), version: version + 1 };
  store.run(
    from
      .insertInto('group_records')
      .values(row)
      .onConflict((conflict) => conflict.column('session_id').doUpdateSet(row)),
  );
  writeMarks(store, sessionId, record);
  writeEvents(store, sessionId, record.events);
  writeArcs(store, sessionId, before.record.arcs, record.arcs, leaders);
  audit(
    'sessionRecord.saveGroup',
    `sessions/${sessionId}`,
    `version ${row.version}: ${changedParts(before.record, record)}${afterSigning(store, sessionId, null)}`,
  );
  return { version: row.version, savedAt: row.saved_at };
}

function writeMarks(
  store: Store,
  sessionId: SessionId,
  { factors, interventions }: GroupRecord,
): void {
  store.run(from.deleteFrom('session_factors').where('session_id', '=', sessionId));
  for (const label of new Set(factors))
    for (const code of therapeuticFactors[label].codes)
      store.run(from.insertInto('session_factors').values({ session_id: sessionId, label, code }));
  store.run(from.deleteFrom('session_interventions').where('session_id', '=', sessionId));
  for (const intervention of new Set(interventions))
    store.run(
      from.insertInto('session_interventions').values({ session_id: sessionId, intervention }),
    );
}

function writeEvents(store: Store, sessionId: SessionId, events: GroupRecord['events']): void {
  store.run(from.deleteFrom('session_events').where('session_id', '=', sessionId));
  for (const { id, kind, at, clients, text, intervention, outcome } of events) {
    store.run(
      from
        .insertInto('session_events')
        .values({ id, session_id: sessionId, kind, at, text, intervention, outcome }),
    );
    for (const client_id of new Set(clients))
      store.run(from.insertInto('session_event_clients').values({ event_id: id, client_id }));
  }
}

function writeArcs(
  store: Store,
  sessionId: SessionId,
  before: GroupRecord['arcs'],
  after: GroupRecord['arcs'],
  leaders: ReadonlySet<Participant>,
): void {
  const isLeader = (id: Participant): id is ClinicianId => leaders.has(id);
  const kept = new Map(after.map((arc) => [arc.id, arc]));
  const known = new Map(before.map((arc) => [arc.id, arc]));
  for (const { id } of before)
    if (!kept.has(id)) store.run(from.deleteFrom('session_arcs').where('id', '=', id));
  for (const { id, from: one, to, tone } of after) {
    const arc = known.get(id);
    if (arc === undefined)
      store.run(
        from.insertInto('session_arcs').values({
          id,
          session_id: sessionId,
          ...(isLeader(one)
            ? { from_client: null, from_leader: one }
            : { from_client: one, from_leader: null }),
          ...(isLeader(to)
            ? { to_client: null, to_leader: to }
            : { to_client: to, to_leader: null }),
          tone,
        }),
      );
    else if (arc.tone !== tone)
      store.run(from.updateTable('session_arcs').set({ tone }).where('id', '=', id));
  }
}

function peopleOf({ events, arcs }: GroupRecord): Participant[] {
  return [
    ...events.flatMap(({ clients }) => clients),
    ...arcs.flatMap((arc) => [arc.from, arc.to]),
  ];
}

/** Whose ids in the arcs are those of the practice's clinicians. */
function leadersOf(store: Store, { arcs }: GroupRecord): ReadonlySet<Participant> {
  const ends = new Set<Participant>(arcs.flatMap((arc) => [arc.from, arc.to]));
  const clinicians = store.all(from.selectFrom('clinicians').select('id'));
  return new Set(clinicians.map(({ id }) => id).filter((id) => ends.has(id)));
}

/** Only who is or was a member of the group can be recorded at its session. */
export function refuseStrangers(
  store: Store,
  groupId: GroupId,
  clients: readonly ClientId[],
): void {
  for (const clientId of new Set(clients)) {
    const member = store.first(
      from
        .selectFrom('memberships')
        .select('id')
        .where('group_id', '=', groupId)
        .where('client_id', '=', clientId),
    );
    if (!member) throw new AppError('not-a-member');
  }
}

/** Recording goes on after the notes are signed; the trail says so. */
function afterSigning(store: Store, sessionId: SessionId, clientId: ClientId | null): string {
  const signed = store.first(
    from
      .selectFrom('notes')
      .select('id')
      .where('session_id', '=', sessionId)
      .where('client_id', clientId === null ? 'is' : '=', clientId)
      .where('signed_at', 'is not', null),
  );
  return signed ? ', after signing' : '';
}

/** Which parts are not as they were, for the trail: never what they say. */
function changedParts(before: GroupRecord, after: GroupRecord): string {
  const changed = Object.entries(after).filter(
    ([part, value]) => !sameFields(before, { [part]: value }),
  );
  return changed.map(([part]) => part).join(', ') || 'nothing';
}

/** Lists whose order means nothing come back in the order of their keys. */
function sameRecord(saved: GroupRecord, asked: GroupRecord): boolean {
  const sorted = ({ factors, interventions, events, ...rest }: GroupRecord) => ({
    ...rest,
    factors: factors.toSorted(),
    interventions: interventions.toSorted(),
    events: events
      .map((event) => ({ ...event, clients: event.clients.toSorted() }))
      .toSorted((a, b) => a.id.localeCompare(b.id)),
  });
  return sameFields(sorted(saved), sorted(asked));
}
