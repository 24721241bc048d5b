import { describe, expect, test } from 'vitest';
import { AddendumId, newId, NoteId } from '#shared/ids.ts';
import { chartNoteText, deriveChartNote } from '#shared/rules/chart-note.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import type { NoteDocument } from '#shared/note-document.ts';
import {
  client,
  noteOf,
  openGroup,
  openTestPractice,
  session,
  type TestPractice,
} from '../support/practice.ts';

const tomas = client('Tomas', 'Musterfrau');
const bea = client('Beatrix', 'Beispiel', { preferredName: 'Bea' });
const at = (person: typeof tomas) => ({
  id: person.id,
  label: person.fields.preferredName || person.fields.givenName,
});

async function twoInAGroup() {
  const practice = await openTestPractice();
  return { practice, ...openGroup(practice, [tomas, bea]) };
}

function save(
  { practice, session, noteId }: Awaited<ReturnType<typeof twoInAGroup>>,
  document: NoteDocument,
  version = 0,
) {
  return practice.records.notes.saveGroup({
    id: noteId,
    sessionId: session.id,
    version,
    format: 'dap',
    document,
  });
}

/** Signs one client's note with the text exactly as the window would show it. */
function signChart(
  {
    practice,
    session,
  }: {
    practice: TestPractice;
    session: { id: Parameters<TestPractice['records']['notes']['ofSession']>[0]['sessionId'] };
  },
  person: typeof tomas,
) {
  const { records } = practice;
  const { group, charts } = records.notes.ofSession({ sessionId: session.id });
  const chart = charts.find((note) => note.clientId === person.id)!;
  const present = new Set(
    records.sessions
      .get({ id: session.id })
      .seats.filter((seat) => seat.attendance === 'present')
      .map((seat) => seat.person.id),
  );
  const people = records.clients.names();
  const text = chartNoteText(
    deriveChartNote(
      group.document,
      people.find(({ id }) => id === person.id)!,
      {
        present,
        additions: chart.additions,
        people,
      },
    ),
  );
  return records.notes.sign({
    sessionId: session.id,
    group: null,
    charts: [{ id: chart.id, clientId: person.id, text }],
  });
}

describe('a draft', () => {
  test('is saved as typed and there after the vault was closed and opened', async () => {
    const open = await twoInAGroup();
    save(open, noteOf(['Trust after the summer break.']));
    const again = await open.practice.reopen();
    const { group } = again.records.notes.ofSession({ sessionId: open.session.id });
    expect(group.document.content[0]?.content[0]?.content).toEqual([
      { type: 'text', text: 'Trust after the summer break.' },
    ]);
  });

  test('is not written twice when the same save is sent again', async () => {
    const open = await twoInAGroup();
    const document = noteOf(['Once.']);
    const first = save(open, document);
    expect(save(open, document)).toEqual(first);
    expect(save(open, noteOf(['Once. Twice.']), 1).version).toBe(2);
  });

  test('made from an older version is refused and overwrites nothing', async () => {
    const open = await twoInAGroup();
    save(open, noteOf(['One.']));
    save(open, noteOf(['One. Two.']), 1);
    expect(() => save(open, noteOf(['Three.']), 1)).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
    const { group } = open.practice.records.notes.ofSession({ sessionId: open.session.id });
    expect(group.version).toBe(2);
  });

  test('keeps every deleted word in its history', async () => {
    const open = await twoInAGroup();
    save(open, noteOf(['A sentence that will be deleted.']));
    save(open, noteOf(['Another.']), 1);
    const { revisions } = open.practice.records.notes.history({ noteId: open.noteId });
    expect(revisions.map(({ text }) => text)).toEqual([
      'Data\nA sentence that will be deleted.',
      'Data\nAnother.',
    ]);
  });
});

