import { describe, expect, test } from 'vitest';
import { from } from '#main/store/store.ts';
import type { WarningContent } from '#shared/contract/duty-to-warn.ts';
import {
  DisclosureId,
  MergeId,
  newId,
  WarningEntryId,
  WarningId,
  type ClientId,
} from '#shared/ids.ts';
import { openQuestions, standing } from '#shared/rules/duty-to-warn.ts';
import { CalendarDate } from '#shared/time.ts';
import { client, openGroup, openTestPractice } from '../support/practice.ts';

const day = CalendarDate.parse('2026-11-24');
const refused = (code: string): unknown => expect.objectContaining({ code });

function words(exact: string, on = day): WarningContent {
  return { kind: 'words', exact, setting: 'group-session', day: on, time: '18:40' };
}

function contact(more: Partial<Extract<WarningContent, { kind: 'contact' }>> = {}) {
  return {
    kind: 'contact',
    who: 'Desk sergeant, North precinct',
    role: 'police',
    address: '555 0100',
    day,
    time: '20:10',
    channel: 'telephone',
    reached: true,
    named: null,
    told: 'That a named person may be in danger tonight, and from whom.',
    outcome: 'A car is sent.',
    disclosureId: newId(DisclosureId),
    ...more,
  } as const satisfies WarningContent;
}

/** An event for Ada, who is in a group with Bo Sample. */
async function withEvent() {
  const practice = await openTestPractice();
  const ada = client('Ada', 'Muster');
  const bo = client('Bo', 'Sample');
  const { group, session } = openGroup(practice, [ada, bo]);
  const { records, store } = practice;
  const start = (clientId: ClientId) =>
    records.dutyToWarn.start({ id: newId(WarningId), clientId, sessionId: session.id }).id;
  const warningId = start(ada.id);
  const add = (content: WarningContent, supersedes: WarningEntryId | null = null) => {
    const id = newId(WarningEntryId);
    records.dutyToWarn.add({ id, warningId, supersedes, content });
    return id;
  };
  const read = () => records.dutyToWarn.get({ id: warningId });
  const accounted = () => store.all(from.selectFrom('disclosures').selectAll());
  const close = (more: { mistake?: boolean; because?: string } = {}) =>
    records.dutyToWarn.close({
      id: newId(WarningEntryId),
      warningId,
      mistake: false,
      because: '',
      unanswered: openQuestions(read().entries).map(({ question, entry }) => ({
        id: newId(WarningEntryId),
        question,
        about: entry?.thread ?? null,
        because: 'Not known yet.',
      })),
      ...more,
    });
  return {
    practice,
    records,
    store,
    ada,
    bo,
    group,
    session,
    start,
    warningId,
    add,
    read,
    accounted,
    close,
  };
}

describe('an event', () => {
  test('begins with nothing but its client, once, however often it is asked for', async () => {
    const { records, ada, session, start, warningId, read } = await withEvent();
    expect(start(ada.id)).toBe(warningId);
    expect(records.dutyToWarn.start({ id: warningId, clientId: ada.id, sessionId: null }).id).toBe(
      warningId,
    );
    expect(records.dutyToWarn.list()).toMatchObject([
      { id: warningId, state: 'open', openQuestions: 15, person: { givenName: 'Ada' } },
    ]);
    expect(read()).toMatchObject({
      sessionId: session.id,
      startedBy: 'Dr. Maria Example',
      entries: [],
      part2: false,
    });
    expect(records.audit.list({ before: null, limit: 1 })[0]).toMatchObject({
      action: 'dutyToWarn.get',
      record: `clients/${ada.id} duty-to-warn/${warningId}`,
    });
  });

  test('keeps each entry as typed, dated and signed; a second tap adds no second one', async () => {
    const { practice, records, store, warningId, read } = await withEvent();
    const exact = '  “I will wait for him.”\n\n  He did not smile.  ';
    const asked = { id: newId(WarningEntryId), warningId, supersedes: null, content: words(exact) };
    records.dutyToWarn.add(asked);
    records.dutyToWarn.add(asked);
    expect(read().entries).toEqual([
      {
        id: asked.id,
        thread: asked.id,
        supersedes: null,
        content: words(exact),
        author: 'Dr. Maria Example',
        writtenAt: practice.clock.now,
      },
    ]);
    expect(() => records.dutyToWarn.add({ ...asked, content: words('Other.') })).toThrow(
      refused('changed-meanwhile'),
    );
    for (const table of ['warning_entries', 'warnings'] as const)
      expect(() => store.run(from.deleteFrom(table))).toThrow(/never deleted/);
    expect(() => store.run(from.updateTable('warning_entries').set({ author: '' }))).toThrow(
      /never change/,
    );
    expect(() => store.run(from.updateTable('warnings').set({ started_by: '' }))).toThrow(
      /never change/,
    );
  });

  test('is corrected by entries that take the place of others, each once', async () => {
    const { add, read } = await withEvent();
    const first = add({ kind: 'imminence', text: 'Tonight.' });
    const second = add({ kind: 'imminence', text: 'On Friday.' }, first);
    expect(() => add({ kind: 'imminence', text: 'On Sunday.' }, first)).toThrow(
      refused('changed-meanwhile'),
    );
    expect(() => add({ kind: 'imminence', text: 'Twice.' })).toThrow(refused('changed-meanwhile'));
    expect(() => add({ kind: 'means', text: 'Not this.' }, second)).toThrow(
      refused('invalid-input'),
    );
    expect(read().entries).toHaveLength(2);
    expect(standing(read().entries).map(({ thread, content }) => [thread, content])).toEqual([
      [first, { kind: 'imminence', text: 'On Friday.' }],
    ]);
    add({ kind: 'withdrawn', because: 'Said of somebody else.' }, second);
    expect(standing(read().entries)).toEqual([]);
    expect(() => add({ kind: 'history', text: ' ' })).toThrow(refused('invalid-input'));
    const ahead = CalendarDate.parse('2026-11-26');
    expect(() => add(words('x', ahead))).toThrow(refused('lies-ahead'));
  });
});

