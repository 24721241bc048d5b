import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, OutsideContactId, ReflectionId, SupervisionId } from '#shared/ids.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';

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
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('list', { name: 'Current members' }).waitFor();
  addresses['a group'] = pathOf();
  await page.getByRole('list', { name: 'Current members' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Edit client' }).waitFor();
  addresses['a client'] = pathOf();
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

async function expectNoViolation(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await opened.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The lock screen follows the system by itself; the rest has been told once this says so.
    const told = opened.page.locator('html[data-mantine-color-scheme]');
    if ((await told.count()) > 0)
      await expect(told).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await opened.page.waitForTimeout(300);
    // Legacy mode: Electron cannot open the extra page that axe would otherwise work in.
    const { violations } = await new AxeBuilder({ page: opened.page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
    );
    expect(found, colorScheme).toEqual([]);
  }
}

for (const [name, path] of Object.entries({
  today: '/',
  groups: '/groups',
  clients: '/clients',
  supervision: '/supervision',
  'a new supervision entry': `/supervision/entries/${newId(SupervisionId)}`,
  reflections: '/supervision/reflections',
  'a new reflection': `/supervision/reflections/${newId(ReflectionId)}`,
  'outside contacts': '/supervision/contacts',
  'a new outside contact': `/supervision/contacts/${newId(OutsideContactId)}`,
  'continuing education': '/supervision/education',
  search: '/search',
  'the audit trail': '/audit',
  settings: '/settings',
}))
  test(`${name} is accessible`, async () => {
    await go(path);
    await expectNoViolation();
  });

for (const name of ['a session', 'paper', 'a group', 'a client'])
  test(`${name} is accessible`, async () => {
    await go(addresses[name] ?? '');
    await expectNoViolation();
  });

test('private notes and what they are reminded of are accessible', async () => {
  const { page } = opened;
  await go(addresses['a session'] ?? '');
  await page.getByRole('link', { name: /^Private note on / }).click();
  await page.getByRole('textbox', { name: 'Private note' }).fill('Prognosis is guarded.');
  await page.getByRole('button', { name: /^Leave it here/ }).waitFor();
  await expectNoViolation();
  await page.getByRole('link', { name: 'All private notes' }).click();
  await page
    .getByRole('button', { name: /Prognosis is guarded/ })
    .first()
    .waitFor();
  await expectNoViolation();
});

test('an entry of continuing education is accessible', async () => {
  const { page } = opened;
  await go('/supervision/education');
  await page.getByRole('row').nth(1).click();
  await page.getByRole('button', { name: 'Add certificate' }).waitFor();
  await expectNoViolation();
  await page.keyboard.press('Escape');
});

test('the sign dialog and the command palette are accessible', async () => {
  const { page } = opened;
  await go(addresses['a session'] ?? '');
  await page.getByRole('button', { name: /^Sign/ }).first().click();
  await page.getByRole('dialog', { name: 'Sign' }).waitFor();
  await expectNoViolation();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('trust');
  await page.getByRole('option').first().waitFor();
  await expectNoViolation();
  await page.keyboard.press('Escape');
});

test('the lock screen is accessible', async () => {
  await opened.page.keyboard.press('ControlOrMeta+l');
  await opened.page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await expectNoViolation();
});
