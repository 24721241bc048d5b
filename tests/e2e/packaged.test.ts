import { expect, test } from '@playwright/test';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { z } from 'zod';
import { errorWords } from '#shared/errors.ts';
import { makePackage } from '../../scripts/package/make-package.mjs';
import { prepareElectron } from '../../scripts/runtime/electron-runtime.mjs';
import { isOnPath } from '../../scripts/runtime/on-path.mjs';
import { sandboxSwitches } from '../../scripts/runtime/sandbox.mjs';
import { asarHeader, type AsarFile } from '../support/asar.ts';
import { cleanEnvironment } from '../support/electron-app.ts';
import { launchPackagedApp } from '../support/packaged-app.ts';
import { makeVault } from './first-steps.ts';

/*
 * Circlekeep as people get it: made by `npm run package` in a copy of this project, looked through, and used. On Linux;
 * the other systems' packages are made by .github/workflows/ci.yml.
 */

const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'circlekeep-packaged-'));
// Beside the project's own modules, so that they can be hard links.
const copy = join(project, 'dist/copy-for-tests');
let app = '';
const inApp = (...path: string[]) => join(app, ...path);
const executable = () => inApp('circlekeep');

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'what is looked at here is the package for Linux');

test.beforeAll(async () => {
  test.setTimeout(600_000);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(project)) {
    if (['node_modules', 'dist', 'out', '.git', 'test-results'].includes(name)) continue;
    cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  const modules = realpathSync(join(project, 'node_modules'));
  execFileSync('cp', ['-al', modules, join(copy, 'node_modules')]);
  const made = spawnSync(process.execPath, ['scripts/package.mjs'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' },
  });
  expect(made.status, made.stdout + made.stderr).toBe(0);
  const found = /^ {2}(dist\/.*)\/circlekeep$/m.exec(made.stdout)?.[1];
  app = join(copy, found ?? 'it does not say where');
  const { isTrial } = await prepareElectron();
  expect(made.stdout.includes('FOR TESTS AND TRIAL ONLY')).toBe(isTrial);
  expect(app.includes('/trial/')).toBe(isTrial);
});
test.afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

test('its fuses are set, read back from the executable', async () => {
  const wire = await getCurrentFuseWire(executable());
  const on = FuseState.ENABLE;
  const off = FuseState.DISABLE;
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  });
});

