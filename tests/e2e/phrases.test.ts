import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { palette, press, tabTo, typeInto } from './keyboard.ts';

/* A wording used again and again: kept once, put into a note by a few keys, its blanks filled in or pointed out. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-phrases-'));
let opened: LaunchedApp;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir: folder, args: ['--demo'] });
  await opened.page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const groupNote = () => opened.page.getByRole('textbox', { name: 'Group note', exact: true });

test('a phrase is made under Settings', async () => {
  const { page } = opened;
  await palette(page, 'Settings');
  await tabTo(page, page.getByRole('tab', { name: 'Practice' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await press(page, page.getByRole('button', { name: 'New phrase' }));
  const dialog = page.getByRole('dialog', { name: 'New phrase' });
  await typeInto(page, dialog.getByRole('textbox', { name: 'Title' }), 'Breathing');
  await typeInto(
    page,
    dialog.getByRole('textbox', { name: 'Text' }),
    'All practised [what]; it was [how it went].',
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('All practised [what]')).toBeVisible();
});

test('it goes into a group note, Tab goes through its blanks, and one left is pointed out at signing', async () => {
  const { page } = opened;
  await page.goto('circlekeep://app/index.html#/');
  await press(page, page.getByRole('link', { name: /^Sign / }).first());
  await tabTo(page, groupNote());
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.getByRole('option', { name: /Breathing/ }).waitFor();
  await page.keyboard.type('breath');
  await page.keyboard.press('Enter');
  await page.keyboard.type('box breathing');
  await expect(groupNote()).toContainText('All practised box breathing; it was [how it went].');
  await press(page, page.getByRole('button', { name: /^Sign/ }).first());
  const dialog = page.getByRole('dialog', { name: 'Sign' });
  await expect(dialog.getByText('Blanks left')).toBeVisible();
  await page.keyboard.press('Escape');
  await tabTo(page, groupNote());
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await page.keyboard.type('hard at first');
  await expect(groupNote()).toContainText('All practised box breathing; it was hard at first.');
  await press(page, page.getByRole('button', { name: /^Sign/ }).first());
  await dialog.waitFor();
  await expect(dialog.getByText('Blanks left')).toHaveCount(0);
});
