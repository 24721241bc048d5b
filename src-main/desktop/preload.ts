import { contextBridge, ipcRenderer } from 'electron';

// A sandboxed preload cannot import the contract; the two channel names are checked against it by a test.
const channel = 'circlekeep';
const lockRequestChannel = 'circlekeep:lock-request';

const bridge = {
  call: (operation: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channel, operation, input),
  /** The main process is about to lock: save what is being typed, then lock. */
  onLockRequest: (listener: () => void): void => {
    ipcRenderer.on(lockRequestChannel, () => listener());
  },
};

contextBridge.exposeInMainWorld('circlekeep', bridge);
