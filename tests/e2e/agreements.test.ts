import { expect, test, type Locator } from '@playwright/test';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#shared/ids.ts';
import { z } from 'zod';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readPdf } from '../support/pdf-text.ts';
import { group } from '../support/practice.ts';
import { makeVault } from './first-steps.ts';
import { askVault } from './signed-note.ts';
import { palette, press, tabTo, tick, typeInto } from './keyboard.ts';

/*
 * The life of a group's agreement in a real window and without a mouse: the starter rules put in force, acknowledged
 * with a question, changed and acknowledged anew, a session begun although somebody is not covered, a rule not kept.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-agreements-'));
const passphrase = 'nine violet umbrellas hum';
const pdfFile = join(folder, 'paper.pdf');
/** Where pictures of the screens go, if anywhere. */
const shots = process.env['TEST_SHOTS'];
const Id = z.uuid();
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir: join(folder, 'user data'), args: ['--lang=en-US'] });
  await opened.app.evaluate(({ dialog, BrowserWindow }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  }, pdfFile);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) =>
  opened.page.getByRole('button', { name, exact: true }).first();
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const region = (name: string) => opened.page.getByRole('region', { name, exact: true });
const dialog = () => opened.page.getByRole('dialog');
const circle = () => opened.page.getByRole('toolbar', { name: 'Circle of seats' });
const seat = (name: string) => circle().getByRole('button', { name: new RegExp(`^${name},`) });

