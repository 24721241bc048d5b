import { describe, expect, it } from 'vitest';
import { ClientId, GroupId, newId } from '#shared/ids.ts';
import { readClientRow } from '#shared/rules/import/client-row.ts';
import {
  columnTitles,
  guessColumns,
  guessKind,
  type ImportColumn,
} from '#shared/rules/import/columns.ts';
import { readGroupRow } from '#shared/rules/import/group-row.ts';
import { plainRule } from '#shared/rules/recurrence.ts';
import {
  KnownVault,
  missingGroups,
  planClients,
  planGroups,
  tally,
} from '#shared/rules/import/plan.ts';
import { CalendarDate } from '#shared/time.ts';

const today = CalendarDate.parse('2026-11-25');

describe('column names', () => {
  it.each([
    ['First Name', 'givenName'],
    ['VORNAME', 'givenName'],
    ['Client first name', 'givenName'],
    ['Surname', 'familyName'],
    ['prénom', 'givenName'],
    ['Goes by', 'preferredName'],
    ['Nicknames', 'nicknames'],
    ['MRN', 'chartCode'],
    ['Client ID', 'chartCode'],
    ['D.O.B.', 'dateOfBirth'],
    ['Geburtsdatum', 'dateOfBirth'],
    ['Group', 'group'],
    ['Start date', 'joinedOn'],
    ['Favourite colour', null],
    ['', null],
  ])('%s is taken for %s', (title, column) => {
    expect(guessColumns('clients', [title])).toEqual([column]);
  });

  it('are each taken once, by the first of two', () => {
    expect(guessColumns('clients', ['Name', 'First', 'Vorname', 'Last'])).toEqual([
      null,
      'givenName',
      null,
      'familyName',
    ]);
    expect(columnTitles(['Name', ' Name', '', 'Last'])).toEqual([
      'Name (column 1)',
      'Name (column 2)',
      'Column 3',
      'Last',
    ]);
  });

  it('tell clients from groups', () => {
    expect(guessKind(['First name', 'Last name', 'Group', 'Start'])).toBe('clients');
    expect(guessKind(['Group', 'Type', 'Weekday', 'Start', 'Room'])).toBe('groups');
    expect(guessKind(['x', 'y'])).toBe('clients');
  });
});

const clientHeader: ImportColumn[] = [
  'givenName',
  'familyName',
  'preferredName',
  'nicknames',
  'chartCode',
  'pronouns',
  'dateOfBirth',
  'status',
  'group',
  'joinedOn',
];
const readClient = (cells: string[], number = 2) =>
  readClientRow({ number, cells }, clientHeader, 'day-first', today);

describe('a row of a client', () => {
  it('is read as it will be saved', () => {
    const cells = [' Beatrix', 'Beispiel ', 'Bea', 'Trixi; Bee,Trixi', 'B-7', 'she/her'];
    const row = readClient([...cells, '4/3/1985', 'Discharged', 'Tuesday group', '2026-01-06']);
    expect(row).toEqual({
      number: 2,
      fields: {
        givenName: 'Beatrix',
        familyName: 'Beispiel',
        preferredName: 'Bea',
        nicknames: ['Trixi', 'Bee'],
        chartCode: 'B-7',
        pronouns: 'she/her',
        dateOfBirth: '1985-03-04',
      },
      status: 'ended',
      groupName: 'Tuesday group',
      joinedOn: '2026-01-06',
      problems: [],
    });
  });

  it('keeps a formula as the text it is', () => {
    const { fields, problems } = readClient(['=HYPERLINK("x")', '+Sum', '-', '@home']);
    expect(problems).toEqual([]);
    expect(fields).toMatchObject({
      givenName: '=HYPERLINK("x")',
      familyName: '+Sum',
      preferredName: '-',
      nicknames: ['@home'],
    });
  });

  it('says in words everything that is wrong with it', () => {
    const cells = ['', 'x'.repeat(101), '', '', '', '', '31.02.1985', 'maybe', '', 'soon', '', '!'];
    expect(readClient(cells).problems).toEqual([
      'Given name is missing.',
      'Family name is too long; 100 characters fit.',
      'This row has more cells than there are columns; a separator may stand in one of them.',
      'Status “maybe” is none known here: referred, waiting, active, paused or ended.',
      'Date of birth “31.02.1985” is not a date.',
      'Joined the group on “soon” is not a date.',
    ]);
    expect(readClient(['Ada', 'Muster', '', '', '', '', '2027-01-01']).problems).toEqual([
      'The birth date lies ahead.',
    ]);
  });

  it('asks which way a date is meant instead of guessing', () => {
    const cells = ['Ada', 'Muster', '', '', '', '', '04/03/1985'];
    expect(readClientRow({ number: 2, cells }, clientHeader, null, today)).toMatchObject({
      fields: { dateOfBirth: null },
      problems: ['Date of birth “04/03/1985”: choose whether the day or the month stands first.'],
    });
  });
});

