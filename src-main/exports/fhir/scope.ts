import type { Selectable } from 'kysely';
import type { Clinician, Practice } from '#shared/contract/settings.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, ClinicianId, GroupId, MembershipId, SessionId } from '#shared/ids.ts';
import { dateAt, localZone, type CalendarDate, type Instant } from '#shared/time.ts';
import { presentId } from '../../records/client-rows.ts';
import { readClinicians, readPractice } from '../../records/settings.ts';
import { from, type Store } from '../../store/store.ts';
import type { ClientTable, GroupTable, MembershipTable, SessionTable } from '../../store/tables.ts';
import { derivedId, to } from './ids.ts';
import { wordsFor } from './wording.ts';

/*
 * What a bundle is about. All that can be pointed to is read here at once, before the first piece is made: what is
 * saved while the pieces are written can then leave no reference without its resource.
 */

export type ScopedClient = Pick<
  Selectable<ClientTable>,
  'id' | 'chart_code' | 'given_name' | 'family_name' | 'preferred_name' | 'nicknames_json'
> &
  Pick<Selectable<ClientTable>, 'pronouns' | 'date_of_birth'>;

export type ScopedGroup = Pick<
  Selectable<GroupTable>,
  'id' | 'name' | 'focus' | 'type' | 'format' | 'openness' | 'archived'
>;

export type ScopedMembership = Pick<
  Selectable<MembershipTable>,
  'id' | 'group_id' | 'client_id' | 'joined_on' | 'left_on' | 'leave_reason'
>;

export type ScopedSession = Pick<
  Selectable<SessionTable>,
  | 'id'
  | 'group_id'
  | 'number'
  | 'planned_start'
  | 'planned_minutes'
  | 'actual_start'
  | 'actual_end'
  | 'zone'
  | 'modality'
  | 'place'
  | 'topic'
  | 'cancelled_at'
> & { readonly facilitators: readonly ClinicianId[] };

export interface Scope {
  readonly store: Store;
  readonly now: Instant;
  readonly today: CalendarDate;
  /** The one client the bundle is about; null for the whole practice. */
  readonly only: ClientId | null;
  readonly practice: Practice;
  readonly practiceId: string;
  readonly clinicians: readonly Clinician[];
  readonly clients: ReadonlyMap<ClientId, ScopedClient>;
  readonly groups: ReadonlyMap<GroupId, ScopedGroup>;
  /** Groups under 42 CFR Part 2, the deleted too: their signed notes stand in charts. */
  readonly part2: ReadonlySet<GroupId>;
  readonly memberships: ReadonlyMap<MembershipId, ScopedMembership>;
  readonly sessions: ReadonlyMap<SessionId, ScopedSession>;
  /** Free text as this bundle may hold it; see `wordsFor`. */
  readonly words: (text: string) => string;
  /** Clinicians the bundle has pointed to so far, who come at its end. */
  readonly pointedTo: Set<ClinicianId>;
}

/** Throws `not-found` for a client who is deleted or destroyed. */
export function readScope(store: Store, now: Instant, asked: ClientId | null): Scope {
  const only = asked === null ? null : presentId(store, asked);
  const clients = readClients(store, only);
  if (only !== null && !clients.has(only)) throw new AppError('not-found');
  const memberships = readMemberships(store, only);
  const groupIds = new Set(memberships.map(({ group_id }) => group_id));
  const ofScope = (id: GroupId): boolean => only === null || groupIds.has(id);
  const groups = readGroups(store, ofScope);
  return {
    store,
    now,
    today: dateAt(now, localZone()),
    only,
    practice: readPractice(store),
    practiceId: readPracticeId(store),
    clinicians: readClinicians(store),
    clients,
    groups,
    part2: new Set(
      store.all(from.selectFrom('groups').select('id').where('part2', '=', 1)).map(({ id }) => id),
    ),
    memberships: byId(
      memberships.filter(
        ({ client_id, group_id, deleted_at }) =>
          deleted_at === null && clients.has(client_id) && groups.has(group_id),
      ),
    ),
    sessions: readSessions(store, (id) => groups.has(id)),
    words: wordsFor(store, only),
    pointedTo: new Set(),
  };
}

/** Points to the practitioner; a clinician of no record is left out. */
export function practitioner({ clinicians, pointedTo }: Scope, id: ClinicianId) {
  const known = clinicians.find((clinician) => clinician.id === id);
  if (known === undefined) return undefined;
  pointedTo.add(id);
  return to(id, known.name);
}

/** Whoever is named beside an entry: the one clinician of that name, else the name alone. */
export function author(scope: Scope, name: string) {
  const [known, ...others] = scope.clinicians.filter((clinician) => clinician.name === name);
  if (known !== undefined && others.length === 0) return practitioner(scope, known.id);
  return name === '' ? undefined : { display: scope.words(name) };
}

/**
 * A practice has no id of its own, and the first row of its audit trail is what no other vault has and nothing here
 * ever changes.
 */
function readPracticeId(store: Store): string {
  const first = store.first(from.selectFrom('audit').select('hash').where('sequence', '=', 1));
  return derivedId('practice', first?.hash ?? '');
}

function readClients(store: Store, only: ClientId | null): Map<ClientId, ScopedClient> {
  const listed = from
    .selectFrom('clients')
    .select(['id', 'chart_code', 'given_name', 'family_name', 'preferred_name'])
    .select(['nicknames_json', 'pronouns', 'date_of_birth'])
    .where('merged_into', 'is', null)
    .where('deleted_at', 'is', null)
    .where('destroyed', '=', 0)
    .orderBy('id');
  return byId(store.all(only === null ? listed : listed.where('id', '=', only)));
}

/** Those entered by mistake as well: attendance may have been recorded on one. */
function readMemberships(store: Store, only: ClientId | null) {
  const listed = from
    .selectFrom('memberships')
    .select(['id', 'group_id', 'client_id', 'joined_on', 'left_on', 'leave_reason'])
    .select('deleted_at')
    .orderBy('joined_on')
    .orderBy('id');
  return store.all(only === null ? listed : listed.where('client_id', '=', only));
}

function readGroups(store: Store, ofScope: (id: GroupId) => boolean) {
  return byId(
    store
      .all(
        from
          .selectFrom('groups')
          .select(['id', 'name', 'focus', 'type', 'format', 'openness', 'archived'])
          .where('deleted_at', 'is', null)
          .orderBy('id'),
      )
      .filter(({ id }) => ofScope(id)),
  );
}

function readSessions(store: Store, ofScope: (id: GroupId) => boolean) {
  const facilitators = Map.groupBy(
    store.all(from.selectFrom('session_facilitators').selectAll().orderBy('position')),
    ({ session_id }) => session_id,
  );
  return byId(
    store
      .all(
        from
          .selectFrom('sessions')
          .select(['id', 'group_id', 'number', 'planned_start', 'planned_minutes'])
          .select(['actual_start', 'actual_end', 'zone', 'modality', 'place', 'topic'])
          .select('cancelled_at')
          .where('deleted_at', 'is', null)
          .orderBy('planned_start'),
      )
      .filter(({ group_id }) => ofScope(group_id))
      .map((row) => ({
        ...row,
        facilitators: (facilitators.get(row.id) ?? []).map(({ clinician_id }) => clinician_id),
      })),
  );
}

function byId<Row extends { id: PropertyKey }>(rows: readonly Row[]): Map<Row['id'], Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
