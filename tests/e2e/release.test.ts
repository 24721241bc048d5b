import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuthorizationId, ClientRequestId, IntakeItemId, newId } from '#shared/ids.ts';
import { addDays, today } from '#shared/time.ts';
import { hasAgeTool, openWithAge } from '../support/age-tool.ts';
import { archiveContents } from '../support/archive-contents.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { bundleProblems, readBundle, wordsIn } from '../support/fhir.ts';
import { readPdf } from '../support/pdf-text.ts';
import { release } from '../support/releases.ts';
import { makeVault } from './first-steps.ts';
import { adaAndBo, askVault, signAdasNote } from './signed-note.ts';
import { chooseOption, palette, press, tabTo, typeInto } from './keyboard.ts';

/*
 * One client's record given out, by keyboard: from the request to an archive that other programs open, and to an
 * outside party with what 42 CFR Part 2 asks to go along.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-release-'));
const userDataDir = join(folder, 'user data');
const passphrase = 'nine violet umbrellas hum';
const copyPassphrase = 'copper kettles argue at noon';
const chosenFile = join(folder, 'chosen');
const people = adaAndBo('Tuesday recovery group');
const { ada, tuesday } = people;
let opened: LaunchedApp;

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

const ask = (operation: string, input: unknown) => askVault(opened.page, operation, input);

/** Chooses from a list of the dialog. */
const choose = (label: string, option: RegExp) =>
  chooseOption(opened.page, dialog().getByRole('combobox', { name: label }), option);

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
  await signAdasNote(opened.page, people);
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
  await tabTo(
    page,
    panel('3. For whom, and how').getByRole('checkbox', { name: /^Also as FHIR R4/ }),
  );
  await page.keyboard.press('Space');
  await expectAccessible(page);
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
  const archive = await archiveContents(locked, copyPassphrase);
  const bundle = readBundle([archive.get('fhir/bundle.json')?.toString('utf8') ?? '']);
  expect(bundleProblems(bundle)).toEqual([]);
  const words = wordsIn(bundle).join('\n');
  expect(words).toContain('Ada spoke of her week.');
  expect(words).toContain('In 3 places the name of another person was replaced');
  expect(words).not.toMatch(/\bBo\b|\bSample\b(?! Street)/);
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
