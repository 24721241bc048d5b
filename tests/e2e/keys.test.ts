import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { makeVault } from './first-steps.ts';
import { palette, press, typeInto } from './keyboard.ts';

/* The ways into the vault, without a mouse: listed, renewed, left half done, finished, ended. */

const passphrase = 'nine violet umbrellas hum';
const nextPassphrase = 'six copper kettles argue';
const folder = mkdtempSync(join(tmpdir(), 'circlekeep-keys-'));
const userDataDir = join(folder, 'user data');
const pdfFile = join(folder, 'sheet.pdf');
const executor = 'Dr. Otto Sample, 555-0177';
const printedKey = /^[0-9A-Z]{5}(-[0-9A-Z]{5}){7}$/;
let opened: LaunchedApp;
/** Every recovery key that was seen, as printed. */
const seen: string[] = [];

const field = (name: string | RegExp) =>
  opened.page.getByRole('textbox', { name, exact: typeof name === 'string' });
const button = (name: string | RegExp) =>
  opened.page.getByRole('button', { name, exact: typeof name === 'string' });
const link = (name: string) => opened.page.getByRole('link', { name, exact: true });
const heading = (name: string) => opened.page.getByRole('heading', { name, exact: true });
const ways = () => opened.page.getByRole('region', { name: 'Ways into this vault' });

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  await opened.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdfFile);
  await makeVault(opened.page, passphrase);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The words of the sheet as it was saved, and its key. */
async function savedSheet(): Promise<{ text: string; key: string }> {
  await press(opened.page, button('Save PDF'));
  await expect(opened.page.getByText('Saved, readable for anybody.')).toBeVisible();
  const pages = await readPdf(readFileSync(pdfFile));
  rmSync(pdfFile);
  expect(statSync(pdfFile, { throwIfNoEntry: false })).toBeUndefined();
  const text = pages.map((page) => page.text).join('\n');
  return { text, key: (text.match(/\b[0-9A-Z]{5}\b/g) ?? []).slice(0, 8).join('-') };
}

async function makeNewKey(current: string): Promise<void> {
  const { page } = opened;
  await typeInto(page, field('Your passphrase'), current);
  await page.keyboard.press('Enter');
  await expect(heading('1 · Put it on paper')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/page 1 of/).first()).toBeVisible();
}

test('a practice has a client, whom no sheet may name', async () => {
  const { page } = opened;
  await palette(page, 'New client');
  await typeInto(page, field('Given name'), 'Tomas');
  await typeInto(page, field('Family name'), 'Musterfrau');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { name: /Musterfrau/ }).first()).toBeVisible();
});

test('lists every way in, and says why this computer’s keychain is none', async () => {
  const { page } = opened;
  await palette(page, 'Keys');
  await expect(ways()).toContainText('Passphrase');
  await expect(ways()).toContainText('Recovery key');
  await expect(ways()).toContainText('nothing on this computer protects what its keychain');
  await expect(button('Turn on…')).toHaveCount(0);
  await expectAccessible(page);
});

