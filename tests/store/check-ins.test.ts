import { describe, expect, test } from 'vitest';
import { from } from '#main/store/store.ts';
import type { CheckInAnswers } from '#shared/contract/check-ins.ts';
import {
  CheckInAddendumId,
  CheckInId,
  ClientStatusId,
  newId,
  type MembershipId,
} from '#shared/ids.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import { client, openGroup, openTestPractice } from '../support/practice.ts';

const day = (text: string) => CalendarDate.parse(text);

function answers(more: Partial<CheckInAnswers> = {}): CheckInAnswers {
  return { onDay: day('2026-11-20'), kept: 'yes', comfort: 7, safety: 8, ...more };
}

/** Two members since 6 January 2026, seen on 24 November. */
async function withMembers() {
  const practice = await openTestPractice();
  const ada = client('Ada', 'Muster');
  const bo = client('Bo', 'Sample');
  const { group, memberships } = openGroup(practice, [ada, bo]);
  const [first, second] = memberships;
  if (first === undefined || second === undefined) throw new Error('two members');
  const { records } = practice;
  const record = (membershipId: MembershipId, given = answers(), text = '') => {
    const id = newId(CheckInId);
    records.checkIns.record({ id, membershipId, answers: given, text, namesStay: '' });
    return id;
  };
  const due = () =>
    records.checkIns.due().due.map(({ person, dueOn }) => [person.givenName, dueOn]);
  const ofAda = () => records.checkIns.ofClient({ clientId: ada.id });
  return { practice, records, ada, bo, group, first, second, record, due, ofAda };
}

describe('the schedule', () => {
  test('counts from joining, then from the last check-in, six weeks unless set otherwise', async () => {
    const { records, group, first, second, record, due } = await withMembers();
    expect(due()).toEqual([
      ['Ada', '2026-02-17'],
      ['Bo', '2026-02-17'],
    ]);
    record(first);
    expect(due()).toEqual([['Bo', '2026-02-17']]);
    records.checkIns.scheduleGroup({ groupId: group.id, weeks: 1 });
    expect(due()).toEqual([
      ['Bo', '2026-01-13'],
      ['Ada', '2026-11-27'],
    ]);
    records.checkIns.schedule({ membershipId: first, weeks: 12 });
    records.checkIns.schedule({ membershipId: second, weeks: null });
    expect(due()).toEqual([]);
    expect(records.checkIns.ofGroup({ groupId: group.id })).toEqual({
      weeks: 1,
      memberships: [
        { membershipId: first, ownWeeks: 12, weeks: 12, dueOn: '2027-02-12' },
        { membershipId: second, ownWeeks: null, weeks: null, dueOn: null },
      ],
    });
    records.checkIns.schedule({ membershipId: second });
    expect(due()).toEqual([['Bo', '2026-01-13']]);
    records.checkIns.scheduleGroup({ groupId: group.id, weeks: null });
    expect(due()).toEqual([]);
  });

  test('lists nobody who left, whose group is archived or whose treatment ended', async () => {
    const { records, bo, group, first, due } = await withMembers();
    records.memberships.leave({ id: first, leftOn: day('2026-10-06'), reason: '' });
    expect(due()).toEqual([['Bo', '2026-02-17']]);
    const ended = newId(ClientStatusId);
    records.clients.changeStatus({
      clientId: bo.id,
      entry: { id: ended, status: 'ended', on: day('2026-11-24'), reason: '' },
    });
    expect(due()).toEqual([]);
    records.clients.withdrawStatus({ id: ended, withdrawn: true });
    expect(due()).toHaveLength(1);
    records.groups.save({ ...group, version: 1, fields: { ...group.fields, archived: true } });
    expect(due()).toEqual([]);
  });
});

