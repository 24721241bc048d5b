import { expect, test } from 'vitest';
import { compileNameGuard } from '../../../src-shared/rules/name-guard.ts';
import { person } from './people.ts';

/* Notes without capitals: a member's name that is a word too, in every place a name can have. */

const members =
  'Mark Hope Faith Joy Grace Rose Bill Will May Frank Art Dawn Summer Chance Pat Penny Grant Mercy Jo Mo Al Ed Bo'
    .split(' ')
    .map((name) => person(name, 'Sample'));
const guard = compileNameGuard(members, { groupMembers: new Set(members.map(({ id }) => id)) });
const found = (text: string): string[] => guard.check(text, null).map(({ match }) => match);

test.each([
  ['called housing again for mark', 'mark'],
  ['left a msg for hope re her ride', 'hope'],
  ['no word from bill', 'bill'],
  ['gave rose a lift home', 'rose'],
  ['spoke to grant about rent', 'grant'],
  ["faith's ride never came", "faith's"],
  ['marks mom called at noon', 'marks'],
  ['asked around for will, nothing', 'will'],
  ['depot given to frank, left side', 'frank'],
  ['bed 4 dawn, quiet', 'dawn'],
  ['lost summer at the zoo', 'summer'],
  ['mercy left at 16', 'mercy'],
  ['penny owes for coffee', 'penny'],
  ['proud of chance today', 'chance'],
  ['mark for discharge fri', 'mark'],
  ['mark no show', 'mark'],
])('%s', (text, name) => {
  expect(found(text)).toEqual([name]);
});

test.each([
  'please mark the sheet, i hope to see it. dont mark him absent',
  'past due bill and no chance of a loan, the phone bill',
  'took it w grace, lost hope, has faith, full of joy, in good faith',
  'she may or may not come, he will, mom will drive, we will see',
  'last summer was bad, up at dawn, in may, by may 5',
  'was frank about it, an open and frank talk',
  'she rose and left, bp rose, rose to leave, a rose, rose garden',
  'art therapy, does art at home, a pat on the arm, a grant, the penny jar',
  'talked about hope, prayed for grace, hope and fear, there is hope, leap of faith',
])('shows nobody in: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('names of two letters are told from what notes shorten', () => {
  expect(found('mo turned up late, jo and bo left early')).toEqual(['mo', 'jo', 'bo']);
  expect(found('gave al his form, talked to ed about the lease')).toEqual(['al', 'ed']);
  expect(found('3 mo sober, sent to ed, back from the ed at 4, beck et al')).toEqual([]);
});

test('what notes tell of one person is no general saying', () => {
  expect(found('Hope gives a long history of early waking.')).toEqual(['Hope']);
  expect(found('Art keeps good eye contact.')).toEqual(['Art']);
  expect(found('Hope gives her strength. Art helps.')).toEqual([]);
});
