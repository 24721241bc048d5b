import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { errorWords } from '#shared/errors.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { client } from '../support/practice.ts';
import { countCycle, countFound, nothing, sized } from '../faults/tally.ts';
import { makeVault } from './first-steps.ts';
import { adaAndBo, askVault } from './signed-note.ts';

/* The disk fills up, processes die, the clock jumps and too much is pasted, while somebody writes. Real app, real kills. */

const passphrase = 'nine violet umbrellas hum';
const folder = mkdtempSync(join(tmpdir(), 'circlekeep-faults-'));
const userDataDir = join(folder, 'user data');
const vault = join(userDataDir, 'vault');
const { tuesday, evening } = adaAndBo('Tuesday process group');
const address = `circlekeep://app/index.html#/sessions/${evening.id}`;
let opened: LaunchedApp;
let onSmallDisk = false;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  await makeVault(opened.page, passphrase);
  await askVault(opened.page, 'groups.save', tuesday);
  await askVault(opened.page, 'sessions.save', evening);
});
test.afterAll(async () => {
  await opened.close().catch(() => undefined);
  if (onSmallDisk) execFileSync('umount', ['-l', vault]);
  rmSync(folder, { recursive: true, force: true });
});

const groupNote = (page: Page) => page.getByRole('textbox', { name: 'Group note', exact: true });
const saving = (page: Page) => page.getByRole('status', { name: 'Group note: saving' });
const locked = (page: Page) => page.getByRole('heading', { name: 'Circlekeep is locked' });

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.goto(address);
  await groupNote(page).waitFor();
}

async function again(): Promise<void> {
  await opened.close().catch(() => undefined);
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'] });
  await unlock(opened.page);
}

async function type(page: Page, words: string): Promise<void> {
  await groupNote(page).locator('p').last().click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(words);
}

/** A small disk in memory where the vault lies; false where a test may not mount one. */
function moveVaultOntoSmallDisk(): boolean {
  const before = `${vault}.before`;
  renameSync(vault, before);
  execFileSync('mkdir', ['-m', '700', vault]);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=700', 'tmpfs', vault], {
      stdio: 'ignore',
    });
    onSmallDisk = true;
    cpSync(before, vault, { recursive: true });
    return true;
  } catch {
    rmSync(vault, { recursive: true });
    renameSync(before, vault);
    return false;
  }
}

function moveVaultBack(): void {
  rmSync(`${vault}.before`, { recursive: true });
  cpSync(vault, `${vault}.before`, { recursive: true });
  execFileSync('umount', ['-l', vault]);
  onSmallDisk = false;
  rmSync(vault, { recursive: true });
  renameSync(`${vault}.before`, vault);
  // Copying does not keep it.
  chmodSync(vault, 0o700);
}

function fillDisk(): void {
  for (const [nth, size] of [65_536, 4_096, 1].entries())
    try {
      for (let count = 0; ; count += 1)
        writeFileSync(join(vault, `ballast-${String(nth)}-${String(count)}`), Buffer.alloc(size));
    } catch {
      // Full.
    }
}

function makeRoom(): void {
  for (const name of readdirSync(vault)) if (name.startsWith('ballast')) rmSync(join(vault, name));
}

test('on a full disk what is typed stays on screen, nothing half is left, and it is saved once there is room', async () => {
  await opened.close();
  const mounted = process.platform === 'linux' && moveVaultOntoSmallDisk();
  await again();
  test.skip(!mounted, 'only where a test may mount a disk');
  const { page } = opened;
  await type(page, 'Typed with room.');
  await expect(saving(page)).toContainText('Saved');
  fillDisk();
  await type(page, ' Typed on a full disk.');
  await expect(saving(page)).toHaveText(`Not saved: ${errorWords['disk-full']}`);
  await expect(groupNote(page)).toContainText('Typed on a full disk.');

  await opened.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(vault, 'everything.zip'),
  );
  const everything = {
    formats: ['json'],
    privateTexts: false,
    protection: { kind: 'plain', knownToBeReadable: true },
  };
  await expect(askVault(page, 'exports.wholeVault', everything)).rejects.toThrow('disk-full');
  const left = readdirSync(vault).filter((name) => !name.startsWith('ballast'));
  expect(left.filter((name) => /part|zip/.test(name))).toEqual([]);

  makeRoom();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(saving(page)).toContainText(/^Saved/);
  countCycle();

  fillDisk();
  await type(page, ' Typed on a full disk, and locked.');
  // It locks, and stays until it is asked once more: with the process the words would go.
  await opened.app.evaluate(({ app }) => app.quit());
  await expect(locked(page)).toBeVisible();
  await expect(page.getByText('The disk refused what you typed last')).toBeVisible();
  makeRoom();
  await unlock(page);
  await expect(groupNote(page)).toContainText('Typed on a full disk, and locked.');
  countCycle();
  await opened.close();
  moveVaultBack();
  await again();
  await expect(groupNote(opened.page)).toContainText('Typed with room. Typed on a full disk.');
});

