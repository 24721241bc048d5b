import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The bytes in a folder right now. It may be changing meanwhile, so what vanishes is not counted.
 *
 * @param {string} folder
 * @returns {Promise<number>}
 */
export async function folderSize(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) => fileSize(path.join(entry.parentPath, entry.name)));
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}

/** @param {string} file */
async function fileSize(file) {
  return stat(file).then(
    (found) => found.size,
    () => 0,
  );
}

/** @param {number} bytes */
export function inMegabytes(bytes) {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
