import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { isOnPath } from '../../scripts/runtime/on-path.mjs';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { smallPng } from '../support/files.ts';
import {
  countInMemory,
  familyOf,
  filesWith,
  kindOf,
  mayReadMemory,
  writtenWays,
} from '../support/residue.ts';
import { makeVault } from './first-steps.ts';
import { palette, press, tabTo, takeFromMenu, typeInto } from './keyboard.ts';

/*
 * What a day's work leaves behind. Everything the app may write goes into folders of this test's own; unmistakable words
 * are typed wherever a person can type; and afterwards every byte is looked at.
 */

const root = mkdtempSync(join(tmpdir(), 'circlekeep-residue-'));
const inside = join(root, 'inside');
/** What the person asked for, and the file they took in: theirs, and no residue. */
const asked = join(root, 'asked');
const userDataDir = join(inside, 'user-data');
const vaultFolder = join(userDataDir, 'vault');
const traces = join(root, 'traces');
const passphrase = 'nine violet umbrellas hum';
const filePassphrase = 'copper kettles argue at noon';
/** Every word that is typed has this in it. */
const marker = 'Quorvix';
const markers = [marker, marker.toLowerCase()];

const places = [
  'HOME',
  'TMPDIR',
  'XDG_CONFIG_HOME',
  'XDG_CACHE_HOME',
  'XDG_DATA_HOME',
  'XDG_STATE_HOME',
  'XDG_RUNTIME_DIR',
];
const env = Object.fromEntries(places.map((name) => [name, join(inside, name.toLowerCase())]));
for (const folder of [asked, userDataDir, traces, ...Object.values(env)])
  mkdirSync(folder, { recursive: true, mode: 0o700 });

const canTrace = process.platform === 'linux' && isOnPath('strace') && process.getuid?.() === 0;
let opened: LaunchedApp;
let said = '';

test.describe.configure({ mode: 'serial' });
test.afterAll(async () => {
  await opened.close().catch(() => undefined);
  rmSync(root, { recursive: true, force: true });
});

const field = (name: string) => opened.page.getByRole('textbox', { name, exact: true });
const button = (name: string) => opened.page.getByRole('button', { name, exact: true });
const note = () => field('Group note');

/** Under strace, where it is there: which files are opened for writing, by the app and all that comes of it. */
function traced(executable: string): string {
  if (!canTrace) return executable;
  const script = join(traces, 'run.sh');
  const strace = `strace -f -y --seccomp-bpf -qq -e trace=openat,open,creat -o '${traces}'/opened.$$`;
  writeFileSync(script, `#!/bin/sh\nexec ${strace} '${executable}' "$@"\n`, { mode: 0o700 });
  return script;
}

async function call(page: Page, operation: string, input: object): Promise<unknown> {
  const reply = await page.evaluate(([name, given]) => window.circlekeep.call(name, given), [
    operation,
    input,
  ] as const);
  expect(reply, operation).toMatchObject({ ok: true });
  return reply;
}

/** The pid of the page's process, which Playwright does not tell. */
const rendererPid = () =>
  opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );

