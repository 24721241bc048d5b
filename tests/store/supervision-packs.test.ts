import { describe, expect, test } from 'vitest';
import type { PackChoices } from '#shared/contract/supervision-packs.ts';
import type { AppError } from '#shared/errors.ts';
import {
  ClinicianId,
  DestructionId,
  MomentId,
  newId,
  PsychotherapyNoteId,
  ReflectionId,
  type SessionId,
} from '#shared/ids.ts';
import { CalendarDate, Instant, LocalTime } from '#shared/time.ts';
import { sql } from 'kysely';
import { from, statement as statementOf } from '#main/store/store.ts';
import type { MomentFields } from '#shared/contract/session-plan.ts';
import {
  client,
  noteOf,
  openGroup,
  openTestPractice,
  type TestPractice,
} from '../support/practice.ts';
import { end } from './retention-support.ts';
import { openIn, packText, savedPack, takeAll, wholePack } from '../support/supervision-packs.ts';

const bea = client('Beatrix', 'Musterfrau', { preferredName: 'Bea', chartCode: '0471' });
const oscar = client('Óscar', 'Beispiel', { dateOfBirth: CalendarDate.parse('1931-05-02') });
const statement = { paper: 'a4', noActualKnowledge: true } as const;

/** A group of two with one note that mentions one and types the other's name. */
async function practiceWithNote() {
  const practice = await openTestPractice();
  const { group, session, noteId } = openGroup(practice, [bea, oscar]);
  practice.records.notes.saveGroup({
    id: noteId,
    sessionId: session.id,
    version: 0,
    format: 'dap',
    document: noteOf([
      { id: bea.id, label: 'Bea' },
      ' told Óscar about March 3 in Duluth; chart 0471. Óscar’s mother is 46 years old.',
    ]),
  });
  return { practice, group, session, noteId };
}

const actions = ({ records }: TestPractice) =>
  records.audit.list({ before: null, limit: 200 }).map(({ action }) => action);
const refusal = (code: string) => expect.objectContaining({ name: 'AppError', code }) as AppError;

