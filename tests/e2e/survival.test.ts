import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassphrase } from '#shared/demo.ts';
import { launchApp } from '../support/electron-app.ts';

/* What is being typed outlives a kill, a lock and a lock by the computer itself. Real app, real kill. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-survival-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const groupNote = (page: Page) => page.getByRole('textbox', { name: 'Group note', exact: true });

/** The first session of today that has no signed note, from the Today screen. */
async function openUnsignedSession(page: Page): Promise<void> {
  // The demo first makes up its practice.
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
  await page
    .getByRole('button', { name: /^(Write|Sign|Open|Start)/ })
    .or(page.getByRole('link', { name: /^(Write|Sign|Open|Start)/ }))
    .first()
    .click();
  await groupNote(page).waitFor();
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(demoPassphrase);
  await page.keyboard.press('Enter');
}

test('a draft typed before a kill -9 is there afterwards', async () => {
  const first = await launchApp({ userDataDir: folder, args: ['--demo'] });
  await openUnsignedSession(first.page);
  const address = first.page.url();
  await groupNote(first.page).locator('p').last().click();
  await first.page.keyboard.press('ControlOrMeta+End');
  await first.page.keyboard.type(' Kept through the power cut.');
  // Typing is saved within two seconds, whatever is still being typed; no status is waited for.
  await first.page.waitForTimeout(2_500);
  first.app.process().kill('SIGKILL');
  await first.close().catch(() => undefined);

  const second = await launchApp({ userDataDir: folder });
  await unlock(second.page);
  await second.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await second.page.goto(address);
  await expect(groupNote(second.page)).toContainText('Kept through the power cut.');
  // The screen is still filling for a moment after its text is there; what is tested here is the lock.
  await second.page.waitForTimeout(3_000);

  await groupNote(second.page).locator('p').last().click();
  await second.page.keyboard.press('ControlOrMeta+End');
  await second.page.keyboard.type(' And through the lock.');
  await second.page.keyboard.press('ControlOrMeta+l');
  await expect(second.page.getByRole('heading', { name: 'Circlekeep is locked' })).toBeVisible();
  await unlock(second.page);
  await expect(groupNote(second.page)).toContainText('And through the lock.');
  await second.page.waitForTimeout(3_000);

  await groupNote(second.page).locator('p').last().click();
  await second.page.keyboard.press('ControlOrMeta+End');
  await second.page.keyboard.type(' And through sleep.');
  await second.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect(second.page.getByRole('heading', { name: 'Circlekeep is locked' })).toBeVisible();
  await unlock(second.page);
  await expect(groupNote(second.page)).toContainText('And through sleep.');
  await second.close();
});
