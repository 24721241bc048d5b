import { groupFormatWords, groupTypeWords } from '#shared/contract/groups.ts';
import { readTerms } from '../../records/facilitators.ts';
import { derivedId, to } from './ids.ts';
import { narrative } from './narrative.ts';
import { ofPractice } from './practice.ts';
import { concept, security, type Resource } from './resource.ts';
import { practitioner, type Scope, type ScopedGroup, type ScopedMembership } from './scope.ts';

/** A group with everybody who is or was in it, and the team that leads it. Never in one client's bundle. */
export function groupResources(
  scope: Scope,
  group: ScopedGroup,
  members: readonly ScopedMembership[],
): Resource[] {
  const gone = ({ left_on }: ScopedMembership): boolean =>
    left_on !== null && left_on < scope.today;
  const present = members.filter((member) => !gone(member) && member.joined_on <= scope.today);
  return [
    {
      resourceType: 'Group',
      id: group.id,
      meta: security(scope.part2.has(group.id)),
      text: narrative([
        `${groupTypeWords[group.type]} group, ${group.openness}, ${groupFormatWords[group.format]}`,
        group.focus,
      ]),
      active: group.archived === 0,
      type: 'person',
      actual: true,
      code: concept(`Therapy group, ${groupTypeWords[group.type]}`),
      name: group.name,
      quantity: present.length,
      managingEntity: ofPractice(scope),
      member: members.map((member) => ({
        entity: to(member.client_id),
        period: { start: member.joined_on, end: member.left_on ?? undefined },
        inactive: gone(member),
      })),
    },
    careTeam(scope, group),
  ];
}

function careTeam(scope: Scope, group: ScopedGroup): Resource {
  return {
    resourceType: 'CareTeam',
    id: derivedId('care team', group.id),
    meta: security(scope.part2.has(group.id)),
    status: group.archived === 0 ? 'active' : 'inactive',
    name: group.name,
    subject: to(group.id),
    participant: readTerms(scope.store, group.id).map((term) => ({
      role: [concept(term.role)],
      member: practitioner(scope, term.clinicianId),
      period: { start: term.from, end: term.to ?? undefined },
    })),
    managingOrganization: [ofPractice(scope)],
  };
}
