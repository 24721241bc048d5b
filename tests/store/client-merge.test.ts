import { describe, expect, test } from 'vitest';
import { from } from '#main/store/store.ts';
import { AppError } from '#shared/errors.ts';
import {
  type ClientId,
  DeletionId,
  IntakeItemId,
  MembershipId,
  MergeId,
  newId,
  NoteId,
} from '#shared/ids.ts';
import { client, group, noteOf, openTestPractice, session } from '../support/practice.ts';
import { day, fillChart, fullSession, signAll, signedBytes } from './retention-support.ts';

async function twoEntries() {
  const practice = await openTestPractice();
  const { records } = practice;
  const full = fullSession(practice);
  fillChart(practice, full.tomas.id, full.sessionId);
  signAll(practice, full.sessionId, [full.tomas.id, full.bea.id], full.noteId);
  // The same man again, under his second name, in another group.
  const tom = client('Thomas', 'Musterfrau-Alt', { nicknames: ['Tommy'] });
  records.clients.save(tom);
  records.intake.save({
    id: newId(IntakeItemId),
    clientId: tom.id,
    version: 0,
    fields: { kind: 'presenting-concern', text: 'His own words' },
  });
  const evening = group('Evening group');
  records.groups.save(evening);
  records.memberships.join({
    id: newId(MembershipId),
    groupId: evening.id,
    clientId: tom.id,
    joinedOn: day('2026-02-01'),
  });
  const meeting = session(evening.id, '2026-11-17T18:00');
  records.sessions.save(meeting);
  const draft = {
    id: newId(NoteId),
    sessionId: meeting.id,
    version: 0,
    format: 'dap',
    document: noteOf([{ id: tom.id, label: 'Thomas' }, ' was quiet.']),
  };
  records.notes.saveGroup(draft);
  return { ...full, practice, records, store: practice.store, tom, meeting };
}