describe('a signature', () => {
  test('freezes the note whatever happens to roster, attendance, session and client', async () => {
    const open = await twoInAGroup();
    const { practice, session, memberships } = open;
    const { records, clock } = practice;
    save(open, noteOf([at(tomas), ' told ', at(bea), ' that it had stung.'], ['Linking.']));
    signChart(open, tomas);
    const read = () =>
      records.notes
        .ofSession({ sessionId: session.id })
        .charts.find(({ clientId }) => clientId === tomas.id);
    const before = read();
    expect(JSON.stringify(before?.signed?.content)).toContain('another member');
    expect(JSON.stringify(before?.signed)).not.toContain('Bea');

    clock.now = Instant.parse('2026-12-24T20:00:00.000Z');
    records.memberships.leave({
      id: memberships[0]!,
      leftOn: CalendarDate.parse('2026-11-01'),
      reason: 'moved',
    });
    records.sessions.recordAttendance({
      sessionId: session.id,
      membershipId: memberships[0]!,
      attendance: null,
      minutes: null,
    });
    records.sessions.save({ ...session, version: 1, fields: { ...session.fields, topic: 'Else' } });
    records.clients.save({
      ...tomas,
      version: 1,
      fields: { ...tomas.fields, givenName: 'Thomas', chartCode: '0001' },
    });
    save(open, noteOf(['Everything rewritten.']), 1);
    expect(read()).toEqual(before);
    expect(
      records.documents.preview({
        document: {
          kind: 'progress-note',
          sessionId: session.id,
          clientId: tomas.id,
          noteId: null,
        },
        paper: 'a4',
      }),
    ).toMatchObject({ content: before?.signed?.content, signature: before?.signed?.signature });
  });

  test('is refused for a text that reads otherwise than what was on screen', async () => {
    const open = await twoInAGroup();
    save(open, noteOf(['Linking.']));
    const { charts } = open.practice.records.notes.ofSession({ sessionId: open.session.id });
    const chart = charts.find(({ clientId }) => clientId === tomas.id)!;
    expect(() =>
      open.practice.records.notes.sign({
        sessionId: open.session.id,
        group: null,
        charts: [{ id: chart.id, clientId: tomas.id, text: 'Data\nSomething else.' }],
      }),
    ).toThrow(expect.objectContaining({ code: 'changed-meanwhile' }));
  });

  test('is refused while another member may be named, and given once that is decided with a reason', async () => {
    const open = await twoInAGroup();
    const { records } = open.practice;
    save(open, noteOf([at(tomas), ' said Beatrix had been right.']));
    expect(() => signChart(open, tomas)).toThrow(expect.objectContaining({ code: 'names-left' }));
    const chart = records.notes
      .ofSession({ sessionId: open.session.id })
      .charts.find(({ clientId }) => clientId === tomas.id)!;
    records.notes.saveChart({
      id: chart.id,
      sessionId: open.session.id,
      clientId: tomas.id,
      version: 0,
      additions: [],
      decisions: [
        {
          action: 'keep',
          match: 'Beatrix',
          context: 'Tomas said Beatrix had been right.',
          start: 11,
          reason: 'His sister has the same name.',
        },
      ],
    });
    signChart(open, tomas);
    const signed = records.notes
      .ofSession({ sessionId: open.session.id })
      .charts.find(({ clientId }) => clientId === tomas.id)?.signed;
    expect(signed?.content).toMatchObject({
      keptNames: [{ match: 'Beatrix', reason: 'His sister has the same name.' }],
    });
  });

  test('is refused while the place or a section’s title names another member', async () => {
    const open = await twoInAGroup();
    const { records } = open.practice;
    const document = noteOf(['Linking.']);
    save(open, document);
    const meetAt = (place: string, version: number) =>
      records.sessions.save({
        ...open.session,
        version,
        fields: { ...open.session.fields, place },
      });
    meetAt('At the Beispiels', 1);
    expect(() => signChart(open, tomas)).toThrow(expect.objectContaining({ code: 'names-left' }));
    meetAt('Room 2', 2);

    const [first] = document.content;
    first!.attrs.title = 'Beatrix';
    save(open, document, 1);
    expect(() => signChart(open, tomas)).toThrow(expect.objectContaining({ code: 'names-left' }));
    first!.attrs.title = 'Data';
    save(open, document, 2);
    signChart(open, tomas);
  });

  test('of the group note waits until every chart note is signed', async () => {
    const open = await twoInAGroup();
    const { records } = open.practice;
    save(open, noteOf(['Linking.']));
    const signGroup = () =>
      records.notes.sign({
        sessionId: open.session.id,
        group: { id: open.noteId, version: 1 },
        charts: [],
      });
    expect(signGroup).toThrow(expect.objectContaining({ code: 'charts-first' }));
    signChart(open, tomas);
    signChart(open, bea);
    signGroup();
    expect(() => save(open, noteOf(['More.']), 1)).toThrow(
      expect.objectContaining({ code: 'already-signed' }),
    );
    expect(records.notes.unsigned()).toEqual([]);
  });

  test('cannot be undone even by writing to the file itself', async () => {
    const open = await twoInAGroup();
    save(open, noteOf(['Linking.']));
    signChart(open, tomas);
    const { from } = await import('#main/store/store.ts');
    expect(() =>
      open.practice.store.run(
        from.updateTable('notes').set({ excerpt: 'other' }).where('signed_at', 'is not', null),
      ),
    ).toThrow(/signed notes never change/);
    expect(() => open.practice.store.run(from.deleteFrom('notes'))).toThrow(/never deleted/);
    // Neither by putting another row in its place.
    const signed = open.practice.store.first(
      from.selectFrom('notes').selectAll().where('signed_at', 'is not', null),
    )!;
    expect(() =>
      open.practice.store.run(from.replaceInto('notes').values({ ...signed, excerpt: 'other' })),
    ).toThrow(/never deleted/);
    expect(() =>
      open.practice.store.run(
        from.replaceInto('notes').values({ ...signed, key: 999, id: newId(NoteId) }),
      ),
    ).toThrow(/never deleted/);
    expect(() => open.practice.store.run(from.deleteFrom('audit'))).toThrow(/never deleted/);
  });

  test('takes addenda with author, time and reason, once each', async () => {
    const open = await twoInAGroup();
    const { records } = open.practice;
    save(open, noteOf(['Linking.']));
    signChart(open, tomas);
    const chart = records.notes
      .ofSession({ sessionId: open.session.id })
      .charts.find(({ clientId }) => clientId === tomas.id)!;
    const addendum = {
      id: newId(AddendumId),
      noteId: chart.id,
      reason: 'Left out',
      text: 'He stayed ten minutes longer.',
      namesStay: '',
    };
    records.notes.addAddendum(addendum);
    records.notes.addAddendum(addendum);
    const { addenda } = records.notes.history({ noteId: chart.id });
    expect(addenda).toMatchObject([
      { text: addendum.text, reason: 'Left out', author: 'Dr. Maria Example', credentials: 'PsyD' },
    ]);
  });
});

