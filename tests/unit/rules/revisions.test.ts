import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { startsNewRevision } from '../../../src-shared/rules/revisions.ts';
import { Instant } from '../../../src-shared/time.ts';

const start = Date.parse('2026-11-24T18:00:00.000Z');
const at = (seconds: number) => Instant.parse(new Date(start + seconds * 1000).toISOString());
const startsAfter = (before: string, after: string, seconds = 1) =>
  startsNewRevision({ text: before, startedAt: at(0) }, { text: after }, at(seconds));

describe('a draft’s history', () => {
  it('begins with the first save', () => {
    expect(startsNewRevision(undefined, { text: '' }, at(0))).toBe(true);
  });
  test.each([
    ['typing on', 'Tomas to', 'Tomas told'],
    ['writing in between', 'Tomas her', 'Tomas told her'],
    ['writing in front', 'told her', 'Tomas told her'],
    ['saving the same again', 'Tomas', 'Tomas'],
    ['a repeated letter', 'aa', 'aaa'],
    ['starting from nothing', '', 'T'],
  ])('is extended by %s', (_, before, after) => {
    expect(startsAfter(before, after)).toBe(false);
  });
  test.each([
    ['a deletion', 'Tomas told her', 'Tomas her'],
    ['a deletion at the end', 'Tomas told', 'Tomas'],
    ['clearing everything', 'Tomas', ''],
    ['a replaced word', 'felt safe', 'felt hurt'],
    ['a swap of the same letters', 'abcab', 'cabab'],
    ['two places changed at once', 'a b', 'xa yb'],
  ])('keeps what was there before %s', (_, before, after) => {
    expect(startsAfter(before, after)).toBe(true);
  });
  it('starts anew after five minutes, and whenever the clock makes no sense', () => {
    expect(startsAfter('a', 'ab', 299)).toBe(false);
    expect(startsAfter('a', 'ab', 300)).toBe(true);
    expect(startsAfter('a', 'ab', 86_400 * 365)).toBe(true);
    expect(startsAfter('a', 'ab', -1)).toBe(true);
  });

  it('holds every passage that was ever deleted, however it was typed and saved', () => {
    const word = fc.constantFrom('safe ', 'hurt ', 'un', 'a', 'aa', '\n', 'é', '🙂');
    const edit = fc.record({
      from: fc.nat(),
      remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 12 })),
      insert: fc.array(word, { maxLength: 3 }).map((words) => words.join('')),
      seconds: fc.oneof(
        { weight: 9, arbitrary: fc.nat({ max: 3 }) },
        fc.integer({ min: -500, max: 900 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const history: { text: string; startedAt: Instant }[] = [];
        const deleted: string[] = [];
        let text = '';
        let clock = 0;
        for (const { from, remove, insert, seconds } of edits) {
          const place = from % (text.length + 1);
          const gone = text.slice(place, place + remove);
          deleted.push(gone);
          // What is typed over a passage is no part of it: “a” replaced by “ab” is the same text as “b” added to it.
          const put = gone === '' ? insert : String.fromCodePoint(0xe000 + deleted.length);
          text = text.slice(0, place) + put + text.slice(place + remove);
          clock += seconds;
          const newest = history.at(-1);
          if (newest === undefined || startsNewRevision(newest, { text }, at(clock)))
            history.push({ text, startedAt: at(clock) });
          else newest.text = text;
        }
        for (const passage of deleted)
          expect(
            history.some((revision) => revision.text.includes(passage)) || passage === '',
          ).toBe(true);
        if (edits.length > 0) expect(history.at(-1)?.text).toBe(text);
      }),
    );
  });
});
