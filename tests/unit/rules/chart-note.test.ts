import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ClientId, newId } from '../../../src-shared/ids.ts';
import type { NoteDocument, NoteParagraph } from '../../../src-shared/note-document.ts';
import type { Person } from '../../../src-shared/person.ts';
import {
  audienceOf,
  chartNoteText,
  chartParagraphText,
  clientsWithContent,
  deriveChartNote,
} from '../../../src-shared/rules/chart-note.ts';
import type { ChartAddition, Replacing } from '../../../src-shared/rules/chart-note.ts';
import { replacing } from '../../../src-shared/rules/chart-guard.ts';
import { compileNameGuard } from '../../../src-shared/rules/name-guard.ts';
import { note, paragraph, person } from './people.ts';

const tomas = person('Tomas', 'Berger');
const bea = person('Beatrix', 'Musterfrau', { preferredName: 'Bea' });
const ana = person('Ana', 'Ruiz');
const otherAna = person('Ana', 'Keller');
const will = person('William', 'Ford', { preferredName: 'Will' });
const ines = person('Inés', 'Ochoa');
const everyone = [tomas, bea, ana, otherAna, will, ines];
const present = new Set(everyone.map(({ id }) => id));

function readsIn(
  client: Person,
  pieces: readonly (string | Person)[],
  replaced: Replacing = () => [],
): string {
  const all = { kind: 'clients' as const, clients: everyone.map(({ id }) => id) };
  const derived = deriveChartNote(note({ data: [paragraph(pieces, all)] }), client, {
    present,
    additions: [],
    replacing: replaced,
    people: everyone,
  });
  return derived.sections.flatMap(({ paragraphs }) => paragraphs.map(chartParagraphText)).join('|');
}

