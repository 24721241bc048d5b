import { describe, expect, test } from 'vitest';
import type { GroupStage } from '#shared/contract/groups.ts';
import {
  ClinicianId,
  GroupStageId,
  IntakeItemId,
  MembershipId,
  newId,
  WaitingId,
  type ClientId,
} from '#shared/ids.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import { client, group, openGroup, openTestPractice } from '../support/practice.ts';

const day = (text: string) => CalendarDate.parse(text);

async function twoClinicians() {
  const practice = await openTestPractice();
  const { settings } = practice.records;
  const [maria] = settings.get().clinicians;
  const jo = { id: newId(ClinicianId), name: 'Dr. Jo Example', credentials: '', licence: '' };
  settings.saveClinician({ clinician: jo });
  return { practice, maria: maria!.id, jo: jo.id };
}

describe('who leads a group', () => {
  test('is a term from a day to a day, begun and ended as the list of leaders is saved', async () => {
    const { practice, maria, jo } = await twoClinicians();
    const { groups } = practice.records;
    const tuesday = group('Tuesday', { facilitators: [maria, jo] });
    groups.save(tuesday);
    practice.clock.now = Instant.parse('2026-12-15T20:00:00.000Z');
    groups.save({ ...tuesday, version: 1, fields: { ...tuesday.fields, facilitators: [jo] } });
    const view = groups.get({ id: tuesday.id });
    expect(view.group.facilitators).toEqual([jo]);
    expect(view.facilitatorTerms).toMatchObject([
      { clinicianId: jo, role: 'co-facilitator', from: '2026-11-24', to: null },
      { clinicianId: maria, role: 'facilitator', from: '2026-11-24', to: '2026-12-15' },
    ]);
  });

  test('can be put right, not over a change made meanwhile', async () => {
    const { practice, maria } = await twoClinicians();
    const { groups } = practice.records;
    const tuesday = group('Tuesday', { facilitators: [maria] });
    groups.save(tuesday);
    const terms = groups
      .get({ id: tuesday.id })
      .facilitatorTerms.map((term) => ({ ...term, from: day('2025-01-07') }));
    const input = { id: tuesday.id, version: 1, terms };
    expect(groups.saveFacilitators(input).version).toBe(2);
    expect(groups.saveFacilitators(input).version).toBe(2);
    expect(groups.get({ id: tuesday.id }).facilitatorTerms[0]?.from).toBe('2025-01-07');
    expect(() => groups.saveFacilitators({ ...input, terms: [] })).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
  });
});

test('a group’s stages keep their days; one entered by mistake is withdrawn', async () => {
  const { records } = await openTestPractice();
  const tuesday = group('Tuesday');
  records.groups.save(tuesday);
  const enter = (stage: GroupStage, on: string) => {
    const entry = { id: newId(GroupStageId), stage, on: day(on), note: '' };
    records.groups.enterStage({ groupId: tuesday.id, entry });
    return entry;
  };
  enter('forming', '2026-01-06');
  const { id } = enter('storming', '2026-03-03');
  records.groups.withdrawStage({ id, withdrawn: true });
  expect(
    records.groups.get({ id: tuesday.id }).stages.map(({ stage, withdrawn }) => [stage, withdrawn]),
  ).toEqual([
    ['forming', false],
    ['storming', true],
  ]);
  expect(() => enter('norming', '2027-03-03')).toThrow(
    expect.objectContaining({ code: 'invalid-input' }),
  );
});

