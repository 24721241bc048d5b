import { dialog, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { FileSaver } from '../records/calendar.ts';
import { writeWhole } from './pdf-file.ts';

interface Offer {
  /** On show in any folder, so it names nobody. */
  suggestedName: string;
  /** What such a file is called, and its ending without the dot. */
  kind: string;
  extension: string;
}

/** Asks in the system's own dialog where to, then writes what `make` gives, whole or not at all. */
export async function saveChosen(
  owner: BrowserWindow | undefined,
  { suggestedName, kind, extension }: Offer,
  make: () => Promise<Uint8Array>,
): Promise<{ saved: boolean }> {
  const options = {
    defaultPath: suggestedName,
    filters: [{ name: kind, extensions: [extension] }],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  };
  const { canceled, filePath } = await (owner === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(owner, options));
  if (canceled || filePath === '') return { saved: false };
  await writeWhole(named(filePath, extension), await make());
  return { saved: true };
}

export function createFileSaver(parent: () => BrowserWindow | undefined): FileSaver {
  return {
    save: ({ bytes, ...offer }) => saveChosen(parent(), offer, () => Promise.resolve(bytes)),
  };
}

/** As typed, with the ending where it is missing, unless that would write over another file unasked. */
function named(file: string, extension: string): string {
  const withEnding = `${file}.${extension}`;
  return extname(file) === '' && !existsSync(withEnding) ? withEnding : file;
}
