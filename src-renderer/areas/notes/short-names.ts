import type { ClientId } from '#shared/ids.ts';
import { calledName, type Person } from '#shared/person.ts';

/** What each person is called among these: `Bea`, but `Ana R.` and `Ana K.` where two are called Ana. */
export function shortNames(people: readonly Person[]): ReadonlyMap<ClientId, string> {
  const called = new Map<string, Person[]>();
  for (const person of people) {
    const key = calledName(person).toLocaleLowerCase();
    called.set(key, [...(called.get(key) ?? []), person]);
  }
  const names = new Map<ClientId, string>();
  for (const sharing of called.values())
    for (const person of sharing) {
      const others = sharing.filter(({ id }) => id !== person.id);
      names.set(person.id, others.length === 0 ? calledName(person) : tellingApart(person, others));
    }
  return names;
}

/** The called name with as much of the family name as sets it apart. */
function tellingApart(person: Person, others: readonly Person[]): string {
  const family = Array.from(person.familyName);
  for (let length = 1; length < family.length; length += 1) {
    const start = family.slice(0, length).join('');
    const shared = others.some((other) =>
      other.familyName.toLocaleLowerCase().startsWith(start.toLocaleLowerCase()),
    );
    if (!shared) return `${calledName(person)} ${start}.`;
  }
  const full = `${calledName(person)} ${person.familyName}`;
  const same = others.some(
    (other) => other.familyName.toLocaleLowerCase() === person.familyName.toLocaleLowerCase(),
  );
  return same && person.givenName !== calledName(person) ? `${full} (${person.givenName})` : full;
}
