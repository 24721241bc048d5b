import type { IntakeItem } from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { isUnderPart2 } from '../../records/disclosure-door.ts';
import { readIntakeItems } from '../../records/intake-rows.ts';
import type { Store } from '../../store/store.ts';
import { acknowledgements } from './acknowledgements.ts';
import { authorizationResources } from './authorizations.ts';
import { checkInResources } from './check-ins.ts';
import { consentResources } from './consents.ts';
import { readSeatsOf, seatResources, sessionEncounter } from './encounters.ts';
import { groupResources } from './groups.ts';
import { urn } from './ids.ts';
import { intakeResources } from './intake.ts';
import { measureResources } from './measures.ts';
import { chartNotes, sessionNotes } from './notes.ts';
import { episode, patient } from './patients.ts';
import { organization, practitionerResource } from './practice.ts';
import { resourceJson, security, type Resource } from './resource.ts';
import { readScope, type Scope, type ScopedClient, type ScopedMembership } from './scope.ts';

interface BundleOptions {
  readonly now: Instant;
  readonly appVersion?: string;
  /** One client's records alone, in which nothing names another client. */
  readonly clientId?: ClientId;
}

/**
 * The records as one FHIR R4 Bundle (`collection`), its JSON text in pieces of one resource each, so that a career is
 * never in memory as a whole. docs/fhir.md says what becomes what. Psychotherapy notes and reflections are in a file
 * nothing here can reach. Throws `not-found` when the one client is deleted or destroyed.
 */
export function fhirBundle(store: Store, options: BundleOptions): Iterable<string> {
  const scope = readScope(store, options.now, options.clientId ?? null);
  return bundleOf(resources(scope), options.now, options.appVersion);
}

/** Resources as a bundle, its text in pieces of one each. */
export function* bundleOf(
  resources: Iterable<Resource>,
  now: Instant,
  appVersion?: string,
): Generator<string> {
  const head = {
    resourceType: 'Bundle',
    ...(appVersion === undefined
      ? {}
      : { meta: { tag: [{ display: `Circlekeep ${appVersion}` }] } }),
    type: 'collection',
    timestamp: now,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"entry":[`;
  let between = '\n';
  for (const resource of resources) {
    yield `${between}{"fullUrl":${JSON.stringify(urn(resource.id))},"resource":${resourceJson(resource)}}`;
    between = ',\n';
  }
  yield '\n]}\n';
}

function* resources(scope: Scope): Generator<Resource> {
  yield organization(scope);
  const ofClient = Map.groupBy(scope.memberships.values(), ({ client_id }) => client_id);
  for (const client of scope.clients.values())
    yield* clientResources(scope, client, ofClient.get(client.id) ?? []);
  const ofGroup = Map.groupBy(scope.memberships.values(), ({ group_id }) => group_id);
  const sessions = Map.groupBy(scope.sessions.values(), ({ group_id }) => group_id);
  for (const group of scope.groups.values()) {
    yield* acknowledgements(scope, group.id);
    if (scope.only !== null) continue;
    yield* groupResources(scope, group, ofGroup.get(group.id) ?? []);
    for (const session of sessions.get(group.id) ?? []) {
      yield sessionEncounter(scope, session);
      yield* sessionNotes(scope, session.id);
    }
  }
  // Last, as only now is it known whom one client's records point to.
  for (const clinician of scope.clinicians)
    if (scope.only === null || scope.pointedTo.has(clinician.id))
      yield practitionerResource(clinician);
}

function* clientResources(
  scope: Scope,
  client: ScopedClient,
  memberships: readonly ScopedMembership[],
): Generator<Resource> {
  const { id } = client;
  const intake = readIntakeItems(scope.store, id);
  const part2 = security(isUnderPart2(scope.store, id, null));
  yield { ...patient(scope, client, intake), meta: part2 };
  for (const membership of memberships) yield episode(scope, membership);
  const seats = readSeatsOf(scope, id);
  for (const seat of seats) yield* seatResources(scope, id, seat);
  yield* chartNotes(scope, id, new Set(seats.map(({ session }) => session.id)));
  for (const resource of restOfChart(scope, id, intake))
    yield { ...resource, meta: resource['meta'] ?? part2 };
}

/** What belongs to no one session or group, and so is under 42 CFR Part 2 as soon as one of the client's groups is. */
function* restOfChart(
  scope: Scope,
  id: ClientId,
  intake: readonly IntakeItem[],
): Generator<Resource> {
  yield* measureResources(scope, id);
  yield* intakeResources(scope, id, intake);
  yield* checkInResources(scope, id);
  yield* consentResources(scope, id);
  yield* authorizationResources(scope, id);
}
