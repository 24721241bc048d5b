import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  additionIn,
  withAddition,
  withKept,
  withoutDecision,
  withReplacement,
} from '../../../src-renderer/areas/notes/chart-edits.ts';
import {
  chartRows,
  presentClients,
  signingCount,
  type ChartSources,
} from '../../../src-renderer/areas/notes/chart-rows.ts';
import {
  carriedTo,
  readByGuard,
  remembering,
  withDoubts,
} from '../../../src-renderer/areas/notes/chart-doubts.ts';
import {
  occurrenceOf,
  runsOf,
  textRunsOf,
} from '../../../src-renderer/areas/notes/chart-segments.ts';
import { shownSections } from '../../../src-renderer/areas/notes/chart-view.ts';
import { likenessWords } from '../../../src-renderer/areas/notes/likeness.ts';
import type { ChartDraft } from '../../../src-renderer/areas/notes/shelves.ts';
import { groupMaySign, signable } from '../../../src-renderer/areas/notes/sign-plan.ts';
import type { Attendance } from '../../../src-shared/contract/attendance.ts';
import type { Seat } from '../../../src-shared/contract/sessions.ts';
import { type ClientId, MembershipId, newId, NoteId } from '../../../src-shared/ids.ts';
import type { NoteDocument } from '../../../src-shared/note-document.ts';
import type { Person } from '../../../src-shared/person.ts';
import type { Heading, MarkedPlace } from '../../../src-shared/rules/chart-guard.ts';
import type { NameGuard } from '../../../src-shared/rules/name-guard.ts';
import { note, paragraph, person } from '../rules/people.ts';

const tomas = person('Tomas', 'Berger');
const bea = person('Beatrix', 'Musterfrau', { preferredName: 'Bea' });
const youssef = person('Youssef', 'Amrani');
const rosa = person('Rosa', 'Bell');

/** Marks the word "Bea" wherever it stands. */
const guard: NameGuard = {
  check: (text, self) =>
    self === bea.id
      ? []
      : [...text.matchAll(/Bea/gu)].map(({ index }) => ({
          start: index,
          end: index + 3,
          match: 'Bea',
          kind: 'preferred-name' as const,
          certainty: 'certain' as const,
          clients: [bea.id],
          suggestion: 'another member',
          why: 'a name',
        })),
};

function seat(who: Person, attendance: Attendance | null): Seat {
  return { membershipId: newId(MembershipId), person: who, attendance, minutes: null };
}

const seats = [seat(tomas, 'present'), seat(bea, 'late'), seat(youssef, 'excused')];
const empty: ChartDraft = { id: newId(NoteId), additions: [], decisions: [] };

function rows(
  document: NoteDocument,
  drafts: ReadonlyMap<ClientId, ChartDraft> = new Map(),
  more: Partial<ChartSources> = {},
) {
  return live(document, drafts, more).map((row) =>
    withDoubts(row, readByGuard(row, guard, headings), guard, headings),
  );
}

const headings: Heading[] = [];

function live(
  document: NoteDocument,
  drafts: ReadonlyMap<ClientId, ChartDraft> = new Map(),
  more: Partial<ChartSources> = {},
) {
  return chartRows({
    document,
    seats,
    charts: [],
    people: new Map([tomas, bea, youssef, rosa].map((each) => [each.id, each])),
    names: new Map(),
    guard,
    draftOf: (id) => drafts.get(id) ?? empty,
    ...more,
  });
}

describe('the row of clients', () => {
  it('lists who was there, and whoever is written about', () => {
    const found = rows(note({ data: [paragraph(['All.']), paragraph([rosa, ' called.'])] }));
    expect(found.map(({ client, listed }) => [client.givenName, listed])).toEqual([
      ['Tomas', true],
      ['Beatrix', true],
      ['Youssef', false],
      ['Rosa', true],
    ]);
  });

  it('lists an absent client who has words of their own', () => {
    const drafts = new Map([
      [youssef.id, withAddition(empty, { key: 'data', title: 'Data' }, 'Called in sick.')],
    ]);
    const row = rows(note({ data: [paragraph([])] }), drafts).find(
      ({ client }) => client.id === youssef.id,
    );
    expect(row).toMatchObject({ listed: true, status: 'ready', text: 'Data\nCalled in sick.' });
  });

  it('says what is ready, in doubt and empty, and counts it', () => {
    const found = rows(note({ data: [paragraph([tomas, ' sat by Bea.'])] }));
    expect(found.map(({ status }) => status)).toEqual(['doubts', 'empty', 'empty']);
    expect(signingCount(found)).toEqual({ ready: 0, unsigned: 1 });
    expect(signable(found).map(({ client }) => client.givenName)).toEqual(['Tomas', 'Beatrix']);
  });

  it('calls nothing ready before the guard has looked', () => {
    const found = live(note({ data: [paragraph(['All.'])] }));
    expect(found[0]!.status).toBe('unchecked');
    expect(signingCount(found)).toEqual({ ready: 0, unsigned: 2 });
  });

  it('counts as present who was in the room', () => {
    expect([...presentClients(seats)]).toEqual([tomas.id, bea.id]);
  });
});

