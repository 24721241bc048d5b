import { app, dialog } from 'electron';
import { accessSync, constants } from 'node:fs';
import { errorWords, type ErrorCode } from '#shared/errors.ts';

/** Ends the app with words for a person: in a box, and in the terminal where there may be nobody to see a box. */
export function endWith(code: ErrorCode): void {
  process.stderr.write(`${errorWords[code]}\n`);
  dialog.showErrorBox('Circlekeep', errorWords[code]);
  app.exit(1);
}

/**
 * What nobody caught ends the app, after `lock`: nothing is certain any more, and Electron would show the stack.
 * Developers see it in the terminal.
 */
export function endPlainlyWhenBroken(lock: () => void): void {
  process.on('uncaughtException', (error) => {
    if (!app.isPackaged) process.stderr.write(`${error.stack ?? error.message}\n`);
    try {
      lock();
    } finally {
      endWith('stopped');
    }
  });
}

/** A second start ends without a word. One whose own folder refuses to be written to looks the same to Electron. */
export function endUnlessFirst(userData: string): void {
  try {
    accessSync(userData, constants.W_OK);
    app.quit();
  } catch {
    void app.whenReady().then(() => endWith('cannot-start'));
  }
}
