import { z } from 'zod';
import { EntryContent, PlanStep, type IncidentEntry } from '#shared/contract/incident-entries.ts';
import {
  DecisionDraft,
  FactsDraft,
  IncidentOrigin,
  IncidentSettings,
  LetterFields,
  type Incident,
  type IncidentLetter,
  type IncidentRow,
} from '#shared/contract/incidents.ts';
import { Letterhead } from '#shared/contract/settings.ts';
import { WrittenPaper } from '#shared/contract/written-paper.ts';
import {
  type CheckInId,
  type ClientId,
  type GroupId,
  type IncidentId,
  type IncidentLetterId,
} from '#shared/ids.ts';
import { clocksOf, nextStep, type BreachClock } from '#shared/rules/incident-clocks.ts';
import { nextFollowUp, standingOf, type Standing } from '#shared/rules/incident-standing.ts';
import { startingSettings } from '#shared/rules/response-plan.ts';
import { dateOf, localZone, type Instant } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { personColumns, readMergedIds, toPerson } from './client-rows.ts';
import { found, fromJson } from './record-context.ts';
import { say } from '#shared/paper-dates.ts';

const Plan = z.array(PlanStep);

export function readIncidentRow(store: Store, id: IncidentId) {
  return found(store.first(from.selectFrom('incidents').selectAll().where('id', '=', id)));
}

export function numberOf({ year, number }: { year: number; number: number }): string {
  return `${year}-${String(number).padStart(2, '0')}`;
}

/** In the order they were made; an entry of a client merged into another since is read as about that one. */
export function readEntries(store: Store, id: IncidentId): IncidentEntry[] {
  const merged = readMergedIds(store);
  return store
    .all(
      from
        .selectFrom('incident_entries')
        .selectAll()
        .where('incident_id', '=', id)
        .orderBy('sequence'),
    )
    .map((row) => ({
      id: row.id,
      supersedes: row.supersedes,
      reason: row.reason,
      content: aboutPresent(fromJson(EntryContent, row.content_json), merged),
      author: row.author,
      at: row.added_at,
    }));
}

function aboutPresent(
  content: EntryContent,
  merged: ReadonlyMap<ClientId, ClientId>,
): EntryContent {
  const present = <About extends { clientId: ClientId | null }>(one: About): About => {
    const clientId = one.clientId === null ? undefined : merged.get(one.clientId);
    return clientId === undefined ? one : { ...one, clientId };
  };
  switch (content.kind) {
    case 'facts': {
      const { facts } = content;
      const people = new Map(facts.affected.map(present).map((one) => [one.clientId, one]));
      return { ...content, facts: { ...facts, affected: [...people.values()] } };
    }
    case 'email':
    case 'sent':
      return present(content);
    case 'accounting':
      return { ...content, rows: content.rows.map(present) };
    default:
      return content;
  }
}

export function readStanding(store: Store, id: IncidentId): Standing {
  const plan = fromJson(Plan, readIncidentRow(store, id).plan_json);
  return standingOf({ entries: readEntries(store, id), plan }, localZone());
}

/** The version that holds; 0 is the app's own beginning. */
export function readIncidentSettings(store: Store): {
  version: number;
  settings: IncidentSettings;
} {
  const row = store.first(
    from.selectFrom('incident_settings').selectAll().orderBy('version', 'desc').limit(1),
  );
  if (!row) return { version: 0, settings: startingSettings };
  return { version: row.version, settings: fromJson(IncidentSettings, row.settings_json) };
}

export function readClocks(store: Store, standing: Standing, now: Instant): BreachClock[] {
  const { settings } = readIncidentSettings(store);
  return clocksOf({ standing, settings, now, zone: localZone(), say });
}

export function readIncidentRows(store: Store, now: Instant): IncidentRow[] {
  return store
    .all(from.selectFrom('incidents').selectAll().orderBy('year', 'desc').orderBy('number', 'desc'))
    .map((row) => {
      const standing = readStanding(store, row.id);
      const clocks = readClocks(store, standing, now);
      const { facts, state } = standing;
      const draft = readDraft(store, row.id, 'decision', DecisionDraft);
      return {
        id: row.id,
        number: numberOf(row),
        openedAt: row.opened_at,
        state,
        about: facts && { type: facts.type, actor: facts.actor, channel: facts.channel },
        tracks: standing.tracks,
        next: nextStep(standing, clocks, factorsWritten(draft))?.words ?? '',
        followUpOn: state === 'closed' ? null : nextFollowUp(standing),
        clocks:
          state === 'closed'
            ? []
            : clocks
                .filter((clock) => clock.state === 'running' || clock.state === 'overdue')
                .map(({ key, title, due, gone }) => ({ key, title, due, gone })),
      };
    });
}

function factorsWritten(draft: DecisionDraft | null): number {
  return draft === null
    ? 0
    : Object.values(draft.factors).filter((text) => text.trim() !== '').length;
}

function readDraft<Schema extends z.ZodType>(
  store: Store,
  id: IncidentId,
  sheet: 'facts' | 'decision',
  schema: Schema,
): z.output<Schema> | null {
  const row = store.first(
    from
      .selectFrom('incident_drafts')
      .select('value_json')
      .where('incident_id', '=', id)
      .where('sheet', '=', sheet),
  );
  return row ? fromJson(schema, row.value_json) : null;
}

