import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComposedPerson } from '#shared/contract/composition.ts';
import { ClientId, newId } from '#shared/ids.ts';
import { changeInWords, compositionOf, type Facet } from '#shared/rules/composition.ts';
import { addDays, CalendarDate } from '#shared/time.ts';

const today = CalendarDate.parse('2026-11-25');

function person(name: string, more: Partial<ComposedPerson> = {}): ComposedPerson {
  return {
    clientId: newId(ClientId),
    name,
    joinedOn: addDays(today, -100),
    dateOfBirth: CalendarDate.parse('1990-01-01'),
    distress: { level: 5, on: today },
    openGoals: ['Speak'],
    ...more,
  };
}

const anyPerson = fc
  .record({
    joined: fc.integer({ min: -900, max: 30 }),
    born: fc.option(fc.integer({ min: -36_000, max: 0 }), { nil: null }),
    level: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
    goals: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ joined, born, level, goals }) =>
    person('Somebody', {
      joinedOn: addDays(today, joined),
      dateOfBirth: born === null ? null : addDays(today, born),
      distress: level === null ? null : { level, on: today },
      openGoals: Array.from({ length: goals }, () => 'A goal'),
    }),
  );

describe('a composition', () => {
  test('counts everybody once in every picture, and the candidate once more', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 14 }), anyPerson, (members, other) => {
        const candidate = { ...other, joinedOn: null };
        const without = compositionOf(members, null, today);
        const withOne = compositionOf(members, candidate, today);
        for (const facet of Object.values<Facet>(withOne)) {
          const seen = facet.steps.flatMap(({ names }) => names).length + facet.unknown.length;
          expect(seen).toBe(members.length);
          const places = facet.steps.filter((step) => step.candidate).length;
          expect(places + Number(facet.candidateUnknown)).toBe(1);
          expect(facet.sentence).toMatch(/^[A-Z0-9].*\.$/);
        }
        for (const facet of Object.values<Facet>(without)) {
          expect(facet.steps.some((step) => step.candidate) || facet.candidateUnknown).toBe(false);
          expect(facet.change).toBe('');
        }
      }),
    );
  });

  test('reads its pictures out', () => {
    const members = [
      person('Ada Muster', { joinedOn: addDays(today, -10), distress: { level: 3, on: today } }),
      person('Bo Sample', { joinedOn: addDays(today, -800), openGoals: [] }),
      person('Cleo Probe', {
        distress: { level: 8, on: today },
        dateOfBirth: CalendarDate.parse('1971-06-01'),
      }),
      person('Dov Vzor', { distress: null, dateOfBirth: null }),
    ];
    const { tenure, distress, ages, goals } = compositionOf(members, null, today);
    expect(tenure.sentence).toBe('1 newcomer, 1 senior member and 2 in between.');
    expect(distress.sentence).toBe('Distress from 3 to 8, the middle at 5; not known of 1.');
    expect(ages.sentence).toBe('Ages from 36 to 55, the middle at 36; not known of 1.');
    expect(goals.sentence).toBe('3 open goals among 4 members; 1 without one.');
  });

  test('says what a candidate would change', () => {
    const members = [
      person('Ada Muster', { distress: { level: 3, on: today } }),
      person('Bo Sample', { distress: { level: 6, on: today } }),
    ];
    const candidate = person('Nora Novak', {
      joinedOn: null,
      distress: { level: 9, on: today },
      dateOfBirth: CalendarDate.parse('2002-02-02'),
      openGoals: [],
    });
    expect(changeInWords('Nora Novak', compositionOf(members, candidate, today))).toBe(
      'Nora Novak would make it 1 newcomer among 3; ' +
        'is more distressed than anybody here, at 9, by 3; ' +
        'would be the youngest, at 24, by 12 years; ' +
        'has no open goal yet.',
    );
  });
});
