import { describe, expect, test } from 'vitest';
import { repeatWords } from '#renderer/areas/groups/group-words.ts';
import {
  checkExtra,
  checkRule,
  emptyExtra,
  ruleDraft,
} from '#renderer/areas/groups/schedule/rule-draft.ts';
import type { MeetingRule } from '#shared/contract/groups.ts';
import { plainRule } from '#shared/rules/recurrence.ts';
import { CalendarDate } from '#shared/time.ts';

const from = CalendarDate.parse('2026-11-24');
const plain = plainRule(2, from);
const monthly: MeetingRule = {
  ...plain,
  repeats: { kind: 'monthly', which: 'last', weekday: 6 },
  startTime: '10:00',
  minutes: 240,
  modality: 'hybrid',
  place: 'Barn',
  until: CalendarDate.parse('2027-06-30'),
};

describe('a rule', () => {
  test.each([plain, monthly])('comes back from its form as it was', (rule) => {
    expect(checkRule(ruleDraft(rule)).value).toEqual(rule);
  });

  test('begins in the form as every week from today, and fits', () => {
    expect(checkRule(ruleDraft(null)).value).toMatchObject({
      repeats: { kind: 'weekly', every: 1 },
      startTime: null,
      until: null,
    });
  });

  test('says in plain words what does not fit', () => {
    const draft = ruleDraft(plain);
    expect(checkRule({ ...draft, weekdays: [] }).problems?.repeats).toContain(
      'Choose at least one day.',
    );
    expect(checkRule({ ...draft, every: '' }).problems?.repeats).toContain(
      'Enter a whole number from 1 to 12.',
    );
    expect(checkRule({ ...draft, from: '' }).problems?.from?.[0]).toBe('Enter the first day.');
    expect(checkRule({ ...draft, until: '2026-11-01' }).problems?.until).toEqual([
      'This is before the first day.',
    ]);
  });

  test.each<[MeetingRule['repeats'], string]>([
    [{ kind: 'weekly', every: 1, weekdays: [2] }, 'Tuesdays'],
    [{ kind: 'weekly', every: 1, weekdays: [5, 1, 2] }, 'Mondays, Tuesdays and Fridays'],
    [{ kind: 'weekly', every: 2, weekdays: [4, 2] }, 'Every 2 weeks on Tuesday and Thursday'],
    [{ kind: 'monthly', which: 1, weekday: 6 }, 'First Saturday of the month'],
  ])('%j is said as “%s”', (repeats, words) => {
    expect(repeatWords({ ...plain, repeats })).toBe(words);
  });
});

test('an extra session needs its day and nothing else', () => {
  expect(checkExtra(emptyExtra).problems?.day?.[0]).toBe('Enter the day.');
  expect(checkExtra({ ...emptyExtra, day: '2026-12-12' }).value).toEqual({
    day: '2026-12-12',
    startTime: null,
    minutes: null,
    modality: null,
    place: null,
  });
});
