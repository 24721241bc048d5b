import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { current, spans, type DatedEntry } from '#shared/rules/dated-history.ts';
import { addDays, CalendarDate } from '#shared/time.ts';

const start = CalendarDate.parse('2026-01-01');
const entry = fc.record({
  on: fc.integer({ min: 0, max: 30 }).map((days) => addDays(start, days)),
  withdrawn: fc.boolean(),
  status: fc.constantFrom('referred', 'waiting', 'active', 'paused', 'ended'),
});
const history = fc.array(entry, { maxLength: 12 });

describe('a dated history', () => {
  test('tiles the time: each span begins where the one before ends, and only the last is open', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const read = spans(entries);
        expect(read).toHaveLength(entries.filter(({ withdrawn }) => !withdrawn).length);
        for (const [at, span] of read.entries()) {
          expect(span.until).toBe(read[at + 1]?.on ?? null);
          if (span.until !== null) expect(span.until >= span.on).toBe(true);
        }
      }),
    );
  });

  test('says now what the latest standing day says, and of one day what was entered last', () => {
    fc.assert(
      fc.property(history, (entries) => {
        let expected: DatedEntry | undefined;
        for (const one of entries)
          if (!one.withdrawn && (expected === undefined || one.on >= expected.on)) expected = one;
        expect(current(entries)?.on).toBe(expected?.on);
        expect(current(entries)).toEqual(
          expected === undefined ? undefined : { ...expected, until: null },
        );
      }),
    );
  });

  test('reads as if a withdrawn entry had never been made', () => {
    fc.assert(
      fc.property(history, (entries) => {
        expect(spans(entries)).toEqual(spans(entries.filter(({ withdrawn }) => !withdrawn)));
      }),
    );
  });

  test('does not depend on the order days were entered in, as long as no two share a day', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ on }) => on }), (entries) => {
        expect(spans(entries.toReversed())).toEqual(spans(entries));
      }),
    );
  });
});
