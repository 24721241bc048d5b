import { describe, expect, test } from 'vitest';
import type { ClientRecord, GroupRecord } from '#shared/contract/session-record.ts';
import { ArcId, EventId, newId } from '#shared/ids.ts';
import { LocalTime } from '#shared/time.ts';
import { client, noteOf, openGroup, openTestPractice, session } from '../support/practice.ts';

const nothing: ClientRecord = {
  response: '',
  participation: null,
  reluctance: null,
  pace: null,
  gaveFeedback: false,
  receivedFeedback: false,
  skill: '',
  commitment: '',
  followUp: null,
  roles: [],
  absenceReason: '',
  makeUp: '',
};
const noClimate = {
  cohesion: null,
  safety: null,
  engagement: null,
  conflict: null,
  avoidance: null,
};
const empty: GroupRecord = {
  climate: noClimate,
  factors: [],
  interventions: [],
  events: [],
  arcs: [],
};

async function openRecorded() {
  const practice = await openTestPractice();
  const ada = client('Ada', 'Muster');
  const bo = client('Bo', 'Sample');
  const open = openGroup(practice, [ada, bo]);
  const { records } = practice;
  const save = (clientId: typeof ada.id, version: number, more: Partial<ClientRecord>) =>
    records.sessionRecord.saveClient({
      sessionId: open.session.id,
      clientId,
      version,
      record: { ...nothing, ...more },
    });
  const arc = (from = ada.id, to = bo.id, tone: 'plain' | 'conflict' = 'plain') => ({
    id: newId(ArcId),
    from,
    to,
    tone,
  });
  const trail = (action: string) =>
    records.audit.list({ before: null, limit: 500 }).filter((row) => row.action === action);
  return { practice, ...open, ada, bo, save, arc, trail, ...practice };
}

describe('what is recorded of a client', () => {
  test('reads back as saved, after a lock as well', async () => {
    const { practice, save, ada, session: meeting } = await openRecorded();
    const more: Partial<ClientRecord> = {
      response: 'Spoke first,\nthen listened.',
      participation: 4,
      reluctance: 2,
      pace: 'held-back',
      gaveFeedback: true,
      skill: 'asking',
      commitment: 'speak first once',
      roles: ['caretaker', 'silent'],
    };
    expect(save(ada.id, 0, more).version).toBe(1);
    const { records } = await practice.reopen();
    const { clients } = records.sessionRecord.ofSession({ sessionId: meeting.id });
    expect(clients.find(({ clientId }) => clientId === ada.id)).toMatchObject({
      version: 1,
      record: { ...nothing, ...more },
      lastCommitment: null,
    });
    expect(clients).toHaveLength(2);
  });

  test('sent twice is saved once; made from an older version overwrites nothing', async () => {
    const { save, ada, trail } = await openRecorded();
    const saved = save(ada.id, 0, { participation: 3 });
    expect(save(ada.id, 0, { participation: 3 })).toEqual(saved);
    expect(trail('sessionRecord.saveClient')).toHaveLength(1);
    expect(() => save(ada.id, 0, { participation: 5 })).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
  });

  test('is refused for somebody who never was in the group', async () => {
    const { save, records } = await openRecorded();
    const other = client('Cleo', 'Probe');
    records.clients.save(other);
    expect(() => save(other.id, 0, { participation: 1 })).toThrow(
      expect.objectContaining({ code: 'not-a-member' }),
    );
  });

  test('is asked about at the next session until it was answered', async () => {
    const { save, ada, records, group } = await openRecorded();
    save(ada.id, 0, { commitment: 'call her sister' });
    const meet = (start: string) => {
      const next = session(group.id, start);
      records.sessions.save(next);
      return next.id;
    };
    const [second, third] = [meet('2026-12-01T18:00'), meet('2026-12-08T18:00')];
    const asked = (sessionId: typeof second) =>
      records.sessionRecord
        .ofSession({ sessionId })
        .clients.find(({ clientId }) => clientId === ada.id)?.lastCommitment?.text;
    const answer = (version: number, followUp: ClientRecord['followUp']) =>
      records.sessionRecord.saveClient({
        sessionId: second,
        clientId: ada.id,
        version,
        record: { ...nothing, followUp },
      });
    expect(asked(second)).toBe('call her sister');
    answer(0, 'not-asked');
    expect(asked(third)).toBe('call her sister');
    answer(1, 'partly');
    expect(asked(second)).toBe('call her sister');
    expect(asked(third)).toBeUndefined();
  });
});

