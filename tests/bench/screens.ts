import type { Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { benchPassphrase } from './career-vault.ts';
import { report, reportShare } from './figures.ts';
import { painted } from './painted.ts';

/* How the screens fare with much in them against little, and how smoothly a long table scrolls. */

interface Folders {
  /** A career's records: each client of a group has a chart of 500 sessions. */
  career: string;
  /** 10,000 clients, and one group that has met five times. */
  crowd: string;
  empty: string;
}

export async function measureScreens(folders: Folders): Promise<void> {
  // One app at a time: two would take the processor from each other.
  const much = await measured(folders.career, async (page) => ({
    today: await todayAnew(page),
    chart: await chart(page, 500),
  }));
  const none = await measured(folders.empty, todayAnew);
  const little = await measured(folders.crowd, async (page) => ({
    chart: await chart(page, 5),
    scroll: await scrollClients(page),
  }));
  report('today_ratio', much.today, none);
  report('chart_ratio', much.chart, little.chart);
  reportShare('table_scroll', little.scroll.table, little.scroll.plain);
}

async function measured<Result>(
  userDataDir: string,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { page, close } = await opened(userDataDir);
  try {
    return await measure(page);
  } finally {
    await close();
  }
}

async function opened(userDataDir: string): Promise<LaunchedApp> {
  const app = await launchApp({ userDataDir });
  const field = app.page.getByLabel('Passphrase', { exact: true });
  await field.fill(benchPassphrase);
  await field.press('Enter');
  await app.page.getByRole('navigation', { name: 'Main' }).waitFor();
  return app;
}

/** The window loaded anew while the vault is open, until Today shows what it has; milliseconds. */
async function todayAnew(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    await page.goto('circlekeep://app/index.html#/');
    const from = performance.now();
    await page.reload();
    // The last thing Today shows, once all its answers are there.
    await page.getByText('Every view, change and print is in the').waitFor();
    await painted(page);
    times.push(performance.now() - from);
  }
  return times;
}

/** From the address of a client in a group to its chart on screen; milliseconds. */
async function chart(page: Page, sessions: number): Promise<number[]> {
  await page.goto('circlekeep://app/index.html#/groups');
  await page.getByRole('list', { name: 'Groups' }).getByRole('link').first().click();
  const member = page.getByRole('list', { name: 'Current members' }).getByRole('link').first();
  await member.click();
  await page.getByText(`${sessions} sessions`).waitFor();
  const address = new URL(page.url()).hash;
  const times: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    await page.evaluate(() => (location.hash = '#/settings'));
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    const from = performance.now();
    await page.evaluate((hash) => (location.hash = hash), address);
    await page.getByText(`${sessions} sessions`).waitFor();
    await painted(page);
    times.push(performance.now() - from);
  }
  return times;
}

/**
 * The share of frames that did not come, from 0 to 1, while the table of 10,000 rows scrolls and, in turns, while a
 * plain box of text in its place does: without a graphics card much of it is the painting.
 */
async function scrollClients(page: Page): Promise<{ table: number[]; plain: number[] }> {
  await page.goto('circlekeep://app/index.html#/clients');
  await page.getByRole('grid').waitFor();
  await painted(page);
  const result = { table: [] as number[], plain: [] as number[] };
  for (let round = 0; round < 6; round += 1) {
    const step = 40 * (round % 2 === 0 ? 1 : -1);
    result.table.push(await page.evaluate(droppedInPage, { step, plain: false }));
    result.plain.push(await page.evaluate(droppedInPage, { step, plain: true }));
  }
  return result;
}

/** Runs in the page: moves the table, or plain text laid over it, by `step` pixels a frame for two seconds. */
async function droppedInPage({ step, plain }: { step: number; plain: boolean }): Promise<number> {
  const table = document.querySelector<HTMLElement>('[role=grid]')?.parentElement;
  if (!table) throw new Error('no table to scroll');
  let scrolled: HTMLElement = table;
  if (plain) {
    const { left, top, width, height } = table.getBoundingClientRect();
    scrolled = document.createElement('div');
    scrolled.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px; overflow: auto; background: var(--ck-panel); line-height: 44px`;
    for (let row = 0; row < 1_000; row += 1)
      scrolled.append(`Row ${row} of plain text`, document.createElement('br'));
    document.body.append(scrolled);
  }
  scrolled.scrollTop = step > 0 ? 0 : scrolled.scrollHeight;
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const start = await nextFrame();
  let frames = 0;
  let now = start;
  while (now - start < 2_000) {
    scrolled.scrollTop += step;
    now = await nextFrame();
    frames += 1;
  }
  if (plain) scrolled.remove();
  return Math.max(0, 1 - frames / ((now - start) / (1000 / 60)));
}