describe('two entries for one person', () => {
  test('cannot be merged while one of them is deleted: both would be out of sight', async () => {
    const { records } = await openTestPractice();
    const [one, other] = [client('Ada', 'Sample'), client('Adah', 'Sample')];
    for (const entry of [one, other]) records.clients.save(entry);
    const deletion = newId(DeletionId);
    records.retention.deleteRecord({
      id: deletion,
      record: { kind: 'client', id: one.id },
      reason: 'Entered twice',
    });
    const merge = (keptId: ClientId, absorbedId: ClientId) =>
      records.clients.merge({ id: newId(MergeId), keptId, absorbedId });
    for (const ids of [
      [one.id, other.id],
      [other.id, one.id],
    ] as const)
      expect(() => merge(...ids)).toThrow(expect.objectContaining({ code: 'not-found' }));
    records.retention.restoreRecord({ id: deletion });
    merge(one.id, other.id);
    expect(records.clients.list()).toHaveLength(1);
  });

  test('become one chart; what was signed stays byte for byte; undoing gives both back', async () => {
    const { practice, records, store, tomas, tom, bea, meeting } = await twoEntries();
    const state = () => ({
      signed: signedBytes(store),
      tomas: records.clients.chart({ id: tomas.id }),
      tom: records.clients.chart({ id: tom.id }),
      measures: records.measures.ofClient({ clientId: tomas.id }),
      checkIns: records.checkIns.ofClient({ clientId: tomas.id }),
      intake: records.intake
        .get({ clientId: tom.id })
        .items.filter(({ fields, version }) => fields.kind !== 'heading' && version > 0),
      privately: records.psychotherapyNotes.ofClient({ clientId: tomas.id }),
      contacts: records.outsideContacts.list(),
      clients: records.clients.list(),
      people: records.clients.names(),
      // As with the intake: the heading a merge copied stays with the entry it came from.
      found: records.search
        .query({ text: 'Musterfrau', limit: 20 })
        .filter(({ title }) => !title.endsWith('· History'))
        .toSorted((a, b) => `${a.kind} ${a.recordId}`.localeCompare(`${b.kind} ${b.recordId}`)),
      process: records.sessionRecord.ofGroup({ groupId: meeting.groupId }),
      document: records.notes.ofSession({ sessionId: meeting.id }).group,
    });
    records.search.query({ text: 'x', limit: 1 });
    const before = state();
    const preview = records.clients.previewMerge({ keptId: tom.id, absorbedId: tomas.id });
    expect(preview).toMatchObject({ joined: ['Presenting concern'], collisions: [] });
    expect(preview.moves).toEqual(
      expect.arrayContaining([
        { words: 'note', count: 1 },
        { words: 'measure', count: 1 },
        { words: 'membership', count: 1 },
      ]),
    );

    const id = newId(MergeId);
    records.clients.merge({ id, keptId: tom.id, absorbedId: tomas.id });
    records.clients.merge({ id, keptId: tom.id, absorbedId: tomas.id });
    const merged = state();
    expect(merged.signed).toEqual(before.signed);
    expect(merged.clients.map((row) => row.id).toSorted()).toEqual([bea.id, tom.id].toSorted());
    // The old id leads to the kept entry, and its names are nicknames of the same man.
    expect(merged.tomas.client.id).toBe(tom.id);
    expect(merged.tomas.merges).toMatchObject([{ id, name: 'Tomas Musterfrau' }]);
    expect(merged.tom.entries).toMatchObject([{ note: { status: 'signed' } }]);
    expect(merged.tom.memberships).toHaveLength(2);
    expect(merged.people.find((person) => person.id === tom.id)?.nicknames).toEqual(
      expect.arrayContaining(['Tommy', 'Tomas', 'Musterfrau']),
    );
    expect(merged.found.filter(({ kind }) => kind === 'client')).toMatchObject([
      { clientId: tom.id },
    ]);
    expect(records.measures.ofClient({ clientId: tom.id }).measures).toHaveLength(1);
    expect(records.psychotherapyNotes.ofClient({ clientId: tom.id }).notes).toHaveLength(1);
    expect(merged.contacts).toMatchObject([{ clientIds: [tom.id] }]);
    const headings = records.intake
      .get({ clientId: tom.id })
      .items.flatMap(({ fields }) => ('text' in fields ? [fields.text] : []));
    expect(headings).toEqual(expect.arrayContaining(['His own words', 'Quittengelee concern']));

    records.clients.undoMerge({ id });
    records.clients.undoMerge({ id });
    expect(state()).toEqual(before);
    expect(await records.audit.check()).toMatchObject({ findings: [] });
    const reopened = await practice.reopen();
    expect(reopened.records.clients.chart({ id: tomas.id }).entries).toEqual(before.tomas.entries);
  });

  test('a draft that mentions the absorbed entry means the kept one', async () => {
    const { records, tomas, tom, meeting } = await twoEntries();
    records.clients.merge({ id: newId(MergeId), keptId: tomas.id, absorbedId: tom.id });
    const { document } = records.notes.ofSession({ sessionId: meeting.id }).group;
    expect(JSON.stringify(document)).toContain(tomas.id);
    expect(JSON.stringify(document)).not.toContain(tom.id);
  });

  test('are refused where two people are meant or one text would take another’s place', async () => {
    const { records, tomas, bea } = await twoEntries();
    const pair = { keptId: tomas.id, absorbedId: bea.id };
    const kinds = records.clients.previewMerge(pair).collisions.map(({ kind }) => kind);
    expect(kinds).toEqual([
      'same-group',
      'both-seated',
      'both-notes',
      'arc-between',
      'both-in-event',
    ]);
    expect(records.clients.previewMerge(pair).collisions[1]?.where).toBe(
      'Tuesday process group 1, 2026-11-24',
    );
    expect(() => records.clients.merge({ id: newId(MergeId), ...pair })).toThrow(
      new AppError('merge-collides'),
    );
    expect(records.clients.list()).toHaveLength(3);
  });

  test('the file lets a signed note’s pointer move in no other way', async () => {
    const { store, tomas, bea, tom } = await twoEntries();
    const move = () =>
      store.run(
        from.updateTable('notes').set({ client_id: tom.id }).where('client_id', '=', tomas.id),
      );
    expect(move).toThrow('signed notes never change');
    const id = newId(MergeId);
    expect(() =>
      store.transaction(() => {
        store.run(
          from.insertInto('client_merges').values({
            id,
            kept_id: tom.id,
            absorbed_id: tomas.id,
            merged_by: '',
            merged_at: '2026-11-24T20:00:00.000Z' as never,
            undone_at: null,
            undone_by: null,
          }),
        );
        store.run(
          from
            .insertInto('underway')
            .values({ one: 1, kind: 'merge', record_id: id, gone_before_commit: 1 }),
        );
        expect(() =>
          store.run(
            from.updateTable('notes').set({ excerpt: 'x' }).where('client_id', '=', tomas.id),
          ),
        ).toThrow('signed notes never change');
        expect(() =>
          store.run(
            from.updateTable('notes').set({ client_id: bea.id }).where('client_id', '=', tomas.id),
          ),
        ).toThrow();
        move();
      }),
    ).toThrow(/FOREIGN KEY/);
  });
});
