import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassphrase } from '#shared/demo.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { palette, press, tabTo, tick, typeInto } from './keyboard.ts';

/*
 * What a clinician writes for nobody else, without a mouse: private notes from the circle and on the client,
 * reflections; and the logs of their own work: supervision, contacts outside the group, continuing education.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-private-'));
const userDataDir = join(folder, 'user data');
const certificate = join(folder, 'certificate.png');
// One grey pixel.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
let opened: LaunchedApp;
let sessionAddress = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir, args: ['--demo', '--lang=en-US'] });
  // The demo first makes up its practice.
  await opened.page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const heading = (name: string) => opened.page.getByRole('heading', { name, level: 1 });
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const button = (name: string) => opened.page.getByRole('button', { name, exact: true }).first();
const link = (name: string | RegExp) => opened.page.getByRole('link', { name }).first();
const saved = (what: string) => opened.page.getByRole('status', { name: `${what}: saving` });

async function unlock(): Promise<void> {
  await expect(heading('Circlekeep is locked')).toBeVisible();
  await opened.page.getByLabel('Passphrase', { exact: true }).fill(demoPassphrase);
  await opened.page.keyboard.press('Enter');
}

test('one key leads from a seat to the private note on whoever sits there', async () => {
  const { page } = opened;
  await press(page, link(/^Sign /));
  const circle = page.getByRole('toolbar', { name: 'Circle of seats' });
  await tabTo(page, circle.locator('button[tabindex="0"]').first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  sessionAddress = page.url();
  const name = await link(/^Private note on /).getAttribute('aria-label');
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await expect(heading('Private note')).toBeVisible();
  await expect(field('Private note')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await expect(circle).toBeVisible();
  await expect(link(/^Private note on /)).toHaveAccessibleName(name ?? '');
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await expect(field('Private note')).toBeFocused();
  await expect(page.getByText('in no chart, search, print or export')).toBeVisible();
});

test('it points out what belongs in the progress note, gently, and remembers what was left', async () => {
  const { page } = opened;
  await page.keyboard.type('The silence was mine, a Quittengelee of a silence. ');
  await page.keyboard.type('She started Lexapro 10 mg on Monday. Prognosis is guarded.');
  const margin = page.getByRole('complementary', { name: 'What belongs in the progress note' });
  await expect(margin.getByRole('listitem')).toHaveText([
    /started Lexapro 10 mg.*reads like medication/,
    /Prognosis is guarded.*reads like a prognosis/,
  ]);
  await expect(saved('Private note')).toContainText(/^Saved/);
  await press(page, margin.getByRole('button', { name: 'Show “Prognosis is guarded”' }));
  const chosen = await field('Private note').evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value.slice(element.selectionStart, element.selectionEnd)
      : '',
  );
  expect(chosen).toBe('Prognosis is guarded');
  await page.keyboard.press('Delete');
  await expect(margin.getByRole('listitem')).toHaveCount(1);
  await press(page, margin.getByRole('button', { name: /^Leave it here/ }));
  await expect(margin.getByRole('listitem')).toHaveCount(0);
  await expect(field('Private note')).toBeFocused();
});

test('a lock in the middle of a sentence loses none of it', async () => {
  const { page } = opened;
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' And then he');
  await page.keyboard.press('ControlOrMeta+l');
  await unlock();
  await expect(field('Private note')).toHaveValue(/Lexapro[^]* And then he$/);
  await expect(
    page
      .getByRole('complementary', { name: 'What belongs in the progress note' })
      .getByRole('listitem'),
  ).toHaveCount(0);
  await press(page, button('History: Private note'));
  await expect(page.getByRole('dialog')).toContainText('Prognosis is guarded');
  await page.keyboard.press('Escape');
});

test('the client’s Private tab lists it and takes notes between sessions; the chart knows nothing', async () => {
  const { page } = opened;
  await press(page, link('All private notes'));
  const notes = page.getByRole('navigation', { name: 'Private notes' });
  await expect(notes.getByRole('listitem').filter({ hasText: 'The silence was mine' })).toHaveCount(
    1,
  );
  await press(page, button('New private note'));
  await expect(field('Private note')).toBeFocused();
  await page.keyboard.type('Between two sessions: a dream of a closed shop.');
  await expect(notes.getByRole('listitem').first()).toContainText('a dream of a closed shop');
  await press(page, notes.getByRole('button', { name: /The silence was mine/ }));
  await expect(field('Private note')).toHaveValue(/The silence was mine/);
  await press(page, notes.getByRole('button', { name: /closed shop/ }));
  await expect(field('Private note')).toHaveValue(/a dream of a closed shop/);
  await press(page, link('Chart'));
  await expect(page.getByRole('list', { name: 'Chart, newest first' })).toBeVisible();
  await expect(page.getByText(/Quittengelee|closed shop/)).toHaveCount(0);
});

test('search finds no private word', async () => {
  const { page } = opened;
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Quittengelee');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(sessionAddress);
  await expect(page.getByRole('toolbar', { name: 'Circle of seats' })).toBeVisible();
  await expect(page.getByText('Quittengelee')).toHaveCount(0);
});

test('a reflection is written to its prompts and found in its table', async () => {
  const { page } = opened;
  await palette(page, 'Reflections');
  await press(page, link('New reflection'));
  await typeInto(page, field('Boundaries'), 'He asked for my first name.');
  await typeInto(page, field('Attention to one member'), 'All of it went to the newest.');
  await expect(saved('Reflection')).toContainText(/^Saved/);
  await press(page, link('Back to the reflections'));
  const row = page.getByRole('row').filter({ hasText: 'He asked for my first name.' });
  await expect(row).toContainText('Boundaries');
  await expect(row).toContainText('Attention');
  await typeInto(page, field('Filter by person, group or words'), 'first name');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field('Attention to one member')).toHaveValue('All of it went to the newest.');
});

test('supervision is logged, followed up, removed and put back', async () => {
  const { page } = opened;
  await press(page, link('Supervision'));
  await press(page, link('New entry'));
  await typeInto(page, field('Minutes'), '45');
  await typeInto(page, field('Supervisor or consultant'), 'Dr. Petra Musterkopie');
  await typeInto(page, field('Questions brought'), 'Whose silence is it?');
  await typeInto(page, field('To follow up'), 'Ask the group.');
  await expect(saved('New supervision entry')).toContainText(/^Saved/);
  await press(page, link('Back to the log'));
  const row = page.getByRole('row').filter({ hasText: 'Musterkopie' });
  await expect(row).toContainText('45 min');
  await expect(row).toContainText('open');
  await typeInto(page, field('Filter by person or words'), 'musterkopie');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tick(page, page.getByRole('checkbox', { name: /^Followed up/ }));
  await expect(saved('Supervision entry')).toContainText(/^Saved/);
  await press(page, button('Remove'));
  await expect(page.getByText('Taken out of the log.')).toBeVisible();
  await press(page, button('Undo'));
  await press(page, link('Back to the log'));
  await expect(row).toContainText('done');
});

test('an outside contact is logged between two members', async () => {
  const { page } = opened;
  await press(
    page,
    page
      .getByRole('navigation', { name: 'Supervision' })
      .getByRole('link', { name: 'Outside contacts' }),
  );
  await press(page, link('New entry'));
  await typeInto(
    page,
    page.getByRole('combobox', { name: 'How' }).or(field('How')),
    'Text message',
  );
  const members = page.getByRole('combobox', { name: 'Members' }).or(field('Members')).first();
  await tabTo(page, members);
  for (const _ of [1, 2]) {
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await typeInto(page, field('What happened, and what was done'), 'A photograph, sent at night.');
  await expect(saved('New outside contact')).toContainText(/^Saved/);
  await press(page, link('Back to the log'));
  const row = page.getByRole('row').filter({ hasText: 'A photograph' });
  await expect(row).toContainText('Text message');
  await expect(row).toContainText('not yet');
});

test('hours are counted towards the cycle, and a certificate is kept and given out again', async () => {
  const { page } = opened;
  writeFileSync(certificate, picture);
  await opened.app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: false, filePaths: [paths.certificate] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.out });
    },
    { certificate, out: `${certificate}.out` },
  );
  await press(page, link('Continuing education'));
  await expect(page.getByText(/^17\.25 of 36 hours, 14 months left$/)).toBeVisible();
  await press(page, button('New entry'));
  await typeInto(page, field('Title'), 'The group as a whole');
  await typeInto(page, field('Hours'), '2.3');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Enter hours in quarters')).toBeVisible();
  await typeInto(page, field('Hours'), '2.5');
  await page.keyboard.press('ControlOrMeta+Enter');
  await press(page, button('Add certificate'));
  await expect(page.getByRole('img', { name: 'Certificate: The group as a whole' })).toBeVisible();
  await press(page, button('Save as a file'));
  await expect(page.getByText('That copy lies outside the vault')).toBeVisible();
  expect(readFileSync(`${certificate}.out`)).toEqual(picture);
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^19\.75 of 36 hours, 14 months left$/)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'The group as a whole' })).toContainText(
    'kept',
  );
});

test('leaves no private word outside the vault', async () => {
  await opened.close();
  const markers = ['Quittengelee', 'closed shop', 'my first name', 'Musterkopie'].flatMap(
    (word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')],
  );
  let files = 0;
  for (const entry of readdirSync(userDataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    for (const marker of markers)
      expect(bytes.includes(marker), `${marker.toString()} in ${entry.name}`).toBe(false);
  }
  expect(files).toBeGreaterThan(3);
});