test('the search finds a word however it is written, or it would prove nothing', () => {
  const folder = join(root, 'control');
  mkdirSync(folder);
  const planted = new Map([...writtenWays(`x${marker}x`)].map(([way, bytes]) => [way, bytes]));
  for (const before of [0, 1, 2])
    planted.set(
      `base64 ${before}`,
      Buffer.from(Buffer.from(`${'.'.repeat(before)}${marker} and on`).toString('base64')),
    );
  const page = Buffer.from(`${'<p>words</p>'.repeat(50)}${marker}`);
  const around = (bytes: Buffer) =>
    Buffer.concat([Buffer.from('entry\0'), bytes, Buffer.from('\0end')]);
  planted.set('gzip', around(gzipSync(page)));
  planted.set('zlib', around(deflateSync(page)));
  planted.set('brotli', brotliCompressSync(page));
  planted.set(`name ${marker}`, Buffer.from('nothing'));
  for (const [name, bytes] of planted) writeFileSync(join(folder, name), bytes);
  const { files, hits } = filesWith(markers, folder);
  expect(files).toBe(planted.size);
  const missed = [...planted.keys()].filter(
    (name) => !hits.some((hit) => hit.includes(`/${name}:`)),
  );
  expect(missed).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('a day is worked, with a word of its own in every place there is', async () => {
  opened = await launchApp({ userDataDir, args: ['--lang=en-US'], env, startedBy: traced });
  const { app, page } = opened;
  for (const stream of [app.process().stdout, app.process().stderr])
    stream?.on('data', (chunk) => (said += String(chunk)));
  await app.evaluate(
    ({ dialog }, [folder, attachment]) => {
      let saved = 0;
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: false, filePath: `${folder}/${(saved += 1)}.out` });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [attachment] });
    },
    [asked, join(asked, `${marker}attachment.png`)] as const,
  );
  writeFileSync(join(asked, `${marker}attachment.png`), smallPng);
  await makeVault(page, passphrase);

  await palette(page, 'New group');
  await typeInto(page, field('Name'), `${marker}group`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await press(page, button('Add member'));
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('radio', { name: 'Existing client' }));
  await page.keyboard.press('ArrowRight');
  await typeInto(page, field('Given name'), `${marker}given`);
  await typeInto(page, field('Family name'), `${marker}family`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await press(page, button('New session'));
  await tabTo(page, field('Start'));
  await page.keyboard.type('0600PM');
  await typeInto(page, field('Topic'), `${marker}topic`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await press(page, button('Start session'));

  // Typed, selected, copied, pasted.
  await tabTo(page, note());
  await page.keyboard.type(`${marker}note `);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(note()).toContainText(new RegExp(`${marker}note.*${marker}note`, 's'));
  await expect(page.getByRole('status', { name: 'Group note: saving' })).toContainText(/^Saved/);
  const session = page.url();

  const clients = (await call(page, 'clients.list', {})) as { value: { id: string }[] };
  const clientId = clients.value[0]?.id ?? '';
  const id = () => crypto.randomUUID();
  const onDay = '2026-11-24';
  const settings = (await call(page, 'settings.get', {})) as { value: { practice: object } };
  await call(page, 'settings.savePractice', {
    practice: {
      ...settings.value.practice,
      name: `${marker}practice`,
      address: `${marker}address`,
    },
  });
  await call(page, 'intake.save', {
    id: id(),
    clientId,
    version: 0,
    fields: { kind: 'presenting-concern', text: `${marker}concern` },
  });
  await call(page, 'psychotherapyNotes.save', {
    ...{ id: id(), clientId, sessionId: null, onDay, version: 0, putAside: [] },
    text: `${marker}private`,
  });
  await call(page, 'reflections.save', {
    id: id(),
    version: 0,
    fields: {
      ...{ onDay, groupId: null, sessionId: null, clientId: null },
      ...{ boundaries: '', attention: '', other: '', countertransference: `${marker}reflection` },
    },
  });
  await call(page, 'phrases.save', {
    phrase: { id: id(), title: `${marker}phrase`, text: `${marker}wording` },
  });
  const incidentId = id();
  await call(page, 'incidents.start', { id: incidentId, origin: null });
  await call(page, 'incidents.saveDraft', {
    incidentId,
    draft: {
      sheet: 'facts',
      value: {
        ...{ type: null, actor: null, channel: null, occurredFrom: '', occurredTo: '' },
        ...{
          discoveredOn: '',
          awareOn: '',
          awareAt: '',
          vendorDiscoveredOn: '',
          vendorAgent: false,
        },
        ...{
          affected: [],
          others: 0,
          byState: [],
          information: [],
          secured: 'unknown',
          reason: '',
        },
        ...{ disclosed: `${marker}disclosed`, description: `${marker}incident` },
      },
    },
  });
  await call(page, 'attachments.add', { id: id(), clientId });

  // Shown, with everything that was just written on them.
  for (const at of [`clients/${clientId}`, `incidents/${incidentId}`, 'settings']) {
    await page.goto(`circlekeep://app/index.html#/${at}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForTimeout(500);
  }
  for (const words of [`${marker}note`, `${marker}concern`]) {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(words);
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
  }
  await page.goto(session);
  await takeFromMenu(page, 'More actions for the session', 'Print');
  await expect(page.getByText(/page 1 of/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved as PDF.')).toBeVisible();
  expect(readdirSync(asked)).toHaveLength(2);
  await press(page, button('Save encrypted'));
  await typeInto(page, field('New passphrase'), filePassphrase);
  await typeInto(page, field('Passphrase again'), filePassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved encrypted. Without its passphrase')).toBeVisible();
  await page.goto(session);
  await note().waitFor();
});

test('after a lock neither key is in the memory of any process', async () => {
  test.skip(
    process.platform !== 'linux' || process.getuid?.() !== 0,
    'reads /proc/<pid>/mem as root',
  );
  const family = familyOf(opened.app.process().pid ?? 0);
  test.skip(!family.every(mayReadMemory), 'this machine lets nobody read another process');
  const keys = await unlockWithPassphrase(vaultFolder, passphrase);
  const sought = Object.values(keys).flatMap((key: Buffer) => [
    Buffer.from(key),
    Buffer.from(key.toString('hex')),
    Buffer.from(key.toString('hex').toUpperCase()),
  ]);
  const words = [Buffer.from(marker), Buffer.from(marker, 'utf16le'), Buffer.from(passphrase)];
  const look = () =>
    familyOf(opened.app.process().pid ?? 0).flatMap((pid) => {
      const kind = kindOf(pid);
      if (kind === null) return [];
      const counts = countInMemory(pid, [...sought, ...words]);
      const sum = (from: number, to?: number) =>
        counts.slice(from, to).reduce((total, count) => total + count, 0);
      return [{ kind, keys: sum(0, 6), words: sum(6, 8), passphrase: sum(8) }];
    });
  const keysIn = (found: ReturnType<typeof look>) =>
    found.map(({ kind, keys: count }) => ({ kind, count }));

  // While it is open they are there, in the main process alone: the search would see them.
  const open = look();
  expect(open.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['browser', 'renderer']));
  for (const { kind, count } of keysIn(open))
    if (kind === 'browser') expect(count).toBeGreaterThan(0);
    else expect(count, kind).toBe(0);

  await opened.page.keyboard.press('ControlOrMeta+l');
  await opened.page.getByRole('heading', { name: 'Circlekeep is locked' }).waitFor();
  await opened.page.waitForTimeout(1_000);
  const locked = look();
  expect(keysIn(locked).filter(({ count }) => count > 0)).toEqual([]);
  if (process.env['CIRCLEKEEP_MEMORY'] !== undefined) console.log({ open, locked });
});

test('a page that is killed, and an end, leave nothing either', async () => {
  const { app, page } = opened;
  if (await page.getByRole('heading', { name: 'Circlekeep is locked' }).isVisible()) {
    await typeInto(page, field('Passphrase'), passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  }
  const before = await rendererPid();
  if (before === undefined) throw new Error('no page');
  process.kill(before, 'SIGKILL');
  await expect
    .poll(async () => await rendererPid().then((pid) => pid !== before && pid !== 0))
    .toBe(true);
  await page.waitForTimeout(1_000).catch(() => undefined);
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ app: running }) => running.quit()).catch(() => undefined);
  await ended;
});

test('no file, no file’s name and nothing that was printed has a word of it', () => {
  const { files, hits } = filesWith(markers, inside);
  expect(files).toBeGreaterThan(5);
  expect(hits).toEqual([]);
  for (const word of markers) expect(said).not.toContain(word);
});

test('nothing was opened for writing outside of its folders', () => {
  test.skip(!canTrace, 'needs root and strace');
  const opens = readdirSync(traces)
    .filter((name) => name.startsWith('opened.'))
    .flatMap((name) => readFileSync(join(traces, name), 'utf8').split('\n'))
    .filter((line) => /O_WRONLY|O_RDWR|O_CREAT|creat\(/.test(line));
  const written = new Set(opens.flatMap((line) => /= \d+<(.+?)>$/.exec(line)?.[1] ?? []));
  const outside = [...written]
    .filter((file) => !file.startsWith(`${root}/`))
    // Devices, and what Chromium's processes share with each other in memory, unlinked as soon as it is open.
    .filter(
      (file) =>
        !/^\/(dev|proc|sys)\//.test(file) || /^\/dev\/shm\/(?!\.org\.chromium\.)/.test(file),
    );
  expect([...written].some((file) => file.startsWith(`${vaultFolder}/records.db`))).toBe(true);
  expect(outside).toEqual([]);
  expect(readdirSync('/dev/shm').filter((name) => name.includes(marker))).toEqual([]);
});