describe('a pack', () => {
  test('holds nobody once all is decided, and calls each the same each time it is opened', async () => {
    const { practice, group } = await practiceWithNote();
    const id = savedPack(practice, { kind: 'group', groupId: group.id });
    const sheet = practice.records.supervisionPacks.keySheet({ id });
    expect(sheet.map(({ person }) => person.id).toSorted()).toEqual([bea.id, oscar.id].toSorted());
    takeAll(practice, id);
    const text = packText(practice, id);
    for (const secret of [
      'Bea',
      'Óscar',
      'Musterfrau',
      'Beispiel',
      '0471',
      'Duluth',
      'March',
      '46',
      'Tuesday',
    ])
      expect(text).not.toContain(secret);
    expect(text).toContain('90 or older');
    for (const { pseudonym } of sheet) expect(text).toContain(pseudonym);
    const reopened = await practice.reopen();
    expect(reopened.records.supervisionPacks.keySheet({ id })).toEqual(sheet);
    expect(packText(reopened, id)).toBe(text);
    const other = savedPack(reopened, { kind: 'group', groupId: group.id });
    const others = reopened.records.supervisionPacks.keySheet({ id: other });
    expect(others).not.toEqual(sheet);
    expect(actions(reopened)).toEqual(
      expect.arrayContaining(['supervisionPacks.create', 'supervisionPacks.keySheet']),
    );
  });

  test('offers for one name what was decided for the same elsewhere, and asks again when a text changed', async () => {
    const { practice, group, session, noteId } = await practiceWithNote();
    const { records } = practice;
    const id = savedPack(practice, { kind: 'group', groupId: group.id });
    const text = records.supervisionPacks
      .review({ id })
      .texts.find(({ key }) => key.endsWith('/note'));
    const hit = text?.hits.find(({ match }) => match === 'Óscar');
    if (!text || !hit) throw new Error('a hit');
    const after = records.supervisionPacks.decide({
      id,
      key: text.key,
      sha256: text.sha256,
      decisions: [
        { start: hit.start, end: hit.end, decision: { kind: 'replace', with: 'an old friend' } },
      ],
    });
    expect(openIn(after).length).toBeGreaterThan(0);
    records.notes.saveGroup({
      id: noteId,
      sessionId: session.id,
      version: 1,
      format: 'dap',
      document: noteOf(['Óscar came.']),
    });
    const again = records.supervisionPacks.review({ id }).texts.find(({ key }) => key === text.key);
    expect(again?.hits.map(({ decision }) => decision)).toEqual([null]);
    expect(() =>
      records.supervisionPacks.decide({
        id,
        key: text.key,
        sha256: text.sha256,
        decisions: [{ start: 0, end: 5, decision: { kind: 'replace', with: 'x' } }],
      }),
    ).toThrow(refusal('pack-changed'));
  });

  test('is not written while a place is open, after the records changed, or with a weak passphrase', async () => {
    const { practice, group, session, noteId } = await practiceWithNote();
    const { records, files } = practice;
    const id = savedPack(practice, { kind: 'group', groupId: group.id });
    expect(records.supervisionPacks.paper({ id, paper: 'a4' })).toBeNull();
    const pdf = { ...statement, id, way: { kind: 'pdf' } } as const;
    await expect(records.supervisionPacks.letOut({ ...pdf, seal: '' })).rejects.toEqual(
      refusal('pack-undecided'),
    );
    takeAll(practice, id);
    const seal = records.supervisionPacks.paper({ id, paper: 'a4' })?.seal ?? '';
    await expect(
      records.supervisionPacks.letOut({
        ...pdf,
        seal,
        way: { kind: 'encrypted', passphrase: 'password' },
      }),
    ).rejects.toEqual(refusal('weak-passphrase'));
    records.notes.saveGroup({
      id: noteId,
      sessionId: session.id,
      version: 1,
      format: 'dap',
      document: noteOf(['A quiet hour.']),
    });
    await expect(records.supervisionPacks.letOut({ ...pdf, seal })).rejects.toEqual(
      refusal('pack-changed'),
    );
    const now = records.supervisionPacks.paper({ id, paper: 'a4' })?.seal ?? '';
    const way = { kind: 'encrypted', passphrase: 'seven crooked lanterns whistle' } as const;
    expect(await records.supervisionPacks.letOut({ ...pdf, seal: now, way })).toEqual({
      left: true,
    });
    expect(files.written.map(({ name }) => name)).toEqual(['supervision-pack.zip.age']);
    expect(actions(practice).filter((action) => action === 'supervisionPacks.letOut')).toHaveLength(
      1,
    );
  });

  test('may carry psychotherapy notes for one’s own training only, each chosen by itself', async () => {
    const { practice, group, session } = await practiceWithNote();
    const { records } = practice;
    const noteId = newId(PsychotherapyNoteId);
    records.psychotherapyNotes.save({
      id: noteId,
      clientId: bea.id,
      sessionId: session.id,
      onDay: CalendarDate.parse('2026-11-24'),
      version: 0,
      text: 'I wonder about Bea and the door.',
      putAside: [],
    });
    const reflectionId = newId(ReflectionId);
    records.reflections.save({
      id: reflectionId,
      version: 0,
      fields: {
        onDay: CalendarDate.parse('2026-11-24'),
        groupId: group.id,
        sessionId: null,
        clientId: null,
        boundaries: 'I ran over time again.',
        countertransference: '',
        attention: '',
        other: '',
      },
    });
    const subject = { kind: 'group', groupId: group.id } as const;
    const without = savedPack(practice, subject);
    takeAll(practice, without);
    expect(packText(practice, without)).not.toMatch(/the door|over time/);
    const named: Partial<PackChoices> = {
      psychotherapyNotes: [noteId],
      reflections: [reflectionId],
    };
    expect(() => savedPack(practice, subject, { ...named, purpose: 'consultation' })).toThrow(
      refusal('pack-notes-not-allowed'),
    );
    const id = savedPack(practice, subject, named);
    takeAll(practice, id);
    const text = packText(practice, id);
    expect(text).toContain('the door');
    expect(text).toContain('over time');
    expect(text).not.toContain('Bea');
  });

  test('shifts dates only with an expert’s determination on record, and says what that is', async () => {
    const { practice, group } = await practiceWithNote();
    const subject = { kind: 'group', groupId: group.id } as const;
    for (const determination of [null, { by: 'Dr. Statistik', on: null }])
      expect(() => savedPack(practice, subject, { dates: 'shifted', determination })).toThrow(
        refusal('shift-needs-determination'),
      );
    const id = savedPack(practice, subject, {
      dates: 'shifted',
      determination: { by: 'Dr. Statistik', on: CalendarDate.parse('2026-10-01') },
    });
    takeAll(practice, id);
    const text = packText(practice, id);
    expect(text).toContain('not de-identified by the removal of listed identifiers');
    expect(text).not.toContain('24 November 2026');
    expect(text).not.toContain('Statistik');
  });

  test('lets a made-up name be changed, but not to one that could tell', async () => {
    const { practice, group } = await practiceWithNote();
    const { supervisionPacks } = practice.records;
    const id = savedPack(practice, { kind: 'group', groupId: group.id });
    const rename = (pseudonym: string) =>
      supervisionPacks.rename({ id, clientId: bea.id, pseudonym }).problem;
    const other = supervisionPacks.keySheet({ id }).find(({ person }) => person.id === oscar.id);
    expect(rename('Bellflower')).toMatch(/same letter/);
    expect(rename('Mugwort')).toMatch(/same letter/);
    expect(rename(other?.pseudonym ?? '')).not.toBeNull();
    expect(rename('Mother')).not.toBeNull();
    expect(rename('x1')).toMatch(/plain words/);
    expect(rename('Tidepool')).toBeNull();
    expect(
      supervisionPacks.keySheet({ id }).find(({ person }) => person.id === bea.id)?.pseudonym,
    ).toBe('Tidepool');
  });

  test('is its clinician’s own', async () => {
    const { practice, group } = await practiceWithNote();
    const { records } = practice;
    const id = savedPack(practice, { kind: 'group', groupId: group.id });
    const another = newId(ClinicianId);
    records.settings.saveClinician({
      clinician: { id: another, name: 'Jonah Template', credentials: '', licence: '' },
    });
    const settings = records.settings.get().practice;
    records.settings.savePractice({ practice: { ...settings, signedInClinician: another } });
    expect(records.supervisionPacks.list()).toEqual([]);
    expect(() => records.supervisionPacks.keySheet({ id })).toThrow(refusal('not-found'));
  });
});

