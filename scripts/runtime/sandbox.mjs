import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isOnPath } from './on-path.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { works } from './run.mjs';

/**
 * The switches with which Chromium's sandbox can work here, or can not. As root it refuses to run at
 * all. For a person's own use it must work: Circlekeep is never started without it just to get it
 * started. Tests have made-up records only and go without where they must.
 *
 * @param {string} executable
 * @param {import('./electron-runtime.mjs').Purpose} purpose
 * @returns {Promise<string[]>}
 */
export async function sandboxSwitches(executable, purpose) {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) {
    console.log("You are root, so Electron runs without Chromium's sandbox (--no-sandbox).");
    return ['--no-sandbox'];
  }
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  if ((await isSetuidRoot(helper)) || (await canMakeUserNamespaces())) return [];

  const remedy = `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
  if (purpose === 'tests') {
    console.log(
      `This system keeps Chromium's sandbox from working, so the tests run without it (--no-sandbox); with it after: ${remedy}`,
    );
    return ['--no-sandbox'];
  }
  throw new PlainFailure(
    `This system lets Chromium's sandbox work only through its helper: run "${remedy}", then the same command again.`,
  );
}

/** Chromium builds its sandbox of them, and tries out the same before it starts. */
async function canMakeUserNamespaces() {
  if (forbidsUserNamespaces(await kernelSettings())) return false;
  return !isOnPath('unshare') || works('unshare', ['-U', '-r', 'true']);
}

/**
 * @typedef {object} KernelSettings
 * @property {string} [apparmorRestriction]
 * @property {string} [unprivilegedClone]
 * @property {string} [maxUserNamespaces]
 */

/**
 * Whether the kernel keeps programs of ordinary people from making the namespaces that the sandbox
 * is built of. Each setting exists on some systems only.
 *
 * @param {KernelSettings} settings
 */
export function forbidsUserNamespaces(settings) {
  return (
    settings.apparmorRestriction === '1' ||
    settings.unprivilegedClone === '0' ||
    settings.maxUserNamespaces === '0'
  );
}

/** @returns {Promise<KernelSettings>} */
async function kernelSettings() {
  const [apparmorRestriction, unprivilegedClone, maxUserNamespaces] = await Promise.all([
    setting('kernel/apparmor_restrict_unprivileged_userns'),
    setting('kernel/unprivileged_userns_clone'),
    setting('user/max_user_namespaces'),
  ]);
  return {
    ...(apparmorRestriction === undefined ? {} : { apparmorRestriction }),
    ...(unprivilegedClone === undefined ? {} : { unprivilegedClone }),
    ...(maxUserNamespaces === undefined ? {} : { maxUserNamespaces }),
  };
}

/** @param {string} name */
async function setting(name) {
  return readFile(`/proc/sys/${name}`, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
}

/** @param {string} file */
async function isSetuidRoot(file) {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0;
}