describe('the accounting of disclosures', () => {
  test('has its row with the contact, in the same step, and no second one by a correction', async () => {
    const { ada, warningId, add, accounted } = await withEvent();
    const told = contact();
    const first = add(told);
    const row = {
      id: told.disclosureId,
      client_id: ada.id,
      on_day: day,
      recipient: told.who,
      recipient_address: '555 0100',
      description: told.told,
      ground: 'serious-threat',
      channel: 'telephone',
      made_by: `duty-to-warn/${warningId}`,
    };
    expect(accounted()).toMatchObject([row]);
    const second = add({ ...told, outcome: 'He was found and is safe.' }, first);
    expect(accounted()).toHaveLength(1);
    // Another row is never taken over, and none is lost by a copied id.
    expect(() => add({ ...told, who: 'Somebody else' })).toThrow(refused('invalid-input'));
    expect(() => add(contact(), second)).toThrow(refused('invalid-input'));
    add({ kind: 'withdrawn', because: 'Entered for the wrong call.' }, second);
    expect(accounted()).toHaveLength(1);
  });

  test('needs who, when and what, and leaves nothing half done without them', async () => {
    const { add, read, accounted } = await withEvent();
    for (const missing of [{ told: ' ' }, { who: '' }, { day: null }])
      expect(() => add(contact(missing))).toThrow(refused('warning-accounting'));
    expect([read().entries, accounted()]).toEqual([[], []]);
  });

  test('has none for a call nobody answered until somebody was reached', async () => {
    const { add, accounted } = await withEvent();
    const call = contact({ reached: false, told: '' });
    const first = add(call);
    expect(accounted()).toEqual([]);
    add({ ...call, reached: true, told: 'That he may be in danger.' }, first);
    expect(accounted()).toHaveLength(1);
  });

  test('has its row for a message nobody answered, as soon as it says who the client is', async () => {
    const { ada, add, read, accounted } = await withEvent();
    const voicemail = { reached: false, channel: 'voicemail', told: '' } as const;
    const call = contact(voicemail);
    const first = add(call);
    const asked = () => openQuestions(read().entries).map(({ question }) => question);
    expect(asked()).toContain('contact-named');
    expect(() => add({ ...call, named: true }, first)).toThrow(refused('warning-accounting'));
    const told = 'To call back about Ada Muster, a client of this practice.';
    add({ ...call, named: true, told }, first);
    expect(accounted()).toMatchObject([
      { client_id: ada.id, channel: 'voicemail', description: told, ground: 'serious-threat' },
    ]);
    expect(asked()).not.toContain('contact-named');
    add(contact({ ...voicemail, named: false }));
    expect(accounted()).toHaveLength(1);
  });

  test('has none for a consultation that did not identify the client', async () => {
    const { add, accounted } = await withEvent();
    const consultation = {
      kind: 'consultation',
      who: 'Dr. Peer Example',
      day,
      time: '',
      said: 'To call the person in danger first.',
      identified: false,
      ground: null,
      disclosureId: newId(DisclosureId),
    } as const;
    const first = add(consultation);
    expect(accounted()).toEqual([]);
    expect(() => add({ ...consultation, identified: true }, first)).toThrow(
      refused('warning-accounting'),
    );
    add({ ...consultation, identified: true, ground: 'treatment' }, first);
    expect(accounted()).toMatchObject([{ recipient: 'Dr. Peer Example', ground: 'treatment' }]);
  });
});

