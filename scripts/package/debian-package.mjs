import { cp, mkdir, readdir, readFile, rm, symlink, writeFile, chmod } from 'node:fs/promises';
import path from 'node:path';
import { folderSize } from '../runtime/folder-size.mjs';
import { PlainFailure } from '../runtime/plain-failure.mjs';
import { inProject } from '../runtime/project.mjs';
import { capture } from '../runtime/run.mjs';

/** Where the app lies once it is installed. */
const home = 'usr/lib/circlekeep';

/** What brings every library that Electron is linked to, as in scripts/runtime/shared-libraries.mjs. */
const depends = 'libgtk-3-0t64 | libgtk-3-0, libnss3, libgbm1, libasound2t64 | libasound2';

/**
 * Makes a .deb of the unpacked app with Debian's own `dpkg-deb`: electron-builder would fetch a Ruby program for it.
 * It has no scripts that run when it is installed or removed. dpkg alone puts the files there and takes them away; the
 * menus notice by themselves, and Chromium's sandbox helper lies in the package as what it has to be, setuid root.
 *
 * @param {object} options
 * @param {string} options.folder the unpacked app
 * @param {string} options.output the folder that the .deb is put into
 * @param {boolean} options.isTrial
 * @returns {Promise<string>} the .deb
 */
export async function makeDebianPackage({ folder, output, isTrial }) {
  const about = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  // "~" sorts before everything: the version proper is newer than its own trial.
  const version = `${about.version}${isTrial ? '~trial' : ''}`;
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const root = path.join(output, 'deb');
  await rm(root, { recursive: true, force: true });

  await cp(folder, path.join(root, home), { recursive: true });
  await chmod(path.join(root, home, 'chrome-sandbox'), 0o4755);
  await mkdir(path.join(root, 'usr/bin'), { recursive: true });
  await symlink('../lib/circlekeep/circlekeep', path.join(root, 'usr/bin/circlekeep'));
  await put(root, 'usr/share/applications/circlekeep.desktop', desktopEntry(isTrial));
  await putIcons(root);
  await put(root, 'usr/share/doc/circlekeep/copyright', copyright());
  const size = Math.ceil((await folderSize(root)) / 1024);
  await put(root, 'DEBIAN/control', control({ version, arch, size, isTrial }));

  const file = path.join(output, `circlekeep_${version}_${arch}.deb`);
  const { code, output: said } = await capture(
    'dpkg-deb',
    ['--root-owner-group', '-Zzstd', '-z6', '--build', root, file],
    { env: { ...process.env, SOURCE_DATE_EPOCH: await lastChange() } },
  );
  await rm(root, { recursive: true, force: true });
  if (code === 0) return file;
  console.error(said);
  throw new PlainFailure(
    'The .deb could not be made: mend what dpkg-deb says above, then run the same command again.',
  );
}

/** @param {{ version: string, arch: string, size: number, isTrial: boolean }} about */
function control({ version, arch, size, isTrial }) {
  const lines = [
    'Package: circlekeep',
    `Version: ${version}`,
    `Architecture: ${arch}`,
    'Maintainer: Circlekeep <noreply@circlekeep.invalid>',
    `Installed-Size: ${size}`,
    `Depends: ${depends}`,
    'Section: misc',
    'Priority: optional',
    `Description: clinical records for group therapy${isTrial ? ' (TRIAL, for no real records)' : ''}`,
    ' Kept in one encrypted vault on this computer and nowhere else. Removing this',
    ' package leaves every vault where it is.',
  ];
  if (isTrial) {
    lines.push(
      ' .',
      ' This one was made with an older Electron, for tests and trial only. Keep no',
      ' real records in it.',
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Opens no kind of file and no kind of address: there is no MimeType. @param {boolean} isTrial */
function desktopEntry(isTrial) {
  return `[Desktop Entry]
Type=Application
Name=Circlekeep${isTrial ? ' (trial)' : ''}
Comment=Clinical records for group therapy
Exec=/usr/bin/circlekeep
Icon=circlekeep
Terminal=false
StartupWMClass=Circlekeep
Categories=Office;MedicalSoftware;
`;
}

function copyright() {
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Circlekeep

Files: *
Copyright: the authors of Circlekeep
License: AGPL-3.0-only
Comment: The licence is /${home}/resources/LICENSE.txt. Everybody else's work in it is under the licences in
 /${home}/resources/THIRD-PARTIES.txt, /${home}/LICENSE.electron.txt and /${home}/LICENSES.chromium.html.
`;
}

/** @param {string} root */
async function putIcons(root) {
  const icons = inProject('resources/package/icons');
  for (const file of await readdir(icons)) {
    const size = path.parse(file).name;
    await put(root, `usr/share/icons/hicolor/${size}/apps/circlekeep.png`, path.join(icons, file));
  }
}

/**
 * @param {string} root
 * @param {string} place
 * @param {string} content a text, or the absolute path of a file to copy
 */
async function put(root, place, content) {
  const file = path.join(root, place);
  await mkdir(path.dirname(file), { recursive: true });
  if (path.isAbsolute(content)) await cp(content, file);
  else await writeFile(file, content);
}

/** The time of the last commit, so that the same source makes the same package. */
async function lastChange() {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given !== undefined) return given;
  const { code, output } = await capture('git', ['log', '-1', '--format=%ct'], {
    cwd: inProject('.'),
  }).catch(() => ({ code: 1, output: '' }));
  return code === 0 ? output.trim() : '0';
}
