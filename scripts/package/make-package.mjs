import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build, Platform } from 'electron-builder';
import configuration from '../../electron-builder.config.mjs';
import { isOnPath } from '../runtime/on-path.mjs';
import { projectFolder } from '../runtime/project.mjs';
import { makeDebianPackage } from './debian-package.mjs';

/**
 * @typedef {object} MadePackage
 * @property {string} folder the unpacked app, as it will lie on a person's computer
 * @property {string} executable
 * @property {string[]} installers
 */

/**
 * Packages the app as it was last built, and the .deb where `dpkg-deb` is, for the system and the processor this runs on.
 *
 * @param {object} options
 * @param {import('../runtime/electron-runtime.mjs').Electron} options.electron
 * @param {string} options.output the folder that everything is put into
 * @param {boolean} options.installers whether electron-builder makes the system's installers too; it fetches tools for that
 * @param {boolean} [options.debian] whether a .deb is made where it can be
 * @returns {Promise<MadePackage>}
 */
export async function makePackage({ electron, output, installers, debian = true }) {
  await mkdir(output, { recursive: true });
  const platform = Platform.current();
  const made = await build({
    projectDir: projectFolder,
    targets: platform.createTarget(installers ? null : 'dir'),
    publish: 'never',
    config: {
      ...configuration,
      directories: { ...configuration.directories, output },
      electronDist: electron.folder,
      electronVersion: electron.version,
    },
  });
  const { folder, executable } = unpacked(output);
  if (debian && process.platform === 'linux' && isOnPath('dpkg-deb'))
    made.push(await makeDebianPackage({ folder, output, isTrial: electron.isTrial }));
  return { folder, executable, installers: made };
}

/**
 * Where electron-builder leaves the app itself.
 *
 * @param {string} output
 * @returns {{ folder: string, executable: string }}
 */
function unpacked(output) {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (process.platform === 'darwin') {
    const folder = path.join(output, `mac${arch}`, 'Circlekeep.app');
    return { folder, executable: path.join(folder, 'Contents/MacOS/Circlekeep') };
  }
  if (process.platform === 'win32') {
    const folder = path.join(output, `win${arch}-unpacked`);
    return { folder, executable: path.join(folder, 'Circlekeep.exe') };
  }
  const folder = path.join(output, `linux${arch}-unpacked`);
  return { folder, executable: path.join(folder, 'circlekeep') };
}
