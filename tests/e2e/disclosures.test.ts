import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuthorizationId, newId } from '#shared/ids.ts';
import { addDays, today } from '#shared/time.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { release } from '../support/releases.ts';
import { makeVault } from './first-steps.ts';
import { adaAndBo, askVault, signAdasNote } from './signed-note.ts';
import { chooseOption, palette, press, tabTo, tick, typeInto } from './keyboard.ts';

/*
 * What leaves the practice, by keyboard: a release from its first blank to its revocation, an accounting, and an
 * amendment that is denied and stays with its note.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-disclosures-'));
const userDataDir = join(folder, 'user data');
const passphrase = 'nine violet umbrellas hum';
const pdfFile = join(folder, 'paper.pdf');
const people = adaAndBo('Tuesday process group');
const { ada, tuesday, evening } = people;
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  await opened.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdfFile);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const main = () => opened.page.getByRole('main');
const button = (name: string | RegExp) => main().getByRole('button', { name, exact: true }).first();
const dialog = () => opened.page.getByRole('dialog');
const field = (name: string) => dialog().getByRole('textbox', { name, exact: true });
const list = (name: string) => opened.page.getByRole('list', { name });

const ask = (operation: string, input: unknown) => askVault(opened.page, operation, input);

/** Chooses from a list of the dialog. */
const choose = (label: string, option: RegExp) =>
  chooseOption(opened.page, dialog().getByRole('combobox', { name: label }), option);

