import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { makeVault } from './first-steps.ts';
import { palette, press, tabTo, typeInto } from './keyboard.ts';

/* Measures and check-ins by keyboard, with one client of a fresh practice, as a therapist's week goes. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-measures-'));
const userDataDir = join(folder, 'user data');
const passphrase = 'nine violet umbrellas hum';
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const main = () => opened.page.getByRole('main');
const button = (name: string | RegExp) => main().getByRole('button', { name, exact: true }).first();
const link = (name: string | RegExp) => main().getByRole('link', { name, exact: true }).first();
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const tab = (name: RegExp) =>
  opened.page.getByRole('navigation', { name: 'Client' }).getByRole('link', { name });
const entries = () =>
  opened.page.getByRole('list', { name: 'Entries, newest first' }).locator('> li');
const completed = () =>
  opened.page.getByRole('list', { name: 'Completed check-ins' }).getByRole('listitem');
const region = (name: string | RegExp) => opened.page.getByRole('region', { name });

/** Answers a form in its dialog by one digit a question, then keeps it. */
async function giveForm(digits: string, day?: string): Promise<void> {
  const { page } = opened;
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await page.keyboard.type(digits);
  if (day !== undefined) {
    await tabTo(page, dialog.getByLabel('Filled in on'));
    await page.keyboard.type(day);
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
}

async function goToday(): Promise<void> {
  const { page } = opened;
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Today/ }),
  );
}

async function openClient(): Promise<void> {
  await palette(opened.page, 'Ada Muster');
  await expect(button('Edit client')).toBeVisible();
}

test('begins: a vault, a group, one member of it since March', async () => {
  const { page } = opened;
  await makeVault(page, passphrase);
  await palette(page, 'New client');
  await typeInto(page, field('Given name'), 'Berta');
  await typeInto(page, field('Family name'), 'Beispiel');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('heading', { name: 'Berta Beispiel', level: 1 }).waitFor();
  await palette(page, 'New group');
  await typeInto(page, field('Name'), 'Tuesday process group');
  await page.keyboard.press('ControlOrMeta+Enter');
  await press(page, button('Add member'));
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('radio', { name: 'Existing client' }));
  await page.keyboard.press('ArrowRight');
  await typeInto(page, field('Given name'), 'Ada');
  await typeInto(page, field('Family name'), 'Muster');
  await tabTo(page, dialog.getByLabel('Joined on'));
  await page.keyboard.type('03032026');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
});