describe('a check-in', () => {
  test('is kept with its author and time, and reading it is audited like the chart', async () => {
    const { practice, records, ada, first, record, ofAda } = await withMembers();
    record(first, answers({ comfort: null }), 'Settling in.');
    const { checkIns, memberships } = ofAda();
    expect(memberships[0]).toMatchObject({
      groupName: 'Tuesday process group',
      dueOn: '2027-01-01',
    });
    expect(checkIns).toMatchObject([
      {
        membershipId: first,
        text: 'Settling in.',
        needsFollowUp: false,
        addenda: [],
        versions: [
          {
            ...answers({ comfort: null }),
            version: 1,
            author: 'Dr. Maria Example',
            enteredAt: practice.clock.now,
          },
        ],
      },
    ]);
    expect(records.audit.list({ before: null, limit: 1 })[0]).toMatchObject({
      action: 'checkIns.ofClient',
      record: `clients/${ada.id}`,
    });
  });

  test('asked for twice is made once, and is refused on a day to come', async () => {
    const { records, first, record, ofAda } = await withMembers();
    const asked = {
      id: newId(CheckInId),
      membershipId: first,
      answers: answers(),
      text: 'One.',
      namesStay: '',
    };
    records.checkIns.record(asked);
    records.checkIns.record(asked);
    expect(ofAda().checkIns).toHaveLength(1);
    expect(() => records.checkIns.record({ ...asked, text: 'Two.' })).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
    expect(() => record(first, answers({ onDay: day('2026-11-26') }))).toThrow(
      expect.objectContaining({ code: 'lies-ahead' }),
    );
  });

  test('keeps its text; its answers are corrected by a further version with a reason', async () => {
    const { practice, records, first, record, ofAda, due } = await withMembers();
    const id = record(first, answers(), 'As said.');
    const correction = {
      id,
      version: 1,
      answers: answers({ onDay: day('2026-11-19'), comfort: 3 }),
      withdrawn: false,
      reason: 'It was on Thursday.',
    };
    records.checkIns.correct(correction);
    records.checkIns.correct(correction);
    expect(() => records.checkIns.correct({ ...correction, reason: 'Other.' })).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
    expect(ofAda().checkIns[0]?.versions.map(({ onDay, reason }) => [onDay, reason])).toEqual([
      ['2026-11-20', ''],
      ['2026-11-19', 'It was on Thursday.'],
    ]);
    // Withdrawn, it no longer counts for the schedule.
    expect(due()).toEqual([['Bo', '2026-02-17']]);
    records.checkIns.correct({ ...correction, version: 2, withdrawn: true, reason: 'Bo’s.' });
    expect(due()).toHaveLength(2);
    const { store } = practice;
    expect(() => store.run(from.updateTable('check_ins').set({ text: '' }))).toThrow(
      /never change/,
    );
    expect(() => store.run(from.updateTable('check_in_versions').set({ kept: 'yes' }))).toThrow(
      /never change/,
    );
    expect(() => store.run(from.deleteFrom('check_in_versions'))).toThrow(/never deleted/);
    expect(() => store.run(from.deleteFrom('check_ins'))).toThrow(/never deleted/);
  });
});

test('a check-in names nobody else without a reason, and is found by its words', async () => {
  const { records, ada, first } = await withMembers();
  const asked = {
    id: newId(CheckInId),
    membershipId: first,
    answers: answers(),
    text: 'Heard her own words retold by Sample at work.',
    namesStay: '',
  };
  expect(() => records.checkIns.record(asked)).toThrow(
    expect.objectContaining({ code: 'names-left' }),
  );
  records.checkIns.record({ ...asked, namesStay: 'A colleague of the same name.' });
  const added = { id: newId(CheckInAddendumId), kind: 'addendum', checkInId: asked.id } as const;
  expect(() =>
    records.checkIns.addAddendum({ ...added, text: 'It was Bo Sample.', namesStay: '' }),
  ).toThrow(expect.objectContaining({ code: 'names-left' }));
  records.checkIns.addAddendum({ ...added, text: 'It was the neighbour.', namesStay: '' });
  for (const text of ['retold', 'neighbour'])
    expect(records.search.query({ text, limit: 5 })).toMatchObject([
      { kind: 'check-in', clientId: ada.id, on: '2026-11-20' },
    ]);
});

