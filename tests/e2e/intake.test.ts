import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassphrase } from '#shared/demo.ts';
import { hasAgeTool, openWithAge } from '../support/age-tool.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { scriptedPdf, smallPng } from '../support/files.ts';
import { palette, press, tabTo, takeItem, tick, typeInto } from './keyboard.ts';

/*
 * What a therapist keeps of a client beside the notes, without a mouse: the intake, a paper in and out of the
 * vault, the chart as one line of time; and a group's composition with somebody who may join it.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-intake-'));
const userDataDir = join(folder, 'user data');
const marker = 'A letter about the winter';
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir, args: ['--demo', '--lang=en-US'] });
  await opened.page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) =>
  opened.page.getByRole('button', { name, exact: true }).first();
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const tab = (name: string) =>
  opened.page
    .getByRole('navigation', { name: /^(Client|Group)$/ })
    .getByRole('link', { name, exact: true });
const list = (name: string) => opened.page.getByRole('list', { name, exact: true });
const dialog = () => opened.page.getByRole('dialog');

/** Chooses in a list by its first letters. */
async function choose(label: string, letters: string): Promise<void> {
  const { page } = opened;
  const input = page.getByRole('combobox', { name: label, exact: true });
  await tabTo(page, input);
  await page.keyboard.press('ArrowDown');
  const option = page.getByRole('option', { name: letters });
  await option.first().waitFor();
  for (let step = 0; step < 20; step += 1) {
    const chosen = page.locator('[data-combobox-selected]');
    if ((await chosen.count()) > 0 && (await chosen.innerText()).startsWith(letters)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

async function chooseFile(name: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  await opened.app.evaluate(({ dialog: system }, filePath) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

test('writes an intake that is saved as typed and keeps what was overwritten', async () => {
  const { page } = opened;
  await palette(page, 'William Placeholder');
  await press(page, tab('Intake'));
  const concern = field('Presenting concern');
  await typeInto(page, concern, 'Quarrels at home since the spring.');
  await expect(page.getByRole('status', { name: 'Presenting concern: saving' })).toContainText(
    'Saved',
  );
  await typeInto(page, concern, 'Sleeps badly.');
  await press(page, button('History: Presenting concern'));
  // Word by word: what the last version took out, and the versions before it.
  await expect(dialog().locator('li del').first()).toContainText('Quarrels at home');
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();

  await press(page, button('Add heading'));
  await takeItem(page, 'Own heading');
  const heading = field('Heading: Own heading');
  await expect(heading).toBeFocused();
  await page.keyboard.type('Faith and community');
  await typeInto(page, field('Faith and community'), 'Sings in a choir.');
});

test('keeps goals with their progress, distress, a risk flag and contacts', async () => {
  const { page } = opened;
  await press(page, button('Add goal'));
  await typeInto(page, field('Goal'), 'Stay when it gets loud');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(list('Goals')).toContainText('Stay when it gets loud');
  await press(page, button('Add progress to “Stay when it gets loud”'));
  await typeInto(page, field('What showed it'), 'Stayed to the end of the round');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(list('Goals')).toContainText('Stayed to the end of the round');

  await press(page, button('Note distress'));
  await tabTo(page, dialog().getByRole('radio').first());
  for (let level = 0; level < 7; level += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(page.getByRole('region', { name: 'Distress' })).toContainText('7 of 10');

  await press(page, button('Add risk flag'));
  await choose('About', 'Self-harm');
  await typeInto(page, field('Note'), 'Asked about, nothing recent');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(list('Risk flags')).toContainText('Asked about, nothing recent');

  await press(page, button('Add contact'));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toContainText('Enter the name.');
  await typeInto(page, field('Name'), 'Jo Fulano');
  await typeInto(page, field('Relation'), 'sister');
  await tick(page, dialog().getByRole('checkbox', { name: 'Emergency contact' }));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(list('Contacts')).toContainText('emergency contact');
  await expect(list('Contacts')).toContainText('not to be contacted');
});

test('changes the status with a day and a reason, and every screen follows', async () => {
  const { page } = opened;
  await press(page, button('Change status'));
  await choose('Status', 'Paused');
  await typeInto(page, field('Reason'), 'Away for a cure');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(list('Status history, newest first').getByRole('listitem').first()).toContainText(
    'Away for a cure',
  );
  await expect(page.getByRole('main').getByText('paused', { exact: true }).first()).toBeVisible();
});

test('removes and brings back; a lock in mid-sentence loses nothing', async () => {
  const { page } = opened;
  await press(page, button('Actions for Jo Fulano'));
  await takeItem(page, 'Remove');
  await expect(list('Removed from this intake')).toContainText('Jo Fulano');
  await press(page, button('Undo'));
  await expect(list('Contacts')).toContainText('Jo Fulano');

  await tabTo(page, field('Presenting concern'));
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' And dreams of the house');
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByRole('heading', { name: 'Circlekeep is locked' })).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(demoPassphrase);
  await page.keyboard.press('Enter');
  await expect(field('Presenting concern')).toHaveValue('Sleeps badly. And dreams of the house');
  await expect(field('Faith and community')).toHaveValue('Sings in a choir.');
});

test('takes a paper into the vault, shows it, and gives it out byte by byte', async () => {
  const { page } = opened;
  await palette(page, 'William Placeholder');
  const letter = scriptedPdf(marker);
  await press(page, tab('Attachments'));
  await chooseFile('Scan 0041.pdf', letter);
  await press(page, button('Add attachment'));
  await typeInto(page, field('Title'), 'Letter of the family doctor');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(list('Attachments, newest first')).toContainText('Letter of the family doctor');

  await press(page, button('View Letter of the family doctor'));
  await expect(dialog().getByRole('img', { name: 'Page 1 of 1' })).toBeVisible();
  await expect(dialog().locator('[data-page-text]')).toHaveText(marker);
  // What the file asked the reader to run was not run.
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  const ink = await dialog()
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
      return data.some((value, at) => at % 4 === 0 && value < 128);
    });
  expect(ink).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();

  const out = join(folder, 'out.pdf');
  await opened.app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, out);
  await press(page, button('Actions for Letter of the family doctor'));
  await takeItem(page, 'Save a copy outside…');
  await expect(dialog()).toContainText('For whom is it?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The copy is outside the vault now')).toBeVisible();
  expect(readFileSync(out).equals(Buffer.from(letter))).toBe(true);

  const locked = join(folder, 'out.pdf.age');
  await opened.app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, locked);
  await press(page, button('Actions for Letter of the family doctor'));
  await takeItem(page, 'Save an encrypted copy…');
  await expect(dialog()).toContainText('For whom is it?');
  await page.keyboard.press('Enter');
  const passphrase = 'copper kettles argue at noon';
  await typeInto(page, field('New passphrase'), passphrase);
  await typeInto(page, field('Passphrase again'), passphrase);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Without its passphrase nobody can open the copy')).toBeVisible();
  if (hasAgeTool) expect(openWithAge(locked, passphrase).equals(Buffer.from(letter))).toBe(true);
});

