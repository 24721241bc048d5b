import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FollowUp } from '../../../src-shared/contract/session-record.ts';
import { ClientId, newId } from '../../../src-shared/ids.ts';
import { commitmentsOf, openCommitment } from '../../../src-shared/rules/commitments.ts';
import { exchangesOf, sumExchanges } from '../../../src-shared/rules/interaction.ts';
import {
  FactorLabel,
  factorsSeen,
  therapeuticFactors,
  YalomFactor,
} from '../../../src-shared/rules/therapeutic-factors.ts';

describe('therapeutic factors', () => {
  test.each([
    ['universality', ['universality']],
    ['modeling', ['imitation']],
    ['group-processes', ['socializing']],
    ['greater-insight', ['interpersonal-learning']],
    ['broadened-alliance', ['cohesiveness']],
    ['group-identification', ['cohesiveness']],
    ['connections', ['cohesiveness']],
    ['broader-support-system', ['altruism', 'cohesiveness']],
    ['broader-perspective', ['hope', 'information']],
  ] as const)('%s stands for %j', (label, codes) => {
    expect(factorsSeen([label])).toEqual(codes);
  });

  it('has a label for each of the eleven, and shows each factor once', () => {
    expect(YalomFactor.options).toHaveLength(11);
    expect(factorsSeen(FactorLabel.options)).toEqual(YalomFactor.options);
    for (const label of FactorLabel.options)
      expect(therapeuticFactors[label].codes.length).toBeGreaterThan(0);
  });
});

const entries = fc.array(
  fc.record({
    commitment: fc.constantFrom('', '  ', 'speak first', 'call home'),
    followUp: fc.constantFrom(null, ...FollowUp.options),
  }),
);

describe('commitments', () => {
  it('stay open until answered or followed by another', () => {
    const made = { commitment: 'speak first', followUp: null };
    const asked = (followUp: FollowUp) => ({ commitment: '', followUp });
    expect(openCommitment([made])).toBe(made);
    expect(openCommitment([made, asked('not-asked')])).toBe(made);
    expect(openCommitment([made, asked('kept')])).toBeNull();
    const next = { commitment: 'call home', followUp: 'partly' as const };
    expect(openCommitment([made, next])).toBe(next);
    expect(commitmentsOf([made, next])).toEqual([
      { made, followedUp: next },
      { made: next, followedUp: null },
    ]);
  });

  it('are each listed once, and the open one is the last of them that has no answer', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const listed = commitmentsOf(all);
        expect(listed.map(({ made }) => made)).toEqual(
          all.filter(({ commitment }) => commitment.trim() !== ''),
        );
        const last = listed.at(-1);
        const answered =
          last?.followedUp?.followUp !== undefined && last.followedUp.followUp !== 'not-asked';
        expect(openCommitment(all)).toBe(last === undefined || answered ? null : last.made);
        // An answer never comes before the question.
        for (const { made, followedUp } of listed)
          if (followedUp !== null)
            expect(all.indexOf(followedUp)).toBeGreaterThan(all.indexOf(made));
      }),
    );
  });
});

const people = Array.from({ length: 4 }, () => newId(ClientId));
const arcs = fc.array(
  fc.record({
    from: fc.constantFrom(...people),
    to: fc.constantFrom(...people),
    tone: fc.constantFrom('plain' as const, 'conflict' as const),
  }),
);

describe('exchanges', () => {
  it('lose no arc, count each once, and have one entry for who responded to whom', () => {
    fc.assert(
      fc.property(arcs, (drawn) => {
        const exchanges = exchangesOf(drawn);
        const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
        expect(sum(exchanges.map(({ count }) => count))).toBe(drawn.length);
        expect(sum(exchanges.map(({ conflicts }) => conflicts))).toBe(
          drawn.filter(({ tone }) => tone === 'conflict').length,
        );
        const pairs = exchanges.map(({ from, to }) => `${from} ${to}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { count, conflicts } of exchanges) {
          expect(conflicts).toBeLessThanOrEqual(count);
          expect(count).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('are the same however the sessions are cut', () => {
    fc.assert(
      fc.property(arcs, arcs, (one, other) => {
        expect(sumExchanges([...exchangesOf(one), ...exchangesOf(other)])).toEqual(
          exchangesOf([...one, ...other]),
        );
      }),
    );
  });
});
