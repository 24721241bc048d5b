import { expect, test, type Locator } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/axe.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { makeVault } from './first-steps.ts';
import { palette, press, tabTo, tick, typeInto } from './keyboard.ts';

/*
 * A session planned from the practice's own exercises, held with what happens noted by key, and taken up by the
 * next one, in a real window and by keyboard alone.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-session-plan-'));
const passphrase = 'nine violet umbrellas hum';
const shots = process.env['CIRCLEKEEP_SHOTS'];
let opened: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir: folder, args: ['--lang=en-US'] });
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) =>
  opened.page.getByRole('button', { name, exact: true }).first();
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const circle = () => opened.page.getByRole('toolbar', { name: 'Circle of seats' });
const place = (name: string) => circle().getByRole('button', { name: new RegExp(`^${name},`) });
const panel = () => opened.page.getByRole('region', { name: 'Session record' });
const agenda = () => panel().getByRole('list', { name: 'Agenda' });
const agendaTitles = () => agenda().locator('[data-item]');
const entries = () => panel().getByRole('list', { name: 'Timeline' }).getByRole('listitem');
const dialog = () => opened.page.getByRole('dialog');
const responses = (name: string) =>
  opened.page
    .getByRole('table', { name: 'Seats in the order people sat' })
    .getByRole('row')
    .filter({ has: opened.page.getByRole('rowheader', { name }) })
    .getByRole('cell')
    .last();

async function type(...keys: string[]): Promise<void> {
  for (const key of keys) await opened.page.keyboard.press(key);
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

async function goTo(name: string): Promise<void> {
  const { page } = opened;
  if (!(await circle().evaluate((node) => node.contains(document.activeElement))))
    await tabTo(page, circle().locator('button[tabindex="0"]').first(), 'Shift+Tab');
  for (let step = 0; step < 6 && !(await isFocused(place(name))); step += 1)
    await page.keyboard.press('ArrowRight');
  await expect(place(name)).toBeFocused();
}

/** One of the parts under the circle, which are one stop of the Tab key. */
async function goToPart(name: string): Promise<void> {
  const { page } = opened;
  const parts = panel().getByRole('radiogroup', { name: 'Under the circle' });
  await tabTo(page, parts.getByRole('radio', { checked: true }));
  for (let step = 0; step < 4; step += 1) {
    if (await parts.getByRole('radio', { name, exact: true, checked: true }).count()) return;
    await page.keyboard.press('ArrowRight');
  }
}

async function planSession(start: string): Promise<void> {
  const { page } = opened;
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Groups' }),
  );
  await press(page, page.getByRole('main').getByRole('link', { name: 'Tuesday process group' }));
  await press(page, button('New session'));
  await tabTo(page, field('Start'));
  await page.keyboard.type(start);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await circle().waitFor();
}

async function picture(name: string): Promise<void> {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await opened.page.emulateMedia({ colorScheme });
    await opened.page.waitForTimeout(250);
    await opened.page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
  }
}

test('a group of two, and a library that begins with two of the starter set', async () => {
  const { page } = opened;
  await makeVault(page, passphrase);
  await palette(page, 'New group');
  await typeInto(page, field('Name'), 'Tuesday process group');
  await page.keyboard.press('ControlOrMeta+Enter');
  for (const [given, family] of [
    ['Tomas', 'Musterfrau'],
    ['Bea', 'Beispiel'],
  ] as const) {
    await press(page, button('Add member'));
    await tabTo(page, dialog().getByRole('radio', { name: 'Existing client' }));
    await page.keyboard.press('ArrowRight');
    await typeInto(page, field('Given name'), given);
    await typeInto(page, field('Family name'), family);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog()).toBeHidden();
  }
  await palette(page, 'Exercises');
  await expect(page.getByText('No exercises yet')).toBeVisible();
  await expectAccessible(page);
  await press(page, button('Starter set'));
  await expectAccessible(page);
  await tick(page, dialog().getByRole('checkbox', { name: /^One word round/ }));
  await tick(page, dialog().getByRole('checkbox', { name: /^Five senses/ }));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  const table = page
    .getByRole('grid', { name: 'Exercises' })
    .or(page.getByRole('table', { name: 'Exercises' }));
  await expect(table).toContainText('Five senses');
  await expect(table).not.toContainText('Say it back');

  await press(page, button('New exercise'));
  await typeInto(page, field('Title'), 'Two chairs');
  await typeInto(page, field('Steps'), 'Set two chairs. Speak from each.');
  await typeInto(page, field('Minutes'), '25');
  await expectAccessible(page);
  await picture('exercise');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(table).toContainText('Two chairs');
  await picture('exercises');
});

