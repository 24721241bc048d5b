import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { from, statement } from '#main/store/store.ts';
import { AppError } from '#shared/errors.ts';
import {
  AttachmentId,
  DestructionId,
  DisclosureId,
  IncidentEntryId,
  IncidentId,
  LegalHoldId,
  MergeId,
  newId,
  NoteId,
  WarningEntryId,
  WarningId,
  type ClientId,
} from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import { smallPng } from '../support/files.ts';
import { client, noteOf, openTestPractice, session } from '../support/practice.ts';
import {
  day,
  end,
  fillChart,
  fullSession,
  placesOf,
  signAll,
  signedBytes,
} from './retention-support.ts';

const later = Instant.parse('2034-01-10T10:00:00.000Z');

/** Two ended clients with two sessions in common. */
async function endedPractice() {
  const practice = await openTestPractice();
  const { records } = practice;
  const full = fullSession(practice);
  fillChart(practice, full.tomas.id, full.sessionId);
  practice.files.chosen = { name: 'letter.png', bytes: smallPng };
  await records.attachments.add({ id: newId(AttachmentId), clientId: full.tomas.id });
  signAll(practice, full.sessionId, [full.tomas.id, full.bea.id], full.noteId);
  const alone = session(full.group.id, '2026-11-10T18:00', { topic: 'Quittengelee topic' });
  records.sessions.save(alone);
  const [tomasSeat, beaSeat] = full.memberships;
  if (!tomasSeat || !beaSeat) throw new Error('no seats');
  // Only Tomas came, but Beatrix had a chair: her record keeps the session too.
  records.sessions.recordAttendance({
    sessionId: alone.id,
    membershipId: tomasSeat,
    attendance: 'present',
    minutes: null,
  });
  const lone = newId(NoteId);
  records.notes.saveGroup({
    id: lone,
    sessionId: alone.id,
    version: 0,
    format: 'dap',
    document: noteOf([{ id: full.tomas.id, label: 'Tomas' }, ' alone. Quittengelee note.']),
  });
  end(practice, [full.tomas.id, full.bea.id]);
  return { ...full, practice, records, store: practice.store };
}

describe('the schedule', () => {
  test('lists whose service has ended by the day they are kept until, and follows its settings', async () => {
    const { practice, records, tomas, bea } = await endedPractice();
    const minor = client('Mina', 'Muster', { dateOfBirth: day('2012-07-01') });
    records.clients.save(minor);
    end(practice, [minor.id]);
    const inTreatment = client('Nadja', 'Probst');
    records.clients.save(inTreatment);
    expect(records.retention.list()).toMatchObject([
      { clientId: bea.id, keepUntil: '2033-11-24', rule: 'after-service', due: false },
      { clientId: minor.id, keepUntil: '2033-11-24' },
      { clientId: tomas.id, keepUntil: '2033-11-24', lastServiceOn: '2026-11-24' },
    ]);
    const schedule = { ...records.retention.schedule(), ageOfMajority: 21, yearsAfterService: 5 };
    records.retention.saveSchedule({ schedule });
    expect(records.retention.list()).toMatchObject([
      { clientId: bea.id, keepUntil: '2031-11-24' },
      { clientId: tomas.id, keepUntil: '2031-11-24' },
      { clientId: minor.id, keepUntil: '2036-07-01', rule: 'after-majority' },
    ]);
    practice.clock.now = later;
    expect(records.retention.list().map(({ due }) => due)).toEqual([true, true, false]);
  });
});

describe('a legal hold', () => {
  test('stops destruction until it is released by a dated entry, and never changes', async () => {
    const { practice, records, store, tomas } = await endedPractice();
    practice.clock.now = later;
    const hold = {
      id: newId(LegalHoldId),
      clientId: tomas.id,
      reason: 'A complaint is open',
      from: day('2034-01-01'),
      until: null,
    };
    records.retention.placeHold(hold);
    // A retry is simply done; another hold under its id is none.
    records.retention.placeHold(hold);
    expect(() => records.retention.placeHold({ ...hold, reason: 'Another' })).toThrow(
      new AppError('changed-meanwhile'),
    );
    const destroy = () =>
      records.retention.destroy({
        id: newId(DestructionId),
        clientId: tomas.id,
        chartCode: '0001',
      });
    expect(destroy).toThrow(new AppError('record-held'));
    expect(records.retention.ofClient({ clientId: tomas.id })).toMatchObject({
      held: true,
      due: true,
    });
    expect(records.retention.holds({ clientId: tomas.id })).toMatchObject([
      { reason: 'A complaint is open', standing: true, released: null },
    ]);
    expect(() => store.run(from.updateTable('legal_holds').set({ reason: 'x' }))).toThrow(
      'never changed',
    );
    const release = { id: hold.id, on: day('2034-01-09'), reason: 'It was withdrawn' };
    records.retention.releaseHold(release);
    records.retention.releaseHold(release);
    expect(() => records.retention.releaseHold({ ...release, reason: 'Other' })).toThrow(
      new AppError('changed-meanwhile'),
    );
    expect(records.retention.holds({ clientId: tomas.id })).toMatchObject([
      { standing: false, released: { on: '2034-01-09', by: 'Dr. Maria Example' } },
    ]);
    expect(destroy()).toEqual({});
  });
});

