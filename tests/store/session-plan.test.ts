import { describe, expect, test } from 'vitest';
import type { AgendaItem, MomentFields } from '#shared/contract/session-plan.ts';
import type { GroupRecord } from '#shared/contract/session-record.ts';
import {
  AgendaItemId,
  ArcId,
  ClinicianId,
  ExerciseId,
  MomentId,
  newId,
  NoteId,
  ParagraphId,
  type ClientId,
} from '#shared/ids.ts';
import { contract } from '#shared/contract/index.ts';
import { from } from '#main/store/store.ts';
import { Instant, LocalTime } from '#shared/time.ts';
import { client, openGroup, openTestPractice, session } from '../support/practice.ts';

function item(title: string, more: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: newId(AgendaItemId),
    kind: 'own',
    title,
    minutes: 10,
    note: '',
    exerciseId: null,
    movedFrom: null,
    doneAt: null,
    ...more,
  };
}

async function openPlanned() {
  const practice = await openTestPractice();
  const ada = client('Ada', 'Muster');
  const bo = client('Bo', 'Sample');
  const open = openGroup(practice, [ada, bo]);
  const { records } = practice;
  const sessionId = open.session.id;
  const plan = (id = sessionId) =>
    contract.sessionPlan.ofSession.output.parse(records.sessionPlan.ofSession({ sessionId: id }));
  const saveAgenda = (version: number, items: AgendaItem[], id = sessionId) =>
    records.sessionPlan.saveAgenda({ sessionId: id, version, items });
  const mark = (
    fields: Partial<MomentFields> = {},
    id = newId(MomentId),
    replaces: MomentId | null = null,
  ) =>
    contract.sessionPlan.addMoment.output.parse(
      records.sessionPlan.addMoment({
        id,
        sessionId,
        fields: {
          kind: 'note',
          text: 'quiet after the joke',
          clients: [],
          when: { how: 'marked', at: practice.clock.now },
          ...fields,
        },
        replaces,
      }),
    );
  const next = () => {
    const meeting = session(open.group.id, '2026-12-01T18:00');
    records.sessions.save(meeting);
    return meeting;
  };
  const trail = () =>
    records.audit
      .list({ before: null, limit: 500 })
      .map(({ action, detail }) => ({ action, detail }));
  return {
    practice,
    ...practice,
    ...open,
    sessionId,
    ada,
    bo,
    plan,
    saveAgenda,
    mark,
    next,
    trail,
  };
}

describe('the exercise library', () => {
  const fields = {
    title: 'Two chairs',
    purpose: 'Hear both sides of a choice',
    steps: 'Set two chairs.\nSpeak from each.',
    minutes: 20,
    materials: 'Two chairs',
    groupTypes: ['process' as const],
    archived: false,
  };

  test('keeps, changes and archives, and refuses a change made from an older version', async () => {
    const { records, practice } = await openPlanned();
    const id = newId(ExerciseId);
    expect(records.exercises.save({ id, version: 0, fields })).toEqual({
      ...fields,
      id,
      version: 1,
    });
    // The same request again is simply done.
    expect(records.exercises.save({ id, version: 0, fields }).version).toBe(1);
    records.exercises.save({ id, version: 1, fields: { ...fields, archived: true } });
    expect(() => records.exercises.save({ id, version: 1, fields })).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
    const { records: after } = await practice.reopen();
    expect(after.exercises.list()).toEqual([{ ...fields, archived: true, id, version: 2 }]);
  });
});

