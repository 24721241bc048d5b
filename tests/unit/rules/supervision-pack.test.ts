import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '#shared/person.ts';
import { compileIdentifierGuard } from '#shared/rules/identifier-guard.ts';
import { compileNameGuard } from '#shared/rules/name-guard.ts';
import { fold } from '#shared/rules/name-guard/tokens.ts';
import { ageBand, findAges } from '#shared/rules/supervision-pack/ages.ts';
import {
  dateInText,
  dayMeant,
  relativeDay,
  type Anchor,
} from '#shared/rules/supervision-pack/dates.ts';
import {
  choosePseudonym,
  pseudonymWords,
  wordsOf,
} from '#shared/rules/supervision-pack/pseudonyms.ts';
import {
  packReadings,
  reviewed,
  rosterNamesIn,
  type PackGround,
  type PackText,
} from '#shared/rules/supervision-pack/review.ts';
import { addDays, CalendarDate } from '#shared/time.ts';
import { person } from './people.ts';

const given = 'Bea Óscar Mei-Ling Will May Grace Søren Jürgen Priya Ana Rowan Łukasz Imani'.split(
  ' ',
);
const family = 'Musterfrau Beispiel Template O’Demo Exemplo Van-Muster Förmchen Sample Brook'.split(
  ' ',
);
const names = fc.record({
  given: fc.constantFrom(...given),
  family: fc.constantFrom(...family),
  preferred: fc.constantFrom('', 'Bee', 'Lani', 'Max'),
  nicks: fc.array(fc.constantFrom('Sunny', 'Kit', 'Dodo'), { maxLength: 2 }),
});
const roster = fc
  .uniqueArray(names, {
    minLength: 1,
    maxLength: 9,
    selector: (one) => `${one.given} ${one.family}`,
  })
  .map((all) =>
    all.map((one) =>
      person(one.given, one.family, { preferredName: one.preferred, nicknames: one.nicks }),
    ),
  );
const random = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
};

function pseudonymsFor(people: readonly Person[], text: string, seed: number) {
  const guard = compileNameGuard(people, { groupMembers: new Set(people.map(({ id }) => id)) });
  const taken: string[] = [];
  const draw = random(seed);
  return people.map((one) => {
    const name = choosePseudonym(
      one,
      {
        taken,
        textWords: new Set(wordsOf(text)),
        isName: (words) =>
          guard.check(
            words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
            null,
          ).length > 0,
      },
      draw,
    );
    if (name === null) throw new Error('no pseudonym');
    taken.push(name);
    return [one.id, name] as const;
  });
}

describe('pseudonyms', () => {
  test('share no first letter with their person, are nobody’s name, in no text, and each somebody else’s', () => {
    fc.assert(
      fc.property(
        roster,
        fc.array(fc.constantFrom(...pseudonymWords), { maxLength: 40 }),
        fc.nat(),
        (people, inText, seed) => {
          const drawn = pseudonymsFor(people, inText.join(' '), seed);
          expect(new Set(drawn.map(([, name]) => name)).size).toBe(people.length);
          for (const [id, name] of drawn) {
            const own = people.find((one) => one.id === id);
            const all = own && [own.givenName, own.familyName, own.preferredName, ...own.nicknames];
            for (const word of (all ?? []).flatMap((one) => one.split(/[^\p{L}]+/u)))
              expect(fold(word).charAt(0)).not.toBe(fold(name).charAt(0));
            expect(inText.map(fold)).not.toContain(fold(name));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('go on with a number when the words are used up', () => {
    const crowd = Array.from({ length: pseudonymWords.length + 30 }, () => person('Bea', 'Muster'));
    const drawn = pseudonymsFor(crowd, '', 7).map(([, name]) => name);
    expect(new Set(drawn).size).toBe(crowd.length);
    expect(drawn.some((name) => /^\p{L}+ \d\d$/u.test(name))).toBe(true);
  });
});

const day = (text: string) => CalendarDate.parse(text);
const anchor: Anchor = { day: day('2026-03-17'), label: 'session 7' };

describe('dates', () => {
  test.each([
    ['March 3', '2026-03-03'],
    ['3/4', '2026-03-04'],
    ['Tuesday, March 3rd, 2026', '2026-03-03'],
    ['2025-12-24', '2025-12-24'],
    ['the second of January', '2026-01-02'],
    ['24. Dezember', '2025-12-24'],
    ['14.3.', '2026-03-14'],
    ['3/4/19', '2019-03-04'],
    ['the 14th', '2026-03-14'],
    ['Christmas Eve', null],
    ['March 3-5', null],
  ])('%s is %s', (written, meant) => {
    expect(dayMeant(written, anchor.day, false)).toBe(meant);
  });

  test('are told by the session, with the words before them', () => {
    const told = (text: string, match: string) => {
      const start = text.indexOf(match);
      const place = { start, end: start + match.length };
      const found = dateInText(text, place, { kind: 'relative', dayFirst: false }, anchor, [
        anchor,
      ]);
      return text.slice(0, found.start) + found.suggestion + text.slice(place.end);
    };
    expect(told('She left on March 3 for good.', 'March 3')).toBe(
      'She left two weeks before session 7 for good.',
    );
    expect(told('On 3/16 he called.', '3/16')).toBe('The day before session 7 he called.');
    expect(told('Sober since May 2019.', 'May 2019')).toBe('Sober since 2019.');
    expect(told('Moved by Christmas Eve.', 'Christmas Eve')).toBe('Moved by a date.');
  });

  test('leave no day, no month and no great age behind, however far they lie', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -45_000, max: 4_000 }),
        fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 6 }),
        (off, others) => {
          const sessions = others.map((by, at) => ({
            day: addDays(anchor.day, by),
            label: `session ${String(at + 1)}`,
          }));
          const words = relativeDay(addDays(anchor.day, off), anchor, sessions);
          expect(words).not.toMatch(/\d{4}|\d[-/.]\d/);
          expect(words).not.toMatch(/january|february|march|april|june|july|august|ember|october/i);
          const years = Number(/about (\d+) years/.exec(words)?.[1] ?? 0);
          expect(years).toBeLessThan(90);
        },
      ),
    );
  });
});