describe('another person becomes a member without a name', () => {
  test.each<[string, Person, (string | Person)[], string]>([
    [
      'one other is "another member", then "the other member"',
      tomas,
      [
        tomas,
        ' told ',
        bea,
        ' that her joke had stung. ',
        bea,
        ' went quiet, then ',
        bea,
        ' left.',
      ],
      'Tomas told another member that her joke had stung. The other member went quiet, then the other member left.',
    ],
    [
      'two others stay apart',
      tomas,
      [bea, ' and ', ana, ' spoke to ', tomas, '. ', ana, ' smiled at ', bea, '.'],
      'One member and a second member spoke to Tomas. The second member smiled at the first member.',
    ],
    [
      'three others stay apart',
      tomas,
      [bea, ', ', ana, ' and ', will, ' spoke; ', will, ' longest.'],
      'One member, a second member and a third member spoke; the third member longest.',
    ],
    [
      'both',
      tomas,
      ['Heard both ', ana, ' and ', bea, '.'],
      'Heard both one member and a second member.',
    ],
    ['possessive', tomas, ['Laughed at ', bea, "'s story."], "Laughed at another member's story."],
    ['curly possessive', tomas, [bea, '’s story.'], 'Another member’s story.'],
    [
      'possessive of a name in s',
      bea,
      [tomas, "' joke had stung."],
      "Another member's joke had stung.",
    ],
    ['curly, of a name in s', bea, ['That ', tomas, '’ joke'], 'That another member’s joke'],
    ['own possessive', tomas, [tomas, "' joke"], "Tomas' joke"],
    [
      'an apostrophe that closes a quotation',
      bea,
      ["He said 'I like ", tomas, "' and left"],
      "He said 'I like another member' and left",
    ],
    [
      'after an article',
      tomas,
      ['This was the ', bea, ' of June.'],
      'This was the other member of June.',
    ],
    [
      'after "a"',
      tomas,
      ['He met a ', bea, ' he did not know.'],
      'He met another member he did not know.',
    ],
    [
      'after "A" at the start',
      tomas,
      ['A ', bea, ' he did not know.'],
      'Another member he did not know.',
    ],
    ['after "our"', tomas, ['He called her our ', bea, '.'], 'He called her our other member.'],
    ['after "dear"', tomas, ['"Dear ', bea, '," he said'], '"Dear other member," he said'],
    [
      'after an adjective',
      tomas,
      ['He comforted a visibly upset ', bea, '.'],
      'He comforted a visibly upset other member.',
    ],
    [
      'after a noun the article stays',
      tomas,
      ['In the session ', bea, ' spoke.'],
      'In the session another member spoke.',
    ],
    [
      'after "her"',
      tomas,
      ['It pained her ', bea, ' had left.'],
      'It pained her another member had left.',
    ],
    ['after "the other"', ana, ['Not the other ', otherAna, '.'], 'Not the other member.'],
    [
      'after a title',
      tomas,
      ['He asked Mrs. ', bea, ' to stay.'],
      'He asked another member to stay.',
    ],
    ['plural', tomas, ['The two ', ana, ' s agreed.'], 'The two members agreed.'],
    ['plural without a space', tomas, ['The two ', ana, 's agreed.'], 'The two members agreed.'],
    [
      'a possessive that lost its apostrophe',
      tomas,
      ['He liked ', ana, ' s joke.'],
      "He liked another member's joke.",
    ],
    [
      'a possessive without its apostrophe, run together',
      tomas,
      [bea, 's joke, then ', tomas, 's joke'],
      "Another member's joke, then Tomas's joke",
    ],
    [
      'after a role that is nobody by itself',
      tomas,
      ['Peer ', bea, ' sat by fellow group member ', ana, ' and asked member ', will, ' in.'],
      'One member sat by a second member and asked a third member in.',
    ],
    [
      'after a role that is somebody',
      tomas,
      ['He told a trusted peer ', bea, ' had left.'],
      'He told a trusted peer another member had left.',
    ],
    [
      'after the words for another',
      tomas,
      [bea, ', ', ana, ', ', will, ' and ', ines, ' Will'],
      'One member, a second member, a third member and a fourth member Will',
    ],
    [
      'after a noun in -ing',
      tomas,
      ['During the opening ', bea, ' wept, in the closing ', ana, ' did.'],
      'During the opening one member wept, in the closing a second member did.',
    ],
    ['two Anas in one Ana’s note', ana, ['The two ', ana, 's agreed.'], 'The two members agreed.'],
    [
      'surname typed after the mention',
      tomas,
      ['He told ', bea, ' Musterfrau so.'],
      'He told another member so.',
    ],
    [
      'initial typed after the mention',
      tomas,
      ['He told ', bea, ' M. so, not ', bea, ' M.'],
      'He told another member so, not the other member.',
    ],
    ['surname with possessive', tomas, [bea, ' Musterfrau’s joke'], 'Another member’s joke'],
    ['letters run together', tomas, ['told', bea, 'that'], 'told another member that'],
    ['mentions run together', tomas, [bea, ana], 'One member a second member'],
    [
      'capital after a quotation',
      tomas,
      ['“Stop.” ', bea, ' left.'],
      '“Stop.” Another member left.',
    ],
    [
      'capital inside a quotation',
      tomas,
      ['He said, “', bea, ' hurt me.”'],
      'He said, “Another member hurt me.”',
    ],
    [
      'no capital after a quoted word',
      tomas,
      ['He said “yes” ', bea, ' heard.'],
      'He said “yes” another member heard.',
    ],
    [
      'capital after ! ? … :',
      tomas,
      ['No! ', bea, ' left? ', bea, ' stayed… ', bea, ': ', bea],
      'No! Another member left? The other member stayed… The other member: The other member',
    ],
    ['capital after a line break', tomas, ['so,', '\n', bea, ' left'], 'so,\nAnother member left'],
    ['capital after a dash as list mark', tomas, ['- ', bea, ' left'], '- Another member left'],
    [
      'no capital after an abbreviation',
      tomas,
      ['Members, e.g. ', bea, ', left'],
      'Members, e.g. another member, left',
    ],
    [
      'capital after brackets',
      tomas,
      ['(', bea, ' left.) ', bea, ' came.'],
      '(Another member left.) The other member came.',
    ],
    ['mid-sentence brackets', tomas, ['He (not ', bea, ') left.'], 'He (not another member) left.'],
  ])('%s', (_, client, pieces, expected) => {
    expect(readsIn(client, pieces)).toBe(expected);
  });

  it('calls the client as the client is called, whatever the mention said when it was written', () => {
    expect(readsIn(will, [{ ...will, preferredName: 'Wm' }, ' spoke'])).toBe('Will spoke');
  });

  it('replaces somebody who was never in the group', () => {
    const stranger = person('Noor', 'Haddad');
    expect(readsIn(tomas, ['He quoted ', stranger, '.'])).toBe('He quoted another member.');
  });

  it('says what the group note shows there', () => {
    const spans = deriveChartNote(
      note({ data: [paragraph([tomas, ' heard a ', bea, "'s joke"])] }),
      tomas,
      {
        present,
        additions: [],
        people: everyone,
      },
    ).sections[0]?.paragraphs[0]?.spans;
    expect(spans).toEqual([
      { kind: 'self', text: 'Tomas', clientId: tomas.id, original: 'Tomas' },
      { kind: 'text', text: ' heard ' },
      { kind: 'other', text: "another member's", clientId: bea.id, original: "a Bea's" },
      { kind: 'text', text: ' joke' },
    ]);
  });
});