test('a client’s own pack tells their course and no one else’s', async () => {
  const { practice, session, group } = await practiceWithNote();
  const { records } = practice;
  records.sessionRecord.saveClient({
    sessionId: session.id,
    clientId: bea.id,
    version: 0,
    record: {
      response: 'Bea thanked Óscar for the lift home.',
      participation: 4,
      reluctance: null,
      pace: null,
      gaveFeedback: true,
      receivedFeedback: false,
      skill: '',
      commitment: '',
      followUp: null,
      roles: [],
      absenceReason: '',
      makeUp: '',
    },
  });
  const id = savedPack(practice, { kind: 'client', clientId: bea.id });
  expect(records.supervisionPacks.keySheet({ id }).map(({ person }) => person.id)).toEqual([
    bea.id,
  ]);
  takeAll(practice, id);
  const text = packText(practice, id);
  expect(text).toContain('Participation 4 of 5');
  expect(text).toMatch(/thanked another member for the lift/);
  for (const secret of ['Bea', 'Óscar', group.fields.name]) expect(text).not.toContain(secret);
});

/** Marks a moment of a session, twelve minutes in. */
function mark(
  { records }: TestPractice,
  sessionId: SessionId,
  fields: Pick<MomentFields, 'kind' | 'text' | 'clients'>,
): MomentId {
  const id = newId(MomentId);
  const when = { how: 'typed', at: LocalTime.parse('2026-11-24T18:12') } as const;
  records.sessionPlan.addMoment({ id, sessionId, fields: { ...fields, when }, replaces: null });
  return id;
}

