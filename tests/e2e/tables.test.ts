import { expect, test } from '@playwright/test';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassphrase } from '#shared/demo.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { palette, press, tabTo, tick, typeInto } from './keyboard.ts';

/* A table arranged by keyboard, kept under names, and back as it was after the vault was locked; and a search. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-tables-'));
const userDataDir = join(folder, 'user data');
const pictures = process.env['TABLES_PICTURES'];
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  opened = await launchApp({ userDataDir, args: ['--demo', '--lang=en-US'] });
  await opened.page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const viewsButton = () => opened.page.getByRole('button', { name: /^Views/ });
const grid = () => opened.page.getByRole('grid', { name: 'Clients' });
const filter = () => opened.page.getByRole('textbox', { name: 'Filter by name, chart or group' });

async function picture(name: string): Promise<void> {
  if (pictures !== undefined) await opened.page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Takes an item of the open menu, by arrow keys. */
async function take(name: string): Promise<void> {
  const { page } = opened;
  await page.getByRole('menu').getByText(name).first().waitFor();
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('ArrowDown');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.startsWith(name)) break;
  }
  await page.keyboard.press('Enter');
}

async function fromMenu(name: string): Promise<void> {
  await press(opened.page, viewsButton());
  await take(name);
}

test('an arrangement is saved under a name, and the menu goes from one to another', async () => {
  const { page } = opened;
  await palette(page, 'Clients');
  await grid().waitFor();
  await typeInto(page, filter(), 'a');
  await press(page, grid().getByRole('button', { name: 'Chart' }));
  await expect(grid().getByRole('columnheader', { name: 'Chart' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await fromMenu('Save as a view…');
  const dialog = page.getByRole('dialog', { name: 'Save as a view' });
  await typeInto(page, dialog.getByRole('textbox', { name: 'Name' }), 'By chart');
  await tick(page, dialog.getByRole('checkbox'));
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await expect(viewsButton()).toHaveText('By chart');
  await fromMenu('Everything, as it comes');
  await expect(filter()).toHaveValue('');
  await expect(grid().getByRole('columnheader', { name: 'Name', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await press(page, viewsButton());
  await page.getByRole('menu').waitFor();
  await expectAccessible(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(`menu-${colorScheme}`);
  }
  await page.keyboard.press('Escape');
  await fromMenu('By chart');
  await expect(filter()).toHaveValue('a');
});

test('views are put in order, and a removal is taken back', async () => {
  const { page } = opened;
  await typeInto(page, filter(), 'be');
  await fromMenu('Rename or remove views…');
  const dialog = page.getByRole('dialog', { name: 'Views of this table' });
  await press(page, dialog.getByRole('button', { name: 'Rename By chart' }));
  const rename = page.getByRole('dialog', { name: 'Rename the view' });
  await typeInto(page, rename.getByRole('textbox', { name: 'Name' }), 'Charts in order');
  await page.keyboard.press('ControlOrMeta+Enter');
  await press(
    page,
    dialog.getByRole('button', { name: 'Set Charts in order to the table as it is' }),
  );
  await expect(dialog.getByText('now shows the table as it is')).toBeVisible();
  await press(page, dialog.getByRole('button', { name: 'Remove Charts in order' }));
  await expect(dialog.getByText('No views left')).toBeVisible();
  await press(page, dialog.getByRole('button', { name: 'Undo' }));
  await expect(dialog.getByRole('button', { name: 'Rename Charts in order' })).toBeVisible();
  await expectAccessible(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(`manage-${colorScheme}`);
  }
  await page.keyboard.press('Escape');
  await expect(viewsButton()).toHaveText('Charts in order');
});

test('after locking the default opens the table; without one it is as it was left', async () => {
  const { page } = opened;
  const unlock = async () => {
    await page.keyboard.press('ControlOrMeta+l');
    const passphrase = page.getByLabel('Passphrase', { exact: true });
    await passphrase.waitFor();
    await typeInto(page, passphrase, demoPassphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await palette(page, 'Clients');
    await grid().waitFor();
  };
  await typeInto(page, filter(), 'zz');
  await expect(page.getByText('No client matches')).toBeVisible();
  await unlock();
  await expect(filter()).toHaveValue('be');
  await fromMenu('Rename or remove views…');
  const dialog = page.getByRole('dialog', { name: 'Views of this table' });
  await press(page, dialog.getByRole('button', { name: 'Rename Charts in order' }));
  const rename = page.getByRole('dialog', { name: 'Rename the view' });
  await tabTo(page, rename.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(rename).toBeHidden();
  await page.keyboard.press('Escape');
  await typeInto(page, filter(), 'qzfilterword');
  // Left at once: going elsewhere keeps what was not kept yet.
  await palette(page, 'Groups');
  await page.getByRole('list', { name: 'Groups' }).waitFor();
  await unlock();
  await expect(filter()).toHaveValue('qzfilterword');
  await page.keyboard.press('Escape');
});

test('a search finds what an outside contact says and leads to it', async () => {
  const { page } = opened;
  await palette(page, 'Outside contacts');
  await press(page, page.getByRole('link', { name: 'New entry' }).first());
  const what = page.getByRole('textbox').last();
  await typeInto(page, what, 'They met at the qzlighthouse.');
  await page.getByText(/Saved/).first().waitFor();
  await palette(page, 'Search');
  await typeInto(page, page.getByRole('textbox', { name: 'Search the records' }), 'qzlighthouse');
  const result = page.getByRole('list', { name: 'Results' }).getByRole('link');
  await expect(result).toContainText('outside contact');
  await expectAccessible(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(`search-${colorScheme}`);
  }
  await press(page, result);
  await expect(page.getByText('They met at the qzlighthouse.')).toBeVisible();
});

test('a client’s measures on paper, and the PDF says what the screen says', async () => {
  const { page } = opened;
  await page.goto('circlekeep://app/index.html#/');
  await press(page, page.getByRole('link', { name: /^Look at the PHQ-9/ }).first());
  await page.getByRole('list', { name: 'Entries, newest first' }).waitFor();
  await press(page, page.getByRole('link', { name: 'Paper of PHQ-9' }));
  await page.getByText('Since the first').first().waitFor();
  await expectAccessible(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(`paper-${colorScheme}`);
  }
  const trend = await savedPdf('trend');
  expect(trend).toContain('PHQ-9: scores over time');
  expect(trend).toContain('points or more');
  expect(trend).toContain('Cut-off 10');
  expect(trend).toContain('No permission required');

  await press(page, page.getByRole('link', { name: 'Measures' }).first());
  await press(page, page.getByRole('button', { name: /^Actions for PHQ-9/ }).first());
  await take('On paper');
  await page.getByText('Little interest or pleasure').first().waitFor();
  const entry = await savedPdf('entry');
  expect(entry).toContain('9. Thoughts that you would be better off dead');
  expect(entry).toContain('No permission required');
});

/** Saves what is shown as a PDF and reads its words back. */
async function savedPdf(name: string): Promise<string> {
  const { app, page } = opened;
  const path = join(folder, `${name}.pdf`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.keyboard.press('ControlOrMeta+s');
  // For the practice's own records, unless somebody says otherwise.
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => existsSync(path) && statSync(path).size > 0, { timeout: 30_000 })
    .toBe(true);
  if (pictures !== undefined) copyFileSync(path, join(pictures, `${name}.pdf`));
  return (await readPdf(readFileSync(path))).map(({ text }) => text).join(' ');
}

test('no word of a filter is readable in any file', async () => {
  await opened.close();
  for (const file of readdirSync(userDataDir, { recursive: true, encoding: 'utf8' })) {
    const path = join(userDataDir, file);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    for (const word of ['qzfilterword', 'Charts in order'])
      expect(bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')), file).toBe(
        false,
      );
  }
});