export function readIncident(store: Store, id: IncidentId): Incident {
  const row = readIncidentRow(store, id);
  const entries = readEntries(store, id);
  const drafts = {
    facts: readDraft(store, id, 'facts', FactsDraft),
    decision: readDraft(store, id, 'decision', DecisionDraft),
  };
  const affected = [
    ...entries.flatMap(({ content }) => (content.kind === 'facts' ? content.facts.affected : [])),
    ...(drafts.facts?.affected ?? []),
  ];
  const affectedIds = [...new Set(affected.map(({ clientId }) => clientId))];
  const groupIds = [...new Set(affected.flatMap(({ groupId }) => groupId ?? []))];
  const origin =
    row.origin_kind === null
      ? null
      : fromJson(IncidentOrigin, JSON.stringify({ kind: row.origin_kind, id: row.origin_id }));
  return {
    id,
    number: numberOf(row),
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    entries,
    plan: fromJson(Plan, row.plan_json),
    planVersion: row.plan_version,
    origin,
    originClient: origin?.kind === 'check-in' ? readCheckInClient(store, origin.id).clientId : null,
    drafts,
    letters: readLetters(store, id),
    people: readAffected(store, affectedIds),
    destroyed: readDestroyed(store, affectedIds),
    groups: groupIds.length === 0 ? [] : readGroupNames(store, groupIds),
    sessions: groupIds.length === 0 ? [] : readSessions(store, groupIds),
  };
}

/** Whose check-in it is, in which group. */
export function readCheckInClient(
  store: Store,
  id: CheckInId,
): { clientId: ClientId; groupId: GroupId } {
  const row = found(
    store.first(
      from
        .selectFrom('check_ins')
        .innerJoin('memberships', 'memberships.id', 'check_ins.membership_id')
        .select(['memberships.client_id', 'memberships.group_id'])
        .where('check_ins.id', '=', id),
    ),
  );
  return { clientId: row.client_id, groupId: row.group_id };
}

function readAffected(store: Store, ids: ClientId[]) {
  if (ids.length === 0) return [];
  return store
    .all(from.selectFrom('clients').select(personColumns).where('clients.id', 'in', ids))
    .map(toPerson);
}

/** Of a destroyed record a nameless seat in a shared session may be left, or nothing at all. */
function readDestroyed(store: Store, ids: ClientId[]): ClientId[] {
  if (ids.length === 0) return [];
  const kept = new Set(
    store
      .all(
        from.selectFrom('clients').select('id').where('id', 'in', ids).where('destroyed', '=', 0),
      )
      .map(({ id }) => id),
  );
  return ids.filter((id) => !kept.has(id));
}

function readGroupNames(store: Store, ids: GroupId[]) {
  return store.all(from.selectFrom('groups').select(['id', 'name']).where('id', 'in', ids));
}

function readSessions(store: Store, ids: GroupId[]): Incident['sessions'] {
  const sessions = store.all(
    from
      .selectFrom('sessions')
      .select(['id', 'group_id', 'number', 'planned_start'])
      .where('group_id', 'in', ids)
      .where('deleted_at', 'is', null)
      .orderBy('planned_start', 'desc')
      .limit(60),
  );
  return sessions.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    on: dateOf(row.planned_start),
    number: row.number,
  }));
}

/** Oldest first. */
function readLetters(store: Store, id: IncidentId): IncidentLetter[] {
  return store
    .all(
      from.selectFrom('incident_letters').selectAll().where('incident_id', '=', id).orderBy('id'),
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      clientId: row.client_id,
      version: row.version,
      fields: fromJson(LetterFields, row.fields_json),
      savedAt: row.saved_at,
      sent:
        row.sent_at === null || row.sent_sha256 === null
          ? null
          : { at: row.sent_at, sha256: row.sent_sha256 },
    }));
}

export function readLetterRow(store: Store, id: IncidentLetterId) {
  return found(store.first(from.selectFrom('incident_letters').selectAll().where('id', '=', id)));
}

/** A letter as it was sent. One sent before heads were kept with it has none. */
const SentLetter = z.union([
  z.strictObject({ letterhead: Letterhead, paper: WrittenPaper }),
  WrittenPaper.transform((paper) => ({ letterhead: undefined, paper })),
]);

/** Null while it is written. */
export function readSentLetter(
  store: Store,
  id: IncidentLetterId,
): z.output<typeof SentLetter> | null {
  const { sent_json } = readLetterRow(store, id);
  return sent_json === null ? null : fromJson(SentLetter, sent_json);
}

/** The incident a check-in opened; null where it opened none. */
export function readIncidentOf(
  store: Store,
  id: CheckInId,
): { id: IncidentId; number: string } | null {
  const row = store.first(
    from
      .selectFrom('incidents')
      .select(['id', 'year', 'number'])
      .where('origin_kind', '=', 'check-in')
      .where('origin_id', '=', id),
  );
  return row ? { id: row.id, number: numberOf(row) } : null;
}
