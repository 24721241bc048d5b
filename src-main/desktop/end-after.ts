import { app, BrowserWindow } from 'electron';

/**
 * Lets work that is under way when the last window closes come to its end before the app does: seconds, of which nobody
 * sees anything. Somebody who opens a window meanwhile keeps the app.
 */
export function endAfter(work: () => { isRunning(): boolean; idle(): Promise<void> } | undefined) {
  app.on('will-quit', (event) => {
    const underWay = work();
    if (!underWay?.isRunning()) return;
    event.preventDefault();
    void underWay.idle().then(() => {
      if (BrowserWindow.getAllWindows().length === 0) app.quit();
    });
  });
}