describe('an agenda', () => {
  test('reads back in its order, after a lock as well; the plan’s own text stays', async () => {
    const { practice, saveAgenda, sessionId, session: meeting, records } = await openPlanned();
    records.sessions.save({
      ...meeting,
      version: 1,
      fields: { ...meeting.fields, plan: 'Keep it slow' },
    });
    const [one, two, three] = [item('Welcome'), item('Two chairs'), item('Round')];
    expect(saveAgenda(0, [one, two, three]).version).toBe(1);
    const ticked = { ...two, doneAt: Instant.parse('2026-11-24T17:31:12.000Z') };
    saveAgenda(1, [ticked, one]);
    const { records: after } = await practice.reopen();
    const { agenda } = after.sessionPlan.ofSession({ sessionId });
    expect(agenda).toMatchObject({ version: 2, items: [ticked, one] });
    expect(after.sessions.get({ id: sessionId }).session.plan).toBe('Keep it slow');
  });

  test('a save sent twice is done once, and one made from an older version overwrites nothing', async () => {
    const { saveAgenda, plan, trail } = await openPlanned();
    const items = [item('Welcome')];
    expect(saveAgenda(0, items)).toEqual(saveAgenda(0, items));
    expect(trail().filter(({ action }) => action === 'sessionPlan.saveAgenda')).toHaveLength(1);
    expect(() => saveAgenda(0, [item('Other')])).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
    expect(plan().agenda.items).toEqual(items);
  });

  test('what was not done is shown at the next session and moved on one by one, with a link', async () => {
    const { saveAgenda, plan, next } = await openPlanned();
    const done = item('Welcome', { doneAt: Instant.parse('2026-11-24T17:05:00.000Z') });
    const left = item('Two chairs', { note: 'Begin with Bo' });
    saveAgenda(0, [done, left]);
    const meeting = next();
    expect(plan(meeting.id).agenda.items).toEqual([]);
    expect(plan(meeting.id).last).toMatchObject({ number: 1, notDone: [left] });
    const moved = item('Two chairs', { movedFrom: left.id });
    saveAgenda(0, [moved], meeting.id);
    expect(plan(meeting.id).agenda.items).toEqual([moved]);
    // The origin stays where it was; when it is taken out there, the moved one stays without the link.
    expect(plan().agenda.items).toEqual([done, left]);
    saveAgenda(1, [done]);
    expect(plan(meeting.id).agenda.items).toEqual([{ ...moved, movedFrom: null }]);
  });

  test('a link to an item of another group is none', async () => {
    const { records, plan, saveAgenda, practice } = await openPlanned();
    const other = openGroup(practice, [client('Cy', 'Example')]);
    const foreign = item('Elsewhere');
    records.sessionPlan.saveAgenda({ sessionId: other.session.id, version: 0, items: [foreign] });
    saveAgenda(0, [item('Here', { movedFrom: foreign.id, exerciseId: newId(ExerciseId) })]);
    expect(plan().agenda.items[0]).toMatchObject({ movedFrom: null, exerciseId: null });
  });
});

describe('the last session', () => {
  test('is the one before that was not cancelled, with the plan of its group note as it stands', async () => {
    const { records, sessionId, noteId, ada, next, plan } = await openPlanned();
    const paragraph = (text: string, who?: { id: ClientId; label: string }) => ({
      type: 'paragraph' as const,
      attrs: { id: newId(ParagraphId), audience: { kind: 'mentioned' as const } },
      content: [
        ...(who ? [{ type: 'mention' as const, attrs: who }] : []),
        { type: 'text' as const, text },
      ],
    });
    records.notes.saveGroup({
      id: noteId,
      sessionId,
      version: 0,
      format: 'dap',
      document: {
        type: 'doc',
        content: [
          { type: 'section', attrs: { key: 'data', title: 'Data' }, content: [paragraph('Much')] },
          {
            type: 'section',
            attrs: { key: 'plan', title: 'Plan' },
            content: [paragraph(' speaks first', { id: ada.id, label: 'Ada' })],
          },
        ],
      },
    });
    const meeting = next();
    expect(plan(meeting.id).last).toMatchObject({ id: sessionId, nextTime: ['Ada speaks first'] });
    // It is read and nothing else: no note of today's session holds a word of it.
    expect(records.notes.ofSession({ sessionId: meeting.id }).group.signed).toBeNull();
    expect(JSON.stringify(records.notes.ofSession({ sessionId: meeting.id }))).not.toContain(
      'speaks first',
    );
    expect(plan().last).toBeNull();
    expect(newId(NoteId)).not.toBe(noteId);
  });
});