test('an addendum to a client’s note names no other member, or says why it may', async () => {
  const open = await twoInAGroup();
  const { records } = open.practice;
  save(open, noteOf(['Linking.']));
  signChart(open, tomas);
  const { id: noteId } = records.notes
    .ofSession({ sessionId: open.session.id })
    .charts.find(({ clientId }) => clientId === tomas.id)!;
  const add = (words: { reason?: string; text?: string; namesStay?: string }) =>
    records.notes.addAddendum({
      id: newId(AddendumId),
      noteId,
      reason: 'Left out',
      text: 'He stayed.',
      namesStay: '',
      ...words,
    });
  const refused = (words: Parameters<typeof add>[0]) =>
    expect(() => add(words)).toThrow(expect.objectContaining({ code: 'names-left' }));
  refused({ text: 'He stayed with Bea.' });
  refused({ reason: 'Bea reminded me' });
  refused({ text: 'With Bea.', namesStay: 'Beatrix agreed' });
  add({ text: 'He stayed.' });
  add({ text: 'He stayed with Bea.', namesStay: 'His dog.' });
  expect(records.notes.history({ noteId }).addenda).toHaveLength(2);
});

test('an addendum being written outlives a lock, and is gone once it is signed', async () => {
  const open = await twoInAGroup();
  save(open, noteOf(['Linking.']));
  signChart(open, tomas);
  const chartOf = (practice: TestPractice) =>
    practice.records.notes
      .ofSession({ sessionId: open.session.id })
      .charts.find(({ clientId }) => clientId === tomas.id)!;
  const noteId = chartOf(open.practice).id;
  const draft = { id: newId(AddendumId), reason: 'Left out', text: 'He stayed ten' };
  const discarded = { ...draft, id: newId(AddendumId) };
  const { saveAddendumDraft } = open.practice.records.notes;
  saveAddendumDraft({ noteId, draft: discarded });
  saveAddendumDraft({ noteId, draft: { ...discarded, reason: '', text: '' } });
  saveAddendumDraft({ noteId, draft: { ...draft, text: 'He stay' } });
  saveAddendumDraft({ noteId, draft });
  const trail = open.practice.records.audit.list({ before: null, limit: 3 });
  expect(trail.map(({ action, detail }) => [action, detail])).toEqual([
    ['notes.saveAddendumDraft', 'begun'],
    ['notes.saveAddendumDraft', 'discarded'],
    ['notes.saveAddendumDraft', 'begun'],
  ]);
  const again = await open.practice.reopen();
  expect(chartOf(again).addendumDraft).toEqual(draft);
  again.records.notes.addAddendum({
    noteId,
    ...draft,
    text: 'He stayed ten minutes longer.',
    namesStay: '',
  });
  // A late save of the same draft changes nothing any more.
  again.records.notes.saveAddendumDraft({ noteId, draft });
  expect(chartOf(again).addendumDraft).toBeNull();
  expect(chartOf(again).addenda).toHaveLength(1);
});

