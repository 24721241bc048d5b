import type { Page } from '@playwright/test';
import { basename, dirname } from 'node:path';
import { launchApp } from './electron-app.ts';
import { launchPackagedApp } from './packaged-app.ts';
import { answerSaveDialogs } from './save-dialog.ts';

export interface MainJobApp {
  page: Page;
  close: () => Promise<void>;
}

interface MainJobOptions {
  userDataDir: string;
  args: string[];
  /** What every dialog for saving is answered with. */
  saveAs: string;
}

/**
 * Opens the app that the main job is done in: Circlekeep as it was last built or, where CIRCLEKEEP_PACKAGED names its
 * executable, a packaged one.
 */
export async function launchMainJobApp(options: MainJobOptions): Promise<MainJobApp> {
  const { userDataDir, args, saveAs } = options;
  const executable = process.env['CIRCLEKEEP_PACKAGED'];
  if (executable !== undefined) {
    const cwd = dirname(saveAs);
    const { page, close } = await launchPackagedApp({ executable, userDataDir, args, cwd });
    const dialogs = answerSaveDialogs(basename(saveAs));
    return {
      page,
      close: () => {
        dialogs.stop();
        return close();
      },
    };
  }
  const { app, page, close } = await launchApp({ userDataDir, args });
  // The system's own save dialog cannot be driven on every system; it answers with this file.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, saveAs);
  return { page, close };
}
