import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { appendAudit, verifyAudit } from '#main/store/audit.ts';
import { from } from '#main/store/store.ts';
import { sql } from 'kysely';
import { ClinicianId, newId } from '#shared/ids.ts';
import { client, openGroup, openTestPractice, type TestPractice } from '../support/practice.ts';

/** Somebody with the key who edits the file behind the app's back, triggers and all. */
function tamper({ store }: TestPractice, changes: string): void {
  for (const trigger of ['audit_never_changes', 'audit_is_never_deleted'])
    store.run({
      compile: () => sql.raw(`DROP TRIGGER ${trigger}`).compile(from),
    });
  for (const change of changes.split(';'))
    store.run({ compile: () => sql.raw(change).compile(from) });
}

async function busyPractice(): Promise<TestPractice> {
  const practice = await openTestPractice();
  openGroup(practice, [client('Ada', 'Muster'), client('Bo', 'Sample'), client('Cleo', 'Probe')]);
  return practice;
}

test('every create, change and view of a chart stands in the trail with who did it', async () => {
  const practice = await busyPractice();
  const { records } = practice;
  const [row] = records.clients.list();
  records.clients.chart({ id: row!.id });
  const trail = records.audit.list({ before: null, limit: 500 });
  expect(trail[0]).toMatchObject({
    action: 'clients.chart',
    record: `clients/${row!.id}`,
    actor: 'Dr. Maria Example',
  });
  const actions = new Set(trail.map(({ action }) => action));
  for (const action of [
    'settings.saveClinician',
    'clients.create',
    'groups.create',
    'memberships.join',
    'sessions.create',
    'sessions.recordAttendance',
  ])
    expect(actions).toContain(action);
});

test('looking at a session’s notes is one view, however often the screen asks again', async () => {
  const practice = await openTestPractice();
  const { records } = practice;
  const [one, other] = [0, 1].map(() => openGroup(practice, [client('Ada', 'Muster')]).session.id);
  for (const sessionId of [one!, one!, other!, one!]) records.notes.ofSession({ sessionId });
  // Somebody else at the same screen has not seen it yet.
  const colleague = newId(ClinicianId);
  records.settings.saveClinician({
    clinician: { id: colleague, name: 'Dr. Colleague', credentials: '', licence: '' },
  });
  const { practice: heading } = records.settings.get();
  records.settings.savePractice({ practice: { ...heading, signedInClinician: colleague } });
  records.notes.ofSession({ sessionId: one! });
  const views = records.audit
    .list({ before: null, limit: 500 })
    .filter(({ action }) => action === 'notes.ofSession');
  expect(views.map(({ record }) => record)).toEqual(
    [one, one, other, one].map((id) => `sessions/${id}`),
  );
  expect(views[0]?.actor).toBe('Dr. Colleague');
});

test('the trail holds no name of a client', async () => {
  const { records } = await busyPractice();
  const trail = JSON.stringify(records.audit.list({ before: null, limit: 500 }));
  expect(trail).not.toMatch(/Ada|Muster|Cleo|Sample/);
});

describe('the verifier', () => {
  test('lets a lock in between the pages of a long chain', async () => {
    const { store, clock } = await busyPractice();
    store.transaction(() => {
      for (let view = 0; view < 5_100; view += 1)
        appendAudit(store, clock.now, { actor: 'a', action: 'b', record: 'c', detail: '' });
    });
    let others = 0;
    setImmediate(() => (others += 1));
    await verifyAudit(store);
    expect(others).toBe(1);
  });

  test('finds nothing in an honest chain, also over several pages', async () => {
    const { store, clock } = await busyPractice();
    store.transaction(() => {
      for (let view = 0; view < 5_100; view += 1)
        appendAudit(store, clock.now, { actor: 'a', action: 'b', record: 'c', detail: '' });
    });
    const verified = await verifyAudit(store);
    expect(verified.brokenAt).toBeNull();
    expect(verified.rows).toBeGreaterThan(5_100);
  });

  test.each([
    ['an edited row', "UPDATE audit SET action = 'clients.chart' WHERE sequence = 4", 4],
    ['an edited time', "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 5", 5],
    ['another actor', "UPDATE audit SET actor = 'nobody' WHERE sequence = 6", 6],
    ['a removed row', 'DELETE FROM audit WHERE sequence = 3', 3],
    ['a removed first row', 'DELETE FROM audit WHERE sequence = 1', 1],
    [
      'two rows exchanged',
      'UPDATE audit SET sequence = -1 WHERE sequence = 3; UPDATE audit SET sequence = 3 WHERE sequence = 4; UPDATE audit SET sequence = 4 WHERE sequence = -1',
      3,
    ],
  ])('finds %s', async (_what, change, brokenAt) => {
    const practice = await busyPractice();
    tamper(practice, change);
    expect((await verifyAudit(practice.store)).brokenAt).toBe(brokenAt);
  });
});

test('the database module used here is the encrypted one', () => {
  const database = new BetterSqlite3(':memory:');
  expect(database.pragma('cipher', { simple: true })).toBeDefined();
  database.close();
});
