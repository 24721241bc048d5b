import { app } from 'electron';

/* Switches of Chromium that a packaged Circlekeep does not go along with. */

/**
 * Before the app is ready: drops the switches that open Chromium's debugging port. Whoever connects to it reads and
 * steers the window, and on one computer that is every other user of it. `--remote-debugging-pipe` is another matter:
 * it speaks over two open files to nobody but the program that started the app, and so gives that program, which runs
 * as this user anyway, nothing new.
 */
export function closeDebuggingPort(): void {
  for (const name of ['remote-debugging-port', 'remote-debugging-address', 'remote-allow-origins'])
    app.commandLine.removeSwitch(name);
}

/**
 * Whether the app was started without Chromium's sandbox although it could have one. Starters of AppImages add
 * `--no-sandbox` by themselves where the system keeps user namespaces from working. Root cannot have a sandbox.
 */
export function isWithoutSandbox(): boolean {
  return app.commandLine.hasSwitch('no-sandbox') && process.getuid?.() !== 0;
}