describe('what is recorded of the group', () => {
  test('reads back as saved, and what is taken away is gone', async () => {
    const { records, session: meeting, ada, bo, arc } = await openRecorded();
    const conflict = {
      id: newId(EventId),
      kind: 'conflict' as const,
      at: LocalTime.parse('2026-11-24T18:40'),
      clients: [ada.id, bo.id],
      text: 'Over the joke',
      intervention: 'process comment',
      outcome: 'said aloud',
    };
    const record: GroupRecord = {
      climate: { ...noClimate, cohesion: 7, conflict: 0 },
      factors: ['broader-support-system', 'universality'],
      interventions: ['here-and-now', 'linking'],
      events: [{ ...conflict, clients: [...conflict.clients].sort() }],
      arcs: [arc(), arc(), arc(bo.id, ada.id, 'conflict')],
    };
    const saveGroup = (version: number, next: GroupRecord) =>
      records.sessionRecord.saveGroup({ sessionId: meeting.id, version, record: next });
    const read = () => records.sessionRecord.ofSession({ sessionId: meeting.id }).group;
    const saved = saveGroup(0, record);
    expect(read()).toEqual({ ...saved, record });
    // The same again, with lists in another order, is the same.
    const turned = { ...record, factors: record.factors.toReversed() };
    expect(saveGroup(0, turned)).toEqual(saved);
    const [first, ...others] = record.arcs;
    const next = { ...record, events: [], arcs: [{ ...first!, tone: 'conflict' as const }] };
    saveGroup(1, next);
    expect(read().record).toEqual(next);
    expect(others).toHaveLength(2);
    expect(() => saveGroup(1, empty)).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
    saveGroup(2, empty);
    expect(read().record).toEqual(empty);
  });

  test('refuses strangers and answers to oneself, and keeps nothing of a refused record', async () => {
    const { records, session: meeting, ada, arc } = await openRecorded();
    const other = client('Cleo', 'Probe');
    records.clients.save(other);
    const refused = (arcs: GroupRecord['arcs'], code: string) =>
      expect(() =>
        records.sessionRecord.saveGroup({
          sessionId: meeting.id,
          version: 0,
          record: { ...empty, climate: { ...noClimate, safety: 3 }, arcs },
        }),
      ).toThrow(expect.objectContaining({ code }));
    refused([arc(ada.id, other.id)], 'not-a-member');
    refused([arc(ada.id, ada.id)], 'invalid-input');
    expect(records.sessionRecord.ofSession({ sessionId: meeting.id }).group.version).toBe(0);
  });

  test('goes on after signing, and the trail says so', async () => {
    const { records, session: meeting, noteId, ada, save, trail } = await openRecorded();
    const document = noteOf(['Everyone spoke.']);
    records.notes.saveGroup({
      id: noteId,
      sessionId: meeting.id,
      version: 0,
      format: 'dap',
      document,
    });
    const { charts } = records.notes.ofSession({ sessionId: meeting.id });
    records.notes.sign({
      sessionId: meeting.id,
      group: { id: noteId, version: 1 },
      charts: charts.map(({ id, clientId }) => ({
        id,
        clientId,
        text: 'Data\nEveryone spoke.',
      })),
    });
    save(ada.id, 0, { participation: 2 });
    records.sessionRecord.saveGroup({
      sessionId: meeting.id,
      version: 0,
      record: { ...empty, interventions: ['linking'] },
    });
    expect(trail('sessionRecord.saveClient')[0]?.detail).toMatch(/after signing$/);
    expect(trail('sessionRecord.saveGroup')[0]?.detail).toBe(
      'version 1: interventions, after signing',
    );
  });
});

describe('over time', () => {
  test('a group’s process adds up what was recorded; opening it stands in the trail', async () => {
    const { records, session: meeting, group, ada, bo, arc, save, trail } = await openRecorded();
    save(ada.id, 0, { roles: ['monopolizer'] });
    records.sessionRecord.saveGroup({
      sessionId: meeting.id,
      version: 0,
      record: {
        ...empty,
        climate: { ...noClimate, engagement: 10 },
        factors: ['catharsis'],
        arcs: [arc(), arc(ada.id, bo.id, 'conflict'), arc(bo.id, ada.id)],
      },
    });
    records.sessions.save(session(group.id, '2026-12-01T18:00'));
    const { members, sessions } = records.sessionRecord.ofGroup({ groupId: group.id });
    expect(members.map(({ givenName }) => givenName)).toEqual(['Ada', 'Bo']);
    // The session that is only planned has nothing to show yet.
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      climate: { ...noClimate, engagement: 10 },
      factors: ['catharsis'],
      roles: [{ clientId: ada.id, role: 'monopolizer' }],
    });
    expect(sessions[0]?.exchanges).toEqual(
      expect.arrayContaining([
        { from: ada.id, to: bo.id, count: 2, conflicts: 1 },
        { from: bo.id, to: ada.id, count: 1, conflicts: 0 },
      ]),
    );
    expect(trail('sessionRecord.ofGroup')[0]?.record).toBe(`groups/${group.id}`);
  });

  test('a client’s progress names nobody else, says no role, and is a view of the chart', async () => {
    const { records, ada, bo, save, trail } = await openRecorded();
    save(ada.id, 0, { participation: 5, commitment: 'rest', roles: ['scapegoat'] });
    save(bo.id, 0, { commitment: 'something of his own' });
    const progress = records.sessionRecord.ofClient({ clientId: ada.id });
    expect(progress).toMatchObject([
      { sessionNumber: 1, attendance: 'present', participation: 5, commitment: 'rest' },
    ]);
    expect(JSON.stringify(progress)).not.toMatch(/Bo|his own|scapegoat/);
    expect(trail('sessionRecord.ofClient')[0]?.record).toBe(`clients/${ada.id}`);
  });

  test('the trail holds no word of what was recorded', async () => {
    const { records, ada, save } = await openRecorded();
    save(ada.id, 0, { response: 'Wept', commitment: 'call the sister', absenceReason: 'Fever' });
    records.sessionRecord.ofClient({ clientId: ada.id });
    const trail = JSON.stringify(records.audit.list({ before: null, limit: 500 }));
    expect(trail).not.toMatch(/Wept|sister|Fever|Muster/);
  });
});
