import { expect, test } from 'vitest';
import {
  AgreementVersionId,
  CheckInId,
  DeletionId,
  MeasureId,
  newId,
  WarningId,
} from '#shared/ids.ts';
import { starterAgreement } from '#shared/starter-agreement.ts';
import { CalendarDate } from '#shared/time.ts';
import { ownForm } from '../support/forms.ts';
import { client, openGroup, openTestPractice } from '../support/practice.ts';

/*
 * A deleted client stands in no list and has nothing open on Today, and everything comes back with them. What is the
 * practice's own, or belongs to a whole session, stays.
 */

const today = CalendarDate.parse('2026-11-24');

/** Ada, who left her group today, with something open of every kind. */
async function withOpenItems() {
  const practice = await openTestPractice();
  const { records } = practice;
  const ada = client('Ada', 'Muster');
  const { group, memberships } = openGroup(practice, [ada]);
  const groupId = group.id;
  const [membershipId] = memberships;
  if (membershipId === undefined) throw new Error('one member');

  records.dutyToWarn.start({ id: newId(WarningId), clientId: ada.id, sessionId: null });
  records.checkIns.record({
    id: newId(CheckInId),
    membershipId,
    answers: { onDay: today, kept: 'no', comfort: 3, safety: 4 },
    text: 'Heard it at work.',
    namesStay: '',
  });
  records.measures.record({
    id: newId(MeasureId),
    clientId: ada.id,
    instrument: 'phq-9',
    fields: { onDay: today, values: [1, 1, 1, 1, 1, 1, 1, 1, 2, 1], remark: '' },
  });
  const templateId = ownForm(practice);
  records.forms.setRequired({ id: templateId, required: true });
  const versionId = newId(AgreementVersionId);
  records.agreements.saveDraft({ id: versionId, groupId, version: 0, content: starterAgreement() });
  records.agreements.putInForce({ id: versionId, version: 1, from: today });
  records.memberships.leave({ id: membershipId, leftOn: today, reason: 'moved away' });

  const open = () => ({
    clients: records.clients.list().length,
    warnings: records.dutyToWarn.list().length,
    followUps: records.checkIns.due().followUps.length,
    riskLooks: records.measures.openRiskLooks().length,
    consentsDue: records.consents.due().length,
    register: records.consents.register().length,
    coverageGaps: records.coverage.gaps().length,
    covered: records.coverage.ofGroup({ groupId }).rows.length,
    listedMembers: records.groups
      .get({ id: groupId })
      .memberships.filter(({ clientDeleted }) => !clientDeleted).length,
    offeredNames: records.clients.names().filter(({ deleted }) => !deleted).length,
  });
  return { records, ada, groupId, open };
}

test('a deleted client’s open items leave Today and the lists, and come back on restoring', async () => {
  const { records, ada, open } = await withOpenItems();
  const before = open();
  expect(Object.entries(before).filter(([, count]) => count !== 1)).toEqual([]);

  const id = newId(DeletionId);
  records.retention.deleteRecord({ id, record: { kind: 'client', id: ada.id }, reason: 'Twice.' });
  expect(Object.entries(open()).filter(([, count]) => count !== 0)).toEqual([]);
  // The practice's own record of what happened stays, and the name is still guarded.
  expect(records.incidents.list()).toHaveLength(1);
  expect(records.clients.names()).toMatchObject([{ id: ada.id, deleted: true }]);

  records.retention.restoreRecord({ id });
  expect(open()).toEqual(before);
});
