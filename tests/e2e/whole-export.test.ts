import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnPath } from '../../scripts/runtime/on-path.mjs';
import { hasAgeTool, openWithAge } from '../support/age-tool.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { openDialogChooses } from '../support/old-list.ts';
import { palette, press, tabTo, tick, typeInto } from './keyboard.ts';

/*
 * A practice leaves and comes back, without a mouse: everything is saved encrypted, opened with other people's
 * programs, and made into a vault in another Circlekeep. Steps share their apps.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-whole-'));
const file = join(folder, 'everything.zip.age');
const filePassphrase = 'copper kettles argue over noon';
let from: LaunchedApp;
let to: LaunchedApp | undefined;
let client = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  from = await launchApp({
    userDataDir: join(folder, 'from'),
    args: ['--demo', '--lang=en-US'],
  });
  await from.page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
  await from.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
});
test.afterAll(async () => {
  await from.close();
  await to?.close();
  rmSync(folder, { recursive: true, force: true });
});

const saveButton = () => from.page.getByRole('button', { name: 'Save the export…' });
const status = () => from.page.getByRole('main').getByRole('status').last();

test('the screen says what is in, what is left out and how to check it', async () => {
  const { page } = from;
  await palette(page, 'Take everything with you');
  const main = page.getByRole('main');
  for (const words of ['The search index', 'HOW-TO-CHECK.txt'])
    await expect(main).toContainText(words);
  await expect(main).toContainText(/\d+ clients, [\d,]+ notes and \d+ attached files?/);
  await expect(saveButton()).toBeDisabled();
  await expectAccessible(page);
});

test('a file for anybody to read is saved only by somebody who knows it', async () => {
  const { page } = from;
  const plain = page.getByRole('radio', { name: 'Anybody who gets the file' });
  await tabTo(page, page.getByRole('radio', { name: 'Whoever has a passphrase' }));
  await page.keyboard.press('ArrowDown');
  await expect(plain).toBeChecked();
  await expect(saveButton()).toBeDisabled();
  const known = page.getByRole('checkbox', { name: /anybody who gets this file can read/ });
  await tick(page, known);
  await expect(saveButton()).toBeEnabled();
  await expectAccessible(page);
  await tabTo(page, plain, 'Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await expect(saveButton()).toBeDisabled();
});

test('everything is saved under a passphrase, and stopped first without leaving anything', async () => {
  const { page } = from;
  await tick(page, page.getByRole('checkbox', { name: /Psychotherapy notes/ }));
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await typeInto(page, field('New passphrase'), filePassphrase);
  await typeInto(page, field('Passphrase again'), filePassphrase);
  await press(page, saveButton());
  await press(page, page.getByRole('button', { name: 'Stop', exact: true }));
  await expect(status()).toHaveText('Stopped. Nothing of it was left.', { timeout: 60_000 });
  expect(readdirSync(folder)).toEqual(['from']);
  await press(page, saveButton());
  await expect(status()).toContainText('Saved. Whoever has the passphrase', { timeout: 240_000 });
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  await palette(page, 'Audit trail');
  await expect(page.getByText('Exported everything, encrypted').first()).toBeVisible();
});

test('age, unzip, sha256sum and Python open and check it without Circlekeep', () => {
  test.skip(!hasAgeTool || !['unzip', 'sha256sum', 'python3'].every((name) => isOnPath(name)));
  const opened = join(folder, 'opened');
  const zip = join(folder, 'opened.zip');
  writeFileSync(zip, openWithAge(file, filePassphrase));
  execFileSync('unzip', ['-q', zip, '-d', opened]);
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: opened });
  const program = `
import csv, io, json
head = json.load(open('export.json'))
tables = {name: json.load(open(f'json/records/{name}.json')) for name in head['records']['rows']}
assert all(len(tables[name]) == rows for name, rows in head['records']['rows'].items())
notes = list(csv.DictReader(open('csv/notes-to-read.csv', encoding='utf-8-sig', newline='')))
assert len({row['Note id'] for row in notes}) > 500
bundle = json.load(open('fhir/bundle.json'))
assert bundle['resourceType'] == 'Bundle' and len(bundle['entry']) > 1000
client = tables['clients'][0]
print(json.dumps([client['family_name'], client['given_name'], len(json.load(open('json/psychotherapy/private_texts.json')))]))`;
  const [family, given, texts] = JSON.parse(
    execFileSync('python3', ['-c', program], { cwd: opened, encoding: 'utf8' }),
  ) as [string, string, number];
  client = `${given} ${family}`;
  expect(texts).toBeGreaterThan(5);
  const pdfs = readdirSync(join(opened, 'files/attachment_files'));
  expect(readFileSync(join(opened, 'files/attachment_files', pdfs[0]!)).subarray(0, 4)).toEqual(
    Buffer.from('%PDF'),
  );
  rmSync(opened, { recursive: true });
  rmSync(zip);
});

test('another Circlekeep makes a vault of it, and a client’s chart is there', async () => {
  to = await launchApp({ userDataDir: join(folder, 'to'), args: ['--lang=en-US'] });
  const { page, app } = to;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await press(page, button('Bring in a whole export'));
  await openDialogChooses(app, file);
  await press(page, button('Choose the file…'));
  await typeInto(page, field('Passphrase of the file'), 'not this one at all');
  await press(page, button('Check the file'));
  await expect(page.getByRole('alert')).toContainText('does not open this file');
  await expectAccessible(page);
  await typeInto(page, field('Passphrase of the file'), filePassphrase);
  await press(page, button('Check the file'));
  await expect(page.getByRole('heading', { name: 'Whole and unchanged' })).toBeVisible({
    timeout: 120_000,
  });
  await expectAccessible(page);
  await typeInto(page, field('New passphrase'), 'seven walnut ladders whistle');
  await typeInto(page, field('Passphrase again'), 'seven walnut ladders whistle');
  await press(page, button('Make the vault from it'));
  await page.getByRole('heading', { name: 'Put this key away' }).waitFor({ timeout: 240_000 });
  await tick(page, page.getByRole('checkbox', { name: 'I have put it away' }));
  await press(page, button('Continue'));
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await palette(page, 'Audit trail');
  await expect(page.getByText('Brought in a whole export').first()).toBeVisible();
  await press(page, button('Check the records'));
  await expect(page.getByText(/Nothing was found/)).toBeVisible();
  test.skip(client === '');
  await palette(page, client);
  await expect(page.getByRole('main')).toContainText(client.split(' ')[1] ?? '');
  await expect(page.getByRole('main')).toContainText('Signed');
});
