import { expect, test } from '@playwright/test';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { allOperations } from '#shared/contract/index.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';

/* The shell as it really runs: what SAFETY asks of every window, read back from a live one. */

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-shell-'));
let opened: LaunchedApp;

test.beforeAll(async () => {
  opened = await launchApp({ userDataDir: folder });
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the window is sandboxed, isolated and without Node', async () => {
  const preferences = await opened.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || !('getLastWebPreferences' in contents)) return null;
    const read: unknown = contents.getLastWebPreferences;
    return typeof read === 'function' ? (read.call(contents) as Electron.WebPreferences) : null;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const inPage = await opened.page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys(window.circlekeep).sort(),
  }));
  expect(inPage).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'onLockRequest'],
  });
});

test('its title says nothing but the app’s name', async () => {
  await opened.page.evaluate(() => (document.title = 'A client’s name'));
  const title = await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  );
  expect(title).toBe('Circlekeep');
});

test('inline script, eval, remote images, remote requests and frames are blocked', async () => {
  const blocked = await opened.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    document.head.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'globalThis.ranInline = true');
    document.body.append(button);
    button.click();
    button.remove();
    // Later, as the page itself: what a debugger evaluates may use eval whatever the policy says.
    const evalRan = await new Promise<boolean>((answer) =>
      setTimeout(() => {
        try {
          // The test is that this throws.
          // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
          new Function('return 1')();
          answer(true);
        } catch {
          answer(false);
        }
      }),
    );
    const image = new Image();
    image.src = 'https://example.com/pixel.png';
    const frame = document.createElement('iframe');
    frame.src = 'circlekeep://app/index.html';
    document.body.append(frame);
    const request = await fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    frame.remove();
    return { violations, evalRan, ranInline: 'ranInline' in globalThis, request };
  });
  expect(blocked).toMatchObject({ evalRan: false, ranInline: false, request: 'refused' });
  for (const directive of [
    'script-src-elem',
    'script-src-attr',
    'img-src',
    'frame-src',
    'connect-src',
  ])
    expect(blocked.violations).toContain(directive);
});

test('it cannot be led elsewhere, nor open another window', async () => {
  const before = opened.page.url();
  const openedWindow = await opened.page.evaluate(
    () => window.open('https://example.com') !== null,
  );
  expect(openedWindow).toBe(false);
  for (const address of [
    'https://example.com/',
    'file:///etc/passwd',
    'circlekeep://elsewhere/index.html',
    'circlekeep://app.evil/index.html',
    'data:text/html,hello',
  ]) {
    await opened.page.evaluate((to) => {
      location.href = to;
    }, address);
    await opened.page.waitForTimeout(150);
    expect(opened.page.url()).toBe(before);
  }
  const windows = await opened.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
});

test('every permission is denied', async () => {
  const states = await opened.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'microphone',
      'camera',
      'midi',
    ] as PermissionName[];
    const states: string[] = [];
    for (const name of names) states.push((await navigator.permissions.query({ name })).state);
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused',
    );
    return [...states, media];
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied', 'refused']);
});

test('a request from any other page is refused, for every operation there is', async () => {
  const names = allOperations().map(({ name }) => name);
  const replies = await opened.app.evaluate(
    async ({ BrowserWindow }, { names, preload }) => {
      const own = BrowserWindow.getAllWindows()[0];
      if (!own) throw new Error('no window');
      // Another window with the same bridge on the same page: only the sender differs.
      const other = new BrowserWindow({
        show: false,
        webPreferences: {
          sandbox: true,
          contextIsolation: true,
          preload,
        },
      });
      await other.loadURL('circlekeep://app/index.html');
      const asked: unknown = await other.webContents.executeJavaScript(
        `Promise.all(${JSON.stringify(names)}.map((name) =>
          globalThis.circlekeep
            ? globalThis.circlekeep.call(name, {}).then((reply) => reply.code ?? 'answered')
            : 'no bridge'))`,
      );
      other.destroy();
      return asked;
    },
    { names, preload: resolve('out/preload/preload.cjs') },
  );
  expect(replies).toEqual(names.map(() => 'forbidden-sender'));
});

test('what it keeps on disk is for its owner alone', async () => {
  await opened.page.evaluate(() =>
    window.circlekeep.call('vault.create', { passphrase: 'nine violet umbrellas hum' }),
  );
  const vault = join(folder, 'vault');
  expect(lstatSync(vault).mode & 0o777).toBe(0o700);
  const files = readdirSync(vault);
  expect(files).toEqual(expect.arrayContaining(['header.json', 'psychotherapy.db', 'records.db']));
  for (const file of files) expect(lstatSync(join(vault, file)).mode & 0o777, file).toBe(0o600);
});

test('a second start brings the first window forward and ends', async () => {
  const second = await launchApp({ userDataDir: folder }).then(
    async ({ close }) => {
      await close();
      return 'a second window';
    },
    () => 'no second window',
  );
  expect(second).toBe('no second window');
  expect(await opened.page.evaluate(() => document.querySelector('main') !== null)).toBe(true);
});