test('gives PHQ-9 with the digits, and leaves one question blank', async () => {
  const { page } = opened;
  await openClient();
  await press(page, tab(/^Measures/));
  await expect(page.getByText('No measures yet')).toBeVisible();
  await press(page, button('Give PHQ-9'));
  const dialog = page.getByRole('dialog', { name: 'PHQ-9, Ada Muster' });
  const question = (name: RegExp) => dialog.getByRole('radiogroup', { name });
  await page.keyboard.type('22');
  // Up goes back, Backspace leaves blank, the right arrow changes an answer.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowUp');
  await expect(question(/Little interest/).getByRole('radio', { name: /^2/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(question(/Little interest/).getByRole('radio', { name: /^3/ })).toBeChecked();
  await expect(question(/Feeling down/).getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('2222220');
  await expect(dialog.getByRole('status').first()).toContainText('One question is blank');
  await expect(dialog).toContainText('No permission required to reproduce');
  await tabTo(page, dialog.getByLabel('Filled in on'));
  await page.keyboard.type('03102026');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  // 3 + 6 x 2 + 0 = 15 of eight answers, taken to nine.
  await expect(entries().first()).toContainText(/Mar 10, 2026.*PHQ-9.*17.*moderately severe/);
});

test('asks before what was answered is thrown away', async () => {
  const { page } = opened;
  await press(page, button('Give PHQ-9'));
  await page.keyboard.type('11');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog', { name: 'Discard what you typed?' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Discard' }));
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('shows the trend, reads it out, and says what a reliable change rests on', async () => {
  const { page } = opened;
  await press(page, button('Give PHQ-9'));
  await giveForm('111110000');
  const panel = region('PHQ-9');
  await expect(panel.getByRole('img')).toHaveAccessibleName(
    /^PHQ-9\. 2 scores .* first 17 \(moderately severe\), last 5 \(mild\).*below the cut-off of 10/,
  );
  await expect(panel).toContainText('12 points lower');
  await expect(panel).toContainText('reliable improvement');
  await expect(panel).toContainText(/6 points or more;.*Source: NHS Talking Therapies/);
  await tabTo(page, panel.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('row').nth(2)).toContainText(
    /17, in part estimated.*moderately severe/,
  );
});

test('enters scores of an instrument whose questions are not shown, and judges no change without a source', async () => {
  const { page } = opened;
  for (const [score, day] of [
    ['18.5', '03102026'],
    ['29', null],
  ] as const) {
    await press(page, button('Other measure'));
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.type('ors');
    await expect(page.getByRole('menuitem', { name: 'ORS', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'ORS, Ada Muster' });
    await typeInto(page, dialog.getByLabel('Total'), score);
    if (day !== null) {
      await tabTo(page, dialog.getByLabel('Filled in on'));
      await page.keyboard.type(day);
    }
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
  }
  const panel = region('ORS');
  await expect(panel).toContainText('10.5 points higher');
  await expect(panel).toContainText('No reliable change is judged');
  await expect(panel).not.toContainText('improvement');

  await press(page, button('Choose what a change of ORS is judged by'));
  const dialog = page.getByRole('dialog', { name: 'Reliable change of ORS' });
  await tabTo(page, dialog.getByRole('radio', { name: 'Nothing' }));
  await page.keyboard.press('ArrowUp');
  await typeInto(page, dialog.getByLabel('r, the reliability'), '0.8');
  await typeInto(page, dialog.getByLabel('SD, the standard deviation'), '8');
  await typeInto(page, dialog.getByLabel('Source'), 'A made-up study, 2026');
  await expect(dialog).toContainText('reliable from 9.92 points');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await expect(panel).toContainText('reliable improvement');
  await expect(panel).toContainText('r 0.8, SD 8. Source: A made-up study, 2026');
});

test('corrects an entry with a reason; what was entered before stays to be read', async () => {
  const { page } = opened;
  await press(page, button(/^Actions for PHQ-9 of Mar 10/));
  await expect(page.getByRole('menuitem', { name: 'Correct…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Correct PHQ-9/ });
  await tabTo(
    page,
    dialog
      .getByRole('radiogroup', { name: /Feeling down/ })
      .getByRole('radio')
      .first(),
  );
  await page.keyboard.press('3');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toContainText('Say why it is corrected.');
  await typeInto(
    page,
    dialog.getByLabel('Reason for the correction'),
    'The second sheet was found.',
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  const entry = entries().filter({ hasText: 'Mar 10' }).filter({ hasText: 'PHQ-9' });
  await expect(entry).toContainText(/18.*corrected/);
  await tabTo(page, entry.locator('summary').first());
  await page.keyboard.press('Enter');
  await expect(entry).toContainText('The second sheet was found.');
  await expect(entry).toContainText(/Before that, version 1: Mar 10, 2026, 17/);
});

test('asks for a risk look when question 9 is above zero, here and on Today, until it is done', async () => {
  const { page } = opened;
  await press(page, button('Give PHQ-9'));
  await giveForm('000000001');
  const risk = region('Question 9 was answered “Several days”');
  await expect(risk).toContainText('Thoughts that you would be better off dead');
  await expect(tab(/^Measures/)).toContainText('risk look due');
  await goToday();
  await press(page, link('Look at the PHQ-9 of Ada Muster'));
  await expect(risk).toBeVisible();
  await press(page, button('Risk look done'));
  await expect(risk).toContainText('Write a line about it.');
  await typeInto(
    page,
    field('Risk look done: what you found and did'),
    'Asked; a passing thought, no plan.',
  );
  await page.keyboard.press('Enter');
  await expect(risk).toBeHidden();
  await expect(tab(/^Measures/)).not.toContainText('risk look due');
  const entry = entries().first();
  await tabTo(page, entry.locator('summary').first());
  await page.keyboard.press('Enter');
  await expect(entry).toContainText(
    /Risk look, .* by Dr\. Maria Example: Asked; a passing thought/,
  );
});

test('goes from a ninth answer to the client’s chart note of the latest session', async () => {
  const { page } = opened;
  await palette(page, 'New session in Tuesday process group');
  const seat = page
    .getByRole('toolbar', { name: 'Circle of seats' })
    .getByRole('button', { name: /^Ada,/ });
  await tabTo(page, seat);
  await expect(seat).toHaveAccessibleName(/check-in due/);
  await page.keyboard.press('p');
  await expect(page.getByText('1 of 1 here')).toBeVisible();
  // Attendance is saved a moment after the last key.
  await page.waitForTimeout(1_000);
  await openClient();
  await press(page, tab(/^Measures/));
  await press(page, button('Give PHQ-9'));
  await giveForm('000000002');
  await press(page, link(/^Chart note of/));
  await expect(page.getByRole('tabpanel')).toContainText('Ada');
  await expect(page.locator('[data-addition]').first()).toBeFocused();
});

test('holds a check-in from Today; what is typed survives a lock', async () => {
  const { page } = opened;
  await goToday();
  const row = region('Check-ins due').getByRole('link', { name: /^Ada Muster/ });
  await expect(region('Check-ins due')).toContainText(/overdue \d+ d/);
  await press(page, row);
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  await expect(main()).toContainText('A breach incident belongs to this check-in.');
  await tabTo(
    page,
    page
      .getByRole('radiogroup', { name: /^Comfort/ })
      .getByRole('radio')
      .first(),
  );
  await page.keyboard.press('4');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('9');
  await page.keyboard.press('ArrowRight');
  await expect(
    page.getByRole('radiogroup', { name: /^Safety/ }).getByRole('radio', { name: '10' }),
  ).toBeChecked();
  await typeInto(page, field('What was said'), 'Heard her own story at work.');
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await typeInto(page, field('Passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await openClient();
  await press(page, tab(/^Check-ins/));
  await press(page, link('Check in, Tuesday process group'));
  await expect(field('What was said')).toHaveValue('Heard her own story at work.');
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked();

  // Nobody else is named in a client's record.
  await typeInto(page, field('What was said'), 'Heard her own story from Berta Beispiel.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(main()).toContainText('“Berta Beispiel” may name another person.');
  await typeInto(page, field('What was said'), 'Heard her own story at work.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(completed().first()).toContainText(/confidence not kept.*needs follow-up/);
  await expect(completed().first()).toContainText('comfort 4 of 10 · safety 10 of 10');
  await expect(region('Schedule')).toContainText('in 6 weeks');
});

test('keeps a confidence not kept marked until somebody writes what was done', async () => {
  const { page } = opened;
  await goToday();
  await expect(region('Check-ins due')).toContainText('needs follow-up');
  await press(page, region('Check-ins due').getByRole('link', { name: /^Ada Muster/ }));
  await press(page, button(/^Write what was done/));
  await page.keyboard.type('Raised in the group; rules read again.');
  await press(page, button('Keep what was done'));
  await expect(completed().first()).not.toContainText('needs follow-up');
  await expect(completed().first()).toContainText('Raised in the group; rules read again.');
  await goToday();
  await expect(region('Check-ins due')).toContainText('None this week.');
});

test('corrects a check-in’s answers with a reason; its words stay', async () => {
  const { page } = opened;
  await openClient();
  await press(page, tab(/^Check-ins/));
  await press(page, button(/^Actions for check-in/));
  await expect(page.getByRole('menuitem', { name: 'Add addendum' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Correct check-in/ });
  await tabTo(page, dialog.getByRole('radio', { name: 'No', exact: true }));
  await page.keyboard.press('ArrowDown');
  await typeInto(page, dialog.getByLabel('Reason'), 'She was not sure.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await expect(completed().first()).toContainText(/unsure whether kept.*corrected/);
  await expect(completed().first()).toContainText('Heard her own story at work.');
  await expect(completed().first()).toContainText('She was not sure.');
});

test('sets another interval for the group and for one member', async () => {
  const { page } = opened;
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Groups' }),
  );
  await press(page, main().getByRole('link', { name: 'Tuesday process group' }));
  await press(page, button('Change how often there are check-ins'));
  await typeInto(page, page.getByRole('dialog').getByLabel('Weeks', { exact: true }), '4');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(main()).toContainText('every 4 weeks');
  await openClient();
  await press(page, tab(/^Check-ins/));
  await expect(region('Schedule')).toContainText('every 4 weeks, as the group');
  await press(page, button('Change the schedule for Tuesday process group'));
  await tabTo(page, page.getByRole('dialog').getByRole('radio', { name: /^As the group/ }));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(region('Schedule')).toContainText('no check-ins');
});

test('every opening and every entry stands in the audit trail', async () => {
  await palette(opened.page, 'Audit trail');
  for (const words of [
    'Viewed a client’s measures',
    'Entered a measure',
    'Corrected a measure',
    'Looked at a risk answer',
    'Completed a check-in',
    'Corrected a check-in',
    'Set a group’s check-ins',
  ])
    await expect(opened.page.getByRole('table', { name: 'Audit trail' })).toContainText(words);
});
