import { DisclosureAct } from '#shared/contract/disclosures.ts';
import type { Authorization } from '#shared/contract/authorizations.ts';
import { problemsOf, type Problems } from '../clients/form/problems.ts';

/** An act as it is filled in; nothing is allowed by default. */
export type ActDraft = Omit<DisclosureAct, 'ground'> & { ground: DisclosureAct['ground'] | null };

export function newAct(
  id: DisclosureAct['id'],
  given: Pick<DisclosureAct, 'information' | 'description'>,
): ActDraft {
  return {
    id,
    recipient: '',
    recipientAddress: '',
    purpose: '',
    ground: null,
    authorizationId: null,
    recipientInClass: false,
    part2Basis: null,
    ...given,
    notice: 'none',
    copyOfConsent: false,
    scope: '',
  };
}

const missing = {
  recipient: 'Say who receives it.',
  purpose: 'Say what it is for.',
  ground: 'Choose what allows it.',
  information: 'Choose what leaves.',
  description: 'Say exactly what leaves.',
};

export function checkAct(draft: ActDraft): {
  act: DisclosureAct | null;
  problems: Problems<DisclosureAct>;
} {
  const parsed = DisclosureAct.safeParse(draft);
  return parsed.success
    ? { act: parsed.data, problems: {} }
    : { act: null, problems: problemsOf(parsed.error, missing) };
}

/** What an authorization says already is not typed again. */
export function fromAuthorization({ id, fields }: Authorization): Partial<ActDraft> {
  return {
    authorizationId: id,
    recipientInClass: false,
    // A class is nobody who receives: who of it does is typed each time.
    recipient: fields.recipientIsClass ? '' : fields.recipient,
    recipientAddress: fields.recipientIsClass ? '' : fields.recipientAddress,
    purpose: fields.atClientsRequest ? 'At the request of the individual' : fields.purpose,
  };
}
