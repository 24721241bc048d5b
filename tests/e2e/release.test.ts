import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notes } from '#shared/contract/notes.ts';
import { Reply } from '#shared/contract/reply.ts';
import {
  AuthorizationId,
  ClientId,
  ClientRequestId,
  IntakeItemId,
  MembershipId,
  newId,
  NoteId,
  ParagraphId,
  SessionId,
} from '#shared/ids.ts';
import type { NoteDocument } from '#shared/note-document.ts';
import { chartNoteText, deriveChartNote } from '#shared/rules/chart-note.ts';
import { weekly } from '#shared/rules/recurrence.ts';
import { addDays, localZone, today } from '#shared/time.ts';
import { hasAgeTool, openWithAge } from '../support/age-tool.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { group } from '../support/practice.ts';
import { release } from '../support/releases.ts';
import { makeVault } from './first-steps.ts';
import { palette, press, tabTo, typeInto } from './keyboard.ts';

/*
 * One client's record given out, by keyboard: from the request to an archive that other programs open, and to an
 * outside party with what 42 CFR Part 2 asks to go along.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-release-'));
const userDataDir = join(folder, 'user data');
const passphrase = 'nine violet umbrellas hum';
const copyPassphrase = 'copper kettles argue at noon';
const chosenFile = join(folder, 'chosen');
const ada = client('Ada', 'Muster');
const bo = client('Bo', 'Sample');
const tuesday = group('Tuesday recovery group', { schedule: weekly(2, addDays(today(), -90)) });
const evening = {
  id: newId(SessionId),
  groupId: tuesday.id,
  version: 0,
  fields: {
    plannedStart: `${addDays(today(), -7)}T18:00`,
    zone: localZone(),
    plannedMinutes: 90,
    actualStart: null,
    actualEnd: null,
    modality: 'in-person',
    place: 'Room 2',
    topic: '',
    plan: '',
    facilitators: [],
  },
};
const words: NoteDocument = {
  type: 'doc',
  content: [
    {
      type: 'section',
      attrs: { key: 'data', title: 'Data' },
      content: [
        {
          type: 'paragraph',
          attrs: { id: newId(ParagraphId), audience: { kind: 'mentioned' } },
          content: [
            { type: 'mention', attrs: { id: ada.id, label: 'Ada' } },
            { type: 'text', text: ' spoke of her week.' },
          ],
        },
      ],
    },
  ],
};
let opened: LaunchedApp;

function client(givenName: string, familyName: string) {
  const names = { givenName, familyName, preferredName: '', nicknames: [] };
  const fields = { ...names, chartCode: '', pronouns: '', dateOfBirth: null };
  return { id: newId(ClientId), version: 0, names, fields };
}

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  await opened.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, chosenFile);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const main = () => opened.page.getByRole('main');
const button = (name: string | RegExp) => main().getByRole('button', { name, exact: true }).first();
const dialog = () => opened.page.getByRole('dialog');
const field = (name: string) => dialog().getByRole('textbox', { name, exact: true });
const list = (name: string) => opened.page.getByRole('list', { name });
const panel = (name: string) => main().getByRole('region', { name });

/** Asks the vault directly, as the window's own code does; for what other tests do by keyboard. */
async function ask(operation: string, input: unknown): Promise<unknown> {
  const answered = await opened.page.evaluate(
    ([name, value]) => window.circlekeep.call(name, value),
    [operation, input] as const,
  );
  const reply = Reply.parse(answered);
  if (!reply.ok) throw new Error(`${operation}: ${reply.code} ${reply.detail ?? ''}`);
  return reply.value;
}

