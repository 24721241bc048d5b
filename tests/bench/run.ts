import { hashRaw } from '@node-rs/argon2';
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '#main/store/open-database.ts';
import { searchExpression } from '#main/store/search.ts';
import { readHeader } from '#main/vault/header.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { launchApp } from '../support/electron-app.ts';
import {
  beginner,
  benchPassphrase,
  career,
  crowd,
  empty,
  makeCareerVault,
} from './career-vault.ts';
import { measureAudit } from './audit.ts';
import { measureBackup } from './backup.ts';
import { report } from './figures.ts';
import { measureOpening } from './opening.ts';
import { painted } from './painted.ts';
import { measurePrinting } from './printing.ts';
import { measureNameGuard } from './name-guard.ts';
import { measureScreens } from './screens.ts';

/*
 * Ratios against a baseline in the same run, each measured in turns with its baseline, so that a busy machine
 * weighs on both alike. Median and p95 are printed as `name: value`.
 */

const base = mkdtempSync(join(tmpdir(), 'circlekeep-bench-'));
const folders = {
  career: join(base, 'career'),
  beginner: join(base, 'beginner'),
  crowd: join(base, 'crowd'),
  empty: join(base, 'empty vault'),
};

async function main(): Promise<void> {
  console.log('Making a vault of a career: 250,000 notes, 5,000 clients, 30,000 sessions …');
  for (const folder of Object.values(folders)) mkdirSync(folder);
  await makeCareerVault(join(folders.beginner, 'vault'), beginner);
  await makeCareerVault(join(folders.career, 'vault'), career);
  await makeCareerVault(join(folders.crowd, 'vault'), crowd);
  await makeCareerVault(join(folders.empty, 'vault'), empty);

  const start = await measureStart();
  report('start_ratio', start.app, start.empty);
  const atCareer = await measureOpenVault(folders.career);
  const atBeginner = await measureOpenVault(folders.beginner);
  report('unlock_ratio', atCareer.unlock, atCareer.argon2);
  report('save_ratio', atCareer.save, atCareer.insert);
  report('save_growth', atCareer.save, atBeginner.save);
  report('search_ratio', atCareer.search, atCareer.query);
  report('search_growth', atCareer.search, atBeginner.search);
  report('memory_ratio', [atCareer.memory], [start.memory]);
  measureNameGuard();
  await measureScreens(folders);
  await measurePrinting(base);
  await measureOpening(join(folders.career, 'vault'));
  await measureBackup(base, join(folders.career, 'vault'));
  await measureAudit(join(folders.career, 'vault'));
}