describe('closing', () => {
  test('asks for what is unanswered, and is undone by reopening', async () => {
    const { records, warningId, add, read, close } = await withEvent();
    add(words('“I will wait for him.”'));
    const id = newId(WarningEntryId);
    const bare = { id, warningId, mistake: false, because: '', unanswered: [] };
    expect(() => records.dutyToWarn.close(bare)).toThrow(refused('warning-questions'));
    expect(read()).toMatchObject({ state: 'open', entries: [{}] });
    close();
    expect(records.dutyToWarn.list()).toMatchObject([{ state: 'closed', openQuestions: 0 }]);
    expect(records.audit.list({ before: null, limit: 1 })).toMatchObject([
      { action: 'dutyToWarn.list' },
    ]);
    expect(() => add(words('More.'))).toThrow(refused('warning-closed'));
    add({ kind: 'reopened', because: 'She called again.' });
    add(words('More.'));
    expect(read().state).toBe('open');
  });

  test('leaves nothing to begin for a request that was sent again', async () => {
    const { records, ada, warningId, close } = await withEvent();
    close({ mistake: true, because: 'Another client.' });
    const again = { id: warningId, clientId: ada.id, sessionId: null };
    expect(records.dutyToWarn.start(again)).toEqual({ id: warningId });
    expect(records.dutyToWarn.list()).toHaveLength(1);
  });

  test('is one step, also when asked twice', async () => {
    const { records, warningId, read } = await withEvent();
    const asked = {
      id: newId(WarningEntryId),
      warningId,
      mistake: true,
      because: 'Wrong client.',
      unanswered: [],
    };
    expect(() => records.dutyToWarn.close({ ...asked, because: '' })).toThrow(
      refused('invalid-input'),
    );
    records.dutyToWarn.close(asked);
    records.dutyToWarn.close(asked);
    expect(read()).toMatchObject({ state: 'closed', entries: [{ id: asked.id }] });
  });

  test('waits for what is still being written', async () => {
    const { records, warningId, read, close } = await withEvent();
    const draft = { id: newId(WarningEntryId), supersedes: null, content: words('Not yet') };
    records.dutyToWarn.saveDraft({ warningId, draft });
    expect(() => close()).toThrow(refused('warning-writing'));
    expect(read().entries).toEqual([]);
    records.dutyToWarn.dropDraft({ warningId, id: draft.id });
    close();
    expect(read().state).toBe('closed');
  });
});

