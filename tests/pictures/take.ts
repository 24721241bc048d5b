import type { Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { addDays, today } from '#shared/time.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { messyList, openDialogChooses } from '../support/old-list.ts';

/*
 * Every screen in light and dark at 1280x800, with the demo's made-up people on it, into docs/pictures. A screen
 * is added by one line in `takeAll`.
 */

const pictures = join(import.meta.dirname, '../../docs/pictures');
const taken: string[] = [];

/** The same screen in both schemes, once it has come to rest. */
async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  taken.push(name);
}

async function open(userDataDir: string, ...args: string[]): Promise<LaunchedApp> {
  const opened = await launchApp({ userDataDir, args: ['--lang=en-US', ...args] });
  await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  );
  return opened;
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(`circlekeep://app/index.html#${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

async function takeFirstSteps(userDataDir: string): Promise<void> {
  const { page, close } = await open(userDataDir);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field('New passphrase').fill('nine violet umbrellas hum');
  await field('Passphrase again').fill('nine violet umbrellas hum');
  await picture(page, 'welcome');
  await page.getByRole('button', { name: 'Make the vault' }).click();
  await page.getByRole('heading', { name: 'Put this key away' }).waitFor({ timeout: 60_000 });
  await picture(page, 'recovery-key');
  await close();
}

/** The ways out: a pack for supervision, a client's release, everything at once; and the backups. */
async function takeLeaving(
  { page, app }: LaunchedApp,
  stick: string,
  group: string,
  client: string,
): Promise<void> {
  await openDialogChooses(app, stick);
  await go(page, group);
  await page.getByRole('button', { name: 'More actions for the group' }).click();
  await page.getByRole('menuitem', { name: 'New supervision pack' }).click();
  await page.getByLabel('From', { exact: true }).fill(addDays(today(), -60));
  await page.getByText(/^\d+ sessions in this time/).waitFor();
  await picture(page, 'pack');
  await page.getByRole('link', { name: '2 · Review' }).click();
  await page.getByRole('article').waitFor();
  await picture(page, 'pack-review');
  await page.getByRole('link', { name: 'Key sheet' }).click();
  await page
    .getByRole('textbox', { name: /^What .* is called/ })
    .first()
    .waitFor();
  await picture(page, 'pack-key');
  await go(page, `${client}/release`);
  await page.getByRole('button', { name: 'Prepare the record' }).click();
  await page.getByRole('region', { name: /^1\./ }).waitFor();
  await picture(page, 'release');
  await go(page, '/export');
  await page.getByText('What is left out').waitFor();
  await picture(page, 'export');
  await go(page, '/settings');
  await page.getByRole('tab', { name: 'Backups' }).click();
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText('Backup made and checked.').waitFor({ timeout: 60_000 });
  await picture(page, 'backups');
}

async function takeAll(userDataDir: string): Promise<void> {
  const opened = await open(userDataDir, '--demo');
  const { page, app, close } = opened;
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'New session' }).waitFor();
  await picture(page, 'today');

  await page
    .getByRole('link', { name: /^Sign / })
    .first()
    .click();
  await page.getByRole('toolbar', { name: 'Circle of seats' }).waitFor();
  const session = new URL(page.url()).hash.slice(1);
  await page.getByRole('tab', { name: /doubt/ }).first().click();
  await picture(page, 'session');
  await page.getByRole('button', { name: /^Sign/ }).first().click();
  await page.getByRole('dialog', { name: 'Sign' }).waitFor();
  await picture(page, 'sign');
  await page.keyboard.press('Escape');
  await go(page, `${session}/paper`);
  await page
    .getByText(/page 1 of/)
    .first()
    .waitFor();
  await picture(page, 'paper');
  await go(page, '/print');
  await page.getByRole('combobox', { name: 'Of', exact: true }).click();
  await page.getByRole('option').nth(1).click();
  await page
    .getByRole('row', { name: /^Chosen:/ })
    .first()
    .waitFor();
  await picture(page, 'print-several');

  await go(page, '/groups');
  await picture(page, 'groups');
  await page.getByRole('list', { name: 'Groups' }).getByRole('link').first().click();
  const members = page.getByRole('list', { name: 'Current members' });
  await members.waitFor();
  await picture(page, 'group');
  const group = page.url();
  await members.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Edit client' }).waitFor();
  await picture(page, 'client');
  const client = new URL(page.url()).hash.slice(1);
  for (const [screen, name] of [
    [`${new URL(group).hash.slice(1)}/schedule`, 'schedule'],
    [`${new URL(group).hash.slice(1)}/composition`, 'composition'],
    [`${new URL(group).hash.slice(1)}/process`, 'process'],
    [`${new URL(group).hash.slice(1)}/agreement`, 'agreement'],
    [`${new URL(group).hash.slice(1)}/coverage`, 'coverage'],
    [`${client}/intake`, 'intake'],
    [`${client}/progress`, 'progress'],
    [`${client}/disclosures`, 'client-disclosures'],
    ['/confidentiality/disclosures', 'disclosures'],
    ['/confidentiality/requests', 'requests'],
    [`${client}/private`, 'private'],
  ] as const) {
    await go(page, screen);
    await picture(page, name);
  }
  await page.goto(group);
  await page.getByRole('gridcell', { name: 'signed', exact: true }).first().click();
  await page.getByRole('region', { name: 'Signed group note' }).waitFor();
  await picture(page, 'signed');

  await go(page, '/');
  await page
    .getByRole('link', { name: /^Look at the PHQ-9/ })
    .first()
    .click();
  await page.getByRole('list', { name: 'Entries, newest first' }).waitFor();
  await picture(page, 'measures');
  const measures = new URL(page.url()).hash.slice(1);
  await page.getByRole('button', { name: 'Give PHQ-9' }).click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
  await page.keyboard.type('2112');
  await picture(page, 'phq-9');
  await go(page, `${measures}/phq-9/paper`);
  await page.getByText('Since the first').first().waitFor();
  await picture(page, 'measures-paper');
  await go(page, '/');
  await page.getByRole('region', { name: 'Check-ins due' }).getByRole('link').last().click();
  await page.getByRole('list', { name: 'Completed check-ins' }).waitFor();
  await picture(page, 'check-in');

  await go(page, '/confidentiality/duty-to-warn');
  await picture(page, 'duty-to-warn');
  await go(page, '/');
  await page.getByRole('link', { name: /duty-to-warn event/ }).click();
  await page.getByRole('button', { name: 'Close the event…' }).waitFor();
  await picture(page, 'duty-to-warn-event');
  for (const screen of ['retention', 'deleted', 'log']) {
    await go(page, screen === 'retention' ? '/retention' : `/retention/${screen}`);
    await picture(page, screen === 'retention' ? screen : `retention-${screen}`);
  }
  await go(page, '/clients');
  await page.getByRole('button', { name: /^Views/ }).click();
  await page.getByRole('menu').waitFor();
  await picture(page, 'views');
  await page.keyboard.press('Escape');
  for (const screen of [
    'calendar',
    'clients',
    'exercises',
    'confidentiality',
    'supervision',
    'settings',
    'audit',
  ]) {
    await go(page, `/${screen}`);
    await picture(page, screen);
  }
  await page.getByRole('button', { name: 'Check the records' }).click();
  await page.getByText(/nothing was found/i).waitFor({ timeout: 120_000 });
  await picture(page, 'audit-checked');
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('heading', { name: 'Audit report' }).first().waitFor();
  await picture(page, 'audit-report');
  await go(page, '/settings?tab=keys');
  await picture(page, 'keys');
  await go(page, '/settings/absence');
  await picture(page, 'absence');
  await go(page, '/settings?tab=about');
  await picture(page, 'about');
  await go(page, '/confidentiality/forms');
  await picture(page, 'forms');
  await go(page, `${client}/consents`);
  await picture(page, 'consents');
  await go(page, '/');
  await page.getByRole('region', { name: 'Forms to sign' }).getByRole('link').first().click();
  await page.getByRole('article', { name: 'Form to sign' }).waitFor();
  await picture(page, 'sign-form');
  await go(page, '/confidentiality/incidents');
  await picture(page, 'incidents');
  await page.getByRole('row', { name: /open/ }).first().click();
  await page.getByRole('list', { name: 'Clocks' }).waitFor();
  await picture(page, 'incident');
  const stick = join(userDataDir, '..', 'USB stick');
  mkdirSync(stick);
  await takeLeaving(opened, stick, new URL(group).hash.slice(1), client);
  const list = join(userDataDir, 'old list.csv');
  writeFileSync(list, messyList());
  await openDialogChooses(app, list);
  await go(page, '/import');
  await page.getByRole('button', { name: 'Choose a CSV file…' }).click();
  await page.getByRole('radio', { name: /the day first/ }).click();
  await page.getByRole('row', { name: /^Row 9,/ }).waitFor();
  await picture(page, 'import');
  await go(page, '/');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('trust');
  await page.getByRole('option').first().waitFor();
  await picture(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await picture(page, 'unlock');
  await close();
}

async function writeIndex(): Promise<void> {
  const file = join(pictures, 'README.md');
  const rows = taken.map((name) => `| ${name} | ![](${name}-light.png) | ![](${name}-dark.png) |`);
  const text = `# Pictures

Every screen in light and dark at 1280x800, taken by \`npm run pictures\`. All people are made up.

| screen | light | dark |
| --- | --- | --- |
${rows.join('\n')}
`;
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, filepath: file }));
}

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-pictures-'));
try {
  await takeFirstSteps(join(folder, 'first steps'));
  await takeAll(join(folder, 'demo'));
  await writeIndex();
  console.log(`${taken.length} screens, each in light and dark, are in docs/pictures.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
