import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, today, type CalendarDate } from '#shared/time.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { readIcs } from '../support/ics.ts';
import { makeVault } from './first-steps.ts';
import { palette, press, tabTo, typeInto } from './keyboard.ts';

/*
 * A group's schedule and the calendar in a real window, without a mouse: every other week with a date left out, seen,
 * planned from, moved, called off, and saved to a file that names nobody.
 */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-calendar-'));
const icsFile = join(folder, 'chosen.ics');
let opened: LaunchedApp;

/** The group meets two weeks apart from a week from now on. */
const first = addDays(today(), 7);
const second = addDays(first, 14);
const third = addDays(first, 28);
const fourth = addDays(first, 42);
const moved = addDays(second, 1);

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir: join(folder, 'data'), args: ['--lang=en-US'] });
  await opened.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, icsFile);
  const { page } = opened;
  await makeVault(page, 'nine violet umbrellas hum');
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) =>
  opened.page.getByRole('button', { name, exact: true }).first();
const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const dialog = () => opened.page.getByRole('dialog');
const reason = () => dialog().getByLabel('Reason').first();
const notice = () => opened.page.getByRole('status').first();

/** As the date field takes it in this locale: month, day, year. */
const typed = (day: CalendarDate) => `${day.slice(5, 7)}${day.slice(8)}${day.slice(0, 4)}`;

/** A time of this machine's clock as the file writes it. */
const utc = (local: string) => new Date(local).toISOString().replace(/[-:]|\.000/g, '');

function longDay(day: CalendarDate): string {
  const format = { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-US', format).format(new Date(day));
}

const cell = (day: CalendarDate) =>
  opened.page.getByRole('gridcell', { name: new RegExp(`^${longDay(day)}:`) });

/** To a day by the keys alone: to today, then by weeks and days. */
async function goToDay(day: CalendarDate): Promise<void> {
  const { page } = opened;
  await tabTo(page, page.locator('[role="gridcell"][tabindex="0"]'));
  await page.keyboard.press('t');
  for (let at = today(); at < day;) {
    const byWeek = addDays(at, 7) <= day;
    await page.keyboard.press(byWeek ? 'ArrowDown' : 'ArrowRight');
    at = addDays(at, byWeek ? 7 : 1);
    await expect(cell(at)).toBeFocused();
  }
}

async function chooseMore(item: string): Promise<void> {
  const { page } = opened;
  await page.keyboard.press('Enter');
  await press(page, button(/^More for Evening group/));
  const choice = page.getByRole('menuitem', { name: item });
  await choice.waitFor();
  for (let step = 0; step < 4; step += 1) {
    if (await choice.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await dialog().waitFor();
}

test('a group gets a schedule of every other week, with one date skipped', async () => {
  const { page } = opened;
  await palette(page, 'New group');
  await typeInto(page, field('Name'), 'Evening group');
  await tabTo(page, page.getByLabel('Start', { exact: true }));
  await page.keyboard.type('0600PM');
  await page.keyboard.press('ControlOrMeta+Enter');
  await press(page, page.getByRole('link', { name: 'Schedule' }));
  await press(page, button('Add days'));
  await typeInto(page, field('Every'), '2');
  await tabTo(page, field('From'));
  await page.keyboard.type(typed(first));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog()).toBeHidden();
  await expect(page.getByRole('list', { name: 'Meeting days' })).toContainText(
    `Every 2 weeks on ${longDay(first).split(',')[0] ?? ''}`,
  );
  await press(page, button('Skip a date'));
  await tabTo(page, field('Day'));
  await page.keyboard.type(typed(third));
  await typeInto(page, reason(), 'Holiday');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('list', { name: 'Skipped dates' })).toContainText('Holiday');
  await expect(page.getByRole('list', { name: 'Coming dates' }).getByRole('listitem')).toHaveCount(
    10,
  );
});

test('the month and the agenda show what is to plan and what is skipped', async () => {
  const { page } = opened;
  await palette(page, 'Calendar');
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('columnheader').first()).toHaveText('Sun');
  await goToDay(third);
  await expect(cell(third)).toHaveAccessibleName(/Evening group 6:00.PM skipped$/);
  await goToDay(first);
  await expect(cell(first)).toHaveAccessibleName(/Evening group 6:00.PM to plan$/);
  await page.keyboard.press('a');
  const skipped = page.getByRole('region', { name: longDay(third) });
  await expect(skipped).toContainText('No session: Holiday');
  await expect(page.getByRole('region', { name: longDay(addDays(first, 7)) })).toHaveCount(0);
  for (const [key, cells] of [
    ['d', 1],
    ['w', 7],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('gridcell')).toHaveCount(cells);
  }
  await page.keyboard.press('m');
});