describe('destruction', () => {
  test('is refused before its day, in treatment, and for another chart code', async () => {
    const { practice, records, store, tomas } = await endedPractice();
    const destroy =
      (chartCode: string, clientId = tomas.id) =>
      () =>
        records.retention.destroy({ id: newId(DestructionId), clientId, chartCode });
    expect(destroy('0001')).toThrow(new AppError('record-not-due'));
    practice.clock.now = later;
    expect(destroy('0002')).toThrow(new AppError('chart-code-differs'));
    const active = client('Nadja', 'Probst');
    records.clients.save(active);
    expect(destroy('0003', active.id)).toThrow(new AppError('record-not-due'));
    expect(records.retention.destructions()).toEqual([]);
    for (const table of ['notes', 'measures', 'client_statuses', 'clients', 'attachments'] as const)
      expect(() => store.run(from.deleteFrom(table))).toThrow('never deleted');
  });

  test('leaves no word of the record, and of a shared session only a former client', async () => {
    const { practice, records, store, tomas, bea, sessionId } = await endedPractice();
    practice.clock.now = later;
    records.search.query({ text: 'Quittengelee', limit: 5 });
    const beasChart = records.clients.chart({ id: bea.id }).entries;
    const beasNote = signedBytes(store).find(({ id }) => id === beasChart[0]?.note?.id);
    const preview = records.retention.previewDestruction({ clientId: tomas.id });
    expect(preview).toMatchObject({
      sessionsGone: 0,
      sessionsShared: 2,
      groupNotesShared: 2,
      firstDay: '2026-01-06',
      lastDay: '2026-11-24',
      namedIn: [{ title: 'Tuesday process group 1', where: 'session event' }],
    });
    expect(preview.gone).toEqual(
      expect.arrayContaining([
        { words: 'note', count: 1 },
        { words: 'attachment', count: 1 },
        { words: 'check-in', count: 1 },
        { words: 'attendances', count: 2 },
      ]),
    );
    for (const word of ['Musterfrau', 'Subgroupish']) records.spelling.teach({ word });
    const id = newId(DestructionId);
    const request = { id, clientId: tomas.id, chartCode: '0001' };
    records.retention.destroy(request);
    records.retention.destroy(request);

    expect(records.spelling.taught()).toEqual(['Subgroupish']);
    // In the event's free text, as the preview said, and where that text is searched; nowhere else.
    expect(placesOf(store, 'Tomas', 'Musterfrau').toSorted()).toEqual([
      'search_index.body',
      'search_index_content.c1',
      'search_index_data.block',
      'session_events.text',
    ]);
    expect(records.search.query({ text: 'Tomas', limit: 10 }).map(({ kind }) => kind)).toEqual([
      'session-events',
    ]);
    for (const word of ['concern', 'remark', 'check-in', 'contact', 'response', 'private', 'leave'])
      expect(placesOf(store, `Quittengelee ${word}`), word).toEqual([
        ...(word === 'leave' ? ['memberships.leave_reason'] : []),
      ]);
    expect(placesOf(store, '1980-03-01')).toEqual([]);
    for (const file of ['records.db-wal', 'psychotherapy.db-wal'])
      expect(statSync(join(practice.folder, file)).size, file).toBe(0);
    const view = records.sessions.get({ id: sessionId });
    expect(view.seats.map(({ person }) => person.preferredName || person.givenName)).toEqual([
      'Former client',
      'Beatrix',
    ]);
    const { group } = records.notes.ofSession({ sessionId });
    expect(JSON.stringify(group.signed)).toContain('former client');
    const redacted = store.first(from.selectFrom('note_redactions').selectAll());
    expect(redacted?.sha256_after).toBe(group.signed?.sha256);
    expect(redacted?.sha256_before).not.toBe(group.signed?.sha256);
    expect(records.clients.chart({ id: bea.id }).entries).toEqual(beasChart);
    expect(signedBytes(store).find((row) => row.id === beasNote?.id)).toEqual(beasNote);
    expect(() => records.clients.chart({ id: tomas.id })).toThrow(new AppError('not-found'));
    expect(records.clients.list().map((row) => row.id)).toEqual([bea.id]);
    expect(records.clients.names().map((row) => row.id)).toEqual([bea.id]);
    expect(records.search.query({ text: 'Musterfrau', limit: 5 })).toEqual([]);
    expect(records.retention.destructions()).toMatchObject([
      {
        id,
        chartCode: '0001',
        destroyedBy: 'Dr. Maria Example',
        firstDay: '2026-01-06',
        rule: 'after-service',
      },
    ]);
    expect(() => store.run(from.deleteFrom('destructions'))).toThrow('never deleted');
    expect(await records.audit.check()).toMatchObject({ findings: [] });
    expect(store.all(statement(sql`PRAGMA foreign_key_check`))).toEqual([]);
    expect(store.all(statement(sql`SELECT * FROM underway`))).toEqual([]);

    // Then the last member's record: nothing of either session is left, nor the former client's seat.
    records.retention.destroy({ id: newId(DestructionId), clientId: bea.id, chartCode: '0002' });
    expect(
      placesOf(store, 'Quittengelee', 'Tomas', 'Beatrix', 'Musterfrau', 'Beispiel', 'Former'),
    ).toEqual([]);
    for (const table of ['sessions', 'clients', 'memberships', 'notes', 'attendance'] as const)
      expect(store.all(statement(sql`SELECT * FROM ${sql.table(table)}`)), table).toEqual([]);
    const reopened = await practice.reopen();
    expect(reopened.records.retention.destructions()).toHaveLength(2);
    expect(await reopened.records.audit.check()).toMatchObject({ findings: [] });
  });

  test('shows first where incidents, warnings and accountings of others have the name in their own words', async () => {
    const { practice, records, tomas, bea } = await endedPractice();
    const { id: incidentId } = records.incidents.start({ id: newId(IncidentId), origin: null });
    records.incidents.add({
      incidentId,
      id: newId(IncidentEntryId),
      supersedes: null,
      reason: '',
      content: { kind: 'note', text: 'Musterfrau’s folder lay on the table.' },
    });
    const { id: other } = records.incidents.start({ id: newId(IncidentId), origin: null });
    const warn = (clientId: ClientId) => {
      const { id } = records.dutyToWarn.start({
        id: newId(WarningId),
        clientId,
        sessionId: null,
      });
      records.dutyToWarn.add({
        id: newId(WarningEntryId),
        warningId: id,
        supersedes: null,
        content: { kind: 'history', text: 'He has quarrelled with Tomas before.' },
      });
    };
    warn(tomas.id);
    warn(bea.id);
    for (const [clientId, on] of [
      [tomas.id, '2026-11-20'],
      [bea.id, '2026-11-21'],
    ] as const)
      practice.store.run(
        from.insertInto('disclosures').values({
          id: newId(DisclosureId),
          client_id: clientId,
          on_day: day(on),
          recipient: 'An insurer',
          recipient_address: '',
          description: 'Attendance, beside TOMAS.',
          purpose: '',
          ground: 'required-by-law',
          recipient_in_class: 0,
          authorization_id: null,
          channel: 'letter',
          made_by: '',
          recorded_at: practice.clock.now,
        }),
      );
    practice.clock.now = later;
    const { namedIn } = records.retention.previewDestruction({ clientId: tomas.id });
    expect(namedIn.slice(1)).toEqual([
      { title: 'Incident 2026-02', where: 'incident' },
      { title: '2026-11-24', where: 'duty-to-warn event' },
      { title: '2026-11-21', where: 'accounting of disclosures' },
    ]);
    expect(records.incidents.get({ id: other }).entries).toEqual([]);
  });

  test('takes a merged entry along', async () => {
    const { practice, records, store, tomas, bea } = await endedPractice();
    const tom = client('Thomas', 'Zweitname');
    records.clients.save(tom);
    records.clients.merge({ id: newId(MergeId), keptId: bea.id, absorbedId: tom.id });
    practice.clock.now = later;
    records.retention.destroy({ id: newId(DestructionId), clientId: bea.id, chartCode: '0002' });
    expect(placesOf(store, 'Zweitname', 'Beispiel')).toEqual([]);
    expect(records.clients.list().map(({ id }) => id)).toEqual([tomas.id]);
  });

  test('that fails half way leaves both files as they were', async () => {
    const { practice, records, store, tomas } = await endedPractice();
    practice.clock.now = later;
    const before = placesOf(store, 'Quittengelee', 'Tomas');
    store.run(
      statement(sql`CREATE TRIGGER broken BEFORE DELETE ON intake_items
        BEGIN SELECT RAISE (ABORT, 'the disk is full'); END`),
    );
    expect(() =>
      records.retention.destroy({
        id: newId(DestructionId),
        clientId: tomas.id,
        chartCode: '0001',
      }),
    ).toThrow('the disk is full');
    expect(placesOf(store, 'Quittengelee', 'Tomas')).toEqual(before);
    expect(records.retention.destructions()).toEqual([]);
    expect(records.psychotherapyNotes.ofClient({ clientId: tomas.id }).notes).toHaveLength(1);
  });
});