/** An app that opens one empty window, in the same Electron. */
function emptyApp(): string {
  const folder = join(base, 'empty');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","main":"main.js"}');
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => {
       const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
       window.once('ready-to-show', () => window.show());
       window.loadURL('data:text/html,<input aria-label="Passphrase">');
     });`,
  );
  return folder;
}

/** Launch to a painted field, the app's unlock screen and an empty window in turns. */
async function measureStart(): Promise<{ app: number[]; empty: number[]; memory: number }> {
  const folder = emptyApp();
  const timed = async (appFolder?: string): Promise<{ ms: number; memory: number }> => {
    const userDataDir = appFolder ? mkdtempSync(join(base, 'user-')) : folders.beginner;
    const from = performance.now();
    const { app, page, close } = await launchApp({
      userDataDir,
      ...(appFolder ? { appFolder } : {}),
    });
    await page.getByLabel('Passphrase', { exact: true }).waitFor();
    await painted(page);
    const ms = performance.now() - from;
    const memory = await residentMiB(app);
    await close();
    return { ms, memory };
  };
  const result = { app: [] as number[], empty: [] as number[], memory: 0 };
  await timed();
  for (let round = 0; round < 10; round += 1) {
    result.app.push((await timed()).ms);
    const empty = await timed(folder);
    result.empty.push(empty.ms);
    result.memory = empty.memory;
  }
  return result;
}

/** What all processes of the app hold in memory together. */
async function residentMiB(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, process) => sum + process.memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}

async function measureOpenVault(folder: string) {
  const vaultFolder = join(folder, 'vault');
  const slot = readHeader(vaultFolder).slots.find(({ kind }) => kind === 'passphrase');
  if (slot?.kdf.name !== 'argon2id') throw new Error('the bench vault has no passphrase slot');
  const { memoryKiB, iterations, parallelism } = slot.kdf;
  const { page, app, close } = await launchApp({ userDataDir: folder });
  const unlock: number[] = [];
  const argon2: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const field = page.getByLabel('Passphrase', { exact: true });
    await field.fill(benchPassphrase);
    const from = performance.now();
    await field.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'New session' }).waitFor();
    await painted(page);
    unlock.push(performance.now() - from);
    if (round < 6) {
      await page.keyboard.press('Control+l');
      await field.waitFor();
    }
    const bare = performance.now();
    await hashRaw(benchPassphrase, {
      memoryCost: memoryKiB,
      timeCost: iterations,
      parallelism,
      outputLen: 32,
      salt: Buffer.alloc(32, 1),
    });
    argon2.push(performance.now() - bare);
  }

  const keys = await unlockWithPassphrase(vaultFolder, benchPassphrase);
  const direct = openDatabase(join(vaultFolder, 'records.db'), keys.records);
  const { save, insert } = await measureSaves(page, direct);
  const { search, query } = await measureSearches(page, direct);
  direct.close();
  await page.goto('circlekeep://app/index.html#/clients');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await painted(page);
  const memory = await residentMiB(app);
  await close();
  return { unlock, argon2, save, insert, search, query, memory };
}

/** A draft growing by a sentence per save through the app's IPC, and the same text inserted bare, in turns. */
async function measureSaves(page: Page, direct: Database) {
  direct.exec('CREATE TABLE IF NOT EXISTS bench_scratch (text TEXT) STRICT');
  const bare = direct.prepare('INSERT INTO bench_scratch VALUES (?)');
  const result = { save: [] as number[], insert: [] as number[] };
  await page.evaluate(benchSessionInPage);
  for (let round = 0; round < 120; round += 1) {
    const { ms, text } = await page.evaluate(saveInPage, round);
    result.save.push(ms);
    const from = performance.now();
    bare.run(text);
    result.insert.push(performance.now() - from);
  }
  direct.exec('DROP TABLE bench_scratch');
  return result;
}

const searches = [
  'trust',
  'anger',
  'silence ro',
  'promise walk',
  'garden',
  'bo',
  'tension repair',
  'Muster12',
];

async function measureSearches(page: Page, direct: Database) {
  const bare = direct.prepare(
    'SELECT rowid, title FROM search_index WHERE search_index MATCH ? ORDER BY rank LIMIT 30',
  );
  const result = { search: [] as number[], query: [] as number[] };
  for (let round = 0; round < 5; round += 1)
    for (const text of searches) {
      result.search.push(await page.evaluate(searchInPage, text));
      const from = performance.now();
      bare.all(searchExpression(text));
      result.query.push(performance.now() - from);
    }
  return result;
}

// The three functions below run in the app's page, through the same bridge the app itself uses.

async function benchSessionInPage(): Promise<void> {
  const call = async (operation: string, input: unknown): Promise<unknown> => {
    const reply = (await window.circlekeep.call(operation, input)) as {
      ok: boolean;
      value: unknown;
    };
    if (!reply.ok) throw new Error(`${operation} was refused: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  const groups = (await call('groups.list', {})) as { id: string }[];
  const sessionId = crypto.randomUUID();
  await call('sessions.save', {
    id: sessionId,
    groupId: groups[0]?.id,
    version: 0,
    fields: {
      plannedStart: '2026-11-24T18:00',
      zone: 'Europe/Berlin',
      plannedMinutes: 90,
      actualStart: null,
      actualEnd: null,
      modality: 'in-person',
      place: '',
      topic: '',
      plan: '',
      facilitators: [],
    },
  });
  const noteId = crypto.randomUUID();
  const paragraphId = crypto.randomUUID();
  Object.assign(window, {
    saveDraft: async (round: number) => {
      const text = 'A sentence of about the length that one writes without a pause. '.repeat(
        round + 1,
      );
      const input = {
        id: noteId,
        sessionId,
        version: round,
        format: 'free',
        document: {
          type: 'doc',
          content: [
            {
              type: 'section',
              attrs: { key: 'note', title: 'Note' },
              content: [
                {
                  type: 'paragraph',
                  attrs: { id: paragraphId, audience: { kind: 'mentioned' } },
                  content: [{ type: 'text', text }],
                },
              ],
            },
          ],
        },
      };
      const from = performance.now();
      await call('notes.saveGroup', input);
      return { ms: performance.now() - from, text };
    },
  });
}

function saveInPage(round: number): Promise<{ ms: number; text: string }> {
  const page = window as unknown as {
    saveDraft(round: number): Promise<{ ms: number; text: string }>;
  };
  return page.saveDraft(round);
}

async function searchInPage(text: string): Promise<number> {
  const from = performance.now();
  await window.circlekeep.call('search.query', { text, limit: 30 });
  return performance.now() - from;
}

try {
  await main();
} finally {
  rmSync(base, { recursive: true, force: true });
}
