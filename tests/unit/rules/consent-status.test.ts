import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actStanding,
  consentStanding,
  expiringDays,
  holds,
  lastDay,
  type ConsentAct,
} from '#shared/rules/consent-status.ts';
import { addDays, CalendarDate, daysBetween } from '#shared/time.ts';

const day = (text: string) => CalendarDate.parse(text);
const start = day('2023-06-01');
// About three years with a leap day in them.
const days = fc.integer({ min: 0, max: 1_000 }).map((offset) => addDays(start, offset));

const signed = fc.record({
  kind: fc.constant('signed' as const),
  on: days,
  version: fc.integer({ min: 1, max: 4 }),
  until: fc.option(days),
  endedOn: fc.option(days),
  revokedOn: fc.option(days),
});
const acts: fc.Arbitrary<ConsentAct> = fc.oneof(
  signed,
  fc.record({ kind: fc.constant('declined' as const), on: days }),
);
const histories = fc.array(acts, { maxLength: 8 });
const accepted = fc.integer({ min: 1, max: 4 });

function signature(more: Partial<Extract<ConsentAct, { kind: 'signed' }>> = {}): ConsentAct {
  const base = { kind: 'signed', on: day('2026-01-10'), version: 1 } as const;
  return { ...base, until: null, endedOn: null, revokedOn: null, ...more };
}
const rule = { oldestAccepted: 1, release: false };

describe('a consent’s status', () => {
  test('follows the latest act by day, and of one day the one entered later', () => {
    const declined: ConsentAct = { kind: 'declined', on: day('2026-01-10') };
    const status = (...history: ConsentAct[]) =>
      consentStanding(history, rule, day('2026-02-01')).status;
    expect(status()).toBe('missing');
    expect(status(signature())).toBe('signed');
    expect(status(signature(), declined)).toBe('declined');
    expect(status(declined, signature())).toBe('signed');
    // An older paper entered late changes nothing.
    expect(status(declined, signature({ on: day('2025-12-01') }))).toBe('declined');
    expect(status(signature({ on: day('2026-03-01') }))).toBe('missing');
  });

  test('turns at the edges: 30 days before, the last day itself, the day after', () => {
    const until = day('2028-03-01');
    const on = (text: string) => actStanding(signature({ until }), 1, day(text)).status;
    // 2028 has a 29 February: thirty days before 1 March is 31 January.
    expect(on('2028-01-30')).toBe('signed');
    expect(on('2028-01-31')).toBe('expiring');
    expect(on('2028-03-01')).toBe('expiring');
    expect(on('2028-03-02')).toBe('expired');
  });

  test('says what weighs most: revoked, then over, then replaced by a new version', () => {
    const old = { until: day('2026-01-20'), endedOn: day('2026-01-15') };
    const at = day('2026-02-01');
    expect(actStanding(signature({ ...old, revokedOn: day('2026-01-30') }), 2, at).status).toBe(
      'revoked',
    );
    expect(actStanding(signature(old), 2, at)).toEqual({ status: 'expired', until: old.endedOn });
    expect(actStanding(signature(), 2, at).status).toBe('superseded');
  });

  test('of releases the latest in force decides: revoking one takes nothing from another', () => {
    const one = signature({ on: day('2026-01-05') });
    const other = signature({ revokedOn: day('2026-01-20') });
    const at = day('2026-02-01');
    expect(consentStanding([one, other], { ...rule, release: true }, at).status).toBe('signed');
    expect(consentStanding([one, other], rule, at).status).toBe('revoked');
  });

  test('every history has one, and it does not depend on what lies ahead', () => {
    fc.assert(
      fc.property(histories, accepted, days, (history, oldestAccepted, on) => {
        const asked = { oldestAccepted, release: false };
        const standing = consentStanding(history, asked, on);
        const known = history.filter((act) => act.on <= on);
        expect(consentStanding(known, asked, on)).toEqual(standing);
        expect(standing.status === 'missing').toBe(known.length === 0);
      }),
    );
  });

  test('nothing holds after a revocation until somebody signs again', () => {
    fc.assert(
      fc.property(histories, signed, days, (history, last, on) => {
        const revoked = { ...last, revokedOn: last.on };
        // Whatever came before, also what was entered later with an earlier day.
        const before = history.filter((act) => act.on < last.on);
        const { status } = consentStanding([revoked, ...before], rule, on);
        if (on >= last.on) expect(holds(status)).toBe(false);
        const again = { ...signature(), on: addDays(last.on, 1) };
        if (on > last.on)
          expect(consentStanding([revoked, ...before, again], rule, on).status).toBe('signed');
      }),
    );
  });

  test('entries of different days may be entered in any order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(acts, { maxLength: 8, selector: ({ on }) => on }),
        days,
        fc.boolean(),
        (history, on, release) => {
          const asked = { ...rule, release };
          expect(consentStanding(history.toReversed(), asked, on)).toEqual(
            consentStanding(history, asked, on),
          );
        },
      ),
    );
  });

  test('a signature for a time expires once and for all, and says so 30 days before', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 36 }), days, (on, months, today) => {
        const until = lastDay(on, months);
        const { status } = actStanding(signature({ on, until }), 1, today);
        const left = daysBetween(today, until);
        expect(status).toBe(left < 0 ? 'expired' : left <= expiringDays ? 'expiring' : 'signed');
      }),
    );
  });
});

test('months end on the same day of the month, or on its last', () => {
  expect(lastDay(day('2027-01-31'), 1)).toBe('2027-02-28');
  expect(lastDay(day('2028-01-31'), 1)).toBe('2028-02-29');
  expect(lastDay(day('2024-02-29'), 12)).toBe('2025-02-28');
  expect(lastDay(day('2026-11-25'), 12)).toBe('2027-11-25');
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 120 }), (on, months) => {
      const end = lastDay(on, months);
      const [year = 0, month = 0] = on.split('-').map(Number);
      const reached = year * 12 + month - 1 + months;
      expect(end.slice(0, 7)).toBe(
        `${Math.floor(reached / 12)}-${String((reached % 12) + 1).padStart(2, '0')}`,
      );
      expect(end.slice(8) <= on.slice(8)).toBe(true);
    }),
  );
});
