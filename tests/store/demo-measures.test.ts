import { expect, test } from 'vitest';
import { demoMeasures } from '#main/demo/fill-measures.ts';
import { demoPractice } from '#main/demo/practice.ts';
import { checkInDue } from '#shared/rules/check-in-schedule.ts';
import { dateAt, Instant, localAt, localZone } from '#shared/time.ts';
import { openTestPractice } from '../support/practice.ts';

test('the demo’s measures and check-ins fit its people, and leave a little of everything to do', async () => {
  const { records, clock, store } = await openTestPractice();
  const now = Instant.parse('2026-11-24T13:00:00.000Z');
  clock.now = now;
  const demo = demoPractice(localAt(now, localZone()), localZone());
  const entries = demoMeasures(demo, now);
  store.transaction(() => {
    for (const clinician of demo.clinicians) records.settings.saveClinician({ clinician });
    for (const { id, fields } of demo.clients) records.clients.save({ id, version: 0, fields });
    for (const { id, fields } of demo.groups) records.groups.save({ id, version: 0, fields });
    for (const { id, groupId, clientId, joinedOn, leftOn, leaveReason } of demo.memberships) {
      records.memberships.join({ id, groupId, clientId, joinedOn });
      if (leftOn) records.memberships.leave({ id, leftOn, reason: leaveReason });
    }
    for (const entry of entries) {
      expect(entry.at >= clock.now || clock.now === now).toBe(true);
      clock.now = entry.at;
      entry.write(records);
    }
  });
  clock.now = now;

  expect(entries.length).toBeGreaterThan(200);
  expect(records.measures.openRiskLooks()).toHaveLength(1);
  const { due, followUps } = records.checkIns.due();
  expect(followUps).toHaveLength(1);
  const states = due.map(({ dueOn }) => checkInDue(dueOn, dateAt(now, localZone())).state);
  expect(states.filter((state) => state === 'due').length).toBeGreaterThanOrEqual(2);
  expect(states.filter((state) => state === 'due').length).toBeLessThanOrEqual(8);
  expect(states).toContain('this-week');
});
