import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { addClient, makeVault } from './first-steps.ts';
import { palette, press, typeInto } from './keyboard.ts';

/* A folder on a stick, a backup, a change, and the way back, without a mouse. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-backups-'));
const userDataDir = join(folder, 'user data');
const stick = join(folder, 'stick');
const passphrase = 'nine violet umbrellas hum';
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  mkdirSync(stick);
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  // The system's own dialog cannot be driven from here.
  await opened.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, stick);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string) => opened.page.getByRole('button', { name, exact: true });
const status = () => opened.page.getByRole('main').getByRole('status').first();
const made = () => readdirSync(stick).filter((name) => /^circlekeep-\d{8}-\d{6}/.test(name));

test('a folder is chosen in the system’s dialog, and a backup is made there and listed', async () => {
  const { page } = opened;
  await makeVault(page, passphrase);
  await addClient(page, 'Tomas');
  await palette(page, 'Backups');
  await expectAccessible(page);
  await press(page, button('Choose a folder…'));
  await expect(page.getByText(stick, { exact: true })).toBeVisible();
  await press(page, button('Back up now'));
  await expect(status()).toHaveText('Backup made and checked.', { timeout: 60_000 });
  expect(made()).toHaveLength(1);
  const there = page.getByRole('region', { name: 'In the folder' });
  await expect(there.getByText(made()[0] ?? '')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Log' }).getByText('made and checked'),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the restore drill is run from there and says what it did', async () => {
  const { page } = opened;
  await press(page, button('Run a restore drill'));
  await expect(status()).toContainText('restored, opened and checked', { timeout: 60_000 });
  expect(readdirSync(userDataDir).filter((name) => name.includes('drill'))).toEqual([]);
});

test('a stick pulled out is a line on Today, and gone once a backup is made again', async () => {
  const { page } = opened;
  renameSync(stick, `${stick} in a pocket`);
  await press(page, button('Back up now'));
  await expect(status()).toContainText('Plug in the stick', { timeout: 60_000 });
  await palette(page, 'Today');
  const line = page.getByRole('region', { name: 'Backups' });
  await expect(line).toContainText('The last backup failed. The folder is not there.');
  await expectAccessible(page);
  renameSync(`${stick} in a pocket`, stick);
  await press(page, line.getByRole('button', { name: 'Back up now' }));
  await expect(line).toContainText('Backup made and checked.', { timeout: 60_000 });
  await expect(line).not.toContainText('failed');
  expect(made()).toHaveLength(2);
});

test('what would be lost is shown, then the earlier state is back and the old vault kept beside it', async () => {
  const { page, app } = opened;
  await addClient(page, 'Ada');
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    join(stick, made()[0] ?? ''),
  );
  await palette(page, 'Restore a backup');
  await press(page, button('Choose the backup’s folder…'));
  await typeInto(page, page.getByLabel('Passphrase of that day'), passphrase);
  await press(page, button('Open and check it'));
  const clients = page.getByRole('row', { name: /^Clients/ });
  await expect(clients).toHaveText('Clients110', { timeout: 60_000 });
  await expectAccessible(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-before', ''));
  await press(page, button('Restore this backup'));
  // The page is loaded anew with the lock and with the opening; the second one begins where a day does. It is asked for
  // before any page learns that the vault is open.
  await expect(page.locator('html[data-before]')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.isLoading(),
      ),
    )
    .toBe(false);
  await expect(page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page', {
    timeout: 60_000,
  });
  await palette(page, 'Clients');
  await expect(page.getByText('Tomas').first()).toBeVisible();
  await expect(page.getByText('Ada')).toHaveCount(0);
  expect(
    readdirSync(userDataDir).filter((name) => /^vault\.before-restore-[\d-]+$/.test(name)),
  ).toHaveLength(1);
  expect(made(), 'and a backup of it was made first').toHaveLength(3);
  await palette(page, 'Audit trail');
  await expect(page.getByText('Restored a backup in place of the vault').first()).toBeVisible();
});

test('at the door it opens with the same passphrase, and offers the way back', async () => {
  const { page } = opened;
  await page.keyboard.press('Control+l');
  await press(page, button('Restore a backup'));
  await expect(button('Choose the backup’s folder…')).toBeVisible();
  await expectAccessible(page);
  await press(page, button('Back'));
  await typeInto(page, page.getByLabel('Passphrase', { exact: true }), passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 });
});