/** Asks for the PDF of the paper on screen and chooses for whom it is. */
async function saveFor(who: 'The practice’s own records' | 'The client' | 'Somebody else') {
  const { page } = opened;
  await expect(page.getByText(/page 1 of/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(dialog()).toBeVisible();
  const radio = dialog().getByRole('radio', { name: who });
  for (let presses = 0; presses < 3 && !(await radio.isChecked()); presses += 1)
    await page.keyboard.press('ArrowRight');
  await expect(radio).toBeChecked();
}

async function savedPdf(): Promise<string> {
  await expect
    .poll(() => statSync(pdfFile, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(1_000);
  const pages = await readPdf(readFileSync(pdfFile));
  rmSync(pdfFile);
  return pages.map(({ text }) => text).join('\n');
}

async function openDisclosures(): Promise<void> {
  const { page } = opened;
  await palette(page, 'Ada Muster');
  await press(
    page,
    page.getByRole('navigation', { name: 'Client' }).getByRole('link', { name: 'Disclosures' }),
  );
  await expect(button('New authorization')).toBeVisible();
}

async function openNotePaper(): Promise<void> {
  await opened.page.goto(`circlekeep://app/index.html#/sessions/${evening.id}/paper/${ada.id}`);
  await expect(opened.page.getByText(/page 1 of/).first()).toBeVisible();
}

test('begins with a client whose note is signed', async () => {
  await makeVault(opened.page, passphrase);
  await signAdasNote(opened.page, people);
});

test('an authorization is kept half written, and says what is missing', async () => {
  const { page } = opened;
  await openDisclosures();
  await expectAccessible(page);
  await press(page, button('New authorization'));
  await tick(page, dialog().getByRole('checkbox', { name: 'Progress notes' }));
  await typeInto(page, field('Exactly which information'), 'The note of last week');
  await typeInto(page, field('Who discloses'), 'Practice of Dr. Maria Example');
  await expect(dialog().getByRole('status')).toContainText('missing: who receives');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  const entry = list('Authorizations, newest first').getByRole('listitem').first();
  await expect(entry).toContainText('missing: who receives');
  await expect(entry).toContainText('missing: the expiry date');
  await expect(button(/^Enter the signature/)).toHaveCount(0);
});

test('printing for the own records is Enter; for somebody else the door names what is blank', async () => {
  const { page } = opened;
  await openNotePaper();
  await saveFor('The practice’s own records');
  await page.keyboard.press('Enter');
  expect(await savedPdf()).toContain('Ada spoke of her week.');
  await saveFor('Somebody else');
  await choose('What allows it', /^The client’s authorization/);
  await choose('Authorization', /Release of information/);
  const status = dialog().getByRole('status');
  for (const expected of [
    'missing: who receives',
    'missing: the expiry date',
    'it is not signed yet',
  ])
    await expect(status).toContainText(expected);
  await typeInto(page, field('Who receives it'), 'Dr. Renata Schablone');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeVisible();
  expect(statSync(pdfFile, { throwIfNoEntry: false })).toBeUndefined();
  await page.keyboard.press('Escape');
  await press(page, dialog().getByRole('button', { name: 'Discard' }));
  await expect(dialog()).toBeHidden();
});

test('once complete and signed it lets the note out, with its row', async () => {
  const { page } = opened;
  await openDisclosures();
  await press(page, button(/^Edit, /));
  await typeInto(page, field('Who receives'), 'Dr. Renata Schablone');
  await typeInto(page, field('Address of who receives'), '1 Sample Street');
  await tabTo(page, dialog().getByLabel('Last day'));
  await page.keyboard.type('12312030');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await press(page, button(/^Enter the signature/));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(list('Authorizations, newest first')).toContainText('in force');

  await openNotePaper();
  await saveFor('Somebody else');
  await choose('What allows it', /^The client’s authorization/);
  await choose('Authorization', /Dr\. Renata Schablone/);
  await expect(field('Who receives it')).toHaveValue('Dr. Renata Schablone');
  await typeInto(page, field('Who receives it'), 'Dr. Bernd Sample');
  await expect(dialog().getByRole('status')).toContainText('it is for “Dr. Renata Schablone”');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeVisible();
  await typeInto(page, field('Who receives it'), 'dr. renata schablone');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  expect(await savedPdf()).toContain('Ada spoke of her week.');
  await openDisclosures();
  await expect(list('Disclosures, newest first')).toContainText('dr. renata schablone');
  await expect(list('Disclosures, newest first').getByRole('listitem')).toHaveCount(1);
});

test('revoked, it lets nothing out any more; what went before stays', async () => {
  const { page } = opened;
  await press(page, button(/^Revoked, /));
  await typeInto(page, field('In words'), 'By letter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(list('Authorizations, newest first')).toContainText('it was revoked');
  await openNotePaper();
  await saveFor('Somebody else');
  await choose('What allows it', /^The client’s authorization/);
  await choose('Authorization', /Dr\. Renata Schablone/);
  await expect(dialog().getByRole('status')).toContainText('it was revoked');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, dialog().getByRole('button', { name: 'Discard' }));
  await press(
    page,
    page.getByRole('navigation', { name: 'Papers of this session' }).getByRole('link', {
      name: /^Session summary/,
    }),
  );
  await expect(page.getByText('so it never leaves the practice')).toBeVisible();
});

test('a call is recorded by hand, and an accounting says what it lists and what not', async () => {
  const { page } = opened;
  await openDisclosures();
  await press(page, button('Record a disclosure'));
  await choose('What allows it', /^Court or legal proceeding/);
  await typeInto(page, field('Who receives it'), 'District court');
  await typeInto(page, field('Purpose'), 'An order of the court');
  await tick(page, dialog().getByRole('checkbox', { name: 'Attendance and dates' }));
  await typeInto(page, field('Exactly what leaves'), 'Whether she attended last week');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await press(page, button('New request'));
  await choose('What is asked for', /^Accounting/);
  await typeInto(page, field('In the client’s words'), 'Everything that was passed on.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(list('Requests, newest first')).toContainText('due in 60 days');
  await press(page, main().getByRole('link', { name: 'Make the accounting' }));
  await saveFor('The client');
  await page.keyboard.press('Enter');
  const accounting = await savedPdf();
  expect(accounting).toContain('District court');
  expect(accounting).toContain('45 CFR 164.512(e)');
  expect(accounting).toContain('authorization: 1. The client authorized them in writing.');
  expect(accounting).not.toMatch(/dr\. renata schablone/i);
});

test('an amendment is denied and disagreed with, and all of it goes with the note', async () => {
  const { page } = opened;
  await openDisclosures();
  await press(page, button('New request'));
  await choose('What is asked for', /^Amendment/);
  await choose('The note it is about', /Tuesday process group/);
  await typeInto(page, field('In the client’s words'), 'I spoke of my month.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await press(page, button(/^Deny, amendment/));
  await choose('Ground', /^Accurate and complete/);
  await typeInto(
    page,
    field('The reasons in plain words; the client reads this'),
    'It says what was said.',
  );
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await press(page, button(/^Statement of disagreement, amendment/));
  await typeInto(page, field('The client’s statement, word for word'), 'It was my mon');
  // The vault locks in mid-word; the step is gone on with where it stopped.
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await typeInto(page, page.getByRole('textbox', { name: 'Passphrase', exact: true }), passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await openDisclosures();
  await press(page, button(/^Statement of disagreement, begun, amendment/));
  const statement = field('The client’s statement, word for word');
  await expect(statement).toHaveValue('It was my mon');
  await tabTo(page, statement);
  await page.keyboard.press('End');
  await page.keyboard.type('th.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();

  await press(page, main().getByRole('link', { name: /^Letter: amendment denied/ }));
  await saveFor('The client');
  await page.keyboard.press('Enter');
  const letter = await savedPdf();
  for (const expected of ['accurate and complete', 'If you disagree', 'Office for Civil Rights'])
    expect(letter).toContain(expected);

  await openNotePaper();
  await saveFor('The practice’s own records');
  await page.keyboard.press('Enter');
  const note = await savedPdf();
  for (const expected of [
    'Ada spoke of her week.',
    'I spoke of my month.',
    'It says what was said.',
    'It was my month.',
  ])
    expect(note).toContain(expected);
  await page.goto(`circlekeep://app/index.html#/sessions/${evening.id}`);
  await page.getByRole('tab', { name: /^Ada/ }).click();
  await expect(
    page.getByRole('region', { name: 'Request to amend, with this note' }),
  ).toContainText('It was my month.');
});

test('everything is found again: on Today, in the chart and in the lists', async () => {
  const { page } = opened;
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Today/ }),
  );
  await expect(page.getByRole('region', { name: /^Requests running/ })).toContainText(
    'accounting of disclosures',
  );
  await palette(page, 'Ada Muster');
  await expect(main().getByText('Disclosed to District court')).toBeVisible();
  await palette(page, 'Requests of clients');
  await expect(page.getByRole('grid', { name: 'Requests' })).toContainText('Muster, Ada');
  await expectAccessible(page);
  await palette(page, 'Disclosures');
  await expect(page.getByRole('grid', { name: 'Disclosures' })).toContainText('District court');
  await expectAccessible(page);
  await openDisclosures();
  await expectAccessible(page);
});

test('under Part 2 the paper carries the notice and the consent; for a court its order is asked for', async () => {
  const { page } = opened;
  await ask('groups.save', { ...tuesday, version: 1, fields: { ...tuesday.fields, part2: true } });
  const id = newId(AuthorizationId);
  await ask('authorizations.save', {
    id,
    clientId: ada.id,
    version: 0,
    fields: {
      ...release,
      kind: 'part2',
      informationWords: 'The note of last week',
      recipient: 'My treating providers',
      recipientIsClass: true,
      recipientAddress: '',
      atClientsRequest: false,
      purpose: 'Care after the group',
      expiresOn: addDays(today(), 30),
    },
  });
  const signature = { name: 'Ada Muster', on: addDays(today(), -1), authority: '' };
  await ask('authorizations.sign', { id, version: 1, signature });

  await openNotePaper();
  await saveFor('Somebody else');
  await choose('What allows it', /^The client’s authorization/);
  await choose('Authorization', /My treating providers/);
  await typeInto(page, field('Who receives it'), 'Dr. Bernd Sample');
  const status = dialog().getByRole('status');
  for (const expected of [
    'your word that this recipient belongs to “My treating providers”',
    'the Part 2 notice that goes along',
    'a copy of the consent, or its scope in words',
  ])
    await expect(status).toContainText(expected);
  await tick(page, dialog().getByRole('checkbox', { name: /^Who receives it belongs to/ }));
  await tick(page, dialog().getByRole('radio', { name: 'Long form' }));
  await tick(page, dialog().getByRole('checkbox', { name: 'A copy of the consent goes along' }));
  await expect(status).toBeEmpty();
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  const released = await savedPdf();
  for (const expected of [
    'Ada spoke of her week.',
    'protected by Federal confidentiality rules (42 CFR part 2)',
    'Copy of the consent',
    'My treating providers',
    'Care after the group',
    'The note of last week',
    'Ada Muster',
    'You can revoke this at any time',
  ])
    expect(released.replaceAll(/\s+/g, ' ')).toContain(expected);

  await saveFor('Somebody else');
  await choose('What allows it', /^Court or legal proceeding/);
  await expect(status).toContainText('a court order under subpart E (42 CFR 2.61 to 2.67)');
  await choose('What lets it leave under Part 2', /^A court order under subpart E/);
  await expect(status).toContainText('the day of the order');
  await typeInto(page, field('Court that made the order'), 'District court');
  await tabTo(page, dialog().getByLabel('Day of the order'));
  await page.keyboard.type('01152026');
  await expect(status).toBeEmpty();
  await typeInto(page, field('Who receives it'), 'District court');
  await typeInto(page, field('Purpose'), 'An order of the court');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  expect(await savedPdf()).not.toContain('Copy of the consent');
  await openDisclosures();
  const rows = list('Disclosures, newest first');
  await expect(rows).toContainText('A court order under subpart E · District court');
  await expect(rows).toContainText('Confirmed to belong to the class of recipients');
  await expectAccessible(page);
});
