import { ensureDebianPackages } from './debian-packages.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { capture } from './run.mjs';

/** The Debian packages that bring, with what they depend on, every library Electron is linked to. */
const packages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
];

/**
 * Makes sure that the system has the libraries an executable needs.
 *
 * @param {string} executable
 */
export async function ensureSharedLibraries(executable) {
  if (process.platform !== 'linux') return;
  if ((await missingFor(executable)).length === 0) return;
  await ensureDebianPackages(packages, 'that Electron needs');

  const stillMissing = await missingFor(executable);
  if (stillMissing.length > 0) {
    throw new PlainFailure(
      `Electron needs these system libraries: install ${stillMissing.join(', ')}, then run the same command again.`,
    );
  }
}

/** @param {string} executable */
async function missingFor(executable) {
  const { output } = await capture('ldd', [executable]);
  return missingLibraries(output);
}

/**
 * The libraries that the system does not have, read from what `ldd` prints.
 *
 * @param {string} lddOutput
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => String(name));
}
