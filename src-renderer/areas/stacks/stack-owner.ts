import type { GroupRow } from '#shared/contract/groups.ts';
import type { StackOf } from '#shared/contract/stacks.ts';
import { ClientId, GroupId } from '#shared/ids.ts';
import { listName, type Person } from '#shared/person.ts';

/** Whose papers go into a stack. */
export type Owner = StackOf['of'];

/** An owner as the value of a choice, and back. */
export const ownerOf = {
  key: (owner: Owner): string =>
    owner.kind === 'group' ? `group/${owner.groupId}` : `client/${owner.clientId}`,
  parse: (value: string): Owner => {
    const [kind, id] = value.split('/');
    return kind === 'group'
      ? { kind, groupId: GroupId.parse(id) }
      : { kind: 'client', clientId: ClientId.parse(id) };
  },
};

export function ownerOptions(groups: readonly GroupRow[], people: readonly Person[]) {
  const collator = new Intl.Collator(navigator.language, { sensitivity: 'base' });
  const sorted = (items: { value: string; label: string }[]) =>
    items.sort((a, b) => collator.compare(a.label, b.label));
  return [
    {
      group: 'Groups',
      items: sorted(
        groups.map(({ id, name }) => ({
          value: ownerOf.key({ kind: 'group', groupId: id }),
          label: name,
        })),
      ),
    },
    {
      group: 'Clients',
      items: sorted(
        people.map((person) => ({
          value: ownerOf.key({ kind: 'client', clientId: person.id }),
          label: listName(person),
        })),
      ),
    },
  ];
}
