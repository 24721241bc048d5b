import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '#main/store/migrate.ts';
import { openDatabase, type Database } from '#main/store/open-database.ts';
import { psychotherapyNoteHandlers } from '#main/records/psychotherapy-notes.ts';
import { psychotherapyMigrations } from '#main/store/psychotherapy-migrations/index.ts';
import { openStore } from '#main/store/store.ts';
import { writeVerifiedCopy } from '#main/store/verified-copy.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import {
  ClinicianId,
  newId,
  PsychotherapyNoteId,
  ReflectionId,
  type ClientId,
  type SessionId,
} from '#shared/ids.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import {
  client,
  openGroup,
  openTestPractice,
  testPassphrase,
  type TestPractice,
} from '../support/practice.ts';

const marker = 'Quittengelee';
const onDay = CalendarDate.parse('2026-11-24');
const tomas = client('Tomas', 'Musterfrau');

async function sessionWithTomas() {
  const practice = await openTestPractice();
  return { practice, ...openGroup(practice, [tomas, client('Bea', 'Beispiel')]) };
}

function write(
  { records }: TestPractice,
  clientId: ClientId,
  sessionId: SessionId | null,
  text: string,
  { id = newId(PsychotherapyNoteId), version = 0 } = {},
) {
  return {
    id,
    ...records.psychotherapyNotes.save({
      id,
      clientId,
      sessionId,
      onDay,
      version,
      text,
      putAside: [],
    }),
  };
}

function reflect({ records }: TestPractice, text: string) {
  const id = newId(ReflectionId);
  const { version: _, savedAt: __, id: ___, ...fields } = records.reflections.get({ id });
  records.reflections.save({ id, version: 0, fields: { ...fields, countertransference: text } });
  return id;
}

/** Every value of every table, index tables of the search included, as one text. */
function everything(database: Database): string {
  const tables = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all();
  return tables
    .flatMap(({ name }) => database.prepare(`SELECT * FROM "${name}"`).raw().all())
    .flat()
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
    .join('\n');
}

async function openRaw(practice: TestPractice, which: 'records' | 'psychotherapy') {
  const keys = await unlockWithPassphrase(practice.folder, testPassphrase);
  const database = openDatabase(join(practice.folder, `${which}.db`), keys[which], {
    readonly: true,
  });
  onTestFinished(() => void database.close());
  return database;
}

