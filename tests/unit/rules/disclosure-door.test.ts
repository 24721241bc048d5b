import { expect, test } from 'vitest';
import { DisclosureGround, type DisclosureAct } from '#shared/contract/disclosures.ts';
import { DisclosureId, newId } from '#shared/ids.ts';
import { doorBlocks } from '#shared/rules/disclosure-door.ts';
import { CalendarDate } from '#shared/time.ts';

const act = (ground: DisclosureGround): DisclosureAct => ({
  id: newId(DisclosureId),
  recipient: 'County court of Sampleville',
  recipientAddress: '',
  purpose: 'A made-up proceeding',
  ground,
  authorizationId: null,
  information: ['psychotherapy-notes'],
  description: 'Notes of March',
  notice: 'none',
  copyOfConsent: false,
  scope: '',
});

// 45 CFR 164.508(a)(2)(ii): 164.512(a), (d), (g)(1) and (j)(1)(i); and to the client by the originator's own choice.
test('psychotherapy notes leave without an authorization only on the grounds that the rule leaves out', () => {
  const open = DisclosureGround.options.filter(
    (ground) => doorBlocks(act(ground), null, false, CalendarDate.parse('2026-11-25')).length === 0,
  );
  expect(open.toSorted()).toEqual(
    [
      'to-client',
      'serious-threat',
      'required-by-law',
      'oversight',
      'coroner',
      'impermissible',
    ].toSorted(),
  );
});
