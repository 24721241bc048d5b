import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClientId, newId } from '../../../src-shared/ids.ts';
import { nearIdentical } from '../../../src-shared/rules/near-identical.ts';

const theme =
  'The session was about trust after the summer break: what may be carried outside the room and what ' +
  'stays in it. Members spoke in turn and gave each other feedback. The clinician linked what was said to rule ' +
  'one and asked for a commitment before closing.';
const own =
  'Spoke first, held eye contact, and named a wish to stay until spring without being asked.';

const notes = (...texts: string[]) => texts.map((text) => ({ clientId: newId(ClientId), text }));

describe('two clients’ notes', () => {
  it('that are the same are shown, with both clients', () => {
    const [a, b] = notes(theme, theme);
    expect(nearIdentical([a!, b!])).toEqual([{ a: a!.clientId, b: b!.clientId, similarity: 1 }]);
  });
  it('that differ only in the name and the pronouns are shown', () => {
    const of = (name: string, he: string, his: string) =>
      `${theme} ${name} said ${he} would speak with ${his} brother, as ${he} had promised ${name}’s mother.`;
    expect(nearIdentical(notes(of('Tomas', 'he', 'his'), of('Bea', 'she', 'her')))).toHaveLength(1);
  });
  it('that differ in a word are shown', () => {
    expect(nearIdentical(notes(`${theme} ${theme}`, `${theme} ${theme} again`))).toHaveLength(1);
  });
  it('with a sentence of their own are not', () => {
    expect(nearIdentical(notes(theme, `${theme} ${own}`))).toEqual([]);
  });
  it('that are short may be alike', () => {
    expect(nearIdentical(notes('Absent, excused by phone.', 'Absent, excused by phone.'))).toEqual(
      [],
    );
  });
  it('are compared each with each, the most alike first', () => {
    const fifteen = notes(...Array.from({ length: 14 }, () => theme), `${theme} Once more.`);
    const pairs = nearIdentical(fifteen);
    expect(pairs).toHaveLength((15 * 14) / 2);
    expect(pairs.map(({ similarity }) => similarity)).toEqual(
      pairs.map(({ similarity }) => similarity).sort((a, b) => b - a),
    );
  });
  it('never name a pair twice, nor one client with itself, and the order does not matter', () => {
    const text = fc
      .array(fc.constantFrom('trust', 'was', 'named', 'again', 'and', 'kept'), {
        minLength: 8,
        maxLength: 30,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const given = notes(...texts);
        const key = ({ a, b }: { a: string; b: string }) => [a, b].sort().join();
        const pairs = nearIdentical(given).map(key);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(
          nearIdentical([...given].reverse())
            .map(key)
            .sort(),
        ).toEqual(pairs.sort());
        for (const { a, b, similarity } of nearIdentical(given)) {
          expect(a).not.toBe(b);
          expect(similarity).toBeGreaterThanOrEqual(0.9);
          expect(similarity).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
