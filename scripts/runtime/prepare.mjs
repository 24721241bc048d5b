import { ensureDependencies } from './dependencies.mjs';
import { openDisplay } from './display.mjs';
import { prepareElectronRuntime } from './electron-runtime.mjs';
import { ensureForeignTools } from './foreign-tools.mjs';
import { continueUnderProjectNode } from './project-node.mjs';

/**
 * @typedef {object} Prepared
 * @property {import('./electron-runtime.mjs').ElectronRuntime} electron
 * @property {import('./display.mjs').Display} display
 */

/**
 * Brings a machine from a fresh clone to the point where Electron can open a window, then does the
 * work. Written for the Node a server happens to have, and free of packages until they are there.
 *
 * @param {import('./electron-runtime.mjs').Purpose} purpose
 * @param {(prepared: Prepared) => Promise<number>} work
 * @returns {Promise<number>} the exit code
 */
export function withEverythingPrepared(purpose, work) {
  return withPackages(async () => {
    const electron = await prepareElectronRuntime(purpose);
    if (purpose === 'tests') await ensureForeignTools();
    const display = await openDisplay();
    try {
      return await work({ electron, display });
    } finally {
      display.close();
    }
  });
}

/**
 * The same as far as the project's own packages and its Node.
 *
 * @param {() => Promise<number>} work
 * @returns {Promise<number>} the exit code
 */
export async function withPackages(work) {
  await ensureDependencies();
  return (await continueUnderProjectNode()) ?? (await work());
}
