import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { makeVault } from './first-steps.ts';
import { chooseOption, palette, press, tabTo, takeItem, typeInto } from './keyboard.ts';

/* Spelling while a group note is written: underlined, replaced, taught, left alone, switched off. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-spelling-'));
const passphrase = 'nine violet umbrellas hum';
const taught = 'Quibblethorp';
const slip = 'recieve';
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir: folder, args: ['--lang=en-US'] });
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

/** The underlined words, in order. */
const underlined = () => note().locator('[data-misspelt]').allInnerTexts();
const mark = (word: string): Locator => note().locator('[data-misspelt]', { hasText: word });
const menu = (word: string): Locator =>
  opened.page.getByRole('menu', { name: `Spelling of ${word}`, exact: true });

async function writeAtEnd(text: string): Promise<void> {
  await tabTo(opened.page, note());
  await opened.page.keyboard.press('ControlOrMeta+End');
  await opened.page.keyboard.type(text);
}

async function expectSaved(): Promise<void> {
  await expect(opened.page.getByRole('status', { name: 'Group note: saving' })).toContainText(
    /^Saved/,
  );
}

/** Every file of the user data, the vault's too: what is in that is encrypted. */
function expectInNoFile(words: readonly string[]): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    for (const word of words)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(word, encoding)), `${word} in ${entry.name}`).toBe(false);
  }
}

test('a misspelt word is underlined once it is written; a name, a mention and the words of the trade are not', async () => {
  const { page } = opened;
  await startSession(page);
  await writeAtEnd('Zoltanka named the countertransference. @Zol');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(`asked what they ${slip}`);
  // Longer than it waits for somebody who types: the word is not at its end yet.
  await page.waitForTimeout(1_000);
  expect(await underlined()).toEqual([]);
  await page.keyboard.type(' of it. ');
  await expect.poll(underlined).toEqual([slip]);
  await expect(mark(slip)).toHaveCSS('text-decoration-style', 'wavy');
  await expectSaved();
  await expectAccessible(page);
});

test('a right click offers what was meant; the choice is in the note, is saved, and is one step back', async () => {
  const { page } = opened;
  await mark(slip).click({ button: 'right' });
  await expect(menu(slip)).toBeVisible();
  await expect(menu(slip).getByRole('menuitem')).toHaveText([
    'receive',
    'relieve',
    'Add to dictionary',
    'Ignore for now',
  ]);
  await expect(menu(slip).getByRole('menuitem', { name: 'receive', exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(menu(slip)).toBeHidden();
  await expect(note()).toBeFocused();

  await mark(slip).click({ button: 'right' });
  await menu(slip).getByRole('menuitem', { name: 'receive', exact: true }).click();
  await expect(note()).toContainText('what they receive of it.');
  await expect(note()).toBeFocused();
  await expect.poll(underlined).toEqual([]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(note()).toContainText(`what they ${slip} of it.`);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(note()).toContainText('what they receive of it.');
  await expectSaved();
  await page.reload();
  await expect(note()).toContainText('what they receive of it.');
});

test('F7 goes from one misspelt word to the next, and says when there is none', async () => {
  const { page } = opened;
  await writeAtEnd('Teh group was seperate and anxios');
  await page.keyboard.press('F7');
  await expect(menu('anxios'), 'the word at the caret is one of them').toBeVisible();
  expect(await underlined()).toEqual(['Teh', 'seperate', 'anxios']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F7');
  await expect(menu('Teh'), 'around to the first').toBeVisible();
  await takeItem(page, 'The');
  await page.keyboard.press('F7');
  await expect(menu('seperate')).toBeVisible();
  await takeItem(page, 'separate');
  await page.keyboard.press('F7');
  await expect(menu('anxios')).toBeVisible();
  await takeItem(page, 'Ignore for now');
  await expect.poll(underlined).toEqual([]);
  await expect(note()).toBeFocused();
  await expect(note()).toContainText('The group was separate and anxios');
  await page.keyboard.press('F7');
  await expect(page.getByText('No misspelt words')).toBeVisible();
  await writeAtEnd(' anxios, and more. ');
  await page.waitForTimeout(1_000);
  expect(await underlined()).toEqual([]);
  await expectSaved();
});

test('a word that is taught is no longer doubted, survives lock and restart, and is nowhere outside the vault', async () => {
  const { page } = opened;
  await writeAtEnd(`${taught} and ${taught}. ${slip} `);
  await expect.poll(underlined).toEqual([taught, taught, slip]);
  await mark(taught).first().click({ button: 'right' });
  await takeItem(page, 'Add to dictionary');
  await expect.poll(underlined).toEqual([slip]);
  await expectSaved();
  const session = page.url();

  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await opened.close();
  expectInNoFile([taught, slip, 'anxios']);

  opened = await launchApp({ userDataDir: folder, args: ['--lang=en-US'] });
  await typeInto(opened.page, field('Passphrase'), passphrase);
  await opened.page.keyboard.press('Enter');
  await opened.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await opened.page.goto(session);
  // What was ignored was so until the lock.
  await expect.poll(underlined).toEqual(['anxios', 'anxios', slip]);
});

test('the settings name the words that were added, give them back, and switch it off', async () => {
  const { page } = opened;
  const session = page.url();
  await palette(page, 'Settings');
  await press(page, button(`Remove ${taught}`));
  await expect(page.getByText(`“${taught}” was taken out of the dictionary.`)).toBeVisible();
  await expectAccessible(page);
  await page.goto(session);
  await expect.poll(underlined).toEqual(['anxios', 'anxios', taught, taught, slip]);
  await palette(page, 'Settings');
  await chooseOption(page, page.getByRole('combobox', { name: 'Check spelling' }), /^Off$/);
  await expect(page.getByRole('combobox', { name: 'Check spelling' })).toHaveValue('Off');
  await page.goto(session);
  await writeAtEnd('They recieved it. ');
  await page.waitForTimeout(1_500);
  expect(await underlined()).toEqual([]);
  await page.keyboard.press('F7');
  await expect(page.getByText('Spelling is off, see Settings')).toBeVisible();
});
