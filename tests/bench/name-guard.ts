import { ClientId, newId } from '#shared/ids.ts';
import type { Person } from '#shared/person.ts';
import { compileNameGuard } from '#shared/rules/name-guard.ts';
import { report } from './figures.ts';

/*
 * The name guard on a note of 2,000 words, everybody in it somebody of the practice, against one plain pass of a
 * regular expression of the same names over the same text.
 */

const sentence =
  'The client listened to what was said about trust and asked for time before answering it was quiet then several ' +
  'members spoke of their own losses and the client looked up nodded and said that she had not slept since then';

export function measureNameGuard(): void {
  const career = measured(5_000);
  const beginner = measured(500);
  report('guard_ratio', career.guard, career.expression);
  report('guard_growth', career.guard, beginner.guard);
}

function measured(clients: number): { guard: number[]; expression: number[] } {
  const people = Array.from({ length: clients }, (_, at) => madeUp(at));
  const [self] = people;
  if (self === undefined) throw new Error('nobody to look for');
  const guard = compileNameGuard(people, {
    groupMembers: new Set(people.slice(0, 12).map(({ id }) => id)),
  });
  const names = people.flatMap(({ givenName, familyName }) => [givenName, familyName]);
  const expression = new RegExp(`\\b(?:${[...new Set(names)].join('|')})\\b`, 'giu');
  const words = sentence.split(' ');
  const result = { guard: [] as number[], expression: [] as number[] };
  for (let round = 0; round < 60; round += 1) {
    // Another text each time, as when somebody types.
    const text = Array.from({ length: 2_000 }, (_, at) =>
      at % 50 === 25
        ? (people[(at + round) % clients]?.familyName ?? '')
        : (words[(at + round) % words.length] ?? ''),
    ).join(' ');
    const from = performance.now();
    guard.check(text, self.id);
    const between = performance.now();
    const found = Array.from(text.matchAll(expression)).length;
    const end = performance.now();
    if (found === 0) throw new Error('the expression found nobody');
    // The first rounds are the engine's own.
    if (round < 20) continue;
    result.guard.push(between - from);
    result.expression.push(end - between);
  }
  return result;
}

const beginnings =
  'Al Be Cor Da El Fre Gi Hu Is Jo Ka Lu Mar Ni Ol Pe Qui Ro Sa Tho Ur Va Wil Xe Yo Zu'.split(' ');
const middles = 'ba ce di fo gu ha ke li mo nu pa ri sto ta ve wi za'.split(' ');
const ends = 'bert da fried gard hild ka lina mund na rich son sky ton va wen wick zer'.split(' ');

/** Names in the manner of names, hardly one twice. */
function madeUp(at: number): Person {
  const name = (seed: number): string =>
    (beginnings[seed % beginnings.length] ?? '') +
    (middles[Math.floor(seed / beginnings.length) % middles.length] ?? '') +
    (ends[Math.floor(seed / 7) % ends.length] ?? '');
  return {
    id: newId(ClientId),
    givenName: name(at * 3 + 1),
    familyName: name(at * 11 + 5),
    preferredName: '',
    nicknames: [],
  };
}
