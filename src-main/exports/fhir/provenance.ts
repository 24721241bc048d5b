import type { Instant } from '#shared/time.ts';
import { derivedId, to } from './ids.ts';
import { ofPractice } from './practice.ts';
import type { Json, Resource } from './resource.ts';
import type { Scope } from './scope.ts';

interface Signed {
  /** The resource that was signed. */
  readonly target: string;
  readonly signer: Json;
  readonly at: Instant;
  /** SHA-256 of what was signed as the vault keeps it, in hex; null where none is kept. */
  readonly sha256: string | null;
  readonly by: 'clinician' | 'client';
}

/** By whom and when something was signed, and the hash that stands for exactly what. */
export function signatureProvenance(
  scope: Scope,
  { target, signer, at, sha256, by }: Signed,
): Resource {
  const who = signer ?? { display: 'Not named' };
  return {
    resourceType: 'Provenance',
    id: derivedId('signature', target),
    target: [to(target)],
    recorded: at,
    activity: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-DocumentCompletion',
          code: 'LA',
          display: 'legally authenticated',
        },
      ],
    },
    agent: [
      {
        type: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
              ...(by === 'clinician'
                ? { code: 'legal', display: 'Legal Authenticator' }
                : { code: 'attester', display: 'Attester' }),
            },
          ],
        },
        who,
        onBehalfOf: by === 'clinician' ? ofPractice(scope) : undefined,
      },
    ],
    entity: sha256 === null ? [] : [{ role: 'source', what: hashed(sha256) }],
  };
}

/** A thing named by its hash, as RFC 6920 writes it. */
function hashed(sha256: string) {
  return {
    identifier: {
      system: 'urn:ietf:rfc:3986',
      value: `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`,
    },
    display: `What was signed, as the vault keeps it; SHA-256 ${sha256}`,
  };
}
