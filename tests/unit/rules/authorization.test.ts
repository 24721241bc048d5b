import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AuthorizationCombined,
  AuthorizationCondition,
  AuthorizationKind,
  InformationKind,
  type AuthorizationFields,
} from '#shared/contract/authorizations.ts';
import {
  authorizationBlocks,
  incompleteness,
  outsideItsWords,
} from '#shared/rules/authorization.ts';
import { addDays, CalendarDate } from '#shared/time.ts';
import { release } from '../../support/releases.ts';

const day = CalendarDate.parse('2026-11-24');
const signature = { name: 'Ada Muster', on: CalendarDate.parse('2026-11-01'), authority: '' };

const anyFields: fc.Arbitrary<AuthorizationFields> = fc.record({
  kind: fc.constantFrom(...AuthorizationKind.options),
  information: fc.uniqueArray(fc.constantFrom(...InformationKind.options)),
  informationWords: fc.constantFrom('', 'words'),
  discloser: fc.constantFrom('', 'us'),
  recipient: fc.constantFrom('', 'them'),
  recipientIsClass: fc.boolean(),
  recipientAddress: fc.constant(''),
  atClientsRequest: fc.boolean(),
  purpose: fc.constantFrom('', 'care'),
  expiry: fc.constantFrom('date', 'event', 'none'),
  expiresOn: fc.constantFrom(null, day, addDays(day, -1)),
  expiryEvent: fc.constantFrom('', 'the end of treatment'),
  condition: fc.constantFrom(...AuthorizationCondition.options),
  combined: fc.constantFrom(...AuthorizationCombined.options),
  saysRevocation: fc.boolean(),
  saysConditioning: fc.boolean(),
  saysRedisclosure: fc.boolean(),
  signedPaper: fc.constant(''),
});
const reasons = (fields: Partial<AuthorizationFields>) =>
  incompleteness({ ...release, ...fields }).map(({ reason, words }) => `${reason}: ${words}`);

describe('an authorization', () => {
  it('is valid when complete and signed, from the day of signing to the day it expires', () => {
    const valid = { fields: release, signature, events: [] };
    for (const on of ['2026-11-01', '2026-11-24', '2027-11-01'])
      expect(authorizationBlocks(valid, CalendarDate.parse(on))).toEqual([]);
    expect(authorizationBlocks(valid, CalendarDate.parse('2027-11-02'))[0]?.reason).toBe('expired');
    expect(authorizationBlocks(valid, CalendarDate.parse('2026-10-31'))[0]?.reason).toBe(
      'unsigned',
    );
  });

  it('names each blank by itself and all of them together', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const blanks = incompleteness(fields).filter(({ reason }) => reason === 'blank');
        const said = (words: string) => blanks.some((block) => block.words.includes(words));
        expect(said('which kinds')).toBe(fields.information.length === 0);
        expect(said('in words')).toBe(fields.informationWords === '');
        expect(said('who discloses')).toBe(fields.discloser === '');
        expect(said('who receives')).toBe(fields.recipient === '');
        expect(said('purpose')).toBe(!fields.atClientsRequest && fields.purpose === '');
        expect(said('how to revoke')).toBe(!fields.saysRevocation);
        expect(said('expiry')).toBe(
          (fields.expiry === 'date' && fields.expiresOn === null) ||
            (fields.expiry === 'event' && fields.expiryEvent === '') ||
            (fields.expiry === 'none' && fields.kind !== 'part2-care'),
        );
      }),
    );
  });

  it('never lets psychotherapy notes out in another kind, nor anything else in theirs', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        if (incompleteness(fields).length > 0) return;
        const notes = fields.information.includes('psychotherapy-notes');
        const forNotes = ['psychotherapy-notes', 'part2-notes'].includes(fields.kind);
        expect(notes).toBe(forNotes);
        if (notes) {
          expect(fields.information).toHaveLength(1);
          expect(['nothing', 'same-kind']).toContain(fields.combined);
          expect([fields.saysConditioning, fields.saysRedisclosure]).toEqual([true, true]);
        }
        expect(fields.condition).not.toBe('treatment');
        expect(fields.combined).not.toBe('other-paper');
        if (fields.kind === 'part2-proceedings') expect(fields.combined).toBe('nothing');
      }),
      { numRuns: 3_000 },
    );
    expect(reasons({ information: ['progress-notes', 'psychotherapy-notes'] })).toEqual([
      'combined: psychotherapy notes need an authorization of their own kind',
    ]);
    for (const kind of ['psychotherapy-notes', 'part2-notes'] as const)
      expect(reasons({ kind, information: ['psychotherapy-notes'] })).toEqual([]);
  });

  it('may have no end only as a Part 2 consent for treatment, payment and operations', () => {
    expect(reasons({ expiry: 'none' })).toEqual(['blank: an expiry date or event']);
    expect(reasons({ expiry: 'none', kind: 'part2' })).toHaveLength(1);
    expect(reasons({ expiry: 'none', kind: 'part2-care' })).toEqual([]);
  });

  it('is blocked from the day of its revocation on, and undoes nothing before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (a, b) => {
        const events = [{ kind: 'revoked' as const, on: addDays(signature.on, a) }];
        const blocks = authorizationBlocks(
          { fields: release, signature, events },
          addDays(signature.on, b),
        );
        expect(blocks.map(({ reason }) => reason)).toEqual(b >= a ? ['revoked'] : []);
      }),
    );
  });

  it('is blocked unsigned, by a statement known to be false and by the event it ends with', () => {
    const of = (kind: 'found-false' | 'event-happened') =>
      authorizationBlocks({ fields: release, signature, events: [{ kind, on: day }] }, day);
    expect(of('found-false')[0]?.reason).toBe('false');
    expect(of('event-happened')[0]?.reason).toBe('expired');
    expect(authorizationBlocks({ fields: release, signature: null, events: [] }, day)).toEqual([
      { reason: 'unsigned', words: 'it is not signed yet' },
    ]);
  });

  it('covers what it names and no more', () => {
    expect(outsideItsWords(release, ['progress-notes', 'billing'])).toEqual(['billing']);
  });
});