test('an agenda is made, put in order and added up before the session', async () => {
  const { page } = opened;
  await planSession('0100AM');
  await tabTo(page, field('Add to the agenda'));
  await page.keyboard.type('Welcome');
  await type('Tab');
  await page.keyboard.type('10');
  await type('Enter');
  await page.keyboard.type('The summer break');
  await type('Enter');
  await expect(panel()).toContainText('10 of 90 min, 1 without a length');
  await tabTo(page, page.getByRole('combobox', { name: 'Add an exercise' }));
  await page.keyboard.type('two ch');
  await page.getByRole('option', { name: 'Two chairs, 25 min' }).waitFor();
  await type('ArrowDown', 'Enter');
  await expect(agendaTitles()).toHaveText([
    /^Welcome/,
    /^The summer break/,
    /^Two chairs.*exercise/,
  ]);

  await tabTo(page, agendaTitles().last(), 'Shift+Tab');
  await type('Alt+ArrowUp');
  await expect(agendaTitles()).toHaveText([/^Welcome/, /^Two chairs/, /^The summer break/]);
  await expect(agendaTitles().nth(1)).toBeFocused();
  await type('Enter');
  await expect(panel()).toContainText('Set two chairs. Speak from each.');
  await expectAccessible(page);
  await picture('agenda');
  await type('Escape');
  await expect(agendaTitles().nth(1)).toBeFocused();
  // Taken out, and back with Undo.
  await type('ArrowDown', 'Delete');
  await expect(agendaTitles()).toHaveCount(2);
  await press(page, panel().getByRole('button', { name: 'Undo' }));
  await expect(agendaTitles()).toHaveText([/^Welcome/, /^Two chairs/, /^The summer break/]);
  // The plan's own text is a place beside it.
  await typeInto(page, field('Plan'), 'Keep it slow');
});

test('while it runs, one key notes the time, and items are ticked off', async () => {
  const { page } = opened;
  await tabTo(page, button('Start session'), 'Shift+Tab');
  await type('Enter');
  await goToPart('Plan');
  await tabTo(page, agenda().getByRole('checkbox', { name: 'Done: Welcome' }));
  await type('Space');
  await expect(agendaTitles().first()).toContainText(/done \d/);

  await goTo('Bea');
  await type('p', 't');
  await expect(field('What happened at this moment')).toBeFocused();
  await page.keyboard.type('to take a call');
  await tabTo(page, page.getByRole('radio', { name: 'note to self' }));
  await type('4');
  await expect(page.getByRole('radio', { name: 'left the room', checked: true })).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'Who' }).getByRole('button', { name: 'Bea', pressed: true }),
  ).toBeVisible();
  await expectAccessible(page);
  await picture('moment');
  await tabTo(page, field('What happened at this moment'), 'Shift+Tab');
  await type('Enter');
  await expect(place('Bea')).toBeFocused();
  await expect(page.getByText('Left the room: Bea. to take a call')).toBeVisible();

  // From anywhere, also while writing; Escape notes nothing.
  await tabTo(page, field('Topic'));
  await type('F9');
  await page.keyboard.type('a silence');
  await type('Enter');
  await expect(field('Topic')).toBeFocused();
  await type('F9', 'Escape');
  await expect(field('Topic')).toBeFocused();
});

