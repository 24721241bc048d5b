import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { makeVault } from './first-steps.ts';
import { chooseOption, palette, press, tabTo, typeInto } from './keyboard.ts';
import { menuAt, takeFromSystemMenu, watchMenus } from './system-menu.ts';

/* Spelling while a note is written: underlined, replaced, taught, switched off. Without a mouse, without a network. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-spelling-'));
const passphrase = 'nine violet umbrellas hum';
const taught = 'Quibblethorp';
/** The menu of a text in which nothing is doubted. */
const plain = ['Cut', 'Copy', 'Paste', '', 'Select All'];
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir: folder, args: ['--lang=en-US'] });
  await watchMenus(opened.app);
  await makeVault(opened.page, passphrase);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const button = (name: string) => opened.page.getByRole('button', { name, exact: true });
const note = () => field('Group note');

async function startSession(page: Page): Promise<void> {
  await palette(page, 'New group');
  await typeInto(page, field('Name'), 'Tuesday process group');
  await page.keyboard.press('ControlOrMeta+Enter');
  await press(page, button('Add member'));
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('radio', { name: 'Existing client' }));
  await page.keyboard.press('ArrowRight');
  await typeInto(page, field('Given name'), 'Zoltanka');
  await typeInto(page, field('Family name'), 'Mustermannova');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await press(page, button('New session'));
  await tabTo(page, field('Start'));
  await page.keyboard.type('0600PM');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await press(page, button('Start session'));
}

/** What the menu offers with the caret in the word that was just typed before `after`. */
async function menuIn(word: string, after = ''): Promise<string[]> {
  return await menuAt(opened, after.length + Math.ceil(word.length / 2));
}

test('a misspelt word is found, and a better one chosen from the menu is in the note and saved', async () => {
  const { page } = opened;
  await startSession(page);
  await tabTo(page, note());
  await page.keyboard.type('Zoltanka named the countertransference. They recieve it ');
  await expect
    .poll(() => menuIn('recieve', ' it '))
    .toEqual([
      'receive',
      'relieve',
      '',
      'Add to dictionary',
      '',
      'Cut',
      'Copy',
      'Paste',
      '',
      'Select All',
    ]);
  await takeFromSystemMenu(opened.app, 'receive');
  await expect(note()).toContainText('They receive it');
  await expect(page.getByRole('status', { name: 'Group note: saving' })).toContainText(/^Saved/);
  // Nobody doubts the trade's own words, a client's name, or what has just been put right.
  for (const word of ['receive', 'countertransference', 'Zoltanka']) {
    const after = (await note().innerText()).trimEnd().split(word).at(-1) ?? '';
    expect(await menuIn(word, `${after} `), word).toEqual(plain);
  }
});

test('a text field is looked at too, and a single line, where names stand, is not', async () => {
  const { page } = opened;
  await palette(page, 'New client');
  await typeInto(page, field('Given name'), 'recieve ');
  await page.waitForTimeout(500);
  expect(await menuIn('recieve', ' ')).toEqual(plain);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Discard/ }).click();
  await palette(page, 'Settings');
  await page.getByRole('tab', { name: 'Phrases' }).click();
  await press(page, button('New phrase'));
  await typeInto(page, field('Text'), 'To recieve ');
  await expect.poll(() => menuIn('recieve', ' ')).toContain('receive');
  await takeFromSystemMenu(opened.app, 'receive');
  await expect(field('Text')).toHaveValue('To receive ');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Discard/ }).click();
});

test('a word that is taught is no longer doubted, survives lock and restart, and is nowhere outside the vault', async () => {
  const { page } = opened;
  await page.goBack();
  await note().click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(`${taught} `);
  await expect.poll(() => menuIn(taught, ' ')).toContain('Add to dictionary');
  await takeFromSystemMenu(opened.app, 'Add to dictionary');
  await expect.poll(() => menuIn(taught, ' ')).toEqual(plain);
  await expect(note()).toContainText(`${taught} `);
  const session = page.url();

  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await opened.close();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(bytes.includes(Buffer.from(taught, encoding)), entry.name).toBe(false);
  }

  opened = await launchApp({ userDataDir: folder, args: ['--lang=en-US'] });
  await watchMenus(opened.app);
  await typeInto(opened.page, field('Passphrase'), passphrase);
  await opened.page.keyboard.press('Enter');
  await opened.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await opened.page.goto(session);
  await note().click();
  await opened.page.keyboard.press('ControlOrMeta+End');
  await opened.page.keyboard.type(`${taught}x ${taught} `);
  await expect.poll(() => menuIn(`${taught}x`, ` ${taught} `)).toContain('Add to dictionary');
  expect(await menuIn(taught, ' ')).toEqual(plain);
});

test('the settings name the words that were added, give them back, and switch it off', async () => {
  const { page } = opened;
  await palette(page, 'Settings');
  await press(page, button(`Remove ${taught}`));
  await expect(page.getByText(`“${taught}” was taken out of the dictionary.`)).toBeVisible();
  await expectAccessible(page);
  await chooseOption(page, page.getByRole('combobox', { name: 'Check spelling' }), /^Off$/);
  await expect.poll(() => page.evaluate(() => document.documentElement.spellcheck)).toBe(false);
  await page.goBack();
  await note().click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('They recieve ');
  await page.waitForTimeout(1_000);
  expect(await menuIn('recieve', ' ')).toEqual(plain);
});
