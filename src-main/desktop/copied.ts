import { createHash } from 'node:crypto';

/** The system's clipboard, as far as it is needed. */
interface Clipboard {
  readText(): string | Promise<string>;
  clear(): void;
}

/** How long what was copied can be pasted: enough to change to another program, too short to be forgotten there. */
export const copiedForMs = 3 * 60_000;

/**
 * Remembers by its hash what was copied out of the window, to take it off the clipboard after a time and when the vault
 * locks. Electron cannot mark it as concealed for clipboard histories: a mark replaces the text it is to be about.
 */
export function createCopied(clipboard: Clipboard, forMs = copiedForMs) {
  let ours: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  const onClipboard = async (): Promise<string> =>
    createHash('sha256')
      .update(await clipboard.readText())
      .digest('hex');

  const forget = async (): Promise<void> => {
    clearTimeout(timer);
    const copied = ours;
    ours = undefined;
    // What was copied elsewhere since then is somebody else's and stays.
    if (copied !== undefined && (await onClipboard()) === copied) clipboard.clear();
  };

  return {
    note: async (): Promise<void> => {
      clearTimeout(timer);
      ours = await onClipboard();
      timer = setTimeout(() => void forget(), forMs);
    },
    forget,
  };
}
