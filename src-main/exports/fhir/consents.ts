import type { Consent, SignerRole } from '#shared/contract/consents.ts';
import type { ClientId, ConsentId } from '#shared/ids.ts';
import type { ConsentStatus } from '#shared/rules/consent-status.ts';
import { formKinds } from '#shared/rules/form-elements.ts';
import type { CalendarDate } from '#shared/time.ts';
import { readConsentRow, readConsents, readFrozen } from '../../records/consent-rows.ts';
import { readForms } from '../../records/form-rows.ts';
import { found } from '../../records/record-context.ts';
import { textAttachment } from './documents.ts';
import { to } from './ids.ts';
import { dayPeriod } from './moments.ts';
import { narrative } from './narrative.ts';
import { paperText } from './paper-text.ts';
import { ofPractice } from './practice.ts';
import { signatureProvenance } from './provenance.ts';
import { concept, loinc, type Resource } from './resource.ts';
import type { Scope } from './scope.ts';
import { withheld } from './wording.ts';

/** A resource of the bundle that the paper of a form stands in, where it is not part of the Consent itself. */
export type PaperElsewhere = (id: ConsentId) => string;

/** Every form the client signed or declined, with what became of it, and the paper as it was signed. */
export function* consentResources(
  scope: Scope,
  clientId: ClientId,
  consents: readonly Consent[] = readConsents(scope.store, clientId, scope.today),
  paperElsewhere: PaperElsewhere | null = null,
): Generator<Resource> {
  const kinds = new Map(readForms(scope.store).map(({ id, kind }) => [id, kind]));
  for (const consent of consents) {
    const release = formKinds[found(kinds.get(consent.templateId))].release;
    yield consentResource(scope, clientId, consent, release, paperElsewhere);
    if (consent.kind === 'signed')
      yield signatureProvenance(scope, {
        target: consent.id,
        signer: signer(scope, clientId, consent.signer.role, consent.signer.name),
        at: consent.enteredAt,
        // The paper may read otherwise there, and a hash of what it said tells whoever can guess.
        sha256: paperElsewhere === null ? consent.sha256 : null,
        by: 'client',
      });
  }
}

function consentResource(
  scope: Scope,
  clientId: ClientId,
  consent: Consent,
  release: boolean,
  paperElsewhere: PaperElsewhere | null,
): Resource {
  const { id, title, number, on, groupName } = consent;
  const name = `${scope.words(title)}, version ${number}`;
  const given = {
    resourceType: 'Consent',
    id,
    scope: consentScope(release),
    category: [release ? releaseCategory : treatmentCategory],
    patient: to(clientId),
    dateTime: on,
    organization: [ofPractice(scope)],
    // Nobody published these terms: they are the form itself.
    policyRule: concept(name),
  };
  const head = [name, groupName === '' ? '' : `For: ${scope.words(groupName)}`];
  if (consent.kind === 'declined')
    return {
      ...given,
      text: narrative([...head, `Declined on ${on}`, scope.words(consent.reason)]),
      status: 'rejected',
      provision: { type: 'deny' },
    };
  const { signer: by, end } = consent;
  const paper =
    paperElsewhere === null
      ? paperText(readFrozen(found(readConsentRow(scope.store, id))).paper)
      : null;
  const leftOut = paper !== null && scope.words(paper) === withheld;
  return {
    ...given,
    text: narrative([
      ...head,
      `Signed on ${on}`,
      end.kind === 'event' ? `Until: ${scope.words(end.event)}` : '',
      ...consent.entries.map(({ fields }) => entryWords(fields, scope.words)),
      leftOut ? `The paper: ${withheld}` : '',
    ]),
    status: consentState[consent.status],
    performer: [signer(scope, clientId, by.role, by.name)],
    sourceAttachment:
      paper === null || leftOut ? undefined : textAttachment(paper, name, consent.enteredAt),
    sourceReference: paperElsewhere === null ? undefined : to(paperElsewhere(id)),
    provision: { type: 'permit', period: dayPeriod(on, lastDay(consent)) },
  };
}

type SignedConsent = Extract<Consent, { kind: 'signed' }>;
type EntryFields = SignedConsent['entries'][number]['fields'];

const consentState: Record<ConsentStatus, string> = {
  missing: 'inactive',
  signed: 'active',
  expiring: 'active',
  expired: 'inactive',
  revoked: 'inactive',
  declined: 'rejected',
  superseded: 'inactive',
};

/** The last day it held or holds; nothing where it has no end. */
function lastDay({ end, entries }: SignedConsent): CalendarDate | undefined {
  const over = entries.flatMap(({ fields }) => (fields.kind === 'copy' ? [] : [fields.on]));
  const days = end.kind === 'day' ? [...over, end.on] : over;
  return days.toSorted()[0];
}

function entryWords(fields: EntryFields, words: Scope['words']): string {
  switch (fields.kind) {
    case 'revocation':
      return sentence(
        `Revoked on ${fields.on}`,
        fields.reach === 'all' ? 'all of it' : 'from then on',
        words(fields.how),
        words(fields.note),
      );
    case 'copy':
      return sentence(`Copy given on ${fields.on}`, words(fields.note));
    case 'ended':
      return sentence(`Ended on ${fields.on}`, words(fields.note));
  }
}

export function sentence(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ');
}

export function signer(scope: Scope, clientId: ClientId, role: SignerRole, name: string) {
  if (role === 'client') return to(clientId);
  return { display: `${scope.words(name)}, ${role}` };
}

export function consentScope(release: boolean) {
  const coding = release
    ? { code: 'patient-privacy', display: 'Privacy Consent' }
    : { code: 'treatment', display: 'Treatment' };
  return {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', ...coding }],
  };
}

const treatmentCategory = concept('Patient consent', loinc('59284-0', 'Patient Consent'));
export const releaseCategory = concept(
  'Release of information',
  loinc('64292-6', 'Release of information consent'),
);
