import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientId, newId } from '#shared/ids.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { palette, press, tabTo, takeFromMenu, typeInto } from './keyboard.ts';

/*
 * What a practice does with its records after the fact, without a mouse: two entries for one person merged and
 * parted again, a session put right and brought back, a record held, released and destroyed.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-retention-'));
const pdfFile = join(folder, 'log.pdf');
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({
    userDataDir: join(folder, 'user data'),
    args: ['--demo', '--lang=en-US'],
  });
  await opened.page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
  await opened.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdfFile);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) =>
  opened.page.getByRole('button', { name, exact: true }).first();
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const dialog = () => opened.page.getByRole('dialog');
const heading = (name: string | RegExp) => opened.page.getByRole('heading', { name, level: 1 });

/** Types into a list that finds by words and takes the first answer. */
async function pick(label: string, words: string, option: string | RegExp): Promise<void> {
  const { page } = opened;
  await tabTo(page, dialog().getByRole('combobox', { name: label }));
  await page.keyboard.type(words);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: option }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

test('two entries for one person become one chart, and part again', async () => {
  const { page } = opened;
  await page.evaluate(
    async (id) =>
      await window.circlekeep.call('clients.save', {
        id,
        version: 0,
        fields: {
          givenName: 'Willi',
          familyName: 'Placeholder',
          preferredName: '',
          nicknames: [],
          chartCode: '9001',
          pronouns: '',
          dateOfBirth: null,
        },
      }),
    newId(ClientId),
  );
  await palette(page, 'William Placeholder');
  await takeFromMenu(opened.page, 'More actions for the client', 'Merge with another entry…');
  await pick('Client', 'willi placeholder', /Willi\b/);
  await expect(dialog().getByRole('status')).toContainText('Moves to William Placeholder');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  const merged = page.getByRole('list', { name: 'Merged entries' });
  await expect(merged).toContainText('Willi Placeholder, chart 9001');
  // The other name still finds him.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Willi Placeholder');
  await expect(page.getByRole('option', { name: /Placeholder/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await press(page, merged.getByRole('button', { name: 'Undo merge of Willi Placeholder' }));
  await expect(merged).toBeHidden();
});

test('a client in treatment cannot be deleted, and the words say what to do first', async () => {
  const { page } = opened;
  await takeFromMenu(opened.page, 'More actions for the client', 'Delete client…');
  await typeInto(page, field('Reason'), 'Entered twice');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toContainText('End the membership or take the client off the list first');
  await page.keyboard.press('Escape');
  await press(page, button('Discard'));
  await expect(dialog()).toBeHidden();
});

test('somebody listed wrongly leaves the session and comes back', async () => {
  const { page } = opened;
  const sessionId = await page.evaluate(async () => {
    const reply = await window.circlekeep.call('groups.list', {});
    const { value } = reply as { value: { lastSession: { id: string } | null }[] };
    return value.find(({ lastSession }) => lastSession !== null)?.lastSession?.id ?? '';
  });
  await page.goto(`circlekeep://app/index.html#/sessions/${sessionId}`);
  const seats = page.getByRole('toolbar', { name: 'Circle of seats' }).getByRole('button');
  await page.getByRole('toolbar', { name: 'Circle of seats' }).waitFor();
  const before = await seats.count();
  await takeFromMenu(
    opened.page,
    'More actions for the session',
    'Remove somebody listed wrongly…',
  );
  await tabTo(page, dialog().getByRole('combobox', { name: 'Who' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await typeInto(page, field('Reason'), 'Was at home that evening');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  const removed = page.getByRole('region', { name: /^Removed from the session: / });
  await expect(removed).toContainText('Was at home that evening');
  await expectAccessible(page);
  await press(page, removed.getByRole('button', { name: /^Bring back / }));
  await expect(removed).toBeHidden();
  await expect(seats).toHaveCount(before);
});

test('a guest is seated afterwards, and a deleted session is restored whole', async () => {
  const { page } = opened;
  await takeFromMenu(opened.page, 'More actions for the session', 'Add somebody who was there…');
  await pick('Client', 'willi placeholder', /Willi\b/);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Circle of seats' })).toContainText(/Willi/);

  await takeFromMenu(opened.page, 'More actions for the session', 'Delete session…');
  await typeInto(page, field('Reason'), 'Belongs to another evening');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(heading('Deleted')).toBeVisible();
  const list = page.getByRole('main');
  await expect(list).toContainText('Belongs to another evening');
  await expectAccessible(page);
  await press(page, page.getByRole('button', { name: /^Restore / }).first());
  await expect(list).not.toContainText('Belongs to another evening');
});

test('the schedule is a setting', async () => {
  const { page } = opened;
  await palette(page, 'Retention');
  await expect(heading('Retention')).toBeVisible();
  await page.getByRole('grid', { name: 'Records whose service has ended' }).waitFor();
  await expectAccessible(page);
  await press(page, page.getByRole('link', { name: 'Schedule' }));
  await typeInto(page, field('Age of majority'), '21');
  await press(page, button('Save schedule'));
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('a hold stops destruction until it is released', async () => {
  const { page } = opened;
  await palette(page, 'Ruben Mustermeyer');
  await expect(page.getByText('legal hold', { exact: true })).toBeVisible();
  await takeFromMenu(opened.page, 'More actions for the client', 'Retention and legal hold');
  await expect(page.getByText('nothing can be destroyed')).toBeVisible();
  await press(page, button('Release…'));
  await typeInto(page, field('Why it is over'), 'The board closed the complaint');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(page.getByText('The board closed the complaint')).toBeVisible();
  await press(page, button('Place a hold'));
  await typeInto(page, field('Reason'), 'A new request came in');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('A new request came in')).toBeVisible();
});

test('a due record is destroyed after its code is typed, and the log is printed', async () => {
  const { page } = opened;
  await palette(page, 'Retention');
  const grid = page.getByRole('grid', { name: 'Records whose service has ended' });
  const row = grid.getByRole('row', { name: /^Agnes Beispielhaft/ });
  await row.waitFor();
  const code = /chart (\d+)/.exec((await row.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await tabTo(page, grid.locator('[tabindex="0"]').last());
  for (let step = 0; step < 30; step += 1) {
    if (await row.evaluate((element) => element.contains(document.activeElement))) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(heading('Agnes Beispielhaft')).toBeVisible();
  await press(page, button('See what would be destroyed'));
  await expect(page.getByRole('list', { name: 'Will be gone' })).toContainText('2 status entries');
  await expectAccessible(page);
  const destroy = button('Destroy this record for good');
  await typeInto(page, page.getByRole('textbox', { name: /^Type the chart code/ }), '0');
  await expect(destroy).toBeDisabled();
  await page.keyboard.press('Backspace');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  // The preview of the paper below has the same words on its sheet.
  await expect(heading('Destruction log').first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText(code);
  await expectAccessible(page);
  await press(page, button('Save PDF'));
  await expect
    .poll(() => statSync(pdfFile, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(0);
  const text = JSON.stringify(await readPdf(readFileSync(pdfFile)));
  expect(text).toContain(code);
  expect(text).not.toContain('Beispielhaft');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Beispielhaft');
  await expect(page.getByRole('option', { name: /Agnes/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
});
