import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Authorization } from '#shared/contract/authorizations.ts';
import {
  DisclosureGround,
  Part2Exception,
  type DisclosureAct,
  type Part2Basis,
} from '#shared/contract/disclosures.ts';
import { AuthorizationId, ClientId, DisclosureId, newId } from '#shared/ids.ts';
import { doorBlocks } from '#shared/rules/disclosure-door.ts';
import { addDays, CalendarDate, Instant } from '#shared/time.ts';
import { release as fields } from '../../support/releases.ts';

const day = CalendarDate.parse('2026-11-25');

const act = (ground: DisclosureGround, more: Partial<DisclosureAct> = {}): DisclosureAct => ({
  id: newId(DisclosureId),
  recipient: 'County court of Sampleville',
  recipientAddress: '',
  purpose: 'A made-up proceeding',
  ground,
  authorizationId: null,
  recipientInClass: false,
  part2Basis: null,
  information: ['progress-notes'],
  description: 'Notes of March',
  notice: 'none',
  copyOfConsent: false,
  scope: '',
  ...more,
});

const release: Authorization = {
  id: newId(AuthorizationId),
  clientId: newId(ClientId),
  version: 2,
  fields: { ...fields, informationWords: 'Notes of March', expiresOn: addDays(day, 30) },
  signature: { name: 'Ada Muster', on: addDays(day, -30), authority: '' },
  createdAt: Instant.parse('2026-10-20T12:00:00.000Z'),
  events: [],
};

// 45 CFR 164.508(a)(2)(i)(A) to (C); (ii): 164.502(a)(2)(ii), 164.512(a), (d), (g)(1) and (j)(1)(i); and to the client
// by the originator's own choice.
test('psychotherapy notes leave without an authorization only on the grounds that the rule leaves out', () => {
  const open = DisclosureGround.options.filter(
    (ground) =>
      doorBlocks(act(ground, { information: ['psychotherapy-notes'] }), null, false, day).length ===
      0,
  );
  expect(open.toSorted()).toEqual(
    [
      'to-client',
      'own-treatment',
      'own-training',
      'own-defense',
      'serious-threat',
      'required-by-law',
      'oversight',
      'hhs',
      'coroner',
      'impermissible',
    ].toSorted(),
  );
});

describe('records of substance use treatment', () => {
  /** By what they may leave without consent; null where Part 2 has nothing to ask. */
  const ways: Record<Exclude<DisclosureGround, 'authorization'>, Part2Exception[] | null> = {
    'to-client': null,
    treatment: ['medical-emergency'],
    payment: [],
    operations: ['audit'],
    'own-treatment': ['own-program'],
    'own-training': ['own-program'],
    'own-defense': ['court-order'],
    'involved-in-care': [],
    'serious-threat': ['medical-emergency', 'crime', 'court-order'],
    'required-by-law': ['court-order', 'child-abuse', 'cause-of-death'],
    'public-health': ['court-order'],
    'abuse-report': ['child-abuse', 'court-order'],
    oversight: ['audit', 'court-order'],
    hhs: ['audit', 'court-order'],
    court: ['court-order'],
    'law-enforcement': ['crime', 'court-order'],
    coroner: ['cause-of-death', 'court-order'],
    'national-security': ['court-order'],
    custody: ['medical-emergency', 'court-order'],
    'limited-data-set': ['research', 'audit'],
    incidental: [],
    impermissible: null,
  };
  const anyBasis: fc.Arbitrary<Part2Basis> = fc.record({
    exception: fc.constantFrom(...Part2Exception.options),
    by: fc.constantFrom('', 'District court'),
    on: fc.constantFrom(null, addDays(day, -1), day, addDays(day, 1)),
    words: fc.constantFrom('', 'What makes it so'),
  });

  test('leave without consent only by a fact that ground allows, stated in full', () => {
    const grounds = DisclosureGround.exclude(['authorization']).options;
    fc.assert(
      fc.property(
        fc.constantFrom(...grounds),
        fc.option(anyBasis, { nil: null }),
        (ground, basis) => {
          const allowed = ways[ground];
          const stated =
            basis !== null &&
            (basis.exception === 'court-order'
              ? basis.by !== '' && basis.on !== null && basis.on <= day
              : basis.words !== '' && (basis.exception !== 'medical-emergency' || basis.by !== ''));
          const open =
            allowed === null || (basis !== null && allowed.includes(basis.exception) && stated);
          const blocks = doorBlocks(act(ground, { part2Basis: basis }), null, true, day);
          expect(blocks.length === 0).toBe(open);
          // Outside Part 2 nothing of it is asked.
          expect(doorBlocks(act(ground, { part2Basis: basis }), null, false, day)).toEqual([]);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('say in plain words what is missing', () => {
    const words = (part2Basis: Part2Basis | null) =>
      doorBlocks(act('court', { part2Basis }), null, true, day).map((block) => block.words);
    expect(words(null)[0]).toContain('a court order under subpart E (42 CFR 2.61 to 2.67)');
    expect(words({ exception: 'court-order', by: '', on: null, words: '' })).toEqual([
      'court that made the order',
      'the day of the order',
    ]);
  });
});

describe('who receives it', () => {
  const blocks = (recipient: string, more: Partial<DisclosureAct> = {}, of = release) =>
    doorBlocks(act('authorization', { recipient, ...more }), of, false, day).map(
      ({ words }) => words,
    );

  test('is whom the authorization names, whatever the capitals and spaces; anybody else is blocked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        fc.stringMatching(/^\s{0,3}$/),
        fc.string({ maxLength: 30 }),
        (upper, space, other) => {
          const written = release.fields.recipient
            .split(/(?=.)/)
            .map((letter, at) => (upper[at] ? letter.toUpperCase() : letter.toLowerCase()))
            .join('')
            .replaceAll(' ', ` ${space}`);
          expect(blocks(`${space}${written}${space}`)).toEqual([]);
          fc.pre(other.trim() !== '');
          expect(blocks(`Dr. Renata Schablone${other}`)).not.toEqual([]);
          expect(blocks(other, { recipientInClass: true })).not.toEqual([]);
        },
      ),
    );
    expect(blocks('Dr. Bernd Sample')).toEqual([
      'it is for “Dr. Renata Schablone” and nobody else',
    ]);
  });

  test('belongs to the class it names, by the therapist’s word', () => {
    const fields = {
      ...release.fields,
      recipient: 'My treating providers',
      recipientIsClass: true,
    };
    const ofClass = { ...release, fields };
    expect(blocks('Dr. Bernd Sample', {}, ofClass)).toEqual([
      'your word that this recipient belongs to “My treating providers”',
    ]);
    expect(blocks('Dr. Bernd Sample', { recipientInClass: true }, ofClass)).toEqual([]);
  });
});
