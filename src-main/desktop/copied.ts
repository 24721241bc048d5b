import { clipboard } from 'electron';
import { createHash } from 'node:crypto';

/** Remembers by its hash what was copied out of the window, to take it off the clipboard when the vault locks. */
export function createCopied() {
  let ours: string | undefined;
  return {
    note: async (): Promise<void> => {
      ours = await clipboardHash();
    },
    forget: async (): Promise<void> => {
      const copied = ours;
      ours = undefined;
      // What was copied elsewhere since then is somebody else's and stays.
      if (copied !== undefined && (await clipboardHash()) === copied) clipboard.clear();
    },
  };
}

async function clipboardHash(): Promise<string> {
  return createHash('sha256')
    .update(await clipboard.readText())
    .digest('hex');
}
