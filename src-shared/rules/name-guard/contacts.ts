import type { ClientId } from '../../ids.ts';
import type { Person } from '../../person.ts';

/** Somebody recorded as a contact of a client: a guardian, a partner, whom to call in an emergency. */
export interface ContactName {
  /** Whose contact it is. In that client's own chart the name may stand. */
  clientId: ClientId;
  /** As recorded: `Dr. Zoe Muster`, `Grandma Jo`, or a relation alone. */
  name: string;
  /** `mother`, `employer`: tells a company from a person. */
  relation?: string;
  phone?: string;
  email?: string;
}

/** What stands in a contact's name and is no name; words in small letters are none either, but for particles. */
const NO_NAMES = new Set(
  (
    'mr mrs ms mx miss dr doctor prof professor sir madam rev pastor father mother mum mom mama mummy dad daddy papa ' +
    'parent parents stepmother stepfather brother sister sibling son daughter child aunt auntie uncle cousin niece ' +
    'nephew grandma grandpa granny nana grandmother grandfather grandparents husband wife spouse partner boyfriend ' +
    'girlfriend fiance fiancee friend neighbour neighbor guardian carer caregiver foster school nurse gp teacher ' +
    'social worker case manager employer boss colleague roommate flatmate landlord the my of'
  ).split(' '),
);

const COMPANY =
  /\b(?:inc|llc|ltd|corp|gmbh|ag|co|company|foundry|bakery|logistics|bank|services?|restaurant|store|shop|hospital|clinic|hotel|industries|partners|associates|agency|salon|school|university|college|academy|kindergarten|daycare|elementary|plant|factory|farms?|motors|construction)\b\.?/iu;
const SCHOOL = /school|universit|college|academy|kindergarten|daycare|elementary|preschool/iu;

/** Is it a company or a school rather than a person? */
export function companyKind({
  name,
  relation = '',
}: Pick<ContactName, 'name' | 'relation'>): 'employer' | 'school' | null {
  const says =
    /employer|workplace|company|firm/iu.test(relation) && !/^(?:mr|mrs|ms|dr)\b/iu.test(name);
  if (SCHOOL.test(name) && name.includes(' ')) return 'school';
  return says || (COMPANY.test(name) && name.includes(' ')) ? 'employer' : null;
}

/** The contact as somebody to look for; null when nothing in the name is one. */
export function contactPerson({ clientId, name }: ContactName): Person | null {
  const words = name
    .split(/[\s,;()/]+/u)
    .filter((word) => /\p{L}/u.test(word))
    .filter((word) => !NO_NAMES.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')));
  const [first, ...rest] = /,/u.test(name) ? [...words.slice(1), ...words.slice(0, 1)] : words;
  if (first === undefined) return null;
  return {
    id: clientId,
    givenName: first,
    familyName: rest.join(' '),
    preferredName: '',
    nicknames: [],
  };
}
