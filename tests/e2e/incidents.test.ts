import { expect, test, type Locator } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { makeVault } from './first-steps.ts';
import { palette, press, tabTo, tick, typeInto } from './keyboard.ts';

/* Two bad days by keyboard: a confidence a member did not keep, and a laptop that was stolen. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-incidents-'));
const pdfFile = join(folder, 'paper.pdf');
const passphrase = 'nine violet umbrellas hum';
const shots = process.env['CIRCLEKEEP_SHOTS'];
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir: join(folder, 'user data'), args: ['--lang=en-US'] });
  await opened.app.evaluate(({ BrowserWindow, dialog }, filePath) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdfFile);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const main = () => opened.page.getByRole('main');
const button = (name: string | RegExp) => main().getByRole('button', { name, exact: true }).first();
const link = (name: string | RegExp) => main().getByRole('link', { name, exact: true }).first();
const field = (name: string | RegExp) => main().getByRole('textbox', { name }).first();
const heading = (name: RegExp) => opened.page.getByRole('heading', { name, level: 1 });
const dialog = () => opened.page.getByRole('dialog');
const region = (name: string) => opened.page.getByRole('region', { name, exact: true });

/** Types a day, as this machine's locale writes it. */
async function typeDay(when: Locator, digits: string): Promise<void> {
  await tabTo(opened.page, when);
  await opened.page.keyboard.type(digits);
}

/** Opens an incident and writes down what is known of it. */
async function openIncident(
  happened: string,
  choices: Record<string, string>,
  days: Record<string, string>,
): Promise<void> {
  const { page } = opened;
  await palette(page, 'New incident');
  await press(page, button('Open an incident'));
  await typeInto(page, field(/^What happened/), happened);
  const form = page.getByRole('form', { name: 'What is known' });
  for (const [label, words] of Object.entries(choices)) await choose(form, label, words);
  for (const [label, digits] of Object.entries(days))
    await typeDay(form.getByLabel(new RegExp(`^${label}`)), digits);
  await press(page, button('Keep the facts'));
  await expect(region('Privacy-law breach')).toBeVisible();
}

/** Opens a list of choices by key and takes the one that reads so. */
async function choose(within: Locator, label: string | RegExp, words: string): Promise<void> {
  const { page } = opened;
  await tabTo(page, within.getByRole('combobox', { name: label }).first());
  await page.keyboard.press('ArrowDown');
  const option = page.getByRole('option', { name: words, exact: true });
  await option.waitFor();
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await option.getAttribute('data-combobox-selected')) !== null) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(option).toBeHidden();
}

async function keepDialog(): Promise<void> {
  await opened.page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
}

async function picture(name: string): Promise<void> {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await opened.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await opened.page.waitForTimeout(400);
    await opened.page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
  }
}

async function savePdf(name: string, forClient = false): Promise<string> {
  const { page } = opened;
  rmSync(pdfFile, { force: true });
  await page
    .getByText(/page 1 of/)
    .first()
    .waitFor();
  await page.keyboard.press('ControlOrMeta+s');
  if (forClient) {
    await expect(dialog().getByRole('radio', { name: 'The client' })).toBeChecked();
    await page.keyboard.press('Enter');
  }
  await expect
    .poll(() => statSync(pdfFile, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(1_000);
  const bytes = readFileSync(pdfFile);
  if (shots !== undefined) {
    writeFileSync(join(shots, `${name}.pdf`), bytes);
  }
  return (await readPdf(bytes)).map(({ text }) => text).join(' ');
}

test('begins: a vault, a group, a member', async () => {
  const { page } = opened;
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  await makeVault(page, passphrase);
  await palette(page, 'New group');
  await typeInto(page, box('Name'), 'Tuesday process group');
  await page.keyboard.press('ControlOrMeta+Enter');
  await press(page, button('Add member'));
  await tabTo(page, dialog().getByRole('radio', { name: 'Existing client' }));
  await page.keyboard.press('ArrowRight');
  await typeInto(page, box('Given name'), 'Ada');
  await typeInto(page, box('Family name'), 'Muster');
  await tabTo(page, dialog().getByLabel('Joined on'));
  await page.keyboard.type('03032026');
  await keepDialog();
});

test('a check-in that says no opens a draft by itself, linked from Today and from the check-in', async () => {
  const { page } = opened;
  const today = page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Today/ });
  await press(page, today);
  await press(page, region('Check-ins due').getByRole('link', { name: /^Ada Muster/ }));
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ControlOrMeta+Enter');
  await press(page, link(/^Incident \d{4}-01$/));
  await expect(heading(/^Incident \d{4}-01$/)).toBeVisible();
  await expect(region('Next')).toContainText('Write down what is known');
  await expect(link('From a check-in')).toBeHidden();
});

