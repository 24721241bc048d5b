import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { messyList, openDialogChooses } from '../support/old-list.ts';
import { makeVault } from './first-steps.ts';
import { palette, press, tabTo, tick, typeInto } from './keyboard.ts';

/*
 * A practice moves in, without a mouse: a list of 300 people as another program wrote it, with what such lists have
 * wrong with them, becomes clients in their groups. Steps share one app.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-import-'));
const userDataDir = join(folder, 'user data');
const temporary = join(folder, 'temporary');
const files = join(folder, 'files');
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  for (const made of [temporary, files]) mkdirSync(made);
  opened = await launchApp({
    userDataDir,
    args: ['--lang=en-US'],
    env: { TMPDIR: temporary },
  });
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the system's open dialog will answer: a file with these bytes, or that it was cancelled. */
async function chooseFile(
  name: string | null,
  bytes: Uint8Array = new Uint8Array(),
): Promise<void> {
  const file = name === null ? null : join(files, name);
  if (file !== null) writeFileSync(file, bytes);
  await openDialogChooses(opened.app, file);
}

const button = (name: string | RegExp) =>
  opened.page.getByRole('button', { name, exact: true }).first();
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const heading = (name: string) => opened.page.getByRole('heading', { name, level: 1 });
const grid = () => opened.page.getByRole('grid', { name: 'Rows of the file' });
const row = (number: number) => grid().getByRole('row', { name: new RegExp(`^Row ${number},`) });

test('a vault with a client and a group, before the list is brought in', async () => {
  const { page } = opened;
  await makeVault(page, 'nine violet umbrellas hum');
  await palette(page, 'New client');
  await typeInto(page, field('Given name'), 'Beatrix');
  await typeInto(page, field('Family name'), 'Beispiel');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('button', { name: 'Edit client' })).toBeVisible();
  await palette(page, 'New group');
  await typeInto(page, field('Name'), 'Tuesday process group');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(heading('Tuesday process group')).toBeVisible();
});

test('a file that cannot be read is refused in plain words, and a cancelled dialog changes nothing', async () => {
  const { page } = opened;
  await palette(page, 'Clients');
  await press(page, page.getByRole('link', { name: 'Import…' }));
  await expect(heading('Import')).toBeVisible();
  await chooseFile(null);
  await press(page, button('Choose a CSV file…'));
  await expect(page.getByRole('alert')).toBeHidden();
  for (const [name, bytes, words] of [
    ['workbook.csv', Buffer.from('PK\u0003\u0004\0\0'), 'This is not a CSV file.'],
    ['large.csv', Buffer.alloc(5_000_001, 'a'), 'This file is larger than 5 MB'],
    ['quotes.csv', Buffer.from('a,b\n"1,2\n3,4\n'), 'A quotation mark in this file is opened'],
  ] as const) {
    await chooseFile(name, bytes);
    await press(page, button('Choose a CSV file…'));
    await expect(page.getByRole('alert')).toContainText(words);
  }
  await openDialogChooses(opened.app, join(files, 'gone.csv'));
  await press(page, button('Choose a CSV file…'));
  await expect(page.getByRole('alert')).toContainText('The file could not be read.');
});