describe('a paragraph reaches exactly its audience', () => {
  it('goes to everyone present when it mentions nobody', () => {
    expect(audienceOf(paragraph(['Trust.']), present)).toEqual({ kind: 'everyone' });
  });
  it('goes to those it mentions, in the order of the circle', () => {
    expect(audienceOf(paragraph(['x']), present)).toEqual({ kind: 'everyone' });
    expect(audienceOf(paragraph([bea, ' and ', tomas, ' and ', bea]), present)).toEqual({
      kind: 'clients',
      clients: [tomas.id, bea.id],
    });
  });
  it('stays in the group file when told so, whoever it mentions', () => {
    expect(audienceOf(paragraph([bea], { kind: 'group-file' }), present)).toEqual({
      kind: 'group-file',
    });
  });
  it('goes to those chosen by hand, whoever it mentions', () => {
    const chosen = paragraph([bea, ' spoke.'], { kind: 'clients', clients: [will.id, ana.id] });
    expect(audienceOf(chosen, present)).toEqual({ kind: 'clients', clients: [ana.id, will.id] });
  });
  it('lists absent clients it names after those present', () => {
    const absent = person('Youssef', 'Amari');
    const document = note({
      data: [paragraph([absent, ' was missed.']), paragraph([will, ' came.'])],
    });
    expect(clientsWithContent(document, new Set([tomas.id, will.id]))).toEqual([
      will.id,
      absent.id,
    ]);
  });
  it('gives nobody anything from an empty note', () => {
    expect(clientsWithContent(note({ data: [paragraph([]), paragraph([' '])] }), present)).toEqual(
      [],
    );
  });
  it('keeps what is for everyone present from those who were not', () => {
    const derived = deriveChartNote(note({ data: [paragraph(['Trust.'])] }), bea, {
      present: new Set([tomas.id]),
      additions: [],
      people: everyone,
    });
    expect(derived.sections).toEqual([]);
  });
});

