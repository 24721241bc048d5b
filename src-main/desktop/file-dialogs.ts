import { dialog, type BrowserWindow } from 'electron';
import { open } from 'node:fs/promises';
import { AppError } from '#shared/errors.ts';
import type { FileDialogs } from '../records/education.ts';
import { writeWhole } from './pdf-file.ts';

/** Files in and out of the vault, one at a time and only where a person chose. */
export function createFileDialogs(parent: () => BrowserWindow | undefined): FileDialogs {
  return {
    open: async ({ name, extensions }, largest) => {
      const owner = parent();
      const options = {
        filters: [{ name, extensions }],
        properties: ['openFile' as const],
      };
      const { canceled, filePaths } = await (owner === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(owner, options));
      const [file] = filePaths;
      return canceled || file === undefined ? null : await readWhole(file, largest);
    },

    save: async (bytes, suggestedName) => {
      const owner = parent();
      const options = {
        defaultPath: suggestedName,
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      };
      const { canceled, filePath } = await (owner === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(owner, options));
      if (canceled || filePath === '') return { saved: false };
      await writeWhole(filePath, bytes);
      return { saved: true };
    },
  };
}

/** Asks the size of the very file that is then read, so that no other can come in between. */
async function readWhole(file: string, largest: number): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > largest) throw new AppError('file-too-large');
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file-unreadable');
  }
}
