import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPractice } from '#main/demo/practice.ts';
import { demoPassphrase } from '#shared/demo.ts';
import { isOrdinary } from '#shared/rules/name-guard/common-words.ts';
import { fold, tokensOf } from '#shared/rules/name-guard/tokens.ts';
import { addDays, instantNow, localAt, localZone, today } from '#shared/time.ts';
import { isOnPath } from '../../scripts/runtime/on-path.mjs';
import { hasAgeTool, openWithAge } from '../support/age-tool.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { palette, press, takeFromMenu, tick, typeInto } from './keyboard.ts';

/* A group's last weeks on their way to a supervisor: chosen, reviewed, locked in the middle, sent encrypted, opened. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-pack-'));
const file = join(folder, 'pack.zip.age');
const pdfFile = join(folder, 'pack.pdf');
const passphrase = 'seven crooked lanterns whistle';
const demo = demoPractice(localAt(instantNow(), localZone()), localZone());
const group = demo.groups[0]?.fields.name ?? '';
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({
    userDataDir: join(folder, 'user data'),
    args: ['--demo', '--lang=en-US'],
  });
  await opened.page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
  await savesTo(file);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => opened.page.getByRole('button', { name }).first();
const link = (name: string) => opened.page.getByRole('link', { name, exact: true });
const state = () => opened.page.getByRole('main').getByRole('status').first();

async function savesTo(filePath: string): Promise<void> {
  await opened.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

test('a pack is begun at the group, and what goes into it is chosen', async () => {
  const { page } = opened;
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Groups' })
    .click();
  await page.getByRole('main').getByRole('link', { name: group }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(group);
  await takeFromMenu(page, 'More actions for the group', 'New supervision pack');
  await expect(page.getByText('Which time')).toBeVisible();
  const from = addDays(today(), -60);
  await page.getByLabel('From', { exact: true }).fill(from);
  await expect(page.getByText(/^\d+ sessions in this time/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Scores of measures' }).check();
  await expect(page.getByRole('radio', { name: /^All dates shifted/ })).toBeDisabled();
  await page.getByRole('radio', { name: 'An outside consultation' }).check();
  await expect(page.getByRole('group', { name: 'Psychotherapy notes' })).toHaveCount(0);
  await page.getByRole('radio', { name: /^My own training/ }).check();
  await expectAccessible(page);
});

test('nothing is written before every place is decided', async () => {
  const { page } = opened;
  // A text with something to decide, typed as one types a reflection.
  await palette(page, 'Reflections');
  await press(page, page.getByRole('link', { name: 'New reflection' }));
  const [member] = demo.clients;
  await typeInto(
    page,
    page.getByRole('textbox', { name: /boundar/i }).first(),
    `${member?.fields.givenName ?? ''} waited on March 3 in Duluth; call 218-555-0143. ${member?.fields.givenName ?? ''} is 46 years old.`,
  );
  await page.waitForTimeout(1_500);
  await palette(page, 'Supervision packs');
  await page.getByRole('row', { name: new RegExp(group) }).click();
  await page.getByRole('group', { name: 'Reflections' }).getByRole('checkbox').last().check();
  await page.waitForTimeout(400);
  await link('3 · Paper').click();
  await expect(page.getByText('Not ready yet')).toBeVisible();
  await expect(button('Save encrypted')).toBeDisabled();
});

test('each place is shown beside what will stand for it, and one is changed by keyboard', async () => {
  const { page } = opened;
  await link('2 · Review').click();
  await expect(state()).toHaveText(/places? not decided/);
  await page.getByRole('button', { name: /^Reflection of the therapist/ }).click();
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText('As it will go out');
  await sheet.getByRole('button', { name: /Duluth/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /Duluth/ });
  await expect(dialog).toContainText('a place');
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('a town by a lake');
  await page.keyboard.press('Enter');
  await expect(sheet).toContainText('in [replaced: a town by a lake');
});

test('a lock in the middle loses no decision', async () => {
  const { page } = opened;
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByRole('heading', { name: 'Circlekeep is locked' })).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(demoPassphrase);
  await page.keyboard.press('Enter');
  await expect(state()).toHaveText(/places? not decided/);
  await page.getByRole('button', { name: /^Reflection of the therapist/ }).click();
  await expect(page.getByRole('article')).toContainText('a town by a lake');
  await button(/^Take all certain suggestions/).click();
  // What is only likely is decided text by text.
  for (let turn = 0; turn < 20; turn += 1) {
    if ((await state().textContent())?.startsWith('Everything') === true) break;
    const rest = page.getByRole('button', { name: /^Take .*suggestions? here$/ });
    if ((await rest.count()) > 0) await rest.click();
    else await page.getByRole('button', { name: /open$/ }).first().click();
    await page.waitForTimeout(500);
  }
  await expect(state()).toContainText('Everything is decided.');
});

test('the key sheet says who is who, and refuses a name with their first letter', async () => {
  const { page } = opened;
  await link('Key sheet').click();
  const first = page.getByRole('textbox', { name: /^What .* is called/ }).first();
  await first.waitFor();
  await expectAccessible(page);
  const label = (await first.getAttribute('aria-label')) ?? '';
  const letter = /^What (\p{L})/u.exec(label)?.[1] ?? '';
  await first.fill(`${letter}xwort`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('It begins with the same letter')).toBeVisible();
});

test('leaves as an encrypted file that age opens, with nobody in it', async () => {
  const { page } = opened;
  await link('3 · Paper').click();
  await expect(page.getByText('What was replaced').first()).toBeVisible();
  await expect(button('Save encrypted')).toBeDisabled();
  await tick(page, page.getByRole('checkbox', { name: /^I have read it/ }));
  await button('Save encrypted').click();
  await typeInto(page, page.getByLabel('New passphrase'), passphrase);
  await typeInto(page, page.getByLabel('Passphrase again'), passphrase);
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Save encrypted' }));
  await expect(page.getByText('Saved encrypted.')).toBeVisible({ timeout: 60_000 });
  expect(existsSync(file)).toBe(true);
  if (!hasAgeTool) return;
  const zip = join(folder, 'pack.zip');
  writeFileSync(zip, openWithAge(file, passphrase));
  execFileSync('unzip', ['-q', '-o', zip, '-d', folder]);
  const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
  expect(manifest).toContain('supervision-pack');
  await expectNobody(join(folder, 'supervision-pack.pdf'), manifest);
});

test('the PDF to read holds the same, and its head, foot and name say nothing either', async () => {
  const { page } = opened;
  await savesTo(pdfFile);
  await button('Save PDF').click();
  await expect(page.getByText('Saved as PDF.')).toBeVisible({ timeout: 60_000 });
  await expectNobody(pdfFile, '');
  expect(await page.title()).not.toContain(group);
});

/** Neither a name, nor a date, nor a number of the practice, as pdftotext reads it where there is one. */
async function expectNobody(pdf: string, more: string): Promise<void> {
  const pages = await readPdf(readFileSync(pdf));
  const text = [
    ...pages.map((one) => one.text),
    isOnPath('pdftotext') ? execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }) : '',
  ].join('\n');
  expect(text).toContain('a town by a lake');
  const words = new Set(
    tokensOf(text)
      .filter((token) => token.case !== 'lower' || !isOrdinary(token.fold))
      .map((token) => token.fold),
  );
  for (const { fields } of demo.clients) {
    for (const name of [fields.givenName, fields.familyName, fields.preferredName])
      for (const word of name.split(/[^\p{L}]+/u))
        // A name that is a word may begin a sentence of somebody else's; "d" is of "I'd".
        if (word.length > 2 && !isOrdinary(fold(word)))
          expect([...words]).not.toContain(fold(word));
    if (fields.chartCode !== '')
      expect(text).not.toMatch(new RegExp(`(?<!\\d)${fields.chartCode}(?!\\d)`));
  }
  for (const secret of [group, demo.practice.name, '218-555-0143', 'Duluth', '46 years'])
    expect(text + more).not.toContain(secret);
  expect(text).not.toMatch(/\b(?:19|20)\d\d-\d\d-\d\d\b|\d{1,2}\/\d{1,2}\/\d{2,4}/);
  expect(text).not.toMatch(
    /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/,
  );
}
