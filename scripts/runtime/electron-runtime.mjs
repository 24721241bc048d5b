import path from 'node:path';
import { useDeliveredDatabaseModule, useTrialDatabaseModule } from './database-module.mjs';
import {
  fetchOfficialElectron,
  officialElectron,
  officialElectronFolder,
  officialElectronVersion,
  rememberRefusal,
  wasRefusedToday,
} from './official-electron.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { sandboxSwitches } from './sandbox.mjs';
import { ensureSharedLibraries } from './shared-libraries.mjs';
import {
  canUseTrialElectron,
  trialElectronFolder,
  trialElectronVersion,
} from './trial-electron.mjs';

/** @typedef {'use' | 'tests'} Purpose a person opens the app, or only tests do */

/**
 * @typedef {object} Electron
 * @property {string} executable
 * @property {string} folder the whole distribution that the executable is part of
 * @property {string} version
 * @property {boolean} isTrial for tests and trial only
 */

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable
 * @property {string[]} switches what it must be started with, before the app's folder
 */

/**
 * The Electron that Circlekeep runs in here: the official one whenever it can be had, otherwise, on
 * the one system that has it, the trial runtime. The database module that goes with it is in place afterwards.
 *
 * @returns {Promise<Electron>}
 */
export async function prepareElectron() {
  return (await useOfficial()) ?? (await useTrial());
}

/**
 * The same, ready to open a window: everything it needs from the system is in place afterwards.
 *
 * @param {Purpose} purpose
 * @returns {Promise<ElectronRuntime>}
 */
export async function prepareElectronRuntime(purpose) {
  const { executable, isTrial } = await prepareElectron();
  await ensureSharedLibraries(executable);
  const sandbox = await sandboxSwitches(executable, purpose);
  return { executable, switches: [...(isTrial ? waylandSwitches() : []), ...sandbox] };
}

/** @returns {Promise<Electron | undefined>} */
async function useOfficial() {
  const executable = (await officialElectron()) ?? (await fetchUnlessRefused());
  if (executable === undefined) return undefined;
  await useDeliveredDatabaseModule();
  return {
    executable,
    folder: officialElectronFolder,
    version: officialElectronVersion(),
    isTrial: false,
  };
}

/** @returns {Promise<string | undefined>} */
async function fetchUnlessRefused() {
  if (canUseTrialElectron && (await wasRefusedToday())) return undefined;
  const fetched = await fetchOfficialElectron();
  if ('executable' in fetched) return fetched.executable;

  if (!canUseTrialElectron) {
    throw new PlainFailure(
      `Electron ${officialElectronVersion()} could not be fetched (${fetched.reason}): let this network reach Electron's downloads, or set ELECTRON_MIRROR to a copy it can reach, then run the same command again.`,
    );
  }
  console.log(`Electron ${officialElectronVersion()} could not be fetched: ${fetched.reason}.`);
  if (!fetched.hadBegun) await rememberRefusal(fetched.reason);
  return undefined;
}

/** @returns {Promise<Electron>} */
async function useTrial() {
  const folder = await trialElectronFolder();
  await useTrialDatabaseModule();
  console.log(
    `\nTHIS RUNTIME IS FOR TESTS AND TRIAL ONLY: Electron ${trialElectronVersion}, because Electron ${officialElectronVersion()} cannot be fetched here. Keep no real records in it.\n`,
  );
  return {
    executable: path.join(folder, 'electron'),
    folder,
    version: trialElectronVersion,
    isTrial: true,
  };
}

/** The trial Electron does not yet find out by itself that Wayland is all there is. */
function waylandSwitches() {
  const isWaylandOnly = process.env['WAYLAND_DISPLAY'] && !process.env['DISPLAY'];
  return isWaylandOnly ? ['--ozone-platform=wayland'] : [];
}