test('the clock set forward in the middle of a word locks, and the word is there', async () => {
  const { app, page } = opened;
  await type(page, ' And the clock');
  await app.evaluate(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 24 * 3_600_000;
  });
  await page.keyboard.type(' jumped');
  const shown = await groupNote(page).textContent();
  await expect(locked(page)).toBeVisible();
  await unlock(page);
  await expect(groupNote(page)).toHaveText(shown ?? '');
  expect(shown).toContain('And the clock');
  countCycle();
});

test('fifty million characters pasted are refused in words, and the window goes on', async () => {
  const { app, page } = opened;
  await page.waitForTimeout(2_500);
  const before = await groupNote(page).textContent();
  await app.evaluate(({ clipboard }) => clipboard.writeText('words upon words '.repeat(3_000_000)));
  await groupNote(page).locator('p').last().click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByText('can be pasted at once. Nothing was pasted')).toBeVisible({
    timeout: 60_000,
  });
  expect(await groupNote(page).textContent()).toBe(before);
  // Also whoever got so much past the window is refused, with the same patience.
  const reply = await page.evaluate(
    async ([id, sessionId]) =>
      (await window.circlekeep.call('notes.saveGroup', {
        id,
        sessionId,
        version: 0,
        format: 'dap',
        document: 'words upon words '.repeat(3_000_000),
      })) as { code?: string },
    [crypto.randomUUID(), evening.id] as const,
  );
  expect(reply.code).toBe('too-large');
  await type(page, ' And on.');
  await expect(saving(page)).toContainText(/^Saved/);
  countCycle();
});

/** Asks for a client to be saved and waits for no answer. */
async function askAndLeave(page: Page, asked: ReturnType<typeof client>): Promise<void> {
  await page.evaluate(
    (input) => void window.circlekeep.call('clients.save', input).catch(() => undefined),
    asked,
  );
}

const People = z.array(z.object({ id: z.string() }));

/** The request sent again is one record, whether or not it had arrived. */
async function expectOnce(page: Page, asked: ReturnType<typeof client>): Promise<void> {
  await askVault(page, 'clients.save', asked);
  const known = People.parse(await askVault(page, 'clients.names', {}));
  const found = nothing();
  const times = known.filter(({ id }) => id === asked.id).length;
  if (times === 0) found.losses.push(asked.id);
  if (times > 1) found.corruptions.push(asked.id);
  countFound(found);
  expect(found).toEqual(nothing());
}

test('the page killed while it saves: what was typed is there, and the same request again is one record', async () => {
  const { app, page } = opened;
  await type(page, ' Before the page died.');
  await expect(saving(page)).toContainText(/^Saved/);
  const pid = await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
  const asked = client('Killed', 'Once');
  await askAndLeave(page, asked);
  process.kill(pid, 'SIGKILL');
  countCycle();
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return contents !== undefined && !contents.isCrashed() && !contents.isLoading();
      }),
    )
    .toBe(true);
  await again();
  await expect(groupNote(opened.page)).toContainText('Before the page died.');
  await expectOnce(opened.page, asked);
});

test('the whole app killed while it saves, again and again: the same', async () => {
  test.setTimeout(sized(240_000, 900_000));
  for (let round = 0; round < sized(2, 8); round += 1) {
    const { app, page } = opened;
    await type(page, ` Round ${String(round)}.`);
    await expect(saving(page)).toContainText(/^Saved/);
    const asked = client('Killed', `Round${String(round)}`);
    await askAndLeave(page, asked);
    app.process().kill('SIGKILL');
    countCycle();
    await again();
    await expect(groupNote(opened.page)).toContainText(` Round ${String(round)}.`);
    await expectOnce(opened.page, asked);
  }
});

test('nobody else may read what the app wrote, and a crash would leave no memory on the disk', async () => {
  test.skip(process.platform !== 'linux');
  const open = readdirSync(userDataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const found = lstatSync(join(userDataDir, name), { throwIfNoEntry: false });
    return found !== undefined && !found.isSymbolicLink() && (found.mode & 0o077) !== 0;
  });
  expect(open).toEqual([]);
  const limits = () =>
    readFileSync(`/proc/${String(opened.app.process().pid)}/limits`, 'utf8').replace(/ +/g, ' ');
  await expect.poll(limits).toContain('Max core file size 0 0');
});