describe('other members', () => {
  test('are kept out: a name is decided before the event is closed or printed', async () => {
    const { records, warningId, add, read, close } = await withEvent();
    const print = (kind: 'duty-to-warn' | 'call-sheet') =>
      records.documents.preview({ document: { kind, warningId }, paper: 'letter' });
    const first = add(words('“Sample knows where he lives.”'));
    expect(read().openNames).toMatchObject([{ entryId: first, match: 'Sample' }]);
    expect(() => close()).toThrow(refused('warning-names'));
    expect(() => print('duty-to-warn')).toThrow(refused('warning-names'));
    expect(() => print('call-sheet')).toThrow(refused('warning-names'));
    add(words('“Another knows where he lives.”'), first);
    expect(read().openNames).toEqual([]);
    const mistaken = add({ kind: 'means', text: 'None.' });
    add({ kind: 'withdrawn', because: 'Said by Bo, not by her.' }, mistaken);
    // What it said before is in the history, without the name.
    const paper = JSON.stringify(print('duty-to-warn'));
    expect(paper).toContain('“[another person] knows where he lives.”');
    expect(paper).toContain('Said by [another person], not by her.');
    expect(paper).not.toMatch(/Sample|Bo,/);
    close();
  });

  test('a name that is somebody else’s stays for a reason that names nobody in turn', async () => {
    const { add, read } = await withEvent();
    add({ kind: 'means', text: 'A key from Sample & Sons.' });
    const reason = add({ kind: 'name-stays', match: 'Sample', because: 'The shop of Bo.' });
    expect(read().openNames).toMatchObject([{ entryId: reason, match: 'Bo' }]);
    add({ kind: 'name-stays', match: 'Sample', because: 'A shop in town.' }, reason);
    expect(read().openNames).toEqual([]);
  });

  test('a member who is the target stands in the event and in no chart', async () => {
    const { records, ada, bo, warningId, add, read } = await withEvent();
    add({ kind: 'target', who: 'Bo Sample', how: 'By name.', memberId: bo.id });
    add({ kind: 'imminence', text: 'When Bo leaves the group.' });
    expect(read()).toMatchObject({ openNames: [], members: [{ id: bo.id }] });
    const paper = JSON.stringify(
      records.documents.preview({ document: { kind: 'call-sheet', warningId }, paper: 'a4' }),
    );
    expect(paper).toContain('must not go into that person’s chart');
    for (const id of [ada.id, bo.id])
      expect(JSON.stringify(records.clients.chart({ id }).events)).not.toMatch(/Bo|leaves/);
    expect(records.clients.chart({ id: ada.id }).events).toMatchObject([
      { kind: 'status' },
      { kind: 'duty-to-warn', on: day, link: 'duty-to-warn' },
      { kind: 'membership' },
    ]);
  });

  test('a member who is warned is named in the event and the accounting, in no chart', async () => {
    const { records, ada, bo, add } = await withEvent();
    add({ kind: 'target', who: 'Bo Sample', how: 'By name.', memberId: bo.id });
    add(contact({ who: 'Bo Sample', role: 'target', told: 'That Bo may be in danger.' }));
    expect(records.disclosures.ofClient({ clientId: ada.id })).toMatchObject([
      { recipient: 'Bo Sample' },
    ]);
    for (const { id } of [ada, bo])
      expect(JSON.stringify(records.clients.chart({ id }).events)).not.toMatch(/Bo/);
  });

  test('a target whose two entries were merged is still known as a member', async () => {
    const { records, bo, warningId, add, read } = await withEvent();
    add({ kind: 'target', who: 'Bo Sample', how: 'By name.', memberId: bo.id });
    const kept = client('Bodo', 'Sample');
    records.clients.save(kept);
    records.clients.merge({ id: newId(MergeId), keptId: kept.id, absorbedId: bo.id });
    expect(read()).toMatchObject({ openNames: [], members: [{ id: kept.id }] });
    const paper = JSON.stringify(
      records.documents.preview({ document: { kind: 'call-sheet', warningId }, paper: 'a4' }),
    );
    expect(paper).toContain('Bodo Sample is a client of this practice too');
  });
});

test('a group under 42 CFR Part 2 is asked about before anything is said', async () => {
  const { records, group, warningId, read } = await withEvent();
  const fields = { ...group.fields, part2: true };
  records.groups.save({ id: group.id, version: 1, fields });
  expect(read().part2).toBe(true);
  const sheet = records.documents.preview({
    document: { kind: 'call-sheet', warningId },
    paper: 'letter',
  });
  expect(JSON.stringify(sheet)).toContain('42 CFR Part 2');
});

test('what is being written survives a lock as typed, and does not come back once it is kept', async () => {
  const { practice, records, warningId } = await withEvent();
  const long = `${'word '.repeat(5_000)}end `;
  const draft = { id: newId(WarningEntryId), supersedes: null, content: words(long) };
  records.dutyToWarn.saveDraft({ warningId, draft });
  const reopened = (await practice.reopen()).records.dutyToWarn;
  expect(reopened.get({ id: warningId }).drafts).toEqual([draft]);
  reopened.add({ ...draft, warningId });
  reopened.saveDraft({ warningId, draft });
  expect(reopened.get({ id: warningId })).toMatchObject({
    drafts: [],
    entries: [{ content: { exact: long } }],
  });
});

test('the practice’s rule is unknown until somebody confirms it, and never overwritten unseen', async () => {
  const { records, warningId, read } = await withEvent();
  expect(read().practiceRule).toMatchObject({ rule: 'not-known', confirmedAt: null, version: 0 });
  const fields = { jurisdiction: 'Example state', rule: 'permit', source: 'Its code' } as const;
  const saved = records.dutyToWarn.savePracticeRule({ ...fields, version: 0 });
  expect(saved).toMatchObject({ ...fields, version: 1, confirmedBy: 'Dr. Maria Example' });
  expect(records.dutyToWarn.savePracticeRule({ ...fields, version: 0 })).toEqual(saved);
  expect(() =>
    records.dutyToWarn.savePracticeRule({ ...fields, rule: 'mandate', version: 0 }),
  ).toThrow(refused('changed-meanwhile'));
  expect(records.dutyToWarn.get({ id: warningId }).practiceRule).toEqual(saved);
});
