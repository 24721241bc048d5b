import type { ClientId } from '#shared/ids.ts';
import type { Person } from '#shared/person.ts';
import { chartGuard } from '#shared/rules/chart-guard.ts';
import { instruments } from '#shared/rules/measures/instruments.ts';
import type { ContactName } from '#shared/rules/name-guard/contacts.ts';
import type { NameGuard } from '#shared/rules/name-guard.ts';
import { readPeople } from '../../records/client-rows.ts';
import { readContactNames } from '../../records/intake-rows.ts';
import { readClinicians, readPractice } from '../../records/settings.ts';
import { from, type Store } from '../../store/store.ts';

/**
 * Looks for everybody but the client and the client's own contacts; closest for those ever in a group together. What the
 * practice's own head and the publishers of questionnaires say in their exact words names nobody here.
 */
export function releaseGuard(store: Store, clientId: ClientId): NameGuard {
  const together = store.all(
    from
      .selectFrom('memberships as own')
      .innerJoin('memberships as other', 'other.group_id', 'own.group_id')
      .select('other.client_id')
      .where('own.client_id', '=', clientId)
      .distinct(),
  );
  const people = readPeople(store);
  const contacts = readContactNames(store);
  const own = contacts.filter((contact) => contact.clientId === clientId);
  const guard = chartGuard(
    people,
    together.map(({ client_id }) => client_id),
    [...readClinicians(store), ...own.filter((contact) => !isClient(contact, people))],
    foreignContacts(contacts, own),
  );
  const standing = standingWords(store);
  return {
    check: (text, self) => {
      const hits = guard.check(text, self);
      const stands = hits.length === 0 ? [] : placesOf(standing, text);
      return hits.filter(
        (hit) => !stands.some(({ start, end }) => start <= hit.start && hit.end <= end),
      );
    },
  };
}

/** A contact who goes by the whole name of a client may be that client: spouses can be in treatment both. */
function isClient({ name }: ContactName, people: readonly Person[]): boolean {
  const words = plain(name).split(/[\s,]+/);
  return people.some(({ givenName, preferredName, familyName }) => {
    const first = [givenName, preferredName].filter(Boolean).map(plain);
    return words.includes(plain(familyName)) && first.some((one) => words.includes(one));
  });
}

/** One person may be the contact of two clients: what the client's own contact is called or reached by may stay. */
function foreignContacts(
  contacts: readonly ContactName[],
  own: readonly ContactName[],
): ContactName[] {
  const ours = new Set(
    own.flatMap(({ name, phone = '', email = '' }) => [name, phone, email].map(plain)),
  );
  const unlessOurs = (words = ''): string => (ours.has(plain(words)) ? '' : words);
  return contacts.map((contact) =>
    own.includes(contact)
      ? contact
      : {
          ...contact,
          name: unlessOurs(contact.name),
          phone: unlessOurs(contact.phone),
          email: unlessOurs(contact.email),
        },
  );
}

function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** A single word is never one of them: a practice may be called by a name. */
function standingWords(store: Store): string[] {
  const { name, address } = readPractice(store);
  return [
    name,
    ...address.split('\n'),
    ...instruments.flatMap(({ notice, title, cutOff, goal, changes }) => [
      notice,
      title,
      ...[cutOff, goal, ...changes].map((published) => published?.source ?? ''),
    ]),
  ].filter((words) => /\S\s+\S/.test(words.trim()));
}

function placesOf(phrases: readonly string[], text: string): { start: number; end: number }[] {
  return phrases.flatMap((phrase) => {
    const places = [];
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1))
      places.push({ start, end: start + phrase.length });
    return places;
  });
}
