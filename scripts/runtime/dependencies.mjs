import { readFile } from 'node:fs/promises';
import { isInstalled } from './lockfile.mjs';
import { runNpm } from './npm-client.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { inProject } from './project.mjs';

/** Installs the project's packages when they are missing or are not those of package-lock.json. */
export async function ensureDependencies() {
  const wanted = await readLockfile(inProject('package-lock.json'));
  if (wanted === undefined) {
    throw new PlainFailure(
      'package-lock.json is missing: fetch Circlekeep again, whole, and run the same command there.',
    );
  }
  const installed = await readLockfile(inProject('node_modules/.package-lock.json'));
  if (isInstalled(wanted, installed)) return;

  console.log("Installing the project's packages with npm.");
  // Some packages want a newer Node than the one npm may run under: they get it, so npm is not to warn.
  const code = await runNpm([
    ...installation(),
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
  ]);
  if (code !== 0) {
    throw new PlainFailure(
      `The project's packages could not be installed: mend what npm says above (most often its registry cannot be reached), then run the same command again.`,
    );
  }
}

/**
 * `npm ci` starts by removing node_modules. Windows refuses that while a program in there is
 * running, and this script may be running under the Node in there.
 */
function installation() {
  const runsFromModules = process.execPath.startsWith(inProject('node_modules'));
  const mustKeepFolder = process.platform === 'win32' && runsFromModules;
  return mustKeepFolder ? ['install', '--no-save'] : ['ci'];
}

/**
 * @param {string} file
 * @returns {Promise<import('./lockfile.mjs').Lockfile | undefined>}
 */
async function readLockfile(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
