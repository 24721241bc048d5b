import { contextBridge, ipcRenderer, webFrame } from 'electron';

// A sandboxed preload cannot import the contract; what it names of it is checked against it by a test.
const channel = 'circlekeep';
const lockRequestChannel = 'circlekeep:lock-request';
const longestWord = 64;
const mostWords = 8_000;

const call = (operation: string, input: unknown): Promise<unknown> =>
  ipcRenderer.invoke(channel, operation, input);

contextBridge.exposeInMainWorld('circlekeep', {
  call,
  /** The main process is about to lock: save what is being typed, then lock. */
  onLockRequest: (listener: () => void): void => {
    ipcRenderer.on(lockRequestChannel, () => listener());
  },
});

// Chromium underlines what this says is misspelt; its own spell-check, which would fetch dictionaries, stays off.
webFrame.setSpellCheckProvider('en-US', {
  spellCheck: (asked, mark) => {
    const words = asked.filter(({ length }) => length <= longestWord).slice(0, mostWords);
    // Locked, or no dictionary: nothing is underlined.
    call('spelling.check', { words }).then(
      (reply) => mark(misspeltIn(reply)),
      () => mark([]),
    );
  },
});

function misspeltIn(reply: unknown): string[] {
  const value = property(reply, 'value');
  const misspelt = property(value, 'misspelt');
  return Array.isArray(misspelt) ? misspelt.filter((word) => typeof word === 'string') : [];
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}
