import { expect, test, type Locator } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { makeVault } from './first-steps.ts';
import { palette, press, tabTo, typeInto } from './keyboard.ts';

/*
 * What is recorded under the circle, in a real window and without a mouse until the last steps: two clients,
 * arcs, climate and events, across a lock, and then side by side in Process and Progress.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-session-record-'));
const passphrase = 'nine violet umbrellas hum';
let opened: LaunchedApp;
let sessionAddress = '';

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
const seat = (name: string) => circle().getByRole('button', { name: new RegExp(`^${name},`) });
const panel = () => opened.page.getByRole('region', { name: 'Session record' });
const slider = (name: string) => panel().getByRole('slider', { name });
const seatTable = () => opened.page.getByRole('table', { name: 'Seats in the order people sat' });
const responses = (name: string) =>
  seatTable()
    .getByRole('row')
    .filter({ has: opened.page.getByRole('rowheader', { name }) })
    .getByRole('cell')
    .last();

async function goToSeat(name: string): Promise<void> {
  const { page } = opened;
  const stop = circle().locator('button[tabindex="0"]').first();
  if (!(await circle().evaluate((node) => node.contains(document.activeElement))))
    await tabTo(page, stop, 'Shift+Tab');
  for (let step = 0; step < 6; step += 1) {
    if (await isFocused(seat(name))) return;
    await page.keyboard.press('ArrowRight');
  }
  await expect(seat(name)).toBeFocused();
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

async function type(...keys: string[]): Promise<void> {
  for (const key of keys) await opened.page.keyboard.press(key);
}

async function unlock(): Promise<void> {
  const { page } = opened;
  await page.keyboard.press('ControlOrMeta+l');
  await expect(page.getByRole('heading', { name: 'Circlekeep is locked' })).toBeVisible();
  await typeInto(page, field('Passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

async function goToGroup(): Promise<void> {
  const { page } = opened;
  await press(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Groups' }),
  );
  await press(page, page.getByRole('main').getByRole('link', { name: 'Tuesday process group' }));
  await expect(button('New session')).toBeVisible();
}

async function planSession(start: string): Promise<void> {
  const { page } = opened;
  await press(page, button('New session'));
  await tabTo(page, field('Start'));
  await page.keyboard.type(start);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await circle().waitFor();
}

test('a group of three meets', async () => {
  const { page } = opened;
  await makeVault(page, passphrase);
  await palette(page, 'New group');
  await typeInto(page, field('Name'), 'Tuesday process group');
  await page.keyboard.press('ControlOrMeta+Enter');
  for (const [given, family] of [
    ['Tomas', 'Musterfrau'],
    ['Bea', 'Beispiel'],
    ['Will', 'Sample'],
  ] as const) {
    await press(page, button('Add member'));
    await tabTo(page, page.getByRole('dialog').getByRole('radio', { name: 'Existing client' }));
    await page.keyboard.press('ArrowRight');
    await typeInto(page, field('Given name'), given);
    await typeInto(page, field('Family name'), family);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await planSession('0100AM');
  await press(page, button('Start session'));
  await goToSeat('Tomas');
  await type('p', 'ArrowRight', 'p', 'ArrowRight', 'p');
  await expect(page.getByText('3 of 3 here')).toBeVisible();
  sessionAddress = page.url();
});

test('two clients are recorded from their seats, which show it', async () => {
  const { page } = opened;
  await goToSeat('Tomas');
  await type('r');
  await expect(panel().getByRole('radio', { name: '1, low' }).first()).toBeFocused();
  await type('4', 'Tab');
  await page.keyboard.type('Spoke of the joke without a smile.');
  await type('Tab');
  await page.keyboard.type('speak first once');
  await type('Escape');
  await expect(seat('Tomas')).toBeFocused();
  await expect(seat('Tomas')).toHaveAccessibleName(/participation 4 of 5/);
  await expect(seat('Tomas')).toHaveAccessibleName(/commitment made/);

  await type('ArrowRight', 'r', '2');
  await tabTo(page, panel().getByRole('radio', { name: 'rushed' }));
  await type('3');
  await tabTo(page, panel().getByRole('button', { name: 'gave', exact: true }));
  await type('Space', 'Escape');
  await expect(seat('Bea')).toHaveAccessibleName(
    /participation 2 of 5, pace held back, gave feedback/,
  );
  // From one client's panel straight to the next one's.
  await type('r', 'ControlOrMeta+PageDown');
  await expect(panel().getByRole('radio', { name: 'Will', checked: true })).toBeVisible();
  await expect(panel().getByRole('radio', { name: '1, low' }).first()).toBeFocused();
});

test('arcs are drawn by key, made stronger, and taken back', async () => {
  await goToSeat('Tomas');
  await type('a', 'ArrowRight', 'Enter');
  await expect(responses('Tomas')).toHaveText('Bea, 1 time');
  await type('ArrowLeft', 'a', 'ArrowRight', 'Enter');
  await expect(responses('Tomas')).toHaveText('Bea, 2 times');
  // From Bea, where the last one ended, to Will.
  await type('a', 'ArrowRight', 'c');
  await expect(responses('Bea')).toHaveText('Will, 1 time, 1 of them in conflict');
  await type('Backspace');
  await expect(responses('Bea')).toHaveText('');
  await expect(
    opened.page.getByText('Taken back: Bea responded to Will in conflict'),
  ).toBeAttached();
  await goToSeat('Bea');
  await type('a', 'ArrowRight', 'c');
  await expect(responses('Bea')).toHaveText('Will, 1 time, 1 of them in conflict');
  // An arc that is left is not drawn.
  await type('a', 'ArrowRight', 'Escape');
  await expect(responses('Will')).toHaveText('');
});

test('two sliders are set and a conflict is tagged, from the circle and from the note', async () => {
  const { page } = opened;
  await goToSeat('Bea');
  await type('g');
  await expect(slider('Cohesion')).toBeFocused();
  await type('7', 'Tab', '1', '0');
  await expect(slider('Safety')).toHaveAttribute('aria-valuetext', '10 of 10');
  await type('Escape');
  await expect(seat('Bea')).toBeFocused();

  await type('#', 'c');
  await expect(field('What happened')).toBeFocused();
  await page.keyboard.type('Over the joke');
  await tabTo(page, panel().getByRole('button', { name: 'Tomas', exact: true }));
  await type('Space', 'Tab', 'Space');
  await typeInto(page, field('Outcome'), 'said aloud');
  await type('Enter');
  await expect(seat('Bea')).toBeFocused();
  await expect(page.getByText('1 conflict', { exact: true })).toBeVisible();

  const note = page.getByRole('textbox', { name: 'Group note', exact: true });
  await tabTo(page, note);
  await page.keyboard.type('Rule ');
  await type('#');
  await expect(panel().getByRole('button', { name: 'conflict' }).first()).toBeVisible();
  await type('Escape');
  await expect(note).toBeFocused();
  await page.keyboard.type('1 was said again. ');
  await type('#', 's', 'Enter');
  await expect(note).toBeFocused();
  await page.keyboard.type('Then a silence.');
  await expect(note).toContainText('Rule #1 was said again. Then a silence.');
  await expect(page.getByText('1 subgrouping', { exact: true })).toBeVisible();
});

test('factors and interventions are chosen by letter and Space', async () => {
  await goToSeat('Will');
  await type('f');
  await expect(button('universality')).toBeFocused();
  await type('Space', 'c', 'c', 'Space', 'Escape', 'Escape');
  await expect(seat('Will')).toBeFocused();
  await type('i');
  await expect(button('linking')).toBeFocused();
  await type('Space', 'Escape', 'Escape');
  await expect(panel()).toContainText('universality');
  await expect(panel()).toContainText('catharsis');
  await expect(panel()).toContainText('linking');
});

test('a client’s own lines go to that chart note when asked, and to no other', async () => {
  const { page } = opened;
  await goToSeat('Tomas');
  await type('r', 'ControlOrMeta+Enter');
  await expect(field('Add for Tomas only: Plan')).toHaveValue('Commitment: speak first once');
  await type('Escape', 'ArrowRight', 'Enter');
  await expect(field('Add for Bea only: Plan')).toHaveValue('');
  await expect(page.getByRole('tabpanel')).not.toContainText('speak first once');
});

test('all of it is there after a lock', async () => {
  const { page } = opened;
  await unlock();
  await page.goto(sessionAddress);
  await circle().waitFor();
  await expect(seat('Tomas')).toHaveAccessibleName(/participation 4 of 5.*commitment made/);
  await expect(responses('Tomas')).toHaveText('Bea, 2 times');
  await expect(slider('Cohesion')).toHaveAttribute('aria-valuetext', '7 of 10');
  await expect(slider('Engagement')).toHaveAttribute('aria-valuetext', 'not set');
  await expect(panel()).toContainText('Over the joke');
});

test('the next session asks what became of the commitment', async () => {
  const { page } = opened;
  await goToGroup();
  await planSession('0600PM');
  await goToSeat('Tomas');
  await type('p', 'r');
  await expect(panel()).toContainText('speak first once');
  await expect(panel().getByRole('radio', { name: 'kept', exact: true })).toBeFocused();
  await type('1', 'Escape');
  await expect(seat('Tomas')).toHaveAccessibleName(/last commitment kept/);
  await type('ArrowRight', 'x', 'r');
  await page.keyboard.type('Unwell');
  await type('Escape');
  await expect(seat('Bea')).toHaveAccessibleName(/absent, excused.*absence reason noted/);
});

test('Process and Progress show it side by side, in words and in tables', async () => {
  const { page } = opened;
  await goToGroup();
  await press(page, page.getByRole('link', { name: 'Process', exact: true }));
  await expect(page.getByText('Cohesion was noted once: 7.')).toBeVisible();
  await expect(
    page.getByText('Tomas responded to Bea most often, 2 times of 3; 1 in conflict.'),
  ).toBeVisible();
  await expect(page.getByText('Conflict in 1 of 2 sessions, subgrouping in 1.')).toBeVisible();
  await press(page, page.locator('summary').filter({ hasText: ': Events' }));
  await expect(page.getByRole('table', { name: 'Events' })).toContainText(
    /conflict.*Tomas, Bea.*Over the joke.*said aloud/,
  );
  await expect(page.getByRole('img', { name: /^Tomas responded to Bea most often/ })).toBeVisible();

  await palette(page, 'Tomas Musterfrau');
  await press(page, page.getByRole('link', { name: 'Progress', exact: true }));
  await expect(page.getByText('Here at 2 of 2 sessions.')).toBeVisible();
  await expect(page.getByText('1 of 1 commitment was kept.')).toBeVisible();
  await expect(page.getByText('Participation was noted once: 4.')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/Bea|Will|Over the joke/);
});

test('a drag from seat to seat draws an arc; with Shift it moves the seat', async () => {
  const { page } = opened;
  await page.goto(sessionAddress);
  await circle().waitFor();
  const middle = async (name: string) => {
    const box = await seat(name).boundingBox();
    if (box === null) throw new Error(`${name} has no seat`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  };
  await drag(await middle('Will'), await middle('Tomas'));
  await expect(responses('Will')).toHaveText('Tomas, 1 time');
  await page.getByRole('button', { name: 'conflict', exact: true }).click();
  await expect(responses('Will')).toHaveText('Tomas, 1 time, 1 of them in conflict');
  // A drag that ends on nobody draws nothing.
  const from = await middle('Bea');
  await drag(from, { x: from.x, y: from.y + 90 });
  await expect(responses('Bea')).toHaveText('Will, 1 time, 1 of them in conflict');

  const names = () => seatTable().getByRole('rowheader').allInnerTexts();
  expect(await names()).toEqual(['Tomas', 'Bea', 'Will']);
  await page.keyboard.down('Shift');
  await drag(await middle('Will'), await middle('Tomas'));
  await page.keyboard.up('Shift');
  await expect.poll(names).toEqual(['Will', 'Tomas', 'Bea']);
  await expect(responses('Will')).toHaveText('Tomas, 1 time, 1 of them in conflict');
});

test('opening and changing it stands in the audit trail, without a word of it', async () => {
  const { page } = opened;
  await palette(page, 'Audit trail');
  const trail = page.getByRole('main');
  await expect(trail).toContainText('Recorded the group at a session');
  await expect(trail).toContainText('Viewed a client’s progress');
  await expect(trail).not.toContainText(/Over the joke|speak first|Unwell/);
});
