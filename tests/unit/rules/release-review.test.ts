import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decisions, review, textIdOf } from '#main/exports/releases/review.ts';
import type { DocumentModel } from '#shared/contract/documents.ts';
import { ReleaseItemKey, type DecidedPlace } from '#shared/contract/releases.ts';
import { compileNameGuard } from '#shared/rules/name-guard.ts';
import { textsOf } from '#shared/rules/release-texts.ts';
import { CalendarDate, Instant, LocalTime, TimeZone } from '#shared/time.ts';
import { ClientId, GroupId, newId, SessionId } from '#shared/ids.ts';
import { person } from './people.ts';

const key = ReleaseItemKey.parse('note/1');
const self = person('Ana', 'Keller', { nicknames: ['Nita'] });
const everybody = [
  person('Tomas', 'Berger'),
  person('Beatrix', 'Musterfrau', { preferredName: 'Bea' }),
  person('Will', 'Ford'),
  person('Mary Ann', "O'Brien"),
  person('Søren', 'Åkesson'),
  person('Jo', 'Rivera'),
  person('Grace', 'Okafor'),
];

/** A signed note whose one paragraph is cut into spans at `cuts`. */
function noteOf(text: string, cuts: readonly number[], additions: string): DocumentModel {
  const at = [
    0,
    ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b),
    text.length,
  ];
  const spans = at.slice(1).map((end, index) => ({
    kind: 'text' as const,
    text: text.slice(at[index], end),
  }));
  return {
    kind: 'progress-note',
    paper: 'a4',
    letterhead: { name: '', address: '', phone: '', email: '' },
    printedAt: Instant.parse('2026-11-24T20:00:00.000Z'),
    signature: null,
    addenda: [],
    attached: [],
    content: {
      kind: 'progress',
      session: {
        sessionId: newId(SessionId),
        number: 1,
        groupId: newId(GroupId),
        groupName: 'Tuesday',
        groupType: 'process',
        plannedStart: LocalTime.parse('2026-11-24T18:00'),
        plannedMinutes: 90,
        actualStart: null,
        actualEnd: null,
        zone: TimeZone.parse('Europe/Berlin'),
        modality: 'in-person',
        place: '',
        topic: '',
        facilitators: [],
        presentCount: 3,
        formatName: '',
      },
      client: {
        id: newId(ClientId),
        legalName: 'Ana Keller',
        calledName: 'Ana',
        chartCode: '1',
        dateOfBirth: CalendarDate.parse('1980-01-01'),
      },
      attendance: 'present',
      minutes: null,
      sections: [{ key: 'data', title: 'Data', paragraphs: [spans], additions }],
      keptNames: [],
    },
  };
}

const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      'spoke of',
      'and',
      'was late.',
      'said that',
      'The group heard',
      'her',
      'with',
      'to',
    ),
    fc.constantFrom(
      ...[...everybody, self].flatMap(({ givenName, familyName }) => [
        givenName,
        familyName,
        `${givenName} ${familyName}`,
        `${givenName}'s`,
      ]),
    ),
  ),
  { minLength: 1, maxLength: 14 },
);

test('a paper with nothing open names nobody but where somebody said it may stay, whatever was decided', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...everybody), { minLength: 2 }),
      words,
      words,
      fc.array(fc.nat()),
      fc.array(fc.constantFrom('suggestion', 'keep', 'another name', 'nothing'), { minLength: 1 }),
      (roster, spoken, added, cuts, choices) => {
        const guard = compileNameGuard([...roster, self], {
          groupMembers: new Set([...roster, self].map(({ id }) => id)),
        });
        const model = noteOf(spoken.join(' '), cuts, added.join(' '));
        const first = review(key, model, new Decisions([]), guard, self.id);
        const decided: DecidedPlace[] = [];
        for (const { id: textId, hits } of first.item.texts)
          for (const { start, end, suggestion } of hits) {
            const how = choices[decided.length % choices.length];
            const place = { key, textId, start, end };
            if (how === 'suggestion')
              decided.push({ ...place, decision: { kind: 'replace', with: suggestion } });
            if (how === 'keep')
              decided.push({ ...place, decision: { kind: 'keep', reason: 'A word' } });
            if (how === 'another name') {
              const other = roster[decided.length % roster.length]!.familyName;
              decided.push({ ...place, decision: { kind: 'replace', with: other } });
            }
          }
        const { outgoing, open } = review(key, model, new Decisions(decided), guard, self.id);
        if (open > 0) return;
        const texts = new Map(first.item.texts.map(({ id, text }) => [id, text]));
        const kept = decided.flatMap(({ textId, start, end, decision }) =>
          decision.kind === 'keep' ? [texts.get(textId)?.slice(start, end)] : [],
        );
        const left = textsOf(outgoing).flatMap((text) => guard.check(text, self.id));
        expect(left.map(({ match }) => match).filter((match) => !kept.includes(match))).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test('with every suggestion taken the marked words are others and no word else is, whatever spans they stand in', () => {
  fc.assert(
    fc.property(words, fc.array(fc.nat()), (spoken, cuts) => {
      const guard = compileNameGuard([...everybody, self], {
        groupMembers: new Set([...everybody, self].map(({ id }) => id)),
      });
      const text = spoken.join(' ');
      const model = noteOf(text, cuts, '');
      const hits = guard.check(text, self.id);
      const decided = hits.map(({ start, end, suggestion }): DecidedPlace => ({
        key,
        textId: textIdOf(text),
        start,
        end,
        decision: { kind: 'replace', with: suggestion },
      }));
      const { outgoing, replaced } = review(key, model, new Decisions(decided), guard, self.id);
      expect(replaced).toBe(hits.length);
      let rest = '';
      let at = 0;
      for (const { start, end, suggestion } of hits) {
        rest += text.slice(at, start) + suggestion;
        at = end;
      }
      rest += text.slice(at);
      expect(
        textsOf(outgoing)
          .filter((one) => one !== 'Data' && one !== 'Tuesday')
          .join(''),
      ).toBe(rest.trim() === '' ? '' : rest);
    }),
    { numRuns: 400 },
  );
});

test('a decision belongs to the text as it read: changed, it is open again', () => {
  const guard = compileNameGuard([...everybody, self], { groupMembers: new Set() });
  const before = 'Tomas Berger spoke.';
  const place = { key, textId: textIdOf(before), start: 0, end: 12 };
  const decisions = new Decisions([{ ...place, decision: { kind: 'replace', with: 'Somebody' } }]);
  expect(review(key, noteOf(before, [3, 9], ''), decisions, guard, self.id).open).toBe(0);
  expect(review(key, noteOf(`${before} Late.`, [], ''), decisions, guard, self.id).open).toBe(1);
});