describe('a moment', () => {
  test('is kept with its time and its people, and only ever withdrawn', async () => {
    const { mark, plan, ada, records, practice, clock, trail } = await openPlanned();
    const first = mark({ clients: [ada.id], kind: 'left' });
    expect(first).toMatchObject({ at: clock.now, typed: false, withdrawnAt: null });
    // A request sent twice is done once.
    expect(mark({ text: 'other' }, first.id)).toEqual(first);
    const right = mark({ text: 'came back at once', kind: 'back' }, newId(MomentId), first.id);
    expect(plan().moments.map(({ id, withdrawnAt }) => [id, withdrawnAt !== null])).toEqual([
      [first.id, true],
      [right.id, false],
    ]);
    expect(records.sessionPlan.withdrawMoment({ id: right.id }).withdrawnAt).toBe(clock.now);
    expect(records.sessionPlan.withdrawMoment({ id: right.id }).withdrawnAt).toBe(clock.now);
    const withdrawn = trail().filter(({ action }) => action === 'sessionPlan.withdrawMoment');
    expect(withdrawn).toHaveLength(1);
    expect(JSON.stringify(trail())).not.toContain('quiet after the joke');
    const { store } = practice;
    expect(() => store.run(from.updateTable('session_moments').set({ text: 'x' }))).toThrow();
    expect(() => store.run(from.deleteFrom('session_moments'))).toThrow();
    expect(() => store.run(from.deleteFrom('session_moment_withdrawals'))).toThrow();
  });

  test('typed later stands at the wall clock of the session’s zone', async () => {
    const { mark } = await openPlanned();
    const typed = mark({ when: { how: 'typed', at: LocalTime.parse('2026-11-24T18:20') } });
    // The session is in Berlin.
    expect(typed).toMatchObject({ at: '2026-11-24T17:20:00.000Z', typed: true });
  });

  test('keeps its place when the clock jumps back', async () => {
    const { mark, plan, clock } = await openPlanned();
    const one = mark();
    clock.now = Instant.parse('2016-11-24T20:00:00.000Z');
    const two = mark();
    expect(plan().moments.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(two.sequence).toBeGreaterThan(one.sequence);
  });

  test('names nobody who never was in the group, and replaces none of another session', async () => {
    const { mark, records, next, plan } = await openPlanned();
    const stranger = client('Cy', 'Example');
    records.clients.save(stranger);
    expect(() => mark({ clients: [stranger.id] })).toThrow(
      expect.objectContaining({ code: 'not-a-member' }),
    );
    const one = mark();
    const meeting = next();
    expect(() =>
      records.sessionPlan.addMoment({
        id: newId(MomentId),
        sessionId: meeting.id,
        fields: { kind: 'note', text: '', clients: [], when: { how: 'marked', at: one.at } },
        replaces: one.id,
      }),
    ).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(plan().moments).toEqual([one]);
  });
});

describe('arcs to and from a leader', () => {
  test('are kept, counted in the group’s process, and named there as a leader’s', async () => {
    const { records, sessionId, group, ada, bo } = await openPlanned();
    const [leader] = records.settings.get().clinicians;
    if (leader === undefined) throw new Error('nobody leads');
    const arc = (from: Arc['from'], to: Arc['to']) => ({
      id: newId(ArcId),
      from,
      to,
      tone: 'plain' as const,
    });
    const climate = {
      cohesion: null,
      safety: null,
      engagement: null,
      conflict: null,
      avoidance: null,
    };
    const record: GroupRecord = {
      climate,
      factors: [],
      interventions: [],
      events: [],
      arcs: [
        arc(leader.id, ada.id),
        arc(leader.id, ada.id),
        arc(bo.id, leader.id),
        arc(ada.id, bo.id),
      ],
    };
    records.sessionRecord.saveGroup({ sessionId, version: 0, record });
    expect(records.sessionRecord.ofSession({ sessionId }).group.record.arcs).toEqual(record.arcs);
    const process = records.sessionRecord.ofGroup({ groupId: group.id });
    expect(process.leaders).toEqual([{ id: leader.id, name: leader.name }]);
    expect(process.sessions[0]?.exchanges).toContainEqual({
      from: leader.id,
      to: ada.id,
      count: 2,
      conflicts: 0,
    });
    for (const bad of [arc(leader.id, leader.id), arc(newId(ClinicianId), ada.id)])
      expect(() =>
        records.sessionRecord.saveGroup({
          sessionId,
          version: 1,
          record: { ...record, arcs: [bad] },
        }),
      ).toThrow();
  });
});

type Arc = GroupRecord['arcs'][number];