test('a member’s leak runs through both discussions to a trust follow-up and its outcome', async () => {
  const { page } = opened;
  await typeInto(page, field(/^What happened/), 'He retold it at the bakery, and she heard of it.');
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await typeInto(page, page.getByRole('textbox', { name: 'Passphrase', exact: true }), passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await expect(field(/^What happened/)).toHaveValue(
    'He retold it at the bakery, and she heard of it.',
  );
  const form = page.getByRole('form', { name: 'What is known' });
  await choose(form, 'Kind', 'Intentional');
  await choose(form, 'Who did it', 'A member of the group');
  await choose(form, 'By which way', 'Conversation');
  await expectAccessible(page);
  await press(page, button('Keep the facts'));
  await expect(region('Agreement breach')).toBeVisible();
  await expect(region('Privacy-law breach')).toBeHidden();
  await expect(link('From a check-in')).toBeVisible();
  for (const [step, text] of [
    ['Addressed promptly', 'Spoken with him alone the same evening.'],
    ['Group discussion held', 'Raised in the group; what it did was said.'],
    ['Consequences communicated', 'A further time he leaves the group.'],
    ['Repair', 'He apologized to her in the group.'],
    ['Rule acknowledged again', 'All went through the rule again.'],
  ] as const) {
    await press(page, button(`${step}…`));
    await typeInto(page, dialog().getByRole('textbox', { name: /^What was said/ }), text);
    await keepDialog();
  }
  await press(page, button('Trust followed up…'));
  await typeInto(page, dialog().getByRole('textbox', { name: /^What was said/ }), 'Careful still.');
  await tabTo(page, dialog().getByLabel('Follow up on'));
  await page.keyboard.type('01052099');
  await keepDialog();
  await expect(region('Agreement breach')).toContainText('To follow up on Jan 5, 2099');
  await press(page, button('Trust followed up…'));
  await typeInto(page, dialog().getByRole('textbox', { name: /^What was said/ }), 'It holds.');
  await keepDialog();
  await press(page, button('Membership outcome…'));
  await typeInto(page, dialog().getByRole('textbox', { name: /^What was said/ }), 'He stays.');
  await choose(dialog(), 'Outcome', 'Stays in the group');
  await keepDialog();
  await expect(region('Agreement breach')).toContainText('7 of 7');
  await expectAccessible(page);
  await picture('agreement');
  await press(page, button('Close the incident'));
  await expect(dialog()).toContainText('Nothing is left open');
  await keepDialog();
  await expect(button('Reopen')).toBeVisible();
});

test('a stolen laptop: the clock says its rule, a letter is frozen and stops it', async () => {
  const { page } = opened;
  await palette(page, 'New incident');
  await expectAccessible(page);
  await press(page, button('Open an incident'));
  await typeInto(page, field(/^What happened/), 'A laptop with notes was stolen from the car.');
  const form = page.getByRole('form', { name: 'What is known' });
  await choose(form, 'Kind', 'Through a third party');
  await choose(form, 'Who did it', 'Somebody outside');
  await choose(form, 'By which way', 'Device');
  await tabTo(page, form.getByLabel(/^Discovered on/));
  await page.keyboard.type('03032026');
  await tabTo(page, form.getByRole('combobox', { name: 'Clients affected' }));
  await page.keyboard.type('Muster');
  await page.getByRole('option', { name: /Muster, Ada/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await choose(form, 'Was it encrypted?', 'Not encrypted');
  await press(page, button('Keep the facts'));
  const clocks = page.getByRole('list', { name: 'Clocks' });
  await expect(clocks).toContainText(
    '60 calendar days after discovery on Mar 3, 2026: May 2, 2026',
  );
  await expect(clocks).toContainText(/overdue \d+ days/);
  await expect(clocks).toContainText(
    '60 days after the end of 2026, the year of discovery: Mar 1, 2027',
  );
  await press(page, button('Why late: Tell the people affected'));
  await typeInto(page, dialog().getByRole('textbox', { name: /^Reasons/ }), 'Found only now.');
  await keepDialog();
  await expect(clocks).toContainText('Found only now.');
  await picture('privacy');

  await typeInto(page, field(/^1\. Nature/), 'Names and notes of one evening.');
  const assessment = page.getByRole('form', { name: 'Assessment and decision' });
  await choose(
    assessment,
    'Decision',
    'It is treated as a breach; notices follow · 45 CFR 164.402(2)',
  );
  await typeInto(page, field(/^Reasons for the decision/), 'Nothing was encrypted.');
  await press(page, button('Decide and sign'));
  await expect(region('Privacy-law breach')).toContainText('It is treated as a breach');

  await press(page, button('Write to Ada Muster'));
  await expect(page.getByRole('status').filter({ hasText: 'Still to fill in' })).toContainText(
    '[Address]',
  );
  await expect(button('Freeze and enter as sent…')).toBeDisabled();
  await expectAccessible(page);
  await picture('letter');
  await typeInto(page, field('To'), 'Ada Muster, 1 Sample Street');
  await typeInto(
    page,
    field('What happened'),
    'A laptop was stolen. It was discovered on March 3.',
  );
  await typeInto(page, field('Which information'), 'Your name and notes of one evening.');
  await typeInto(page, field('What you can do'), 'Be careful with calls you do not expect.');
  await typeInto(page, field('What is being done'), 'The police know; devices are encrypted now.');
  await typeInto(page, field('How to reach us'), 'Telephone 555 0100');
  for (const [said, then] of [
    ['Agrees to e-mail', /E-mail was agreed to/],
    ['Takes the agreement back', /No agreement to e-mail is entered/],
  ] as const) {
    await press(page, button('Agreement to e-mail…'));
    await choose(dialog(), 'What was said', said);
    await typeInto(page, dialog().getByRole('textbox', { name: /^How/ }), 'Spoken in a session.');
    await expectAccessible(page);
    await keepDialog();
    await expect(main().getByText(then)).toBeVisible();
  }
  await picture('letter-filled');
  await press(page, button('Freeze and enter as sent…'));
  await choose(dialog(), 'How', 'E-mail, as the client agreed');
  await expect(dialog()).toContainText('No agreement to e-mail is entered for that day.');
  await expectAccessible(page);
  await picture('by-e-mail');
  await choose(dialog(), 'How', 'First-class mail');
  await keepDialog();
  await expect(clocks).toContainText(/done on .*, late/);
  await press(page, button('Enter in the accounting'));
  await typeInto(page, dialog().getByRole('textbox', { name: /^Who received/ }), 'Not known');
  await typeInto(page, dialog().getByRole('textbox', { name: /^What was disclosed/ }), 'Notes.');
  await keepDialog();
  await press(page, link(/^Letter to an individual/));
  const letter = await savePdf('letter', true);
  expect(letter).toContain('The police know; devices are encrypted now.');
  expect(letter).not.toContain('DRAFT');
  await press(page, page.getByRole('link', { name: 'Back to the incident' }));
  await press(page, link('Whole incident'));
  const report = await savePdf('report');
  for (const words of ['Ada Muster', 'Found only now.', 'It is treated as a breach', '164.404'])
    expect(report).toContain(words);
});

test('Today and the list show what runs; the rules are confirmed; the year has its log', async () => {
  const { page } = opened;
  const today = page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Today/ });
  await press(page, today);
  await expect(page.getByRole('region', { name: /^Incident .*-02/ })).toContainText(
    'Report to HHS, fewer than 500',
  );
  await expectAccessible(page);
  await picture('today');
  await palette(page, 'Incidents');
  await expect(page.getByRole('row', { name: /-02/ }).first()).toContainText('open');
  await expectAccessible(page);
  await picture('list');
  await press(page, link('Rules and plan'));
  await expectAccessible(page);
  await tick(page, page.getByRole('checkbox', { name: /^GDPR/ }));
  await press(page, button('Add a rule'));
  await typeInto(page, field('Rule 1'), 'State notice');
  await typeInto(page, field('Calendar days 1'), '');
  await page.keyboard.press('Backspace');
  await press(page, button('Save as version 1'));
  await expect(button('Save as version 2')).toBeVisible();
  await palette(page, 'Incidents');
  await press(page, link('Year’s log'));
  expect(await savePdf('log')).toContain('Each is reported to HHS');
});

test('an encrypted laptop: a signed decision that it was secured answers the clocks of both laws', async () => {
  const { page } = opened;
  await openIncident(
    'A laptop was left in a taxi; its disk is encrypted and it was off.',
    {
      Kind: 'Unintentional',
      'Who did it': 'A therapist',
      'By which way': 'Device',
      'Was it encrypted?': 'Encrypted',
    },
    { 'Discovered on': '03032026', 'Aware of it since': '03032026', At: '0900AM' },
  );
  const clocks = page.getByRole('list', { name: 'Clocks' });
  await expect(clocks).toContainText(/overdue \d+ days/);
  const assessment = page.getByRole('form', { name: 'Assessment and decision' });
  await choose(
    assessment,
    'Decision',
    'The information was secured (encrypted) · 45 CFR 164.402, “unsecured”',
  );
  await choose(assessment, /^Risk to the people/, 'A risk to people is unlikely');
  await typeInto(page, field(/^Reasons for the decision/), 'Encrypted; the key was not with it.');
  await press(page, button('Decide and sign'));
  await expect(clocks.getByText('not required by the decision')).toHaveCount(3);
  await expect(clocks).not.toContainText('overdue');
});

test('a vendor’s breach: its own clock, a delay for the police, a state’s date, and the authority told too late', async () => {
  const { page } = opened;
  await openIncident(
    'The billing service sent a list to a wrong address.',
    { Kind: 'Unintentional', 'Who did it': 'A vendor', 'By which way': 'Message or e-mail' },
    {
      'Discovered on': '03032026',
      'Aware of it since': '03032026',
      At: '0900AM',
      'The vendor discovered it on': '03012026',
    },
  );
  const clocks = page.getByRole('list', { name: 'Clocks' });
  await expect(clocks).toContainText(
    '60 calendar days after the vendor’s own discovery on Mar 1, 2026: Apr 30, 2026',
  );
  await press(page, button('Set the date'));
  await typeDay(dialog().getByLabel(/^Due on/), '06012099');
  await keepDialog();
  await expect(clocks).toContainText('Set for this incident: Jun 1, 2099');

  // Said only, it holds for 30 days; in writing, for the period named.
  for (const [official, stated, until, holds] of [
    ['Detective Sample', '04202026', '', 'May 20, 2026'],
    ['Prosecutor Example', '05012026', '12312099', 'Dec 31, 2099'],
  ] as const) {
    await press(page, button('Law-enforcement delay…'));
    await typeInto(page, dialog().getByRole('textbox', { name: /^Who said it/ }), official);
    await typeDay(dialog().getByLabel(/^Said or written on/), stated);
    if (until !== '') await typeDay(dialog().getByLabel(/^Until/), until);
    await keepDialog();
    await expect(clocks).toContainText(`May 2, 2026; delayed for law enforcement until ${holds}`);
  }

  await expect(clocks).toContainText(/72 hours after becoming aware at Mar 3, 2026.*Mar 6, 2026/);
  const authority = 'Notify the data protection authority';
  await press(page, button(`Done: ${authority}`));
  await typeInto(page, dialog().getByRole('textbox', { name: /^How, and/ }), 'By its form.');
  await typeDay(dialog().getByLabel(/^Date/), '03062026');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toContainText('Enter the time.');
  await typeDay(dialog().getByLabel(/^At/), '1000AM');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toContainText('Write why it was late as well.');
  await expectAccessible(page);
  await picture('authority-late');
  await typeInto(page, dialog().getByRole('textbox', { name: /^Why it was late/ }), 'No address.');
  await keepDialog();
  await expect(clocks).toContainText(/done at Mar 6, 2026.*late/);
  await expect(clocks).toContainText('No address.');
  await expectAccessible(page);
  await picture('vendor');
  await press(page, link('Record for the GDPR'));
  expect(await savePdf('record')).toContain(`${authority}: No address.`);
});
