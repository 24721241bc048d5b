import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#shared/ids.ts';
import { z } from 'zod';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { openDialogChooses } from '../support/old-list.ts';
import { readPdf } from '../support/pdf-text.ts';
import { group } from '../support/practice.ts';
import { makeVault } from './first-steps.ts';
import { askVault } from './signed-note.ts';
import { palette, press, tabTo, tick, typeInto } from './keyboard.ts';

/* The whole life of a consent: a form made one's own, signed, renewed, declined and taken back, and its paper. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-consents-'));
const userDataDir = join(folder, 'user data');
const passphrase = 'nine violet umbrellas hum';
const pdfFile = join(folder, 'paper.pdf');
const scanFile = join(folder, 'scan of the form.pdf');
const Id = z.uuid();
const ids = { ada: newId(Id), bo: newId(Id), group: newId(Id) };
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  await opened.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdfFile);
  writeFileSync(scanFile, '%PDF-1.4\n%a scan of a signed form\n');
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const main = () => opened.page.getByRole('main');
const dialog = () => opened.page.getByRole('dialog');
const button = (name: string | RegExp) => main().getByRole('button', { name, exact: true }).first();
const link = (name: string | RegExp) => main().getByRole('link', { name, exact: true }).first();
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const region = (name: string | RegExp) => opened.page.getByRole('region', { name });
const history = () =>
  opened.page.getByRole('list', { name: 'Consents, newest first' }).locator('> li');
const toSign = () => region('Forms to sign');

/** As another screen would save it; what is shown next reads it anew. */
const call = (operation: string, input: object) => askVault(opened.page, operation, input);

async function saveClient(id: string, version: number, given: string, family: string) {
  await call('clients.save', {
    id,
    version,
    fields: {
      givenName: given,
      familyName: family,
      preferredName: '',
      nicknames: [],
      chartCode: '',
      pronouns: '',
      dateOfBirth: '1990-02-28',
    },
  });
}

async function goToday(): Promise<void> {
  const { page } = opened;
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Today/ }),
  );
}

async function openConsents(name: string): Promise<void> {
  const { page } = opened;
  await palette(page, name);
  await press(
    page,
    page.getByRole('navigation', { name: 'Client' }).getByRole('link', { name: 'Consents' }),
  );
  await expect(region('Forms')).toBeVisible();
}

/** Puts initials to every statement of the form on screen. */
async function initial(letters: string): Promise<void> {
  const places = opened.page.getByRole('article', { name: 'Form to sign' }).getByRole('textbox');
  await expect(places).toHaveCount(5);
  for (const place of await places.all()) await typeInto(opened.page, place, letters);
}

/** Chooses by the arrow keys from the radio that is chosen now. */
async function choose(now: string, downs: number, then: string): Promise<void> {
  const { page } = opened;
  await tabTo(page, page.getByRole('radio', { name: now, exact: true }));
  for (let step = 0; step < downs; step += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: then, exact: true })).toBeChecked();
}