test('moments go where they are chosen, by the session’s own clock, and name nobody', async () => {
  const { practice, group, session } = await practiceWithNote();
  const { records } = practice;
  mark(practice, session.id, {
    kind: 'event',
    text: 'Óscar told Bea of Duluth.',
    clients: [bea.id, oscar.id],
  });
  mark(practice, session.id, { kind: 'left', text: '', clients: [bea.id] });
  const wrong = mark(practice, session.id, { kind: 'note', text: 'Crossed out.', clients: [] });
  records.sessionPlan.withdrawMoment({ id: wrong });
  const subject = { kind: 'group', groupId: group.id } as const;
  const id = savedPack(practice, subject);
  const called = new Map(
    records.supervisionPacks
      .keySheet({ id })
      .map(({ person, pseudonym }) => [person.id, pseudonym]),
  );
  takeAll(practice, id);
  const text = packText(practice, id);
  const both = `${called.get(bea.id)} · ${called.get(oscar.id)}`;
  expect(text).toContain(`Session 1, event, minute 13 · ${both}`);
  expect(text).toContain(`Session 1, left the room, minute 13 · ${called.get(bea.id)}`);
  for (const secret of ['Bea', 'Óscar', 'Duluth', 'Crossed out', '18:12'])
    expect(text).not.toContain(secret);

  const without = savedPack(practice, subject, { parts: ['notes', 'record', 'attendance'] });
  takeAll(practice, without);
  expect(packText(practice, without)).not.toMatch(/minute 13/);
  expect(packText(practice, without)).toContain('Moments marked in the sessions');

  const own = savedPack(practice, { kind: 'client', clientId: bea.id });
  takeAll(practice, own);
  expect(packText(practice, own)).toContain('left the room');
  expect(packText(practice, own)).not.toContain('event, minute');
});

test('which private texts a pack holds is known from their own file alone', async () => {
  const { practice, group, session } = await practiceWithNote();
  const { records, store } = practice;
  const noteId = newId(PsychotherapyNoteId);
  records.psychotherapyNotes.save({
    id: noteId,
    clientId: bea.id,
    sessionId: session.id,
    onDay: CalendarDate.parse('2026-11-24'),
    version: 0,
    text: 'I wonder about Bea and the door.',
    putAside: [],
  });
  const subject = { kind: 'group', groupId: group.id } as const;
  const id = savedPack(practice, subject, { psychotherapyNotes: [noteId] });
  takeAll(practice, id);
  const text = packText(practice, id);
  expect(text).toContain('the door');
  const inRecords = JSON.stringify([
    store.all(from.selectFrom('supervision_packs').selectAll()),
    store.all(from.selectFrom('pack_decisions').selectAll()),
  ]);
  expect(inRecords).not.toContain(noteId);
  expect(inRecords).not.toMatch(/psychotherapy/i);

  const opened = await practice.reopen();
  const packs = opened.records.supervisionPacks;
  const { choices, version } = packs.get({ id });
  expect(choices.psychotherapyNotes).toEqual([noteId]);
  expect(packText(opened, id)).toBe(text);
  // The same again, after an answer that never arrived.
  expect(packs.save({ id, version: version - 1, subject, choices })).toMatchObject({ version });
  const without = { ...choices, psychotherapyNotes: [] };
  packs.save({ id, version, subject, choices: without });
  expect(packText(opened, id)).not.toContain('the door');
  packs.save({ id, version: version + 1, subject, choices });
  expect(packText(opened, id)).toBe(text);
});

