import { randomInt } from 'node:crypto';
import type { KeyEntry } from '#shared/contract/supervision-packs.ts';
import { ClientId, type ClinicianId } from '#shared/ids.ts';
import type { Person } from '#shared/person.ts';
import { compileIdentifierGuard } from '#shared/rules/identifier-guard.ts';
import { compileNameGuard, type NameGuard } from '#shared/rules/name-guard.ts';
import {
  choosePseudonym,
  pseudonymProblem,
  pseudonymProblemWords,
  wordsOf,
  type PseudonymGround,
} from '#shared/rules/supervision-pack/pseudonyms.ts';
import type { PackGround } from '#shared/rules/supervision-pack/review.ts';
import { readPeople } from '../records/client-rows.ts';
import { readContactNames } from '../records/intake-rows.ts';
import type { RecordContext } from '../records/record-context.ts';
import { clinicianAtKeyboard, readClinicians, readPractice } from '../records/settings.ts';
import { from, type Store } from '../store/store.ts';
import type { PackContent } from './supervision-pack-content.ts';
import { readPseudonyms, writePseudonym, type SavedPack } from './supervision-pack-rows.ts';

/** Everybody a pack must not name, clients and clinicians alike, ready to be looked for. */
export function packNames(store: Store, content: PackContent): NameGuard {
  const clinicians = readClinicians(store).map(personOf);
  return compileNameGuard([...readPeople(store), ...clinicians], {
    groupMembers: new Set([...content.everInGroup, ...clinicians].map(({ id }) => id)),
    contacts: readContactNames(store),
  });
}

/** A clinician as somebody with names: titles and what stands behind a comma are none. */
function personOf({ id, name }: { id: ClinicianId; name: string }): Person {
  const words = (name.split(',')[0] ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '' && !/^(?:dr|prof|mr|mrs|ms|mx|phd|psyd|md)\.?$/iu.test(word));
  return {
    id: ClientId.parse(id),
    givenName: words[0] ?? name,
    familyName: words.slice(1).join(' ') || (words[0] ?? name),
    preferredName: '',
    nicknames: [],
  };
}

/** What the texts of this pack are held against, with everybody's pseudonym. */
export function packGround(
  { store }: RecordContext,
  pack: SavedPack,
  content: PackContent,
  names: NameGuard,
): PackGround {
  const pseudonyms = readPseudonyms(store, pack.id);
  const therapist = clinicianAtKeyboard(store);
  const leaders = readClinicians(store).map(
    ({ id }) =>
      [ClientId.parse(id), id === therapist ? 'the therapist' : 'the co-therapist'] as const,
  );
  return {
    names,
    identifiers: compileIdentifierGuard(names, { allowed: [...pseudonyms.values()] }),
    calledBy: new Map([...pseudonyms, ...leaders]),
    roster: content.everInGroup,
    chartCodes: readChartCodes(store, content),
    generalised: readGeneralised(store, pack),
    dates: content.dates,
    sessions: content.sessions,
  };
}

function readChartCodes(store: Store, { people }: PackContent): string[] {
  const ids = people.map(({ id }) => id);
  return store
    .all(from.selectFrom('clients').select('chart_code').where('id', 'in', ids))
    .map(({ chart_code }) => chart_code);
}

function readGeneralised(store: Store, { subject }: SavedPack): PackGround['generalised'] {
  const { name, address } = readPractice(store);
  const groups = store.all(from.selectFrom('groups').select(['id', 'name', 'place']));
  const isOwn = (id: string): boolean => subject.kind === 'group' && subject.groupId === id;
  return [
    ...groups.map((group) => ({
      name: group.name,
      instead: isOwn(group.id) || subject.kind === 'client' ? 'the group' : 'another group',
    })),
    { name, instead: 'the practice' },
    // "Room 2" is in every house; a church or a street is one.
    ...[...address.split('\n'), ...groups.map(({ place }) => place)]
      .filter((place) => /\p{L}{4}/u.test(place) && !/^room\b/iu.test(place))
      .map((place) => ({ name: place, instead: 'a place' })),
  ].filter((one) => one.name.trim() !== '');
}

function pseudonymGround(
  content: PackContent,
  names: NameGuard,
  taken: readonly string[],
): PseudonymGround {
  const isName = (name: string): boolean => names.check(capitalWords(name), null).length > 0;
  return { taken, textWords: packWords(content), isName };
}

function capitalWords(name: string): string {
  return name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function packWords({ blocks }: PackContent): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) => (block.kind === 'text' ? wordsOf(block.text.text) : [])),
  );
}

/** Draws a pseudonym for everybody who has none yet; whoever has one keeps it. */
export function drawPseudonyms(
  { store }: RecordContext,
  pack: SavedPack,
  content: PackContent,
  names: NameGuard,
): void {
  const known = readPseudonyms(store, pack.id);
  const without = content.people.filter(({ id }) => !known.has(id));
  if (without.length === 0) return;
  const taken = [...known.values()];
  const ground = pseudonymGround(content, names, taken);
  store.transaction(() => {
    for (const [at, person] of without.entries()) {
      // Names under every letter leave no word: then a number says that it is somebody.
      const pseudonym =
        choosePseudonym(person, ground, (below) => randomInt(below)) ??
        `Member ${String(at + 1).padStart(2, '0')}`;
      taken.push(pseudonym);
      writePseudonym(store, pack.id, person.id, pseudonym);
    }
  });
}

/** Who is called what, and whether that can stand among the texts and people as they are now. */
export function keySheet(
  { store }: RecordContext,
  pack: SavedPack,
  content: PackContent,
  names: NameGuard,
): KeyEntry[] {
  const known = readPseudonyms(store, pack.id);
  const ground = pseudonymGround(content, names, []);
  return content.people.flatMap((person) => {
    const pseudonym = known.get(person.id);
    if (pseudonym === undefined) return [];
    const taken = [...known].flatMap(([id, name]) => (id === person.id ? [] : [name]));
    const problem = pseudonymProblem(pseudonym, person, { ...ground, taken });
    return [
      { person, pseudonym, problem: problem === null ? null : pseudonymProblemWords[problem] },
    ];
  });
}

/** Why a name the therapist wants for somebody cannot stand; null where it can. */
export function problemOf(
  { store }: RecordContext,
  pack: SavedPack,
  content: PackContent,
  names: NameGuard,
  wanted: { person: Person; pseudonym: string },
): string | null {
  const taken = [...readPseudonyms(store, pack.id)].flatMap(([id, name]) =>
    id === wanted.person.id ? [] : [name],
  );
  const ground = pseudonymGround(content, names, taken);
  const problem = pseudonymProblem(wanted.pseudonym, wanted.person, ground);
  return problem === null ? null : pseudonymProblemWords[problem];
}
