import type { ClientId } from '#shared/ids.ts';
import { nearIdentical } from '#shared/rules/near-identical.ts';
import type { ChartRow } from './chart-rows.ts';

/** Who has nearly the same note as whom, each set of alike notes once: `Ana, Will and Grete`. */
export function likenessWords(rows: readonly ChartRow[]): string[] {
  const written = rows.filter(({ status }) => status !== 'empty');
  const sets: Set<ClientId>[] = [];
  for (const { a, b } of nearIdentical(
    written.map(({ client, text }) => ({ clientId: client.id, text })),
  )) {
    const alike = sets.filter((set) => set.has(a) || set.has(b));
    const joined = new Set([a, b, ...alike.flatMap((set) => [...set])]);
    for (const set of alike) sets.splice(sets.indexOf(set), 1);
    sets.push(joined);
  }
  return sets.map((set) => {
    const names = rows.filter(({ client }) => set.has(client.id)).map(({ name }) => name);
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  });
}