/** No violation on the screen as it stands; and its picture, where pictures are wanted. */
async function look(name: string): Promise<void> {
  const { page } = opened;
  await expectAccessible(page);
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

async function saveForm(): Promise<void> {
  await opened.page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
}

async function type(...keys: string[]): Promise<void> {
  for (const key of keys) await opened.page.keyboard.press(key);
}

/** As another screen would save it; what is shown next reads it anew. */
const call = (operation: string, input: object) => askVault(opened.page, operation, input);

async function tab(name: string): Promise<void> {
  const { page } = opened;
  await press(page, page.getByRole('navigation', { name: 'Group' }).getByRole('link', { name }));
}

const answer = (member: string, rule: number): Locator =>
  dialog().getByRole('button', { name: new RegExp(`^${member}, rule ${rule}:`) });

async function savedPdf(name: string): Promise<string> {
  await press(opened.page, button('Save PDF'));
  await expect
    .poll(() => statSync(pdfFile, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(1_000);
  const pages = await readPdf(readFileSync(pdfFile));
  if (shots !== undefined) copyFileSync(pdfFile, join(shots, `${name}.pdf`));
  rmSync(pdfFile);
  return pages.map(({ text }) => text).join('\n');
}

test('a group of two begins with the starter rules and puts them in force', async () => {
  const { page } = opened;
  await makeVault(page, passphrase);
  await palette(page, 'New group');
  await typeInto(page, field('Name'), 'Tuesday process group');
  await saveForm();
  for (const [given, family] of [
    ['Tomas', 'Musterfrau'],
    ['Bea', 'Beispiel'],
  ] as const) {
    await press(page, button('Add member'));
    await tabTo(page, dialog().getByRole('radio', { name: 'Existing client' }));
    await page.keyboard.press('ArrowRight');
    await typeInto(page, field('Given name'), given);
    await typeInto(page, field('Family name'), family);
    await saveForm();
  }
  await tab('Coverage');
  await expect(page.getByText('This group asks for nothing yet')).toBeVisible();
  await look('coverage-empty');
  await tab('Agreement');
  await look('agreement-empty');
  await press(page, button('Begin with five rules'));
  const draft = region('Draft of version 1');
  await expect(draft.getByRole('group')).toHaveCount(5);
  await expect(field('Before the rules')).toHaveValue(/HIPAA does not bind them/);
  await press(page, button('Add a rule'));
  await expect(field('Rule 6')).toBeFocused();
  await expect(button('Put in force…')).toBeDisabled();
  await page.keyboard.type('Come on time.');
  await look('agreement-draft');
  await press(page, button('Put in force…'));
  await look('put-in-force');
  await saveForm();
  const inForce = region('Version 1');
  await expect(inForce.getByRole('listitem')).toHaveCount(6);
  await expect(region('Acknowledged').getByText('missing')).toHaveCount(2);
});

test('members acknowledge it in one pass; a question stays open until it is answered', async () => {
  const { page } = opened;
  await press(page, button('Record acknowledgements'));
  await expect(answer('Tomas Musterfrau', 1)).toBeFocused();
  await type('a');
  await expect(answer('Bea Beispiel', 1)).toBeFocused();
  await type('q', 'y', 'y', 'y', 'y', 'y');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog().getByRole('alert')).toContainText('Write what the question is');
  await typeInto(
    page,
    dialog().getByLabel(/^Bea Beispiel, the question/),
    'May I tell my partner?',
  );
  await look('acknowledge');
  await saveForm();
  const panel = region('Acknowledged');
  await expect(panel.getByText('question open')).toBeVisible();
  await expect(panel.getByText('“May I tell my partner?”')).toBeVisible();
  await press(page, button('Answer Bea Beispiel'));
  await typeInto(page, field('What was said'), 'About yourself, yes.');
  await tabTo(page, dialog().getByRole('radio').first());
  await page.keyboard.press('Space');
  await look('answer');
  await saveForm();
  await expect(panel.getByText('2 of 2')).toBeVisible();
  await expect(panel.getByText('About yourself, yes.')).toBeVisible();
});

test('the next version shows its changes, and is to be acknowledged anew', async () => {
  const { page } = opened;
  await press(page, button('Begin the next version'));
  const draft = region('Draft of version 2');
  await tabTo(page, field('Rule 6'));
  await type('End');
  await page.keyboard.type(' Stay to the end.');
  await press(page, button('Take out rule 5'));
  await press(page, button('Add a rule'));
  await page.keyboard.type('Phones stay in the bag.');
  const changes = draft.getByRole('list', { name: 'Changes, rule by rule' });
  await expect(changes.locator('ins').first()).toContainText('Stay to the end');
  await expect(changes.getByText('dropped')).toBeVisible();
  await look('next-version');
  // The draft outlives a lock, as it was typed.
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByRole('heading', { name: 'Circlekeep is locked' })).toBeVisible();
  await typeInto(page, field('Passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await palette(page, 'Agreement of Tuesday process group');
  await expect(field('Rule 6')).toHaveValue('Phones stay in the bag.');
  await press(page, button('Put in force…'));
  await saveForm();
  await expect(region('Acknowledged').getByText('older version')).toHaveCount(2);
  await expect(region('Compare versions').getByText('reworded')).toBeVisible();
  await tab('Coverage');
  await expect(page.getByText('0 of 2 members are covered.')).toBeVisible();
  await press(page, button(/^Record what Tomas Musterfrau acknowledges/));
  await expect(answer('Tomas Musterfrau', 1)).toBeFocused();
  await type('a');
  await saveForm();
  await expect(page.getByText('1 of 2 members are covered.')).toBeVisible();
  await tabTo(page, page.getByRole('switch', { name: 'Only gaps' }), 'Shift+Tab');
  await type('Space');
  await expect(page.getByRole('row')).toHaveCount(2);
  await look('coverage');
  await press(page, button('Required forms'));
  await look('required-forms');
  await type('Escape');
});

test('a session begins all the same with a reason that is kept, and with a reminder', async () => {
  const { page } = opened;
  await tab('Overview');
  await press(page, button('New session'));
  await tabTo(page, field('Start'));
  await page.keyboard.type('0100AM');
  await saveForm();
  await circle().waitFor();
  await expect(seat('Bea')).toHaveAccessibleName(/not covered: Group agreement \(older version\)/);
  await press(page, button('Start session'));
  await expect(dialog().getByRole('listitem')).toHaveText([/Bea Beispiel.*older version/]);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog().getByText('Write why the session starts.')).toBeVisible();
  await look('gate');
  await typeInto(page, field('Why the session starts all the same'), 'We go through it today.');
  await saveForm();
  await expect(page.getByRole('timer')).toBeVisible();
  const record = region('Session record');
  await tabTo(page, record.getByRole('radio', { name: 'Plan' }));
  // Past the timeline and round to the group.
  await type('ArrowRight', 'ArrowRight');
  await expect(record.getByText(/1 member not covered: We go through it today\./)).toBeVisible();
  await look('session-reminder');
  await press(page, button('Read the rules'));
  await expect(dialog().getByRole('listitem')).toHaveCount(6);
  await look('reminder');
  await saveForm();
  await expect(record.getByText(/^Reminded of version 2 at/)).toBeVisible();
  await expect(region('Reminder of the agreement')).toBeHidden();
});

test('a rule not kept is recorded from the session and found with the group', async () => {
  const { page } = opened;
  await press(page, button('Rule not kept'));
  await tabTo(page, dialog().getByRole('combobox', { name: 'Rule' }));
  await type('ArrowDown', 'Enter');
  await tick(page, dialog().getByRole('checkbox', { name: 'Bea' }));
  await typeInto(page, field('What happened'), 'Told a friend about the group.');
  await look('not-kept');
  await saveForm();
  await expect(region('Session record').getByText('not kept', { exact: true })).toBeVisible();
  await palette(page, 'Agreement of Tuesday process group');
  const panel = region('Rules not kept');
  await expect(panel.getByText('Told a friend about the group.')).toBeVisible();
  await expect(panel.getByText(/in a session · Bea Beispiel/)).toBeVisible();
  await press(page, button(/^Add to what happened on/));
  await typeInto(page, field('What was said or done'), 'Said so in the group.');
  await look('not-kept-addition');
  await saveForm();
  await expect(panel.getByText('Said so in the group.')).toBeVisible();
  await look('agreement');
});

test('the agreement is printed to be signed, and with who acknowledged it', async () => {
  const { page } = opened;
  await press(page, page.getByRole('link', { name: 'Print', exact: true }).first());
  await page
    .getByText(/page 1 of/i)
    .first()
    .waitFor();
  await look('paper');
  const blank = await savedPdf('blank');
  expect(blank).toContain('Come on time. Stay to the end.');
  expect(blank).toContain('privacy law such as HIPAA does not bind them');
  expect(blank).toContain('Signature and date');
  expect(blank).not.toContain('Musterfrau');
  await press(page, page.getByRole('link', { name: 'With who acknowledged it' }));
  await expect(page.getByText('Tomas Musterfrau').first()).toBeVisible();
  const filled = await savedPdf('acknowledged');
  expect(filled).toMatch(/Tomas Musterfrau.*yes to every rule/s);
  expect(filled).toMatch(/Bea Beispiel.*not yet/s);
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' }),
  );
  const gaps = region('Not covered');
  await expect(gaps.getByText('1 member')).toBeVisible();
  await look('today');
  await press(page, gaps.getByRole('link', { name: 'Tuesday process group' }));
  await expect(page.getByText('1 of 2 members are covered.')).toBeVisible();
});

test('somebody who joins later re-opens it for the group, until the group was reminded', async () => {
  const { page } = opened;
  const groupId = newId(Id);
  const [earlier, joiner] = [newId(Id), newId(Id)];
  await call('groups.save', {
    ...group('Friday evening group', {
      schedule: { rules: [], skipped: [], extra: [], publicTitle: 'Group' },
    }),
    id: groupId,
  });
  const ruleId = newId(Id);
  const versionId = newId(Id);
  await call('agreements.saveDraft', {
    id: versionId,
    groupId,
    version: 0,
    content: {
      preamble: '',
      rules: [{ id: ruleId, text: 'What is said here stays here.', purpose: '' }],
    },
  });
  await call('agreements.putInForce', { id: versionId, version: 1, from: '2026-01-02' });
  for (const [membershipId, given, joinedOn] of [
    [earlier, 'Ada', '2026-01-02'],
    [joiner, 'Cem', '2026-02-06'],
  ] as const) {
    const clientId = newId(Id);
    await call('clients.save', {
      id: clientId,
      version: 0,
      fields: {
        givenName: given,
        familyName: 'Probe',
        preferredName: '',
        nicknames: [],
        chartCode: '',
        pronouns: '',
        dateOfBirth: null,
      },
    });
    await call('memberships.join', { id: membershipId, groupId, clientId, joinedOn });
    await call('agreements.acknowledge', {
      versionId,
      onDay: joinedOn,
      how: 'session',
      members: [{ id: newId(Id), membershipId, answers: [{ ruleId, answer: 'yes', words: '' }] }],
    });
  }
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Groups/ }),
  );
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Today/ }),
  );
  const gaps = region('Not covered');
  await expect(gaps.getByText('agreement to go over')).toBeVisible();
  await press(page, gaps.getByRole('link', { name: 'Friday evening group' }));
  await expect(page.getByText(/Cem Probe \(since Feb 6, 2026\)/)).toBeVisible();
  await expect(page.getByText('All 2 members are covered.')).toBeVisible();
  await look('coverage-joiner');

  await tab('Overview');
  await press(page, button('New session'));
  await tabTo(page, field('Start'));
  await page.keyboard.type('0100AM');
  await saveForm();
  await circle().waitFor();
  // Nobody lacks anything: the session begins without a reason, and the point stands in the reminder.
  await press(page, button('Start session'));
  await expect(page.getByRole('timer')).toBeVisible();
  const reminder = region('Reminder of the agreement');
  await expect(reminder).toContainText('Cem Probe (since Feb 6, 2026)');
  await look('session-joiner');
  await press(page, button('Read the rules'));
  await saveForm();
  await expect(reminder).toBeHidden();
  await palette(page, 'Agreement of Friday evening group');
  await tab('Coverage');
  await expect(page.getByText('All 2 members are covered.')).toBeVisible();
  await expect(page.getByText(/Cem Probe \(since/)).toBeHidden();
});