describe('doubts while typing goes on', () => {
  const before = note({ data: [paragraph([tomas, ' sat by Bea today.'])] });
  const finding = readByGuard(live(before)[0]!, guard, headings);
  const typed = (text: string) => {
    const next = structuredClone(before);
    next.content[0]!.content[0]!.content![1] = { type: 'text', text };
    return withDoubts(live(next)[0]!, finding, guard, headings);
  };

  it('stay where their words are, before and after what is typed', () => {
    expect(typed(' sat by Bea today, again.').places).toMatchObject([{ hit: { start: 13 } }]);
    const shifted = typed(' sat quietly by Bea today.');
    expect(shifted.places).toMatchObject([
      { context: 'Tomas sat quietly by Bea today.', hit: { start: 21, end: 24 } },
    ]);
    expect(shifted.checked).toBe(false);
  });

  it('go when their words are changed', () => {
    expect(typed(' sat by Beatrix today.').places).toEqual([]);
    expect(typed(' sat by her today.').places).toEqual([]);
  });

  it('go when they are decided, before the guard has read again', () => {
    const row = live(before)[0]!;
    const kept = withKept(empty, finding.places[0]!, 'Her aunt');
    expect(withDoubts({ ...row, draft: kept }, finding, guard, headings)).toMatchObject({
      places: [],
      checked: false,
    });
  });

  it('never point outside their text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        const context = `${a} Bea ${b}`;
        const start = a.length + 1;
        const place = { ...finding.places[0]!, context };
        const hit = { ...place.hit, start, end: start + 3 };
        const carried = carriedTo(`${a}${c} Bea ${b}`, { ...place, hit });
        if (carried !== null)
          expect(carried.context.slice(carried.hit.start, carried.hit.end)).toBe('Bea');
      }),
    );
  });
});

describe('decisions', () => {
  const document = note({ data: [paragraph([tomas, ' sat by Bea. Bea left.'])] });
  const placesIn = (draft: ChartDraft): MarkedPlace[] =>
    rows(document, new Map([[tomas.id, draft]]))[0]!.places;

  it('replace every such place that flows in', () => {
    const decided = withReplacement(empty, placesIn(empty)[0]!, 'another member');
    const row = rows(document, new Map([[tomas.id, decided]]))[0]!;
    expect(row.text).toBe('Data\nTomas sat by another member. Another member left.');
    expect(row.status).toBe('ready');
    expect(placesIn(withoutDecision(decided, decided.decisions[0]!))).toHaveLength(2);
  });

  it('keep a name for a reason, at this place of this text only', () => {
    const first = withKept(empty, placesIn(empty)[0]!, 'Her aunt');
    expect(placesIn(first).map(({ hit }) => hit.start)).toEqual([18]);
    const kept = withKept(first, placesIn(first)[0]!, 'Her aunt');
    expect(placesIn(kept)).toEqual([]);
    const other = note({ data: [paragraph([tomas, ' sat by Bea. Then Bea left.'])] });
    expect(rows(other, new Map([[tomas.id, kept]]))[0]!.places).toHaveLength(2);
  });

  it('change the clinician’s own words in place', () => {
    const written = withAddition(empty, { key: 'data', title: 'Data' }, 'Bea’s coat. Bea waited.');
    const [first] = rows(note({ data: [paragraph([])] }), new Map([[tomas.id, written]]))[0]!
      .places;
    const changed = withReplacement(written, first!, 'another member');
    expect(additionIn(changed.additions, 'data')).toBe('Another member’s coat. Bea waited.');
    expect(changed.decisions).toEqual([]);
    const typedOn = withAddition(written, { key: 'data', title: 'Data' }, 'Oh, Bea’s coat.');
    expect(withReplacement(typedOn, first!, 'another member')).toBe(typedOn);
  });

  it('are made once for one text', () => {
    const [place] = placesIn(empty);
    const twice = withKept(withKept(empty, place!, 'First'), place!, 'Second');
    expect(twice.decisions).toMatchObject([{ reason: 'Second' }]);
  });
});