test('shows a picture, and refuses what only looks like one', async () => {
  const { page } = opened;
  await palette(page, 'William Placeholder');
  await press(page, tab('Attachments'));
  await chooseFile('drawing.png', smallPng);
  await press(page, button('Add attachment'));
  await expect(field('Title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
  await press(page, button('View drawing'));
  const picture = dialog().getByRole('img', { name: 'drawing' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(8);
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();

  await chooseFile(
    'holiday.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  );
  await press(page, button('Add attachment'));
  await expect(page.getByRole('alert')).toContainText('not a PDF, PNG or JPEG by its content');
  await expect(list('Attachments, newest first').getByRole('listitem')).not.toContainText([
    'holiday',
  ]);

  await press(page, button('Actions for drawing'));
  await takeItem(page, 'Remove');
  await expect(list('Removed attachments')).toContainText('drawing');
  await press(page, button('Bring back drawing'));
  await expect(list('Attachments, newest first')).toContainText('drawing');
});

test('shows all of it in the chart as one line of time, filtered by kind', async () => {
  const { page } = opened;
  await palette(page, 'William Placeholder');
  await press(page, tab('Chart'));
  const chart = list('Chart, newest first');
  await expect(chart).toContainText('Status: paused');
  await choose('What to show', 'Goals');
  await expect(chart).toContainText('Stay when it gets loud');
  await expect(chart).not.toContainText('Status: paused');
  await choose('What to show', 'Attachments');
  await expect(chart).toContainText('Letter of the family doctor');
  await press(page, chart.getByRole('link', { name: /Letter of the family doctor/ }));
  await expect(list('Attachments, newest first')).toContainText('Letter of the family doctor');
});

test('shows a group’s composition and what a candidate would change', async () => {
  const { page } = opened;
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Groups' }),
  );
  await press(page, page.getByRole('main').getByRole('link', { name: /^Grief/ }));
  await press(page, tab('Composition'));
  const distress = page.getByRole('region', { name: 'Distress, 0 to 10' });
  await expect(distress).toContainText(/Distress (from \d|is \d)/);
  await tabTo(page, page.getByRole('combobox', { name: 'Compare a candidate' }));
  await page.keyboard.type('Placeholder');
  await page.getByRole('option', { name: /Placeholder/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(distress).toContainText(/Will Placeholder .*at 7/);
  await press(page, distress.getByText('As a table'));
  await expect(distress.getByRole('row', { name: /^7 / })).toContainText(
    'Will Placeholder (candidate)',
  );
});

test('says the same before somebody from the waiting list joins', async () => {
  const { page } = opened;
  await press(page, tab('Profile'));
  await press(page, button('Add to the list'));
  await page.keyboard.type('Placeholder');
  await page.getByRole('option', { name: /Placeholder/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  const waiting = list('Waiting list, next first');
  await expect(waiting).toContainText('Will Placeholder');
  await press(page, button('Join the group: Will Placeholder'));
  await expect(dialog()).toContainText(/Will Placeholder would make it \d+ newcomer/);
  await expect(dialog().getByRole('link', { name: 'See the composition' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(page.getByText(/Will Placeholder is in the group from/)).toBeVisible();
  await expect(page.getByText('Waiting list').first()).toBeVisible();
  await expect(button('Join the group: Will Placeholder')).toBeHidden();
});

test('leaves no word or picture of it outside the vault', async () => {
  await opened.close();
  const files = readdirSync(userDataDir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(userDataDir, name))
    .filter((file) => statSync(file).isFile());
  const words = [
    marker,
    'Sings in a choir',
    'Jo Fulano',
    'Letter of the family doctor',
    'Scan 0041',
  ];
  for (const file of files) {
    const content = readFileSync(file);
    for (const word of words)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(content.includes(Buffer.from(word, encoding)), `${file}: ${word}`).toBe(false);
    expect(content.includes(smallPng.subarray(8, 40)), file).toBe(false);
  }
});
