import { app, powerMonitor, type BrowserWindow } from 'electron';
import { lockRequestChannel } from '#shared/contract/channel.ts';
import type { LockCause } from '../vault/open-vault.ts';

const lookEveryMs = 5_000;

/** How long the window may take to save what is being typed before the vault locks all the same. */
const graceMs = 1_500;

interface Lockable {
  state(): 'missing' | 'locked' | 'open';
  /** Ends an opening that is under way and takes long. */
  stopOpening(): void;
  expectLock(cause: LockCause): void;
  lock(cause: LockCause): void;
  checkIdle(): void;
}

/**
 * Asks the window to save and lock, and locks anyway when it does not answer in time. Resolves once the vault is
 * locked.
 */
export async function requestLock(
  vault: Lockable,
  window: BrowserWindow | undefined,
  cause: LockCause,
): Promise<void> {
  if (vault.state() !== 'open') {
    vault.stopOpening();
    return;
  }
  if (!window || window.isDestroyed() || window.webContents.isCrashed()) {
    vault.lock(cause);
    return;
  }
  vault.expectLock(cause);
  window.webContents.send(lockRequestChannel);
  const deadline = performance.now() + graceMs;
  while (vault.state() === 'open' && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  vault.lock(cause);
}

/** Locks when the computer sleeps or its screen is locked, and looks at the clock again when it wakes. */
export function lockWithTheComputer(
  vault: Lockable,
  window: () => BrowserWindow | undefined,
): void {
  const lockNow = (): void => void requestLock(vault, window(), 'computer');
  powerMonitor.on('suspend', lockNow);
  powerMonitor.on('lock-screen', lockNow);
  powerMonitor.on('resume', () => vault.checkIdle());
  powerMonitor.on('unlock-screen', () => vault.checkIdle());
  powerMonitor.on('user-did-resign-active', lockNow);
  // Linux tells nobody that its screen is locked; some of its desktops answer when asked.
  if (process.platform !== 'linux') return;
  setInterval(() => {
    if (vault.state() === 'open' && powerMonitor.getSystemIdleState(1) === 'locked') lockNow();
  }, lookEveryMs).unref();
}

/** Words that the disk refused would go with the process. */
interface Refused {
  readonly waiting: boolean;
}

/** Closing the window saves and locks first; then it really closes, unless words would be lost: then at the next time. */
export function lockBeforeClose(vault: Lockable, window: BrowserWindow, refused: Refused): void {
  window.on('close', (event) => {
    if (vault.state() !== 'open') {
      vault.stopOpening();
      return;
    }
    event.preventDefault();
    void requestLock(vault, window, 'closing').finally(() => {
      if (!window.isDestroyed() && !refused.waiting) window.close();
    });
  });
}

/** Quitting saves and locks first; the second pass through really quits. It stays as well when words would be lost. */
export function lockBeforeQuit(
  vault: Lockable,
  window: () => BrowserWindow | undefined,
  refused: Refused,
): void {
  let locked = false;
  app.on('before-quit', (event) => {
    if (vault.state() !== 'open') {
      vault.stopOpening();
      return;
    }
    if (locked) return;
    event.preventDefault();
    void requestLock(vault, window(), 'closing').finally(() => {
      if (refused.waiting) return;
      locked = true;
      app.quit();
    });
  });
}
