import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementCoverage,
  formCoverage,
  isGap,
  joinersToGoOver,
  versionOn,
  type AcknowledgementFacts,
} from '#shared/rules/coverage.ts';
import { addDays, CalendarDate } from '#shared/time.ts';

const first = CalendarDate.parse('2026-01-06');
const dayArb = fc.integer({ min: 0, max: 120 }).map((days) => addDays(first, days));
const versionsArb = fc
  .array(dayArb, { minLength: 1, maxLength: 4 })
  .map((days) =>
    days.toSorted().map((inForceFrom, at) => ({ id: `v${at + 1}`, number: at + 1, inForceFrom })),
  );
const answerArb = fc.record({
  answer: fc.constantFrom('yes' as const, 'question' as const, 'no' as const),
  replies: fc
    .array(fc.record({ onDay: dayArb, agrees: fc.boolean() }), { maxLength: 2 })
    .map((replies) => replies.toSorted((a, b) => a.onDay.localeCompare(b.onDay))),
});
const acknowledgementArb: fc.Arbitrary<AcknowledgementFacts> = fc.record({
  membershipId: fc.constantFrom('ada', 'bo'),
  versionId: fc.constantFrom('v1', 'v2', 'v3', 'v4'),
  onDay: dayArb,
  answers: fc.array(answerArb, { minLength: 1, maxLength: 3 }),
});
const acknowledgementsArb = fc.array(acknowledgementArb, { maxLength: 12 });

describe('coverage by the agreement', () => {
  test('a joiner is never covered by what others acknowledged', () => {
    fc.assert(
      fc.property(versionsArb, acknowledgementsArb, dayArb, (versions, given, day) => {
        const state = agreementCoverage('joiner', versions, given, day);
        expect(state).toBe(versionOn(versions, day) === undefined ? null : 'missing');
      }),
    );
  });

  test('a new version in force re-opens everybody', () => {
    fc.assert(
      fc.property(versionsArb, acknowledgementsArb, dayArb, (versions, given, day) => {
        const next = { id: 'next', number: versions.length + 1, inForceFrom: day };
        for (const member of ['ada', 'bo']) {
          const state = agreementCoverage(member, [...versions, next], given, day);
          if (versionOn([...versions, next], day) === next)
            expect(['missing', 'older-version']).toContain(state);
        }
      }),
    );
  });

  test('a day’s coverage depends only on entries up to that day', () => {
    fc.assert(
      fc.property(versionsArb, acknowledgementsArb, dayArb, (versions, given, day) => {
        const upTo = given
          .filter(({ onDay }) => onDay <= day)
          .map((one) => ({
            ...one,
            answers: one.answers.map((answer) => ({
              ...answer,
              replies: answer.replies.filter(({ onDay }) => onDay <= day),
            })),
          }));
        const until = versions.filter(({ inForceFrom }) => inForceFrom <= day);
        expect(agreementCoverage('ada', versions, given, day)).toBe(
          agreementCoverage('ada', until, upTo, day),
        );
      }),
    );
  });

  test('covers exactly when every rule of the latest acknowledgement is agreed to', () => {
    fc.assert(
      fc.property(acknowledgementsArb, dayArb, (given, day) => {
        const versions = [{ id: 'v1', number: 1, inForceFrom: first }];
        const latest = given
          .filter((one) => one.membershipId === 'ada' && one.versionId === 'v1')
          .filter(({ onDay }) => onDay <= day)
          .toSorted((a, b) => a.onDay.localeCompare(b.onDay))
          .at(-1);
        const agreed = latest?.answers.every(
          ({ answer, replies }) =>
            answer === 'yes' || replies.filter(({ onDay }) => onDay <= day).at(-1)?.agrees === true,
        );
        const state = agreementCoverage('ada', versions, given, day);
        expect(state === 'covered').toBe(agreed === true);
      }),
    );
  });
});

describe('going over the agreement because of a joiner', () => {
  const versions = [{ id: 'v1', number: 1, inForceFrom: first }];
  const membersArb = fc
    .tuple(dayArb, dayArb, dayArb)
    .map((days) =>
      days.map((joinedOn, at) => ({ membershipId: ['ada', 'bo', 'cem'][at] ?? '', joinedOn })),
    );
  const remindersArb = fc.array(dayArb, { maxLength: 4 });

  test('is called for exactly by who joined after another acknowledged, until it was done', () => {
    fc.assert(
      fc.property(
        membersArb,
        acknowledgementsArb,
        remindersArb,
        dayArb,
        (members, given, reminders, day) => {
          const here = members.filter(({ joinedOn }) => joinedOn <= day);
          const asked = joinersToGoOver(here, versions, given, reminders, day);
          for (const { membershipId, joinedOn } of here) {
            const reminded = reminders.some((on) => on >= joinedOn && on <= day);
            const lastOf = (other: string) =>
              given
                .filter((one) => one.membershipId === other && one.onDay <= day)
                .map(({ onDay }) => onDay)
                .toSorted()
                .at(-1);
            const others = here
              .filter((other) => other.membershipId !== membershipId)
              .map((other) => lastOf(other.membershipId));
            expect(asked.some((one) => one.membershipId === membershipId)).toBe(
              !reminded && others.some((last) => last !== undefined && last < joinedOn),
            );
          }
        },
      ),
    );
  });

  test('what the joiner acknowledges closes nothing; a reminder on the day of joining closes all', () => {
    fc.assert(
      fc.property(membersArb, acknowledgementsArb, dayArb, dayArb, (members, given, own, day) => {
        const here = members.filter(({ joinedOn }) => joinedOn <= day);
        const before = joinersToGoOver(here, versions, given, [], day);
        const [joiner] = before;
        fc.pre(joiner !== undefined);
        const { membershipId } = joiner;
        const more = [...given, { membershipId, versionId: 'v1', onDay: own, answers: [] }];
        expect(joinersToGoOver(here, versions, more, [], day)).toContainEqual(joiner);
        const last = here.map(({ joinedOn }) => joinedOn).toSorted();
        expect(joinersToGoOver(here, versions, given, last, day)).toEqual([]);
      }),
    );
  });

  test('depends only on entries up to the day, and on an agreement in force', () => {
    fc.assert(
      fc.property(
        membersArb,
        acknowledgementsArb,
        remindersArb,
        dayArb,
        (members, given, reminders, day) => {
          const here = members.filter(({ joinedOn }) => joinedOn <= day);
          const asked = joinersToGoOver(here, versions, given, reminders, day);
          const upTo = given.filter(({ onDay }) => onDay <= day);
          const done = reminders.filter((on) => on <= day);
          expect(joinersToGoOver(here, versions, upTo, done, day)).toEqual(asked);
          expect(joinersToGoOver(here, [], given, reminders, day)).toEqual([]);
        },
      ),
    );
  });
});

test('a form that runs out soon still covers, and one of an older version does not', () => {
  expect(isGap(formCoverage('signed'))).toBe(false);
  expect(isGap(formCoverage('expiring'))).toBe(false);
  expect(formCoverage('superseded')).toBe('older-version');
  for (const status of ['missing', 'expired', 'revoked', 'declined', 'superseded'] as const)
    expect(isGap(formCoverage(status))).toBe(true);
});
