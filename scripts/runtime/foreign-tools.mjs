import { ensureDebianPackages } from './debian-packages.mjs';
import { isOnPath } from './on-path.mjs';

/**
 * Programs by others that tests open Circlekeep's files with. Where they are missing and cannot be
 * installed from here, those tests are skipped and say so.
 */
export async function ensureForeignTools() {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (!canInstall || !isOnPath('apt-get') || isOnPath('age')) return;
  await ensureDebianPackages([['age']], 'to open encrypted files with');
}
