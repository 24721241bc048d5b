import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WarningContent, WarningEntry } from '#shared/contract/duty-to-warn.ts';
import { DisclosureId, newId, WarningEntryId } from '#shared/ids.ts';
import { answerKinds, isBlank, openQuestions, standing } from '#shared/rules/duty-to-warn.ts';
import { questionWords, valuesOf } from '#shared/rules/duty-to-warn-fields.ts';
import { CalendarDate, Instant } from '#shared/time.ts';

const text = fc.constantFrom('', ' ', 'Something.');
const yesNo = fc.constantFrom(null, true, false);
const day = fc.constantFrom(null, CalendarDate.parse('2026-11-24'));
const time = fc.constantFrom('', '18:00');
const disclosureId = fc.constant(newId(DisclosureId));

const answer: fc.Arbitrary<WarningContent> = fc.oneof(
  fc.record({
    kind: fc.constant('words' as const),
    exact: text,
    setting: fc.constantFrom(null, 'call' as const),
    day,
    time,
  }),
  fc.record({
    kind: fc.constant('rule' as const),
    jurisdiction: text,
    rule: fc.constantFrom(null, 'not-known' as const),
    source: text,
  }),
  fc.record({
    kind: fc.constant('target' as const),
    who: text,
    how: text,
    memberId: fc.constant(null),
  }),
  fc.record({ kind: fc.constantFrom('means' as const, 'history' as const), text }),
  fc.record({
    kind: fc.constant('consultation' as const),
    who: text,
    day,
    time,
    said: text,
    identified: yesNo,
    ground: fc.constant(null),
    disclosureId,
  }),
  fc.record({
    kind: fc.constant('option' as const),
    what: text,
    inFavour: text,
    against: text,
    chosen: yesNo,
  }),
  fc.record({
    kind: fc.constant('client-told' as const),
    told: yesNo,
    day,
    time,
    how: text,
    whyNot: text,
  }),
  fc.record({
    kind: fc.constant('follow-up' as const),
    what: text,
    due: day,
    doneOn: day,
    outcome: text,
  }),
);

function entryOf(content: WarningContent, before: WarningEntry | null = null): WarningEntry {
  const id = newId(WarningEntryId);
  return {
    id,
    thread: before?.thread ?? id,
    supersedes: before?.id ?? null,
    content,
    author: 'Dr. Maria Example',
    writtenAt: Instant.parse('2026-11-24T20:00:00.000Z'),
  };
}

const some = fc
  .array(answer, { maxLength: 8 })
  .map((contents) => contents.map((one) => entryOf(one)));

describe('open questions of a duty-to-warn event', () => {
  test('an event without an entry asks every leading question, in words', () => {
    expect(openQuestions([]).map(({ question }) => question)).toEqual(answerKinds);
    for (const words of Object.values(questionWords)) expect(words).toMatch(/\?$/);
  });

  test('a reason for each leaves none open, whatever stands in the event', () => {
    fc.assert(
      fc.property(some, (entries) => {
        const reasons = openQuestions(entries).map(({ question, entry }) =>
          entryOf({ kind: 'none', question, about: entry?.thread ?? null, because: 'Not known.' }),
        );
        expect(openQuestions([...entries, ...reasons])).toEqual([]);
        // A reason given for one entry is none for another of its kind.
        for (const { content, thread } of standing(entries)) {
          const fresh = entryOf(content);
          const asked = openQuestions([...entries, ...reasons, fresh]).map(
            ({ question }) => question,
          );
          const before = openQuestions(entries).flatMap(({ question, entry }) =>
            entry?.thread === thread ? [question] : [],
          );
          expect(asked).toEqual(before);
        }
      }),
    );
  });

  test('an answer closes its leading question and opens none of another kind', () => {
    fc.assert(
      fc.property(some, answer, (entries, content) => {
        const after = openQuestions([...entries, entryOf(content)]);
        const questions = (of: typeof after) =>
          of.filter(({ kind }) => kind !== content.kind).map(({ question }) => question);
        expect(after.some(({ question }) => question === content.kind)).toBe(false);
        expect(questions(after)).toEqual(questions(openQuestions(entries)));
      }),
    );
  });

  test('what was corrected or withdrawn asks nothing; its place in the order stays', () => {
    fc.assert(
      fc.property(some, answer, fc.nat(), (entries, content, at) => {
        const before = entries[at % Math.max(entries.length, 1)];
        if (before === undefined) return;
        const corrected = [...entries, entryOf(content, before)];
        const inPlace = entries.map((entry) => (entry === before ? entryOf(content) : entry));
        const said = (of: WarningEntry[]) => standing(of).map((entry) => entry.content);
        expect(said(corrected)).toEqual(said(inPlace));
        const gone = [...entries, entryOf({ kind: 'withdrawn', because: 'Twice.' }, before)];
        expect(said(gone)).toEqual(said(entries.filter((entry) => entry !== before)));
      }),
    );
  });

  test('blank is what holds no word and no choice', () => {
    fc.assert(
      fc.property(answer, (content) => {
        const typed = [...valuesOf(content)].some(
          ([key, value]) =>
            !['kind', 'day', 'time', 'disclosureId'].includes(key) &&
            value !== null &&
            (typeof value !== 'string' || value.trim() !== ''),
        );
        expect(isBlank(content)).toBe(!typed);
      }),
    );
  });
});
