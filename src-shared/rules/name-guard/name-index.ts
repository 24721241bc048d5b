import type { ClientId } from '../../ids.ts';
import type { Person } from '../../person.ts';
import { companyKind, contactPerson, type ContactName } from './contacts.ts';
import { closeForms, wideForms } from './diminutives.ts';
import { isOrdinary } from './common-words.ts';
import type { KnownKind } from './kinds.ts';
import { letterMask, slipsAllowed } from './slips.ts';
import { cutLastName, smallForms, spokenForms } from './spoken-forms.ts';
import { soundOf } from './sound.ts';
import { fold, nameSpellings } from './tokens.ts';

/** One way in which one person may be called by the words that lead here. */
export interface NameEntry {
  /** Number of the person in the index; members of the group come first. */
  person: number;
  kind: KnownKind;
  role: 'first' | 'last';
  /** `part` of a double name, a `form` such as Bill for William, or the name as recorded. */
  as: 'name' | 'part' | 'form';
}

/** Names as a tree of folded words. */
export interface NameNode {
  next: Map<string, NameNode>;
  entries: NameEntry[];
}

export interface IndexedPerson {
  /** The client; of a contact, the client it belongs to. */
  id: ClientId;
  isContact: boolean;
  inGroup: boolean;
  /** Is called by a preferred name, not by the given one? */
  goesByPreferred: boolean;
  /** First letters, one after the other. */
  firstInitials: string;
  lastInitials: string;
  /** `bm`, `alb`: initials written together; looked for in the group only. */
  initials: ReadonlySet<string>;
}

/** A name that is looked for misspelt: any of a group member, a long one of anybody else. */
export interface NearName {
  word: string;
  mask: number;
  slips: 1 | 2;
  person: number;
}

/** What a contact's telephone ends in: with or without the code of an area or a country. */
export const PHONE_DIGITS = 7;

export interface NameIndex {
  root: NameNode;
  people: readonly IndexedPerson[];
  numberOf: ReadonlyMap<ClientId, number>;
  /** By the length of the name; members of the group first. */
  nearNames: ReadonlyMap<number, readonly NearName[]>;
  /** Members of the group by how their names sound. */
  sounds: ReadonlyMap<string, readonly { word: string; person: number }[]>;
  /** Clients of other groups by the first letters of first and last name, as with points: `gv`. */
  otherInitials: ReadonlyMap<string, readonly number[]>;
  /** Contacts by the last digits of their telephone, and by their e-mail address in small letters. */
  phones: ReadonlyMap<string, readonly NameEntry[]>;
  emails: ReadonlyMap<string, readonly NameEntry[]>;
}

const PARTICLES = new Set(
  'van von der den de del della di da do dos du la le el al bin ibn ben st san santa zu zur ter ten mac mc o und y e af jr sr ii iii iv'.split(
    ' ',
  ),
);
/** Of others only long names are looked for misspelt: among thousands, some short one is near any word. */
const LONG_NAME = 5;
const SUFFIXES = new Set('jr sr ii iii iv'.split(' '));

