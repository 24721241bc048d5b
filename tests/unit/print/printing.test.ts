import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebContents, WebPreferences } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressNoteModel } from './sample-documents.ts';

type PrintCallback = NonNullable<Parameters<WebContents['print']>[1]>;

/** How Electron behaves in one test, and the windows it was asked for. */
const electron = vi.hoisted(() => ({
  windows: [] as { destroyed: boolean; options: { show?: boolean; webPreferences?: object } }[],
  laidOut: () => Promise.resolve<unknown>(1),
  answerPrint: (_answer: (success: boolean, reason: string) => void): void => undefined,
  chosenFile: { canceled: true, filePath: '' },
  whileChoosing: (): void => undefined,
  chosenFolder: null as string | null,
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class FakeWindow extends EventEmitter {
    destroyed = false;
    webContents = Object.assign(new EventEmitter(), {
      loadURL: () => Promise.resolve(),
      executeJavaScript: () => electron.laidOut(),
      printToPDF: () => Promise.resolve(Buffer.from('%PDF')),
      print: (_options: object, answer: PrintCallback) => electron.answerPrint(answer),
    });

    readonly options: { show?: boolean; webPreferences?: WebPreferences };

    constructor(options: { show?: boolean; webPreferences?: WebPreferences }) {
      super();
      this.options = options;
      electron.windows.push(this);
    }

    isDestroyed(): boolean {
      return this.destroyed;
    }

    destroy(): void {
      this.destroyed = true;
      this.emit('closed');
    }
  }
  return {
    BrowserWindow: FakeWindow,
    dialog: {
      showSaveDialog: () => {
        electron.whileChoosing();
        return Promise.resolve(electron.chosenFile);
      },
      showOpenDialog: () => {
        const { chosenFolder } = electron;
        const filePaths = chosenFolder === null ? [] : [chosenFolder];
        return Promise.resolve({ canceled: chosenFolder === null, filePaths });
      },
    },
  };
});

const { createPrinter } = await import('../../../src-main/desktop/printing.ts');
const { createFiles } = await import('../../../src-main/desktop/files.ts');

const disposed = vi.fn();
const files = createFiles(() => undefined);
const printer = createPrinter({
  hardenedPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  printPage: 'circlekeep://app/print.html',
  publishJob: () => ({ token: 'token', dispose: disposed }),
  files,
});
const model = progressNoteModel();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'circlekeep-print-'));
  electron.windows.length = 0;
  electron.laidOut = () => Promise.resolve(1);
  electron.chosenFile = { canceled: true, filePath: '' };
  electron.whileChoosing = () => undefined;
  electron.chosenFolder = null;
  disposed.mockClear();
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function expectNothingLeft(): void {
  expect(electron.windows.every(({ destroyed }) => destroyed)).toBe(true);
  expect(disposed).toHaveBeenCalledTimes(electron.windows.length);
}

