import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/** What is prepared once for this machine, shared by every clone of the project. */
export const cacheFolder = path.join(
  process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'),
  'circlekeep-dev',
);

const workPrefix = '.preparing-';
const oneDay = 24 * 60 * 60 * 1000;

/**
 * Returns a file or folder of the cache, making it first when it is not there yet. It is made in a
 * folder of its own and then renamed into place, so that nobody ever meets a half-made one: neither
 * after an interruption, nor when two runs prepare the same thing at the same time.
 *
 * @param {string} name
 * @param {(workFolder: string) => Promise<string>} make makes it and returns its path
 */
export async function prepareOnce(name, make) {
  const target = path.join(cacheFolder, name);
  if (existsSync(target)) return target;

  await mkdir(cacheFolder, { recursive: true });
  await removeAbandoned();
  const workFolder = await mkdtemp(path.join(cacheFolder, workPrefix));
  try {
    await moveInto(target, await make(workFolder));
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
  return target;
}

/** Removes what runs that were ended half-way have left: a day later nobody is working there. */
async function removeAbandoned() {
  for (const name of await readdir(cacheFolder)) {
    if (!name.startsWith(workPrefix)) continue;
    const folder = path.join(cacheFolder, name);
    const found = await stat(folder).catch(() => undefined);
    if (found === undefined || Date.now() - found.mtimeMs < oneDay) continue;
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} target
 * @param {string} made
 */
async function moveInto(target, made) {
  try {
    await rename(made, target);
  } catch (error) {
    const anotherRunWasFirst = existsSync(target);
    if (!anotherRunWasFirst) throw error;
  }
}
