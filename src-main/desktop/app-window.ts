import { app, BrowserWindow, type WebContents } from 'electron';
import { startUrl } from './app-protocol.ts';
import { isAppUrl } from './silence.ts';
import { appWindowPreferences } from './web-preferences.ts';

/** The one window. Its title never says what is open in it. */
export function createAppWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 520,
    show: false,
    title: 'Circlekeep',
    // The ground of the lock screen, so that no white flash comes before the first paint.
    backgroundColor: '#F6F4EF',
    webPreferences: appWindowPreferences(app.isPackaged),
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  reviveWhenDead(window.webContents);
  void window.loadURL(startUrl);
  return window;
}

const twiceWithinMs = 10_000;

/** A page that died is loaded anew: what was typed is in the vault. One that dies again at once would never end. */
function reviveWhenDead(contents: WebContents): void {
  let lastDeath = -Infinity;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const again = performance.now() - lastDeath < twiceWithinMs;
    lastDeath = performance.now();
    if (again) throw new Error(`The page died twice: ${reason}`);
    // Not from within the event, while Electron is still clearing the old page away.
    setImmediate(() => {
      if (!contents.isDestroyed()) contents.reload();
    });
  });
}

/** For every page that ever exists: no leaving, no new windows, no frames inside. */
export function confine(contents: WebContents): void {
  const stay = (event: Electron.Event<{ url: string }>): void => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