test('it holds what it needs and nothing else', () => {
  expect(readdirSync(inApp('resources')).sort()).toEqual([
    'LICENSE.txt',
    'THIRD-PARTIES.txt',
    'app.asar',
    'app.asar.unpacked',
  ]);
  const files = asarHeader(inApp('resources/app.asar')).files.map(({ path }) => path);
  const of = (prefix: string) => files.filter((path) => path.startsWith(prefix));
  expect(of('out/main/').length).toBeGreaterThan(3);
  expect(of('out/main/dictionaries/').sort()).toEqual(
    ['en-GB', 'en-US'].flatMap((language) =>
      ['aff', 'dic', 'licence.txt'].map((kind) => `out/main/dictionaries/${language}.${kind}`),
    ),
  );
  expect(of('out/preload/')).toEqual(['out/preload/preload.cjs']);
  expect(of('out/renderer/').length).toBeGreaterThan(50);
  expect(
    files.filter((path) => !/^out\/(main|preload|renderer)\/|^node_modules\//.test(path)).sort(),
  ).toEqual(['out/third-parties.json', 'package.json']);

  // Two native modules, and of them the part for this system alone.
  const modules = of('node_modules/').map((path) => path.replace('node_modules/', ''));
  const packages = modules.map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  expect([...new Set(packages)].sort()).toEqual([
    '@node-rs/argon2',
    `@node-rs/argon2-linux-${process.arch}-gnu`,
    'better-sqlite3',
  ]);
  const native = modules.filter((path) => path.endsWith('.node'));
  expect(native.sort()).toEqual([
    `@node-rs/argon2-linux-${process.arch}-gnu/argon2.linux-${process.arch}-gnu.node`,
    `better-sqlite3/prebuilds/linux-${process.arch}.node`,
  ]);
  const unpacked = filesIn(inApp('resources/app.asar.unpacked'));
  expect(unpacked.sort()).toEqual(native.map((path) => `node_modules/${path}`).sort());
  expect(files.filter((path) => /\.(map|tsx?|md)$|test|bench/i.test(basename(path)))).toEqual([]);

  const archive = readFileSync(inApp('resources/app.asar'));
  for (const place of [project, copy, tmpdir()])
    expect(archive.includes(place), `${place} in the package`).toBe(false);
});

test('the licence of everybody whose work is in it goes with it', () => {
  const said = readFileSync(inApp('resources/THIRD-PARTIES.txt'), 'utf8');
  // One of each way in: a module, a style sheet's font, a worker, packaged as it is, brought along by another.
  for (const name of ['zod', '@fontsource-variable/inter', 'pdfjs-dist', 'better-sqlite3', 'clsx'])
    expect(said).toMatch(new RegExp(`^${name}[a-z-]* [\\d.]+\\n[A-Z0-9]`, 'm'));
  expect(said).toContain('SIL OPEN FONT LICENSE');
  expect(readFileSync(inApp('resources/LICENSE.txt'), 'utf8')).toContain(
    'GNU AFFERO GENERAL PUBLIC',
  );
  expect(statSync(inApp('LICENSES.chromium.html')).size).toBeGreaterThan(100_000);
});

test('its archive carries the hash of every file, and they are right', () => {
  const { files, read } = asarHeader(inApp('resources/app.asar'));
  const wrong = files.filter((file: AsarFile) => {
    const bytes = file.unpacked
      ? readFileSync(inApp('resources/app.asar.unpacked', file.path))
      : read(file);
    const actual = createHash('sha256').update(bytes).digest('hex');
    return file.integrity?.algorithm !== 'SHA256' || file.integrity.hash !== actual;
  });
  expect(wrong).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});

test('the same source makes the same archive, in another folder too', async () => {
  test.setTimeout(300_000);
  const again = await makePackage({
    electron: await prepareElectron(),
    output: join(folder, 'again'),
    installers: false,
    debian: false,
  });
  const hash = (of: string) =>
    createHash('sha256')
      .update(readFileSync(join(of, 'resources/app.asar')))
      .digest('hex');
  expect(hash(again.folder)).toBe(hash(app));
  rmSync(again.folder, { recursive: true, force: true });
});

test('nobody can look into it or put another app in its place', async () => {
  // As Node it would run what it is given.
  const asNode = spawnSync(
    executable(),
    ['--version', '--no-sandbox', '--user-data-dir=/dev/null'],
    {
      env: { ...cleanEnvironment(), ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' },
      encoding: 'utf8',
      timeout: 20_000,
    },
  );
  expect(asNode.stdout).not.toMatch(/^v\d+\./);

  const required = join(folder, 'required');
  const module = join(folder, 'required.cjs');
  writeFileSync(module, `require('fs').writeFileSync(${JSON.stringify(required)}, 'ran')`);
  const other = inApp('resources/app');
  mkdirSync(other);
  writeFileSync(join(other, 'package.json'), '{"main":"main.cjs"}');
  cpSync(module, join(other, 'main.cjs'));
  const port = 47_000 + Math.floor(Math.random() * 1_000);
  const userDataDir = join(folder, 'user data');
  const running = spawn(
    executable(),
    [
      ...(await sandboxSwitches(executable(), 'tests')),
      `--remote-debugging-port=${port}`,
      `--inspect=${port + 1}`,
      `--user-data-dir=${userDataDir}`,
    ],
    { env: { ...cleanEnvironment(), NODE_OPTIONS: `--require=${module}` }, stdio: 'ignore' },
  );
  try {
    // It is up, and has had the time to listen.
    await expect.poll(() => existsSync(join(userDataDir, 'Preferences'))).toBe(true);
    await new Promise((passed) => setTimeout(passed, 2_000));
    expect(running.exitCode).toBe(null);
    expect(await listens(port)).toBe(false);
    expect(await listens(port + 1)).toBe(false);
    expect(existsSync(join(userDataDir, 'DevToolsActivePort'))).toBe(false);
    expect(existsSync(required)).toBe(false);
  } finally {
    rmSync(other, { recursive: true });
    running.kill();
    await new Promise((ended) => running.once('exit', ended));
  }
});

test('it says which version it is, has no developer tools, and keeps its files to their owner', async () => {
  const userDataDir = join(folder, 'another');
  const opened = await launchPackagedApp({ executable: executable(), userDataDir, cwd: folder });
  const { page } = opened;
  await makeVault(page, 'nine violet umbrellas hum');
  const { isTrial } = await prepareElectron();
  await expect(page.getByText('This runtime is for tests and trial only')).toHaveCount(
    isTrial ? 1 : 0,
  );
  await page.goto('circlekeep://app/index.html#/settings');
  await page.getByRole('tab', { name: 'About' }).click();
  const { version } = z.object({ version: z.string() }).parse(packageJson());
  await expect(page.getByText(`Version ${version}`)).toBeVisible();
  await page.getByText('kysely').click();
  await expect(page.locator('details[open]')).toContainText('Permission is hereby granted');

  for (const keys of ['Control+Shift+I', 'Control+Shift+J', 'F12']) await page.keyboard.press(keys);
  await page.waitForTimeout(1_000);
  expect(opened.pages().filter((url) => !url.startsWith('circlekeep://app/'))).toEqual([]);
  expect(opened.pages()).toHaveLength(1);
  for (const path of [
    'vault',
    ...filesIn(join(userDataDir, 'vault')).map((name) => `vault/${name}`),
  ]) {
    const { mode } = statSync(join(userDataDir, path));
    expect((mode & 0o777).toString(8), path).toBe(path === 'vault' ? '700' : '600');
  }
  await opened.close();
});

test('the whole main job is done in it, with the system’s own dialogs', () => {
  test.skip(!isOnPath('xdotool'), 'needs xdotool to answer the system’s dialogs');
  test.setTimeout(420_000);
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const quiet = Object.entries(process.env).filter(
    ([name]) => !/^(pw|playwright_|test_)/i.test(name),
  );
  const run = spawnSync(
    process.execPath,
    [playwright, 'test', 'e2e/main-job', '--reporter=line', '--output', join(folder, 'results')],
    {
      cwd: project,
      env: { ...Object.fromEntries(quiet), CIRCLEKEEP_PACKAGED: executable() },
      encoding: 'utf8',
      timeout: 400_000,
    },
  );
  expect(run.status, run.stdout).toBe(0);
  expect(run.stdout).toMatch(/\d+ passed/);
});

test('its .deb installs, runs for an ordinary person with the sandbox, and leaves the vault when it goes', async () => {
  test.setTimeout(420_000);
  const isDebian = ['dpkg-deb', 'unshare', 'setpriv', 'useradd'].every((name) => isOnPath(name));
  test.skip(process.getuid?.() !== 0 || !isDebian, 'needs root, on Debian or Ubuntu');
  test.skip(!mayOverlay(), 'this machine lets nobody see it through an overlay');
  const deb = readdirSync(resolve(app, '..')).find((name) => name.endsWith('.deb')) ?? 'none';
  const stay = mkdtempSync(join(tmpdir(), 'circlekeep-stay-'));
  const found = (name: string) => readFileSync(join(stay, name), 'utf8');
  const { page, close } = await launchPackagedApp({
    executable: '/usr/bin/unshare',
    before: [
      ...['--mount', '--propagation=private', 'sh'],
      join(project, 'tests/support/stay-of-a-package.sh'),
      stay,
      join(app, '..', deb),
    ],
    sandbox: true,
    cwd: folder,
  });
  try {
    await makeVault(page, 'nine violet umbrellas hum');
    expect(sandboxedRenderers(4711)).toBeGreaterThan(0);
    await page.keyboard.press('ControlOrMeta+l');
    await expect(page.getByRole('heading', { name: 'Circlekeep is locked' })).toBeVisible();
  } finally {
    await close();
  }
  await expect.poll(() => existsSync(join(stay, 'done')), { timeout: 60_000 }).toBe(true);
  expect(found('without-sandbox')).toContain(errorWords['no-sandbox']);
  expect(found('files')).toContain('/usr/share/applications/circlekeep.desktop\n');
  expect(found('modes').trim().split('\n')).toEqual(['d 700 4711', 'f 600 4711']);
  expect(found('records-before')).toContain('header.json');
  expect(found('records-after')).toBe(found('records-before'));
  expect(found('remove')).not.toMatch(/warning|error/i);
  expect(found('left-behind')).toBe('');
  rmSync(stay, { recursive: true, force: true });
});

/** Whether root may lay an overlay over this system in a mount namespace, which some containers forbid. */
function mayOverlay(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'circlekeep-overlay-'));
  const script = `mount -t tmpfs tmpfs "$1" && mkdir "$1/changes" "$1/work" "$1/root" &&
    mount -t overlay -o "lowerdir=/,upperdir=$1/changes,workdir=$1/work" overlay "$1/root"`;
  const args = ['--mount', '--propagation=private', 'sh', '-c', script, 'sh', place];
  const { status } = spawnSync('unshare', args, { stdio: 'ignore' });
  rmSync(place, { recursive: true });
  return status === 0;
}

function packageJson(): unknown {
  return JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
}

function filesIn(of: string): string[] {
  return readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(of, join(entry.parentPath, entry.name)));
}

function listens(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      answer(true);
    });
    socket.once('error', () => answer(false));
  });
}

/** How many renderers of that user the kernel holds in a filter of system calls. */
function sandboxedRenderers(uid: number): number {
  const states = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const isRenderer = command.includes('circlekeep') && command.includes('--type=renderer');
        return isRenderer ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
      } catch {
        // It has ended meanwhile.
        return '';
      }
    });
  return states.filter((state) => state.includes(`Uid:\t${uid}`) && /^Seccomp:\t2$/m.test(state))
    .length;
}
