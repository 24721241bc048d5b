import { describe, expect, test } from 'vitest';
import { ClientId, MembershipId, newId } from '#shared/ids.ts';
import { CalendarDate } from '#shared/time.ts';
import { client, group, openGroup, openTestPractice, session } from '../support/practice.ts';

const day = (text: string) => CalendarDate.parse(text);

describe('a client', () => {
  test('gets the next free chart code when none is given, never one made from the name', async () => {
    const { records } = await openTestPractice();
    expect(records.clients.save(client('Ada', 'Muster')).chartCode).toBe('0001');
    records.clients.save(client('Bo', 'Sample', { chartCode: '0041' }));
    records.clients.save(client('Cleo', 'Probe', { chartCode: 'X-7' }));
    expect(records.clients.save(client('Dov', 'Vzor')).chartCode).toBe('0042');
  });

  test('cannot take a chart code that is in use', async () => {
    const { records } = await openTestPractice();
    records.clients.save(client('Ada', 'Muster', { chartCode: 'a-1' }));
    expect(() => records.clients.save(client('Bo', 'Sample', { chartCode: 'A-1' }))).toThrow(
      expect.objectContaining({ code: 'invalid-input', detail: 'chartCode' }),
    );
  });

  test('asked for twice is made once, and a change from an older version overwrites nothing', async () => {
    const { records } = await openTestPractice();
    const ada = client('Ada', 'Muster');
    const first = records.clients.save(ada);
    expect(records.clients.save(ada)).toEqual(first);
    expect(records.clients.list()).toHaveLength(1);
    const renamed = { ...ada, version: 1, fields: { ...ada.fields, familyName: 'Muster-Probe' } };
    expect(records.clients.save(renamed).version).toBe(2);
    const stale = { ...ada, version: 1, fields: { ...ada.fields, familyName: 'Other' } };
    expect(() => records.clients.save(stale)).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
  });

  test('that is not there is said to be not there', async () => {
    const { records } = await openTestPractice();
    expect(() => records.clients.chart({ id: newId(ClientId) })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('a membership', () => {
  test('keeps its history: left, back again, and never twice at one time', async () => {
    const { records } = await openTestPractice();
    const process = group('Tuesday process group');
    const ada = client('Ada', 'Muster');
    records.groups.save(process);
    records.clients.save(ada);
    const join = (joinedOn: string) =>
      records.memberships.join({
        id: newId(MembershipId),
        groupId: process.id,
        clientId: ada.id,
        joinedOn: day(joinedOn),
      });
    join('2026-01-06');
    expect(() => join('2026-02-03')).toThrow(expect.objectContaining({ code: 'already-member' }));
    const [first] = records.groups.get({ id: process.id }).memberships;
    expect(() =>
      records.memberships.leave({ id: first!.id, leftOn: day('2025-12-01'), reason: '' }),
    ).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    records.memberships.leave({ id: first!.id, leftOn: day('2026-03-03'), reason: 'moved away' });
    join('2026-06-02');
    const { memberships } = records.clients.chart({ id: ada.id });
    expect(
      memberships.map(({ joinedOn, leftOn, leaveReason }) => [joinedOn, leftOn, leaveReason]),
    ).toEqual([
      ['2026-06-02', null, ''],
      ['2026-01-06', '2026-03-03', 'moved away'],
    ]);
    // A later end of the first would put her in the circle twice.
    expect(() =>
      records.memberships.leave({ id: first!.id, leftOn: day('2026-06-02'), reason: '' }),
    ).toThrow(expect.objectContaining({ code: 'already-member' }));
    records.memberships.leave({ id: first!.id, leftOn: day('2026-06-01'), reason: '' });
    records.memberships.leave({ id: first!.id, leftOn: day('2026-03-03'), reason: 'moved away' });
    expect(() => records.memberships.resume({ id: first!.id })).toThrow(
      expect.objectContaining({ code: 'already-member' }),
    );
  });
});

describe('a circle', () => {
  test('starts in the order people sat last time, newcomers after them', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const open = openGroup(
      practice,
      ['Ada', 'Bo', 'Cleo'].map((name) => client(name, 'Muster')),
      '2026-11-10T18:00',
    );
    const [ada, bo, cleo] = open.memberships;
    records.sessions.arrangeSeats({ sessionId: open.session.id, order: [cleo!, ada!, bo!] });
    const dov = client('Dov', 'Probe');
    records.clients.save(dov);
    const joined = newId(MembershipId);
    records.memberships.join({
      id: joined,
      groupId: open.group.id,
      clientId: dov.id,
      joinedOn: day('2026-11-17'),
    });
    const next = session(open.group.id, '2026-11-17T18:00');
    expect(records.sessions.save(next).number).toBe(2);
    const seated = (id: typeof next.id) =>
      records.sessions.get({ id }).seats.map(({ membershipId }) => membershipId);
    expect(seated(next.id)).toEqual([cleo, ada, bo, joined]);
    expect(seated(open.session.id)).toEqual([cleo, ada, bo]);
  });

  test('keeps the seat of somebody who was there, whatever the roster says later', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const open = openGroup(practice, [client('Ada', 'Muster'), client('Bo', 'Muster')]);
    records.memberships.leave({
      id: open.memberships[0]!,
      leftOn: day('2026-02-01'),
      reason: 'entered by mistake',
    });
    expect(records.sessions.get({ id: open.session.id }).seats).toHaveLength(2);
  });

  test('has no seat for a member of another group', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const here = openGroup(practice, [client('Ada', 'Muster')]);
    const there = openGroup(practice, [client('Bo', 'Sample')]);
    expect(() =>
      records.sessions.recordAttendance({
        sessionId: here.session.id,
        membershipId: there.memberships[0]!,
        attendance: 'present',
        minutes: null,
      }),
    ).toThrow(expect.objectContaining({ code: 'not-a-member' }));
  });
});

test('a session’s numbers are given once and kept, also when dates change', async () => {
  const { records } = await openTestPractice();
  const process = group('Tuesday process group');
  records.groups.save(process);
  const later = session(process.id, '2026-11-24T18:00');
  const earlier = session(process.id, '2026-11-17T18:00');
  expect(records.sessions.save(later).number).toBe(1);
  expect(records.sessions.save(earlier).number).toBe(2);
  expect(records.sessions.save({ ...later, version: 1 }).number).toBe(1);
  expect(records.groups.get({ id: process.id }).sessions.map(({ number }) => number)).toEqual([
    1, 2,
  ]);
});
