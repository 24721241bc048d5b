import type { AuthorizationFields } from '#shared/contract/authorizations.ts';
import { AuthorizationId, newId, type ClientId } from '#shared/ids.ts';
import { CalendarDate } from '#shared/time.ts';
import type { TestPractice } from './practice.ts';

/** A release with nothing missing. */
export const release: AuthorizationFields = {
  kind: 'release',
  information: ['progress-notes'],
  informationWords: 'The notes of autumn 2026',
  discloser: 'Practice of Dr. Maria Example',
  recipient: 'Dr. Renata Schablone',
  recipientIsClass: false,
  recipientAddress: '1 Sample Street',
  atClientsRequest: true,
  purpose: '',
  expiry: 'date',
  expiresOn: CalendarDate.parse('2027-11-01'),
  expiryEvent: '',
  condition: 'nothing',
  combined: 'nothing',
  saysRevocation: true,
  saysConditioning: true,
  saysRedisclosure: true,
  signedPaper: '',
};

/** The same, signed, in the vault. */
export function signedRelease(
  { records }: TestPractice,
  clientId: ClientId,
  fields: AuthorizationFields = release,
): AuthorizationId {
  const id = newId(AuthorizationId);
  records.authorizations.save({ id, clientId, version: 0, fields });
  const signature = {
    name: 'Ada Muster',
    on: CalendarDate.parse('2026-11-01'),
    authority: '',
  };
  records.authorizations.sign({ id, version: 1, signature });
  return id;
}