test('the leader responds and is responded to', async () => {
  const { page } = opened;
  await goTo('Tomas');
  await type('p', '0');
  await expect(place('You')).toBeFocused();
  await type('a', '1', 'Enter');
  await expect(responses('You')).toHaveText('Tomas, 1 time');
  await goTo('Tomas');
  await type('a', '0', 'c');
  await expect(responses('Tomas')).toHaveText('you, 1 time, 1 of them in conflict');
  await type('Backspace');
  await expect(responses('Tomas')).toHaveText('');
  await goTo('Tomas');
  await type('a', '2', 'Enter');
  await expect(responses('Tomas')).toHaveText('Bea, 1 time');
  await picture('leader-arcs');
  await expectAccessible(page);
});

test('the timeline has it in order; a wrong moment is corrected and stays to be read', async () => {
  const { page } = opened;
  await goToPart('Timeline');
  await expect(entries()).toHaveText([
    /The session began/,
    /Done: Welcome/,
    /Left the room: Bea\. to take a call/,
    /a silence/,
  ]);
  await press(page, button('Correct: a silence'));
  await typeInto(page, field('What happened at this moment'), 'a long silence');
  await type('Enter');
  await expect(entries()).toHaveCount(5);
  await expect(entries().filter({ hasText: 'a silence' })).toContainText('withdrawn');
  await expect(entries().filter({ hasText: 'a long silence' })).not.toContainText('withdrawn');
  await press(page, button('Add a moment'));
  await page.keyboard.type('0130AM');
  await tabTo(page, field('What happened at this moment'));
  await page.keyboard.type('Tomas laughed');
  await type('Enter');
  await expect(entries()).toHaveCount(6);
  await expectAccessible(page);
  await picture('timeline');
});

test('the next session shows what is left over and takes one item on by its own key', async () => {
  const { page } = opened;
  await goTo('Tomas');
  await type('r');
  await typeInto(page, field('Commitment'), 'speak first once');
  await type('Escape');
  await planSession('0600PM');
  const last = panel().getByRole('region', { name: 'From the last session' });
  await expect(last).toContainText('Two chairs');
  await expect(last).toContainText('The summer break');
  await expect(last).not.toContainText('Welcome');
  await expect(last).toContainText('Tomas: speak first once');
  await expect(agendaTitles()).toHaveCount(0);
  await press(page, last.getByRole('button', { name: 'Move here: Two chairs' }));
  await expect(agendaTitles()).toHaveText([/^Two chairs.*from an earlier session · 25 min/]);
  await expect(last).toContainText('in this plan');
  await expect(field('Plan')).toHaveValue('');
  await expectAccessible(page);
  await picture('next-session');
});

test('all of it is there after a lock, and Process shows the leader’s part apart', async () => {
  const { page } = opened;
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByRole('heading', { name: 'Circlekeep is locked' })).toBeVisible();
  await typeInto(page, field('Passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('tuesday compos');
  await expect(dialog().getByRole('option', { selected: true })).toContainText(
    'Tuesday process groupcomposition',
  );
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('link', { name: 'Process', exact: true }));
  await expect(
    page
      .getByText(
        'Of 2 responses in all, 1 went from a leader to a member and 0 from a member to a leader.',
      )
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await picture('process');
});

test('a page of a client is found by name and word, and by neither alone', async () => {
  const { page } = opened;
  await page.keyboard.press('ControlOrMeta+k');
  await dialog().getByRole('combobox').waitFor();
  await page.keyboard.type('tomas');
  await expect(dialog().getByRole('option').first()).toContainText('Tomas Musterfrau');
  await expect(dialog().getByRole('group', { name: 'Pages' })).toHaveCount(0);
  await page.keyboard.type(' intake');
  await expect(dialog().getByRole('group', { name: 'Pages' }).getByRole('option')).toHaveCount(1);
  await picture('palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tomas Musterfrau' })).toBeVisible();
  await expect(page).toHaveURL(/\/intake$/);
});

test('the trail says what was done, without a word of it', async () => {
  const { page } = opened;
  await palette(page, 'Audit trail');
  const trail = page.getByRole('main');
  await expect(trail).toContainText('Noted a moment of a session');
  await expect(trail).toContainText('Changed a session’s agenda');
  await expect(trail).not.toContainText(/silence|Two chairs|take a call/);
});