test('a destroyed client’s private texts leave the packs they were in, and a pack that is gone has none', async () => {
  const { practice, group, session } = await practiceWithNote();
  const { records, clock, store } = practice;
  const noteId = newId(PsychotherapyNoteId);
  records.psychotherapyNotes.save({
    id: noteId,
    clientId: oscar.id,
    sessionId: session.id,
    onDay: CalendarDate.parse('2026-11-24'),
    version: 0,
    text: 'I wonder.',
    putAside: [],
  });
  const reflectionId = newId(ReflectionId);
  records.reflections.save({
    id: reflectionId,
    version: 0,
    fields: {
      onDay: CalendarDate.parse('2026-11-24'),
      groupId: null,
      sessionId: null,
      clientId: null,
      boundaries: 'I ran over time again.',
      countertransference: '',
      attention: '',
      other: '',
    },
  });
  const named = { psychotherapyNotes: [noteId], reflections: [reflectionId] };
  const id = savedPack(practice, { kind: 'group', groupId: group.id }, named);
  savedPack(practice, { kind: 'client', clientId: oscar.id }, named);
  end(practice, [oscar.id]);
  clock.now = Instant.parse('2060-01-01T10:00:00.000Z');
  const { chartCode } = records.clients.chart({ id: oscar.id }).client;
  records.retention.destroy({ id: newId(DestructionId), clientId: oscar.id, chartCode });
  expect(records.supervisionPacks.get({ id }).choices).toMatchObject({
    psychotherapyNotes: [],
    reflections: [reflectionId],
  });
  const rows = store.psychotherapy.all(
    statementOf(sql<{ pack_id: string }>`SELECT pack_id FROM packed_texts`),
  );
  expect(rows).toEqual([{ pack_id: id }]);
});

test('a pack that was not saved after all is said in the trail not to have left', async () => {
  const { practice, group } = await practiceWithNote();
  const { records, printer } = practice;
  const id = savedPack(practice, { kind: 'group', groupId: group.id });
  takeAll(practice, id);
  const seal = records.supervisionPacks.paper({ id, paper: 'a4' })?.seal ?? '';
  const passphrase = 'seven crooked lanterns whistle';
  const outward = () =>
    actions(practice)
      .filter((action) => /letOut|notLetOut/i.test(action))
      .toReversed();
  printer.cancels = true;
  for (const way of [
    { kind: 'print' },
    { kind: 'pdf' },
    { kind: 'encrypted', passphrase },
  ] as const) {
    const before = outward().length;
    expect(await records.supervisionPacks.letOut({ ...statement, id, seal, way })).toEqual({
      left: false,
    });
    expect(outward().slice(before)).toEqual([
      'supervisionPacks.letOut',
      'supervisionPacks.notLetOut',
    ]);
  }
  printer.cancels = false;
  const before = outward().length;
  await records.supervisionPacks.letOut({ ...statement, id, seal, way: { kind: 'pdf' } });
  expect(outward().slice(before)).toEqual(['supervisionPacks.letOut']);
});

test('a decision keeps where something stood, and not what', async () => {
  const { practice, group } = await practiceWithNote();
  const id = savedPack(practice, { kind: 'group', groupId: group.id }, { ...wholePack });
  takeAll(practice, id);
  const rows = JSON.stringify(practice.store.all(from.selectFrom('pack_decisions').selectAll()));
  expect(rows).toContain('/note');
  expect(rows).not.toMatch(/Bea|Óscar|Duluth/);
});

test('a destroyed client is gone from the key sheets of the group’s packs, and the others stay', async () => {
  const { practice, group } = await practiceWithNote();
  const { records, clock, store } = practice;
  const id = savedPack(practice, { kind: 'group', groupId: group.id });
  const own = savedPack(practice, { kind: 'client', clientId: oscar.id });
  expect(records.supervisionPacks.keySheet({ id })).toHaveLength(2);
  expect(records.supervisionPacks.keySheet({ id: own })).toHaveLength(1);
  end(practice, [oscar.id]);
  clock.now = Instant.parse('2060-01-01T10:00:00.000Z');
  const { chartCode } = records.clients.chart({ id: oscar.id }).client;
  records.retention.destroy({ id: newId(DestructionId), clientId: oscar.id, chartCode });
  const rows = store.all(from.selectFrom('pack_pseudonyms').selectAll());
  expect(rows.map(({ client_id }) => client_id)).toEqual([bea.id]);
  expect(records.supervisionPacks.list().map((pack) => pack.id)).toEqual([id]);
  expect(records.supervisionPacks.keySheet({ id }).map(({ person }) => person.id)).toEqual([
    bea.id,
  ]);
});