test('the list is shown row by row; what nobody can know is asked', async () => {
  const { page } = opened;
  await chooseFile('old list.csv', messyList());
  await press(page, button('Choose a CSV file…'));
  await expect(page.getByText('old list.csv, 300 rows')).toBeVisible();
  await expect(page.getByText(/semicolons between cells, in older letters/)).toBeVisible();
  await expect(row(2)).toContainText('Müsterfrau, Amelie');
  await expect(row(2)).toContainText('choose whether the day or the month stands first');
  await expect(button(/^Import \d+ clients$/)).toBeDisabled();

  await tabTo(page, page.getByRole('radio', { name: 'Jun 1, 1950, the day first' }));
  await page.keyboard.press('Space');
  await expect(row(2)).toContainText('Jun 1, 1950');
  await expect(row(3)).toContainText('No current group is called “Evenings”.');
  await tick(page, page.getByRole('checkbox', { name: /^Make 1 group/ }));
  await expect(row(3)).not.toContainText('No current group');

  // The chart code's column has a name that nobody could know; it is chosen from the list.
  await expect(row(2)).toContainText('next free');
  const column = page.getByRole('combobox', { name: 'Kürzel' });
  await tabTo(page, column);
  await page.keyboard.press('ArrowDown');
  const option = page.getByRole('option', { name: 'Chart code' });
  await option.waitFor();
  for (let step = 0; step < 12; step += 1) {
    if ((await option.getAttribute('data-combobox-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(row(2)).toContainText('M-0');
});

test('each row that cannot be saved says why, and is left out by hand', async () => {
  const { page } = opened;
  const summary = page.getByRole('status').filter({ hasText: 'cannot be saved' });
  await expect(summary).toContainText('6 rows cannot be saved as they are.');
  await tabTo(page, page.getByRole('radio', { name: 'All', exact: true }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'To mend, 6' })).toBeChecked();
  for (const [number, words] of [
    [20, 'Given name is missing.'],
    [40, 'Chart code “M-12” also stands in row 14.'],
    [60, 'Date of birth “31/31/1980” is not a date.'],
    [80, 'Status “perhaps” is none known here'],
    [120, 'Family name is too long; 100 characters fit.'],
    [140, 'This row has more cells than there are columns'],
  ] as const)
    await expect(row(number)).toHaveAccessibleName(new RegExp(words.replaceAll('.', '\\.')));

  await tabTo(page, row(20));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Row 40' });
  await expect(dialog).toContainText('Chart code “M-12” also stands in row 14.');
  await expect(dialog.getByRole('button', { name: 'Leave out' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(row(40)).toHaveAccessibleName(/left out/);
  await press(page, button('Leave out 5 rows'));
  await expect(button('Import 293 clients')).toBeEnabled();
});

test('somebody perhaps known already stays out until taken in', async () => {
  const { page } = opened;
  await tabTo(page, page.getByRole('radio', { name: 'To mend, 6' }));
  await page.keyboard.press('ArrowRight');
  await expect(row(100)).toHaveAccessibleName(/left out.*Beispiel, Beatrix.*same name/);
  await tabTo(page, row(100));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Import anyway' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button('Import 294 clients')).toBeEnabled();
});

test('what was decided is still there after a look at another screen', async () => {
  const { page } = opened;
  await palette(page, 'Clients');
  await expect(heading('Clients')).toBeVisible();
  await palette(page, 'Import clients or groups');
  await expect(button('Import 294 clients')).toBeEnabled();
});

test('all of it is imported at once, into its groups, and stands in the audit trail', async () => {
  const { page } = opened;
  await press(page, button('Import 294 clients'));
  await expect(page.getByText('294 clients and 1 group imported')).toBeVisible();
  await press(page, page.getByRole('link', { name: 'See the clients' }));
  await expect(page.getByText('295 clients in treatment')).toBeVisible();
  await typeInto(
    page,
    page.getByRole('textbox', { name: 'Filter by name, chart or group' }),
    '=SUM',
  );
  const formula = page.getByRole('grid', { name: 'Clients' }).getByRole('row', { name: /=SUM/ });
  await expect(formula).toContainText('+Beispiel, =SUM(A1)');
  await expect(formula).toContainText('M-7');
  await expect(formula).toContainText('Evenings');
  await palette(page, 'Groups');
  await expect(page.getByRole('link', { name: /Evenings/ })).toBeVisible();
  await palette(page, 'Audit trail');
  await expect(page.getByText('Imported a file')).toBeVisible();
});

test('the same list once more would bring nobody in twice', async () => {
  const { page } = opened;
  await palette(page, 'Import clients or groups');
  await press(page, button('Choose a CSV file…'));
  await tabTo(page, page.getByRole('radio', { name: /the day first/ }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: /^Perhaps known, 29\d$/ })).toBeAttached();
});

test('a file of groups is told from one of clients and read as such', async () => {
  const { page } = opened;
  const groups =
    '\ufeffGroup\tType\tDay\tStart\tRoom\nMornings\tSupport\tFri\t9:30 am\tGarden room\n';
  await chooseFile('groups.txt', Buffer.from(groups, 'utf16le'));
  await press(page, button('Choose another file…'));
  await expect(page.getByText('Read with tabs between cells, in Unicode (UTF-16).')).toBeVisible();
  await expect(row(2)).toContainText(
    /Mornings.*support group.*Fridays 9:30 AM, 90 min, Garden room/,
  );
  await press(page, button('Import 1 group'));
  await expect(page.getByText('1 group imported')).toBeVisible();
});

test('leaves no word of the file outside the vault', async () => {
  await opened.close();
  const markers = ['Müsterfrau', 'Evenings', 'old list.csv'].flatMap((word) => [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'latin1'),
  ]);
  for (const place of [userDataDir, temporary])
    for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      for (const marker of markers)
        expect(bytes.includes(marker), `${marker.toString()} in ${entry.name}`).toBe(false);
    }
});
