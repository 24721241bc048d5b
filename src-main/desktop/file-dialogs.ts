import { dialog, type BrowserWindow } from 'electron';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { AppError } from '#shared/errors.ts';
import type { FileDialogs } from '../records/attachments.ts';
import { withEnding, writeWhole } from './pdf-file.ts';

/** The system's dialogs for taking a file in and putting one out. `parent` is the window they belong to. */
export function createFileDialogs(parent: () => BrowserWindow | undefined): FileDialogs {
  return {
    read: async (most) => {
      const options = {
        filters: [{ name: 'PDF, PNG, JPEG', extensions: ['pdf', 'png', 'jpg', 'jpeg'] }],
        properties: ['openFile' as const, 'dontAddToRecent' as const],
      };
      const owner = parent();
      const { canceled, filePaths } = await (owner === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(owner, options));
      const [file] = filePaths;
      if (canceled || file === undefined) return null;
      return { name: basename(file), bytes: await readAtMost(file, most) };
    },

    write: async (bytes, suggestedName) => {
      const ending = extname(suggestedName);
      const options = {
        defaultPath: suggestedName,
        filters: [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }],
        properties: [
          'createDirectory' as const,
          'showOverwriteConfirmation' as const,
          'dontAddToRecent' as const,
        ],
      };
      const owner = parent();
      const { canceled, filePath } = await (owner === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(owner, options));
      if (canceled || filePath === '') return { saved: false };
      await writeWhole(withEnding(filePath, ending), bytes);
      return { saved: true };
    },
  };
}

/** Reads a plain file; one that is larger, or grows while it is read, is refused and not held in memory. */
async function readAtMost(file: string, most: number): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > most) throw new AppError('attachment-too-large');
      const bytes = Buffer.alloc(size);
      let filled = 0;
      while (filled < size) {
        const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file-not-read');
  }
}
