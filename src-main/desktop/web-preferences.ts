import { join } from 'node:path';
import type { WebPreferences } from 'electron';

/** The one set of preferences every window is made with; a test asserts it and reads it back at run time. */
export const hardenedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // Chromium's spell-checker fetches its dictionaries from a server.
  spellcheck: false,
  enableWebSQL: false,
} satisfies WebPreferences;

/** Only the app's own window gets the bridge; windows for printing have none. */
export function appWindowPreferences(packaged: boolean): WebPreferences {
  return {
    ...hardenedPreferences,
    devTools: !packaged,
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
  };
}
