import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#shared/errors.ts';
import type { ChooseCsv } from '../records/imports.ts';

/** The window never learns where the file is, and no copy of it is made. */
export function createChooseCsv(parent: () => BrowserWindow | undefined): ChooseCsv {
  return async (largest) => {
    const options: OpenDialogOptions = {
      filters: [
        { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
        { name: '*', extensions: ['*'] },
      ],
      properties: ['openFile'],
    };
    const owner = parent();
    const { canceled, filePaths } = await (owner === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(owner, options));
    const [file] = filePaths;
    if (canceled || file === undefined) return null;
    return { name: basename(file), bytes: await readUpTo(file, largest) };
  };
}

async function readUpTo(file: string, largest: number): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile()) throw new AppError('file-not-read');
      if (found.size > largest) throw new AppError('import-too-large');
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // The system's own words would name the file.
    throw error instanceof AppError ? error : new AppError('file-not-read');
  }
}
