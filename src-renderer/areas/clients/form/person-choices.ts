import type { KnownPerson } from '#shared/contract/clients.ts';
import { listName } from '#shared/person.ts';

/**
 * The people one of whom can be chosen, by family name. A deleted client is offered nowhere, and stays where they
 * were chosen before.
 */
export function personChoices(
  people: readonly KnownPerson[],
  chosen: readonly (string | null)[],
): { value: string; label: string }[] {
  return people
    .filter(({ id, deleted }) => !deleted || chosen.includes(id))
    .map((person) => ({ value: String(person.id), label: listName(person) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