test('one key plans the session of a date', async () => {
  const { page } = opened;
  for (const [number, day] of [
    [1, first],
    [2, second],
  ] as const) {
    await goToDay(day);
    await page.keyboard.press('p');
    await expect(notice()).toContainText(`Session ${number} of Evening group is planned for`);
    await expect(cell(day)).toHaveAccessibleName(/Evening group 6:00.PM planned$/);
    await expect(cell(day)).toBeFocused();
  }
});

test('the next dates of a group are planned in one go, past the skipped one', async () => {
  const { page } = opened;
  await goToDay(fourth);
  await chooseMore('Plan the next…');
  const dates = dialog().getByRole('list', { name: 'Dates to plan' }).getByRole('listitem');
  await expect(dates).toHaveCount(4);
  await typeInto(page, field('How many'), '2');
  await expect(dates).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(notice()).toContainText('2 sessions of Evening group planned.');
  await expect(cell(fourth)).toHaveAccessibleName(/Evening group 6:00.PM planned$/);
});

test('a session is moved to another day, with the reason kept beside it', async () => {
  const { page } = opened;
  await goToDay(second);
  await chooseMore('Reschedule…');
  await tabTo(page, field('New day'));
  await page.keyboard.type(typed(moved));
  await typeInto(page, reason(), 'The room is being painted');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(notice()).toContainText('Evening group is moved to');
  await expect(cell(second)).toHaveAccessibleName(`${longDay(second)}: nothing`);
  await goToDay(moved);
  await expect(cell(moved)).toHaveAccessibleName(/Evening group 6:00.PM planned$/);
  await expect(page.getByText(/Moved from .*: The room is being painted/)).toBeVisible();
});

test('a session is called off with a reason, says so, and can be reinstated', async () => {
  const { page } = opened;
  await goToDay(first);
  await chooseMore('Cancel session…');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Say why it is cancelled.')).toBeVisible();
  await typeInto(page, reason(), 'Too few can come');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(notice()).toContainText('Session 1 of Evening group is cancelled.');
  await expect(cell(first)).toHaveAccessibleName(/Evening group 6:00.PM cancelled$/);
  await goToDay(first);
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('link', { name: /^Open Evening group/ }));
  const changes = page.getByRole('region', { name: 'Changes to the plan' });
  await expect(changes).toContainText('Too few can come');
  await expect(button('Start session')).toHaveCount(0);
  await press(page, button('Reinstate session'));
  await expect(button('Start session')).toBeVisible();
  await expect(changes).toContainText('Reinstated');
  // And off again, from the calendar, which is where it was left.
  await palette(page, 'Calendar');
  await goToDay(first);
  await chooseMore('Cancel session…');
  await typeInto(page, reason(), 'Too few can come');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell(first)).toHaveAccessibleName(/Evening group 6:00.PM cancelled$/);
});

test('the schedule is saved to a file that other calendars read and that names nobody', async () => {
  const { page } = opened;
  await press(page, button('Save as file'));
  await expect(dialog()).toContainText('appears as “Group”');
  await expect(page.getByRole('checkbox', { name: 'Include places' })).not.toBeChecked();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(notice()).toContainText('The dates of 1 group were saved to a file.');
  expect(existsSync(icsFile)).toBe(true);
  const text = readFileSync(icsFile, 'utf8');
  expect(text).not.toMatch(/Evening|Example|painted|few|Holiday/);
  const events = readIcs(text);
  const statusOf = (day: CalendarDate) =>
    events
      .filter((event) => event.get('DTSTART') === utc(`${day}T18:00`))
      .map((event) => event.get('STATUS'));
  expect(statusOf(first)).toEqual(['CANCELLED']);
  expect(statusOf(second)).toEqual([]);
  expect(statusOf(moved)).toEqual(['CONFIRMED']);
  expect(statusOf(third)).toEqual(['CANCELLED']);
  expect(statusOf(fourth)).toEqual(['CONFIRMED']);
  expect(statusOf(addDays(fourth, 28))).toEqual(['TENTATIVE']);
  expect(new Set(events.map((event) => event.get('SUMMARY')))).toEqual(new Set(['Group']));
});

test('every step stands in the audit trail in words', async () => {
  const { page } = opened;
  await palette(page, 'Audit trail');
  for (const words of [
    'Saved the schedule as a file',
    'Cancelled a session',
    'Reinstated a session',
    'Rescheduled a session',
  ])
    await expect(page.getByText(words).first()).toBeVisible();
});
