import { expect, test, type Page } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { errorWords } from '#shared/errors.ts';
import { electronRuntime, launchApp, type LaunchedApp } from '../support/electron-app.ts';

/* How the window, its page and the app end, by a person's hand and by accident. */

const passphrase = 'nine violet umbrellas hum';
const folder = mkdtempSync(join(tmpdir(), 'circlekeep-endings-'));
let opened: LaunchedApp;

test.afterAll(async () => {
  await opened.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

const groupNote = (page: Page) => page.getByRole('textbox', { name: 'Group note', exact: true });

/** Makes a vault with a session in it and answers the session's id. */
async function makeSession(page: Page): Promise<string> {
  return await page.evaluate(async (passphrase) => {
    const call = (operation: string, input: object) =>
      window.circlekeep.call(operation, input) as Promise<{ ok: boolean }>;
    const id = () => crypto.randomUUID();
    const [groupId, sessionId] = [id(), id()];
    const meeting = { modality: 'in-person', place: '', facilitators: [] };
    const group = { name: 'Process', focus: '', type: 'process', openness: 'open', capacity: 8 };
    const replies = [
      await call('vault.create', { passphrase }),
      await call('settings.saveClinician', {
        clinician: { id: id(), name: 'Dr. Maria Example', credentials: 'PsyD', licence: '' },
      }),
      await call('groups.save', {
        id: groupId,
        version: 0,
        fields: {
          ...meeting,
          ...group,
          format: 'mixed',
          participation: 'voluntary',
          commitment: '',
          fees: '',
          part2: false,
          schedule: { rules: [], skipped: [], extra: [], publicTitle: 'Group' },
          startTime: '18:00',
          minutes: 90,
          noteFormat: 'free',
          archived: false,
        },
      }),
      await call('sessions.save', {
        id: sessionId,
        groupId,
        version: 0,
        fields: {
          ...meeting,
          plannedStart: '2026-11-24T18:00',
          zone: 'UTC',
          plannedMinutes: 90,
          actualStart: null,
          actualEnd: null,
          topic: '',
          plan: '',
        },
      }),
    ];
    if (replies.some(({ ok }) => !ok)) throw new Error(JSON.stringify(replies));
    return sessionId;
  }, passphrase);
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

test('a window closed in the middle of a word loses none', async () => {
  opened = await launchApp({ userDataDir: folder });
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  const session = await makeSession(opened.page);
  await opened.page.reload();
  const address = `circlekeep://app/index.html#/sessions/${session}`;
  await opened.page.goto(address);
  await groupNote(opened.page).locator('p').last().click();
  await opened.page.keyboard.type('Typed at');
  const ended = new Promise((resolve) => opened.app.process().once('exit', resolve));
  // A save is under way, and more is typed, in the moment the window is closed: before it is asked to lock, or after.
  const shown = await opened.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const typed = window?.webContents.executeJavaScript(
      `window.dispatchEvent(new Event('blur'));
       document.execCommand('insertText', false, ' the very last.');
       document.querySelector('[aria-label="Group note"] p').textContent;`,
    ) as Promise<string>;
    window?.close();
    return await typed;
  });
  await ended;

  // Asked for a demo, it still takes nobody's vault for one.
  opened = await launchApp({ userDataDir: folder, args: ['--demo'] });
  await opened.page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await expect(opened.page.getByText('The demo’s passphrase')).toHaveCount(0);
  await unlock(opened.page);
  await opened.page.goto(address);
  // Whatever stood on the screen is in the vault, and what came too late never stood there.
  expect(['Typed at', 'Typed at the very last.']).toContain(shown);
  await expect(groupNote(opened.page).locator('p').last()).toHaveText(shown);
});

test('what was copied leaves the clipboard when the vault locks, unless other things came after', async () => {
  const { app, page } = opened;
  const onClipboard = () => app.evaluate(({ clipboard }) => clipboard.readText());
  const copy = async () => {
    await groupNote(page).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(onClipboard).toContain('Typed at');
    await page.waitForTimeout(300);
  };
  const lock = async () => {
    await page.keyboard.press('ControlOrMeta+l');
    await page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  };
  await copy();
  await lock();
  expect(await onClipboard()).toBe('');

  await unlock(page);
  await copy();
  await app.evaluate(({ clipboard }) => clipboard.writeText('copied elsewhere'));
  await lock();
  expect(await onClipboard()).toBe('copied elsewhere');
  await unlock(page);
});

test('a screen locked on Linux, which sends no event, locks the vault too', async () => {
  test.skip(process.platform !== 'linux');
  await opened.app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleState = () => 'locked';
  });
  await opened.page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
});

test('a page that dies is there again', async () => {
  const heading = await opened.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const died = new Promise((resolve) => contents?.once('render-process-gone', resolve));
    contents?.forcefullyCrashRenderer();
    await died;
    for (let tries = 0; tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (!contents || contents.isCrashed() || contents.isLoading()) continue;
      const found: unknown = await contents.executeJavaScript(
        `document.querySelector('h1')?.textContent ?? ''`,
      );
      if (found !== '') return found;
    }
    return 'nothing';
  });
  expect(heading).toBe('Circlekeep is locked');
});

test('an error that nobody caught ends the app in plain words, without path or stack', async () => {
  const running = opened.app.process();
  let said = '';
  running.stdout?.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise((resolve) => running.once('exit', resolve));
  await opened.app.evaluate(({ dialog }) => {
    dialog.showErrorBox = (title, words) => process.stdout.write(`<box>${title}: ${words}</box>`);
    setTimeout(() => {
      throw new Error('SELECT * FROM /home/someone/vault');
    }, 100);
  });
  expect(await ended).toBe(1);
  expect(said).toContain(`<box>Circlekeep: ${errorWords.stopped}</box>`);
});

test('a folder that cannot be written to is told in plain words', async () => {
  const disk = mkdtempSync(join(tmpdir(), 'circlekeep-read-only-'));
  const mounted = (() => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', disk], {
        stdio: 'ignore',
      });
      return true;
    } catch {
      return false;
    }
  })();
  test.skip(!mounted, 'only where a test may mount a disk');
  const { executable, switches, env } = await electronRuntime();
  const started = spawn(executable, [...switches, `--user-data-dir=${disk}`, resolve('.')], {
    env: { ...process.env, ...env },
  });
  try {
    let said = '';
    started.stderr.on('data', (chunk) => (said += String(chunk)));
    await expect.poll(() => said).toContain(errorWords['cannot-start']);
  } finally {
    started.kill('SIGKILL');
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true });
  }
});
