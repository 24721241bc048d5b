import type { IdentifierKind } from '../name-guard/kinds.ts';

/** What a place is, and what is written in its stead. */
export const IDENTIFIER_WORDS: Record<IdentifierKind, { what: string; instead: string }> = {
  person: { what: 'the name of somebody who is not in the vault', instead: 'someone' },
  place: { what: 'a place smaller than a state', instead: '[place]' },
  school: { what: 'the name of a school', instead: '[school]' },
  employer: { what: 'the name of an employer', instead: '[employer]' },
  date: { what: 'a date, of which only the year may stand', instead: '[date]' },
  age: { what: 'an age over 89, or shows one', instead: '90 or older' },
  phone: { what: 'a telephone number', instead: '[telephone number]' },
  fax: { what: 'a fax number', instead: '[fax number]' },
  email: { what: 'an e-mail address', instead: '[e-mail address]' },
  ssn: { what: 'a social security number or a part of one', instead: '[social security number]' },
  'record-number': { what: 'the number of a record', instead: '[record number]' },
  'plan-number': { what: 'a number of a health plan', instead: '[plan number]' },
  'account-number': { what: 'the number of an account or a card', instead: '[account number]' },
  licence: { what: 'the number of a license or a certificate', instead: '[license number]' },
  vehicle: { what: 'the number of a vehicle', instead: '[vehicle number]' },
  device: { what: 'the number of a device', instead: '[device number]' },
  url: { what: 'an address on the web', instead: '[web address]' },
  'ip-address': { what: 'the address of a computer', instead: '[computer address]' },
  handle: { what: 'a name on the net', instead: '[user name]' },
  biometric: { what: 'a biometric identifier', instead: '[biometric identifier]' },
  photo: { what: 'a picture that may show a face', instead: '[picture]' },
  'other-code': {
    what: 'a number, a code or a mark that only one person has',
    instead: '[identifying mark]',
  },
};