describe('additions', () => {
  it('stand in the order of the sections, and go when emptied', () => {
    const order = ['data', 'plan'];
    const both = withAddition(
      withAddition(empty, { key: 'plan', title: 'Plan' }, 'B', order),
      { key: 'data', title: 'Data' },
      'A',
      order,
    );
    expect(both.additions.map(({ text }) => text)).toEqual(['A', 'B']);
    const without = withAddition(both, { key: 'data', title: 'Data' }, '', order);
    expect(without.additions.map(({ text }) => text)).toEqual(['B']);
  });

  it('keep a place when the format no longer has their section', () => {
    const draft = withAddition(empty, { key: 'goals', title: 'Goals' }, 'Speak first.');
    const shown = shownSections([{ key: 'data', title: 'Data' }], { sections: [] }, draft);
    expect(shown.map(({ title }) => title)).toEqual(['Data', 'Goals']);
  });
});

describe('what is drawn', () => {
  it('is cut where a doubt begins and ends, also across formats', () => {
    const place = (start: number, end: number, context: string): MarkedPlace => ({
      sectionKey: 'data',
      paragraph: 'addition',
      context,
      hit: { ...guard.check('Bea', tomas.id)[0]!, start, end, match: context.slice(start, end) },
    });
    const spans = [
      { kind: 'text' as const, text: 'With Be' },
      { kind: 'text' as const, text: 'a and', marks: ['bold' as const] },
      { kind: 'other' as const, text: ' another' },
    ];
    const runs = runsOf(spans, [place(5, 8, 'With Bea and another'), place(0, 4, 'older text')]);
    expect(
      runs.map((run) => [run.place !== null, run.segments.map(({ text }) => text).join('|')]),
    ).toEqual([
      [false, 'With '],
      [true, 'Be|a'],
      [false, ' and'],
      [false, ' another'],
    ]);
    expect(textRunsOf('', [])).toEqual([]);
  });

  it('knows which of several equal names is meant', () => {
    const context = 'Bea, another member and Bea';
    const spans = [
      { kind: 'text' as const, text: 'Bea, ' },
      { kind: 'other' as const, text: 'another member' },
      { kind: 'text' as const, text: ' and Bea' },
    ];
    const [first, second] = guard.check(context, tomas.id).map((hit) => ({
      sectionKey: 'data',
      paragraph: 'addition' as const,
      context,
      hit,
    }));
    expect(occurrenceOf(spans, first!)).toBe(0);
    expect(occurrenceOf(spans, second!)).toBe(1);
  });
});

describe('signing', () => {
  const draft = note({ data: [paragraph(['All.']), paragraph([tomas, ' sat by Bea.'])] });

  it('lets the group note be signed with the last chart note, not before', () => {
    const found = rows(draft);
    const group = { signed: null };
    expect(groupMaySign(found, new Set([bea.id]), group, true)).toBe(false);
    expect(groupMaySign(found, new Set([bea.id, tomas.id]), group, true)).toBe(true);
    expect(groupMaySign(found, new Set([bea.id, tomas.id]), group, false)).toBe(false);
  });

  it('warns of notes that are nearly the same, each set once', () => {
    const long = paragraph([
      'Opened with a round on the week, then stayed with what had been left unsaid before the break.',
    ]);
    const all = [seat(tomas, 'present'), seat(bea, 'present'), seat(youssef, 'present')];
    expect(likenessWords(rows(note({ data: [long] }), new Map(), { seats: all }))).toEqual([
      'Tomas, Beatrix and Youssef',
    ]);
    expect(likenessWords(rows(note({ data: [paragraph(['Short.'])] })))).toEqual([]);
  });
});

it('asks the guard once about the same text', () => {
  let asked = 0;
  const counting = remembering({
    check: (text, self) => {
      asked += 1;
      return guard.check(text, self);
    },
  });
  expect(counting.check('Bea', tomas.id)).toHaveLength(1);
  expect(counting.check('Bea', tomas.id)).toHaveLength(1);
  expect(counting.check('Bea', bea.id)).toHaveLength(0);
  expect(asked).toBe(2);
});
