import type { AuthorizationFields } from '#shared/contract/authorizations.ts';
import { CalendarDate } from '#shared/time.ts';

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