describe('a confidence not kept', () => {
  test('stays marked until somebody writes what was done', async () => {
    const { records, first, record, ofAda } = await withMembers();
    const id = record(first, answers({ kept: 'no' }), 'Heard it retold at work.');
    const marked = () => [
      ofAda().checkIns[0]?.needsFollowUp,
      records.checkIns.due().followUps.map(({ checkInId }) => checkInId),
    ];
    expect(marked()).toEqual([true, [id]]);
    const addendum = { checkInId: id, text: 'She asked for a word with the group.', namesStay: '' };
    records.checkIns.addAddendum({ id: newId(CheckInAddendumId), kind: 'addendum', ...addendum });
    expect(marked()).toEqual([true, [id]]);
    const done = {
      id: newId(CheckInAddendumId),
      kind: 'follow-up',
      checkInId: id,
      text: 'Raised in the group on 24 November.',
      namesStay: '',
    } as const;
    records.checkIns.addAddendum(done);
    records.checkIns.addAddendum(done);
    expect(marked()).toEqual([false, []]);
    expect(ofAda().checkIns[0]?.addenda.map(({ kind }) => kind)).toEqual(['addendum', 'follow-up']);
  });

  test('that was ticked by mistake is no longer marked once corrected', async () => {
    const { records, first, record } = await withMembers();
    const id = record(first, answers({ kept: 'no' }));
    records.checkIns.correct({
      id,
      version: 1,
      answers: answers(),
      withdrawn: false,
      reason: 'Wrong answer ticked.',
    });
    expect(records.checkIns.due().followUps).toEqual([]);
  });
});

describe('what is being written', () => {
  test('survives a lock, and is gone once it is kept', async () => {
    const { practice, records, ada, first } = await withMembers();
    const id = newId(CheckInId);
    const draft = {
      id,
      onDay: '2026-11-24',
      kept: null,
      comfort: null,
      safety: 4,
      text: 'She said',
    };
    records.checkIns.saveDraft({ membershipId: first, draft });
    const reopened = await practice.reopen();
    reopened.clock.now = Instant.parse('2026-11-24T21:00:00.000Z');
    const read = () => reopened.records.checkIns.ofClient({ clientId: ada.id });
    expect(read().memberships[0]?.draft).toEqual(draft);
    reopened.records.checkIns.record({
      id,
      membershipId: first,
      answers: answers(),
      text: 'She said so.',
      namesStay: '',
    });
    expect(read().memberships[0]?.draft).toBeNull();
    // A save that was under way comes too late.
    reopened.records.checkIns.saveDraft({ membershipId: first, draft });
    expect(read().memberships[0]?.draft).toBeNull();

    const addendum = { id: newId(CheckInAddendumId), kind: 'follow-up', text: 'We then' } as const;
    reopened.records.checkIns.saveAddendumDraft({ checkInId: id, draft: addendum });
    expect(read().checkIns[0]?.addendumDraft).toEqual(addendum);
    reopened.records.checkIns.addAddendum({ ...addendum, checkInId: id, namesStay: '' });
    expect(read().checkIns[0]?.addendumDraft).toBeNull();
  });

  test('is let go when it was emptied', async () => {
    const { records, first, ofAda } = await withMembers();
    const draft = {
      id: newId(CheckInId),
      onDay: '',
      kept: null,
      comfort: null,
      safety: null,
      text: 'x',
    };
    records.checkIns.saveDraft({ membershipId: first, draft });
    records.checkIns.saveDraft({ membershipId: first, draft: { ...draft, text: ' ' } });
    expect(ofAda().memberships[0]?.draft).toBeNull();
  });
});