test('what to do in one’s absence is kept as typed and prints by itself, without the key', async () => {
  const { page } = opened;
  await press(page, link('Write the professional will'));
  await typeInto(page, field(/^Who acts for you/), executor);
  await typeInto(page, field(/^Where the backups are/), 'The blue stick in the safe.');
  await expect(page.getByRole('status', { name: 'Professional will: saving' })).toHaveText(
    /^Saved/,
  );
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+l');
  await typeInto(page, field('Passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await expect(field(/^Who acts for you/)).toHaveValue(executor, { timeout: 60_000 });
  await press(page, link('Print…'));
  await expect(page.getByText(/page 1 of/).first()).toBeVisible();
  await press(page, button('Save PDF'));
  await expect(page.getByText('Saved as PDF.')).toBeVisible();
  const pages = await readPdf(readFileSync(pdfFile));
  rmSync(pdfFile);
  const text = pages.map((one) => one.text).join('\n');
  expect(text).toContain(executor);
  expect(text).toContain('Licence board');
  expect(text).not.toMatch(/recovery key opens/);
  await palette(page, 'Keys');
});

test('a new key is shown on its sheet, put on paper and read back; then the old one ends', async () => {
  const { page } = opened;
  await press(page, link('Renew and print…'));
  await expectAccessible(page);
  await typeInto(page, field('Your passphrase'), 'not the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That passphrase does not open this vault.')).toBeVisible({
    timeout: 60_000,
  });
  await makeNewKey(passphrase);
  await expectAccessible(page);
  const { key, text } = await savedSheet();
  expect(key).toMatch(printedKey);
  expect(text).toContain(executor);
  expect(text).toContain('The blue stick in the safe.');
  expect(text).toMatch(/Use recovery key/);
  expect(text).toMatch(/SQLCipher 4/);
  expect(text, 'no client').not.toMatch(/Musterfrau|Tomas/);
  seen.push(key);
  await press(page, button('It is on paper'));
  const asked = field(/^Group \d of the key, from the paper$/);
  await expect(asked).toBeFocused();
  for (const group of key.split('-')) await expect(page.getByText(group)).toHaveCount(0);
  const label = await page.getByText(/^Group \d of the key/).innerText();
  const number = Number(/\d/.exec(label)?.[0]);
  await page.keyboard.type('00000');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Look at group ${String(number)} again`)).toBeVisible();
  await expectAccessible(page);
  await typeInto(page, asked, (key.split('-')[number - 1] ?? '').toLowerCase());
  await page.keyboard.press('Enter');
  await expect(heading('The new sheet counts')).toBeVisible();
  await expectAccessible(page);
});

test('a renewal left half done says so, and is finished from its paper after a lock', async () => {
  const { page } = opened;
  await palette(page, 'Keys');
  await press(page, link('Renew and print…'));
  await makeNewKey(passphrase);
  const { key } = await savedSheet();
  seen.push(key);
  await page.keyboard.press('ControlOrMeta+l');
  await expect(heading('Circlekeep is locked')).toBeVisible();
  for (const group of key.split('-')) await expect(page.getByText(group)).toHaveCount(0);
  await typeInto(page, field('Passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 60_000 });
  await palette(page, 'Keys');
  await expect(ways()).toContainText('A renewal that was not finished');
  await expectAccessible(page);
  await press(page, link('Finish…'));
  await typeInto(page, field('The key on the new sheet'), seen.at(-2) ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Compare it with the printed sheet|Capitals, spaces/)).toBeVisible();
  await expectAccessible(page);
  await typeInto(page, field('The key on the new sheet'), key);
  await page.keyboard.press('Enter');
  await expect(heading('The new sheet counts')).toBeVisible({ timeout: 60_000 });
  await press(
    page,
    opened.page.getByRole('main').getByRole('link', { name: 'Back to the keys' }).last(),
  );
  await expect(ways()).not.toContainText('not finished');
  await expect(ways()).toContainText('last read from its paper');
});

test('at the door the older sheets open nothing, and the newest sets a new passphrase', async () => {
  test.slow();
  const { page } = opened;
  await page.keyboard.press('ControlOrMeta+l');
  await press(page, button('Use recovery key'));
  for (const old of seen.slice(0, -1)) {
    await typeInto(page, field('Recovery key'), old);
    await typeInto(page, field('New passphrase'), nextPassphrase);
    await typeInto(page, field('Passphrase again'), nextPassphrase);
    await press(page, button('Open and set passphrase'));
    await expect(page.getByText('That recovery key does not open this vault.')).toBeVisible({
      timeout: 60_000,
    });
  }
  await typeInto(page, field('Recovery key'), seen.at(-1) ?? '');
  await press(page, button('Open and set passphrase'));
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 60_000 });
});

test('the recovery key can be ended, and the list says what that means', async () => {
  const { page } = opened;
  await palette(page, 'Keys');
  await press(page, button('End it…'));
  const dialog = page.getByRole('dialog', { name: 'End the recovery key' });
  await expect(dialog).toContainText('nobody can open the vault again');
  await expectAccessible(page);
  await page.keyboard.type(nextPassphrase);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await expect(ways()).toContainText('None. If the passphrase is forgotten');
  await expect(ways()).toContainText('Destroy the sheet.');
  await expect(link('Make one…')).toBeVisible();
});

test('each of it stands in the audit trail', async () => {
  const { page } = opened;
  await palette(page, 'Audit trail');
  for (const words of [
    'Made a new recovery key',
    'Confirmed the new recovery key; the old one ended',
    'Ended the recovery key',
  ])
    await expect(page.getByText(words).first()).toBeVisible();
});

test('no recovery key stands in any file', async () => {
  await opened.close();
  const groups = seen.flatMap((key) => [key, key.replaceAll('-', '')]);
  expect(groups).toHaveLength(4);
  for (const entry of readdirSync(userDataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    for (const text of groups)
      for (const marker of [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
        expect(bytes.includes(marker), entry.name).toBe(false);
  }
});