/** Chooses from a list by the arrow keys. */
async function choose(label: string, option: RegExp): Promise<void> {
  const { page } = opened;
  await tabTo(page, dialog().getByRole('combobox', { name: label }));
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[data-combobox-selected]:visible');
  for (let presses = 0; presses < 30; presses += 1) {
    if ((await chosen.count()) > 0 && option.test(await chosen.first().innerText())) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(chosen.first()).toHaveText(option);
  await page.keyboard.press('Enter');
}

async function savedFile(ending: string): Promise<Buffer> {
  const file = `${chosenFile}.${ending}`;
  await expect
    .poll(() => statSync(file, { throwIfNoEntry: false })?.size ?? 0, { timeout: 60_000 })
    .toBeGreaterThan(1_000);
  return readFileSync(file);
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const pages = await readPdf(pdf);
  return pages.map(({ text }) => text).join('\n');
}

test('begins with a client of a group, a signed note and a request to see the record', async () => {
  await makeVault(opened.page, passphrase);
  await ask('groups.save', tuesday);
  for (const member of [ada, bo]) {
    await ask('clients.save', { id: member.id, version: 0, fields: member.fields });
    await ask('memberships.join', {
      id: newId(MembershipId),
      groupId: tuesday.id,
      clientId: member.id,
      joinedOn: addDays(today(), -60),
    });
  }
  await ask('sessions.save', evening);
  await ask('notes.saveGroup', {
    id: newId(NoteId),
    sessionId: evening.id,
    version: 0,
    format: 'dap',
    document: words,
  });
  const people = [ada, bo].map(({ id, names }) => ({ id, ...names }));
  const text = chartNoteText(
    deriveChartNote(words, people[0]!, { present: new Set(), additions: [], people }),
  );
  const noted = notes.ofSession.output.parse(
    await ask('notes.ofSession', { sessionId: evening.id }),
  );
  const id = noted.charts.find(({ clientId }) => clientId === ada.id)?.id;
  await ask('notes.sign', {
    sessionId: evening.id,
    group: null,
    charts: [{ id, clientId: ada.id, text }],
  });
  for (const [kind, said] of [
    ['presenting-concern', 'Came because Bo Sample told her of the group. She trusts Bo.'],
    ['tailoring', 'Not to sit beside Bo.'],
  ])
    await ask('intake.save', {
      id: newId(IntakeItemId),
      clientId: ada.id,
      version: 0,
      fields: { kind, text: said },
    });
  await ask('clientRequests.receive', {
    id: newId(ClientRequestId),
    clientId: ada.id,
    fields: {
      kind: 'access',
      law: 'hipaa',
      receivedOn: today(),
      what: 'A copy of everything.',
      form: 'As a file',
      noteId: null,
    },
  });
});

test('a request leads to the release, where every name of another is decided', async () => {
  const { page } = opened;
  await palette(page, 'Ada Muster');
  await press(
    page,
    page.getByRole('navigation', { name: 'Client' }).getByRole('link', { name: 'Disclosures' }),
  );
  await press(page, main().getByRole('link', { name: /^Prepare the release/ }));
  await press(page, button('Prepare the record'));
  await expect(panel('2. Names of others')).toContainText('3 places to decide');
  await expect(button('Save encrypted…')).toBeDisabled();
  await expectAccessible(page);
  await press(page, main().getByRole('button', { name: '“Bo Sample”, not decided' }));
  await expect(dialog()).toContainText('Bo Sample');
  await page.keyboard.press('Enter');
  await expect(panel('2. Names of others')).toContainText('2 places to decide');
  await press(page, button('Take all 2 suggestions'));
  await expect(panel('2. Names of others')).toContainText('all decided');
  await expect(panel('3. For whom, and how')).toContainText('Ready: 1 paper of progress notes');
  await expectAccessible(page);
});

test('and goes to the client as an archive that other programs open, without the other’s name', async () => {
  const { page } = opened;
  await press(page, button('Save encrypted…'));
  await expect(dialog().getByRole('radio', { name: 'The client' })).toBeChecked();
  await expect(dialog().getByRole('radio', { name: 'The practice’s own records' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await typeInto(page, field('New passphrase'), copyPassphrase);
  await typeInto(page, field('Passphrase again'), copyPassphrase);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel('3. For whom, and how')).toContainText('Saved encrypted.', {
    timeout: 60_000,
  });
  await expect(list('Released')).toContainText('Ada Muster (client)');
  const locked = await savedFile('age');
  expect(locked.includes('Muster')).toBe(false);
  test.skip(!hasAgeTool, 'the age program is not installed');
  const zip = join(folder, 'opened.zip');
  writeFileSync(zip, openWithAge(`${chosenFile}.age`, copyPassphrase));
  const { status } = spawnSync('unzip', ['-q', zip, '-d', join(folder, 'opened')]);
  expect(status).toBe(0);
  const text = await textOf(readFileSync(join(folder, 'opened', 'record.pdf')));
  for (const expected of [
    'Release of the record',
    'In 3 places the name of another person was replaced',
    'Ada spoke of her week.',
    'told her of the group',
  ])
    expect(text).toContain(expected);
  expect(text).not.toMatch(/\bBo\b|\bSample\b(?! Street)/);
  const manifest = readFileSync(join(folder, 'opened', 'manifest.json'), 'utf8');
  expect(manifest).toContain('client-release');
});

test('to an outside party it goes with the Part 2 notice and a copy of the consent', async () => {
  const { page } = opened;
  await ask('groups.save', {
    id: tuesday.id,
    version: 1,
    fields: { ...tuesday.fields, part2: true },
  });
  const id = newId(AuthorizationId);
  const information = ['attendance', 'progress-notes', 'intake', 'other-papers'];
  await ask('authorizations.save', {
    id,
    clientId: ada.id,
    version: 0,
    fields: { ...release, kind: 'part2', information, expiresOn: addDays(today(), 90) },
  });
  const signature = { name: 'Ada Muster', on: addDays(today(), -1), authority: '' };
  await ask('authorizations.sign', { id, version: 1, signature });
  await press(page, button('Prepare the record'));
  await expect(panel('2. Names of others')).toContainText('to decide');
  await press(page, button(/^Take (all \d+ suggestions|the suggestion)$/));
  await expect(panel('2. Names of others')).toContainText('all decided');
  await press(page, button('Save PDF…'));
  await expect(dialog().getByRole('radio', { name: 'The client' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(dialog().getByRole('radio', { name: 'Somebody else' })).toBeChecked();
  await choose('What allows it', /^The client’s authorization/);
  await choose('Authorization', /Dr\. Renata Schablone/);
  await expect(dialog().getByRole('status')).toContainText('the Part 2 notice that goes along');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeVisible();
  await tabTo(page, dialog().getByRole('radio', { name: 'Long form' }));
  await page.keyboard.press('Space');
  await tabTo(page, dialog().getByRole('checkbox', { name: 'A copy of the consent goes along' }));
  await page.keyboard.press('Space');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel('3. For whom, and how')).toContainText('Saved as PDF.', { timeout: 60_000 });
  const text = await textOf(await savedFile('pdf'));
  for (const expected of [
    'Dr. Renata Schablone',
    'Federal confidentiality rules (42 CFR part 2)',
    'The consent reads as follows.',
    'The notes of autumn 2026',
  ])
    expect(text).toContain(expected);
  expect(text).not.toMatch(/\bBo\b/);
});
