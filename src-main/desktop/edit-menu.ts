import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

/** Asks as the window does, through the same checks. */
type Ask = (operation: string, input: unknown) => Promise<unknown>;

/**
 * The menu of a text, by the right button, the Menu key or Shift+F10: what a misspelt word may have been meant to be,
 * and the clipboard. Chromium's own dictionary, a file outside the vault, is not offered.
 */
export function offerEditMenu(window: BrowserWindow, ask: Ask): void {
  window.webContents.on('context-menu', (_event, params) => {
    void (async () => {
      const items = [
        ...(await spellingItems(window, params.misspelledWord, ask)),
        ...clipboardItems(params),
      ];
      if (items.length === 0 || window.isDestroyed()) return;
      Menu.buildFromTemplate(items).popup({ window, x: params.x, y: params.y });
    })();
  });
}

/** None for a word that nobody doubts, and none where the answer does not come, as after a lock. */
async function spellingItems(
  { webContents }: BrowserWindow,
  word: string,
  ask: Ask,
): Promise<MenuItemConstructorOptions[]> {
  if (word === '') return [];
  // Loaded with the records, after the window.
  const { spelling } = await import('#shared/contract/spelling.ts');
  const { suggest, teach } = spelling;
  if (!teach.input.safeParse({ word }).success) return [];
  let suggestions: string[];
  try {
    ({ suggestions } = suggest.output.parse(await ask('spelling.suggest', { word })));
  } catch {
    return [];
  }
  return [
    ...(suggestions.length === 0 ? [{ label: 'No suggestions', enabled: false }] : []),
    ...suggestions.map((label) => ({ label, click: () => webContents.replaceMisspelling(label) })),
    { type: 'separator' },
    {
      label: 'Add to dictionary',
      click: () =>
        void ask('spelling.teach', { word }).then(
          // Written once more as it is, it is looked at once more, and its underline goes.
          () => webContents.replaceMisspelling(word),
          () => undefined,
        ),
    },
    { type: 'separator' },
  ];
}

function clipboardItems({
  isEditable,
  editFlags,
  selectionText,
}: Electron.ContextMenuParams): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
  return [
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
