import { test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, OutsideContactId, ReflectionId, SupervisionId } from '#shared/ids.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { messyList, openDialogChooses } from '../support/old-list.ts';

/* No screen has a WCAG violation that axe can see, in light or dark, with a practice's worth of records on it. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-axe-'));
let opened: LaunchedApp;
const addresses: Record<string, string> = {};

test.beforeAll(async () => {
  opened = await launchApp({ userDataDir: folder, args: ['--demo'] });
  const { page } = opened;
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
  const pathOf = () => new URL(page.url()).hash.slice(1);
  await page
    .getByRole('link', { name: /^Sign / })
    .first()
    .click();
  await page.getByRole('toolbar', { name: 'Circle of seats' }).waitFor();
  addresses['a session'] = pathOf();
  addresses['paper'] = `${pathOf()}/paper`;
  await go('/groups');
  await page.getByRole('list', { name: 'Groups' }).getByRole('link').first().click();
  await page.getByRole('list', { name: 'Current members' }).waitFor();
  addresses['a group'] = pathOf();
  addresses['a schedule'] = `${pathOf()}/schedule`;
  addresses['a composition'] = `${pathOf()}/composition`;
  addresses['a group’s profile'] = `${pathOf()}/profile`;
  addresses['the process of a group'] = `${pathOf()}/process`;
  await page.getByRole('list', { name: 'Current members' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Edit client' }).waitFor();
  addresses['a client'] = pathOf();
  addresses['an intake'] = `${pathOf()}/intake`;
  addresses['attachments'] = `${pathOf()}/attachments`;
  addresses['the progress of a client'] = `${pathOf()}/progress`;
  await go('/');
  await page
    .getByRole('link', { name: /^Look at the PHQ-9/ })
    .first()
    .click();
  await page.getByRole('list', { name: 'Entries, newest first' }).waitFor();
  addresses['measures'] = pathOf();
  await go('/');
  await page.getByRole('region', { name: 'Check-ins due' }).getByRole('link').last().click();
  await page.getByRole('form', { name: /^Check-in/ }).waitFor();
  addresses['a check-in'] = pathOf();
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

async function go(path: string): Promise<void> {
  await opened.page.goto(`circlekeep://app/index.html#${path}`);
  await opened.page.getByRole('heading', { level: 1 }).first().waitFor();
  await opened.page.waitForTimeout(700);
}

for (const [name, path] of Object.entries({
  today: '/',
  calendar: '/calendar',
  groups: '/groups',
  clients: '/clients',
  supervision: '/supervision',
  'a new supervision entry': `/supervision/entries/${newId(SupervisionId)}`,
  reflections: '/supervision/reflections',
  'a new reflection': `/supervision/reflections/${newId(ReflectionId)}`,
  'outside contacts': '/supervision/contacts',
  'a new outside contact': `/supervision/contacts/${newId(OutsideContactId)}`,
  'continuing education': '/supervision/education',
  'choosing a file to import': '/import',
  search: '/search',
  'the audit trail': '/audit',
  settings: '/settings',
}))
  test(`${name} is accessible`, async () => {
    await go(path);
    await expectAccessible(opened.page);
  });

for (const name of [
  'a session',
  'paper',
  'a group',
  'a schedule',
  'a composition',
  'a group’s profile',
  'the process of a group',
  'a client',
  'an intake',
  'attachments',
  'the progress of a client',
  'measures',
  'a check-in',
])
  test(`${name} is accessible`, async () => {
    await go(addresses[name] ?? '');
    await expectAccessible(opened.page);
  });

test('the sign dialog and the command palette are accessible', async () => {
  const { page } = opened;
  await go(addresses['a session'] ?? '');
  await page.getByRole('button', { name: /^Sign/ }).first().click();
  await page.getByRole('dialog', { name: 'Sign' }).waitFor();
  await expectAccessible(opened.page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('trust');
  await page.getByRole('option').first().waitFor();
  await expectAccessible(opened.page);
  await page.keyboard.press('Escape');
});

test('private notes and what they are reminded of are accessible', async () => {
  const { page } = opened;
  await go(addresses['a session'] ?? '');
  await page.getByRole('link', { name: /^Private note on / }).click();
  await page.getByRole('textbox', { name: 'Private note' }).fill('Prognosis is guarded.');
  await page.getByRole('button', { name: /^Leave it here/ }).waitFor();
  await expectAccessible(opened.page);
  await page.getByRole('link', { name: 'All private notes' }).click();
  await page
    .getByRole('button', { name: /Prognosis is guarded/ })
    .first()
    .waitFor();
  await expectAccessible(opened.page);
});

test('an entry of continuing education is accessible', async () => {
  const { page } = opened;
  await go('/supervision/education');
  await page.getByRole('row').nth(1).click();
  await page.getByRole('button', { name: 'Add certificate' }).waitFor();
  await expectAccessible(opened.page);
  await page.keyboard.press('Escape');
});

test('the tables behind a process are accessible', async () => {
  const { page } = opened;
  await go(addresses['the process of a group'] ?? '');
  for (const table of await page.locator('summary').all()) await table.click();
  await expectAccessible(opened.page);
});

test('what is recorded under the circle is accessible', async () => {
  const { page } = opened;
  await go(addresses['a session'] ?? '');
  await page.getByRole('toolbar', { name: 'Circle of seats' }).getByRole('button').first().focus();
  for (const keys of [['r'], ['#', 'c'], ['f'], ['a', 'ArrowRight', 'Enter']]) {
    for (const key of keys) await page.keyboard.press(key);
    await expectAccessible(opened.page);
    for (const _ of keys) await page.keyboard.press('Escape');
    await page.getByRole('toolbar', { name: 'Circle of seats' }).getByRole('button').nth(1).focus();
  }
});

test('a measure being given and what a change is judged by are accessible', async () => {
  const { page } = opened;
  await go(addresses['measures'] ?? '');
  await page.getByRole('button', { name: 'Give PHQ-9' }).click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
  await expectAccessible(opened.page);
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Choose what a change/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
  await expectAccessible(opened.page);
  await page.keyboard.press('Escape');
});

test('each view of the calendar and what is done from it is accessible', async () => {
  const { page } = opened;
  await go('/calendar');
  for (const key of ['w', 'd', 'a', 'm']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
    await expectAccessible(opened.page);
  }
  await page.getByRole('button', { name: 'Save as file' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(opened.page);
  await page.keyboard.press('Escape');
});

test('an import and one of its rows are accessible', async () => {
  const { page, app } = opened;
  const file = join(folder, 'old list.csv');
  writeFileSync(file, messyList());
  await openDialogChooses(app, file);
  await go('/import');
  await page.getByRole('button', { name: 'Choose a CSV file…' }).click();
  await page.getByRole('grid', { name: 'Rows of the file' }).waitFor();
  await expectAccessible(opened.page);
  await page.getByRole('row', { name: /^Row 5,/ }).click();
  await page.getByRole('dialog', { name: 'Row 5' }).waitFor();
  await expectAccessible(opened.page);
  await page.keyboard.press('Escape');
});

test('a form of the intake and a composition with a candidate are accessible', async () => {
  const { page } = opened;
  await go(addresses['an intake'] ?? '');
  await page.getByRole('button', { name: 'Note distress' }).click();
  await page.getByRole('dialog', { name: 'New level of distress' }).waitFor();
  await expectAccessible(opened.page);
  await page.keyboard.press('Escape');
  await go(addresses['a composition'] ?? '');
  await page.getByRole('combobox', { name: 'Compare a candidate' }).click();
  await page.getByRole('option').first().click();
  await page.getByText('candidate', { exact: true }).waitFor();
  await expectAccessible(opened.page);
});

test('the lock screen is accessible', async () => {
  await opened.page.keyboard.press('ControlOrMeta+l');
  await opened.page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await expectAccessible(opened.page);
});