describe('the clinician’s own words for one client', () => {
  const document = note({ data: [paragraph(['Trust.'])], plan: [paragraph([])] });
  const derive = (additions: ChartAddition[]) =>
    deriveChartNote(document, tomas, { present, additions, people: everyone });

  it('join their section, also one that is otherwise empty', () => {
    const derived = derive([{ section: 'plan', title: 'Plan', text: 'Speak first.' }]);
    expect(derived.sections.map(({ key, additions }) => [key, additions])).toEqual([
      ['data', ''],
      ['plan', 'Speak first.'],
    ]);
  });
  it('follow under their own title when their section is gone', () => {
    const derived = derive([
      { section: 'theme', title: 'Theme', text: 'One.' },
      { section: 'theme', title: 'Theme', text: 'Two.' },
    ]);
    expect(derived.sections.at(-1)).toEqual({
      key: 'theme',
      title: 'Theme',
      paragraphs: [],
      additions: 'One.\n\nTwo.',
    });
  });
  it('stand in the text that is searched and hashed, with the titles', () => {
    expect(chartNoteText(derive([{ section: 'plan', title: 'Plan', text: 'Speak first.' }]))).toBe(
      'Data\nTrust.\n\nPlan\nSpeak first.',
    );
  });
});

describe('a decision made at the name guard', () => {
  const mark = person('Mark', 'Vogt');
  const guard = compileNameGuard([...everyone, mark], {
    groupMembers: new Set([...present, mark.id]),
  });
  const decide = (...decisions: [string, string][]) =>
    replacing(
      decisions.map(([match, replacement]) => ({ action: 'replace', match, replacement })),
      guard,
      tomas.id,
    );

  it('replaces what the guard marks and no other word', () => {
    expect(
      readsIn(tomas, ['Bea saw Beate, Beans and Bea.'], decide(['Bea', 'another member'])),
    ).toBe('Another member saw Beate, Beans and another member.');
  });
  it('never reaches a place where the same letters are a word', () => {
    expect(
      readsIn(
        tomas,
        ['Mark told him so. Mark the date: he left a mark.'],
        decide(['Mark', 'Another member']),
      ),
    ).toBe('Another member told him so. Mark the date: he left a mark.');
  });
  it('keeps the grammar of each place', () => {
    expect(readsIn(tomas, ['Bea left. Then Bea came.'], decide(['Bea', 'Another member']))).toBe(
      'Another member left. Then another member came.',
    );
  });
  it('is for exactly what was marked', () => {
    const both = decide(['Bea', 'another member'], ['Bea M.', 'a second member']);
    expect(readsIn(tomas, ['So Bea M. and Bea left.'], both)).toBe(
      'So a second member and another member left.',
    );
    expect(readsIn(tomas, ['So Bea Musterfrau left.'], decide(['Bea', 'another member']))).toBe(
      'So Bea Musterfrau left.',
    );
  });
  it('does not touch what stands for another', () => {
    const all: Replacing = (text) => [{ start: 0, end: text.length, replacement: 'x' }];
    expect(readsIn(tomas, [tomas, ' told ', bea, ' so.'], all)).toBe(
      'Tomas told another member so.',
    );
  });
  it('keeps the point of an initial where it ends the sentence', () => {
    expect(
      readsIn(
        tomas,
        ['With B. there. Then with B. Later with B.'],
        decide(['B.', 'another member']),
      ),
    ).toBe('With another member there. Then with another member. Later with another member.');
  });
  it('leaves mentions and additions alone, and reaches titles', () => {
    const derived = deriveChartNote(
      note({ data: [paragraph([tomas, ' saw Bea.'])] }, { data: 'Bea, continued' }),
      tomas,
      {
        present,
        additions: [
          { section: 'data', title: 'Data', text: 'Bea again.' },
          { section: 'gone', title: 'With Bea', text: 'More.' },
        ],
        replacing: decide(['Bea', 'another member'], ['Tomas', 'x']),
        people: everyone,
      },
    );
    expect(chartNoteText(derived)).toBe(
      'Another member, continued\nTomas saw another member.\nBea again.\n\nWith another member\nMore.',
    );
    expect(derived.sections[0]?.paragraphs[0]?.spans[2]).toEqual({
      kind: 'other',
      text: 'another member',
      original: 'Bea',
    });
  });
  it('reaches a name that is cut by bold type or a line break', () => {
    const cut: NoteParagraph = paragraph([tomas, ' saw ']);
    cut.content?.push(
      { type: 'text', text: 'Be', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'atrix' },
      { type: 'hardBreak' },
      { type: 'text', text: 'Musterfrau.' },
    );
    const derived = deriveChartNote(note({ data: [cut] }), tomas, {
      present,
      additions: [],
      replacing: decide(['Beatrix\nMusterfrau', 'another member']),
      people: everyone,
    });
    expect(chartNoteText(derived)).toBe('Data\nTomas saw another member.');
  });
});

