import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from './cache.mjs';
import { folderSize, inMegabytes } from './folder-size.mjs';
import { inProject } from './project.mjs';
import { runWatched } from './run-watched.mjs';

const packageFolder = inProject('node_modules/electron');
export const officialElectronFolder = path.join(packageFolder, 'dist');
const patienceSeconds = 20;
const oneDay = 24 * 60 * 60 * 1000;

export function officialElectronVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  return version;
}

/**
 * The executable of the Electron that Circlekeep ships with, if it is there whole.
 *
 * @returns {Promise<string | undefined>}
 */
export async function officialElectron() {
  try {
    const executable = await readFile(path.join(packageFolder, 'path.txt'), 'utf8');
    const version = await readFile(path.join(officialElectronFolder, 'version'), 'utf8');
    const file = path.join(officialElectronFolder, executable);
    const isPinnedOne = version.trim().replace(/^v/, '') === officialElectronVersion();
    return isPinnedOne && existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches the official Electron with its own installer and returns its executable, or says in one
 * clause why not, and whether any of it had arrived. A slow network may take its time; one that
 * delivers nothing may not.
 *
 * @returns {Promise<{ executable: string } | { reason: string, hadBegun: boolean }>}
 */
export async function fetchOfficialElectron() {
  console.log(`Fetching Electron ${officialElectronVersion()}.`);
  const temporary = await mkdtemp(path.join(tmpdir(), 'circlekeep-electron-'));
  let received = 0;
  let said = Date.now();
  try {
    const { outcome, output } = await runWatched(
      process.execPath,
      [path.join(packageFolder, 'install.js')],
      {
        env: installerEnvironment(temporary),
        patienceSeconds,
        measure: async () =>
          (await folderSize(temporary)) + (await folderSize(officialElectronFolder)),
        onProgress: (bytes) => {
          received = Math.max(received, bytes);
          if (Date.now() - said < 10_000 || received === 0) return;
          said = Date.now();
          console.log(`  ${inMegabytes(received)} so far`);
        },
      },
    );
    const executable = await officialElectron();
    if (outcome === 'done' && executable !== undefined) return { executable };
    const reason = outcome === 'stalled' ? 'the download does not get on' : reasonIn(output);
    return { reason, hadBegun: received > 0 };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** @param {string} temporary what the installer downloads into, so that progress can be seen */
function installerEnvironment(temporary) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  // This one would make the installer believe that all is there.
  delete env['ELECTRON_OVERRIDE_DIST_PATH'];
  const usesProxy = Object.keys(env).some((name) => /^https?_proxy$/i.test(name));
  return usesProxy ? { ...env, ELECTRON_GET_USE_PROXY: 'true' } : env;
}

/**
 * What the installer met, from its output, which otherwise is a stack trace.
 *
 * @param {string} output
 */
export function reasonIn(output) {
  const message = /^(?:\w*Error: )?(.+)$/m.exec(output.trim())?.[1];
  if (message === undefined) return 'the download failed';
  return message === 'fetch failed' ? 'its host cannot be reached' : message;
}

/**
 * A refusal is remembered for a day, where there is another runtime to go on with: asking again at
 * every start would only cost time.
 */
const refusalNote = () =>
  path.join(cacheFolder, `electron-${officialElectronVersion()}-was-refused.txt`);

/** @param {string} reason */
export async function rememberRefusal(reason) {
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(refusalNote(), `${reason}\nDelete this file to try the download again today.\n`);
}

export async function wasRefusedToday() {
  const note = await stat(refusalNote()).catch(() => undefined);
  return note !== undefined && Date.now() - note.mtimeMs < oneDay;
}
