import { copyFile, readFile, rename } from 'node:fs/promises';

/**
 * Makes `target` the same as `source`, in one step: a program that is using the old file keeps it,
 * and one that opens it now gets either the old or the new one, never a half.
 *
 * @param {string} source
 * @param {string} target
 */
export async function replaceWhenDifferent(source, target) {
  if (await sameContent(source, target)) return;
  const beside = `${target}.${process.pid}.new`;
  await copyFile(source, beside);
  await rename(beside, target);
}

/**
 * @param {string} first
 * @param {string} second
 */
export async function sameContent(first, second) {
  const [one, two] = await Promise.all([contentOf(first), contentOf(second)]);
  return one !== undefined && two !== undefined && one.equals(two);
}

/** @param {string} file */
async function contentOf(file) {
  return readFile(file).catch(() => undefined);
}