export function indexNames(
  people: readonly Person[],
  groupMembers: ReadonlySet<ClientId>,
  contacts: readonly ContactName[] = [],
): NameIndex {
  const clients = [
    ...people.filter(({ id }) => groupMembers.has(id)),
    ...people.filter(({ id }) => !groupMembers.has(id)),
  ];
  const known = contacts.flatMap((contact) => {
    const person = contactPerson(contact);
    return person === null ? [] : [{ person, contact }];
  });
  const ordered = [...clients, ...known.map(({ person }) => person)];
  const root = emptyNode();
  const nearNames = new Map<number, NearName[]>();
  const sounds = new Map<string, { word: string; person: number }[]>();
  const phones = new Map<string, NameEntry[]>();
  const emails = new Map<string, NameEntry[]>();
  const otherInitials = new Map<string, number[]>();
  const indexed = ordered.map((person, number) => {
    const isContact = number >= clients.length;
    const inGroup = !isContact && groupMembers.has(person.id);
    const add = (words: readonly string[], entry: Omit<NameEntry, 'person'>): void => {
      insert(root, words, { ...entry, person: number });
    };
    const addNear = (words: readonly string[], role: NameEntry['role']): void => {
      for (const word of words) {
        if (PARTICLES.has(word)) continue;
        if (!inGroup && (word.length < LONG_NAME || (role === 'first' && isOrdinary(word))))
          continue;
        for (const spelling of inGroup ? [word, ...otherEnding(word)] : [word]) {
          const slips = slipsAllowed(spelling.length);
          if (slips === 0) continue;
          const near = { word: spelling, mask: letterMask(spelling), slips, person: number };
          pushTo(nearNames, spelling.length, near);
        }
        if (inGroup && word.length > 3) pushTo(sounds, soundOf(word), { word, person: number });
      }
    };
    const contact = known[number - clients.length]?.contact;
    if (contact !== undefined) {
      const entry = { person: number, role: 'last', as: 'name' } as const;
      const digits = contact.phone?.replace(/\D/gu, '') ?? '';
      if (digits.length >= PHONE_DIGITS)
        pushTo(phones, digits.slice(-PHONE_DIGITS), { ...entry, kind: 'phone' });
      if (contact.email) pushTo(emails, contact.email.toLowerCase(), { ...entry, kind: 'email' });
      const kind = companyKind(contact);
      if (kind !== null) {
        const [words = []] = nameSpellings(contact.name);
        add(words, { kind, role: 'last', as: 'name' });
        for (const word of words)
          if (word.length > 4 && !isOrdinary(word)) add([word], { kind, role: 'last', as: 'part' });
        return {
          id: person.id,
          isContact,
          inGroup,
          goesByPreferred: false,
          firstInitials: '',
          lastInitials: '',
          initials: new Set<string>(),
        };
      }
    }
    let firstInitials = '';
    const together = new Set<string>();

    const firsts: [string, KnownKind][] = [
      [person.givenName, 'first-name'],
      [person.preferredName, 'preferred-name'],
      ...person.nicknames.map((name): [string, KnownKind] => [name, 'nickname']),
    ];
    const lastSpellings = nameSpellings(person.familyName).map((words) =>
      words.filter((word) => !SUFFIXES.has(word)),
    );
    const last = lastSpellings[0] ?? [];
    for (const words of lastSpellings) {
      add(words, { kind: 'last-name', role: 'last', as: 'name' });
      if (words.length > 1) {
        add([words.join('')], { kind: 'last-name', role: 'last', as: 'name' });
        for (const part of partsOf(words))
          add([part], { kind: 'last-name', role: 'last', as: 'part' });
      }
      if (inGroup)
        for (const form of words.flatMap(cutLastName))
          add([form], { kind: 'last-name', role: 'last', as: 'form' });
      addNear(words, 'last');
    }
    const lastInitials = last.map((word) => word.charAt(0)).join('');

    for (const [name, kind] of firsts)
      for (const words of nameSpellings(name)) {
        add(words, { kind, role: 'first', as: 'name' });
        addNear(words, 'first');
        if (words.length > 1) {
          add([words.join('')], { kind, role: 'first', as: 'name' });
          for (const part of partsOf(words)) add([part], { kind, role: 'first', as: 'part' });
        }
        const own = words[0] ?? '';
        const spoken = inGroup
          ? [...wideForms(own), ...spokenForms(own)]
          : [...closeForms(own), ...smallForms(own)];
        for (const form of spoken) add([form], { kind: 'nickname', role: 'first', as: 'form' });
        // user names and addresses: beamusterfrau, bmusterfrau, musterfraubea
        if (last.length > 0) {
          const whole = { kind: 'full-name', role: 'last', as: 'name' } as const;
          add([[...words, ...last].join('')], whole);
          add([[...last, ...words].join('')], whole);
          if (last.join('').length > 3) add([own.charAt(0) + last.join('')], whole);
        }
        firstInitials += own.charAt(0);
        if (!inGroup && !isContact && last[0])
          pushTo(otherInitials, own.charAt(0) + last[0].charAt(0), number);
        if (inGroup && last[0]) {
          together.add(own.charAt(0) + last[0].charAt(0));
          together.add([...words, ...last].map((word) => word.charAt(0)).join(''));
          together.add(
            [...words, ...last.filter((word) => !PARTICLES.has(word))]
              .map((word) => word.charAt(0))
              .join(''),
          );
          together.add(own.charAt(0) + (last.at(-1)?.charAt(0) ?? ''));
          // "SMcA"
          const scots = /^(?:mc|mac|fitz)\p{L}/u.exec(last[0])?.[0];
          if (scots !== undefined) together.add(own.charAt(0) + scots);
        }
      }
    const goesByPreferred =
      person.preferredName !== '' && fold(person.preferredName) !== fold(person.givenName);
    return {
      id: person.id,
      isContact,
      inGroup,
      goesByPreferred,
      firstInitials,
      lastInitials,
      initials: together,
    };
  });
  return {
    root,
    people: indexed,
    numberOf: new Map(clients.map(({ id }, number) => [id, number])),
    nearNames,
    sounds,
    otherInitials,
    phones,
    emails,
  };
}

/** `Maggy` for `Maggie`, which is two slips and yet the commonest one. */
function otherEnding(word: string): string[] {
  if (word.endsWith('ie')) return [`${word.slice(0, -2)}y`];
  return /[^aeiou]y$/.test(word) ? [`${word.slice(0, -1)}ie`] : [];
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function emptyNode(): NameNode {
  return { next: new Map(), entries: [] };
}

function insert(root: NameNode, words: readonly string[], entry: NameEntry): void {
  if (
    words.length === 0 ||
    (words.length === 1 && (words[0]?.length ?? 0) < 2 && !/\p{sc=Han}/u.test(words[0] ?? ''))
  )
    return;
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = emptyNode();
      node.next.set(word, next);
    }
    node = next;
  }
  // entries of one person are inserted together
  for (let at = node.entries.length - 1; at >= 0; at -= 1) {
    const known = node.entries[at];
    if (known?.person !== entry.person) break;
    if (known.role !== entry.role) continue;
    if (known.as !== 'name' && entry.as === 'name') Object.assign(known, entry);
    return;
  }
  node.entries.push(entry);
}

/** The words of a double name by which alone somebody may be called: `Anna` and `Lena` of `Anna-Lena`. */
function partsOf(words: readonly string[]): string[] {
  return words.filter((word) => word.length > 2 && !PARTICLES.has(word));
}

/** Names that may stand: clinicians', authors'. */
export interface AllowedNames {
  /** Does one allowed name hold all of these words? */
  holds(words: readonly string[]): boolean;
  /** Is this word alone an allowed name or part of one? */
  word(word: string): boolean;
}

export function allowedNames(names: readonly string[]): AllowedNames {
  const sets = names.map(
    (name) =>
      new Set(
        nameSpellings(name)
          .flat()
          .filter((word) => word.length > 1),
      ),
  );
  const all = new Set(sets.flatMap((words) => [...words]));
  return {
    holds: (words) => sets.some((set) => words.every((word) => set.has(fold(word)))),
    word: (word) => all.has(word) && !isOrdinaryTitle(word),
  };
}

function isOrdinaryTitle(word: string): boolean {
  return /^(?:dr|mr|mrs|ms|prof|phd|md|lcsw|lpc|lmft|psyd)$/.test(word);
}