describe('a waiting list', () => {
  async function threeWaiting() {
    const practice = await openTestPractice();
    const { records } = practice;
    const tuesday = group('Tuesday');
    records.groups.save(tuesday);
    const people = ['Ada', 'Bo', 'Cleo'].map((name) => client(name, 'Muster'));
    const add = (clientId: ClientId) => {
      const id = newId(WaitingId);
      records.waiting.add({
        id,
        groupId: tuesday.id,
        clientId,
        since: day('2026-11-01'),
        note: '',
      });
      return id;
    };
    const ids = people.map((person) => {
      records.clients.save(person);
      return add(person.id);
    });
    const names = () =>
      records.groups.get({ id: tuesday.id }).waiting.map(({ person }) => person.givenName);
    return { records, groupId: tuesday.id, people, ids, names, add };
  }

  test('keeps its order, and a new one', async () => {
    const { records, groupId, ids, names } = await threeWaiting();
    expect(names()).toEqual(['Ada', 'Bo', 'Cleo']);
    const [ada, bo, cleo] = ids;
    records.waiting.arrange({ groupId, order: [cleo!, ada!, bo!] });
    expect(names()).toEqual(['Cleo', 'Ada', 'Bo']);
    expect(() => records.waiting.arrange({ groupId, order: [cleo!, ada!] })).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
  });

  test('has nobody twice, and nobody who is in the group', async () => {
    const { records, groupId, people, names, add } = await threeWaiting();
    const [ada] = people;
    expect(() => add(ada!.id)).toThrow(expect.objectContaining({ code: 'already-waiting' }));
    records.memberships.join({
      id: newId(MembershipId),
      groupId,
      clientId: ada!.id,
      joinedOn: day('2026-11-24'),
    });
    expect(names()).toEqual(['Bo', 'Cleo']);
    expect(() => add(ada!.id)).toThrow(expect.objectContaining({ code: 'already-member' }));
    expect(records.clients.chart({ id: ada!.id }).events.map(({ title }) => title)).toEqual([
      'Status: active',
      'Joined Tuesday',
      'On the waiting list of Tuesday',
    ]);
  });

  test('takes back who was taken off by mistake', async () => {
    const { records, ids, names } = await threeWaiting();
    records.waiting.setRemoved({ id: ids[1]!, removed: true });
    expect(names()).toEqual(['Ada', 'Cleo']);
    records.waiting.setRemoved({ id: ids[1]!, removed: false });
    expect(names()).toEqual(['Ada', 'Bo', 'Cleo']);
  });
});

test('a composition is the members of now with their newest distress and open goals, and looking is audited', async () => {
  const practice = await openTestPractice();
  const { records } = practice;
  const open = openGroup(practice, [client('Ada', 'Muster'), client('Bo', 'Sample')]);
  const [ada] = records.groups.get({ id: open.group.id }).memberships;
  const nora = client('Nora', 'Novak');
  records.clients.save(nora);
  const save = (
    clientId: ClientId,
    fields: Parameters<typeof records.intake.save>[0]['fields'],
  ): IntakeItemId => {
    const id = newId(IntakeItemId);
    records.intake.save({ id, clientId, version: 0, fields });
    return id;
  };
  const goal = (text: string) =>
    ({
      kind: 'goal',
      text,
      openedOn: day('2026-02-01'),
      status: 'open',
      closedOn: null,
    }) as const;
  const level = (value: number, on: string) =>
    ({ kind: 'distress', on: day(on), level: value, note: '' }) as const;
  save(ada!.person.id, level(3, '2026-11-01'));
  save(ada!.person.id, level(8, '2026-03-01'));
  save(nora.id, level(9, '2026-11-02'));
  save(nora.id, goal('Speak'));
  const removed = save(nora.id, goal('Entered by mistake'));
  records.intake.setRemoved({ id: removed, removed: true });
  records.memberships.leave({ id: open.memberships[1]!, leftOn: day('2026-11-24'), reason: '' });

  const seen = records.composition.ofGroup({ groupId: open.group.id, candidateId: nora.id });
  expect(seen.members.map(({ name, distress }) => [name, distress?.level])).toEqual([
    ['Ada Muster', 3],
  ]);
  expect(seen.candidate).toMatchObject({
    name: 'Nora Novak',
    joinedOn: null,
    distress: { level: 9 },
    openGoals: ['Speak'],
  });
  expect(records.audit.list({ before: null, limit: 1 })[0]).toMatchObject({
    action: 'composition.ofGroup',
    record: `groups/${open.group.id}`,
    detail: nora.id,
  });
});
