import type { Authorization } from '#shared/contract/authorizations.ts';
import type { ClientId } from '#shared/ids.ts';
import { authorizationBlocks } from '#shared/rules/authorization.ts';
import {
  authorizationEventWords,
  authorizationKindWords,
} from '#shared/rules/authorization-words.ts';
import { informationWords } from '#shared/rules/disclosure-door.ts';
import type { CalendarDate } from '#shared/time.ts';
import { readAuthorizations } from '../../records/authorization-rows.ts';
import { consentScope, releaseCategory, sentence, signer } from './consents.ts';
import { to } from './ids.ts';
import { dayPeriod } from './moments.ts';
import { narrative } from './narrative.ts';
import { ofPractice } from './practice.ts';
import { concept, security, type Resource } from './resource.ts';
import type { Scope } from './scope.ts';

/** A client's releases of information. One still being written is in no bundle of one client. */
export function authorizationResources(
  scope: Scope,
  clientId: ClientId,
  authorizations: readonly Authorization[] = readAuthorizations(scope.store, clientId),
): Resource[] {
  return authorizations
    .filter(({ signature }) => scope.only === null || signature !== null)
    .map((authorization) => authorizationResource(scope, clientId, authorization));
}

function authorizationResource(
  scope: Scope,
  clientId: ClientId,
  authorization: Authorization,
): Resource {
  const { id, fields, signature, events } = authorization;
  const part2 = fields.kind.startsWith('part2');
  const { words } = scope;
  return {
    resourceType: 'Consent',
    id,
    meta: security(part2),
    text: narrative([
      authorizationKindWords[fields.kind].title,
      `Discloses: ${words(fields.discloser)}`,
      `Receives: ${words(fields.recipient)}`,
      `What: ${words(fields.informationWords)}`,
      fields.atClientsRequest
        ? 'Purpose: at the request of the client'
        : `Purpose: ${words(fields.purpose)}`,
      fields.expiry === 'event' ? `Until: ${words(fields.expiryEvent)}` : '',
      ...events.map(({ kind, on, words: said }) =>
        sentence(`${authorizationEventWords[kind]} on ${on}`, words(said)),
      ),
    ]),
    status: statusOf(scope, authorization),
    scope: consentScope(true),
    category: [releaseCategory],
    patient: to(clientId),
    dateTime: signature?.on,
    performer:
      signature === null
        ? []
        : [
            signer(
              scope,
              clientId,
              signature.authority === '' ? 'client' : 'representative',
              signature.name,
            ),
          ],
    organization: [ofPractice(scope)],
    policy: [{ uri: part2 ? part2Rule : authorizationRule }],
    provision: {
      type: 'permit',
      period: dayPeriod(signature?.on, lastDay(authorization)),
      actor: [
        {
          role: concept('Information recipient', {
            system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
            code: 'IRCP',
            display: 'information recipient',
          }),
          reference: { display: words(fields.recipient) || 'Not named yet' },
        },
      ],
      purpose: fields.atClientsRequest
        ? [
            {
              system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
              code: 'PATRQT',
              display: 'patient requested',
            },
          ]
        : [],
      code: fields.information.map((kind) => concept(informationWords[kind])),
    },
  };
}

const authorizationRule = 'https://www.ecfr.gov/current/title-45/section-164.508';
const part2Rule = 'https://www.ecfr.gov/current/title-42/section-2.31';

function statusOf({ today }: Scope, authorization: Authorization): string {
  if (authorization.signature === null) return 'draft';
  return authorizationBlocks(authorization, today).length === 0 ? 'active' : 'inactive';
}

/** The last day it held or holds; nothing where it has no end. */
function lastDay({ fields, events }: Authorization): CalendarDate | undefined {
  const over = events.flatMap(({ kind, on }) => (kind === 'copy-given' ? [] : [on]));
  const days =
    fields.expiry === 'date' && fields.expiresOn !== null ? [...over, fields.expiresOn] : over;
  return days.toSorted()[0];
}
