import type { ClientId } from '#shared/ids.ts';
import { calledName, legalName, type Person } from '#shared/person.ts';

/** Someone an `@` may mean. `circle`: in this session; `group`: in the group at some time; `other`: elsewhere. */
export interface Candidate {
  id: ClientId;
  /** What the mention will say. */
  label: string;
  /** The legal name, to tell people apart while choosing. */
  fullName: string;
  from: 'circle' | 'group' | 'other';
}

interface Entry extends Candidate {
  /** Folded names: the called one first. */
  names: string[];
}

export type MentionIndex = readonly Entry[];

/** Lower case, without accents: `ines` finds `Inés`. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Everyone the vault knows, those of the circle first in its order, then the group's, then all others. */
export function mentionIndex(
  people: readonly Person[],
  circle: readonly ClientId[],
  everInGroup: ReadonlySet<ClientId>,
  shortNames: ReadonlyMap<ClientId, string>,
): MentionIndex {
  const seat = new Map(circle.map((id, index) => [id, index]));
  const entries = people.map((person): Entry => {
    const called = calledName(person);
    const names = [
      called,
      person.givenName,
      person.familyName,
      ...person.nicknames,
      legalName(person),
    ];
    return {
      id: person.id,
      label: shortNames.get(person.id) ?? called,
      fullName: legalName(person),
      from: seat.has(person.id) ? 'circle' : everInGroup.has(person.id) ? 'group' : 'other',
      names: [...new Set(names.filter(Boolean).flatMap(withParts).map(fold))],
    };
  });
  const nearness = { circle: 0, group: 1, other: 2 };
  return entries.sort(
    (a, b) =>
      nearness[a.from] - nearness[b.from] ||
      (seat.get(a.id) ?? 0) - (seat.get(b.id) ?? 0) ||
      a.label.localeCompare(b.label),
  );
}

/** `Anna-Lena` is also found by `lena`. */
function withParts(name: string): string[] {
  return [name, ...name.split(/[\s'’-]+/u).filter((part) => part !== name && part !== '')];
}

/** Who `query` may mean, nearest first; people from elsewhere only once something is typed. */
export function candidatesFor(index: MentionIndex, query: string, limit = 8): Candidate[] {
  const wanted = fold(query);
  const found: Entry[] = [];
  const later: Entry[] = [];
  for (const entry of index) {
    if (wanted === '') {
      if (entry.from === 'other') break;
      found.push(entry);
    } else if (entry.names[0]?.startsWith(wanted)) found.push(entry);
    else if (entry.names.some((name) => name.startsWith(wanted))) later.push(entry);
    if (found.length >= limit && entry.from !== 'circle') break;
  }
  const nearness = { circle: 0, group: 1, other: 2 };
  return [...found, ...later].sort((a, b) => nearness[a.from] - nearness[b.from]).slice(0, limit);
}

/** The one person of this group whose name is exactly this; then a space may complete the mention. */
export function exactlyNamed(index: MentionIndex, query: string): Candidate | null {
  const wanted = fold(query);
  if (wanted === '') return null;
  const same = index.filter(
    ({ from, names, label }) =>
      from !== 'other' && (names.includes(wanted) || fold(label) === wanted),
  );
  // "@Ana" with an Ana and an Anastasia is Ana; with two Anas it is nobody yet.
  const called = same.filter(({ names }) => names[0] === wanted);
  const [only, second] = called.length > 0 ? called : same;
  return only !== undefined && second === undefined ? only : null;
}
