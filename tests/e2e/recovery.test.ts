import { expect, test } from '@playwright/test';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#main/store/open-database.ts';
import { unlockWithPassphrase, type VaultKeys } from '#main/vault/vault.ts';
import { expectAccessible } from '../support/axe.ts';
import { flipBit, pageUses } from '../support/damage.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { openDialogChooses } from '../support/old-list.ts';
import { addClient, makeVault } from './first-steps.ts';
import { palette, press, typeInto } from './keyboard.ts';

/* A vault that is damaged in three ways, and the way back from each, without a mouse. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-recovery-'));
const userDataDir = join(folder, 'user data');
const stick = join(folder, 'stick');
const vault = join(userDataDir, 'vault');
const records = join(vault, 'records.db');
const passphrase = 'nine violet umbrellas hum';
let opened: LaunchedApp;
let keys: VaultKeys;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  mkdirSync(stick);
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  await openDialogChooses(opened.app, stick);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string) => opened.page.getByRole('button', { name, exact: true });
const kept = () => readdirSync(userDataDir).filter((name) => /^vault\.damaged-[\d-]+$/.test(name));

/** Does something to the files while nobody has them open, and goes back to the door. */
async function whileClosed(work: () => void): Promise<void> {
  await opened.close();
  work();
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
}

async function unlock(): Promise<void> {
  await typeInto(opened.page, opened.page.getByLabel('Passphrase', { exact: true }), passphrase);
  await opened.page.keyboard.press('Enter');
}

const isOpen = () =>
  expect(opened.page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 60_000 });

test('a damaged page met at work locks the vault, and all that can be read is in it again', async () => {
  const { page } = opened;
  await makeVault(page, passphrase);
  await addClient(opened.page, 'Tomas');
  await palette(page, 'Backups');
  await press(page, button('Choose a folder…'));
  await press(page, button('Back up now'));
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(
    'Backup made and checked.',
    { timeout: 60_000 },
  );
  await opened.close();
  keys = await unlockWithPassphrase(vault, passphrase);
  const [clients] = pageUses(
    { folder: vault, keys, root: folder, discard: () => undefined },
    'records',
  ).filter(({ name }) => name === 'clients');
  flipBit(records, clients?.page ?? 0);
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  // It opens; the first screen meets the page.
  await unlock();
  await expect(
    opened.page.getByRole('heading', { name: 'This vault cannot be opened as it is' }),
  ).toBeVisible({ timeout: 60_000 });
  const files = opened.page.getByRole('list', { name: 'Files of the vault' });
  await expect(files).toContainText('1 of ', { timeout: 60_000 });
  await expect(files.getByText('good', { exact: true })).toHaveCount(2);
  await expect(
    opened.page.getByRole('region', { name: 'Go back to the newest backup' }),
  ).toContainText('opened, checked and found whole');
  await expectAccessible(opened.page);
  await press(opened.page, button('Read what can be read'));
  const clientsRow = opened.page.getByRole('row', { name: /^clients/ });
  await expect(clientsRow).toHaveText('clients010', { timeout: 60_000 });
  await expectAccessible(opened.page);
  expect(kept()).toEqual([]);
  await press(opened.page, button('Use what was read'));
  await isOpen();
  expect(kept()).toHaveLength(1);
  await palette(opened.page, 'Audit trail');
  await expect(
    opened.page.getByText('Made the vault anew from what could be read of a damaged one').first(),
  ).toBeVisible();
});

test('an empty file is named, and the newest backup takes its place', async () => {
  await whileClosed(() => truncateSync(records, 0));
  await unlock();
  const files = opened.page.getByRole('list', { name: 'Files of the vault' });
  await expect(files).toContainText('Empty: the file has no bytes.', { timeout: 60_000 });
  await expect(button('Restore this backup')).toBeVisible({ timeout: 60_000 });
  await expectAccessible(opened.page);
  await press(opened.page, button('Restore this backup'));
  await isOpen();
  await palette(opened.page, 'Audit trail');
  await expect(
    opened.page.getByText('Restored a backup in place of the vault').first(),
  ).toBeVisible();
  expect(kept()).toHaveLength(2);
});

test('a file of a newer Circlekeep is told as such, and is left alone', async () => {
  const whole = join(folder, 'whole vault');
  await whileClosed(() => {
    cpSync(vault, whole, { recursive: true });
    const database = openDatabase(records, keys.records);
    database.pragma('user_version = 9000');
    database.close();
  });
  await unlock();
  await expect(
    opened.page.getByRole('heading', { name: 'This vault belongs to a newer Circlekeep' }),
  ).toBeVisible({ timeout: 60_000 });
  await expect(opened.page.getByRole('list', { name: 'Files of the vault' })).toContainText(
    'Written by a newer Circlekeep.',
    { timeout: 60_000 },
  );
  await expect(button('Read what can be read')).toHaveCount(0);
  await expectAccessible(opened.page);
  await press(opened.page, button('Back to the lock screen'));
  await expect(opened.page.getByRole('heading', { name: 'Circlekeep is locked' })).toBeVisible();
  await whileClosed(() => {
    rmSync(vault, { recursive: true });
    cpSync(whole, vault, { recursive: true });
  });
});

test('key slots that are gone: those of the newest backup open the files', async () => {
  await whileClosed(() => rmSync(join(vault, 'header.json')));
  await unlock();
  const { page } = opened;
  await expect(page.getByText('The newest backup holds the key slots of its day.')).toBeVisible({
    timeout: 60_000,
  });
  await expectAccessible(page);
  await typeInto(page, page.getByLabel('Passphrase of that day'), passphrase);
  await page.keyboard.press('Enter');
  await press(page, button('Read what can be read'));
  await expect(page.getByText('0 are lost')).toBeVisible({ timeout: 60_000 });
  await press(page, button('Use what was read'));
  await isOpen();
});
