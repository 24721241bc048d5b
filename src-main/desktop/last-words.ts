import { app, dialog } from 'electron';
import { accessSync, constants } from 'node:fs';
import { inspect } from 'node:util';
import { errorWords, type ErrorCode } from '#shared/errors.ts';

/** Ends the app with words for a person: in a box, and in the terminal where there may be nobody to see a box. */
export function endWith(code: ErrorCode): void {
  process.stderr.write(`${errorWords[code]}\n`);
  dialog.showErrorBox('Circlekeep', errorWords[code]);
  app.exit(1);
}

/**
 * What nobody caught ends the app, after `lock`: nothing is certain any more, and Electron would show the stack. A
 * promise that failed with nobody waiting for it ends nothing. Developers see both in the terminal.
 */
export function endPlainlyWhenBroken(lock: () => void): void {
  process.on('uncaughtException', (error) => {
    tellDevelopers(error);
    try {
      lock();
    } finally {
      endWith('stopped');
    }
  });
  process.on('unhandledRejection', tellDevelopers);
}

function tellDevelopers(error: unknown): void {
  if (!app.isPackaged) process.stderr.write(`${inspect(error)}\n`);
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