test('ages stand in bands of ten, those over 89 in one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 125 }), (age) => {
      const band = ageBand(age);
      if (age >= 90) expect(band).toBe('90 or older');
      else expect(band).toMatch(/^(?:under 10|(\d)0 to \1 ?9|\d0 to \d9)$/);
    }),
  );
  const text = 'A 46-year-old, aged 23, her son 8 years old; rated 46 of 50.';
  expect(findAges(text).map(({ suggestion }) => suggestion)).toEqual([
    '40-to-49-year-old',
    '20 to 29',
    'under 10 years old',
  ]);
});

/** Sentences with somebody in them, in every form a note has. */
const sentences: readonly ((one: Person) => string)[] = [
  ({ givenName }) => `${givenName} spoke of the week and wept.`,
  ({ givenName, familyName }) => `${givenName} ${familyName} came late, on March 3.`,
  ({ givenName, familyName }) => `${familyName}, ${givenName} asked to leave early.`,
  ({ givenName }) => `It was ${givenName}’s turn, and ${givenName}’s mother had called.`,
  ({ familyName }) => `Mr. ${familyName} said no.`,
  ({ familyName }) => `The ${familyName}s moved to Duluth when she was 46 years old.`,
  ({ preferredName, givenName }) => `Everybody turned to ${preferredName || givenName}.`,
  ({ nicknames, givenName }) => `“${nicknames[0] ?? givenName}, stay,” somebody said.`,
  ({ givenName }) => `${givenName.toUpperCase()} WAS SILENT.`,
  ({ givenName, familyName }) => `Write to ${givenName}.${familyName}@example.org or 218-555-0143.`,
];

function groundFor(people: readonly Person[], text: string, seed: number): PackGround {
  const calledBy = new Map(pseudonymsFor(people, text, seed));
  const guard = compileNameGuard(people, { groupMembers: new Set(people.map(({ id }) => id)) });
  return {
    names: guard,
    identifiers: compileIdentifierGuard(guard, { allowed: [...calledBy.values()] }),
    calledBy,
    roster: people,
    chartCodes: [],
    generalised: [],
    dates: { kind: 'relative', dayFirst: false },
    sessions: [anchor],
  };
}

describe('a review', () => {
  test('leaves no name of the roster in any form once every suggestion is taken', () => {
    fc.assert(
      fc.property(
        roster,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...sentences)), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (people, written, seed) => {
          const text = written
            .map(([at, sentence]) => sentence(people[at % people.length] ?? person('A', 'B')))
            .join(' ');
          const ground = groundFor(people, text, seed);
          const pack: PackText = { key: 'k', title: '', text, mentions: [], session: anchor };
          const take = (hit: { suggestion: string }) =>
            ({ kind: 'replace', with: hit.suggestion }) as const;
          const { final, left } = reviewed(pack, packReadings(ground), take, () => take);
          expect(left, text).toEqual([]);
          expect(final, text).not.toBeNull();
          expect(rosterNamesIn(final ?? '', people), text).toEqual([]);
          expect(final).not.toMatch(/March 3|Duluth|555|46 years|example\.org/);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('finds a name again that a replacement brought back, and refuses it to the last', () => {
    const people = [person('Bea', 'Musterfrau'), person('Óscar', 'Beispiel')];
    const ground = groundFor(people, '', 3);
    const pack: PackText = {
      key: 'k',
      title: '',
      text: 'Bea wept.',
      mentions: [],
      session: anchor,
    };
    const back = () => ({ kind: 'replace', with: 'Óscar' }) as const;
    const open = reviewed(pack, packReadings(ground), back, () => () => undefined);
    expect(open.again?.hits.map(({ match }) => match)).toEqual(['Óscar']);
    expect(open.final).toBeNull();
    const stubborn = reviewed(pack, packReadings(ground), back, () => back);
    expect(stubborn.final).toBeNull();
    expect(stubborn.left.map(({ match }) => match)).toContain('Óscar');
  });

  test('knows a mention for certain, and what stands beside it', () => {
    const bea = person('Bea', 'Musterfrau');
    const ground = groundFor([bea], '', 3);
    const text = 'Then Bea Musterfrau wept.';
    const hits = packReadings(ground).hits({
      key: 'k',
      title: '',
      text,
      mentions: [{ start: 5, end: 8, clientId: bea.id }],
      session: anchor,
    });
    expect(hits).toMatchObject([
      { match: 'Bea Musterfrau', suggestion: ground.calledBy.get(bea.id), byMention: true },
    ]);
  });
});
