import { expect, test } from 'vitest';
import { documentModel } from '#main/documents/document-model.ts';
import { willParts } from '#shared/professional-will.ts';
import type { ProfessionalWill } from '#shared/contract/professional-will.ts';
import { client, openTestPractice } from '../support/practice.ts';
import { codeOf } from './vault-support.ts';

/** Every part with its own made-up words. */
const written = (more: Partial<ProfessionalWill> = {}): ProfessionalWill => {
  const all = Object.fromEntries(willParts.map(({ key }) => [key, `Words of ${key}.`]));
  return { ...(all as ProfessionalWill), ...more };
};

test('it is empty at first, kept as typed, and there after a lock', async () => {
  const practice = await openTestPractice();
  const { professionalWill } = practice.records;
  const first = professionalWill.get();
  expect(Object.values(first.will)).toEqual(willParts.map(() => ''));
  expect([first.version, first.savedAt]).toEqual([0, null]);
  const will = written();
  const saved = professionalWill.save({ version: 0, will });
  expect(professionalWill.save({ version: 0, will }), 'sent again').toEqual(saved);
  const again = await practice.reopen();
  expect(again.records.professionalWill.get()).toEqual({ will, ...saved });
});

test('a save from an older version overwrites nothing', async () => {
  const { records } = await openTestPractice();
  records.professionalWill.save({ version: 0, will: written() });
  const other = written({ executor: 'Somebody else.' });
  expect(await codeOf(() => records.professionalWill.save({ version: 0, will: other }))).toBe(
    'changed-meanwhile',
  );
  expect(records.professionalWill.get().will.executor).toBe('Words of executor.');
});

test('the sheet says where the vault is in the therapist’s words, and holds the will only if asked', async () => {
  const { records, context } = await openTestPractice();
  records.clients.save(client('Tomas', 'Musterfrau'));
  const sheet = (withWill: boolean) => {
    const request = { kind: 'recovery-sheet', recoveryKey: 'ABCDE-FGHJK', withWill } as const;
    return documentModel(context, request, 'a4');
  };
  expect(sheet(false)).toMatchObject({ places: { computer: '', backups: '' }, will: null });
  records.professionalWill.save({ version: 0, will: written({ board: '' }) });
  const model = sheet(true);
  expect(model).toMatchObject({
    recoveryKey: 'ABCDE-FGHJK',
    places: { computer: 'Words of computer.', backups: 'Words of backups.' },
  });
  const text = JSON.stringify(model);
  for (const { key, title } of willParts) {
    expect(text).toContain(title);
    if (key !== 'board') expect(text).toContain(`Words of ${key}.`);
  }
  expect(text).not.toMatch(/Tomas|Musterfrau/);
  expect(JSON.stringify(sheet(false))).not.toContain('Words of executor.');
  const alone = JSON.stringify(documentModel(context, { kind: 'professional-will' }, 'a4'));
  expect(alone).toContain('Words of executor.');
  expect(alone).not.toContain('ABCDE');
});

test('the trail says that it was written and printed, and no word of it', async () => {
  const { records } = await openTestPractice();
  records.professionalWill.save({ version: 0, will: written() });
  await records.documents.print({
    document: { kind: 'recovery-sheet', recoveryKey: 'ABCDE-FGHJK', withWill: true },
    paper: 'a4',
    audience: { kind: 'own-records' },
  });
  const rows = records.audit.list({ before: null, limit: 10 });
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['professionalWill.save', 'documents.print']),
  );
  expect(JSON.stringify(rows)).not.toMatch(/Words of|ABCDE/);
});
