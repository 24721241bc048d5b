import type { Clinician } from '#shared/contract/settings.ts';
import { to } from './ids.ts';
import { concept, type Resource } from './resource.ts';
import type { Scope } from './scope.ts';

export function organization({ practice, practiceId }: Scope): Resource {
  return {
    resourceType: 'Organization',
    id: practiceId,
    // A practice that is not named yet still has to be called something (org-1).
    name: practice.name || 'The practice',
    type: [
      concept('Healthcare provider', {
        system: 'http://terminology.hl7.org/CodeSystem/organization-type',
        code: 'prov',
        display: 'Healthcare Provider',
      }),
    ],
    telecom: telecom(practice),
    address: [{ text: practice.address }],
  };
}

export function practitionerResource({ id, name, credentials, licence }: Clinician): Resource {
  return {
    resourceType: 'Practitioner',
    id,
    identifier:
      licence === '' ? [] : [{ type: identifierType('LN', 'License number'), value: licence }],
    name: [{ text: name }],
    qualification: credentials === '' ? [] : [{ code: concept(credentials) }],
  };
}

/** Points to the practice. */
export function ofPractice({ practice, practiceId }: Scope) {
  return to(practiceId, practice.name);
}

export function identifierType(code: string, display: string) {
  return concept(display, {
    system: 'http://terminology.hl7.org/CodeSystem/v2-0203',
    code,
    display,
  });
}

export function telecom({ phone, email }: { phone: string; email: string }) {
  return [
    ...(phone === '' ? [] : [{ system: 'phone', value: phone }]),
    ...(email === '' ? [] : [{ system: 'email', value: email }]),
  ];
}
