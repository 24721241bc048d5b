/**
 * How tests and measurements are told which Electron to start. tests/support/electron-app.ts reads it.
 *
 * @param {import('./electron-runtime.mjs').ElectronRuntime} electron
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(electron) {
  return {
    CIRCLEKEEP_ELECTRON: electron.executable,
    CIRCLEKEEP_ELECTRON_SWITCHES: JSON.stringify(electron.switches),
  };
}
