import type { Acknowledgement, AgreementVersion } from '#shared/contract/agreements.ts';
import type { GroupId } from '#shared/ids.ts';
import { readAcknowledgements, readVersions } from '../../records/agreement-rows.ts';
import { answered } from './answers.ts';
import { to } from './ids.ts';
import { security, type Resource } from './resource.ts';
import { author, type Scope } from './scope.ts';

/**
 * What members said to their group's ground rules, rule by rule. These are answers to questions, a question or a no
 * among them, and no consent to anything, so each is a QuestionnaireResponse.
 */
export function* acknowledgements(scope: Scope, groupId: GroupId): Generator<Resource> {
  const versions = new Map(
    readVersions(scope.store, groupId).map((version) => [version.id, version]),
  );
  for (const acknowledgement of readAcknowledgements(scope.store, groupId)) {
    const membership = scope.memberships.get(acknowledgement.membershipId);
    const version = versions.get(acknowledgement.versionId);
    if (membership && version)
      yield {
        ...acknowledgementResource(scope, acknowledgement, version, membership.client_id),
        meta: security(scope.part2.has(groupId)),
      };
  }
}

function acknowledgementResource(
  scope: Scope,
  { id, onDay, takenBy, answers }: Acknowledgement,
  version: AgreementVersion,
  clientId: string,
): Resource {
  const { words } = scope;
  const rules = new Map(version.rules.map((rule) => [rule.id, words(rule.text)]));
  const by = author(scope, takenBy);
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    status: 'completed',
    subject: to(clientId),
    source: to(clientId),
    author: by,
    authored: onDay,
    item: [
      {
        linkId: 'agreement',
        text: `Group agreement, version ${version.number}, in force from ${version.inForceFrom}`,
        item: answers.map(({ ruleId, answer, words: said, replies }) =>
          answered(ruleId, rules.get(ruleId) ?? 'A rule', answer, [
            answered(`${ruleId}/words`, 'In their own words', words(said)),
            ...replies.map((reply) =>
              answered(
                reply.id,
                `Reply on ${reply.onDay}, ${reply.agrees ? 'agrees since' : 'still open'}`,
                words(reply.text),
              ),
            ),
          ]),
        ),
      },
    ],
  };
}