describe('the printer', () => {
  it('makes a PDF in a hidden window without the bridge, and leaves nothing of it', async () => {
    expect((await printer.toPdf(model)).toString()).toBe('%PDF');
    const [window] = electron.windows;
    expect(window?.options.show).toBe(false);
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
    });
    expect(window?.options.webPreferences).not.toHaveProperty('preload');
    expectNothingLeft();
  });

  it('says only that it failed when the page could not be laid out', async () => {
    for (const laidOut of [
      () => Promise.reject(new Error('a stack with /a/path')),
      () => Promise.resolve(undefined),
      () => Promise.resolve(0),
    ]) {
      electron.laidOut = laidOut;
      await expect(printer.toPdf(model)).rejects.toMatchObject({ code: 'print-failed' });
    }
    expectNothingLeft();
  });

  it('tells a cancelled dialog from a failure', async () => {
    electron.answerPrint = (answer) => answer(true, '');
    expect(await printer.toPaper(model)).toEqual({ printed: true });
    electron.answerPrint = (answer) => answer(false, 'Print job canceled');
    expect(await printer.toPaper(model)).toEqual({ printed: false });
    electron.answerPrint = (answer) => answer(false, 'Print job failed');
    await expect(printer.toPaper(model)).rejects.toMatchObject({ code: 'print-failed' });
    expectNothingLeft();
  });

  it('saves where the person chose, with the right ending, or not at all', async () => {
    expect(await printer.savePdf(model, 'note.pdf')).toEqual({ saved: false });
    expect(electron.windows).toHaveLength(0);
    electron.chosenFile = { canceled: false, filePath: join(folder, 'chosen') };
    expect(await printer.savePdf(model, 'note.pdf')).toEqual({ saved: true });
    expect(await readdir(folder)).toEqual(['chosen.pdf']);
    expect(await readFile(join(folder, 'chosen.pdf'), 'utf8')).toBe('%PDF');
    expectNothingLeft();
  });

  it('writes an encrypted PDF with nothing of the plain one beside it', async () => {
    electron.chosenFile = { canceled: false, filePath: join(folder, 'chosen') };
    const saved = await printer.saveEncrypted(model, 'note.pdf', 'copper kettles argue at noon');
    expect(saved).toEqual({ saved: true });
    expect(await readdir(folder)).toEqual(['chosen.age']);
    const written = await readFile(join(folder, 'chosen.age'), 'latin1');
    expect(written).toMatch(/^age-encryption\.org/);
    expect(written).not.toContain('%PDF');
    expectNothingLeft();
  });

  it('lays a stack out one document after the other, and ends it when it is stopped', async () => {
    const stop = new AbortController();
    const made: number[] = [];
    function* models() {
      for (const number of [1, 2, 3]) {
        if (number === 3) stop.abort();
        made.push(number);
        yield model;
      }
    }
    const stack = {
      models: models(),
      paper: 'a4',
      eachOnAFront: true,
      signal: stop.signal,
    } as const;
    electron.chosenFile = { canceled: false, filePath: join(folder, 'chosen.pdf') };
    await expect(printer.saveStack(stack, 'notes.pdf')).rejects.toMatchObject({
      code: 'print-failed',
    });
    expect(made).toEqual([1, 2, 3]);
    expect(await readdir(folder)).toEqual([]);
    expect(electron.windows.every(({ destroyed }) => destroyed)).toBe(true);
    expect(disposed).toHaveBeenCalledTimes(3);
  });

  it('writes stacks into a new folder, and over nothing that is there', async () => {
    const { signal } = new AbortController();
    const stack = { models: [model], paper: 'a4', eachOnAFront: false, signal } as const;
    const stacks = ['client-1.pdf', 'client-2.pdf'].map((fileName) => ({ ...stack, fileName }));
    expect(await printer.saveStacks(stacks, 'notes')).toEqual({ saved: 0 });
    electron.chosenFolder = folder;
    expect(await printer.saveStacks(stacks, 'notes')).toEqual({ saved: 2 });
    expect(await printer.saveStacks(stacks.slice(1), 'notes')).toEqual({ saved: 1 });
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(
      [
        'notes',
        'notes-2',
        join('notes', 'client-1.pdf'),
        join('notes', 'client-2.pdf'),
        join('notes-2', 'client-2.pdf'),
      ].sort(),
    );
    expect(await readFile(join(folder, 'notes', 'client-1.pdf'), 'utf8')).toBe('%PDF');
  });

  it('drops what is under way when the vault locks', async () => {
    electron.laidOut = () => new Promise(() => undefined);
    const pending = printer.toPdf(model);
    const failed = expect(pending).rejects.toMatchObject({ code: 'print-failed' });
    printer.abandon();
    await failed;
    expectNothingLeft();
  });

  it('writes nothing for a file dialog that was still open when the vault locked', async () => {
    electron.chosenFile = { canceled: false, filePath: join(folder, 'chosen.pdf') };
    electron.whileChoosing = () => files.abandon();
    await expect(printer.savePdf(model, 'note.pdf')).rejects.toMatchObject({
      code: 'vault-locked',
    });
    expect(await readdir(folder)).toEqual([]);
    expect(electron.windows).toHaveLength(0);
  });
});
