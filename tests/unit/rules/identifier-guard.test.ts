import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileIdentifierGuard } from '../../../src-shared/rules/identifier-guard.ts';
import type { GuardKind } from '../../../src-shared/rules/name-guard/kinds.ts';
import { compileNameGuard } from '../../../src-shared/rules/name-guard.ts';
import { readNotes } from '../../corpus/evaluate.ts';
import { madeNotes } from '../../corpus/made.ts';
import { allowed, contacts, elsewhere, group } from '../../corpus/roster.ts';

const names = compileNameGuard([...group, ...elsewhere], {
  groupMembers: new Set(group.map(({ id }) => id)),
  contacts,
  allowed,
});
const guard = compileIdentifierGuard(names, { allowed });
const found = (text: string) => guard.check(text).map(({ match }) => match);

describe('each kind of identifier is found, whatever it is', () => {
  const digits = (length: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((all) => all.join(''));
  const month = fc.constantFrom(
    ...'January February March April May June July August September October November December'.split(
      ' ',
    ),
  );
  const day = fc.integer({ min: 1, max: 28 });
  const year = fc.integer({ min: 1950, max: 2030 });
  const area = fc.integer({ min: 201, max: 989 });
  const label = fc.string({
    unit: fc.constantFrom(...Array.from('bcdfgkmtwz')),
    minLength: 4,
    maxLength: 8,
  });
  const octet = fc.integer({ min: 1, max: 254 });
  const hex = fc.integer({ min: 16, max: 255 }).map((byte) => byte.toString(16));

  const kinds: [GuardKind, fc.Arbitrary<string>][] = [
    ['date', fc.tuple(month, day, year).map(([m, d, y]) => `${m} ${d}, ${y}`)],
    ['date', fc.tuple(day, month, year).map(([d, m, y]) => `${d} ${m} ${y}`)],
    ['date', fc.tuple(day, year).map(([d, y]) => `${1 + (d % 12)}/${d}/${y}`)],
    ['date', fc.tuple(day, year).map(([d, y]) => `${d}.${1 + (d % 12)}.${y}`)],
    [
      'date',
      fc
        .tuple(day, year)
        .map(([d, y]) => `${y}-${10 + (d % 3)}-${9 + (d % 20)}`.replace(/-9$/, '-09')),
    ],
    ['age', fc.integer({ min: 90, max: 119 }).map((age) => `${age} years old`)],
    ['age', fc.integer({ min: 90, max: 119 }).map((age) => `${age}-year-old`)],
    ['phone', fc.tuple(area, area, digits(4)).map(([a, b, c]) => `${a}-${b}-${c}`)],
    ['phone', fc.tuple(area, area, digits(4)).map(([a, b, c]) => `(${a}) ${b}-${c}`)],
    ['phone', fc.tuple(area, area, digits(4)).map(([a, b, c]) => `${a}.${b}.${c}`)],
    ['phone', fc.tuple(area, digits(7)).map(([a, b]) => `+49 ${a} ${b}`)],
    ['fax', fc.tuple(area, area, digits(4)).map(([a, b, c]) => `fax ${a}-${b}-${c}`)],
    ['email', fc.tuple(label, label).map(([a, b]) => `${a}.${b}@${a}.example.org`)],
    ['ssn', fc.tuple(area, digits(2), digits(4)).map(([a, b, c]) => `${a}-${b}-${c}`)],
    ['record-number', digits(7).map((number) => `MRN ${number}`)],
    ['record-number', digits(5).map((number) => `chart number: ${number}`)],
    ['plan-number', digits(8).map((number) => `policy no. W${number}`)],
    ['plan-number', digits(8).map((number) => `member ID ${number}`)],
    ['account-number', digits(9).map((number) => `account # ${number}`)],
    ['licence', digits(8).map((number) => `driver's license number D${number}`)],
    ['vehicle', digits(4).map((number) => `license plate KLM ${number}`)],
    ['device', digits(6).map((number) => `serial number A${number}`)],
    ['url', label.map((word) => `https://${word}.example.com/${word}`)],
    ['url', label.map((word) => `www.${word}.org`)],
    ['ip-address', fc.tuple(octet, octet, octet).map(([a, b, c]) => `${a}.${b}.${c}.77`)],
    ['device', fc.array(hex, { minLength: 6, maxLength: 6 }).map((all) => all.join(':'))],
    ['handle', fc.tuple(label, digits(3)).map(([a, b]) => `@${a}_${b}`)],
    ['other-code', digits(6).map((number) => `student ID S${number}`)],
    [
      'place',
      fc
        .tuple(digits(3), label)
        .map(([a, b]) => `1${a} ${b.charAt(0).toUpperCase()}${b.slice(1)} Street`),
    ],
    ['place', digits(5).map((zip) => `IL ${zip}`)],
    ['photo', digits(4).map((number) => `IMG_${number}.jpg`)],
  ];
  const frame = fc.constantFrom<(what: string) => string>(
    (what) => `It was ${what}.`,
    (what) => `Client gave ${what}, then left.`,
    (what) => `(${what})`,
    (what) => `${what}\nNothing else.`,
    (what) => `- ${what}: noted`,
    (what) => `client said "${what}" twice`,
  );

  test.each(kinds)('%s (%#)', (kind, what) => {
    fc.assert(
      fc.property(what, frame, (shown, say) => {
        const text = say(shown);
        const hits = guard.check(text);
        expect(
          hits.map((hit) => hit.kind),
          text,
        ).toContain(kind);
        const left = hits.reduceRight(
          (rest, { start, end, suggestion }) => rest.slice(0, start) + suggestion + rest.slice(end),
          text,
        );
        // Nothing of a number or an address is left standing beside its replacement.
        expect(left.replace(/90 or older/u, ''), text).not.toMatch(/\d{2}|example|\.org/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a hit', () => {
  const notes = fc
    .integer({ min: 1, max: 100_000 })
    .map((seed) => readNotes(madeNotes(2, seed)).map(({ text }) => text));

  it('stands in order, overlaps no other, and says what, how sure, why and what instead', () => {
    fc.assert(
      fc.property(notes, (texts) => {
        for (const text of texts) {
          let end = 0;
          for (const hit of guard.check(text)) {
            expect(hit.start, text).toBeGreaterThanOrEqual(end);
            expect(hit.match).toBe(text.slice(hit.start, hit.end));
            expect(hit.match.trim()).not.toBe('');
            expect(hit.suggestion).not.toBe('');
            expect(hit.why).toMatch(/^“[^\n]*\.$/u);
            end = hit.end;
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is found no more once every suggestion is taken', () => {
    fc.assert(
      fc.property(notes, (texts) => {
        for (const text of texts) {
          const clean = guard
            .check(text)
            .reduceRight(
              (rest, { start, end, suggestion }) =>
                rest.slice(0, start) + suggestion + rest.slice(end),
              text,
            );
          expect(found(clean), `${text}\n→\n${clean}`).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('in an address or on the net tells whose name it holds', () => {
    const [hit] = guard.check('She wrote to beatrix.musterfrau@example.org.');
    expect(hit).toMatchObject({ kind: 'email', clients: [group[0]!.id] });
  });

  it('of a known person keeps the words of the name guard', () => {
    const [hit] = guard.check('He met Deborah Whitcombe there.');
    expect(hit).toMatchObject({ kind: 'full-name', suggestion: 'another member' });
  });

  it('is a stranger’s with the grammar of its place', () => {
    expect(guard.check('He feared Mr. Ashworth’s anger.')).toMatchObject([
      { match: 'Mr. Ashworth’s', suggestion: 'someone’s', kind: 'person' },
    ]);
    expect(guard.check('Xiomara wept.')).toMatchObject([{ suggestion: 'Someone' }]);
  });
});

test.each([
  ['He was laid off from [Costco]. [Costco] cut her hours.', 'employer'],
  ['PD incident [24-118093]; lot [NJB4S00]; roll no [KCL/0417].', undefined],
  ['It is in [Coshocton]. She is at [Cottonwood Counseling].', 'place'],
  ['Mr. Tolliver, [94], slept. His mother, that is [97], did not.', 'age'],
  ['His sister [Ellis] called.', 'person'],
] as const)('%s is found', (marked, kind) => {
  const hits = guard.check(marked.replace(/[[\]]/gu, ''));
  const shown = [...marked.matchAll(/\[(.*?)\]/gu)].map(([, name]) => name);
  expect(hits.map(({ match }) => match)).toEqual(expect.arrayContaining(shown));
  if (kind !== undefined) expect(hits.map((hit) => hit.kind)).toContain(kind);
});

describe('in a text written small', () => {
  test.each([
    ['told [jaquan] to wait. mom said [delphine] is coming friday', 'person'],
    ['her boss [harlan] yelled, sponsor [stefan] picked her up, saw [officer lindqvist]', 'person'],
    ['court in [kenosha], then home to [chillicothe]', 'place'],
    ['works nights for [schnucks]', 'employer'],
    ['apt on [se 82nd] till friday', 'place'],
    ['case closed til [july], court on [5-14], birthday is [3/3]', 'date'],
  ] as const)('%s', (marked, kind) => {
    const hits = guard.check(marked.replace(/[[\]]/gu, ''));
    expect(hits.map(({ match }) => match)).toEqual(
      [...marked.matchAll(/\[(.*?)\]/gu)].map(([, name]) => name),
    );
    expect(new Set(hits.map((hit) => hit.kind))).toEqual(new Set([kind]));
  });

  it('words are no names, known or not', () => {
    expect(
      found(
        'talked with the group about rent, coping and the upcoming move. slept in the livingroom',
      ),
    ).toEqual([]);
  });
});

test('a note in capitals is read as if it were small, and loses nothing by it', () => {
  const shown = guard
    .check(
      'SEEN FOR THE 1ST TIME. WITH T.B. AND OTHERS. LIVES NEAR AKRON, OH 44301, EH6 7PQ BEFORE THAT.',
    )
    .map(({ match }) => match);
  expect(shown).toContain('T.B.');
  expect(shown.join()).toContain('OH 44301');
  expect(shown.join()).toContain('EH6 7PQ');
});

test('the address of a network card is one, also where no digit is in it', () => {
  expect(guard.check('It was ca:da:ca:fa:ba:da.').map(({ kind }) => kind)).toEqual(['device']);
});

describe('a note in a hurry, without verbs or capitals', () => {
  test.each([
    'Calm. [Frank] sober 41 d. [Hope] absent. [Pat] on time, [Joy] reports panic. [May], 81, slept.',
    'Quiet. [Dawn] + [Bill] paired. [Chance] to lead. [Art] (late). [Grace] w/ mother. [Faith] 90 days.',
    'Calm. [Rose] up x2. [Frank] can cook. [Summer] not present. [Will], tearful, left.',
    'FLOOR QUIET. [GRACE] PACING. [HOPE] UPSET. [ART] LATE AGAIN.',
    'saw [mark] today. [rose] split her sandwich, [chance] owned it. [will] drove [grace] home',
    '[hope] and [art] talked. [faith] didnt show. gave [mark] the book. sat next to [hope].',
  ])('names whom it is about: %s', (marked) => {
    const hits = names.check(marked.replace(/[[\]]/gu, ''), null).map(({ match }) => match);
    expect(hits).toEqual([...marked.matchAll(/\[(.*?)\]/gu)].map(([, name]) => name));
  });

  test.each([
    'Will call. May need labs. Hope for change. Chance of rain. Rose from the chair. Art supplies low.',
    'Grace period over. Frank discussion. Joy in small things. Hope to see progress. Bill due.',
    'he will call. may come back. had faith, took a chance. woke at dawn. left a mark. i hope so',
  ])('takes words for words: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what is nobody’s stays', () => {
  test.each([
    'Read Mary Oliver, hummed Danny Boy, ate a Kit Kat. Wore Bose headphones to the Celtic game.',
    'Avoids Tesco; card from Costco; took an Uber; Burger King again. Drives a Ford truck.',
    'Taking Nexito regularly, Epilim 500 mg, Biktarvy; suboxone 8/2. Todd’s paresis, Lewy body.',
    'Used Ackerman materials and the Imago dialogue. Boston Naming 44. Spoke of Saint Monica.',
    'Rated 7/10; attended 3/4 of the sessions; PHQ-9 of 21/27; BP 120/80; 24/7 support.',
    'May be discharged. Will call. To be frank, hope and joy were themes.',
    'Alzheimer’s disease, Parkinson’s, Tourette’s, Gestalt, Rorschach, a Likert scale, Socratic questions.',
    'Dr. Halvorsen and Marcus Oyelaran led; Yalom & Leszcz (2020), Beck (1979), Linehan’s skills.',
    'Client is 34 years old, 90 days sober, and the group has 9 members; in 2019 it had 12.',
    'DSM-5, ICD-10, F33.1, CPT 90853, PTSD, DBT, 100 mg, 1,200 dollars, session 14 of 20.',
    'He lives in Texas, was born in Mexico and speaks Spanish. She is Catholic.',
    'Hodgkin’s in remission, Braxton Hicks, Kübler-Ross; a Winnicottian space; QTc 431, HbA1c 6.1.',
    'He speaks Quechua and read Viktor Frankl. Karpman would call it a triangle; Klass wrote about it.',
    'The mother, the judge and the nurse agreed. Another member told the other member so.',
    'Pt still on sertraline; client still in bed. 5-4-3-2-1 grounding, then 4-4-4-4 breathing.',
    'Feels safe at home since 2019. Sets her alarm for 0630, out of the front door at 2300.',
    'Billing code 90837, CPT code: 90834. BP 120/80mmHg, 1200-1500kcal, F40-F48, CBCL/6-18.',
    'Quetiapine HS. Wants to finish high school, to meal prep, to attend community college.',
    'Cut from broken glass; pt 34 w depression. In Radical Acceptance, in Partial Remission.',
    'Moved to Psychiatric Ward, then on adolescent ward; suboxone clinic, down memory lane.',
    'The car cost 3000, drove truck 20 yrs; voucher scheme in 2021. Monitor BP 140/90.',
    'Anxiety last week 6/10, this week 4/10; after three day fast, before wedding day.',
    'Mood stable.mood/affect congruent, slept well.no si. Sister said. Father then said so.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
