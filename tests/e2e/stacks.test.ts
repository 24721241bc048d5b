import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { palette, press, tabTo, takeFromMenu } from './keyboard.ts';

/* Two years of a group's notes in one go, without a mouse: one PDF, one for each client, and stopped on the way. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-stacks-'));
const pdfFile = join(folder, 'stack.pdf');
const chosenFolder = join(folder, 'chosen');
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  mkdirSync(chosenFolder);
  opened = await launchApp({
    userDataDir: join(folder, 'user data'),
    args: ['--demo', '--lang=en-US'],
  });
  // The demo first makes up its practice.
  await opened.page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
  // The system's own dialogs cannot be driven from here.
  await opened.app.evaluate(
    ({ dialog }, { file, into }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [into] });
    },
    { file: pdfFile, into: chosenFolder },
  );
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string) => opened.page.getByRole('button', { name, exact: true });
const status = () => opened.page.getByRole('main').getByRole('status').first();

test('lists what is signed of a group, and a row is left out with Enter', async () => {
  const { page } = opened;
  await palette(page, 'Print several');
  await expect(page.getByText('Choose a group or a client')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, page.getByRole('combobox', { name: 'Of', exact: true }));
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(status()).toHaveText(/^\d+ papers chosen$/);
  await tabTo(page, page.getByLabel('From', { exact: true }));
  await page.keyboard.type('01012020');
  await expect(status()).toContainText('more than the 500 one job takes. Choose fewer days.');
  const from = new Date(Date.now() - 400 * 86_400_000).toISOString().slice(0, 10);
  // Back to its first part: month, day and year are stops of their own.
  await tabTo(page, page.getByRole('combobox', { name: 'Of', exact: true }), 'Shift+Tab');
  await tabTo(page, page.getByLabel('From', { exact: true }));
  await page.keyboard.type(`${from.slice(5, 7)}${from.slice(8)}${from.slice(0, 4)}`);
  await expect(status()).toHaveText(/^\d+ papers chosen$/);
  const before = Number.parseInt((await status().textContent()) ?? '', 10);
  const row = page.getByRole('row', { name: /^Chosen:/ }).first();
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await expect(status()).toHaveText(`${before - 1} papers chosen`);
  await expect(page.getByRole('row', { name: /^Left out:/ })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(status()).toHaveText(`${before} papers chosen`);
  await expectAccessible(page);
});

test('saves over two hundred notes as one PDF, and tells how far it is meanwhile', async () => {
  const { page } = opened;
  const papers = Number.parseInt((await status().textContent()) ?? '', 10);
  expect(papers).toBeGreaterThan(200);
  await tabTo(page, page.getByRole('checkbox', { name: 'Each on a new sheet' }), 'Shift+Tab');
  await page.keyboard.press('Space');
  await takeFromMenu(opened.page, 'Save PDF', 'One file with all of them…');
  await expect(status()).toContainText(/^Laid out \d+ of/);
  await expect(status()).toContainText('Saved as one PDF', { timeout: 120_000 });
  const pages = await readPdf(readFileSync(pdfFile));
  rmSync(pdfFile);
  expect(pages.length).toBeGreaterThanOrEqual(papers);
  // Each begins on the front of a sheet: on an odd page.
  const begins = pages.flatMap(({ text }, index) => (/page 1 of \d/.test(text) ? [index + 1] : []));
  expect(begins).toHaveLength(papers);
  expect(begins.every((number) => number % 2 === 1)).toBe(true);
  const blank = pages.filter(({ text }) => text === '').length;
  expect(pages.length - blank).toBeGreaterThanOrEqual(papers);
});

test('saves one PDF for each client, whose names stand in none of the files’ names', async () => {
  await takeFromMenu(opened.page, 'Save PDF', 'One file for each client, into a folder…');
  await expect(status()).toContainText('Saved, one PDF for each client', { timeout: 120_000 });
  const [made] = readdirSync(chosenFolder);
  const files = readdirSync(join(chosenFolder, made ?? ''));
  expect(made).toMatch(/^notes-\d{4}-\d\d-\d\d$/);
  expect(files.length).toBeGreaterThan(4);
  expect(files.every((name) => /^client-\d+\.pdf$/.test(name))).toBe(true);
  const names = new Set<string>();
  for (const name of files) {
    const pages = await readPdf(readFileSync(join(chosenFolder, made ?? '', name)));
    const owners = new Set(pages.flatMap(({ text }) => /chart \d{4}/i.exec(text) ?? []));
    expect(owners.size).toBe(1);
    names.add([...owners].join());
  }
  expect(names.size).toBe(files.length);
});

test('is stopped on the way, and nothing of it is left', async () => {
  const { page } = opened;
  await takeFromMenu(opened.page, 'Save PDF', 'One file with all of them…');
  await expect(status()).toContainText(/^Laid out \d+ of/);
  await press(page, button('Stop'));
  await expect(status()).toHaveText('Stopped. Nothing was printed or saved.');
  expect(statSync(pdfFile, { throwIfNoEntry: false })).toBeUndefined();
});