test('somebody marked present after the group note was signed is not forgotten', async () => {
  const open = await twoInAGroup();
  const { records } = open.practice;
  records.sessions.recordAttendance({
    sessionId: open.session.id,
    membershipId: open.memberships[1]!,
    attendance: 'excused',
    minutes: null,
  });
  save(open, noteOf(['Linking.']));
  signChart(open, tomas);
  records.notes.sign({
    sessionId: open.session.id,
    group: { id: open.noteId, version: 1 },
    charts: [],
  });
  expect(records.notes.unsigned()).toEqual([]);
  records.sessions.recordAttendance({
    sessionId: open.session.id,
    membershipId: open.memberships[1]!,
    attendance: 'late',
    minutes: 70,
  });
  expect(records.notes.unsigned()).toMatchObject([{ chartNotes: 1, groupNoteSigned: true }]);
  const begun = records.notes
    .ofSession({ sessionId: open.session.id })
    .charts.find(({ clientId }) => clientId === bea.id)!;
  expect(records.audit.list({ before: null, limit: 500 })).toContainEqual(
    expect.objectContaining({ action: 'notes.saveChart', record: `notes/${begun.id}` }),
  );
});

test('a note of a session is found by any of its words as they are typed, and not by deleted ones', async () => {
  const open = await twoInAGroup();
  const { records } = open.practice;
  save(open, noteOf(['The lighthouse came up again.']));
  const find = (text: string) => records.search.query({ text, limit: 10 });
  expect(find('lighth')).toMatchObject([
    {
      kind: 'group-note',
      sessionId: open.session.id,
    },
  ]);
  expect(find('lighth')[0]?.snippet).toContainEqual({ text: 'lighthouse', found: true });
  expect(find('"; DROP TABLE notes; --')).toEqual([]);
  save(open, noteOf(['It was quiet.']), 1);
  expect(find('lighthouse')).toEqual([]);
  expect(find('beispiel')).toMatchObject([{ kind: 'client', clientId: bea.id }]);
});

test('words written and never searched for are found after a lock, and under their client once signed', async () => {
  const open = await twoInAGroup();
  save(open, noteOf([at(tomas), ' spoke of the lighthouse.']));
  const reopened = await open.practice.reopen();
  const find = (text: string) => reopened.records.search.query({ text, limit: 10 });
  expect(find('lighthouse')).toMatchObject([{ kind: 'group-note' }]);
  signChart({ practice: reopened, session: open.session }, tomas);
  const found = find('lighthouse');
  expect(found.map(({ kind }) => kind).sort()).toEqual(['group-note', 'progress-note']);
  const chart = found.find(({ kind }) => kind === 'progress-note');
  expect(chart?.clientId).toBe(tomas.id);
  expect(chart?.title).toContain('Musterfrau');
});

test('however many notes wait to be indexed, a search finds every one of them', async () => {
  const practice = await openTestPractice();
  const { group } = openGroup(practice, [tomas]);
  for (let day = 1; day <= 27; day += 1) {
    const meeting = session(group.id, `2026-10-${String(day).padStart(2, '0')}T18:00`);
    practice.records.sessions.save(meeting);
    practice.records.notes.saveGroup({
      id: newId(NoteId),
      sessionId: meeting.id,
      version: 0,
      format: 'dap',
      document: noteOf([`The lighthouse, day ${day}.`]),
    });
  }
  const found = practice.records.search.query({ text: 'lighthouse', limit: 100 });
  expect(new Set(found.map(({ sessionId }) => sessionId)).size).toBe(27);
});

test('a new note id for the same session cannot make a second group note', async () => {
  const open = await twoInAGroup();
  save(open, noteOf(['One.']));
  expect(() =>
    open.practice.records.notes.saveGroup({
      id: newId(NoteId),
      sessionId: open.session.id,
      version: 0,
      format: 'dap',
      document: noteOf(['Two.']),
    }),
  ).toThrow(expect.objectContaining({ code: 'changed-meanwhile' }));
  // Nor with the very same words, which would then be found under a note that is not there.
  const { document } = open.practice.records.notes.ofSession({ sessionId: open.session.id }).group;
  expect(() => save({ ...open, noteId: newId(NoteId) }, document)).toThrow(
    expect.objectContaining({ code: 'changed-meanwhile' }),
  );
});
