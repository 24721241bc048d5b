import { expect, test } from 'vitest';
import { fillPractice } from '#main/demo/open-demo.ts';
import { demoPractice } from '#main/demo/practice.ts';
import { current } from '#shared/rules/dated-history.ts';
import { instantNow, localAt, localZone } from '#shared/time.ts';
import { openTestPractice } from '../support/practice.ts';

test('the demo practice has an intake, a status and goals for everybody, and a waiting list', async () => {
  const { store, records } = await openTestPractice();
  const now = instantNow();
  const demo = demoPractice(localAt(now, localZone()), localZone());
  // Notes take most of the time and are not what is looked at here.
  const sessions = demo.sessions.map((session) => ({ ...session, note: null, charts: [] }));
  const steps = fillPractice(store, { ...demo, sessions }, now);
  while (!store.transaction(() => steps.next()).done);
  for (const { id } of demo.clients) {
    const { items, statuses } = records.intake.get({ clientId: id });
    const kinds = new Set(items.map(({ fields }) => fields.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['presenting-concern', 'distress', 'goal']));
    const staying = demo.memberships.some((one) => one.clientId === id && one.leftOn === null);
    expect(current(statuses)?.status).toBe(staying ? 'active' : 'ended');
  }
  const groups = demo.groups.map(({ id }) => records.groups.get({ id }));
  expect(groups.some(({ waiting }) => waiting.length > 1)).toBe(true);
  expect(groups.every(({ stages }) => stages.length > 1)).toBe(true);
  const [first] = demo.groups;
  if (first === undefined) throw new Error('a group');
  const { versions } = records.agreements.ofGroup({ groupId: first.id });
  expect(versions.map(({ number }) => number)).toEqual([1, 2]);
  expect(records.agreements.violations({ groupId: first.id })).toHaveLength(1);
  const states = records.coverage.ofGroup({ groupId: first.id }).rows.map(({ cells }) => cells[0]);
  expect(states).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ state: 'covered' }),
      expect.objectContaining({ state: 'question-open' }),
    ]),
  );
  const joiners = demo.groups.map(({ id }) => records.coverage.ofGroup({ groupId: id }).joiners);
  expect(joiners.filter((some) => some.length > 0)).toHaveLength(1);
  const statuses = new Set(records.consents.register().map(({ status }) => status));
  for (const status of ['signed', 'missing', 'expiring', 'revoked', 'declined', 'superseded'])
    expect([...statuses]).toContain(status);
});