describe('psychotherapy notes stand apart', () => {
  test('not one word of them, nor of a reflection, nor that a client has one, is in records.db', async () => {
    const { practice, session } = await sessionWithTomas();
    const note = write(practice, tomas.id, session.id, `${marker} in the hour.`);
    write(practice, tomas.id, session.id, `${marker}, and after it.`, { ...note, version: 1 });
    write(practice, tomas.id, null, `Something of ${marker}.`);
    const reflection = reflect(practice, `The ${marker} is mine.`);
    practice.records.psychotherapyNotes.ofClient({ clientId: tomas.id });
    practice.records.psychotherapyNotes.history({ id: note.id });

    const records = everything(await openRaw(practice, 'records'));
    expect(records).toContain('Musterfrau');
    expect(records.toLowerCase()).not.toContain(marker.toLowerCase());
    const trail = practice.records.audit.list({ before: null, limit: 500 });
    const about = trail.filter(({ record }) => record.includes(note.id));
    expect(about.map(({ action }) => action)).toEqual([
      'psychotherapyNotes.history',
      'psychotherapyNotes.save',
      'psychotherapyNotes.save',
    ]);
    for (const row of about) expect(JSON.stringify(row)).not.toContain(tomas.id);
    // The note's id stands in the trail and nowhere else.
    expect(records.split(note.id).length - 1).toBe(about.length);
    expect(records).toContain(reflection);

    expect(everything(await openRaw(practice, 'psychotherapy'))).toContain(marker);
  });

  test('no file of the vault shows a word of them', async () => {
    const { practice, session } = await sessionWithTomas();
    write(practice, tomas.id, session.id, `${marker} in the hour.`);
    for (const name of readdirSync(practice.folder))
      expect(readFileSync(join(practice.folder, name)).includes(marker), name).toBe(false);
  });

  test('search, chart, session and history of the record know nothing of them', async () => {
    const { practice, session } = await sessionWithTomas();
    const { records } = practice;
    const before = JSON.stringify([
      records.clients.chart({ id: tomas.id }),
      records.sessions.get({ id: session.id }),
    ]);
    write(practice, tomas.id, session.id, `${marker} in the hour.`);
    reflect(practice, marker);
    expect(records.search.query({ text: marker, limit: 20 })).toEqual([]);
    expect(
      JSON.stringify([
        records.clients.chart({ id: tomas.id }),
        records.sessions.get({ id: session.id }),
      ]),
    ).toBe(before);
    expect(JSON.stringify(records.notes.ofSession({ sessionId: session.id }))).not.toContain(
      marker,
    );
    const paper = records.documents.preview({
      document: { kind: 'session-summary', sessionId: session.id },
      paper: 'letter',
    });
    expect(JSON.stringify(paper)).not.toContain(marker);
  });

  test('the key of the records does not open their file, nor the other way round', async () => {
    const { practice } = await sessionWithTomas();
    const keys = await unlockWithPassphrase(practice.folder, testPassphrase);
    for (const [file, key] of [
      ['psychotherapy.db', keys.records],
      ['records.db', keys.psychotherapy],
    ] as const)
      expect(() => openDatabase(join(practice.folder, file), key)).toThrow(
        expect.objectContaining({ code: 'vault-damaged' }),
      );
  });

  test('a verified copy is made under their own key before their file is brought up to date', async () => {
    const { practice, session } = await sessionWithTomas();
    const { folder, store } = practice;
    write(practice, tomas.id, session.id, marker);
    store.close();
    const keys = await unlockWithPassphrase(folder, testPassphrase);
    const next = {
      number: psychotherapyMigrations.length + 1,
      sql: 'CREATE TABLE more (x TEXT) STRICT',
    };
    const file = join(folder, 'psychotherapy.db');
    const target = join(folder, `psychotherapy.before-${next.number}.db`);
    const database = openDatabase(file, keys.psychotherapy);
    migrate(database, [...psychotherapyMigrations, next], () =>
      writeVerifiedCopy(database, keys.psychotherapy, target),
    );
    database.close();
    const copy = openDatabase(
      join(folder, `psychotherapy.before-${next.number}.db`),
      keys.psychotherapy,
      { readonly: true },
    );
    expect(everything(copy)).toContain(marker);
    copy.close();
    // The file is now of a newer Circlekeep; this one leaves it as it is.
    expect(() => openStore(folder, keys)).toThrow(expect.objectContaining({ code: 'vault-newer' }));
  });
});

