import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { DisclosureGround } from '#shared/contract/disclosures.ts';
import {
  accountingIsFree,
  accountingOf,
  accountingWindow,
  isSuspended,
  suspensionEnds,
} from '#shared/rules/accounting.ts';
import { disclosureGrounds } from '#shared/rules/disclosure-grounds.ts';
import { extensionProblem, requestClock } from '#shared/rules/request-clocks.ts';
import { addDays, CalendarDate, daysBetween } from '#shared/time.ts';

const day = (text: string) => CalendarDate.parse(text);
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1999-12-31'), days));

describe('the clock of a request', () => {
  it('counts calendar days across leap years and year ends under HIPAA', () => {
    const lengths = { access: [30, 60], amendment: [60, 90], accounting: [60, 90] } as const;
    fc.assert(
      fc.property(anyDay, fc.constantFrom('access', 'amendment', 'accounting'), (on, kind) => {
        const clock = requestClock(kind, 'hipaa', on);
        expect([daysBetween(on, clock.dueOn), daysBetween(on, clock.extendedDueOn)]).toEqual([
          ...lengths[kind],
        ]);
      }),
    );
    expect(requestClock('access', 'hipaa', day('2028-01-31')).dueOn).toBe('2028-03-01');
    expect(requestClock('access', 'hipaa', day('2027-01-31')).dueOn).toBe('2027-03-02');
    expect(requestClock('access', 'hipaa', day('2026-12-15')).dueOn).toBe('2027-01-14');
  });

  it('counts months under the GDPR, ending on a shorter month’s last day', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const { dueOn, extendedDueOn } = requestClock('access', 'gdpr', on);
        for (const [months, due] of [
          [1, dueOn],
          [3, extendedDueOn],
        ] as const) {
          const [start, end] = [Temporal.PlainDate.from(on), Temporal.PlainDate.from(due)];
          const apart = (end.year - start.year) * 12 + end.month - start.month;
          expect(apart).toBe(months);
          expect(end.day).toBe(Math.min(start.day, end.daysInMonth));
        }
      }),
    );
    expect(requestClock('access', 'gdpr', day('2027-01-31')).dueOn).toBe('2027-02-28');
    expect(requestClock('access', 'gdpr', day('2028-01-31')).dueOn).toBe('2028-02-29');
    expect(requestClock('access', 'gdpr', day('2026-11-30')).extendedDueOn).toBe('2027-02-28');
  });

  it('is extended once, with notice inside the first period and to a day within the second', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 0, max: 120 }),
        (on, told, until) => {
          const clock = requestClock('access', 'hipaa', on);
          const problem = extensionProblem(clock, addDays(on, told), addDays(on, until), false);
          expect(problem === null).toBe(told <= 30 && until > 30 && until <= 60);
          expect(extensionProblem(clock, on, clock.extendedDueOn, true)).toBe('extended-before');
        },
      ),
    );
  });
});

describe('an accounting', () => {
  it('reaches six years back, day for day, and loses no day to a leap year', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const { first, last } = accountingWindow(on);
        expect(last).toBe(on);
        expect(Number(on.slice(0, 4)) - Number(first.slice(0, 4))).toBe(6);
        expect(first.slice(5)).toBe(on.endsWith('02-29') ? '02-28' : on.slice(5));
      }),
    );
    expect(accountingWindow(day('2028-02-29')).first).toBe('2022-02-28');
  });

  it('lists, excludes or suspends each entry within it exactly once', () => {
    const grounds = Object.keys(disclosureGrounds) as DisclosureGround[];
    const entry = fc.record({
      on: fc.integer({ min: -3_000, max: 50 }).map((days) => addDays(day('2026-11-24'), days)),
      ground: fc.constantFrom(...grounds),
      withdrawn: fc.boolean(),
      suspensions: fc.constantFrom(
        [],
        [{ statement: 'written' as const, statedOn: day('2026-10-01'), until: day('2027-03-01') }],
      ),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const requested = day('2026-11-24');
        const { listed, excluded, suspended } = accountingOf(entries, requested, requested);
        // The client does not learn from it that there was one of these at all.
        const untold = new Set<DisclosureGround>(['national-security', 'custody']);
        const counting = entries.filter(
          ({ on, ground, withdrawn }) =>
            !withdrawn && !untold.has(ground) && on >= '2020-11-24' && on <= '2026-11-24',
        );
        for (const { ground } of [...listed, ...excluded]) expect(untold.has(ground)).toBe(false);
        const left = excluded.reduce((sum, { count }) => sum + count, 0);
        expect(listed.length + suspended.length + left).toBe(counting.length);
        for (const { ground } of listed) expect(disclosureGrounds[ground].accounted).toBe(true);
        for (const { ground } of suspended) expect(disclosureGrounds[ground].agency).toBe(true);
        for (const { why } of excluded) expect(why).not.toBe('');
        expect(listed.map(({ on }) => on)).toEqual(listed.map(({ on }) => on).toSorted());
      }),
    );
  });

  it('suspends on an oral statement for at most thirty days, on a written one for its time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (statedOn, length) => {
        const until = addDays(statedOn, length);
        const oral = { statement: 'oral' as const, statedOn, until };
        expect(daysBetween(statedOn, suspensionEnds(oral))).toBe(Math.min(30, length));
        expect(suspensionEnds({ ...oral, statement: 'written' })).toBe(until);
        expect(isSuspended(oral, addDays(statedOn, 31))).toBe(false);
      }),
    );
  });

  it('is free for the first in twelve months', () => {
    expect(accountingIsFree(day('2026-11-24'), [])).toBe(true);
    expect(accountingIsFree(day('2026-11-24'), [day('2025-11-25')])).toBe(false);
    expect(accountingIsFree(day('2026-11-24'), [day('2025-11-24')])).toBe(true);
  });
});
