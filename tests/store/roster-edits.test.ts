import { describe, expect, test } from 'vitest';
import { from } from '#main/store/store.ts';
import { AppError } from '#shared/errors.ts';
import { DeletionId, MembershipId, newId, SeatRemovalId } from '#shared/ids.ts';
import { client, openTestPractice } from '../support/practice.ts';
import { day, fullSession, signAll, signedBytes } from './retention-support.ts';

describe('who was at a session, put right afterwards', () => {
  test('a removed seat leaves every note, mark and arc where it was, and comes back as it was', async () => {
    const practice = await openTestPractice();
    const { records, store } = practice;
    const { sessionId, tomas, bea, noteId, memberships } = fullSession(practice);
    signAll(practice, sessionId, [tomas.id, bea.id], noteId);
    const before = {
      signed: signedBytes(store),
      record: records.sessionRecord.ofSession({ sessionId }),
      notes: records.notes.ofSession({ sessionId }),
    };
    const [membershipId] = memberships;
    if (!membershipId) throw new Error('no membership');
    const id = newId(SeatRemovalId);
    const removal = { id, sessionId, membershipId, reason: 'Listed by mistake' };
    records.sessions.removeSeat(removal);
    records.sessions.removeSeat(removal);

    const view = records.sessions.get({ id: sessionId });
    expect(view.seats.map(({ person }) => person.id)).toEqual([bea.id]);
    expect(view.removed).toMatchObject([
      { person: { id: tomas.id }, attendance: 'present', reason: 'Listed by mistake' },
    ]);
    expect(signedBytes(store)).toEqual(before.signed);
    expect(records.notes.ofSession({ sessionId }).charts.map(({ clientId }) => clientId)).toContain(
      tomas.id,
    );
    const marked = records.sessionRecord.ofSession({ sessionId });
    expect(marked.group).toEqual(before.record.group);
    expect(marked.clients.find(({ clientId }) => clientId === tomas.id)?.record.response).toBe(
      'Quittengelee response',
    );
    expect(records.clients.chart({ id: tomas.id }).entries).toMatchObject([
      { sessionId, removed: true, attendance: null, note: { status: 'signed' } },
    ]);
    expect(records.sessions.ofDay({ day: day('2026-11-24') })).toMatchObject([
      { present: 1, expected: 1 },
    ]);
    expect(() =>
      records.sessions.recordAttendance({
        sessionId,
        membershipId,
        attendance: 'late',
        minutes: null,
      }),
    ).toThrow(new AppError('seat-removed'));

    records.sessions.restoreSeat({ id });
    records.sessions.restoreSeat({ id });
    const restored = records.sessions.get({ id: sessionId });
    expect(restored.removed).toEqual([]);
    expect(restored.seats.find((seat) => seat.membershipId === membershipId)?.attendance).toBe(
      'present',
    );
    expect(records.notes.ofSession({ sessionId })).toEqual(before.notes);
  });

  test('somebody who was there and on no roster is seated, and their chart note falls due', async () => {
    const practice = await openTestPractice();
    const { records, store } = practice;
    const { sessionId, tomas, bea, noteId } = fullSession(practice);
    signAll(practice, sessionId, [tomas.id, bea.id], noteId);
    const signed = signedBytes(store);
    const guest = client('Nadja', 'Probst');
    records.clients.save(guest);
    const seat = { sessionId, clientId: guest.id, membershipId: newId(MembershipId) };
    records.sessions.addSeat(seat);
    records.sessions.addSeat(seat);
    const { seats } = records.sessions.get({ id: sessionId });
    expect(seats).toHaveLength(3);
    expect(seats.at(-1)).toMatchObject({ person: { id: guest.id }, attendance: 'present' });
    expect(records.clients.chart({ id: guest.id }).memberships).toMatchObject([
      { joinedOn: '2026-11-24', leftOn: '2026-11-24' },
    ]);
    expect(records.notes.ofSession({ sessionId }).charts).toHaveLength(3);
    expect(signedBytes(store)).toEqual(signed);
  });

  test('leaving before the session or a membership taken back leaves all text in place', async () => {
    const practice = await openTestPractice();
    const { records, store } = practice;
    const { sessionId, tomas, bea, noteId, memberships } = fullSession(practice);
    signAll(practice, sessionId, [tomas.id, bea.id], noteId);
    const [membershipId] = memberships;
    if (!membershipId) throw new Error('no membership');
    const before = signedBytes(store);
    records.memberships.leave({ id: membershipId, leftOn: day('2026-03-01'), reason: '' });
    expect(records.sessions.get({ id: sessionId }).seats).toHaveLength(2);
    expect(records.clients.chart({ id: tomas.id }).entries).toHaveLength(1);
    expect(signedBytes(store)).toEqual(before);
  });
});