describe('a row of a group', () => {
  const header: ImportColumn[] = [
    'name',
    'focus',
    'type',
    'capacity',
    'place',
    'modality',
    'weekday',
    'startTime',
    'minutes',
  ];
  const read = (cells: string[]) => readGroupRow({ number: 2, cells }, header, [], today);

  it('is read as it will be saved', () => {
    const row = read([
      'DBT',
      'Skills',
      'Skills group',
      '8',
      'Room 2',
      'Online',
      'Tues',
      '6 pm',
      '90 min',
    ]);
    expect(row.problems).toEqual([]);
    expect(row.fields).toMatchObject({
      name: 'DBT',
      focus: 'Skills',
      type: 'skills',
      capacity: 8,
      place: 'Room 2',
      modality: 'video',
      startTime: '18:00',
      minutes: 90,
      schedule: { rules: [plainRule(2, today)] },
    });
  });

  it('that says only its name gets what a new group has, without a limit', () => {
    expect(read(['Mornings']).fields).toMatchObject({
      type: 'process',
      capacity: null,
      modality: 'in-person',
      startTime: null,
      minutes: 90,
      schedule: { rules: [] },
    });
  });

  it.each([
    ['18:00', '18:00'],
    ['9.30', '09:30'],
    ['12:15 AM', '00:15'],
    ['12 p.m.', '12:00'],
    ['18:00:00', '18:00'],
    ['18 Uhr', '18:00'],
  ])('starts at %s', (cell, time) => {
    expect(read(['A', '', '', '', '', '', '', cell]).fields.startTime).toBe(time);
  });

  it('says in words everything that is wrong with it', () => {
    expect(
      read(['', '', 'choir', '1', '', 'by post', 'someday', '25:00', 'long']).problems,
    ).toEqual([
      'Name is missing.',
      'Capacity must be 2 or more.',
      'Weekday “someday” is not a day of the week.',
      'Type “choir” is not a type of group known here.',
      'Modality “by post” is not in person, video, hybrid or asynchronous.',
      'Start “25:00” is not a time of day.',
      'Minutes “long” is not a number of minutes.',
    ]);
  });
});

describe('what an import would do', () => {
  const tuesday = { id: newId(GroupId), name: 'Tuesday  Group' };
  const bea = {
    id: newId(ClientId),
    ...readClient(['Beatrix', 'Beispiel', '', '', 'B-7']).fields,
  };
  const vault = new KnownVault([bea], [tuesday]);
  const plan = (rows: string[][], choices: [number, boolean][] = [], makeGroups = false) =>
    planClients(
      rows.map((cells, index) => readClient(cells, index + 2)),
      vault,
      new Map(choices),
      makeGroups,
    );
  const inGroup = (given: string, group: string) => [
    given,
    'Muster',
    '',
    '',
    '',
    '',
    '',
    '',
    group,
  ];

  it('leaves out who may be in the vault already until taken in by hand', () => {
    const rows = [
      ['beatrix', 'BEISPIEL'],
      ['Will', 'Sample'],
    ];
    expect(plan(rows).map(({ included }) => included)).toEqual([false, true]);
    expect(plan(rows)[0]?.doubts).toEqual(['Beispiel, Beatrix, chart B-7: same name.']);
    expect(plan(rows, [[2, true]]).map(({ included }) => included)).toEqual([true, true]);
    expect(tally(plan(rows))).toEqual({ all: 2, included: 1, toMend: 0, doubtful: 1, leftOut: 1 });
  });

  it('leaves out the second of two rows about one person, unless the first is left out', () => {
    const rows = [
      ['Will', 'Sample'],
      ['Will', 'Sample'],
    ];
    expect(plan(rows).map(({ included }) => included)).toEqual([true, false]);
    expect(plan(rows)[1]?.doubts).toEqual(['Row 2: same name.']);
    expect(plan(rows, [[2, false]]).map(({ included }) => included)).toEqual([false, true]);
  });

  it('refuses a chart code that is taken, in the vault or by another row that is not left out', () => {
    const rows = [
      ['Will', 'Sample', '', '', 'b-7'],
      ['Ada', 'Muster', '', '', 'X1'],
      ['Cleo', 'Probe', '', '', 'x1'],
    ];
    expect(plan(rows).map(({ problems }) => problems)).toEqual([
      ['Chart code “b-7” is taken by a client in the vault.'],
      [],
      ['Chart code “x1” also stands in row 3.'],
    ]);
    const mended = plan(rows, [
      [2, false],
      [3, false],
    ]);
    expect(tally(mended)).toMatchObject({ included: 1, toMend: 0, leftOut: 2 });
  });

  it('joins a group by its name, and makes one only when told to', () => {
    const rows = [
      inGroup('Ada', 'tuesday group'),
      inGroup('Bo', 'Evenings'),
      inGroup('Cy', 'EVENINGS'),
    ];
    expect(plan(rows).map(({ joins, problems }) => joins ?? problems)).toEqual([
      { id: tuesday.id },
      ['No current group is called “Evenings”.'],
      ['No current group is called “EVENINGS”.'],
    ]);
    expect(plan(rows, [], true).map(({ joins }) => joins)).toEqual([
      { id: tuesday.id },
      { newName: 'Evenings' },
      { newName: 'Evenings' },
    ]);
    const readings = rows.map((cells) => readClient(cells));
    expect(missingGroups(readings, vault)).toEqual(['Evenings']);
  });

  it('does not choose between two groups of one name', () => {
    const twice = new KnownVault([], [tuesday, { id: newId(GroupId), name: 'Tuesday group' }]);
    const [row] = planClients(
      [readClient(inGroup('Ada', 'Tuesday group'))],
      twice,
      new Map(),
      true,
    );
    expect(row?.problems).toEqual(['Several groups are called “Tuesday group”.']);
  });

  it('leaves out a group whose name is in the vault or in an earlier row', () => {
    const rows = ['TUESDAY GROUP', 'Evenings', 'evenings'].map((name, index) =>
      readGroupRow({ number: index + 2, cells: [name] }, ['name'], [], today),
    );
    const planned = planGroups(rows, vault, new Map());
    expect(planned.map(({ included, doubts }) => [included, ...doubts])).toEqual([
      [false, 'A group of this name is in the vault.'],
      [true],
      [false, 'Row 3 has the same name.'],
    ]);
  });
});
