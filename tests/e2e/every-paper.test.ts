import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FormKind } from '#shared/rules/form-elements.ts';
import { LetterKind } from '#shared/contract/incidents.ts';
import type { ClientId } from '#shared/ids.ts';
import {
  ClinicianId,
  FormTemplateId,
  IncidentEntryId,
  IncidentId,
  IncidentLetterId,
  newId,
} from '#shared/ids.ts';
import { starterForms } from '#shared/starter-forms/index.ts';
import { client } from '../support/practice.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { askVault } from './signed-note.ts';

/*
 * Every starter form, blank, and every kind of letter about an incident, as real PDFs that are read back. They stay in
 * the folder `PAPERS` names, if it names one, for somebody to look at.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-every-paper-'));
const pdfFile = join(folder, 'paper.pdf');
const kept = process.env['PAPERS'];
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir: join(folder, 'user data'), args: ['--lang=en-US'] });
  await opened.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdfFile);
  await opened.page.getByRole('textbox', { name: 'New passphrase' }).waitFor();
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks the main process as the window does. */
const call = (operation: string, input: object) => askVault(opened.page, operation, input);

/** What a reader finds on each page of the PDF. */
async function printed(name: string, document: object): Promise<string[]> {
  const audience = { kind: 'own-records' };
  await call('documents.savePdf', { document, paper: 'letter', audience });
  const bytes = readFileSync(pdfFile);
  if (kept !== undefined) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `${name}.pdf`), bytes);
  }
  rmSync(pdfFile);
  expect(statSync(pdfFile, { throwIfNoEntry: false })).toBeUndefined();
  return (await readPdf(bytes)).map(({ text }) => text);
}

/** As one run of words: a paper breaks lines where it likes, and its font has one glyph for two apostrophes. */
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('ʼ', '’').trim();

test('every starter form prints whole, with lines to write on', async () => {
  test.slow();
  await call('vault.create', { passphrase: 'nine violet umbrellas hum' });
  await call('settings.saveClinician', {
    clinician: {
      id: newId(ClinicianId),
      name: 'Dr. Maria Example',
      credentials: 'PsyD',
      licence: '',
    },
  });
  for (const kind of FormKind.exclude(['own']).options) {
    const templateId = newId(FormTemplateId);
    await call('forms.begin', { id: templateId, beginning: { from: 'starter', kind } });
    const pages = await printed(`form-${kind}`, { kind: 'form-blank', templateId, number: null });
    const text = words(pages.join(' '));
    const { title, sections } = starterForms[kind];
    expect(text, kind).toContain(title);
    // Titles stand in a column of their own, so lines of both are read in turns: looked up word by word.
    const dense = text.replaceAll(' ', '');
    const written = sections.flatMap(({ title: heading, text: body, statements }) => [
      heading,
      body,
      ...statements.map((statement) => statement.text),
    ]);
    for (const word of words(written.join(' ').replaceAll(/\S*\{\{[^}]*\}\}\S*/g, '')).split(' '))
      expect(dense.includes(word), `${kind}: ${word}`).toBe(true);
    expect(text, kind).toMatch(/Signature/);
    expect(text, kind).not.toContain('{{');
    for (const page of pages) expect(page, kind).toMatch(/page \d of \d/);
  }
});

test('a reader of the emergency sheet finds each group of its key whole, whatever letters meet in it', async () => {
  const key = 'WW0RN-WAVYT-7AV1T-WWWWW-ZTW02-46WWT-3X5X7-AYVAW';
  const document = { kind: 'recovery-sheet', recoveryKey: key, withWill: false };
  const text = (await printed('emergency-sheet', document)).join(' ');
  for (const group of key.split('-')) expect(text).toMatch(new RegExp(`\\b${group}\\b`));
});

test('every letter about an incident prints with what it has to say', async () => {
  const ada = client('Ada', 'Muster');
  await call('clients.save', ada);
  const incidentId = newId(IncidentId);
  await call('incidents.start', { id: incidentId, origin: null });
  await call('incidents.add', {
    incidentId,
    id: newId(IncidentEntryId),
    supersedes: null,
    reason: '',
    content: {
      kind: 'facts',
      facts: {
        type: 'unintentional',
        actor: 'staff',
        channel: 'device',
        occurredFrom: '2026-11-01',
        occurredTo: null,
        discoveredOn: '2026-11-02',
        aware: { at: '2026-11-02T09:20:00.000Z', zone: 'Europe/Berlin' },
        vendor: null,
        affected: [{ clientId: ada.id, groupId: null }],
        others: 600,
        byState: [],
        information: ['names', 'notes'],
        disclosed: '',
        secured: 'not-encrypted',
        description: 'A laptop was stolen from the car.',
      },
    },
  });
  const says: Record<LetterKind, RegExp[]> = {
    individual: [/Muster/, /1 November 2026/, /What you can do/, /How to reach us/],
    hhs: [/601/, /2 November 2026/, /unsecured|Not encrypted/i],
    media: [/601 people/, /What you can do/],
    'gdpr-authority': [/601 people/, /likely consequences/i, /reasons for the delay/],
  };
  for (const kind of LetterKind.options) {
    const letterId = newId(IncidentLetterId);
    const clientId: ClientId | null = kind === 'individual' ? ada.id : null;
    await call('incidents.startLetter', { id: letterId, incidentId, kind, clientId });
    const pages = await printed(`letter-${kind}`, {
      kind: 'incident-letter',
      incidentId,
      letterId,
    });
    const text = words(pages.join(' '));
    for (const expected of says[kind]) expect(text, kind).toMatch(expected);
    if (kind !== 'individual') expect(text, kind).not.toMatch(/Muster/);
    for (const page of pages) expect(page, kind).toMatch(/page \d of \d/);
  }
});