describe('deleting', () => {
  const reason = 'Entered twice';

  test('a session leaves every list and comes back whole; a signed note stays in its chart', async () => {
    const practice = await openTestPractice();
    const { records, store } = practice;
    const { sessionId, tomas, bea, group } = fullSession(practice);
    signAll(practice, sessionId, [tomas.id], null);
    records.search.query({ text: 'Trust', limit: 20 });
    const read = () => ({
      day: records.sessions.ofDay({ day: day('2026-11-24') }),
      group: records.groups.get({ id: group.id }),
      list: records.groups.list(),
      found: records.search.query({ text: 'week', limit: 20 }),
      unsigned: records.notes.unsigned(),
      tomas: records.clients.chart({ id: tomas.id }),
      bea: records.clients.chart({ id: bea.id }),
      clients: records.clients.list(),
      process: records.sessionRecord.ofGroup({ groupId: group.id }),
      note: records.notes.ofSession({ sessionId }).group,
    });
    const before = read();
    expect(before.found).not.toEqual([]);
    const id = newId(DeletionId);
    records.retention.deleteRecord({ id, record: { kind: 'session', id: sessionId }, reason });
    const gone = read();
    expect(gone).toMatchObject({
      day: [],
      group: { sessions: [] },
      list: [{ sessions: 0, lastSession: null, nextSession: null }],
      found: [],
      unsigned: [],
      tomas: { entries: [{ sessionId, deleted: true, note: { status: 'signed' } }] },
      bea: { entries: [] },
      process: { sessions: [] },
    });
    expect(gone.clients.map(({ lastSessionOn }) => lastSessionOn)).toEqual([null, null]);
    expect(gone.note).toEqual(before.note);
    expect(records.sessions.get({ id: sessionId }).deletion).toMatchObject({ id, reason });
    expect(records.retention.deleted()).toMatchObject([
      {
        id,
        title: 'Tuesday process group 1',
        reason,
        deletedBy: 'Dr. Maria Example',
        keepUntil: null,
      },
    ]);
    expect(() => store.run(from.deleteFrom('sessions'))).toThrow('never deleted');

    records.retention.restoreRecord({ id });
    records.retention.restoreRecord({ id });
    expect(read()).toEqual(before);
    expect(records.retention.deleted()).toEqual([]);
  });

  test('is refused in words where it makes no sense', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { session, sessionId, tomas, group, memberships } = fullSession(practice);
    const [membershipId] = memberships;
    if (!membershipId) throw new Error('no membership');
    const remove = (record: Parameters<typeof records.retention.deleteRecord>[0]['record']) => () =>
      records.retention.deleteRecord({ id: newId(DeletionId), record, reason });
    expect(remove({ kind: 'client', id: tomas.id })).toThrow(new AppError('still-in-group'));
    expect(remove({ kind: 'group', id: group.id })).toThrow(new AppError('group-has-members'));
    expect(remove({ kind: 'membership', id: membershipId })).toThrow(
      new AppError('membership-in-use'),
    );
    records.sessions.save({
      ...session,
      version: 1,
      fields: { ...session.fields, actualStart: session.fields.plannedStart },
    });
    expect(remove({ kind: 'session', id: sessionId })).toThrow(new AppError('session-running'));
    expect(records.retention.deleted()).toEqual([]);
  });

  test('a client, a group and a membership entered by mistake, each with its way back', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { group, bea } = fullSession(practice);
    const nadja = client('Nadja', 'Probst');
    records.clients.save(nadja);
    const membershipId = newId(MembershipId);
    records.memberships.join({
      id: membershipId,
      groupId: group.id,
      clientId: nadja.id,
      joinedOn: day('2026-11-30'),
    });
    const ofMembership = newId(DeletionId);
    records.retention.deleteRecord({
      id: ofMembership,
      record: { kind: 'membership', id: membershipId },
      reason,
    });
    expect(records.clients.chart({ id: nadja.id })).toMatchObject({ memberships: [] });
    expect(records.groups.get({ id: group.id }).memberships).toHaveLength(2);
    const ofClient = newId(DeletionId);
    records.retention.deleteRecord({
      id: ofClient,
      record: { kind: 'client', id: nadja.id },
      reason,
    });
    expect(records.clients.list().map(({ id }) => id)).not.toContain(nadja.id);
    expect(records.search.query({ text: 'Nadja', limit: 5 })).toEqual([]);
    // Her name must still not slip into anybody's chart.
    expect(records.clients.names().find(({ id }) => id === nadja.id)).toMatchObject({
      deleted: true,
    });
    // Never seen: kept as long as if the day of the deletion had been the last of service.
    expect(records.retention.deleted()).toMatchObject([
      { title: 'Nadja Probst', keepUntil: '2033-11-24' },
      { title: 'Nadja Probst in Tuesday process group', keepUntil: '2033-11-24' },
    ]);
    records.retention.restoreRecord({ id: ofClient });
    records.retention.restoreRecord({ id: ofMembership });
    expect(records.groups.get({ id: group.id }).memberships).toHaveLength(3);
    expect(records.clients.list().map(({ id }) => id)).toContain(nadja.id);
    expect(records.clients.list().map(({ id }) => id)).toContain(bea.id);
  });
});
