import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasAgeTool, openWithAge } from '../support/age-tool.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchMainJobApp, type MainJobApp } from '../support/main-job-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { palette, press, tabTo, takeFromMenu, takeItem, tick, typeInto } from './keyboard.ts';

/*
 * The whole main job in a real window, without a mouse: from a fresh machine to signed, printed notes.
 * Steps share one app, as a therapist's first evening does. packaged.test.ts does it again in the package.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-main-job-'));
const userDataDir = join(folder, 'user data');
const passphrase = 'nine violet umbrellas hum';
const pdfFile = join(folder, 'paper.pdf');
let opened: MainJobApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchMainJobApp({ userDataDir, args: ['--lang=en-US'], saveAs: pdfFile });
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) =>
  opened.page.getByRole('button', { name, exact: true }).first();
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const heading = (name: string | RegExp) => opened.page.getByRole('heading', { name, level: 1 });

const seat = (name: string) =>
  opened.page
    .getByRole('toolbar', { name: 'Circle of seats' })
    .getByRole('button', { name: new RegExp(`^${name},`) });
const groupNote = () => opened.page.getByRole('textbox', { name: 'Group note', exact: true });
const chartNote = () => opened.page.getByRole('tabpanel');

/** Names somebody as one does while writing: `@`, a few letters, Enter. */
async function mention(letters: string): Promise<void> {
  const { page } = opened;
  await page.keyboard.type(`@${letters}`);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a client's chart note from the circle. */
async function seatNote(name: string): Promise<void> {
  await goToSeat(name);
  await opened.page.keyboard.press('Enter');
}

/** The circle is one stop of the Tab key; arrows go around it. */
async function goToSeat(name: string): Promise<void> {
  const { page } = opened;
  const circle = page.getByRole('toolbar', { name: 'Circle of seats' });
  await tabTo(page, circle.locator('button[tabindex="0"]').first(), 'Shift+Tab');
  for (let step = 0; step < 12; step += 1) {
    if (await seat(name).evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowRight');
  }
  await expect(seat(name)).toBeFocused();
}

test('makes a vault, refusing a weak passphrase with the reason', async () => {
  const { page } = opened;
  await typeInto(page, field('New passphrase'), 'password1');
  await expect(page.getByRole('status').first()).toContainText(/weak|guess|common|short/i);
  await typeInto(page, field('New passphrase'), passphrase);
  await typeInto(page, field('Passphrase again'), passphrase);
  await press(page, button('Make the vault'));
  await expect(heading('Put this key away')).toBeVisible({ timeout: 60_000 });
});

test('shows the recovery key once, prints it, and goes on only when it is put away', async () => {
  const { page } = opened;
  const groups = await page
    .getByRole('list', { name: 'Recovery key' })
    .getByRole('listitem')
    .allInnerTexts();
  expect(groups).toHaveLength(8);
  await press(page, button('Save PDF'));
  await expect
    .poll(() => statSync(pdfFile, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(1_000);
  const sheet = await textOf(pdfFile);
  for (const group of groups) expect(sheet).toContain(group);
  rmSync(pdfFile);
  await expect(button('Continue')).toBeDisabled();
  await tick(page, page.getByRole('checkbox', { name: 'I have put it away' }));
  await press(page, button('Continue'));
  await typeInto(page, field('Your name'), 'Dr. Maria Example');
  await typeInto(page, field('Credentials'), 'PsyD');
  await typeInto(page, field('Practice name'), 'Practice of Dr. Maria Example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('adds a group and its clients', async () => {
  const { page } = opened;
  await palette(page, 'New group');
  await typeInto(page, field('Name'), 'Tuesday process group');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(heading('Tuesday process group')).toBeVisible();
  for (const [given, family, preferred] of [
    ['Tomas', 'Musterfrau', ''],
    ['Beatrix', 'Beispiel', 'Bea'],
    ['Will', 'Sample', ''],
  ] as const) {
    await press(page, button('Add member'));
    const dialog = page.getByRole('dialog');
    await tabTo(page, dialog.getByRole('radio', { name: 'Existing client' }));
    await page.keyboard.press('ArrowRight');
    await typeInto(page, field('Given name'), given);
    await typeInto(page, field('Family name'), family);
    await typeInto(page, field('Preferred name'), preferred);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
    await expect(
      page
        .getByText(`${family}, ${given}`)
        .or(page.getByText(preferred || given))
        .first(),
    ).toBeVisible();
  }
});

test('plans a session and records attendance with one key a seat', async () => {
  const { page } = opened;
  await press(page, button('New session'));
  await tabTo(page, field('Start'));
  await page.keyboard.type('0600PM');
  await typeInto(page, field('Topic'), 'Trust after the break');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await press(page, button('Start session'));
  await tabTo(page, seat('Tomas'));
  await page.keyboard.press('p');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('p');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('l');
  await expect(seat('Tomas')).toHaveAccessibleName(/present/);
  await expect(seat('Will')).toHaveAccessibleName(/late/);
  await expect(page.getByText('3 of 3 here')).toBeVisible();
});

test('writes one group note, and each client’s chart note beside it names nobody else', async () => {
  const { page } = opened;
  await tabTo(page, groupNote());
  await page.keyboard.type('Trust after the summer break was the theme.');
  await page.keyboard.press('Enter');
  await mention('Tom');
  await page.keyboard.type('told ');
  await mention('Bea');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(' that her joke had stung. ');
  await mention('Bea');
  await page.keyboard.press('Backspace');
  await page.keyboard.type("'s answer was quiet.");
  await page.keyboard.press('Enter');
  await page.keyboard.type('Subgrouping between the two newest; watch for exclusion.');
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await page.keyboard.type('Will said he felt the same at hoem.');
  await expect(groupNote().locator('[data-misspelt]')).toHaveText(['hoem']);
  await page.keyboard.press('F7');
  await takeItem(page, 'home');
  await expect(groupNote().locator('[data-misspelt]')).toHaveCount(0);
  await expect(page.getByRole('status', { name: 'Group note: saving' })).toContainText(/^Saved/);

  await seatNote('Tomas');
  await expect(chartNote()).toContainText('Trust after the summer break');
  await expect(chartNote()).toContainText('Tomas told another member that her joke had stung.');
  await expect(chartNote()).toContainText("The other member's answer was quiet.");
  await expect(chartNote()).not.toContainText('Subgrouping');
  await expect(chartNote()).not.toContainText('Bea');
  await seatNote('Bea');
  await expect(chartNote()).toContainText(/Another member told Bea that her joke/);
  await expect(chartNote()).not.toContainText('Tomas');
});

test('adds words for one client alone, which stay when the group note changes', async () => {
  const { page } = opened;
  await seatNote('Tomas');
  await typeInto(page, field('Add for Tomas only: Plan'), 'Speak first once next week.');
  await tabTo(page, groupNote(), 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('Repeat rule one before closing.');
  await expect(chartNote()).toContainText('Repeat rule one before closing.');
  await expect(field('Add for Tomas only: Plan')).toHaveValue('Speak first once next week.');
});

test('marks a name typed as plain text and will not sign until each place is decided', async () => {
  const { page } = opened;
  await expect(page.getByRole('tab', { name: /^Tomas,? 1 doubt/ })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Will', exact: true })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: /Replace with “Another member”/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chartNote()).toContainText('Another member said he felt the same at home.');
  await seatNote('Bea');
  await page.keyboard.press('F8');
  await page.keyboard.press('r');
  await page.keyboard.type('Her brother, whom she talks about, has this name.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /doubt/ })).toHaveCount(0);
});

test('signs all at once, and what is signed takes addenda but no change', async () => {
  const { page } = opened;
  await tabTo(page, button('End session'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, button(/^Sign/), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Sign' });
  await expect(dialog).toContainText('Dr. Maria Example, PsyD');
  await tabTo(page, dialog.getByRole('button', { name: 'Sign all', exact: true }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Signed group note' })).toBeVisible();
  await seatNote('Tomas');
  await expect(chartNote()).toContainText('Dr. Maria Example, PsyD');
  await press(page, chartNote().getByRole('button', { name: 'Add addendum' }));
  await typeInto(page, chartNote().getByRole('textbox', { name: 'Reason' }), 'Left out');
  await typeInto(
    page,
    chartNote().getByRole('textbox', { name: 'Text' }),
    'He stayed behind to say goodbye.',
  );
  await press(page, button('Sign addendum'));
  await expect(button('Sign addendum')).toBeHidden();
  await expect(chartNote()).toContainText('He stayed behind to say goodbye.');
});

test('prints the client’s note and the group’s summary; each says what it should and no more', async () => {
  const { page } = opened;
  await press(page, chartNote().getByRole('link', { name: 'Print: Tomas' }));
  await expect(page.getByText(/page 1 of/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('dialog', { name: 'For whom is it?' })).toBeVisible();
  await page.keyboard.press('Enter');
  const note = await savedPdf();
  expect(note).toContain('Practice of Dr. Maria Example');
  expect(note).toContain('Tomas Musterfrau');
  expect(note).toContain('Tomas told another member that her joke had stung.');
  expect(note).toContain('Speak first once next week.');
  expect(note).toContain('He stayed behind to say goodbye.');
  expect(note).toMatch(/Dr\. Maria Example, PsyD/);
  expect(note).toMatch(/page 1 of \d/);
  expect(note).toMatch(/confidential/i);
  expect(note).not.toMatch(/Bea|Beispiel|Will|Sample|Subgrouping|DRAFT/);

  await page.goBack();
  await takeFromMenu(page, 'More actions for the session', 'Print');
  await expect(page.getByText(/page 1 of/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  const summary = await savedPdf();
  expect(summary).toContain('Subgrouping between the two newest');
  expect(summary).toMatch(/Tomas Musterfrau.*present/);
  expect(summary).toMatch(/Will Sample.*late/);
});

test('saves a note locked with a passphrase, which anybody who has it opens without Circlekeep', async () => {
  const { page } = opened;
  await page.goBack();
  await press(page, chartNote().getByRole('link', { name: 'Print: Tomas' }));
  await expect(page.getByText(/page 1 of/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await expect(page.getByRole('dialog', { name: 'For whom is it?' })).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Lock the file with a passphrase' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  const filePassphrase = 'copper kettles argue at noon';
  await page.keyboard.type('password123');
  await expect(dialog.getByText(/easy to guess|lists? of guesses|used/).first()).toBeVisible();
  await typeInto(page, field('New passphrase'), filePassphrase);
  await typeInto(page, field('Passphrase again'), filePassphrase);
  await expect(dialog.getByText(/To guess it would take/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved encrypted. Without its passphrase')).toBeVisible();
  expect(readFileSync(pdfFile, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  if (hasAgeTool) {
    const pages = await readPdf(openWithAge(pdfFile, filePassphrase));
    expect(pages.map(({ text }) => text).join('\n')).toContain('Speak first once next week.');
  }
  rmSync(pdfFile);
});

test('finds it all again by a few letters, and locks and unlocks to where it was', async () => {
  const { page } = opened;
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('subgroup');
  const found = page.getByRole('dialog').getByRole('option').filter({ hasText: 'Subgrouping' });
  await expect(found.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+l');
  await expect(heading('Circlekeep is locked')).toBeVisible();
  await expect(page.getByText('Tomas')).toHaveCount(0);
  await page.keyboard.type('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That passphrase does not open this vault.')).toBeVisible();
  await typeInto(page, field('Passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('every step stands in the audit trail, and a check finds nothing', async () => {
  const { page } = opened;
  await palette(page, 'Audit trail');
  await expect(heading('Audit trail')).toBeVisible();
  await press(page, button('Check the records'));
  await expect(page.getByText(/Nothing was found/)).toBeVisible();
});

test('leaves no word of a record outside the vault', async () => {
  await opened.close();
  const markers = ['Subgrouping', 'Musterfrau', 'Beispiel', 'joke had stung'].flatMap((word) => [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
  ]);
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

/** The words of the PDF just saved, which is then removed. */
async function savedPdf(): Promise<string> {
  await expect
    .poll(() => statSync(pdfFile, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(1_000);
  const text = await textOf(pdfFile);
  rmSync(pdfFile);
  return text;
}

async function textOf(file: string): Promise<string> {
  const pages = await readPdf(readFileSync(file));
  return pages.map(({ text }) => text).join('\n');
}
