import { expect, test, type Locator } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { makeVault } from './first-steps.ts';
import { palette, press, tabTo, takeFromMenu, typeInto } from './keyboard.ts';

/* The worst evening, by keyboard: a threat, what is asked, who is told, and the papers of it. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-duty-to-warn-'));
const userDataDir = join(folder, 'user data');
const passphrase = 'nine violet umbrellas hum';
const pdfFile = join(folder, 'paper.pdf');
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  await answerSaveDialog();
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The system's own save dialog cannot be driven from here; it answers with this file. */
async function answerSaveDialog(): Promise<void> {
  await opened.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdfFile);
}

const main = () => opened.page.getByRole('main');
const button = (name: string | RegExp) => main().getByRole('button', { name, exact: true }).first();
const link = (name: string) => main().getByRole('link', { name, exact: true }).first();
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const form = (name: string) => main().getByRole('form', { name, exact: true });
const heading = (name: string | RegExp) =>
  opened.page.getByRole('heading', { name, exact: true, level: 1 });

/** Chooses a radio by its arrow keys, from wherever its group stands. */
async function choose(within: Locator, group: string, choice: string): Promise<void> {
  const { page } = opened;
  const chosen = within.getByRole('radiogroup', { name: group }).getByRole('radio', {
    checked: true,
  });
  const first = within.getByRole('radiogroup', { name: group }).getByRole('radio').first();
  // Tab leads to what is chosen already.
  await tabTo(page, (await chosen.count()) > 0 ? chosen : first);
  await page.keyboard.press('Space');
  const wanted = within.getByRole('radiogroup', { name: group }).getByRole('radio', {
    name: choice,
    exact: true,
  });
  for (let at = 0; at < 8 && !(await wanted.isChecked()); at += 1)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

async function savedPdf() {
  const { page } = opened;
  await expect(page.getByText(/page 1 of/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect
    .poll(() => statSync(pdfFile, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(1_000);
  await page.waitForTimeout(300);
  const bytes = readFileSync(pdfFile);
  rmSync(pdfFile);
  return await readPdf(bytes);
}

async function addClient(given: string, family: string): Promise<void> {
  const { page } = opened;
  await palette(page, 'New client');
  await typeInto(page, field('Given name'), given);
  await typeInto(page, field('Family name'), family);
  await page.keyboard.press('ControlOrMeta+Enter');
  await heading(`${given} ${family}`).waitFor();
}

test('begins: a vault and two clients', async () => {
  const { page } = opened;
  await makeVault(page, passphrase);
  await addClient('Berta', 'Beispiel');
  await addClient('Ada', 'Muster');
});

test('confirms what the law here says', async () => {
  const { page } = opened;
  await palette(page, 'Duty-to-warn events');
  await heading('Duty to warn').waitFor();
  await expect(main().getByText('to be confirmed')).toBeVisible();
  await expectAccessible(page);
  await press(page, button('Enter and confirm'));
  const dialog = page.getByRole('dialog');
  await typeInto(page, field('State or country'), 'Example State');
  await choose(dialog, 'What its law says about warning', 'It permits');
  await typeInto(page, field('Where you read it'), 'Its health code, section 0');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await expect(main().getByText('Its health code, section 0')).toBeVisible();
});

test('starts with one key from the chart; the words survive a lock as typed', async () => {
  const { page } = opened;
  await palette(page, 'Ada Muster');
  await takeFromMenu(page, 'More actions for the client', 'Duty to warn');
  await heading('Duty to warn: Ada Muster').waitFor();
  // The cursor stands where the words go.
  await expect(field('The exact words')).toBeFocused();
  await page.keyboard.type('“I will wait for him at the gate.”');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Beispiel looked away.');
  await page.keyboard.press('ControlOrMeta+l');
  await heading('Circlekeep is locked').waitFor();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await heading('Duty to warn: Ada Muster').waitFor();
  await expect(field('The exact words')).toHaveValue(
    '“I will wait for him at the gate.”\nBeispiel looked away.',
  );
  const asked = form('What exactly was said or written?');
  await choose(asked, 'Where', 'group session');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(asked).toBeHidden();
  // When it was said is asked for, and everything else too.
  await expect(main().getByText('On which day and at what time was it said?')).toBeVisible();
  await expect(main().getByText('Is there a person who could be identified?')).toBeVisible();
  // A second tap goes on with this event, from wherever it comes.
  await palette(page, 'Start a duty-to-warn event');
  await expect(opened.page.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.type('Muster');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await press(page, button('Start'));
  await heading('Duty to warn: Ada Muster').waitFor();
  await expect(main().getByText('“I will wait for him at the gate.”')).toBeVisible();
  await palette(page, 'Duty-to-warn events');
  await expect(main().getByRole('row', { name: /Muster/ })).toHaveCount(1);
});

test('stands on Today, and another member’s name is decided before anything is printed', async () => {
  const { page } = opened;
  await palette(page, 'Today');
  await expect(main().getByText('open event')).toBeVisible();
  await press(page, link('Go on with the duty-to-warn event of Ada Muster'));
  await heading('Duty to warn: Ada Muster').waitFor();
  await expect(main().getByRole('region', { name: 'Names to decide' })).toContainText('“Beispiel”');
  await expectAccessible(page);
  await press(page, link('Call sheet'));
  await expect(page.getByText(/Another client of this practice may be named/)).toBeVisible();
  await page.goBack();
  await press(page, button('Say it without “Beispiel”'));
  await typeInto(
    page,
    form('Complete or correct: Exact words').getByRole('textbox', { name: 'The exact words' }),
    '“I will wait for him at the gate.” Another member looked away.',
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(main().getByRole('region', { name: 'Names to decide' })).toBeHidden();
});

test('takes down who may be in danger, and the law as the practice confirmed it', async () => {
  const { page } = opened;
  await press(page, button('Answer: Is there a person who could be identified?'));
  await page.keyboard.type('His brother-in-law');
  await typeInto(page, field('How the person could be identified'), 'By his place of work.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(main().getByText('By his place of work.')).toBeVisible();
  // A tap too many is taken back, and stays to be read.
  await press(page, button('Add another: Person who may be in danger'));
  await page.keyboard.type('A second person');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(main().getByText('Who is that person?')).toBeHidden();
  const mistaken = main().getByRole('button', { name: /^Entered by mistake: Person who/ });
  await expect(mistaken).toHaveCount(2);
  await press(page, mistaken.last());
  await page.keyboard.type('There is one.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(mistaken).toHaveCount(1);
  await expect(main().getByText(/withdrawn: There is one\./)).toHaveCount(1);
  await press(page, button('Answer: What does the law here say about warning?'));
  await expect(field('State or country')).toHaveValue('Example State');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(form('What does the law here say about warning?')).toBeHidden();
});

test('enters a contact as it happens; it cannot be kept without what the accounting needs', async () => {
  const { page } = opened;
  await press(page, button('Answer: Who was told?'));
  const asked = form('Who was told?');
  await page.keyboard.type('Desk sergeant, North precinct');
  await choose(asked, 'Role', 'police');
  await choose(asked, 'How', 'telephone');
  await choose(asked, 'Was anybody reached and told?', 'Yes');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(asked.getByText(/needs who it was, the day and what was told/)).toBeVisible();
  await typeInto(
    page,
    asked.getByRole('textbox', { name: 'What was told, at minimum' }),
    'That a man who works at the gate may be in danger tonight, and from whom.',
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(asked).toBeHidden();
  await expect(main().getByText(/In the accounting of disclosures/)).toHaveCount(1);
  await expectAccessible(page);
});

test('prints one page for the telephone, and the whole event', async () => {
  const { page } = opened;
  await press(page, link('Call sheet'));
  const sheet = await savedPdf();
  expect(sheet).toHaveLength(1);
  const said = sheet[0]?.text ?? '';
  expect(said).toContain('What to say');
  expect(said).toContain('What not to say');
  expect(said).toContain('I will wait for him at the gate');
  expect(said).not.toContain('Beispiel');
  await expectAccessible(page);
  await press(page, link('Whole event'));
  const whole = (await savedPdf()).map(({ text }) => text).join(' ');
  expect(whole).toContain('Desk sergeant, North precinct');
  expect(whole).toContain('It permits');
  expect(whole).toContain('[another person] looked away.');
  expect(whole).toContain('Entered by Dr. Maria Example');
  expect(whole).not.toContain('Beispiel');
});

test('closes with a reason for every question that has no answer', async () => {
  const { page } = opened;
  await press(page, link('Back to the event'));
  await press(page, button('Close the event…'));
  const dialog = page.getByRole('dialog', { name: 'Close the event' });
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await expectAccessible(page);
  const questions = dialog.getByPlaceholder('Not known, or not done, because');
  const count = await questions.count();
  expect(count).toBeGreaterThan(10);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog.getByText('Say why it has no answer.')).toHaveCount(count);
  await tabTo(page, questions.first());
  for (let at = 0; at < count; at += 1) {
    await expect(questions.nth(at)).toBeFocused();
    await page.keyboard.type('Not known tonight.');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await expect(button('Reopen…')).toBeVisible();
  await expect(main().getByText('Not known or not done: Not known tonight.')).toHaveCount(count);
  await palette(page, 'Today');
  await expect(main().getByText('open event')).toBeHidden();
  await page.goBack();
  await press(page, button('Reopen…'));
  await page.keyboard.type('He called again.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(button('Close the event…')).toBeVisible();
  await palette(page, 'Ada Muster');
  await expect(main().getByRole('link', { name: /^Duty to warn considered/ })).toBeVisible();
});
