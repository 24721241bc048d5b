import { chromium, type Page } from '@playwright/test';
import { sandboxSwitches } from '../../scripts/runtime/sandbox.mjs';
import { cleanEnvironment } from './electron-app.ts';

/*
 * A packaged Circlekeep as people get it: its fuses keep Playwright's own way into Electron shut, and it opens no
 * debugging port. What is left is Chromium's debugging pipe, two open files that only the program that starts the app
 * holds the other end of (src-main/desktop/switches.ts says why it may stay).
 */

export interface PackagedApp {
  page: Page;
  /** Everything that can be debugged: the app's window, and whatever else should not be there. */
  pages: () => string[];
  close: () => Promise<void>;
}

export interface PackagedOptions {
  executable: string;
  /** Where this app keeps everything; without it, where it does for the person it runs as. */
  userDataDir?: string;
  args?: string[];
  /** For an executable that starts the app: what it is given before the app's own switches. */
  before?: string[];
  /** Whether Chromium's sandbox is known to work for whoever the app runs as. */
  sandbox?: boolean;
  /** The folder it is started in, which the system's dialogs begin with. */
  cwd: string;
}

export async function launchPackagedApp(options: PackagedOptions): Promise<PackagedApp> {
  const { executable, userDataDir, before = [], args = [], cwd } = options;
  const sandbox = options.sandbox ? [] : await sandboxSwitches(executable, 'tests');
  const context = await chromium.launchPersistentContext(userDataDir ?? '', {
    // Playwright starts browsers where it runs itself.
    executablePath: '/usr/bin/env',
    // None of the switches that Playwright gives browsers: they would make another app of it.
    ignoreDefaultArgs: true,
    args: [
      `--chdir=${cwd}`,
      executable,
      ...before,
      ...sandbox,
      '--remote-debugging-pipe',
      ...(userDataDir === undefined ? [] : [`--user-data-dir=${userDataDir}`]),
      ...args,
    ],
    env: cleanEnvironment(),
    viewport: null,
  });
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    page,
    pages: () => context.pages().map((open) => open.url()),
    close: () => context.close(),
  };
}
