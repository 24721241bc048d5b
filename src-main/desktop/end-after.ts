import { app, BrowserWindow } from 'electron';

/**
 * Lets work that is under way when the last window closes come to its end before the app does: seconds, of which nobody
 * sees anything. Somebody who opens a window meanwhile keeps the app.
 */
export function endAfter(
  work: () => ({ isRunning(): boolean; idle(): Promise<void> } | undefined)[],
): void {
  app.on('will-quit', (event) => {
    const underWay = work().flatMap((one) => (one?.isRunning() ? [one.idle()] : []));
    if (underWay.length === 0) return;
    event.preventDefault();
    void Promise.all(underWay).then(() => {
      if (BrowserWindow.getAllWindows().length === 0) app.quit();
    });
  });
}
