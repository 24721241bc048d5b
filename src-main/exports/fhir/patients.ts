import { z } from 'zod';
import { groupTypeWords } from '#shared/contract/groups.ts';
import type { IntakeItem } from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import { readStatus } from '../../records/client-statuses.ts';
import { fromJson } from '../../records/record-context.ts';
import { from } from '../../store/store.ts';
import { to } from './ids.ts';
import { narrative } from './narrative.ts';
import { identifierType, ofPractice, telecom } from './practice.ts';
import { concept, security, type Resource } from './resource.ts';
import type { Scope, ScopedClient, ScopedMembership } from './scope.ts';
import { withheld } from './wording.ts';

/**
 * The client. The vault knows pronouns and no gender, so there is none here. Entries merged into this one live on in
 * its former chart codes and names.
 */
export function patient(
  scope: Scope,
  client: ScopedClient,
  intake: readonly IntakeItem[],
): Resource {
  const former = readAbsorbed(scope, client.id);
  const names = [client, ...former];
  return {
    resourceType: 'Patient',
    id: client.id,
    identifier: names.map(({ chart_code }, at) => ({
      use: at === 0 ? 'usual' : 'old',
      type: identifierType('MR', 'Medical record number'),
      value: chart_code,
      assigner: ofPractice(scope),
    })),
    active: readStatus(scope.store, client.id) !== 'ended',
    name: [
      ...names.map(({ given_name, family_name }, at) => ({
        use: at === 0 ? 'official' : 'old',
        family: family_name,
        given: [given_name],
      })),
      ...(client.preferred_name === '' ? [] : [{ use: 'usual', text: client.preferred_name }]),
      ...fromJson(z.array(z.string()), client.nicknames_json).map((text) => ({
        use: 'nickname',
        text,
      })),
    ],
    birthDate: client.date_of_birth ?? undefined,
    extension: client.pronouns === '' ? [] : [pronouns(client.pronouns)],
    contact: intake.flatMap((item) => contact(scope, item)),
    managingOrganization: ofPractice(scope),
  };
}

/** HL7's own extension for pronouns. */
function pronouns(text: string) {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/individual-pronouns',
    extension: [{ url: 'value', valueCodeableConcept: { text } }],
  };
}

function contact({ words }: Scope, { fields, removed }: IntakeItem) {
  if (removed || fields.kind !== 'contact') return [];
  const { name, relation, emergency, guardian } = fields;
  const relationship = [
    ...(relation === '' ? [] : [concept(words(relation))]),
    ...(emergency
      ? [
          concept('Emergency contact', {
            system: 'http://terminology.hl7.org/CodeSystem/v2-0131',
            code: 'C',
            display: 'Emergency Contact',
          }),
        ]
      : []),
    ...(guardian
      ? [
          concept('Guardian', {
            system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode',
            code: 'GUARD',
            display: 'guardian',
          }),
        ]
      : []),
  ];
  // Whoever is a client as well is not named in another client's bundle, and so cannot be reached by it either.
  if (words(name) === withheld) return [];
  return [{ relationship, name: { text: name }, telecom: telecom(fields) }];
}

function readAbsorbed({ store }: Scope, id: ClientId) {
  return store.all(
    from
      .selectFrom('clients')
      .select(['chart_code', 'given_name', 'family_name'])
      .where('merged_into', '=', id)
      .orderBy('id'),
  );
}

/** One membership: the span in which the client was treated in one group. Names the group and nobody in it. */
export function episode(scope: Scope, membership: ScopedMembership): Resource {
  const { joined_on, left_on, group_id, client_id } = membership;
  const group = scope.groups.get(group_id);
  const over = left_on !== null && left_on < scope.today;
  return {
    resourceType: 'EpisodeOfCare',
    id: membership.id,
    meta: security(scope.part2.has(group_id)),
    text: narrative([left_on === null ? '' : scope.words(membership.leave_reason)]),
    status: joined_on > scope.today ? 'planned' : over ? 'finished' : 'active',
    type: group && [
      concept(`Group therapy, ${groupTypeWords[group.type]}: ${scope.words(group.name)}`),
    ],
    patient: to(client_id),
    managingOrganization: ofPractice(scope),
    period: { start: joined_on, end: left_on ?? undefined },
  };
}