describe('a psychotherapy note', () => {
  test('is one for each client and session, and as many as there are about none', async () => {
    const { practice, session } = await sessionWithTomas();
    const { psychotherapyNotes } = practice.records;
    const blank = psychotherapyNotes.ofSession({ clientId: tomas.id, sessionId: session.id });
    expect(blank).toMatchObject({ version: 0, text: '', onDay: '2026-11-24' });
    write(practice, tomas.id, session.id, 'First.', { id: blank.id });
    expect(() => write(practice, tomas.id, session.id, 'Another.')).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
    write(practice, tomas.id, null, 'Between sessions.');
    write(practice, tomas.id, null, 'And again.');
    const { notes } = psychotherapyNotes.ofClient({ clientId: tomas.id });
    expect(notes.map(({ text, session: about }) => [text, about?.number ?? null])).toEqual([
      ['And again.', null],
      ['Between sessions.', null],
      ['First.', 1],
    ]);
    expect(
      psychotherapyNotes.ofSession({ clientId: tomas.id, sessionId: session.id }),
    ).toMatchObject({ id: blank.id, text: 'First.', version: 1 });
  });

  test('is saved as typed, once, and never from an older version; after a lock it is there', async () => {
    const { practice, session } = await sessionWithTomas();
    const note = write(practice, tomas.id, session.id, 'One.');
    expect(write(practice, tomas.id, session.id, 'One.', { id: note.id })).toEqual(note);
    write(practice, tomas.id, session.id, 'One. Two.', { id: note.id, version: 1 });
    expect(() =>
      write(practice, tomas.id, session.id, 'Three.', { id: note.id, version: 1 }),
    ).toThrow(expect.objectContaining({ code: 'changed-meanwhile' }));
    const again = await practice.reopen();
    expect(again.records.psychotherapyNotes.ofClient({ clientId: tomas.id }).notes[0]?.text).toBe(
      'One. Two.',
    );
  });

  test('keeps every word that was ever deleted, and its file refuses to lose one', async () => {
    const { practice, session } = await sessionWithTomas();
    const { id } = write(practice, tomas.id, session.id, 'A sentence that will be deleted.');
    write(practice, tomas.id, session.id, '', { id, version: 1 });
    practice.clock.now = Instant.parse('2026-11-24T20:00:30.000Z');
    write(practice, tomas.id, session.id, 'Another.', { id, version: 2 });
    expect(practice.records.psychotherapyNotes.history({ id }).map(({ text }) => text)).toEqual([
      'A sentence that will be deleted.',
      'Another.',
    ]);
    practice.store.close();
    const keys = await unlockWithPassphrase(practice.folder, testPassphrase);
    const raw = openDatabase(join(practice.folder, 'psychotherapy.db'), keys.psychotherapy);
    onTestFinished(() => void raw.close());
    for (const statement of [
      'DELETE FROM private_texts',
      'DELETE FROM private_text_revisions',
      "UPDATE private_text_revisions SET text_json = ''",
    ])
      expect(() => raw.exec(statement)).toThrow(/never/);
  });

  test('and a reflection are for the clinician who wrote them', async () => {
    const { practice, session } = await sessionWithTomas();
    const { records } = practice;
    const { id } = write(practice, tomas.id, session.id, 'Mine.');
    const reflection = reflect(practice, 'Mine too.');
    const jonah = newId(ClinicianId);
    records.settings.saveClinician({
      clinician: { id: jonah, name: 'Jonah Template', credentials: '', licence: '' },
    });
    const { practice: profile } = records.settings.get();
    records.settings.savePractice({ practice: { ...profile, signedInClinician: jonah } });
    expect(records.psychotherapyNotes.ofClient({ clientId: tomas.id })).toEqual({
      notes: [],
      ofOthers: 1,
    });
    expect(records.reflections.list()).toEqual([]);
    const refused = (work: () => unknown) =>
      expect(work).toThrow(expect.objectContaining({ code: 'not-found' }));
    refused(() => records.psychotherapyNotes.history({ id }));
    refused(() => records.reflections.get({ id: reflection }));
    refused(() => write(practice, tomas.id, session.id, 'Yours.', { id, version: 1 }));
    // A second clinician of the same session writes a note of their own.
    write(practice, tomas.id, session.id, 'Jonah’s.');
    expect(records.psychotherapyNotes.ofClient({ clientId: tomas.id }).notes).toHaveLength(1);
  });

  test('is not written when the trail cannot say so', async () => {
    const { practice, session } = await sessionWithTomas();
    const { ofClient, save } = psychotherapyNoteHandlers({
      store: practice.store,
      now: () => practice.clock.now,
      audit: () => {
        throw new Error('the disk is full');
      },
    });
    const note = {
      id: newId(PsychotherapyNoteId),
      clientId: tomas.id,
      sessionId: session.id,
      onDay,
      version: 0,
      text: marker,
      putAside: [],
    };
    expect(() => save(note)).toThrow('the disk is full');
    expect(() => ofClient({ clientId: tomas.id })).toThrow('the disk is full');
    expect(practice.records.psychotherapyNotes.ofClient({ clientId: tomas.id }).notes).toEqual([]);
  });
});

test('a reflection keeps its prompts apart and its earlier words', async () => {
  const { practice, group } = await sessionWithTomas();
  const { reflections } = practice.records;
  const id = newId(ReflectionId);
  const { version: _, savedAt: __, id: ___, ...blank } = reflections.get({ id });
  const fields = { ...blank, groupId: group.id, boundaries: 'He asked where I live.' };
  reflections.save({ id, version: 0, fields });
  reflections.save({ id, version: 1, fields: { ...fields, boundaries: '', attention: 'Ines.' } });
  expect(reflections.list()).toMatchObject([
    { id, groupId: group.id, boundaries: '', attention: 'Ines.', version: 2 },
  ]);
  expect(reflections.history({ id }).map(({ text }) => text)).toEqual([
    'Boundaries\nHe asked where I live.',
    'Attention to one member\nInes.',
  ]);
});