/** Every place with these letters. */
function every(match: string, replacement: string): Replacing {
  return (text) =>
    [...text.matchAll(new RegExp(match, 'g'))].map(({ index }) => ({
      start: index,
      end: index + match.length,
      replacement,
    }));
}

describe('whatever is written', () => {
  // Labels no English sentence and no member phrase can hold, so that finding one is finding a leak.
  const label = fc.stringMatching(/^[A-Z][qzxkv]{2,6}[a-z]?$/);
  const roster = fc
    .uniqueArray(label, { minLength: 2, maxLength: 7 })
    .map((names) => names.map((name, at) => person(name, `Family${at}`)));
  const words = fc.constantFrom(
    'told',
    ' ',
    '. ',
    'the ',
    'a ',
    ' our ',
    "'s ",
    '’s',
    "' joke",
    's',
    ' s ',
    ', ',
    '? “',
    '” ',
    'dear ',
    'both ',
    ' and ',
    '!',
    '(',
    ') ',
    '\n',
    'the two ',
    'went quiet',
    'Mr. ',
    '1. ',
  );
  const scene = roster.chain((people) => {
    const id = fc.constantFrom(...people.map((one) => one.id));
    const piece = fc.oneof(words, fc.constantFrom(...people));
    const audience = fc.oneof(
      { weight: 4, arbitrary: fc.constant({ kind: 'mentioned' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'group-file' as const }) },
      {
        weight: 1,
        arbitrary: fc.uniqueArray(id).map((clients) => ({ kind: 'clients' as const, clients })),
      },
    );
    const written = fc
      .tuple(fc.array(piece, { maxLength: 12 }), audience)
      .map(([pieces, to]) => paragraph(pieces, to));
    const section = fc.array(written, { minLength: 1, maxLength: 3 });
    return fc.record({
      people: fc.constant(people),
      present: fc.subarray(people.map((one) => one.id)).map((ids) => new Set(ids)),
      document: fc.record({ data: section, plan: section }).map((sections) => note(sections)),
    });
  });

  it('a client’s note never carries another member’s name', () => {
    fc.assert(
      fc.property(scene, ({ people, present: here, document }) => {
        for (const client of people) {
          const text = chartNoteText(
            deriveChartNote(document, client, { present: here, additions: [], people }),
          );
          for (const other of people)
            if (other.id !== client.id && !client.givenName.includes(other.givenName))
              expect(text).not.toContain(other.givenName);
        }
      }),
    );
  });

  it('two others in one paragraph are never called alike', () => {
    fc.assert(
      fc.property(scene, ({ people, present: here, document }) => {
        for (const client of people)
          for (const { paragraphs } of deriveChartNote(document, client, {
            present: here,
            additions: [],
            people,
          }).sections)
            for (const { spans } of paragraphs) {
              const others = spans.filter(({ kind }) => kind === 'other');
              if (new Set(others.map(({ clientId }) => clientId)).size < 2) continue;
              const meant = new Map<string, string | undefined>();
              for (const { text, clientId } of others) {
                const called = text.replace(/['’]s?$/, '').toLowerCase();
                if (called.endsWith('members')) continue;
                // "one member" is "the first member" from then on
                const which = called.replace(/^(?:the|an?) /, '').replace(/^one /, 'first ');
                expect(meant.get(which) ?? clientId, which).toBe(clientId);
                meant.set(which, clientId);
              }
            }
      }),
    );
  });

  it('nor with people unknown to the vault, nor after decisions of the name guard', () => {
    fc.assert(
      fc.property(scene, ({ people, present: here, document }) => {
        const [client] = people;
        if (client === undefined) return;
        const text = chartNoteText(
          deriveChartNote(document, client, {
            present: here,
            additions: [],
            people: [],
            replacing: every('told', 'asked'),
          }),
        );
        for (const other of people.slice(1))
          if (!client.givenName.includes(other.givenName))
            expect(text).not.toContain(other.givenName);
      }),
    );
  });

  it('each paragraph is in the notes of its audience and in no other', () => {
    fc.assert(
      fc.property(scene, ({ people, present: here, document }) => {
        const somewhere = new Set<string>();
        for (const client of people) {
          const derived = deriveChartNote(document, client, {
            present: here,
            additions: [],
            people,
          });
          const got = new Set(
            derived.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)),
          );
          if (got.size > 0) somewhere.add(client.id);
          for (const section of document.content)
            for (const written of section.content) {
              const pieces = written.content ?? [];
              const blank = pieces.every(
                (node) =>
                  (node.type === 'text' && node.text.trim() === '') || node.type === 'hardBreak',
              );
              const mentioned = pieces.some(
                (node) => node.type === 'mention' && node.attrs.id === client.id,
              );
              const anyone = pieces.some((node) => node.type === 'mention');
              const { audience } = written.attrs;
              const due =
                !blank &&
                (audience.kind === 'clients'
                  ? audience.clients.includes(client.id)
                  : audience.kind === 'mentioned' && (anyone ? mentioned : here.has(client.id)));
              expect(got.has(written.attrs.id)).toBe(due);
            }
        }
        expect(new Set(clientsWithContent(document, here))).toEqual(somewhere);
      }),
    );
  });

  it('no typed word is lost or moved to where it was not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('alpha', 'beta', 'gamma', '\n', '. '), { maxLength: 8 }),
        (pieces) => {
          const typed = pieces.flatMap((piece) => [piece, bea, ' ', tomas, ' ']);
          expect(readsIn(tomas, typed).match(/alpha|beta|gamma/g) ?? []).toEqual(
            pieces.filter((piece) => /alpha|beta|gamma/.test(piece)),
          );
        },
      ),
    );
  });

  it('writing on in the group note never loses what was added', () => {
    const addition = fc.record({
      section: fc.constantFrom('data', 'plan', 'gone', 'theme'),
      title: fc.constantFrom('Data', 'Plan', 'Gone'),
      text: fc.stringMatching(/^[a-z]{5,20}$/),
    });
    fc.assert(
      fc.property(scene, scene, fc.array(addition), (before, after, additions) => {
        const client = before.people[0] ?? tomas;
        for (const document of [
          before.document,
          after.document,
          merged(before.document, after.document),
        ]) {
          const derived = deriveChartNote(document, client, {
            present: before.present,
            additions,
            people: before.people,
            replacing: (text) =>
              additions.flatMap((added) => every(added.text, '')(text)).slice(0, 1),
          });
          const kept = derived.sections.map((section) => section.additions).join('\n');
          for (const { text } of additions) expect(kept).toContain(text);
          expect(new Set(derived.sections.map(({ key }) => key)).size).toBe(
            derived.sections.length,
          );
        }
      }),
    );
  });

  function merged(a: NoteDocument, b: NoteDocument): NoteDocument {
    return note({ data: [...(a.content[0]?.content ?? []), ...(b.content[0]?.content ?? [])] });
  }

  it('a client who is not in the note has no sections', () => {
    const nobody = person('Nobody', 'Here');
    fc.assert(
      fc.property(scene, ({ people, present: here, document }) => {
        expect(
          deriveChartNote(document, nobody, { present: here, additions: [], people }).sections,
        ).toEqual([]);
        expect(clientsWithContent(document, here)).not.toContain(newId(ClientId));
      }),
    );
  });
});
