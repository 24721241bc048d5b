import { expect, test } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#main/store/open-database.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { addClient, makeVault } from './first-steps.ts';
import { chooseOption, palette, press, typeInto } from './keyboard.ts';

/* What was changed or put back behind the app's back is told, and the trail is read and printed, without a mouse. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-audit-'));
const userDataDir = join(folder, 'user data');
const vault = join(userDataDir, 'vault');
const pdfFile = join(folder, 'report.pdf');
const passphrase = 'nine violet umbrellas hum';
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string) => opened.page.getByRole('button', { name, exact: true });
const trail = () => opened.page.getByRole('table', { name: 'Audit trail' });

/** Does something to the files while nobody has them open, and tries the passphrase at the door. */
async function whileClosed(work: () => void | Promise<void>): Promise<void> {
  await opened.close();
  await work();
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  await typeInto(opened.page, opened.page.getByLabel('Passphrase', { exact: true }), passphrase);
  await opened.page.keyboard.press('Enter');
}

const isOpen = () =>
  expect(opened.page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 60_000 });

test('the trail is narrowed to one client, and says so where nothing fits', async () => {
  const { page } = opened;
  await makeVault(page, passphrase);
  await addClient(opened.page, 'Ada');
  await addClient(opened.page, 'Bo');
  await palette(page, 'Audit trail');
  await expect(trail()).toContainText('Muster, Bo');
  await chooseOption(page, page.getByRole('combobox', { name: 'Client' }), /Ada/);
  await expect(trail()).toContainText('Muster, Ada');
  await expect(trail()).not.toContainText('Muster, Bo');
  await expectAccessible(page);
  await chooseOption(page, page.getByRole('combobox', { name: 'What' }), /Groups/);
  await expect(page.getByText('No entry fits')).toBeVisible();
  await press(page, button('Show everything').first());
  await expect(trail()).toContainText('Muster, Bo');
});

test('the report is printed with what a check found, and names no client', async () => {
  const { page, app } = opened;
  await press(page, button('Check the records'));
  await expect(page.getByText(/^Nothing was found/)).toBeVisible();
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdfFile);
  await press(page, button('Report'));
  await expectAccessible(page);
  await press(page, button('Save PDF'));
  await expect
    .poll(() => statSync(pdfFile, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(1_000);
  const text = JSON.stringify(await readPdf(readFileSync(pdfFile)));
  for (const expected of ['13 entries', 'Nothing was found', 'Made the vault'])
    expect(text).toContain(expected);
  expect(text).not.toContain('Muster');
});

test('a record that was changed in the file is found, and leads to it', async () => {
  await whileClosed(async () => {
    const keys = await unlockWithPassphrase(vault, passphrase);
    const database = openDatabase(join(vault, 'records.db'), keys.records);
    database.exec(`UPDATE clients SET given_name = 'Eve' WHERE given_name = 'Ada'`);
    database.close();
  });
  await isOpen();
  const { page } = opened;
  await palette(page, 'Audit trail');
  await press(page, button('Check the records'));
  const findings = page.getByRole('table', { name: 'Findings' });
  await expect(findings).toContainText('clients');
  await expectAccessible(page);
  await press(page, findings.getByRole('link').first());
  await expect(page.getByRole('heading', { name: 'Eve Muster' }).first()).toBeVisible();
});

test('yesterday’s files are told as such, and are opened knowingly', async () => {
  await whileClosed(() => cpSync(vault, join(folder, 'yesterday'), { recursive: true }));
  await isOpen();
  await addClient(opened.page, 'Cleo');
  await whileClosed(() => {
    rmSync(vault, { recursive: true });
    cpSync(join(folder, 'yesterday'), vault, { recursive: true });
  });
  const { page } = opened;
  await expect(page.getByRole('heading', { name: 'These are not the newest files' })).toBeVisible();
  await expectAccessible(page);
  await press(page, button('Open these files all the same'));
  await isOpen();
  await palette(page, 'Audit trail');
  await expect(trail()).toContainText('Opened files older than what was last saved, knowingly');
  await expect(trail()).not.toContainText('Cleo');
});
