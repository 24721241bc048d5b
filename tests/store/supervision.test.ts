import { describe, expect, test } from 'vitest';
import { ClinicianId, EducationId, newId, OutsideContactId, SupervisionId } from '#shared/ids.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import { client, openTestPractice, type TestPractice } from '../support/practice.ts';

const day = (text: string) => CalendarDate.parse(text);
const actions = ({ records }: TestPractice) =>
  records.audit.list({ before: null, limit: 50 }).map(({ action }) => action);

function anotherClinician({ records }: TestPractice): void {
  const id = newId(ClinicianId);
  records.settings.saveClinician({
    clinician: { id, name: 'Jonah Template', credentials: '', licence: '' },
  });
  const { practice } = records.settings.get();
  records.settings.savePractice({ practice: { ...practice, signedInClinician: id } });
}

describe('supervision', () => {
  const fields = {
    onDay: day('2026-11-20'),
    kind: 'individual' as const,
    supervisor: 'Dr. Renata Schablone',
    minutes: 50,
    questions: 'Why do I let him pay late?',
    outcomes: '',
    followUp: 'Speak of the fee on Tuesday.',
    followUpDoneOn: null,
  };

  test('is saved as typed, followed up, taken out and put back', async () => {
    const practice = await openTestPractice();
    const { supervision } = practice.records;
    const id = newId(SupervisionId);
    expect(supervision.get({ id })).toMatchObject({ version: 0, minutes: null });
    const first = supervision.save({ id, version: 0, fields });
    expect(supervision.save({ id, version: 0, fields })).toEqual(first);
    const done = { ...fields, followUpDoneOn: day('2026-11-24') };
    supervision.save({ id, version: 1, fields: done });
    expect(() => supervision.save({ id, version: 1, fields })).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
    expect(supervision.list()).toMatchObject([{ ...done, version: 2 }]);
    supervision.remove({ id, removed: true });
    expect(supervision.list()).toEqual([]);
    expect(supervision.get({ id })).toMatchObject({ ...done, removed: true });
    supervision.remove({ id, removed: false });
    expect(supervision.list()).toHaveLength(1);
  });

  test('leaves one row in the trail for a sitting, not for each keystroke', async () => {
    const practice = await openTestPractice();
    const { supervision } = practice.records;
    const id = newId(SupervisionId);
    let text = '';
    for (let version = 0; version < 20; version += 1) {
      text += 'words ';
      supervision.save({ id, version, fields: { ...fields, outcomes: text } });
    }
    expect(actions(practice).filter((action) => action.startsWith('supervision.'))).toEqual([
      'supervision.create',
    ]);
    practice.clock.now = Instant.parse('2026-11-25T09:00:00.000Z');
    supervision.save({ id, version: 20, fields: { ...fields, outcomes: `${text}more` } });
    expect(actions(practice)[0]).toBe('supervision.change');
  });

  test('is each clinician’s own log', async () => {
    const practice = await openTestPractice();
    const { supervision } = practice.records;
    const id = newId(SupervisionId);
    supervision.save({ id, version: 0, fields });
    anotherClinician(practice);
    expect(supervision.list()).toEqual([]);
    expect(() => supervision.get({ id })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('an outside contact', () => {
  test('is kept with everybody it was between, and stands in nobody’s chart', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const [ada, bo] = [client('Ada', 'Muster'), client('Bo', 'Sample')];
    records.clients.save(ada);
    records.clients.save(bo);
    const before = JSON.stringify(records.clients.chart({ id: ada.id }));
    const id = newId(OutsideContactId);
    const fields = {
      onDay: day('2026-11-21'),
      between: 'members' as const,
      clientIds: [bo.id, ada.id],
      groupId: null,
      how: 'Chance meeting',
      what: 'Coffee after the group.',
      takenUp: 'not-yet' as const,
    };
    const saved = records.outsideContacts.save({ id, version: 0, fields });
    expect(records.outsideContacts.save({ id, version: 0, fields })).toEqual(saved);
    records.outsideContacts.save({
      id,
      version: 1,
      fields: { ...fields, clientIds: [ada.id], takenUp: 'taken-up' },
    });
    expect(records.outsideContacts.list()).toMatchObject([
      { clientIds: [ada.id], takenUp: 'taken-up', version: 2 },
    ]);
    expect(JSON.stringify(records.clients.chart({ id: ada.id }))).toBe(before);
    records.outsideContacts.remove({ id, removed: true });
    expect(records.outsideContacts.list()).toEqual([]);
    expect(records.outsideContacts.get({ id })).toMatchObject({ what: 'Coffee after the group.' });
  });
});

describe('continuing education', () => {
  const fields = {
    onDay: day('2026-10-03'),
    title: 'Ethics in group work',
    provider: 'Sample Institute',
    hours: 2.75,
    category: 'Ethics',
  };
  const pdf = Buffer.from('%PDF-1.7\nmade up');
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

  test('counts quarters of an hour exactly, and each clinician’s own', async () => {
    const practice = await openTestPractice();
    const { education } = practice.records;
    const id = newId(EducationId);
    const saved = education.save({ id, version: 0, fields });
    expect(education.save({ id, version: 0, fields })).toEqual(saved);
    education.save({ id, version: 1, fields: { ...fields, hours: 3.25 } });
    const cycle = { start: day('2025-07-01'), months: 24, hours: 36 };
    education.saveCycle({ cycle });
    expect(education.list()).toEqual({
      entries: [{ ...fields, id, hours: 3.25, certificate: null, version: 2 }],
      cycle,
    });
    anotherClinician(practice);
    expect(education.list()).toEqual({ entries: [], cycle: null });
  });

  test('keeps a certificate inside the vault and gives out the same bytes', async () => {
    const practice = await openTestPractice();
    const { education } = practice.records;
    const id = newId(EducationId);
    education.save({ id, version: 0, fields });
    expect(await education.attachCertificate({ id })).toEqual({ attached: false });
    practice.files.chosen = { name: 'certificate', bytes: pdf };
    expect(await education.attachCertificate({ id })).toEqual({ attached: true });
    expect(education.list().entries[0]?.certificate).toBe('pdf');
    const again = await practice.reopen();
    expect(await again.records.education.saveCertificate({ id })).toEqual({ saved: true });
    expect(Buffer.from(again.files.written.at(-1)!.bytes)).toEqual(pdf);
    again.files.chosen = { name: 'certificate', bytes: png };
    await again.records.education.attachCertificate({ id });
    expect(again.records.education.certificatePicture({ id })).toEqual({
      type: 'png',
      base64: png.toString('base64'),
    });
  });

  test('takes no file but a PDF or picture, whatever its name says', async () => {
    const practice = await openTestPractice();
    const { education } = practice.records;
    const id = newId(EducationId);
    education.save({ id, version: 0, fields });
    for (const content of ['', '<svg onload="alert(1)"/>', 'MZ\x90', '<html>%PDF-', 'GIF89a']) {
      practice.files.chosen = { name: 'certificate', bytes: Buffer.from(content, 'latin1') };
      await expect(education.attachCertificate({ id })).rejects.toThrow(
        expect.objectContaining({ code: 'file-type' }),
      );
    }
    expect(education.list().entries[0]?.certificate).toBeNull();
    practice.files.chosen = { name: 'certificate', bytes: pdf };
    await education.attachCertificate({ id });
    expect(() => education.certificatePicture({ id })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  test('an entry taken out counts no more and can be put back', async () => {
    const practice = await openTestPractice();
    const { education } = practice.records;
    const id = newId(EducationId);
    education.save({ id, version: 0, fields });
    education.remove({ id, removed: true });
    expect(education.list().entries).toEqual([]);
    education.remove({ id, removed: false });
    expect(education.list().entries).toHaveLength(1);
  });
});
