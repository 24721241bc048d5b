import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#main/store/open-database.ts';
import { findBackups } from '#main/vault/backup/backup-files.ts';
import { expectAccessible } from '../support/axe.ts';
import { chosenFolder } from '../support/backups.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { oldSchema, oldVault } from '../support/old-vault.ts';
import { palette, typeInto } from './keyboard.ts';

/* The first opening of a vault that an earlier Circlekeep made. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-update-'));
const userDataDir = join(folder, 'user data');
const stick = join(folder, 'stick');
let opened: LaunchedApp;

test.beforeAll(async () => {
  mkdirSync(userDataDir);
  const vault = join(userDataDir, 'vault');
  const keys = await oldVault(vault, chosenFolder(stick));
  // Enough of it that a fast computer, too, has something to tell.
  const records = openDatabase(join(vault, 'records.db'), keys.records);
  records.exec(`
    WITH RECURSIVE count(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 40000)
    INSERT INTO phrases SELECT n, 'Phrase ' || n, hex(zeroblob(500)), '2026-03-01T10:00:00.000Z' FROM count`);
  records.close();
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the lock screen says what a newer Circlekeep does first, and the backup of how it was is in the log', async () => {
  const { page } = opened;
  await typeInto(page, page.getByLabel('Passphrase', { exact: true }), 'seven quiet chairs');
  await page.keyboard.press('Enter');
  const says = page.getByRole('status').filter({ hasText: 'Nothing is lost' });
  await expect(says).toContainText('Backup of how it was', { timeout: 60_000 });
  await expect(says).toContainText('Preparing the vault', { timeout: 60_000 });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 60_000 });
  expect(findBackups(stick).map(({ about }) => about.schema)).toEqual([oldSchema]);
  await palette(page, 'Backups');
  await expect(page.getByText('made and checked')).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
});
