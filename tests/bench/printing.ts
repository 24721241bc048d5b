import type { ElectronApplication } from '@playwright/test';
import { join } from 'node:path';
import { launchApp } from '../support/electron-app.ts';
import { report } from './figures.ts';

const papers = 40;

/** What one paper of a stack takes, over Electron's bare PDF of an empty page, in turns; on the demo's signed notes. */
export async function measurePrinting(folder: string): Promise<void> {
  const { app, page, close } = await launchApp({
    userDataDir: join(folder, 'printing'),
    args: ['--demo'],
  });
  try {
    await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 120_000 });
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      join(folder, 'stack.pdf'),
    );
    const result = { each: [] as number[], bare: [] as number[] };
    for (let round = 0; round < 7; round += 1) {
      result.each.push((await page.evaluate(saveStackInPage, papers)) / papers);
      result.bare.push(await barePdf(app));
    }
    report('print_ratio', result.each, result.bare);
  } finally {
    await close();
  }
}

/** Runs in the page, through the bridge the app itself uses; milliseconds for all. */
async function saveStackInPage(count: number): Promise<number> {
  const call = async <Value>(operation: string, input: object): Promise<Value> => {
    const reply = (await window.circlekeep.call(operation, input)) as { ok: boolean; value: Value };
    if (!reply.ok) throw new Error(operation);
    return reply.value;
  };
  const groups = await call<{ id: string }[]>('groups.list', {});
  let documents: object[] = [];
  for (const { id } of groups) {
    if (documents.length >= count) break;
    const of = { kind: 'group', groupId: id };
    const listed = await call<{ document: { kind: string } }[]>('stacks.list', {
      of,
      from: null,
      until: null,
    });
    const notes = listed.map(({ document }) => document);
    documents = [...documents, ...notes.filter(({ kind }) => kind === 'progress-note')];
  }
  const from = performance.now();
  await call('stacks.savePdf', {
    documents: documents.slice(0, count),
    paper: 'letter',
    eachOnAFront: false,
    into: 'one-file',
  });
  return performance.now() - from;
}

/** A window of its own that nobody sees, an empty page in it, and its PDF; milliseconds. */
function barePdf(app: ElectronApplication): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const from = performance.now();
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadURL('about:blank');
    await window.webContents.printToPDF({});
    window.destroy();
    return performance.now() - from;
  });
}