/** The words of the paper on screen, as a PDF has them, without the day it was printed. */
async function printed(whose: 'a client’s' | 'nobody’s' = 'a client’s'): Promise<string[]> {
  await opened.page
    .getByText(/page 1 of/)
    .first()
    .waitFor();
  await opened.page.keyboard.press('ControlOrMeta+s');
  if (whose === 'a client’s') {
    await expect(dialog().getByRole('radio', { name: 'The client' })).toBeChecked();
    await opened.page.keyboard.press('Enter');
  }
  await expect
    .poll(() => statSync(pdfFile, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(1_000);
  await expect(main()).toContainText('Saved as PDF.');
  const pages = await readPdf(readFileSync(pdfFile));
  rmSync(pdfFile);
  return pages.map(({ text }) => text.replace(/Printed on [^.]*\./, ''));
}

test('begins: a vault, a practice, a group and its two members', async () => {
  const { page } = opened;
  await makeVault(page, passphrase);
  await saveClient(ids.ada, 0, 'Ada', 'Muster');
  await saveClient(ids.bo, 0, 'Bo', 'Sample');
  await call('groups.save', {
    ...group('Tuesday process group', {
      schedule: { rules: [], skipped: [], extra: [], publicTitle: 'Group' },
    }),
    id: ids.group,
  });
  for (const clientId of [ids.ada, ids.bo])
    await call('memberships.join', {
      id: newId(Id),
      groupId: ids.group,
      clientId,
      joinedOn: '2026-03-03',
    });
});

test('makes a starter text its own; what is typed survives a lock, an unknown field is pointed out', async () => {
  const { page } = opened;
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Confidentiality' }),
  );
  await expect(page.getByText('No consents yet')).toBeVisible();
  await press(page, link('Choose forms'));
  await expectAccessible(page);
  await press(page, button('New form'));
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
  await press(page, button('Begin: Confidentiality agreement'));
  await typeInto(page, field('Title'), 'Our promise to one another');
  await typeInto(page, field('Text of section 1'), 'Given in {{group}}, size {{shoe size}}, by ');
  await press(page, button('Insert a field into section 1'));
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field('Text of section 1')).toHaveValue(/, by \{\{client name\}\}$/);
  await expect(region('Put in use')).toContainText('{{shoe size}} stands for nothing here');
  await expect(region('What it has to say')).toContainText('4 of 4');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await typeInto(page, field('Passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await palette(page, 'Forms');
  await press(page, link('Our promise to one another'));
  await expect(field('Text of section 1')).toHaveValue(/shoe size/);

  await press(page, button('Put in use…'));
  await expect(dialog()).toContainText('a field that stands for nothing');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeVisible();
  await page.keyboard.press('Escape');
  await typeInto(page, field('Text of section 1'), 'Given in {{group}} by {{client name}}.');
  await press(page, button('Put in use…'));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(region('Version 1')).toContainText('Given in {{group}} by {{client name}}.');
  await tick(page, page.getByRole('checkbox', { name: /^Every client is asked for it/ }));
  await expectAccessible(page);
});

test('blank, it prints with lines to write on', async () => {
  const { page } = opened;
  await press(page, link('Print blank'));
  await expectAccessible(page);
  const [first = ''] = await printed('nobody’s');
  expect(first).toContain('Our promise to one another');
  expect(first).toMatch(/Given in _{10,} by _{10,}\./);
  expect(first).toContain('(initials: ______)');
  expect(first).toContain('Signature');
  expect(first).toContain('Witness');
});

test('is signed from Today by typing the name, and nothing may be missing', async () => {
  const { page } = opened;
  await goToday();
  await expect(toSign().getByRole('listitem')).toHaveCount(2);
  await press(page, toSign().getByRole('link', { name: /^Ada Muster/ }));
  const form = page.getByRole('article', { name: 'Form to sign' });
  await expect(form).toContainText('Given in Tuesday process group by Ada Muster.');
  await press(page, button('Sign and keep'));
  await expect(form.getByRole('textbox').first()).toBeFocused();
  await expect(form).toContainText('Initials belong to signing.');
  await expect(main()).toContainText('Sign in the field above, or choose typing the name.');
  await expectAccessible(page);
  await initial('AM');
  await choose('By hand on screen', 1, 'By typing the name');
  await tick(page, page.getByRole('checkbox', { name: /^By typing my name I sign/ }));
  await typeInto(page, field('Where, or how you met'), 'By vid');
  await typeInto(page, field('Type the name to sign'), 'Eva Mus');
  // The vault locks in mid-word: what was entered is back, the signature itself is to be made anew.
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await typeInto(page, field('Passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await goToday();
  await press(page, toSign().getByRole('link', { name: /^Ada Muster/ }));
  await expect(main()).toContainText('What was entered before is back as it was typed.');
  for (const place of await form.getByRole('textbox').all()) await expect(place).toHaveValue('AM');
  await expect(page.getByRole('radio', { name: 'By typing the name' })).toBeChecked();
  await expect(field('Type the name to sign')).toHaveValue('Eva Mus');
  await expect(field('Where, or how you met')).toHaveValue('By vid');
  await expect(page.getByRole('checkbox', { name: /^By typing my name I sign/ })).not.toBeChecked();
  await expectAccessible(page);
  await typeInto(page, field('Type the name to sign'), 'Eva Muster');
  await press(page, button('Sign and keep'));
  await expect(main()).toContainText('Type the name of whoever signs, as it stands above.');
  await choose('By typing the name', 0, 'By typing the name');
  await typeInto(page, field('Type the name to sign'), 'Ada Muster');
  await tick(page, page.getByRole('checkbox', { name: /^By typing my name I sign/ }));
  await choose('Not given yet', 1, 'Given on paper');
  await press(page, button('Sign and keep'));
  await expect(history().first()).toContainText(/signed by typed name/);
  await expect(history().first()).toContainText('Copy given on paper');
  await expectAccessible(page);
});

test('is signed by hand with the mouse', async () => {
  const { page } = opened;
  await goToday();
  await expect(toSign().getByRole('listitem')).toHaveCount(1);
  await press(page, toSign().getByRole('link', { name: /^Bo Sample/ }));
  await initial('BS');
  const pad = page.getByRole('img', { name: 'Signature field, empty' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no field to sign in');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.15, 0.7));
  await page.mouse.down();
  for (const [x, y] of [
    [0.25, 0.2],
    [0.35, 0.75],
    [0.45, 0.3],
    [0.6, 0.7],
    [0.8, 0.4],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole('img', { name: 'Signature drawn by hand' })).toBeVisible();
  await button('Sign and keep').click();
  await expect(history().first()).toContainText(/signed by hand on screen/);
  await goToday();
  await expect(toSign()).toBeHidden();
});

test('prints the same for ever, also after practice, client and form have changed', async () => {
  const { page } = opened;
  await openConsents('Ada Muster');
  await press(page, link(/^Print Our promise/));
  const before = await printed();
  expect(before[0]).toContain('Given in Tuesday process group by Ada Muster.');
  expect(before[0]).toContain('(initials: AM)');
  expect(before.join(' ')).toContain('By typing my name I sign this form.');
  expect(before.join(' ')).toContain('Witness: Dr. Maria Example');
  await expectAccessible(page);
  await saveClient(ids.ada, 1, 'Ada', 'Anders');
  await call('settings.savePractice', {
    practice: {
      name: 'Moved Practice',
      address: '',
      phone: '',
      email: '',
      paper: 'letter',
      lockAfterMinutes: 10,
      signedInClinician: null,
      spelling: 'en-US',
    },
  });

  await palette(page, 'Forms');
  await press(page, link('Our promise to one another'));
  await press(page, button('Begin version 2'));
  await typeInto(page, field('Text of section 1'), 'Given again in {{group}}.');
  await press(page, button('Put in use…'));
  await expect(dialog().getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await press(page, button('Changes in version 2'));
  await expect(dialog().locator('ins', { hasText: 'again' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await openConsents('Ada Anders');
  await press(page, link(/^Print Our promise/));
  expect(await printed()).toEqual(before);
});

test('a new version is signed anew; without a clinician as witness it is not', async () => {
  const { page } = opened;
  await goToday();
  await expect(toSign().getByRole('listitem')).toHaveCount(2);
  await expect(toSign()).toContainText('new version');
  await press(page, toSign().getByRole('link', { name: /^Ada Anders/ }));
  await expect(page.getByRole('article', { name: 'Form to sign' })).toContainText('Given again');
  await initial('AA');
  await choose('By hand on screen', 1, 'By typing the name');
  await typeInto(page, field('Type the name to sign'), 'Ada Anders');
  await tick(page, page.getByRole('checkbox', { name: /^By typing my name I sign/ }));
  await press(page, button('Sign and keep'));
  await expect(main()).toContainText('Enter your own name and credentials under Settings first');
  await call('settings.saveClinician', {
    clinician: { id: newId(Id), name: 'Dr. Nora Example', credentials: 'PhD', licence: '' },
  });
  await press(page, button('Sign and keep'));
  await expect(history()).toHaveCount(2);
  await expect(history().first()).toContainText('Witness: Dr. Nora Example');
  await goToday();
  await expect(toSign().getByRole('listitem')).toHaveCount(1);
});

test('is declined with a reason, then signed in ink with its scan', async () => {
  const { page, app } = opened;
  await openConsents('Bo Sample');
  await press(page, button('Declined: Our promise to one another'));
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toContainText('Say why, or that no reason was given.');
  await typeInto(page, dialog().getByLabel('Reason'), 'Wants to think it over.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(history().first()).toContainText(/declined.*Wants to think it over\./s);

  await press(page, link('Sign: Our promise to one another'));
  await choose('By hand on screen', 2, 'In ink on paper, with a scan');
  await openDialogChooses(app, scanFile);
  await press(page, button('Attach the scan…'));
  await expect(main()).toContainText('Attached: scan of the form');
  // The paper that came back was printed before the last change.
  await tabTo(page, page.getByRole('combobox', { name: 'Version on the paper' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const form = page.getByRole('article', { name: 'Form to sign' });
  await expect(form).toContainText('Given in Tuesday process group by Bo Sample.');
  await expectAccessible(page);
  await press(page, button('Sign and keep'));
  await expect(history().first()).toContainText(/version 1.*signed in ink on paper/s);
  await expect(history().first()).toContainText('new version');

  await press(page, link('Sign: Our promise to one another'));
  await expect(main()).not.toContainText('What was entered before is back');
  await choose('By hand on screen', 2, 'In ink on paper, with a scan');
  await openDialogChooses(app, scanFile);
  await press(page, button('Attach the scan…'));
  await expect(main()).toContainText('Attached: scan of the form');
  await press(page, button('Sign and keep'));
  await expect(history().first()).toContainText(/version 2.*signed in ink on paper/s);
  await expect(button(/^View the scan of/)).toBeVisible();
});

test('is taken back, and the register and Today follow', async () => {
  const { page } = opened;
  await openConsents('Ada Anders');
  await press(page, button(/^Revoked: Our promise/));
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toContainText('Say how it was received.');
  await typeInto(page, dialog().getByLabel('How it was received'), 'A letter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(history().first()).toContainText(/revoked.*everything it allowed.*A letter/s);
  // Once taken back, the signature before it does not come back to life, and nothing offers to.
  await expect(main().getByRole('button', { name: /^Revoked: / })).toHaveCount(0);
  await goToday();
  await expect(toSign().getByRole('listitem')).toHaveText([
    /Ada Anders.*Our promise to one another, everything it allowed.*revoked/s,
  ]);
  await palette(page, 'Confidentiality');
  const register = page.getByRole('grid', { name: 'Consents' });
  await expect(register.getByRole('row', { name: /^Anders, Ada.*revoked$/ })).toBeVisible();
  await expect(register.getByRole('row', { name: /^Sample, Bo.*signed$/ })).toBeVisible();
  await expectAccessible(page);
  await typeInto(
    page,
    page.getByRole('textbox', { name: 'Filter by client, chart or form' }),
    'bo',
  );
  await expect(register.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(history()).toHaveCount(4);
  await press(
    page,
    page.getByRole('navigation', { name: 'Client' }).getByRole('link', { name: 'Chart' }),
  );
  await expect(main()).toContainText('Declined: Our promise to one another, version 2');
  await palette(page, 'Audit trail');
  for (const words of ['Put a form in use', 'Recorded a signed form', 'Recorded a revocation'])
    await expect(page.getByRole('table', { name: 'Audit trail' })).toContainText(words);
});
