import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { mkdir, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import type { FileInParts, FileKind, Files } from '../records/files.ts';
import { withEnding, writeWhole } from './write-whole.ts';

/** `parent` is the window the dialogs belong to. */
export function createFiles(parent: () => BrowserWindow | undefined) {
  let locks = 0;

  /** A dialog may stand open, or a file be made, while the vault is locked, by somebody or by itself. */
  function sinceNow(): () => void {
    const locksBefore = locks;
    return () => {
      if (locks !== locksBefore) throw new AppError('vault-locked');
    };
  }

  /** The file or folder somebody chose. */
  async function askFor(options: OpenDialogOptions): Promise<string | undefined> {
    const owner = parent();
    const { canceled, filePaths } = await (owner === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(owner, options));
    return canceled ? undefined : filePaths[0];
  }

  /** Asks where to, then writes what `make` gives. */
  async function saveStream(
    suggestedName: string,
    { name, extensions }: FileKind,
    make: () => AsyncIterable<Uint8Array>,
  ): Promise<{ saved: boolean }> {
    const options: SaveDialogOptions = {
      defaultPath: suggestedName,
      filters: [{ name, extensions: [...extensions] }],
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    };
    const owner = parent();
    const refuseOnceLocked = sinceNow();
    const { canceled, filePath } = await (owner === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(owner, options));
    if (canceled || filePath === '') return { saved: false };
    refuseOnceLocked();
    async function* whileOpen(): AsyncGenerator<Uint8Array> {
      for await (const chunk of make()) {
        refuseOnceLocked();
        yield chunk;
      }
      refuseOnceLocked();
    }
    await writeWhole(withEnding(filePath, `.${extensions[0]}`), whileOpen());
    return { saved: true };
  }

  /** The same for what is made at once. */
  const saveMade = (
    suggestedName: string,
    kind: FileKind,
    make: () => Promise<Uint8Array>,
  ): Promise<{ saved: boolean }> =>
    saveStream(suggestedName, kind, async function* () {
      yield await make();
    });

  /** Asks for a folder and writes what each `make` gives into a new one in it, whose name is free. */
  async function saveMadeInto(
    folderName: string,
    made: readonly { name: string; make: () => Promise<Uint8Array> }[],
  ): Promise<{ saved: number }> {
    const refuseOnceLocked = sinceNow();
    const chosen = await askFor({
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    if (chosen === undefined) return { saved: 0 };
    refuseOnceLocked();
    const folder = await newFolder(chosen, folderName);
    for (const { name, make } of made) {
      const bytes = await make();
      refuseOnceLocked();
      await writeWhole(join(folder, name), bytes);
    }
    return { saved: made.length };
  }

  return {
    open: async ({ kind, largest, tooLarge }) => {
      const file = await askFor({
        filters: [{ name: kind.name, extensions: [...kind.extensions] }],
        properties: ['openFile', 'dontAddToRecent'],
      });
      if (file === undefined) return null;
      return { name: basename(file), bytes: await readUpTo(file, largest, tooLarge) };
    },

    openInParts: async ({ name, extensions }) => {
      const file = await askFor({
        filters: [{ name, extensions: [...extensions] }],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return file === undefined ? null : await openInParts(file);
    },

    save: ({ suggestedName, kind, bytes }) =>
      saveMade(suggestedName, kind, () => Promise.resolve(bytes)),

    saveStream,

    saveMade,

    saveMadeInto,

    chooseFolder: async () => {
      const refuseOnceLocked = sinceNow();
      const chosen = await askFor({
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      refuseOnceLocked();
      return chosen;
    },

    /** After a lock nothing that was in the vault is written any more, whatever dialog is still open. */
    abandon: (): void => {
      locks += 1;
    },
  } satisfies Files & Record<string, unknown>;
}

export type DesktopFiles = ReturnType<typeof createFiles>;

/** A folder of that name, or with a number behind it where there is one already; nothing is ever written over. */
async function newFolder(parent: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(parent, number === 1 ? name : `${name}-${number}`);
    try {
      await mkdir(folder, { mode: 0o700 });
      return folder;
    } catch (error) {
      const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!exists || number > 999) throw new AppError('file-not-written');
    }
  }
}

/** Reads a plain file; its size is asked of the very file that is then read. The system's words would name it. */
async function readUpTo(file: string, largest: number, tooLarge: ErrorCode): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile()) throw new AppError('file-not-read');
      if (found.size > largest) throw new AppError(tooLarge);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file-not-read');
  }
}

/** A plain file, kept open: what is read later is read from the very file that was chosen. */
async function openInParts(file: string): Promise<FileInParts> {
  const asked = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    try {
      return await work;
    } catch {
      throw new AppError('file-not-read');
    }
  };
  const handle = await asked(open(file, 'r'));
  try {
    const found = await asked(handle.stat());
    if (!found.isFile()) throw new AppError('file-not-read');
    return {
      size: found.size,
      read: async (start, length) => {
        const bytes = Buffer.alloc(length);
        const { bytesRead } = await asked(handle.read(bytes, 0, length, start));
        if (bytesRead !== length) throw new AppError('file-not-read');
        return bytes;
      },
      close: () => asked(handle.close()),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
